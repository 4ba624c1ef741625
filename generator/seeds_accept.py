"""`accept` in a sidecar: findings that a person looked at and lets stand, each entry read for itself.

An entry that is wrong is a warning and is ignored: the report is made all the same, with its finding shown.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from generator.model.editorial import Spot
from generator.problems import Problem, Where
from generator.seeds_values import is_nothing, is_told, listed, shown
from generator.seeds_yaml import Desk, Items, Keys, Node, Scalar

_NEEDED = ("code", "why", "by")
_KEYS = ("code", "at", "why", "by")
_EXAMPLE = "write `- {code: arithmetic.rate, at: '97.5%', why: …, by: …}`; at may be left out"
_SHOWN = 60  # characters
_LATER = "address.unknown"  # found when all reports are read; a published report's entry speaks of none any more


@dataclass(frozen=True, slots=True)
class Acceptance:
    """A person's word that a finding with this code was looked at, why it may stand, and who says so.

    `spots` are where the sidecar gives the values, by key.
    """

    code: str
    why: str
    by: str
    at: str | None = None
    spots: Mapping[str, Spot] = field(default_factory=dict, compare=False)

    def covers(self, problem: Problem, passage: str) -> bool:
        """Tell whether it speaks of this finding: the same code and, where `at` is given, words of the passage."""
        return self.code == problem.code and (self.at is None or self.at in passage)


def read_acceptances(node: Node | None, desk: Desk) -> tuple[Acceptance, ...]:
    """Read what stands under `accept`; a wrong entry is told as a warning, and left out."""
    if node is None or is_nothing(node) or is_told(node):
        return ()
    if not isinstance(node, Items):
        desk.wrong(node, f"accept is {shown(node)}, no list; it is ignored", _EXAMPLE, "warning")
        return ()
    good: list[Acceptance] = []
    for place, entry in enumerate(node.items, 1):
        read = _entry(entry)
        if isinstance(read, Acceptance):
            good.append(read)
            continue
        at, message = read
        desk.wrong(at, f"accept, entry {place}: {message}; the entry is ignored", _EXAMPLE, "warning")
    return tuple(good)


def unmet(entries: Sequence[Acceptance], found: Sequence[tuple[Problem, str]], path: Path) -> Iterator[Problem]:
    """Give a warning for each entry that speaks of none of the findings, given with the words that each is about."""
    codes = sorted({problem.code for problem, _ in found})
    for entry in entries:
        if entry.code == _LATER or any(entry.covers(problem, passage) for problem, passage in found):
            continue
        spot = entry.spots.get("code")
        if entry.code in codes:
            spot = entry.spots.get("at")
            message = f"accept: no finding {entry.code} stands at the words {str(entry.at)[:_SHOWN]!r}"
            hint = "copy words of the passage into at, or leave it out to accept all with this code"
        else:
            message = f"accept: this report has no finding with the code {entry.code[:_SHOWN]!r}"
            near = difflib.get_close_matches(entry.code, codes, 1)
            known = f"its findings are {', '.join(codes)}" if codes else "it has none: take the entry out"
            hint = f"did you mean {near[0]!r}?" if near else known
        yield Problem("warning", "sidecar.accept", Where(str(path), *(spot or ())), message, hint)


def _entry(entry: Node) -> Acceptance | tuple[Node, str]:
    """Read one entry; gives what is wrong with it, in words, and where, when something is."""
    if not isinstance(entry, Keys):
        return entry, f"{shown(entry)} has no keys"
    given = {key.text: value for key, value in entry.pairs if not is_nothing(value)}
    for key, _ in entry.pairs:
        if key.text not in _KEYS:
            return key, f"there is no key {shown(key)}; known are {', '.join(_KEYS)}"
    if missing := [key for key in _NEEDED if key not in given]:
        return entry, f"{listed(missing)} missing"
    words: dict[str, str] = {}
    for key_text, value in given.items():
        if not isinstance(value, Scalar) or value.kind != "text" or not value.text.strip():
            return value, f"{key_text} is {shown(value)}, not text; put words in quotes"
        words[key_text] = value.text
    return Acceptance(spots=entry.spots, **words)
