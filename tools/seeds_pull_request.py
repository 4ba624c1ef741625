"""The steps of the workflows that publish reports; each runs the same on a person's own machine.

    python -m tools.seeds_pull_request draft --base origin/main   # stubs, draft build, what the comment says
    python -m tools.seeds_pull_request stubs BRANCH               # missing stubs committed, and pushed to the branch
    python -m tools.seeds_pull_request comment NUMBER             # post what COMMENT holds, or renew it
    python -m tools.seeds_pull_request publish                    # ids minted, the ledger committed
    python -m tools.seeds_pull_request push BRANCH                # what was committed pushed, unless overtaken
    python -m tools.seeds_pull_request against                    # the built site held against the deployed release
    python -m tools.seeds_pull_request deployed                   # the branch `deployed` set to these ledgers
    python -m tools.seeds_pull_request withdraw                   # the report NAME withdrawn for the reason WHY
    python -m tools.seeds_pull_request review                     # what BY decided of NAME's ids: ACCEPT, END
    python -m tools.seeds_pull_request propose BRANCH             # pushed, with a link that makes a pull request

Which workflow runs what, and why in this order: docs/dev/decisions/0021-publishing.md. `stubs` and `comment`, which run
with a token that may write, need nothing but Python's standard library, git and gh.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tools.github import commit, git, lone_commit, program, push, set_output, summarise, unread

if TYPE_CHECKING:
    from collections.abc import Sequence

SEEDS = Path("seeds")
LEDGERS = "seeds/ledger"
DEPLOYED = "deployed"
"""The branch that holds the ledgers of the release that is on the web."""
_MERGE = re.compile(r"Merge pull request (#[0-9]+) from \S+")
_WHY = 200  # characters
_ROBOT = "github-actions[bot]"


def draft(arguments: argparse.Namespace) -> int:
    """Write missing stubs, build the drafts, and say what came of what was changed since `--base`."""
    from generator.outcome import Options
    from generator.pipeline import build
    from tools import seeds_comment

    changes = changed_reports(arguments.base)
    stubs = write_stubs()
    with unread():
        outcome = build(Options(site_url=os.environ.get("GONGBAO_SITE_URL", "")), lambda *_: None)
        print(*(problem for problem in outcome.problems if problem.severity != "note"), sep="\n")
    found = seeds_comment.Draft(
        changes=changes,
        reports=outcome.reports,
        problems=[problem for problem in outcome.problems if problem not in outcome.accepted],
        stubs=[str(path) for path in stubs],
        ours=not arguments.fork,
        run_url=os.environ.get("RUN_URL", ""),
        manual_url=os.environ.get("MANUAL_URL", ""),
        meanings=seeds_comment.read_meanings(Path(seeds_comment.MANUAL).read_text("utf-8")),
        ledgers=outcome.ledgers,
        why=reason_when_merged(),
    )
    text = seeds_comment.comment(found)
    if arguments.out:
        arguments.out.write_text(text, "utf-8")
    summarise(text)
    set_output("comment", text)
    return int(seeds_comment.failing(found))


def stubs(arguments: argparse.Namespace) -> int:
    """Commit the stubs of the reports that have no sidecar, and push them to the branch."""
    paths = write_stubs()
    if paths and commit("Say of new reports that their origin is unknown", *map(str, paths)):
        taken = push(arguments.branch)
        print("stubs are on the branch" if taken else "the branch moved on; its next run writes the stubs")
    return 0


def comment(arguments: argparse.Namespace) -> int:
    """Post what the environment's COMMENT holds on a pull request; where the robot has said it before, in its place."""
    text = os.environ["COMMENT"]
    first = text.partition("\n")[0]
    base = f"repos/{os.environ['GITHUB_REPOSITORY']}/issues"
    pick = f".[] | select(.user.login == {json.dumps(_ROBOT)} and (.body | startswith({json.dumps(first)}))) | .id"
    ids = _gh("--paginate", f"{base}/{arguments.number}/comments", "--jq", pick).split()
    body = json.dumps({"body": text})
    if ids:
        _gh("--method", "PATCH", f"{base}/comments/{ids[0]}", "--input", "-", body=body)
    else:
        _gh("--method", "POST", f"{base}/{arguments.number}/comments", "--input", "-", body=body)
    return 0


def publish(_: argparse.Namespace) -> int:
    """Publish everything that is a draft or was changed, for the reason that the newest commit gives; commit it."""
    write_stubs()
    with unread():
        if gongbao("build", "--strict", "--no-site"):
            print("nothing is published while a build would fail")
            return 1
        status = gongbao("publish", f"--why={reason(git('log', '-1', '--format=%B'))}")
    if status == 0:
        commit("Publish reports: ids and texts that are permanent from here on", str(SEEDS))
    return status


def push_branch(arguments: argparse.Namespace) -> int:
    """Push what was committed; give the commit as an output, or none where another push came first."""
    if push(arguments.branch):
        set_output("commit", git("rev-parse", "HEAD").strip())
    else:
        print("::notice::Another push came first; its own run publishes what is here too.")
    return 0


def against(_: argparse.Namespace) -> int:
    """Hold the built site against the release that is deployed; before the first deployment there is none."""
    ref = next((ref for ref in (f"refs/remotes/origin/{DEPLOYED}", f"refs/heads/{DEPLOYED}") if _is_commit(ref)), None)
    if ref is None:
        print(f"::notice::There is no branch {DEPLOYED} yet: nothing was promised before, so nothing can be missing.")
        return 0
    with unread():
        return gongbao("check", "--against", ref)


def deployed(_: argparse.Namespace) -> int:
    """Remember what is on the web: the branch `deployed` is made one commit without parents, of the ledgers alone.

    Of the ledgers alone, since a workflow's token may not push workflow files; without parents, so that a text that
    was erased is gone from this branch with the next deployment.
    """
    commit_id = lone_commit(LEDGERS, f"Ledgers of the deployed release {git('rev-parse', 'HEAD').strip()}")
    if commit_id:
        push(DEPLOYED, source=commit_id, force=True)
    return 0


def withdraw(_: argparse.Namespace) -> int:
    """Withdraw the report that the environment's NAME names, for the reason WHY; ERASE takes its text out too."""
    name, why = os.environ["NAME"].strip().removesuffix(".txt"), reason(os.environ["WHY"])
    erase = ["--erase", "--yes"] if os.environ.get("ERASE") == "true" else []
    with unread():
        status = gongbao("withdraw", f"--why={why}", *erase, "--", name)
    if status == 0:
        commit("Withdraw a report", str(SEEDS))
    return status


def review(_: argparse.Namespace) -> int:
    """Take down what BY decided of NAME's doubtful ids: ACCEPT lists those that go on as proposed, END the others."""
    name = os.environ["NAME"].strip().removesuffix(".txt")
    taken = (f"--accept={mark}" for mark in os.environ.get("ACCEPT", "").replace(",", " ").split())
    ended = (f"--end={mark}" for mark in os.environ.get("END", "").replace(",", " ").split())
    with unread():
        status = gongbao("review", *taken, *ended, f"--by={os.environ['BY']}", "--", name)
    if status == 0:
        commit("Decide which text published ids go on as", str(SEEDS))
    return status


def propose(arguments: argparse.Namespace) -> int:
    """Push what was committed to a branch of its own, and say where a person makes a pull request of it."""
    push(arguments.branch)
    server, repository = os.environ["GITHUB_SERVER_URL"], os.environ["GITHUB_REPOSITORY"]
    summarise(f"[打开这个链接，点 Create pull request]({server}/{repository}/compare/{arguments.branch}?expand=1)")
    return 0


def changed_reports(base: str) -> dict[str, str]:
    """Give the raw files that differ from the commit `base`, with A, M or D; a changed sidecar makes its report M."""
    fields = git("diff", "--no-renames", "--name-status", "-z", base, "--", str(SEEDS)).split("\0")
    changes: dict[str, str] = {}
    for status, path in zip(fields[::2], fields[1::2], strict=False):
        if path.count("/") == 1 and path.endswith(".txt"):
            changes[path] = status[:1]
        elif path.count("/") == 1 and path.endswith(".yml"):
            changes.setdefault(f"{path.removesuffix('.yml')}.txt", "M")
    for path in git("ls-files", "--others", "--exclude-standard", "-z", "--", str(SEEDS)).split("\0"):
        if path.count("/") == 1 and path.endswith(".txt"):
            changes.setdefault(path, "A")
    return dict(sorted(changes.items()))


def write_stubs() -> list[Path]:
    """Write the stub beside each raw report that has no sidecar; give the stubs' paths. Links are let alone."""
    from generator.seeds import RAW_SUFFIX, SIDECAR_SUFFIX
    from generator.seeds_new import Writing, write_stub

    if SEEDS.is_symlink():
        return []
    raw = sorted(path for path in SEEDS.glob(f"*{RAW_SUFFIX}") if path.is_file() and not path.is_symlink())
    return [path.with_suffix(SIDECAR_SUFFIX) for path in raw if write_stub(path, Writing())]


def reason(message: str) -> str:
    """Give a commit's message as the reason of a version: a merge's is its pull request's title, with the number."""
    lines = [" ".join(line.split()) for line in message.splitlines() if line.strip()] or [""]
    merge = _MERGE.match(lines[0])
    text = f"{lines[1]} ({merge[1]})" if merge and len(lines) > 1 else lines[0]
    return "".join(char for char in text if char.isprintable())[:_WHY]


def reason_when_merged() -> str:
    """Give what `publish` will take for the reason: the environment's TITLE, of the pull request NUMBER."""
    title = os.environ.get("TITLE", "").strip()
    number = os.environ.get("NUMBER", "0")
    return reason(f"Merge pull request #{number} from a/b\n\n{title}") if title else ""


def gongbao(*arguments: str) -> int:
    """Run a command of the program; give its exit status."""
    return subprocess.run([sys.executable, "-m", "generator", *arguments], check=False).returncode


def _is_commit(ref: str) -> bool:
    command = [program("git"), "rev-parse", "--verify", "--quiet", f"{ref}^{{commit}}"]
    return not subprocess.run(command, check=False, stdout=subprocess.DEVNULL).returncode


def _gh(*arguments: str, body: str | None = None) -> str:
    command = [program("gh"), "api", *arguments]
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, input=body, encoding="utf-8").stdout


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the step that the command line names; give its exit status."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    steps = parser.add_subparsers(required=True, metavar="STEP")

    def step(name: str, run: object) -> argparse.ArgumentParser:
        command = steps.add_parser(name)
        command.set_defaults(run=run)
        return command

    drafts = step("draft", draft)
    drafts.add_argument("--base", default="HEAD^1", help="what is changed since this commit is told")
    drafts.add_argument("--fork", action="store_true", help="the branch is not ours to write to")
    drafts.add_argument("--out", type=Path, metavar="FILE", help="where the comment is written too")
    step("stubs", stubs).add_argument("branch")
    step("comment", comment).add_argument("number")
    step("publish", publish)
    step("push", push_branch).add_argument("branch")
    step("against", against)
    step("deployed", deployed)
    step("withdraw", withdraw)
    step("review", review)
    step("propose", propose).add_argument("branch")
    chosen = parser.parse_args(arguments)
    return int(chosen.run(chosen))


if __name__ == "__main__":
    sys.exit(main())
