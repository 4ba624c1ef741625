"""A small repository with a remote of its own, for what the workflows' steps do with git."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

_IDENTITY = {
    **dict.fromkeys(("GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME"), "某人"),
    **dict.fromkeys(("GIT_AUTHOR_EMAIL", "GIT_COMMITTER_EMAIL"), "someone@example.org"),
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
}


@dataclass(frozen=True)
class Repository:
    """A working copy at `folder`, of the bare repository `remote`, whose branch is `main`."""

    folder: Path
    remote: Path

    @classmethod
    def make(cls, folder: Path, remote: Path) -> Repository:
        """Make both of what lies in `folder`, all of it committed and pushed."""
        made = cls(folder, remote)
        subprocess.run(["git", "init", "-q", "--bare", "-b", "main", str(remote)], check=True)
        made.git("init", "-q", "-b", "main")
        made.git("remote", "add", "origin", str(remote))
        made.commit("First")
        made.git("push", "-q", "origin", "main")
        return made

    def git(self, *arguments: str) -> str:
        """Run git here, as a person would, with nobody's settings."""
        return subprocess.run(
            ["git", *arguments],
            cwd=self.folder,
            check=True,
            stdout=subprocess.PIPE,
            encoding="utf-8",
            env={**os.environ, **_IDENTITY},
        ).stdout

    def write(self, path: str, text: str) -> Path:
        """Write a file below the folder."""
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
        return file

    def commit(self, message: str) -> None:
        """Commit everything."""
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", message)

    def overtake(self, branch: str) -> None:
        """Let somebody else push to the remote branch."""
        made = self.git("commit-tree", "-p", "HEAD", "-m", "Somebody else's", "HEAD^{tree}").strip()
        self.git("push", "-q", "origin", f"{made}:refs/heads/{branch}")

    def head(self) -> str:
        """Give the commit that is checked out."""
        return self.git("rev-parse", "HEAD").strip()

    def remote_head(self, branch: str) -> str:
        """Give the commit of the remote's branch."""
        return self.git("ls-remote", "origin", f"refs/heads/{branch}").split("\t")[0]
