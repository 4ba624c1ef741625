"""A report's key figures beside its text held against the record: the list of all, the cards, and what marks say.

What must be said of a figure is worked out here from the record alone; the words are looked for, not their layout.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from generator.check.parts import fold
from generator.check.printed import after_value, printed
from generator.model.codec import plain
from generator.problems import Problem, Where

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.check.page import Page, Piece
    from generator.check.parts import Card, Entry
    from generator.data.indicators import Indicators
    from generator.model.facts import Figure
    from generator.model.report import Report

_TARGET, _DOUBT, _HAND, _TICK = "目标", "所指待核", "经人更正", "✓"
_TICKED = frozenset({"sum", "rate", "list"})
_MOST_CARDS = 8
_LARGE = 100_000
_SCALES = {"万": 10**4, "亿": 10**8}
_SAID = re.compile(r"[约合](\d+(?:\.\d+)?)([万亿])")
_DIGITS = re.compile(r"\d+")
_UNKNOWN, _TERM = "未详", "届"

_Fits = tuple[tuple[str, str], ...]
"""Checks that hold: kind and statement of each."""


def check_sidebar(page: Page, report: Report, indicators: Indicators) -> Iterator[Problem]:
    """Hold list, cards and marks against the figures.

    Each figure has one entry with its value, what it counts, its verb, its time, its paragraph, the way to its mark,
    and what else must be said (目标, 所指待核, large values in 万 or 亿, arithmetic that comes out); its mark too.
    Cards are of certain figures with an indicator, eight at most, none of the same indicator, in the order of the text.
    """
    fits = _fits(report)
    entries = {entry.anchor: entry for entry in page.entries}
    pieces = {piece.id: piece for shown in page.shown for piece in shown.pieces}
    for figure in report.figures:
        if figure.anchor is None:
            continue
        entry = entries.pop(figure.anchor, None)
        found = (
            "has no entry among the key figures"
            if entry is None
            else _entry_fault(entry, report, figure, fits.get(figure.id, ()))
        )
        piece = pieces.get(figure.anchor)
        # That a mark is there is held with the text.
        said = _mark_fault(piece, figure, fits.get(figure.id, ())) if piece else None
        yield from (_problem(page, f"{report.id} {figure.anchor}: {fault}") for fault in (found, said) if fault)
    for unknown in entries:
        yield _problem(page, f"{report.id}: the key figures have an entry {unknown!r} that the record has not")
    yield from (_problem(page, f"{report.id}: {fault}") for fault in _card_faults(page, report, indicators))


def _entry_fault(entry: Entry, report: Report, figure: Figure, fits: _Fits) -> str | None:
    if after_value(entry.value, report, figure) != "":
        return f"its entry reads {entry.value!r}, the record {printed(report, figure)!r}"
    block = report.by_id[figure.block].anchor
    wanted = {
        "label": (entry.label, fold(figure.label)),
        "verb": (entry.action, fold(figure.action or "")),
        "paragraph": (entry.block, f"#{block}" if block else ""),
        "way": (entry.href, f"#{figure.anchor}"),
    }
    for name, (shown, recorded) in wanted.items():
        if shown != recorded:
            return f"its entry has the {name} {shown!r}, the record {recorded!r}"
    return _time_fault(entry.period, figure) or _remark_fault(" · ".join(entry.remarks), report, figure, fits)


def _mark_fault(piece: Piece, figure: Figure, fits: _Fits) -> str | None:
    """Hold how a mark looks against its figure; what it tells who points at it a script takes from the entry."""
    if not piece.tells:
        return "its mark does not tell what was understood"
    wanted = {
        "gb-target": figure.role == "target",
        "gb-doubt": figure.confidence == "low",
        "gb-fits": any(kind in _TICKED for kind, _ in fits),
    }
    for style, right in wanted.items():
        if (style in piece.styles) != right:
            return f"its mark {'lacks' if right else 'has'} the look {style!r}"
    return None


def _time_fault(words: str, figure: Figure) -> str | None:
    """Hold words for a time against the figure's period, number by number."""
    period = figure.period
    if period is None or period == "term":
        right = (_UNKNOWN if period is None else _TERM) in words
    else:
        right = {int(part) for part in _DIGITS.findall(words)} == {int(part) for part in _DIGITS.findall(period)}
    return None if right else f"the time reads {words!r}, the record has {period!r}"


def _remark_fault(words: str, report: Report, figure: Figure, fits: _Fits) -> str | None:
    """Hold what else is said of a figure: statements first, whose words might be taken for something else."""
    for _, statement in fits:
        if _TICK + statement not in words:
            return f"the check {statement!r} is not told"
        words = words.replace(_TICK + statement, "", 1)
    if _TICK in words:
        return f"{words!r} tells a check that the record has not"
    words = _without_hand(words, figure)
    said = {_TARGET: figure.role == "target", _DOUBT: figure.confidence == "low", _HAND: figure.status == "corrected"}
    for word, wanted in said.items():
        if (word in words) != wanted:
            return f"{word} is {'not said' if wanted else 'said'}"
    return _large_fault(words, report, figure)


def _without_hand(words: str, figure: Figure) -> str:
    """Take the value out that an editor gave, where it is the record's: it would be taken for one in 万 or 亿."""
    return words.replace(f"{_HAND}，数值记作{fold(f'{plain(figure.value)}{figure.unit}')}", _HAND)


def _large_fault(words: str, report: Report, figure: Figure) -> str | None:
    """A value of six digits that is printed in digits is told in 万 or 亿 too, right to two decimals of these."""
    number = figure.number.of(report.by_id[figure.block].text)
    single = figure.value_max is None and not figure.is_change
    if figure.value < _LARGE or not single or any(sign in number for sign in "万亿萬億"):
        return None
    for digits, scale in _SAID.findall(words):
        if abs(Decimal(digits) * _SCALES[scale] - figure.value) * 200 <= _SCALES[scale]:
            return None
    return f"{plain(figure.value)} is not told in 万 or 亿"


def _fits(report: Report) -> dict[str, _Fits]:
    """Give kind and statement, folded, of the checks that hold, by the id of the first figure of each."""
    fits: dict[str, _Fits] = {}
    for check in report.checks:
        if check.holds:
            known = fits.get(check.figures[0], ())
            fits[check.figures[0]] = (*known, (check.kind, fold(check.statement)))
    return fits


def _card_faults(page: Page, report: Report, indicators: Indicators) -> Iterator[str]:
    figures = {f"#{figure.anchor}": figure for figure in report.figures if figure.anchor}
    places = {way: place for place, way in enumerate(figures)}
    ways = [card.href for card in page.cards]
    if len(ways) > _MOST_CARDS:
        yield f"there are {len(ways)} cards, which is more than {_MOST_CARDS}"
    if [places.get(way, -1) for way in ways] != sorted({places.get(way, -1) for way in ways}):
        yield f"the cards {ways!r} are not in the order of the text, or doubled"
    had: set[str | None] = set()
    for card in page.cards:
        figure = figures.get(card.href)
        fault = "is of no figure" if figure is None else _card_fault(card, report, figure, indicators)
        if figure is not None:
            fault = fault or ("is the second of its indicator" if figure.indicator in had else None)
            had.add(figure.indicator)
        if fault:
            yield f"the card {card.href!r} {fault}"


def _card_fault(card: Card, report: Report, figure: Figure, indicators: Indicators) -> str | None:
    if figure.confidence != "high" or figure.indicator is None:
        return "is of a figure that is in doubt, or of no indicator"
    if after_value(card.value, report, figure) != "":
        return f"reads {card.value!r}, the record {printed(report, figure)!r}"
    name, action = fold(indicators.by_id(figure.indicator).name), fold(figure.action or "")
    if card.name != name or action not in card.name + card.details:
        return f"says {card.name + card.details!r}, the record {name + action!r}"
    if (_TARGET in card.details) != (figure.role == "target"):
        return "does not tell a target from a result"
    if (_HAND in card.details) != (figure.status == "corrected"):
        return "does not tell what an editor set from what was read"
    return _time_fault(_without_hand(card.details, figure), figure)


def _problem(page: Page, message: str) -> Problem:
    hint = "look at the template of the key figures, and at the code that puts a value into words"
    return Problem("error", "check.figure", Where(page.path), message, hint)
