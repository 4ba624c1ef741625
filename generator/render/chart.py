"""A chart of values that can be compared, drawn at build time: what stands above their table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal

from generator.render import chart_layout, escape
from generator.render.chart_points import Mark, Point, gaps, marks_of, missing
from generator.render.chart_svg import svg
from generator.render.chart_words import Measure, caption, description
from generator.render.tree import LEVELS

_LEAST = 2  # values, below which there is nothing to compare
_MOST = 40  # marks, from which on rows of bars can no longer be read
_APART = 10  # times; where levels differ by more, the lower ones could not be seen on one axis
_BEYOND = 10**18
"""Nothing counted or paid is as much: such a number would hide all others, and no double holds the most."""
_OTHER = "其他地区"  # whose level nobody knows


def charts(points: Sequence[Point], unit: str, name: str, title: str, *, yearly: bool) -> list[str]:
    """Give the charts (HTML, a line each) of a table's values; none for fewer than two, or beyond all measure.

    There is one, or one for each level of places where these differ more than tenfold, but for a level's only value:
    that stands in the table alone. `unit` is that of all values,
    `name` begins the elements' ids, `title` says what is drawn. `yearly`: each period is a year, so that missing years
    can be shown.
    """
    if len(points) < _LEAST or max(map(_size, points)) > _BEYOND:
        return []
    levels: dict[str, list[Point]] = defaultdict(list)
    for point in points:
        levels[point.level].append(point)
    sizes = [size for members in levels.values() if (size := max(map(_size, members)))]
    if len(sizes) < _LEAST or max(sizes) <= _APART * min(sizes):
        return [_chart(points, unit, name, title, yearly=yearly)]
    return [
        _chart(members, unit, f"{name}-{number}", f"{title}，{level or _OTHER}", yearly=yearly, level=level or _OTHER)
        for number, (level, members) in enumerate(sorted(levels.items(), key=_by_level), 1)
        if len(members) >= _LEAST
    ]


def _by_level(group: tuple[str, list[Point]]) -> int:
    """Give the place of a level's chart: the highest first, what is of no known level last."""
    return LEVELS.index(group[0]) if group[0] in LEVELS else len(LEVELS)


def _chart(points: Sequence[Point], unit: str, name: str, title: str, *, yearly: bool, level: str = "") -> str:
    """Give one chart: fewer than forty values are a bar each, more are dots by period."""
    marks = marks_of(points, yearly=yearly)
    measure = Measure.of(max(map(_size, points)), unit)
    dots = sum(not mark.missing for mark in marks) >= _MOST
    if dots:
        rows = _by_period(points, yearly=yearly)
        marks = [mark for _, members in rows for mark in members]
    layout = chart_layout.dots(rows) if dots else chart_layout.bars(marks)
    picture = svg(layout, measure, name, title, description(marks, measure, dots=dots))
    head = f"<b>{level}</b>（各级的轴不同）：" if level else ""
    return (
        f'<figure class="gb-chart" id="{name}">'
        f"<figcaption>{head}{escape.block(caption(marks, measure, dots=dots))}</figcaption>{picture}</figure>"
    )


def _size(point: Point) -> Decimal:
    return max(abs(end) for end in (point.value, point.high, point.start) if end is not None)


def _by_period(points: Sequence[Point], *, yearly: bool) -> list[tuple[str, list[Mark]]]:
    """Give the marks by period, in time's order; stretches of years without any value have a row too."""
    periods: dict[tuple[str, str], list[Point]] = defaultdict(list)
    for point in points:
        periods[point.period, point.when].append(point)
    rows = [(*period, marks_of(members, yearly=False)) for period, members in periods.items()]
    if yearly:
        for first, last in gaps(int(year) for year, _ in periods):
            mark = missing("", first, last)
            rows.append((str(first), mark.when, [mark]))
    return [(when, marks) for _, when, marks in sorted(rows, key=lambda row: row[:2])]
