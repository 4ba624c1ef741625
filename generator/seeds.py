"""The only reader and writer of `seeds/`: raw reports, and the sidecars that say where they come from."""

from __future__ import annotations

import difflib
import hashlib
import stat
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from generator.model.source import Provenance, Rights
from generator.problems import GongbaoError, Problem, Where
from generator.seeds_accept import Acceptance, entry_lines, read_acceptances

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

LIMIT = 2_000_000  # bytes; the longest real report known has 150,000
SIDECAR_LIMIT = 100_000  # bytes
_DAYS = ("published", "retrieved")
_SHOWN = 60  # characters
RAW_SUFFIX = ".txt"
SIDECAR_SUFFIX = ".yml"

_T = TypeVar("_T", bound="DataclassInstance")


@dataclass(frozen=True, slots=True)
class Sidecar:
    """What a person says of a raw report beside it, in NAME.yml; `problems`: what in it is ignored, and why."""

    provenance: Provenance = field(default_factory=Provenance)
    rights: Rights = field(default_factory=Rights)
    accept: tuple[Acceptance, ...] = ()
    problems: tuple[Problem, ...] = ()


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
        text = data.decode("utf-8-sig")
        record = yaml.safe_load(text) or {}
    except UnicodeDecodeError as error:
        raise _sidecar_error(where, f"is not UTF-8 at byte {error.start}", "save it as UTF-8") from None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        if mark is not None:
            where = Where(str(path), mark.line + 1, mark.column + 1)
        message = getattr(error, "problem", None) or "is no YAML"
        raise _sidecar_error(where, message, "mend the line; strings with a colon need quotes") from None
    except (ValueError, RecursionError) as error:  # a day that is none, such as 2024-02-30; lists in lists without end
        raise _sidecar_error(
            where, f"is not understood: {error}", "mend the value; put days that are none in quotes"
        ) from None
    top = _mapping(record, where, "the sidecar", ("provenance", "rights", "accept"))
    provenance = top.get("provenance", "unknown")
    rights = top.get("rights", "unknown")
    accept, problems = read_acceptances(top.get("accept"), entry_lines(text), path)
    return Sidecar(
        provenance=Provenance() if provenance == "unknown" else _provenance(provenance, where),
        rights=Rights() if rights == "unknown" else _build(Rights, rights, where, "rights"),
        accept=accept,
        problems=problems,
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
        path.name.encode()
    except UnicodeEncodeError:
        named = Where(str(path).encode("utf-8", "backslashreplace").decode())
        hint = "rename it; archives made under Chinese Windows often carry names in GBK"
        raise GongbaoError(Problem("error", "seed.name", named, "has a name that is not UTF-8", hint)) from None
    try:
        _refuse_file(path, where, LIMIT)
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
        message = f"has the same {what} as {first}"
        raise GongbaoError(Problem("error", f"seed.twin-{what}", Where(str(path)), message, hint))


def _provenance(value: object, where: Where) -> Provenance:
    given = _mapping(value, where, "provenance")
    return _build(Provenance, {"status": "known", **given}, where, "provenance")


def _build(kind: type[_T], value: object, where: Where, name: str) -> _T:
    """Make one of our values of a mapping: every key known, every needed key there, every value text or yes/no."""
    known = tuple(part.name for part in fields(kind))
    record = dict(_mapping(value, where, name, known))
    for key, item in record.items():
        record[key] = _value(f"{name}.{key}", item, where)
    try:
        return kind(**record)
    except TypeError as error:
        raise _sidecar_error(where, f"{name}: {error}".replace(f"{kind.__name__}.__init__() ", ""), "") from None


def _value(name: str, item: object, where: Where) -> str | bool | None:
    """Give a value of the sidecar as its field wants it: yes or no, a day, an address, else text."""
    wrong = f"{name} is {_shown(item)}"
    key = name.rpartition(".")[2]
    if item is None or (key == "official" and isinstance(item, bool)):
        return item
    if key == "official":
        raise _sidecar_error(where, f"{wrong}, neither true nor false", "write true, false, or leave the line out")
    if key in _DAYS:
        text = item.isoformat() if isinstance(item, date) else str(item)  # YAML reads 2024-12-27 as a day
        if not _is_day(text):
            raise _sidecar_error(
                where, f"{wrong}, no day", "write 2024-12-27, or 2024-12 or 2024 where no more is known"
            )
        return text
    if not isinstance(item, str):
        raise _sidecar_error(where, f"{wrong}, not text", f"put it in quotes: {key}: '{_shown(item)}'")
    if key == "url" and not item.startswith(("https://", "http://")):
        raise _sidecar_error(where, f"{wrong}, no address of the web", "begin it with https:// or http://")
    return item


def _is_day(text: str) -> bool:
    """Tell whether a text is a day, a month or a year that there is, as ISO 8601 writes them."""
    parts = text.split("-")
    if [len(part) for part in parts] != [4, 2, 2][: len(parts)] or not all(part.isdecimal() for part in parts):
        return False
    try:
        date(*(int(part) for part in (*parts, "1", "1")[:3]))
    except ValueError:
        return False
    return True


def _shown(item: object) -> str:
    """Give a value as a message shows it: no more than a line of it."""
    text = repr(item) if isinstance(item, str) else type(item).__name__ if isinstance(item, dict | list) else str(item)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def _mapping(value: object, where: Where, name: str, known: tuple[str, ...] = ()) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise _sidecar_error(
            where, f"{name} is {_shown(value)}, not a list of keys and values", "write `key: value` lines"
        )
    for key in value if known else ():
        if key not in known:
            near = difflib.get_close_matches(str(key), known, 1, 0)
            raise _sidecar_error(
                where, f"{name} has no key {key!r}", f"did you mean {near[0]!r}? Known: {', '.join(known)}"
            )
    return value


def _sidecar_error(where: Where, message: str, hint: str) -> GongbaoError:
    return GongbaoError(Problem("error", "sidecar.invalid", where, message, hint))
