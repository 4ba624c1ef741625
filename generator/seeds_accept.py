"""`accept` in a sidecar: findings that a person looked at and lets stand, each entry read for itself.

An entry that is wrong is a warning and is ignored: the report is made all the same, with its finding shown.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.problems import Problem, Where

_NEEDED = ("code", "why", "by")
_KEYS = ("code", "at", "why", "by")
_EXAMPLE = "write `- {code: arithmetic.rate, at: '97.5%', why: …, by: …}`; at may be left out"
_SHOWN = 60  # characters


@dataclass(frozen=True, slots=True)
class Acceptance:
    """A person's word that a finding with this code was looked at, why it may stand, and who says so.

    `line` is where the sidecar says it, counted from 1.
    """

    code: str
    why: str
    by: str
    at: str | None = None
    line: int | None = None

    def covers(self, problem: Problem, passage: str) -> bool:
        """Tell whether it speaks of this finding: the same code and, where `at` is given, words of the passage."""
        return self.code == problem.code and (self.at is None or self.at in passage)


def read_acceptances(
    value: object, lines: Mapping[int, int], path: Path
) -> tuple[tuple[Acceptance, ...], tuple[Problem, ...]]:
    """Read what stands under `accept` in the sidecar at `path`; gives entries, and warnings for wrong ones.

    `lines` gives the line on which each entry begins by its place in the list; for what is no list, its line at 0.
    """
    if value is None:
        return (), ()
    if not isinstance(value, list):
        return (), (_warning(path, lines.get(0), f"accept is {_shown(value)}, no list; it is ignored", _EXAMPLE),)
    good: list[Acceptance] = []
    bad: list[Problem] = []
    for place, entry in enumerate(value):
        line = lines.get(place)  # none where YAML's merging brought it from elsewhere
        read = _entry(entry, line)
        if isinstance(read, Acceptance):
            good.append(read)
        else:
            bad.append(_warning(path, line, f"accept, entry {place + 1}: {read}; the entry is ignored", _EXAMPLE))
    return tuple(good), tuple(bad)


def entry_lines(text: str) -> dict[int, int]:
    """Give the line, counted from 1, on which each entry of `accept` begins in a sidecar's YAML; of no list its own."""
    import yaml

    top = yaml.compose(text, Loader=yaml.SafeLoader)
    pairs = top.value if isinstance(top, yaml.MappingNode) else []
    for key, value in reversed(pairs):  # of a key that is there twice the last counts
        if key.value == "accept":
            entries = value.value if isinstance(value, yaml.SequenceNode) else [value]
            return {place: entry.start_mark.line + 1 for place, entry in enumerate(entries)}
    return {}


def unmet(entries: Sequence[Acceptance], found: Sequence[tuple[Problem, str]], path: Path) -> Iterator[Problem]:
    """Give a warning for each entry that speaks of none of the findings, given with the words that each is about."""
    codes = sorted({problem.code for problem, _ in found})
    for entry in entries:
        if any(entry.covers(problem, passage) for problem, passage in found):
            continue
        if entry.code in codes:
            message = f"accept: no finding {entry.code} stands at the words {_shown(entry.at)}"
            hint = "copy words of the passage into at, or leave it out to accept all with this code"
        else:
            message = f"accept: this report has no finding with the code {_shown(entry.code)}"
            near = difflib.get_close_matches(entry.code, codes, 1)
            known = f"its findings are {', '.join(codes)}" if codes else "it has none: take the entry out"
            hint = f"did you mean {near[0]!r}?" if near else known
        yield _warning(path, entry.line, message, hint)


def _entry(entry: object, line: int | None) -> Acceptance | str:
    """Read one entry; gives what is wrong with it, in words, where something is."""
    if not isinstance(entry, dict):
        return f"{_shown(entry)} has no keys"
    unknown = [str(key) for key in entry if key not in _KEYS]
    if unknown:
        return f"there is no key {_shown(', '.join(unknown))}; known are {', '.join(_KEYS)}"
    given = {key: value for key, value in entry.items() if value is not None}
    missing = [key for key in _NEEDED if key not in given]
    if missing:
        return f"{' and '.join(missing)} {'is' if len(missing) == 1 else 'are'} missing"
    for key, value in given.items():
        if not isinstance(value, str) or not value.strip():
            return f"{key} is {_shown(value)}, not text; put words in quotes"
    return Acceptance(line=line, **given)


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def _warning(path: Path, line: int | None, message: str, hint: str) -> Problem:
    return Problem("warning", "sidecar.accept", Where(str(path), line), message, hint)
