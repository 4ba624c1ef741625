"""Which figures of a report a reader would quote: the few that stand as cards above all the others.

The rule (docs/dev/decisions/0017-figures-on-the-page.md) asks only what the record and the vocabulary know, so that the
same report has the same cards everywhere, and nothing of size between two things: 11次 may be more than 5500余人次.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.data.indicators import Indicator, Indicators
    from generator.model.facts import Figure
    from generator.model.report import Report

MOST = 8
"""So many cards are read at a glance; the rest is in the list below them."""
SHARE = 3
"""Figures for each card, at least: a list of six needs no four cards above it."""

_Weight = tuple[bool, bool, int]
"""Whether it is a target, whether other bodies have its indicator too, and a place; the least goes first."""


def quotable(report: Report, indicators: Indicators) -> tuple[Figure, ...]:
    """Give the figures for cards, in the order of the text: at most eight, fewer or none where the report has few.

    Each is of an indicator, which a figure in doubt never is, and no two of the same. First come results, then targets;
    of these first what is an indicator of this body alone, then others; within that the themes take turns, each
    giving what comes first in the vocabulary, which lists the core of a body first. A count of one says nothing.
    """
    weights = _weights(report, indicators)
    ranked = sorted((figure for figure in report.figures if figure.id in weights), key=lambda item: weights[item.id])
    turns: Counter[str] = Counter()
    order: dict[str, _Weight] = {}
    for figure in ranked:
        target, common, _ = weights[figure.id]
        theme = indicators.by_id(figure.indicator or "").theme.id
        order[figure.id] = (target, common, turns[theme])
        turns[theme] += 1
    limit = min(MOST, len(report.figures) // SHARE)
    chosen = set(sorted(order, key=order.__getitem__)[:limit])
    return tuple(figure for figure in report.figures if figure.id in chosen)


def _weights(report: Report, indicators: Indicators) -> dict[str, _Weight]:
    """Give the weight of one figure of each indicator, by the figure's id: the lightest, in text order."""
    places = {indicator.id: place for place, indicator in enumerate(indicators.all)}
    best: dict[str, tuple[_Weight, Figure]] = {}
    for figure in report.figures:
        if figure.indicator is None or figure.anchor is None or figure.confidence != "high":
            continue
        indicator = indicators.by_id(figure.indicator)
        if indicator.family == "count" and figure.value == 1:
            continue
        weight = (figure.role == "target", indicator.bodies != (report.meta.body,), places[figure.indicator])
        known = best.get(figure.indicator)
        if known is None or weight < known[0] or (weight == known[0] and _is_whole(figure, known[1], indicator)):
            best[figure.indicator] = (weight, figure)
    return {figure.id: weight for weight, figure in best.values()}


def _is_whole(figure: Figure, known: Figure, indicator: Indicator) -> bool:
    """Say whether a figure counts what an earlier one is a part of: 判处罪犯241人 of one crime, 7926人 in all."""
    same = (figure.unit, figure.period) == (known.unit, known.period)
    return indicator.family == "count" and same and figure.value > known.value
