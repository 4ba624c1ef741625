"""The workflows' steps, run as a person would run them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.seeds_new import STUB
from tools import seeds_pull_request as steps

if TYPE_CHECKING:
    from tests.tools.repository import Repository

ROOT = Path(__file__).parents[2]
GH = """#!{python}
import json, os, sys
from pathlib import Path
log = Path(os.environ["GH_LOG"])
log.write_text(log.read_text() + json.dumps([sys.argv[1:], "" if sys.stdin.isatty() else sys.stdin.read()]) + "\\n")
print(os.environ["GH_ANSWER"] if "--jq" in sys.argv else "")
"""


@pytest.fixture
def calls(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Put a `gh` on the path that keeps a log of its arguments and input, and give the log."""
    (tmp_path / "bin").mkdir()
    gh = tmp_path / "bin" / "gh"
    gh.write_text(GH.format(python=sys.executable), "utf-8")
    gh.chmod(0o755)
    log = tmp_path / "log"
    log.touch()
    monkeypatch.setenv("PATH", f"{gh.parent}{os.pathsep}{os.environ['PATH']}")
    for name, value in {"GH_LOG": str(log), "GITHUB_REPOSITORY": "o/r", "COMMENT": "<!-- m -->\n正文 $(x)"}.items():
        monkeypatch.setenv(name, value)
    return log


def _calls(log: Path) -> list[tuple[list[str], str]]:
    return [(call[0], call[1]) for call in map(json.loads, log.read_text("utf-8").splitlines())]


def test_the_first_comment_is_posted(calls: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GH_ANSWER", "")
    assert steps.main(["comment", "7"]) == 0
    arguments, body = _calls(calls)[-1]
    assert arguments[:4] == ["api", "--method", "POST", "repos/o/r/issues/7/comments"]
    assert json.loads(body) == {"body": "<!-- m -->\n正文 $(x)"}


def test_a_later_comment_takes_the_first_ones_place(calls: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GH_ANSWER", "55\n")
    steps.main(["comment", "7"])
    assert [call[0][:4] for call in _calls(calls)][-1] == ["api", "--method", "PATCH", "repos/o/r/issues/comments/55"]


def test_only_the_robots_own_comment_is_renewed(calls: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GH_ANSWER", "")
    steps.main(["comment", "7"])
    query = _calls(calls)[0][0][-1]
    assert '.user.login == "github-actions[bot]"' in query
    assert 'startswith("<!-- m -->")' in query


def test_added_changed_and_deleted_reports_are_told_apart(repository: Repository) -> None:
    repository.write("seeds/gone.txt", "去")
    repository.write("seeds/kept.txt", "留")
    repository.commit("Two more")
    base = repository.head()
    repository.write("seeds/new.txt", "新")
    repository.write("seeds/old.txt", "旧的")
    repository.write("seeds/kept.yml", "provenance: unknown\n")
    repository.write("seeds/ledger/kept.json", "{}")
    (repository.folder / "seeds/gone.txt").unlink()
    repository.commit("All sorts")
    repository.write("seeds/未提交.txt", "新")
    changes = steps.changed_reports(base)
    assert changes == dict(
        zip([f"seeds/{name}.txt" for name in ("gone", "kept", "new", "old", "未提交")], "DMAMA", strict=True)
    )


def test_a_name_with_any_character_is_one_name(repository: Repository) -> None:
    base = repository.head()
    repository.write('seeds/a\n"; $(x).txt', "新")
    repository.commit("A bad name")
    assert steps.changed_reports(base) == {'seeds/a\n"; $(x).txt': "A"}


def test_stubs_are_written_for_plain_files_only(repository: Repository) -> None:
    (repository.folder / "seeds/link.txt").symlink_to("old.txt")
    (repository.folder / "seeds/folder.txt").mkdir()
    assert [path.name for path in steps.write_stubs()] == ["old.yml"]
    assert Path("seeds/old.yml").read_text("utf-8") == STUB


def test_a_folder_of_seeds_that_is_a_link_gets_no_stubs(repository: Repository) -> None:
    (repository.folder / "seeds").rename(repository.folder / "elsewhere")
    (repository.folder / "seeds").symlink_to("elsewhere")
    assert steps.write_stubs() == []


def test_stubs_are_pushed_to_the_branch_and_nothing_else(repository: Repository) -> None:
    repository.git("push", "-q", "origin", "HEAD:refs/heads/topic")
    repository.write("seeds/other.txt", "没有提交")
    assert steps.main(["stubs", "topic"]) == 0
    names = repository.git("show", "--name-only", "--format=", "HEAD").split()
    assert names == ["seeds/old.yml", "seeds/other.yml"]
    assert repository.remote_head("topic") == repository.head()


def test_a_branch_that_has_its_stubs_is_left_alone(repository: Repository) -> None:
    steps.write_stubs()
    repository.commit("Stubs")
    before = repository.head()
    assert steps.main(["stubs", "main"]) == 0
    assert repository.head() == before


def test_a_push_gives_its_commit(repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_OUTPUT", str(tmp_path / "output"))
    repository.commit("Something")
    steps.main(["push", "main"])
    assert repository.head() in (tmp_path / "output").read_text("utf-8")


def test_a_push_that_was_overtaken_gives_none(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_OUTPUT", str(tmp_path / "output"))
    repository.overtake("main")
    repository.commit("Something")
    assert steps.main(["push", "main"]) == 0
    assert not (tmp_path / "output").exists()


def test_what_is_deployed_is_remembered_without_the_past(repository: Repository) -> None:
    for text in ("{}", "[]"):
        repository.write("seeds/ledger/a.json", text)
        repository.commit("A ledger")
        assert steps.main(["deployed"]) == 0
    repository.git("fetch", "-q", "origin")
    assert repository.git("show", "origin/deployed:seeds/ledger/a.json") == "[]"
    assert repository.git("rev-list", "--count", "origin/deployed").strip() == "1"


def test_a_shallow_clone_can_remember_what_is_deployed(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.write("seeds/ledger/a.json", "{}")
    repository.commit("A ledger")
    repository.git("push", "-q", "origin", "main")
    repository.git("clone", "-q", "--depth", "1", repository.remote.as_uri(), str(tmp_path / "shallow"))
    monkeypatch.chdir(tmp_path / "shallow")
    assert steps.main(["deployed"]) == 0
    assert repository.remote_head("deployed")


def test_before_the_first_deployment_nothing_can_be_missing(repository: Repository) -> None:
    assert repository.head()
    assert steps.main(["against"]) == 0


@pytest.mark.parametrize(
    ("message", "why"),
    [
        ("Merge pull request #12 from someone/patch-1\n\n更正第三段的错字\n", "更正第三段的错字 (#12)"),
        ("更正错字 (#13)\n\n* 一", "更正错字 (#13)"),
        ("Merge pull request #14 from someone/patch-1\n", "Merge pull request #14 from someone/patch-1"),
        ("甲\x1b[31m\u202e乙", "甲[31m乙"),
        ("", ""),
    ],
)
def test_a_versions_reason_is_the_title_of_what_was_merged(message: str, why: str) -> None:
    assert steps.reason(message) == why


def test_the_comment_tells_the_reason_that_publishing_takes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TITLE", " 更正第三段的错字\n")
    monkeypatch.setenv("NUMBER", "12")
    merged = "Merge pull request #12 from someone/patch-1\n\n更正第三段的错字\n"
    assert steps.reason_when_merged() == steps.reason(merged)
    monkeypatch.delenv("TITLE")
    assert steps.reason_when_merged() == ""


def test_a_reason_is_no_longer_than_a_line() -> None:
    assert len(steps.reason("字" * 500)) == 200


def test_the_steps_that_may_write_need_no_installed_package(repository: Repository) -> None:
    code = f"import sys; sys.path.insert(0, {str(ROOT)!r}); import tools.seeds_pull_request as s; s.write_stubs()"
    command = [sys.executable, "-I", "-S", "-c", code]
    done = subprocess.run(command, cwd=repository.folder, check=False, capture_output=True)
    assert done.stderr == b""
    assert Path("seeds/old.yml").is_file()
