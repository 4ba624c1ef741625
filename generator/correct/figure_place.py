"""Which figure an editor means, and where the number of a missed one stands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.correct.folded import fold
from generator.correct.state import Refused
from generator.correct.wrong import shown
from generator.data.units import load_units
from generator.model.spans import Span
from generator.text.numerals import CHINESE, parse_number

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from generator.model.facts import Figure

_NUMERAL: Final = re.compile(
    rf"(?:百分之)?(?P<digits>[0-9０-９]+(?:[,，][0-9０-９]{{3}})*(?:[.．][0-9０-９]+)?|[{CHINESE}]+(?:点[{CHINESE}]+)?)"
    r"(?P<loose>[余多]?)(?P<scale>[十百千]?[万萬亿億]*)[余多]?"
)
_TAIL: Final = re.compile("以上|以下|左右|以内|有余")


@dataclass(frozen=True, slots=True)
class Several:
    """Figures of which one can be meant as well as another."""

    figures: tuple[Figure, ...]


def meant(figures: Sequence[Figure], words: Span, number: Span | None = None) -> Figure | Several | None:
    """Give the figure of a block that an editor's words mean, None where they mean none.

    It is the one whose number they touch or, where they touch none, in whose quotation they lie. Where `number` is
    given, an editor's own place of the number, it is the one whose number that touches.
    """
    touched = [figure for figure in figures if _touch(figure.number, number or words)]
    if not touched and number is None:
        touched = [figure for figure in figures if figure.span.start <= words.start and words.end <= figure.span.end]
    if len(touched) > 1:
        return Several(tuple(touched))
    return touched[0] if touched else None


def number_said(text: str, words: Span, said: str) -> Span | Refused:
    """Find the words of a number that an editor gave, which stand once within `words` of a block's text."""
    within, needle = fold(words.of(text)), fold(said).text
    count = within.text.count(needle) if needle else 0
    if count != 1:
        times = "does not stand" if not count else f"stands {count} times"
        hint = "copy the number with its unit as printed, such that it stands once in the words of at"
        return Refused(f"number {shown(said)} {times} within {shown(words.of(text))}", hint, "number")
    at = within.text.index(needle)
    return Span(words.start + within.offsets[at], words.start + within.offsets[at + len(needle) - 1] + 1)


def number_evident(text: str, words: Span, value: Decimal, unit: str) -> Span | None:
    """Find the one number within `words` of a block's text that reads as `value`, with its unit and qualifier.

    Of several, the one that its unit follows. None where none reads so, or it is still not plain which.
    """
    alike = [
        match
        for match in _NUMERAL.finditer(text, words.start, words.end)
        if parse_number(match["digits"] + match["scale"]) == abs(value) and (value >= 0 or _is_minus(text, match))
    ]
    found = [(match, unit_end) for match in alike if (unit_end := _unit_end(text, match.end(), unit)) is not None]
    if not found and len(alike) == 1:
        found = [(alike[0], alike[0].end())]  # 百分之八十, or a list whose last number alone has the unit
    if len(found) != 1:
        return None
    (match, end), *_ = found
    tail = _TAIL.match(text, end)
    return Span(match.start() - (value < 0), tail.end() if tail else end)


def numerals(words: str) -> list[Decimal]:
    """Give the numbers that words have, those that can be read exactly, each once, in their order."""
    read = (parse_number(match["digits"] + match["scale"]) for match in _NUMERAL.finditer(words))
    return list(dict.fromkeys(value for value in read if value is not None))


def has_number(words: str) -> bool:
    """Tell whether any number stands in words, also one that cannot be read exactly (数百)."""
    return _NUMERAL.search(words) is not None


def listed(figures: Sequence[Figure], text: str) -> str:
    """Tell figures of a block with this text by their numbers and labels."""
    return ", ".join(f"{shown(one.number.of(text))} ({one.label or 'no label'})" for one in figures)


def _is_minus(text: str, match: re.Match[str]) -> bool:
    return text[max(0, match.start() - 1) : match.start()] in {"-", "－", "−"}


def _unit_end(text: str, at: int, unit: str) -> int | None:
    """Give the end of a unit that stands at `at`, in any of its printed forms (％ is %)."""
    at += text.startswith(" ", at)
    forms = sorted((one.text for one in load_units().by_text.values() if one.name == unit), key=len, reverse=True)
    return next((at + len(form) for form in (unit, *forms) if form and text.startswith(form, at)), None)


def _touch(first: Span, second: Span) -> bool:
    return first.start < second.end and second.start < first.end
