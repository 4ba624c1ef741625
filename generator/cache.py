"""Annotated records of earlier runs, so that a rebuild reads again only what changed."""

from __future__ import annotations

import hashlib
import sys
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from importlib.metadata import version
from pathlib import Path

from generator.files import write_atomically


@dataclass(frozen=True)
class RecordCache:
    """Records by what they were made from: the raw bytes, the file's name, an editor's wishes, and the program itself.

    `wishes` are those of the sidecar as `model.hand_codec.hand_key` gives them.

    It may be emptied at any time; a record that cannot be read is made again. `folder` None keeps nothing.
    """

    folder: Path | None

    def get(self, name: str, data: bytes, wishes: bytes) -> str | None:
        """Give the record's JSON text made of these bytes by this very program, or None."""
        if self.folder is None:
            return None
        try:
            return self._path(self.folder, name, data, wishes).read_text("utf-8")
        except OSError:
            return None

    def put(self, name: str, data: bytes, wishes: bytes, record: str) -> None:
        """Keep a record; a cache that cannot be written to keeps nothing, and that is no failure."""
        if self.folder is None:
            return
        with suppress(OSError):
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_atomically(self._path(self.folder, name, data, wishes), record.encode())

    def _path(self, folder: Path, name: str, data: bytes, wishes: bytes) -> Path:
        return folder / f"{digest_of(self._program, name.encode(), data, wishes)}.json"

    @cached_property
    def _program(self) -> bytes:
        """Give the digest of the parts of the program that a record depends on."""
        return program_digest(without=("render", "check"))


def program_digest(without: tuple[str, ...] = ()) -> bytes:
    """Give a digest of the program: its own files, less these folders, and the versions of what they run on."""
    made_with = (sys.version, *(version(name) for name in ("jieba", "jinja2", "PyYAML", "rapidfuzz", "selectolax")))
    digest = hashlib.sha256("\n".join(made_with).encode())
    root = Path(__file__).parent
    for path in sorted(root.rglob("*")):
        name = path.relative_to(root)
        if path.is_file() and "__pycache__" not in name.parts and name.parts[0] not in without:
            digest.update(name.as_posix().encode() + b"\0" + path.read_bytes())
    return digest.digest()


def digest_of(*parts: bytes) -> str:
    """Give one digest, in hexadecimal digits, of several parts in their order."""
    return hashlib.sha256(b"".join(hashlib.sha256(part).digest() for part in parts)).hexdigest()


def folder_digest(folder: Path) -> bytes:
    """Give a digest of the names and bytes of all files below a folder."""
    digest = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        digest.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.digest()


@dataclass(frozen=True)
class Seal:
    """A note, in a file of the cache, that something was done for just these inputs, so that it need not be again."""

    file: Path | None

    def holds(self, digest: str) -> bool:
        """Tell whether the note is there and speaks of the inputs with this digest."""
        try:
            return self.file is not None and self.file.read_text("utf-8") == digest
        except (OSError, ValueError):
            return False

    def set(self, digest: str) -> None:
        """Write the note; where it cannot be written, the work is done again next time."""
        if self.file is not None:
            with suppress(OSError):
                write_atomically(self.file, digest.encode())
