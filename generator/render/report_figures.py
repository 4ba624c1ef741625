"""The key figures of a report as its page tells them: cards, the list of all, and what each mark in the text says."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model.codec import plain
from generator.render.breaks import words_of
from generator.render.large import in_large_units
from generator.render.paths import address, between_pages, indicator_file, report_file
from generator.render.quotable import SHARE, quotable
from generator.render.report_elements import FigureRow, Theme
from generator.render.words import figure_period, value_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.data.indicators import Indicators
    from generator.model.facts import Figure
    from generator.model.links import CheckKind
    from generator.model.report import Report

TARGET, ESTIMATE, DOUBT, FITS = "目标", "预计", "所指待核", "✓"
_VALUE = "数值："  # how a correction's account of a value begins (correct/figure_words.py)
_CLAUSE = re.compile(r"[^，,。；;：:！？]*\Z")
_REACH = 40  # characters before a number in which its clause is looked for
_TICKED: frozenset[CheckKind] = frozenset({"sum", "rate", "list"})
"""The checks that a tick beside the number stands for; a subset fits by chance more often, and is told where asked."""


@dataclass(frozen=True, slots=True)
class Card:
    """A figure that a reader would quote: its anchor, value, name, and verb and time in small letters."""

    anchor: str | None
    value: str
    name: str
    details: str

    @property
    def words(self) -> tuple[str, ...]:
        """Give the words of the name, between which a line of the card may break."""
        return words_of(self.name)


@dataclass(frozen=True, slots=True)
class Fit:
    """Arithmetic that comes out, in words, and whether a tick tells it beside the number."""

    statement: str
    ticked: bool


def cards(report: Report, indicators: Indicators) -> tuple[Card, ...]:
    """Give the cards: a figure goes by its indicator's name, with its verb unless the name says it too."""
    made: list[Card] = []
    for figure in quotable(report, indicators):
        name = indicators.by_id(figure.indicator or "").name
        action = figure.action if figure.action and figure.action not in name else None
        told = (_joined(report, figure, action), *certainty(figure, report), *_by_hand(report, figure))
        details = " · ".join(told)
        made.append(Card(figure.anchor, value_words(figure, report), name, details))
    return tuple(made)


def cardless(report: Report) -> bool:
    """Tell whether a report has no cards though it has figures enough for one: none of them is of an indicator."""
    return len(report.figures) >= SHARE and not any(figure.indicator for figure in report.figures)


def figure_themes(report: Report, indicators: Indicators, fits: Mapping[str, tuple[Fit, ...]]) -> tuple[Theme, ...]:
    """Group all figures by theme, themes in the vocabulary's order, figures in the text's."""
    grouped: dict[str, list[FigureRow]] = {theme.name: [] for theme in indicators.themes}
    theme_of = indicators.themes_of(report)
    here = report_file(address(report))
    for figure in report.figures:
        row = _row(report, figure, here, fits.get(figure.id, ()))
        grouped.setdefault(theme_of[figure.id].name, []).append(row)
    return tuple(Theme(name, tuple(figures)) for name, figures in grouped.items() if figures)


def fits_of(report: Report) -> dict[str, tuple[Fit, ...]]:
    """Give what comes out in the report's arithmetic, at the figure that the others are held against, by its id."""
    found: dict[str, tuple[Fit, ...]] = {}
    for check in report.checks:
        if check.holds:
            first = check.figures[0]
            found[first] = (*found.get(first, ()), Fit(check.statement, check.kind in _TICKED))
    return found


def looks(report: Report, fits: Mapping[str, tuple[Fit, ...]]) -> dict[str, tuple[str, ...]]:
    """Give the classes by which the mark of each figure looks different, by the figure's id."""
    return {figure.id: _looks(figure, fits.get(figure.id, ())) for figure in report.figures}


def certainty(figure: Figure, report: Report) -> tuple[str, ...]:
    """Say of a figure that is no result yet what it is: a target, or what its clause expects (预计全年完成92.4亿元)."""
    if figure.role == "target":
        return (TARGET,)
    before = report.by_id[figure.block].text[max(0, figure.number.start - _REACH) : figure.number.start]
    if ESTIMATE not in before:
        return ()
    clause = _CLAUSE.search(before)
    return (ESTIMATE,) if clause and ESTIMATE in clause[0] else ()


def _looks(figure: Figure, fits: tuple[Fit, ...]) -> tuple[str, ...]:
    styles = {
        "gb-target": figure.role == "target",
        "gb-doubt": figure.confidence == "low",
        "gb-fits": any(fit.ticked for fit in fits),
    }
    return tuple(style for style, wanted in styles.items() if wanted)


def _row(report: Report, figure: Figure, here: str, fits: tuple[Fit, ...]) -> FigureRow:
    return FigureRow(
        anchor=figure.anchor,
        value=value_words(figure, report),
        label=figure.label,
        label_href=between_pages(here, indicator_file(figure.indicator)) if figure.indicator else None,
        remarks=_remarks(report, figure, fits),
        action=figure.action or "",
        period=figure_period(figure, report),
        block=report.by_id[figure.block].anchor,
        doubted=figure.confidence == "low",
    )


def _remarks(report: Report, figure: Figure, fits: tuple[Fit, ...]) -> tuple[str, ...]:
    """Give what is to be said of a figure beyond what it counts, when and by which verb."""
    large = in_large_units(figure, figure.number.of(report.by_id[figure.block].text))
    return (
        *certainty(figure, report),
        *((DOUBT,) if figure.confidence == "low" else ()),
        *((large,) if large else ()),
        *_by_hand(report, figure),
        *(f"{FITS} {fit.statement}" for fit in fits),
    )


def _by_hand(report: Report, figure: Figure) -> tuple[str, ...]:
    """Say of a figure that an editor set what it is now, and its value where the words do not say that."""
    if figure.status != "corrected":
        return ()
    done = [one.after for one in report.corrections if one.figure == figure.id and one.op == "set-figure"]
    counted = f"，数值记作 {plain(figure.value)}{figure.unit}" if any(_VALUE in after for after in done) else ""
    return (f"经人更正{counted}",)


def _joined(report: Report, figure: Figure, action: str | None) -> str:
    return " · ".join(filter(None, (action, figure_period(figure, report))))
