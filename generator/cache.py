"""Annotated records of earlier runs, so that a rebuild reads again only what changed."""

from __future__ import annotations

import hashlib
import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from generator.files import write_atomically


@dataclass(frozen=True)
class RecordCache:
    """Records by what they were made from: the raw bytes, the file's name, and the program itself.

    It may be emptied at any time; a record that cannot be read is made again. `folder` None keeps nothing.
    """

    folder: Path | None

    def get(self, name: str, data: bytes) -> str | None:
        """Give the record's JSON text made of these bytes by this very program, or None."""
        if self.folder is None:
            return None
        try:
            return self._path(self.folder, name, data).read_text("utf-8")
        except OSError:
            return None

    def put(self, name: str, data: bytes, record: str) -> None:
        """Keep a record; a cache that cannot be written to keeps nothing, and that is no failure."""
        if self.folder is None:
            return
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_atomically(self._path(self.folder, name, data), record.encode())
        except OSError:
            return

    def _path(self, folder: Path, name: str, data: bytes) -> Path:
        key = hashlib.sha256(b"\0".join((self._program, name.encode(), data))).hexdigest()
        return folder / f"{key}.json"

    @cached_property
    def _program(self) -> bytes:
        """Give a digest of the program: its own files, and the version of Python that runs them."""
        digest = hashlib.sha256(sys.version.encode())
        root = Path(__file__).parent
        for path in sorted(root.rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts and "render" not in path.parts:
                digest.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes())
        return digest.digest()
