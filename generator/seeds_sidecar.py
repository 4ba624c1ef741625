"""A sidecar, NAME.yml beside NAME.txt: what a person says of a raw report, with all that is wrong in it at once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from generator.model.editorial import Hand
from generator.model.source import Origin, Provenance, Rights
from generator.problems import Problem, Where
from generator.seeds_accept import Acceptance, read_acceptances
from generator.seeds_hand import read_hand
from generator.seeds_source import read_origin, read_provenance, read_rights
from generator.seeds_typed import cut_off
from generator.seeds_values import KEY_VALUE, is_day, nearest, shown
from generator.seeds_yaml import Desk, Keys, Node, Scalar, read_tree, walk

KEYS: Final = ("provenance", "rights", "metadata", "accept", "reviewed", "origin", "corrections", "notes")
"""The keys of a sidecar, all of which may be left out."""

_OF_WORDS: Final = ("accept", "corrections", "notes", "reviewed")
_WORDS: Final = frozenset(
    ("at", "exact", "prefix", "suffix", "with", "reading", "label", "number", "text", "why", "by")
)
"""Keys of those parts whose values are words, which may have a # of their own."""
_NEVER: Final = "9999-12-31"
_CONFLICT = re.compile(r"^<{7} ", re.MULTILINE)  # as git marks the first of two sides


@dataclass(frozen=True, slots=True)
class Sidecar:
    """What a person says of a raw report beside it, in NAME.yml.

    `problems`, in the order of their places: errors for what is wrong, warnings for what is ignored. What is wrong is
    left out of the other fields.
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


def parse_sidecar(path: Path, data: bytes, today: str = _NEVER) -> Sidecar:
    """Read a sidecar's YAML; what is wrong is among its problems, each with line, column and what to write.

    `today` is the day it is, in ISO 8601: of a day after it that somebody is said to have done something on, a warning.
    """
    desk = Desk(path)
    top = _top(data, desk)
    if top is None:
        return Sidecar(problems=tuple(desk.problems))
    for key, value in top.pairs:
        if key.text not in KEYS:
            desk.wrong(key, f"the sidecar has no key {shown(key)}", nearest(key.text, KEYS))
        if key.text in _OF_WORDS:
            desk.problems.extend(_comments(value, data.decode("utf-8-sig"), path))
            desk.problems.extend(_days_to_come(value, today, path))
    return Sidecar(
        provenance=read_provenance(top.get("provenance"), desk),
        rights=read_rights(top.get("rights"), desk),
        accept=read_acceptances(top.get("accept"), desk),
        hand=read_hand(top, desk),
        origin=read_origin(top.get("origin"), desk),
        problems=tuple(sorted(desk.problems, key=lambda one: (one.where.line or 0, one.where.column or 0))),
    )


def _comments(part: Node, text: str, path: Path) -> Iterator[Problem]:
    """Give a warning for each value of words that ends where YAML sees a comment: nobody can tell which was meant."""
    pairs = (pair for node in walk(part) if isinstance(node, Keys) for pair in node.pairs)
    for key, value in pairs:
        comment = cut_off(text, value.start, value.end) if isinstance(value, Scalar) and key.text in _WORDS else None
        if comment:
            message = f"{key.text} ends at {shown(value)}: {comment!r} after it counts as a comment"
            hint = f"put all of the words in quotes, {key.text}: '…'; before a comment go two spaces"
            yield Problem("warning", "sidecar.comment", Where(str(path), value.line, value.column), message, hint)


def _days_to_come(part: Node, today: str, path: Path) -> Iterator[Problem]:
    """Give a warning for each day on which nobody can have done anything yet."""
    pairs = (pair for node in walk(part) if isinstance(node, Keys) for pair in node.pairs)
    for key, value in pairs:
        if key.text == "on" and isinstance(value, Scalar) and is_day(value.text) and value.text > today:
            message = f"on is {value.text}, a day to come: today is {today}"
            hint = "write the day on which it was done"
            yield Problem("warning", "sidecar.day", Where(str(path), value.line, value.column), message, hint)


def _top(data: bytes, desk: Desk) -> Keys | None:
    """Give the sidecar's keys; None where it has none, and `desk` is told unless it is empty."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        before = data[data.rfind(b"\n", 0, error.start) + 1 : error.start].decode("utf-8-sig", "replace")
        desk.fatal(f"is not UTF-8 at byte {error.start}", "save it as UTF-8", line, len(before) + 1)
        return None
    if conflict := _CONFLICT.search(text):
        hint = "keep the lines of one side, and take out those that begin with <<<<<<<, ======= and >>>>>>>"
        desk.fatal("holds two versions that git could not merge", hint, text.count("\n", 0, conflict.start()) + 1, 1)
        return None
    tree = read_tree(text, desk)
    if tree is None or isinstance(tree, Keys):
        return tree
    desk.wrong(tree, f"the sidecar is {shown(tree)}, not keys and values", f"{KEY_VALUE}. Known: {', '.join(KEYS)}")
    return None
