"""What the workflows' steps share: words from elsewhere made harmless, outputs and summaries, git.

A report, a file's name and a pull request's title are other people's words. In a comment or summary they must not
become Markdown, HTML, a mention or a link; in a log they must not become a workflow command. GitHub's own manual on
the latter: "Workflow commands for GitHub Actions", stopping and starting workflow commands.
"""

from __future__ import annotations

import os
import secrets
import shutil
import subprocess
import sys
import unicodedata
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

QUOTED = 200  # characters of other people's words in one place
_GIT_LOGIN = "credential.helper=!gh auth git-credential"  # the token is in the environment of the one step that pushes
_AUTHOR = {
    **dict.fromkeys(("GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME"), "github-actions[bot]"),
    **dict.fromkeys(
        ("GIT_AUTHOR_EMAIL", "GIT_COMMITTER_EMAIL"), "41898282+github-actions[bot]@users.noreply.github.com"
    ),
}


def quoted(text: str, limit: int = QUOTED) -> str:
    """Give other people's words as inline code for GitHub's Markdown, on one line, cut after `limit` characters.

    Every ASCII mark is a character reference, so that nothing in them is Markdown, HTML, the edge of a table's cell or
    an address; inside `<code>` GitHub makes no mention and no reference of what is left. Characters that are not seen
    (controls, marks of direction) are shown as U+FFFD.
    """
    line = " ".join(text.split())
    cut = line if len(line) <= limit else f"{line[: limit - 1]}…"
    return f"<code>{''.join(map(_harmless, cut))}</code>" if cut else "（空）"


def _harmless(char: str) -> str:
    if char == " " or (char.isascii() and char.isalnum()):
        return char
    if unicodedata.category(char).startswith("C"):
        return "\ufffd"
    return f"&#{ord(char)};" if char.isascii() else char


@contextmanager
def unread() -> Iterator[None]:
    """Let the runner take nothing that is printed meanwhile for a workflow command: programs print reports' words."""
    if not os.environ.get("GITHUB_ACTIONS"):
        yield
        return
    token = secrets.token_hex(16)
    print(f"::stop-commands::{token}", flush=True)
    try:
        yield
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        print(f"\n::{token}::", flush=True)


def set_output(name: str, value: str) -> None:
    """Give a later step or job a value, whatever lines are in it. Outside a workflow: nothing."""
    mark = secrets.token_hex(16)  # nobody who wrote the value can know the line that ends it
    _append("GITHUB_OUTPUT", f"{name}<<{mark}\n{value}\n{mark}\n")


def summarise(markdown: str) -> None:
    """Put Markdown on the run's own page. Outside a workflow: nothing."""
    _append("GITHUB_STEP_SUMMARY", f"{markdown}\n")


def _append(variable: str, text: str) -> None:
    file = os.environ.get(variable)
    if file:
        with Path(file).open("a", encoding="utf-8", newline="\n") as lines:
            lines.write(text)


def program(name: str) -> str:
    """Give the path of a program that the machine has. FileNotFoundError where it has not."""
    path = shutil.which(name)
    if path is None:
        raise FileNotFoundError(name)
    return path


def git(*arguments: str) -> str:
    """Run git as the workflow's robot and give what it prints. CalledProcessError where it fails."""
    return _run_git(*arguments)


def _run_git(*arguments: str, given: str = "") -> str:
    return subprocess.run(
        [program("git"), *arguments],
        check=True,
        input=given,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        errors="surrogateescape",
        env={**os.environ, **_AUTHOR},
    ).stdout


def commit(message: str, *paths: str) -> bool:
    """Commit these paths as the workflow's robot; tell whether anything in them had changed."""
    git("add", "--", *paths)
    if not git("diff", "--cached", "--name-only", "-z", "--", *paths):
        return False
    git("commit", "--quiet", "--message", message, "--", *paths)
    return True


def push(branch: str, *, source: str = "HEAD", force: bool = False) -> bool:
    """Make the remote branch the commit `source`; tell whether it was taken.

    It is not where somebody pushed in between: that push has a run of its own. CalledProcessError where the remote
    refuses for another reason (a protected branch). The login is `gh`'s, from GH_TOKEN.
    """
    target = f"{'+' if force else ''}{source}:refs/heads/{branch}"
    run = subprocess.run(
        [program("git"), "-c", _GIT_LOGIN, "push", "--porcelain", "origin", target],
        check=False,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    if run.returncode and "\t[rejected]" not in run.stdout:
        raise subprocess.CalledProcessError(run.returncode, "git push", run.stdout)
    return not run.returncode


def lone_commit(path: str, message: str) -> str | None:
    """Make a commit without parents that holds nothing but the folder `path` of HEAD; None where HEAD has none."""
    tree = git("ls-tree", "-d", "--object-only", "HEAD", "--", path).strip()
    if not tree:
        return None
    for name in reversed(path.split("/")):
        tree = _run_git("mktree", given=f"040000 tree {tree}\t{name}\n").strip()
    return _run_git("commit-tree", "-m", message, tree).strip()
