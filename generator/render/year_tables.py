"""Indicators over the years: a line an indicator, a column a report or a year, every value leading to its sentence."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Final, NamedTuple

from generator.render.paths import address, between_pages, indicator_file, report_file
from generator.render.quotable import quotable
from generator.render.report_figures import certainty
from generator.render.tree import home_of, place_of
from generator.render.words import body_name, figure_period, own_period, report_years, span_of, value_words, years_told
from generator.text.numerals import parse_chinese

if TYPE_CHECKING:
    from generator.data.indicators import Indicator, Indicators
    from generator.model.facts import Figure
    from generator.model.report import Report

MOST_COLUMNS = 6
"""So many columns stand in the text's width, and on paper; more go on in a table of their own below."""
MOST_ROWS = 20
"""So many indicators of a place are called its main ones, at most."""

_TERM: Final = re.compile("第([一二三四五六七八九十]+)届")
Crumb = tuple[str, str]  # words, link (HTML)


class Value(NamedTuple):
    """A value, the way (HTML) to its sentence, and what stands behind it in brackets: time, place, body, or nothing."""

    words: str
    href: str
    remark: str = ""


@dataclass(frozen=True, slots=True)
class YearTable:
    """A table as a page shows it: `columns` are reports or years, `rows` an indicator and its values by column."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Crumb, tuple[tuple[Value, ...], ...]], ...]


class _Said(NamedTuple):
    """A figure with its report, and the name of the place where that is another than the page's."""

    figure: Figure
    report: Report
    elsewhere: str


def series_tables(reports: Sequence[Report], here: str, indicators: Indicators) -> tuple[YearTable, ...]:
    """Give the results that are known with certainty, a column a report; periods other than the report's are named."""
    found: dict[str, dict[str, list[Value]]] = defaultdict(lambda: defaultdict(list))
    for report in reports:
        for figure in _certain(report):
            own = figure.period == own_period(report)
            time = figure_period(figure, report) if figure.period else span_of(None)
            remark = _remark(figure, report, "" if own else time)
            found[figure.indicator or ""][address(report)].append(_value(figure, report, here, remark))
    columns = [(address(report), years_told(report)) for report in reports]
    return tuple(_tables(found, columns, here, indicators))


def place_tables(
    reports: Sequence[Report], here: str, indicators: Indicators, names: Mapping[str, str]
) -> tuple[tuple[YearTable, ...], tuple[YearTable, ...]]:
    """Give a place's main indicators: by year, the newest first, and apart from these what is of no single year.

    Taken are results that are known with certainty; two values of one indicator and time both stand there, one that is
    said twice stands there once, as the report on that very year says it. Main are the indicators that have values in
    most years, and of those alike in that first the ones that stand on a report's cards, then as the vocabulary lists
    them; twenty at most, shown in the vocabulary's order. `names` are those of places under whose code some of these
    reports stand, by code, where that is not the page's own.
    """
    said: dict[str, dict[str, list[_Said]]] = defaultdict(lambda: defaultdict(list))
    for report in reports:
        name = names.get(home_of(report)) or names.get(place_of(report)) or ""
        for figure in _certain(report):
            if figure.period is not None:
                said[figure.indicator or ""][_time(figure, report)].append(_Said(figure, report, name))
    main = _main(said, reports, indicators)
    found = {key: {time: _cell(cell, here) for time, cell in said[key].items()} for key in main}
    times = {time for cells in found.values() for time in cells}
    years = sorted((time for time in times if time.isdecimal()), reverse=True)
    others = sorted((time for time in times if not time.isdecimal()), key=_newest, reverse=True)
    return (
        tuple(_tables(found, [(year, f"{year}年") for year in years], here, indicators)),
        tuple(_tables(found, [(time, time) for time in others], here, indicators)),
    )


def _certain(report: Report) -> Iterator[Figure]:
    for figure in report.figures:
        if figure.indicator and figure.confidence == "high" and figure.role == "achieved":
            yield figure


def _time(figure: Figure, report: Report) -> str:
    """Give the column that a figure belongs in: `2024`, or another time in words.

    A term is one of a body, and one without a number is named by the report that speaks of it.
    """
    if span_of(figure.period) == "一年":
        return (figure.period or "")[:4]
    words = figure_period(figure, report)
    if figure.period != "term":
        return words
    term = report.meta.session and report.meta.session.term
    return body_name(report.meta.body) + words + ("" if term else f"（{report_years(report)}的报告）")


def _newest(words: str) -> tuple[str, Decimal, str]:
    """Order times in words by the last year in them; terms have none and come last, by their number."""
    digits = "".join(char if char.isdecimal() else " " for char in words).split()
    years = [number for number in digits if len(number) > 2]  # noqa: PLR2004  a month has one or two digits
    term = _TERM.search(words)
    number = parse_chinese(term[1]) if term else None
    return (years[-1] if years else "", number or Decimal(0), words)


def _main(
    said: Mapping[str, Mapping[str, object]], reports: Iterable[Report], indicators: Indicators
) -> tuple[str, ...]:
    """Give the ids of the main indicators, by the rule of `place_tables`."""
    cards = Counter(figure.indicator for report in reports for figure in quotable(report, indicators))
    order = {indicator.id: number for number, indicator in enumerate(indicators.all)}

    def weight(key: str) -> tuple[int, bool, int]:
        return (-sum(map(str.isdecimal, said[key])), not cards[key], order[key])

    return tuple(sorted(said, key=weight)[:MOST_ROWS])


def _cell(said: Sequence[_Said], here: str) -> list[Value]:
    """Give the values of one indicator and time: each once, told apart by body and place where these differ."""
    bodies = {one.report.meta.body for one in said}
    found: dict[tuple[str, str], Value] = {}
    for one in sorted(said, key=lambda one: (one.figure.period != own_period(one.report), address(one.report))):
        body = body_name(one.report.meta.body) if len(bodies) > 1 else ""
        value = _value(one.figure, one.report, here, _remark(one.figure, one.report, one.elsewhere, body))
        found.setdefault((value.words, value.remark), value)
    return list(found.values())


def _remark(figure: Figure, report: Report, *words: str) -> str:
    return "，".join(filter(None, (*certainty(figure, report), *words)))


def _value(figure: Figure, report: Report, here: str, remark: str) -> Value:
    href = between_pages(here, report_file(address(report)), figure.anchor)
    return Value(value_words(figure, report), href, f"（{remark}）" if remark else "")


def _tables(
    found: Mapping[str, Mapping[str, Sequence[Value]]],
    columns: Sequence[tuple[str, str]],
    here: str,
    indicators: Indicators,
) -> Iterator[YearTable]:
    """Give tables of so many columns (key, words) each as stand in a page's width, without lines that are empty."""
    known = [indicator for indicator in indicators.all if indicator.id in found]
    for part in _parts(columns):
        keys = [key for key, _ in part]
        rows = [
            (_name(indicator, here), tuple(tuple(found[indicator.id].get(key, ())) for key in keys))
            for indicator in known
        ]
        kept = tuple(row for row in rows if any(row[1]))
        if kept:
            yield YearTable(tuple(words for _, words in part), kept)


def _parts(columns: Sequence[tuple[str, str]]) -> Iterator[Sequence[tuple[str, str]]]:
    """Cut columns into parts of nearly the same size."""
    count = -(-len(columns) // MOST_COLUMNS)
    start = 0
    for number in range(count):
        end = len(columns) * (number + 1) // count
        yield columns[start:end]
        start = end


def _name(indicator: Indicator, here: str) -> Crumb:
    return indicator.name, between_pages(here, indicator_file(indicator.id))
