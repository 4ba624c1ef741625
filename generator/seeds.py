"""The only reader and writer of `seeds/`: raw reports, and the sidecars that say where they come from."""

from __future__ import annotations

import difflib
import hashlib
import stat
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from generator.model.report import Provenance, Rights
from generator.problems import GongbaoError, Problem, Where

LIMIT = 2_000_000  # bytes; the longest real report known has 150,000
RAW_SUFFIX = ".txt"
SIDECAR_SUFFIX = ".yml"

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Acceptance:
    """A person's word that a warning with this code was looked at, why it may stand, and who says so."""

    code: str
    why: str
    by: str
    at: str | None = None

    def covers(self, problem: Problem, passage: str) -> bool:
        """Tell whether it speaks of this warning: the same code and, where `at` is given, words of the passage."""
        return self.code == problem.code and (self.at is None or self.at in passage)


@dataclass(frozen=True, slots=True)
class Sidecar:
    """What a person says of a raw report beside it, in NAME.yml."""

    provenance: Provenance = field(default_factory=Provenance)
    rights: Rights = field(default_factory=Rights)
    accept: tuple[Acceptance, ...] = ()


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
        """Read the sidecar; a missing one says: unknown. GongbaoError, with its place, where it is wrong."""
        if self.sidecar_data is None:
            return Sidecar()
        return parse_sidecar(self.path.with_suffix(SIDECAR_SUFFIX), self.sidecar_data)


def find_seeds(sources: Iterable[Path]) -> tuple[list[Seed], list[Problem]]:
    """Read the raw files that are named, and those that lie in the folders that are named, sorted by name.

    What cannot be read, or was read before under another name, is a problem and is left out.
    """
    seeds: list[Seed] = []
    problems: list[Problem] = []
    seen: dict[str, Path] = {}
    names: dict[str, Path] = {}
    for path in _raw_files(sources, problems):
        try:
            seed = _read_seed(path)
            _refuse_twin(seen, hashlib.sha256(seed.data).hexdigest() if seed.data else str(path), path, "bytes")
            _refuse_twin(names, seed.name, path, "name")
        except GongbaoError as error:
            problems.append(error.problem)
        else:
            seeds.append(seed)
    return seeds, problems


def parse_sidecar(path: Path, data: bytes) -> Sidecar:
    """Read a sidecar's YAML. GongbaoError: with line and column for bad YAML, with the nearest key for a wrong one."""
    import yaml

    where = Where(str(path))
    try:
        record = yaml.safe_load(data.decode("utf-8-sig")) or {}
    except UnicodeDecodeError as error:
        raise _sidecar_error(where, f"is not UTF-8 at byte {error.start}", "save it as UTF-8") from None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        if mark is not None:
            where = Where(str(path), mark.line + 1, mark.column + 1)
        text = getattr(error, "problem", None) or "is no YAML"
        raise _sidecar_error(where, text, "mend the line; strings with a colon need quotes") from None
    top = _mapping(record, where, "the sidecar", ("provenance", "rights", "accept"))
    provenance = top.get("provenance", "unknown")
    rights = top.get("rights", "unknown")
    return Sidecar(
        provenance=Provenance() if provenance == "unknown" else _provenance(provenance, where),
        rights=Rights() if rights == "unknown" else _build(Rights, rights, where, "rights"),
        accept=tuple(_build(Acceptance, entry, where, "accept") for entry in _list(top.get("accept"), where)),
    )


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
    return found


def _files_of(folder: Path, problems: list[Problem]) -> list[Path]:
    """Give a folder's raw files; what was put there in another format is not passed over in silence."""
    files = sorted(path for path in folder.iterdir() if not path.name.startswith(".") and not path.is_dir())
    raw = [path for path in files if path.suffix == RAW_SUFFIX]
    stems = {path.stem for path in raw}
    for path in files:
        if path.suffix not in {RAW_SUFFIX, SIDECAR_SUFFIX} and path.stem not in {*stems, "README"}:
            hint = "save its text as UTF-8 in a file that ends in .txt"
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


def _read_seed(path: Path) -> Seed:
    """Read one raw file and its sidecar; GongbaoError for what is no regular file, too large, or unreadable."""
    where = Where(str(path))
    try:
        status = path.lstat()
        if stat.S_ISLNK(status.st_mode):
            hint = "copy the file itself into the folder"
            raise GongbaoError(Problem("error", "seed.symlink", where, "is a symbolic link", hint))
        if not stat.S_ISREG(status.st_mode):
            hint = "a raw report is a plain text file"
            raise GongbaoError(Problem("error", "seed.irregular", where, "is no regular file", hint))
        if status.st_size > LIMIT:
            size = f"has {status.st_size:,} bytes, over {LIMIT:,}"
            hint = "a report is far smaller: take out what is not the report, or split the file"
            raise GongbaoError(Problem("error", "seed.size", where, size, hint))
        return Seed(path, path.read_bytes(), _read_sidecar(path.with_suffix(SIDECAR_SUFFIX)))
    except OSError as error:
        message = f"cannot be read: {error.strerror}"
        raise GongbaoError(Problem("error", "seed.unreadable", where, message, "check its permissions")) from error


def _read_sidecar(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() and not path.is_symlink() else None


def _refuse_twin(seen: dict[str, Path], key: str, path: Path, what: str) -> None:
    """Note `key` as `path`'s; GongbaoError where another file had it."""
    first = seen.setdefault(key, path)
    if first is not path:
        hint = "remove one of the two" if what == "bytes" else "rename one of the two"
        message = f"has the same {what} as {first}"
        raise GongbaoError(Problem("error", f"seed.twin-{what}", Where(str(path)), message, hint))


def _provenance(value: object, where: Where) -> Provenance:
    given = _mapping(value, where, "provenance")
    return _build(Provenance, {"status": "known", **given}, where, "provenance")


def _build(kind: type[_T], value: object, where: Where, name: str) -> _T:
    """Make one of our values of a mapping: every key known, every needed key there, every value text or yes/no."""
    known = tuple(part.name for part in fields(kind))  # type: ignore[arg-type] # only ever called with dataclasses
    record = dict(_mapping(value, where, name, known))
    for key, item in record.items():
        if isinstance(item, date):  # YAML reads 2024-12-27 as a day
            record[key] = item.isoformat()
        elif not isinstance(item, str | bool | None):
            raise _sidecar_error(where, f"{name}.{key} is {item!r}, not text", f'put it in quotes: {key}: "{item}"')
    try:
        return kind(**record)
    except TypeError as error:
        raise _sidecar_error(where, f"{name}: {error}".replace(f"{kind.__name__}.__init__() ", ""), "") from None


def _mapping(value: object, where: Where, name: str, known: tuple[str, ...] = ()) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise _sidecar_error(where, f"{name} is {value!r}, not a list of keys and values", "write `key: value` lines")
    for key in value if known else ():
        if key not in known:
            near = difflib.get_close_matches(str(key), known, 1, 0)
            raise _sidecar_error(
                where, f"{name} has no key {key!r}", f"did you mean {near[0]!r}? Known: {', '.join(known)}"
            )
    return value


def _list(value: object, where: Where) -> list[object]:
    if value is None:
        return []
    if not isinstance(value, list):
        raise _sidecar_error(where, "accept is no list", "start each entry with `- code:`")
    return value


def _sidecar_error(where: Where, message: str, hint: str) -> GongbaoError:
    return GongbaoError(Problem("error", "sidecar.invalid", where, message, hint))
