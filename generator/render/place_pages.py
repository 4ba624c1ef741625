"""The page of a place: its reports by year and body, its codes over time, and its main indicators over the years."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from generator.data.places import Place, Places, load_places
from generator.data.successions import earlier, later, own_names
from generator.render.output import Output, page
from generator.render.paths import address, between_files, place_file, report_file, series_file
from generator.render.rows import ReportRow, place_rows, report_row
from generator.render.tree import (
    UNPLACED,
    PlaceNode,
    below,
    body_rank,
    crumbs,
    home_of,
    in_order,
    newest,
    place_of,
    series_of,
)
from generator.render.words import body_name, missing_years, report_years, years_words
from generator.render.year_tables import place_tables

if TYPE_CHECKING:
    from generator.data.indicators import Indicators
    from generator.model.facts import Body, Genre
    from generator.model.report import Report

_BRIEF: dict[Genre, str] = {
    "work": "工作报告",
    "overview": "综述",
    "plan": "计划",
    "budget": "预算",
    "proposals": "提案",
    "other": "报告",
}
"""What a report is called where its body and year stand at the head of row and column."""


class GridCell(NamedTuple):
    """A report where its year and its body meet; `place` is the name that it stands under, if not the page's."""

    words: str
    href: str
    place: str
    draft: bool
    withdrawn: bool


@dataclass(frozen=True, slots=True)
class YearGrid:
    """Reports by year and body: `bodies` with the way to each series ("" if there is none), `rows` years and cells."""

    bodies: tuple[tuple[str, str], ...]
    rows: tuple[tuple[str, tuple[tuple[GridCell, ...], ...]], ...]

    @property
    def gaps(self) -> bool:
        """Say whether any body has no report in any line."""
        return any(not cell for _, cells in self.rows for cell in cells)


class CodeRow(NamedTuple):
    """A code that the place had or has, or a name of it: what it is, code, name, page ("" for none), and years."""

    kind: str
    code: str
    name: str
    href: str
    years: str


class ListedRow(NamedTuple):
    """A report in the list of a place, and the name that it stands under where that is not the page's own."""

    row: ReportRow
    place: str


def render_place(
    node: PlaceNode, tree: Mapping[str, PlaceNode], indicators: Indicators, withdrawn: Collection[str]
) -> Output:
    """Give a place's page; `withdrawn` are the ids of reports that were taken back: listed, but without figures.

    Reports stand under the code that was in force when they were given. So those under the place's earlier codes are
    listed too, and those that were given after it under the code that took over, each with the name that it had there.
    """
    here, places = place_file(node.key), load_places()
    others = {key: tree[key] for key in (*earlier(places, node.key), *later(places, node.key)) if key in tree}
    names = {key: other.name for key, other in others.items()}
    reports = _by_body([*node.reports, *_under(others.values(), node, places)])
    told = [report for report in reports if report.id not in withdrawn]
    years, times = place_tables(told, here, indicators, names)
    siblings = tree[node.line[-2]].children if len(node.line) > 1 else ()
    return page(
        here,
        "place.md.jinja",
        name=node.name,
        code=node.key if node.key.isdigit() else "",
        level=node.level,
        unplaced=node.line[0] == UNPLACED,
        crumbs=crumbs(node, here, tree),
        codes=list(_codes(node.key, here, tree, places)),
        grid=_grid(reports, here, names, withdrawn) if len({report.meta.body for report in reports}) > 1 else None,
        missing=[years_words(gap) for gap in missing_years(reports)],
        rows=[ListedRow(report_row(report, here, tree, withdrawn), _name(report, names)) for report in reports],
        noindex=any(report.draft for report in reports),
        years=years,
        times=times,
        children=place_rows(below(node, tree), here, withdrawn),
        siblings=place_rows([(0, tree[key]) for key in siblings if key != node.key], here, withdrawn),
        upper=tree[node.line[-2]].name if len(node.line) > 1 else "",
    )


def _under(others: Iterable[PlaceNode], node: PlaceNode, places: Places) -> Iterator[Report]:
    """Give the reports under the place's other codes; under a later one only those on years after its own end."""
    names = own_names(places, node.key)
    last = names[-1].valid_to if names else None
    known = {address(report) for report in node.reports}
    after = later(places, node.key)
    for other in others:
        for report in other.reports:
            period = report.meta.period
            given = other.key not in after or (last is not None and period is not None and int(period.end) > last)
            if given and address(report) not in known:
                known.add(address(report))
                yield report


def _by_body(reports: Iterable[Report]) -> list[Report]:
    """Sort as listings do, but without regard to the place, whose names changed."""
    ordered = sorted(in_order(reports), key=newest, reverse=True)
    return sorted(ordered, key=lambda report: body_rank(report.meta.body))


def _name(report: Report, names: Mapping[str, str]) -> str:
    return names.get(home_of(report)) or names.get(place_of(report)) or ""


def _grid(reports: Sequence[Report], here: str, names: Mapping[str, str], withdrawn: Collection[str]) -> YearGrid:
    """Give the table of years and bodies, the newest years first; years between that no report is on are told."""
    cells: dict[str, dict[Body | None, list[Report]]] = defaultdict(lambda: defaultdict(list))
    ends: dict[str, tuple[str, str, int, str]] = {}
    for report in reports:
        years = report_years(report)
        ends[years] = newest(report)
        cells[years][report.meta.body].append(report)
    for gap in missing_years(reports):
        ends[years_words(gap)] = (gap.end, gap.start, 0, "")
    bodies = sorted({report.meta.body for report in reports}, key=body_rank)
    return YearGrid(
        tuple((body_name(body), _series(reports, body, here, names)) for body in bodies),
        tuple(
            (years, tuple(_cells(cells[years][body], here, names, withdrawn) for body in bodies))
            for years in sorted(ends, key=ends.__getitem__, reverse=True)
        ),
    )


def _series(reports: Sequence[Report], body: Body | None, here: str, names: Mapping[str, str]) -> str:
    """Give the way to the series of a body under the page's own code."""
    own = [
        one for one in reports if one.meta.body == body and not _name(one, names) and series_of(one) != place_of(one)
    ]
    return between_files(here, series_file(series_of(own[0]))) if own else ""


def _cells(
    reports: Sequence[Report], here: str, names: Mapping[str, str], withdrawn: Collection[str]
) -> tuple[GridCell, ...]:
    """Give the reports of one body and year; those that would be called alike are counted."""
    found: list[GridCell] = []
    seen: Counter[tuple[str, str]] = Counter()
    for report in reports:
        words, place = _BRIEF[report.meta.genre], _name(report, names)
        seen[words, place] += 1
        number = f" {seen[words, place]}" if seen[words, place] > 1 else ""
        href = between_files(here, report_file(address(report)))
        found.append(GridCell(words + number, href, place, report.draft, report.id in withdrawn))
    return tuple(found)


def _codes(key: str, here: str, tree: Mapping[str, PlaceNode], places: Places) -> Iterator[CodeRow]:
    """Give earlier names, earlier codes and later codes, each kind from the oldest to the newest."""
    for name, successor in pairwise(own_names(places, key)):
        yield CodeRow("旧名", key, name.name, "", f"用至{name.valid_to}年，此后为{successor.name}")
    rows = [("曾用代码", code) for code in earlier(places, key)] + [("后续代码", code) for code in later(places, key)]
    for kind, code in rows:
        names = own_names(places, code)
        href = between_files(here, place_file(code)) if code in tree else ""
        yield CodeRow(kind, code, names[-1].name, href, _life(names))


def _life(names: Sequence[Place]) -> str:
    """Give the years of a code by the year-end lists: 1986—2014年, 用至2014年, 2015年起."""
    first, last = names[0].valid_from, names[-1].valid_to
    if first and last:
        return f"{first}—{last}年" if first != last else f"{first}年"
    return f"用至{last}年" if last else f"{first}年起" if first else "沿用至今"
