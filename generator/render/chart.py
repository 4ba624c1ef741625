"""A chart of values that can be compared, drawn at build time: what stands above their table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from generator.render import chart_layout, escape
from generator.render.chart_points import Held, Mark, Point, marks_of, missing
from generator.render.chart_svg import svg
from generator.render.chart_words import Measure, caption, description
from generator.render.tree import LEVELS

_LEAST = 2  # values, below which there is nothing to compare
_MOST = 40  # marks, from which on rows of bars can no longer be read
_APART = 10  # times; where levels differ by more, the lower ones could not be seen on one axis
_BEYOND = 10**18
"""Nothing counted or paid is as much: such a number would hide all others, and no double holds the most."""
_OTHER = "其他地区"  # whose level nobody knows


@dataclass(frozen=True, slots=True)
class Drawing:
    """What a table's charts are of: the unit of all values, what begins the elements' ids, and what is drawn, in words.

    `yearly`: each period is a year, so that missing years can be shown; `held` says by series on which years there are
    reports.
    """

    unit: str
    name: str
    title: str
    yearly: bool
    held: Mapping[str, Held] = field(default_factory=dict)


def charts(points: Sequence[Point], drawing: Drawing) -> list[str]:
    """Give the charts (HTML, a line each) of a table's values; none for fewer than two, or beyond all measure.

    There is one, or one for each level of places where these differ more than tenfold, but for a level's only value:
    that stands in the table alone.
    """
    if len(points) < _LEAST or max(map(_size, points)) > _BEYOND:
        return []
    levels: dict[str, list[Point]] = defaultdict(list)
    for point in points:
        levels[point.level].append(point)
    sizes = [size for members in levels.values() if (size := max(map(_size, members)))]
    if len(sizes) < _LEAST or max(sizes) <= _APART * min(sizes):
        return [_chart(points, drawing)]
    drawn = [
        (number, level or _OTHER, members)
        for number, (level, members) in enumerate(sorted(levels.items(), key=_by_level), 1)
        if len(members) >= _LEAST
    ]
    apart = "（各级的轴不同）" if len(drawn) > 1 else ""
    return [
        _chart(members, _of_level(drawing, number, level), f"<b>{level}</b>{apart}：")
        for number, level, members in drawn
    ]


def _of_level(drawing: Drawing, number: int, level: str) -> Drawing:
    return replace(drawing, name=f"{drawing.name}-{number}", title=f"{drawing.title}，{level}")


def _by_level(group: tuple[str, list[Point]]) -> int:
    """Give the place of a level's chart: the highest first, what is of no known level last."""
    return LEVELS.index(group[0]) if group[0] in LEVELS else len(LEVELS)


def _chart(points: Sequence[Point], drawing: Drawing, head: str = "") -> str:
    """Give one chart, its caption begun by `head` (HTML).

    Fewer than forty values are a bar each, more are dots by period.
    """
    marks = marks_of(points, drawing.held, yearly=drawing.yearly)
    measure = Measure.of(max(map(_size, points)), drawing.unit)
    dots = sum(not mark.missing for mark in marks) >= _MOST
    if dots:
        rows = _by_period(points, drawing)
        marks = [mark for _, members in rows for mark in members]
    layout = chart_layout.dots(rows) if dots else chart_layout.bars(marks)
    picture = svg(layout, measure, drawing.name, drawing.title, description(marks, measure, dots=dots))
    return (
        f'<figure class="gb-chart" id="{drawing.name}">'
        f"<figcaption>{head}{escape.block(caption(marks, measure, dots=dots))}</figcaption>{picture}</figure>"
    )


def _size(point: Point) -> Decimal:
    return max(abs(end) for end in (point.value, point.high, point.start) if end is not None)


def _by_period(points: Sequence[Point], drawing: Drawing) -> list[tuple[str, list[Mark]]]:
    """Give the marks by period, in time's order; stretches of years without any value have a row too."""
    periods: dict[tuple[str, str], list[Point]] = defaultdict(list)
    for point in points:
        periods[point.period, point.when].append(point)
    rows = [(*period, marks_of(members, {}, yearly=False)) for period, members in periods.items()]
    if drawing.yearly:
        held = [drawing.held[one] for one in {point.series for point in points} & drawing.held.keys()]
        rows += [(mark.period, mark.when, [mark]) for mark in missing("", (int(year) for year, _ in periods), held)]
    return [(when, marks) for _, when, marks in sorted(rows, key=lambda row: row[:2])]
