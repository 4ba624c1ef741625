"""The page of all indicators held against the records: what each has, its latest value and its series."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from generator.check.fidelity import page_path
from generator.check.front_parts import BODIES, Front, homes, is_period_of, numbers, place_names, theme_faults, words_of
from generator.check.parts import fold
from generator.check.sparks import Series, spark_fault

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from decimal import Decimal

    from selectolax.lexbor import LexborNode

    from generator.data.indicators import Indicators
    from generator.model.facts import Figure
    from generator.model.report import Report

_Told = tuple["Report", "Figure"]
_Values = dict[str, list[_Told]]
_KINDS: Final = ("", "变化", "目标")
_SERIES: Final = 3  # years at least, below which nothing is drawn
_YEAR: Final = 4  # digits
_ENDS: Final = 3  # cells at the end of a row: values, places, years
_MONTH: Final = "-12"  # a year ends with


def values_of(reports: Sequence[Report]) -> _Values:
    """Give by indicator all values that reports give of it."""
    values: _Values = defaultdict(list)
    for report in reports:
        for figure in report.figures:
            if figure.indicator:
                values[figure.indicator].append((report, figure))
    return dict(values)


def atlas_faults(front: Front, reports: Sequence[Report], indicators: Indicators) -> Iterator[str]:
    """Say what is wrong on the page of all indicators.

    Each indicator of which a report gives a value has a row below its theme; the others are named there as empty. A row
    counts values, places, years and values that name no year; its latest value is one of the latest year, results
    before changes before targets, and others of the same time are counted; its series is the longest that is exact.
    """
    values = values_of(reports)
    total = sum(map(len, values.values()))
    if f"现有{total}个数字，归入{len(values)}个指标" not in front.words():
        yield f"does not say that there are {total} values of {len(values)} indicators"
    rows = {front.target(_link(row, 1)).path: row for row in front.body.css(".gb-atlas tbody tr")}
    theme_of = _themes(front)
    for indicator in indicators.all:
        told, row = values.get(indicator.id), rows.pop(f"indicators/{indicator.id}/index.html", None)
        if (told is None) != (row is None):
            yield f"has {'a' if told is None else 'no'} row of {indicator.name}"
        elif told is not None and row is not None:
            if theme_of.get(indicator.id) != indicator.theme.id:
                yield f"has {indicator.name} below the theme {theme_of.get(indicator.id)!r}"
            yield from (f"{indicator.name}: {fault}" for fault in _row_faults(front, row, indicator.name, told))
    for path in rows:
        yield f"has a row of {path!r}, which is no indicator"
    yield from theme_faults(front, indicators)
    yield from _empty_faults(front, values, indicators)


def _link(row: LexborNode, column: int) -> LexborNode | None:
    return row.css_first(f"td:nth-child({column}) a")


def _themes(front: Front) -> dict[str, str]:
    """Give by indicator the theme whose heading stands above its row."""
    found: dict[str, str] = {}
    theme = ""
    for node in front.body.css("h2, .gb-atlas tbody tr"):
        if node.tag == "h2":
            theme = (node.id or "").removeprefix("theme-")
        else:
            path = front.target(_link(node, 1)).path
            found[path.removeprefix("indicators/").removesuffix("/index.html")] = theme
    return found


def _empty_faults(front: Front, values: Mapping[str, object], indicators: Indicators) -> Iterator[str]:
    """Tell an indicator without values that is not named as such, and one that is and has some."""
    said = {words_of(node).removeprefix("尚无数字：").removesuffix("。") for node in front.body.css(".gb-empty")}
    empty: dict[str, list[str]] = defaultdict(list)
    for one in indicators.all:
        if one.id not in values:
            empty[one.theme.id].append(fold(one.name))
    wanted = {"、".join(names) for names in empty.values()}
    for names in sorted(wanted ^ said):
        yield f"{'does not name' if names in wanted else 'names'} as without values: {names}"


def _row_faults(front: Front, row: LexborNode, name: str, told: Sequence[_Told]) -> Iterator[str]:
    cells = row.css("td")
    if words_of(cells[0]) != fold(name):
        yield f"is called {words_of(cells[0])!r}"
    years = sorted({int(year) for _, figure in told for year in _years(figure)})
    undated = sum(not _years(figure) for _, figure in told)
    wanted = (
        [len(told)],
        [len({homes(report.id or "", report.meta)[0] for report, _ in told})],
        [*dict.fromkeys((*years[:1], *years[-1:])), *([undated] if undated else [])],
    )
    for cell, right in zip(cells[-_ENDS:], wanted, strict=False):
        if numbers(words_of(cell)) != right:
            yield f"says {words_of(cell)!r}, by the records {right}"
    if ("未写明" in words_of(cells[-1])) != bool(undated):
        yield f"says {words_of(cells[-1])!r}, by the records {undated} values name no year"
    if fault := _latest_fault(front, row, told):
        yield fault
    yield from _series_faults(row, told)


def _latest_fault(front: Front, row: LexborNode, told: Sequence[_Told]) -> str | None:
    """Hold the latest value; that its words are the figure's is held with all other links to figures."""
    kind = min(_kind(figure) for _, figure in told)
    alike = [(report, figure) for report, figure in told if _kind(figure) == kind]
    newest = max(_end(figure) for _, figure in alike)
    last = [(report, figure) for report, figure in alike if _end(figure) == newest]
    path, anchor = front.target(_link(row, 2))
    found = [one for one in last if (page_path(one[0]), one[1].anchor) == (path, anchor)]
    if not found:
        return f"has as its latest {path}#{anchor}, by the records {[f'{one.id} {it.anchor}' for one, it in last]}"
    report, figure = found[0]
    said, _, others = words_of(row.css_first(".gb-atlas__of")).partition("；")
    place = next((name for name in place_names(homes(report.id or "", report.meta)[0], [report.meta])), "")
    *kinds, where, time = said.split("，")
    if kinds != [word for word in _KINDS[kind : kind + 1] if word] or where != fold(place):
        return f"says of its latest {said!r}, by the records {_KINDS[kind]} {place}"
    if not is_period_of(time, figure):
        return f"says of its latest {time!r}, the record {figure.period!r}"
    if sum(numbers(others)) != (len(last) - 1 if newest else 0):
        return f"says {others!r} of other values of that time, by the records {len(last) - 1}"
    drafts = row.css_first("td:nth-child(2) .gb-draft") is not None
    return None if drafts == report.draft else "does not tell whether its latest is of a draft"


def _series_faults(row: LexborNode, told: Sequence[_Told]) -> Iterator[str]:
    lines = list(_lines(told))
    longest = max((len(line.values) for line in lines), default=0)
    drawing, words = row.css_first("svg"), words_of(row.css_first(".gb-atlas__line > span"))
    if drawing is None or longest < _SERIES:
        if (drawing is None) != (longest < _SERIES):
            yield f"draws {'no' if drawing is None else 'a'} series, by the records the longest has {longest} years"
        return
    faults = []
    for line in lines:
        if len(line.values) == longest:
            fault = spark_fault(drawing, line)
            years = f"{line.values[0][0]}—{line.values[-1][0]}年"
            if fault is None and words != fold(f"{line.name}，{years}"):
                fault = f"is called {words!r}"
            faults.append(fault)
    if None not in faults:
        yield f"its series {faults[0]}"


def _lines(told: Sequence[_Told]) -> Iterator[Series]:
    """Give the series of exact yearly results, each of one body, place and unit; years with two values left out."""
    values: dict[tuple[str, str], dict[int, set[Decimal]]] = defaultdict(lambda: defaultdict(set))
    for report, figure in told:
        years = _years(figure)
        exact = figure.value_max is None and figure.qualifier is None and len(set(years)) == 1
        if exact and _kind(figure) == 0 and "-" not in (figure.period or ""):
            place = next(iter(place_names(homes(report.id or "", report.meta)[0], [report.meta])))
            values[place + BODIES[report.meta.body], figure.unit][int(years[0])].add(figure.value)
    for (name, unit), years_held in values.items():
        line = ((year, min(held)) for year, held in sorted(years_held.items()) if len(held) == 1)
        yield Series(name, unit, tuple(line))


def _kind(figure: Figure) -> int:
    return 2 if figure.role == "target" else int(figure.is_change)


def _years(figure: Figure) -> tuple[str, ...]:
    """Give the first and last year of a figure's period; none where it names none."""
    if figure.period in (None, "term"):
        return ()
    start, _, end = (figure.period or "").partition("/")
    return start[:_YEAR], (end or start)[:_YEAR]


def _end(figure: Figure) -> str:
    """Give the month in which a figure's period ends, "" where it names no year."""
    if not _years(figure):
        return ""
    start, _, end = (figure.period or "").partition("/")
    last = end or start
    return last if len(last) > _YEAR else last + _MONTH
