"""Pages that set two reports side by side: every pair has one, what they quote and count is what the reports say."""

from __future__ import annotations

import re
from collections import defaultdict
from decimal import Decimal
from typing import TYPE_CHECKING, Final, NamedTuple

from generator.check.addresses import Inside
from generator.check.compared_words import Compared, check_words
from generator.check.fidelity import page_path
from generator.data.places import load_places
from generator.data.successions import lasting
from generator.problems import Problem, Where

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from selectolax.lexbor import LexborHTMLParser, LexborNode

    from generator.check.addresses import Addresses
    from generator.check.page import Page
    from generator.model.compared import Comparison
    from generator.model.facts import Figure
    from generator.model.report import Report

INDEX: Final = "compare/index.html"
_DIFFERENCE: Final = re.compile(r"约?(多|少) ([0-9]+(?:\.[0-9]+)?) (万亿|亿|万)?(.+)")
_SAME: Final = ("相同", "大致相同")
_SHARES: Final = {"%": "个百分点", "‰": "个千分点"}
_SCALES: Final = {"万亿": 10**12, "亿": 10**8, "万": 10**4, None: 1}
_CELLS: Final = 4  # of a row of values: name, earlier, later, difference
_Time = tuple[int, int, bool]  # first and last year, or the term twice and True


class _Pair(NamedTuple):
    earlier: Report
    later: Report


def check_compared(
    site: Path,
    pages: Mapping[str, Page],
    reports: Sequence[Report],
    compared: Sequence[Comparison],
    addresses: Addresses,
) -> Iterator[Problem]:
    """Hold the pages of comparisons against the records: check.compare.

    Each two reports of a series of which one follows directly on the other have a page, which the list of all and both
    reports lead to; nothing else has one. What a page counts and quotes of sentences is what `compared` has, made of
    the same records (`generator.check.compared_words`); each difference is that of the two values in its row.
    """
    made = {(one.earlier.report, one.later.report): one for one in compared}
    pairs = {f"compare/{pair.later.id}/index.html": pair for pair in _pairs(reports)}
    for path in sorted({path for path in pages if path.startswith("compare/")} - {INDEX, *pairs}):
        if not pages[path].moved:
            yield _problem(path, "sets no two reports side by side that follow on each other")
    for path, pair in sorted(pairs.items()):
        if path not in pages:
            yield _problem(path, f"{pair.earlier.id} and {pair.later.id} are set side by side nowhere")
            continue
        for other in (INDEX, page_path(pair.earlier), page_path(pair.later)):
            if other in pages and not _leads(pages[other], path, addresses):
                yield _problem(other, f"does not lead to {path}")
        comparison = made.get((pair.earlier.id or "", pair.later.id or ""))
        if comparison is None:
            yield _problem(path, f"the records of {pair.earlier.id} and {pair.later.id} were not compared")
            continue
        yield from _check_page(site, path, comparison, pair, addresses)


def _leads(page: Page, path: str, addresses: Addresses) -> bool:
    return any(addresses.resolve(page.path, use.value) == Inside(path, "") for use in page.uses)


def _check_page(site: Path, path: str, comparison: Comparison, pair: _Pair, addresses: Addresses) -> Iterator[Problem]:
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser((site / path).read_bytes())
    yield from (_problem(path, fault) for fault in check_words(Compared(path, tree, comparison, *pair, addresses)))
    yield from _check_values(tree, path, pair, addresses)


def _check_values(tree: LexborHTMLParser, path: str, pair: _Pair, addresses: Addresses) -> Iterator[Problem]:
    figures = [
        {Inside(page_path(one), figure.anchor): figure for figure in one.figures if figure.anchor} for one in pair
    ]
    for row in tree.css(".gb-compare-values tbody tr"):
        cells = row.css("td")
        if len(cells) != _CELLS:
            yield _problem(path, f"a row of values has {len(cells)} cells")
            continue
        name, said = cells[0].text().strip(), cells[-1].text().strip()
        values = [list(_values(cell, path, held, addresses)) for cell, held in zip(cells[1:3], figures, strict=True)]
        fault = _fault(said, values)
        if fault:
            yield _problem(path, f"{name}: {fault}")


def _values(
    cell: LexborNode, path: str, figures: Mapping[Inside, Figure], addresses: Addresses
) -> Iterator[Figure | None]:
    for link in cell.css("a"):
        target = addresses.resolve(path, link.attributes.get("href") or "")
        yield figures.get(target) if isinstance(target, Inside) else None


def _fault(said: str, values: Sequence[Sequence[Figure | None]]) -> str | None:
    """Say what is wrong with a difference between two values; None where nothing is, or it claims none."""
    if not all(values) or any(figure is None for held in values for figure in held):
        return "a value leads to no figure of its report"
    if said.startswith("不可直接比较"):
        return None
    (old, *olds), (new, *news) = values
    if old is None or new is None or olds or news or not _comparable(old, new):
        return f"reads {said!r}, but these values cannot be held against each other"
    difference = new.value - old.value
    match = _DIFFERENCE.fullmatch(said)
    told = Decimal(match[2]) * _SCALES[match[3]] * (1 if match[1] == "多" else -1) if match else Decimal(0)
    if told != difference or (match[4] != _SHARES.get(old.unit, old.unit) if match else said not in _SAME):
        return f"reads {said!r}, by the record the difference is {difference}"
    return None


def _comparable(old: Figure, new: Figure) -> bool:
    """Tell whether two figures are single values of one unit, both results or both targets."""
    single = all(figure.value_max is None and not figure.is_change for figure in (old, new))
    return single and old.unit == new.unit and old.role == new.role


def _pairs(reports: Sequence[Report]) -> Iterator[_Pair]:
    """Give the pairs: a report with the one that ends a year before it ends, else that ends before it begins.

    Of several the one of its length counts; else the only one, or the only one of several years.
    """
    series: dict[tuple[str, str, str], dict[_Time, list[Report]]] = defaultdict(lambda: defaultdict(list))
    for report in reports:
        time = _time(report)
        if report.id and report.meta.region and report.meta.body and time:
            key = (lasting(load_places(), report.meta.region.code), report.meta.body, report.meta.genre)
            series[key][time].append(report)
    for held in series.values():
        single = {time: found[0] for time, found in held.items() if len(found) == 1}
        for (first, last, term), later in single.items():
            found: list[Report] = []
            for end in (last - 1, first - 1):
                before = {time: one for time, one in single.items() if (time[1], time[2]) == (end, term)}
                alike = [one for time, one in before.items() if time[1] - time[0] == last - first]
                found = found or alike or [one for time, one in before.items() if end == last - 1 or time[1] > time[0]]
            if len(found) == 1:
                yield _Pair(found[0], later)


def _time(report: Report) -> _Time | None:
    period, session = report.meta.period, report.meta.session
    if period:
        return int(period.start), int(period.end), False
    if session and session.term and session.number is None:
        return session.term, session.term, True
    return None


def _problem(path: str, message: str) -> Problem:
    return Problem("error", "check.compare", Where(path), message, "build again, and report it if this stays")
