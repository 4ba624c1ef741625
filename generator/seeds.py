"""The only reader and writer of `seeds/`: raw reports, and the sidecars that say where they come from."""

from __future__ import annotations

import hashlib
import stat
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from generator.problems import GongbaoError, Problem, Where
from generator.seeds_day import today
from generator.seeds_ledger import ledger_path

if TYPE_CHECKING:
    from generator.seeds_sidecar import Sidecar

LIMIT = 2_000_000  # bytes; the longest real report known has 150,000
SIDECAR_LIMIT = 100_000  # bytes
RAW_SUFFIX = ".txt"
SIDECAR_SUFFIX = ".yml"
ORIGINAL_SUFFIXES = frozenset({".docx", ".htm", ".html", ".mht", ".mhtml", ".xhtml", ".pdf"})
"""What `gongbao new` takes text out of; such a file lies beside the raw report that was taken out of it."""


@dataclass(frozen=True, slots=True)
class Seed:
    """A raw report as it lies on disk: its path as the user named it, its bytes, and its sidecar's bytes."""

    path: Path
    data: bytes
    sidecar_data: bytes | None

    @property
    def name(self) -> str:
        """Give the name that its results bear: the file's, without `.txt`."""
        return self.path.stem

    @property
    def digest(self) -> bytes:
        """Give a digest of all that a report is made from: its name, its bytes and its sidecar's."""
        parts = (self.path.name.encode(), self.data, self.sidecar_data or b"")
        return hashlib.sha256(b"".join(hashlib.sha256(part).digest() for part in parts)).digest()

    def sidecar(self) -> Sidecar:
        """Read the sidecar; a missing one says: unknown. What is wrong in it is among its problems."""
        # Here, since the workflow's step that writes stubs has no YAML (tools/seeds_pull_request.py).
        from generator.seeds_sidecar import Sidecar, parse_sidecar

        if self.sidecar_data is None:
            return Sidecar()
        return parse_sidecar(self.path.with_suffix(SIDECAR_SUFFIX), self.sidecar_data, today())


def find_seeds(sources: Iterable[Path]) -> tuple[list[Seed], list[Problem]]:
    """Read the raw files that are named, and those that lie in the folders that are named, sorted by name.

    What cannot be read, or was read before under another name, is a problem and is left out: of files with the same
    bytes the one that is published under its name stays, else the first.
    """
    seeds: list[Seed] = []
    problems: list[Problem] = []
    seen: dict[str, Path] = {}
    names: dict[str, Path] = {}
    files = _raw_files(sources, problems)
    for path in sorted(files, key=lambda file: not _is_published(file)):
        try:
            seed = read_seed(path)
            _refuse_twin(seen, hashlib.sha256(seed.data).hexdigest() if seed.data else str(path), path, "bytes")
            _refuse_twin(names, seed.name, path, "name")
        except GongbaoError as error:
            problems += error.problems
        else:
            seeds.append(seed)
    places = {path: place for place, path in enumerate(files)}
    return sorted(seeds, key=lambda seed: places[seed.path]), problems


def _is_published(path: Path) -> bool:
    return ledger_path(path.parent, path.stem).is_file()


def _raw_files(sources: Iterable[Path], problems: list[Problem]) -> list[Path]:
    """Give the raw files behind the sources, in the order named, a folder's sorted by name."""
    found: list[Path] = []
    for source in sources:
        if source.is_dir():
            found += _files_of(source, problems)
        elif source.is_symlink() or source.exists():
            found.append(source)
        else:
            hint = "check the spelling; a folder or a .txt file is wanted"
            problems.append(Problem("error", "seed.missing", Where(str(source)), "there is no such file", hint))
    # A file that is named twice, or named beside its folder, is one file.
    return list({path.parent.resolve() / path.name: path for path in reversed(found)}.values())[::-1]


def _files_of(folder: Path, problems: list[Problem]) -> list[Path]:
    """Give a folder's raw files; what was put there in another format is not passed over in silence."""
    entries = sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    for path in entries:
        if path.is_dir() and (path.suffix == RAW_SUFFIX or any(path.glob(f"*{RAW_SUFFIX}"))):
            hint = "reports lie side by side: move them up into the folder itself, or name the folder on its own"
            problems.append(Problem("warning", "seed.folder", Where(str(path)), "is a folder, and is not read", hint))
    files = [path for path in entries if not path.is_dir()]
    raw = [path for path in files if path.suffix == RAW_SUFFIX]
    stems = {path.stem for path in raw}
    for path in files:
        if path.suffix not in {RAW_SUFFIX, SIDECAR_SUFFIX} and path.stem not in {*stems, "README"}:
            hint = "save its text as UTF-8 in a file that ends in .txt"
            if path.suffix.lower() in ORIGINAL_SUFFIXES:
                hint = f"take it in: gongbao new {path}"
            problems.append(
                Problem("warning", "seed.ignored", Where(str(path)), "is no .txt file, and is not read", hint)
            )
        if path.suffix == SIDECAR_SUFFIX and path.stem not in stems:
            hint = "name it as its report is named"
            problems.append(Problem("warning", "sidecar.alone", Where(str(path)), "has no report beside it", hint))
    if not raw:
        hint = "put a raw report there, as plain text in a file that ends in .txt"
        problems.append(Problem("error", "seed.none", Where(str(folder)), "holds no raw report", hint))
    return raw


def read_seed(path: Path, limit: int = LIMIT) -> Seed:
    """Read one raw file of at most `limit` bytes, and its sidecar.

    GongbaoError for what is no regular file, too large, or unreadable.
    """
    where = Where(str(path))
    try:
        path.name.encode()
    except UnicodeEncodeError:
        named = Where(str(path).encode("utf-8", "backslashreplace").decode())
        hint = "rename it; archives made under Chinese Windows often carry names in GBK"
        raise GongbaoError(Problem("error", "seed.name", named, "has a name that is not UTF-8", hint)) from None
    try:
        _refuse_file(path, where, limit)
        return Seed(path, path.read_bytes(), _read_sidecar(path.with_suffix(SIDECAR_SUFFIX)))
    except OSError as error:
        message = f"cannot be read: {error.strerror}"
        raise GongbaoError(Problem("error", "seed.unreadable", where, message, "check its permissions")) from error


def _refuse_file(path: Path, where: Where, limit: int) -> None:
    """Refuse what is no plain file of at most `limit` bytes: GongbaoError. OSError where it cannot be looked at."""
    status = path.lstat()
    if stat.S_ISLNK(status.st_mode):
        hint = "copy the file itself into the folder"
        raise GongbaoError(Problem("error", "seed.symlink", where, "is a symbolic link", hint))
    if not stat.S_ISREG(status.st_mode):
        hint = "a plain text file is wanted"
        raise GongbaoError(Problem("error", "seed.irregular", where, "is no regular file", hint))
    if status.st_size > limit:
        size = f"has {status.st_size:,} bytes, over {limit:,}"
        hint = "a report is far smaller: take out what is not the report, or split the file"
        raise GongbaoError(Problem("error", "seed.size", where, size, hint))


def _read_sidecar(path: Path) -> bytes | None:
    """Give a sidecar's bytes, None where there is none; one that is a link, no file or too large is refused."""
    if not path.is_symlink() and not path.exists():
        return None
    _refuse_file(path, Where(str(path)), SIDECAR_LIMIT)
    return path.read_bytes()


def _refuse_twin(seen: dict[str, Path], key: str, path: Path, what: str) -> None:
    """Note `key` as `path`'s; GongbaoError where another file had it."""
    first = seen.setdefault(key, path)
    if first is not path:
        hint = "remove one of the two" if what == "bytes" else "rename one of the two"
        if what == "bytes" and _is_published(first) and not _is_published(path):
            hint = "remove this one: the other is published under its name"
        message = f"has the same {what} as {first}"
        raise GongbaoError(Problem("error", f"seed.twin-{what}", Where(str(path)), message, hint))
