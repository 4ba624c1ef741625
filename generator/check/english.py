"""The front pages in English held against the records: counts, the latest reports, and what indicators are called."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.check.atlas import values_of
from generator.check.front_parts import Front, by_page, homes, numbers, place_names, shown_title, theme_faults, words_of
from generator.check.home import held
from generator.check.parts import fold
from generator.data.english import load_english
from generator.data.tables import load_tables

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from selectolax.lexbor import LexborNode

    from generator.data.indicators import Indicator, Indicators
    from generator.model.report import Report

_HOLDINGS: Final = {
    "Reports": "报告",
    "Places": "地区",
    "Years reported on": "报告年度",
    "Key figures": "关键数字",
    "Figures of indicators": "归入指标的数字",
}
"""What the English home page calls what the Chinese one counts."""
_REPORTS: Final = "reports/index.html"
_CELLS: Final = 5  # of a row: indicator, definition, bodies, family, values
_FACTS: Final = 3  # on a report: kind, place, years; a fourth is its version
_SUFFIXES: Final = {1: "st", 2: "nd", 3: "rd"}


def english_home_faults(front: Front, reports: Sequence[Report]) -> Iterator[str]:
    """Say what is wrong on the English home page: what the site holds, and the reports that are called the latest."""
    wanted, many = held(reports), len(reports)
    rows = front.body.css(".gb-holdings > div")
    shown = {words_of(row.css_first("dt")): words_of(row.css_first("dd")) for row in rows}
    for name, of in _HOLDINGS.items() if reports else ():
        if numbers(shown.get(fold(name), "")) != wanted[of] or fold(name) not in shown:
            yield f"says {name} {shown.get(fold(name), '')!r}, by the records {wanted[of]}"
    ways = [words_of(link) for link in front.body.css("p > a") if front.target(link).path == _REPORTS]
    if reports and f"All{many}report{'s' * (many != 1)}" not in ways:
        yield f"calls the list of all reports {ways}, which are {many}"
    yield from _latest_faults(front, reports)


def _latest_faults(front: Front, reports: Sequence[Report]) -> Iterator[str]:
    """Tell reports that are not called what they are, and a later one that is left out for an earlier."""
    left = by_page(reports)
    told: list[tuple[str, str]] = []
    for card in front.body.css(".gb-cards > .gb-card"):
        link = card.css_first("a")
        report = left.pop(front.target(link).path, None)
        if report is None:
            yield f"has {words_of(link)!r} among the latest, which is no report, or is there twice"
            continue
        told.append(_newness(report))
        facts = [words_of(fact) for fact in card.css(".gb-card__facts > span")]
        if not words_of(link).endswith(shown_title(report.meta)):
            yield f"calls {report.id} {words_of(link)!r}"
        if (card.css_first(".gb-draft") is not None) != (report.publication is None):
            yield f"does not tell whether {report.id} is a draft"
        if len(facts) < _FACTS or not all(_are_facts(facts, report)):
            yield f"says {facts} of {report.id}"
    later = max(map(_newness, left.values()), default=("", ""))
    if told != sorted(told, reverse=True) or (reports and not told) or (told and later > told[-1]):
        yield "does not list what was published last, the last first"


def _newness(report: Report) -> tuple[str, str]:
    return report.publication.days[-1] if report.publication else "", report.meta.delivered or ""


def _are_facts(facts: Sequence[str], report: Report) -> Iterator[bool]:
    """Say of each fact, folded, whether it is the record's: what it is, its place with its code, years, version."""
    codes, meta = load_tables().codes, report.meta
    genre = next(code.en for code in codes["genre"] if code.code == meta.genre)
    body = next((code.en for code in codes["body"] if code.code == meta.body), "body unknown")
    yield facts[0].lower() == fold(f"{genre};{body}").lower()
    names = {fold(name) for name in place_names(homes(report.id or "", meta)[0], [meta])}
    yield facts[1] in {f"{name}({meta.region.code})" for name in names} if meta.region else facts[1] == "placeunknown"
    if meta.period:
        yield set(numbers(facts[2])) == {int(meta.period.start), int(meta.period.end)}
    else:
        yield facts[2] == (f"{_ordinal(_term(report))}term" if _term(report) else "yearsunknown")
    publication = report.publication
    said = [f"version{publication.revision},published{publication.days[-1]}"] if publication else []
    yield list(facts[_FACTS:]) == said


def _term(report: Report) -> int:
    """Give the term that a report is on: at a body's first session the one before; 0 where none is known.

    What is given at a later session is on a year, which is not known here.
    """
    session = report.meta.session
    if session is None or not session.term or (session.number or 1) > 1:
        return 0
    return session.term - (session.number == 1)


def _ordinal(number: int) -> str:
    teen = number // 10 % 10 == 1
    return f"{number}{'th' if teen else _SUFFIXES.get(number % 10, 'th')}"


def english_indicators_faults(front: Front, reports: Sequence[Report], indicators: Indicators) -> Iterator[str]:
    """Say what is wrong on the English page of indicators: each has a row with its names and its number of values."""
    values = values_of(reports)
    total = sum(map(len, values.values()))
    if fold(f"give {total:,} such figures, for {len(values)} of {len(indicators.all)} indicators") not in front.words():
        yield f"does not say that there are {total} values of {len(values)} of {len(indicators.all)} indicators"
    rows = {_chinese(row): row for row in front.body.css(".gb-labels tbody tr")}
    for indicator in indicators.all:
        row = rows.pop(fold(indicator.name), None)
        fault = (
            _row_fault(front, row, indicator, len(values.get(indicator.id, ()))) if row is not None else "has no row"
        )
        if fault:
            yield f"{indicator.name_en}: {fault}"
    for name in rows:
        yield f"has a row of {name!r}, which is no indicator"
    yield from theme_faults(front, indicators, english=True)


def _chinese(row: LexborNode) -> str:
    return words_of(row.css_first(".gb-labels__zh"))


def _row_fault(front: Front, row: LexborNode, indicator: Indicator, count: int) -> str | None:
    cells = [words_of(cell) for cell in row.css("td")]
    tables = load_tables()
    bodies = {code.code: code.en for code in tables.codes["body"]}
    wanted = (
        indicator.name_en + indicator.name,
        tables.definitions_en[indicator.id],
        "; ".join(bodies[body] for body in indicator.bodies) or "Any body",
        load_english().families[indicator.family],
        f"{count} value{'s' * (count != 1)}",
    )
    for shown, right in zip(cells, wanted, strict=False):
        if shown != fold(right):
            return f"says {shown!r}, by the vocabulary and the records {right!r}"
    link = row.css_first("td:first-child a")
    page = f"indicators/{indicator.id}/index.html" if count else ""
    if len(cells) != _CELLS or (link is None) != (not count) or front.target(link).path != page:
        return f"leads to {front.target(link).path!r}, by the records to {page!r}"
    return None


def english_data_faults(front: Front, reports: Sequence[Report]) -> Iterator[str]:
    """Say what is wrong on the English page of data: how many rows the table of figures has."""
    rows = [words_of(row) for row in front.body.css("tbody tr") if words_of(row).startswith("figures.csv")]
    count = sum(len(report.figures) for report in reports)
    if len(rows) != 1 or numbers(rows[0]) != [count]:
        yield f"says of the table of figures {rows}, which has {count} rows"
