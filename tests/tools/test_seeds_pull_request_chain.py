"""The whole way of a report without a terminal: proposed, previewed, merged, published, built locked, compared.

The commands are those of the workflows, read from them, and run on a clone with a remote of its own. The first
release is made by processes, as a workflow starts them; what follows by the same functions in this one, since to start
the program costs more than most steps.
"""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from contextlib import chdir, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from generator import cli
from tests.project import SMALL, Project
from tests.tools.repository import Repository
from tools import seeds_pull_request

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

ROOT = Path(__file__).parents[2]
OTHER = SMALL.replace("甲县", "乙县").replace("11次", "12次").replace("8项", "9项")
OURS = ("generator", "tools")
STEPS: dict[str, Callable[[Sequence[str]], int]] = {
    "generator": cli.main,
    "tools.seeds_pull_request": seeds_pull_request.main,
}
ACCEPTED = "accept:\n  - {code: address.unknown, why: 没有这个县, by: 某人}\n"
pytestmark = pytest.mark.xdist_group("publishing")  # one site built for all of them


@dataclass(frozen=True)
class Server:
    """Stands for GitHub: runs the steps of a workflow's job in a working copy, as the workflow names them."""

    repository: Repository
    processes: bool = False
    """Whether each step is a process of its own, as it is on GitHub."""

    def run(self, workflow: str, job: str, **variables: str) -> Iterator[subprocess.CompletedProcess[str]]:
        """Run the job's steps that are commands of ours, in their order, each with these variables."""
        path = ROOT / ".github/workflows" / f"{workflow}.yml"
        steps = yaml.safe_load(path.read_text("utf-8"))["jobs"][job]["steps"]
        for step in steps:
            yield from self._step(step, variables)

    def _step(
        self, step: Mapping[str, Any], variables: Mapping[str, str]
    ) -> Iterator[subprocess.CompletedProcess[str]]:
        words = shlex.split(step.get("run", ""))
        if len(words) < 3 or words[1] != "-m" or words[2].split(".")[0] not in OURS:
            return
        filled = (variables.get(word[1:], "") if word.startswith("$") else word for word in words[1:])
        start = self._start if self.processes else self._call
        yield start([word for word in filled if word], variables)

    def _start(self, words: Sequence[str], variables: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
        inherited = {k: v for k, v in os.environ.items() if not k.startswith(("GONGBAO_", "GITHUB_"))}
        return subprocess.run(
            [sys.executable, *words],
            cwd=self.repository.folder,
            env={**inherited, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", **variables},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    def _call(self, words: Sequence[str], variables: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
        out, err = StringIO(), StringIO()
        with pytest.MonkeyPatch.context() as patched, chdir(self.repository.folder):
            for name in (name for name in os.environ if name.startswith(("GONGBAO_", "GITHUB_"))):
                patched.delenv(name)
            for name, value in {"PYTHONPATH": str(ROOT), **variables}.items():
                patched.setenv(name, value)
            patched.setattr(seeds_pull_request, "gongbao", lambda *arguments: cli.main(arguments))
            with redirect_stdout(out), redirect_stderr(err):
                status = STEPS[words[1]](words[2:])
        return subprocess.CompletedProcess(words, status, out.getvalue(), err.getvalue())

    def deploy(self, output: Path) -> list[int]:
        """Run what follows a push to main; give every step's exit status."""
        done = [
            *self.run("pages", "publish", BRANCH="main", GITHUB_OUTPUT=str(output)),
            *self.run("pages", "build", LOCKED="--locked"),
            *self.run("pages", "remember"),
        ]
        self.repository.git("fetch", "-q", "origin")
        return [one.returncode for one in done]


@pytest.fixture(scope="module")
def deployed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder with a repository and its remote, whose one report is published and deployed."""
    folder = tmp_path_factory.mktemp("deployed")
    project = Project.make(folder / "work")
    project.add("jia.txt", SMALL)
    project.add("jia.yml", ACCEPTED)
    shutil.copy(ROOT / ".gitignore", project.folder)
    server = Server(Repository.make(project.folder, folder / "remote.git"), processes=True)
    assert server.deploy(folder / "output") == [0, 0, 0, 0, 0]
    return folder


@pytest.fixture
def server(deployed: Path, tmp_path: Path) -> Server:
    """Give a server of one's own for that repository."""
    shutil.copytree(deployed, tmp_path, dirs_exist_ok=True)
    repository = Repository(tmp_path / "work", tmp_path / "remote.git")
    repository.git("remote", "set-url", "origin", str(repository.remote))
    return Server(repository)


def _drafted(server: Server, summary: Path) -> str:
    """Draft what is there, and give what a person reads of it."""
    (drafted,) = server.run(
        "seeds", "draft", FORK="", RUN_URL="https://example.org/1", GITHUB_STEP_SUMMARY=str(summary)
    )
    assert drafted.returncode == 0, drafted.stderr
    return summary.read_text("utf-8")


def test_a_first_release_remembers_what_it_has(server: Server) -> None:
    # Also, it waits for that release: a test is ended after three minutes, and the next takes one of its own.
    remembered = server.repository.git("ls-tree", "-r", "--name-only", "origin/deployed")
    assert remembered.split() == ["seeds/ledger/jia.json"]
    assert (server.repository.folder / "site/reports/x/jia/renda/2024/index.html").is_file()


def test_a_report_goes_all_the_way_from_a_proposal_to_a_locked_site(server: Server, tmp_path: Path) -> None:
    here = server.repository
    here.git("switch", "-q", "-c", "topic")
    here.write("seeds/yi.txt", OTHER)
    here.commit("Add files via upload")
    here.git("push", "-q", "origin", "topic")
    said = _drafted(server, tmp_path / "summary")
    assert "#### <code>seeds&#47;yi&#46;txt</code>（新加）" in said
    assert "jia" not in said
    assert "草稿，合并后发布" in said
    assert "警告 `address.unknown`" in said
    assert (here.folder / "site/reports/x/yi/renda/2024/index.html").is_file()

    (here.folder / "seeds/yi.yml").unlink()  # another machine
    stubbed = next(server.run("seeds", "tell", BRANCH="topic"))
    assert stubbed.returncode == 0
    assert here.git("show", "--name-only", "--format=", "origin/topic").split() == ["seeds/yi.yml"]

    here.write("seeds/yi.yml", ACCEPTED)
    here.commit("Let the address stand")

    here.git("switch", "-q", "main")
    here.git("merge", "-q", "--no-ff", "topic", "-m", "Merge pull request #7 from a/topic\n\n加入乙县2024年的报告")
    here.git("push", "-q", "origin", "main")
    output = tmp_path / "output2"
    assert server.deploy(output) == [0, 0, 0, 0, 0]
    assert here.git("show", "--name-only", "--format=%an", "HEAD").split() == [
        "github-actions[bot]",
        "seeds/ledger/yi.json",
    ]
    assert here.head() in output.read_text("utf-8")
    assert here.remote_head("main") == here.head()
    assert "加入乙县2024年的报告 (#7)" in here.git("show", "HEAD:seeds/ledger/yi.json")
    assert here.git("ls-tree", "-r", "--name-only", "origin/deployed").split() == [
        "seeds/ledger/jia.json",
        "seeds/ledger/yi.json",
    ]


def test_a_change_that_would_lose_an_address_fails_before_it_is_merged(server: Server) -> None:
    here = server.repository
    for path in ("seeds/jia.txt", "seeds/jia.yml", "seeds/ledger/jia.json"):
        (here.folder / path).unlink()
    here.write("seeds/yi.txt", OTHER)
    here.write("seeds/yi.yml", ACCEPTED)
    here.commit("Take one away, ledger and all")
    built, compared = server.run("pages", "build")
    assert (built.returncode, compared.returncode) == (0, 1)
    assert "reports/x/jia/renda/2024/" in compared.stderr


def test_a_report_with_an_error_is_told_and_not_published(server: Server, tmp_path: Path) -> None:
    here = server.repository
    (here.folder / "seeds/bing.txt").write_bytes(b"%PDF-1.7")
    here.commit("A PDF under another name")
    summary = tmp_path / "summary"
    (drafted,) = server.run("seeds", "draft", GITHUB_STEP_SUMMARY=str(summary))
    published, *_ = server.run("pages", "publish", BRANCH="main")
    assert (drafted.returncode, published.returncode) == (1, 1)
    assert "现在还不能合并" in summary.read_text("utf-8")
    assert not (here.folder / "seeds/ledger/bing.json").exists()


def test_a_withdrawal_waits_on_a_branch_and_leaves_every_address(server: Server, tmp_path: Path) -> None:
    here = server.repository
    here.write("seeds/yi.txt", OTHER)
    here.write("seeds/yi.yml", ACCEPTED)
    here.commit("Another report, so that there is a site")
    summary = tmp_path / "summary"
    withdrawn, proposed = server.run(
        "withdraw",
        "withdraw",
        NAME="jia",
        WHY="发错了",
        ERASE="true",
        BRANCH="withdraw-1",
        GITHUB_REPOSITORY="a/b",
        GITHUB_SERVER_URL="https://github.com",
        GITHUB_STEP_SUMMARY=str(summary),
    )
    assert (withdrawn.returncode, proposed.returncode) == (0, 0), withdrawn.stderr
    assert "https://github.com/a/b/compare/withdraw-1?expand=1" in summary.read_text("utf-8")
    assert here.remote_head("withdraw-1") == here.head()
    assert "11次" not in here.git("show", "HEAD:seeds/ledger/jia.json")
    assert here.git("ls-files", "seeds/jia.txt") == ""
    assert [one.returncode for one in server.run("pages", "build")] == [0, 0]


def test_a_doubtful_id_holds_a_version_up_until_a_person_decides(server: Server) -> None:
    here = server.repository
    here.write("seeds/jia.txt", SMALL.replace("听取专项工作报告8项", "各项任务由有关工作委员会分别负责落实"))
    here.commit("Rewrite a paragraph")
    held, *_ = server.run("pages", "publish", BRANCH="main")
    reviewed, pushed = server.run("review", "review", NAME="jia", ACCEPT="p1", BY="someone", BRANCH="main")
    here.commit("Merge pull request #8 from a/b\n\n改写一段")
    published, _ = server.run("pages", "publish", BRANCH="main")
    assert held.returncode == 1
    assert "p1" in held.stderr
    assert (reviewed.returncode, pushed.returncode, published.returncode) == (0, 0, 0), reviewed.stderr
    ledger = here.git("show", "HEAD:seeds/ledger/jia.json")
    assert "someone" in ledger
    assert "改写一段" in ledger
