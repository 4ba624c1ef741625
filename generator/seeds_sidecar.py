"""A sidecar, NAME.yml beside NAME.txt: what a person says of a raw report, with all that is wrong in it at once."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from generator.model.editorial import Hand
from generator.model.source import Origin, Provenance, Rights
from generator.problems import Problem, Where
from generator.seeds_accept import Acceptance, entry_lines, read_acceptances

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

_DAYS = ("published", "retrieved")
_SHOWN = 60  # characters
_CONFLICT = re.compile(r"^<{7} ", re.MULTILINE)  # as git marks the first of two sides

_T = TypeVar("_T", bound="DataclassInstance")


@dataclass(frozen=True, slots=True)
class Sidecar:
    """What a person says of a raw report beside it, in NAME.yml.

    `problems`, in the order of their lines: errors for what is wrong, warnings for what is ignored.
    """

    provenance: Provenance = field(default_factory=Provenance)
    rights: Rights = field(default_factory=Rights)
    accept: tuple[Acceptance, ...] = ()
    hand: Hand = field(default_factory=Hand)
    origin: Origin | None = None
    problems: tuple[Problem, ...] = ()

    @property
    def sound(self) -> bool:
        """Tell whether nothing in it is wrong; else it says nothing that a report may be made with."""
        return not any(problem.severity == "error" for problem in self.problems)


def parse_sidecar(path: Path, data: bytes) -> Sidecar:
    """Read a sidecar's YAML; what is wrong is among its problems, each with line and key."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _broken(Where(str(path)), f"is not UTF-8 at byte {error.start}", "save it as UTF-8")
    given = _load(path, text)
    if isinstance(given, Sidecar):
        return given
    notes = _Notes(path, dict(_key_lines(text)), [])
    top = notes.mapping(given, "", ("provenance", "rights", "accept"))
    provenance = top.get("provenance", "unknown")
    if isinstance(provenance, dict):
        provenance = {"status": "known", **provenance}
    rights = top.get("rights", "unknown")
    accept, ignored = read_acceptances(top.get("accept"), entry_lines(text), path)
    return Sidecar(
        provenance=Provenance() if provenance == "unknown" else _build(Provenance, provenance, notes, "provenance"),
        rights=Rights() if rights == "unknown" else _build(Rights, rights, notes, "rights"),
        accept=accept,
        problems=tuple(sorted((*notes.problems, *ignored), key=lambda one: one.where.line or 0)),
    )


def _load(path: Path, text: str) -> object:
    """Give what the YAML says, a day that is none as text; a sidecar with the error where it is no YAML."""
    import yaml

    class Loader(yaml.SafeLoader):
        """YAML's own, which would stop at 2024-02-30 without a word on where that stands."""

        def day(self, node: yaml.ScalarNode) -> object:
            """Give a day, or its text where there is no such day."""
            try:
                return self.construct_yaml_timestamp(node)
            except ValueError:
                return node.value

    Loader.add_constructor("tag:yaml.org,2002:timestamp", Loader.day)
    if conflict := _CONFLICT.search(text):
        where = Where(str(path), text.count("\n", 0, conflict.start()) + 1)
        hint = "keep the lines of one side, and take out those that begin with <<<<<<<, ======= and >>>>>>>"
        return _broken(where, "holds two versions that git could not merge", hint)
    try:
        return yaml.load(text, Loader) or {}  # noqa: S506 # a SafeLoader
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = Where(str(path), mark.line + 1, mark.column + 1) if mark else Where(str(path))
        message = getattr(error, "problem", None) or "is no YAML"
        return _broken(where, message, "mend the line; strings with a colon need quotes")
    except (ValueError, RecursionError) as error:  # a tag that its value does not fit; lists in lists without end
        return _broken(Where(str(path)), f"is not understood: {error}", "mend the value, or put it in quotes")


def _broken(where: Where, message: str, hint: str) -> Sidecar:
    return Sidecar(problems=(Problem("error", "sidecar.invalid", where, message, hint),))


def _key_lines(text: str) -> Iterator[tuple[str, int]]:
    """Give the keys, those of the second level as `rights.basis`, with their lines, counted from 1.

    A key that YAML's merging brings from elsewhere has none; of one that is there twice the last counts.
    """
    import yaml

    top = yaml.compose(text, Loader=yaml.SafeLoader)
    for key, value in top.value if isinstance(top, yaml.MappingNode) else ():
        yield str(key.value), key.start_mark.line + 1
        for inner, _ in value.value if isinstance(value, yaml.MappingNode) else ():
            yield f"{key.value}.{inner.value}", inner.start_mark.line + 1


@dataclass(frozen=True, slots=True)
class _Notes:
    """What is found wrong in one file, and the lines of its keys."""

    path: Path
    lines: Mapping[str, int]
    problems: list[Problem]

    def add(self, key: str, message: str, hint: str) -> None:
        """Note an error at a key, or at the one that holds it."""
        line = self.lines.get(key, self.lines.get(key.rpartition(".")[0]))
        self.problems.append(Problem("error", "sidecar.invalid", Where(str(self.path), line), message, hint))

    def mapping(self, value: object, name: str, known: tuple[str, ...]) -> Mapping[str, Any]:
        """Give the known keys of a value with what they hold; none, and an error, where it has no keys."""
        said = name or "the sidecar"
        if not isinstance(value, dict):
            self.add(name, f"{said} is {_shown(value)}, not a list of keys and values", "write `key: value` lines")
            return {}
        for key in value:
            if key not in known:
                near = difflib.get_close_matches(str(key), known, 1, 0)
                hint = f"did you mean {near[0]!r}? Known: {', '.join(known)}"
                self.add(f"{name}.{key}".lstrip("."), f"{said} has no key {_shown(key)}", hint)
        return {key: item for key, item in value.items() if key in known}


def _build(kind: type[_T], value: object, notes: _Notes, name: str) -> _T:
    """Make one of our values of a mapping: of the keys that are known and hold what their fields can hold."""
    record = notes.mapping(value, name, tuple(part.name for part in fields(kind)))
    return kind(**{key: item for key, given in record.items() if (item := _value(f"{name}.{key}", given, notes)) != ""})


def _value(name: str, item: object, notes: _Notes) -> str | bool | None:
    """Give a value of the sidecar as its field wants it: yes or no, a day, an address, text; "" for a wrong one."""
    key = name.rpartition(".")[2]
    if item is None or (key == "official" and isinstance(item, bool)):
        return item
    text = item.isoformat() if isinstance(item, date) else str(item)  # YAML reads 2024-12-27 as a day
    if key == "official":
        wrong = "neither true nor false", "write true, false, or leave the line out"
    elif key in _DAYS:
        if _is_day(text):
            return text
        wrong = "no day", "write 2024-12-27, or 2024-12 or 2024 where no more is known"
    elif not isinstance(item, str):
        wrong = "not text", f"put it in quotes: {key}: '{_shown(item)}'"
    elif key == "url" and not item.startswith(("https://", "http://")):
        wrong = "no address of the web", "begin it with https:// or http://"
    else:
        return item
    notes.add(name, f"{name} is {_shown(item)}, {wrong[0]}", wrong[1])
    return ""


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
