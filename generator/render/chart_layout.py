"""Where everything in a chart stands: rows of bars, or rows of dots where there are too many values for bars.

Units are those of the picture, which is WIDTH wide; on a telephone one is about one pixel. No font is measured: a
Chinese character is as wide as the type is large, and other characters are taken for a little more than they are, so
that two machines lay a chart out alike.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import groupby
from typing import Literal
from unicodedata import east_asian_width

from generator.render.chart_points import Mark

WIDTH = 360
_TYPE = 11  # size of labels
_HEAD_TYPE = 12
_NARROW = 0.62  # of an em: digits and Latin letters
_GAP = 5
_TOP = 20  # the axis's numbers stand above the first row
_FOOT = 6
_ROW, _HEAD, _LINE = 17, 21, 15
_BAR, _BAR_DOWN = 9, 4
_BESIDE = 215  # labels and values together may take so much of the width, else they stand above their bars
_SLIM = 6
_DOT, _LANES = 5, 12  # a dot's width; dots that would touch stand in lanes
_DOT_ROW = 13


@dataclass(frozen=True, slots=True)
class Text:
    """Words at `x`, `y` (their middle line): a series' name, a row's label, or how many a row has."""

    kind: Literal["head", "label", "count"]
    words: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Placed:
    """A mark whose middle line is at `y`; a value's words stand behind it if `words` is not empty."""

    mark: Mark
    y: float
    words: str = ""


@dataclass(slots=True)
class Layout:
    """A chart: where its axis runs (`left`, `right`), how high it is, how high a bar is, what stands where."""

    left: float
    right: float
    bar: float
    height: float = _TOP
    dots: bool = False
    texts: list[Text] = field(default_factory=list)
    placed: list[Placed] = field(default_factory=list)


def bars(marks: Sequence[Mark]) -> Layout:
    """Lay out a row for each mark, under the names of their series."""
    label = max(_width(mark.when) for mark in marks) + _GAP
    value = max(_width(mark.words) for mark in marks) + _GAP
    beside = label + value <= _BESIDE
    layout = Layout(label, WIDTH - value - _GAP, _BAR) if beside else Layout(_GAP, WIDTH - 6 * _GAP, _SLIM)
    for series, members in groupby(marks, key=lambda mark: mark.series):
        _lines(layout, "head", series, _HEAD)
        for mark in members:
            if not beside:
                _lines(layout, "label", f"{mark.when}  {mark.words}", _LINE)
            else:
                layout.texts.append(Text("label", mark.when, 0, layout.height + _ROW / 2))
            row = _ROW if beside else _SLIM + _GAP
            layout.placed.append(Placed(mark, layout.height + row / 2, mark.words if beside else ""))
            layout.height += row
        layout.height += _BAR_DOWN
    layout.height += _FOOT
    return layout


def dots(rows: Sequence[tuple[str, Sequence[Mark]]]) -> Layout:
    """Lay out a row for each period, with all its marks on it; how many they are stands at its end."""
    marks = [mark for _, members in rows for mark in members]
    label = max(_width(name) for name, _ in rows) + _GAP
    value = max(_width(_count(members)) for _, members in rows) + 2 * _GAP
    layout = Layout(label, WIDTH - value, _SLIM, dots=True)
    most = max((abs(end) for mark in marks for end in (mark.low, mark.high)), default=Decimal(0)) or Decimal(1)
    unit = Decimal(layout.right - layout.left) / most
    for name, members in rows:
        lanes = list(_in_lanes(members, unit))
        height = _DOT_ROW + _DOT * max((lane for lane, _ in lanes), default=0)
        middle = layout.height + height / 2
        layout.texts.append(Text("label", name, 0, middle))
        layout.texts.append(Text("count", _count(members), WIDTH - value + 2 * _GAP, middle))
        # Lanes are filled from the middle: 0, one below, one above …
        layout.placed += (
            Placed(mark, middle + (lane + 1) // 2 * _DOT * (1 if lane % 2 else -1), mark.words if mark.missing else "")
            for lane, mark in lanes
        )
        layout.height += height + _BAR_DOWN
    layout.height += _FOOT
    return layout


def _count(members: Sequence[Mark]) -> str:
    found = sum(not mark.missing for mark in members)
    return f"{found}个" if found else ""


def _in_lanes(marks: Sequence[Mark], unit: Decimal) -> Iterator[tuple[int, Mark]]:
    """Give each mark with its lane: the first in which it touches no other, else the last."""
    ends: list[Decimal] = []
    for mark in sorted(marks, key=lambda one: (one.low, one.high, one.rows)):
        start = mark.low * unit
        lane = next((at for at, end in enumerate(ends) if end <= start), len(ends))
        lane = min(lane, _LANES)
        end = mark.high * unit + _DOT
        if lane == len(ends):
            ends.append(end)
        else:
            ends[lane] = max(ends[lane], end)
        yield lane, mark


def _lines(layout: Layout, kind: Literal["head", "label"], words: str, height: float) -> None:
    """Set words on as many lines as they need."""
    size = _HEAD_TYPE if kind == "head" else _TYPE
    for number, line in enumerate(_broken(words, size)):
        step = height if not number else _LINE
        layout.texts.append(Text(kind, line, 0, layout.height + step / 2))
        layout.height += step


def _broken(words: str, size: float) -> Iterator[str]:
    line = ""
    for char in words:
        if _width(line + char, size) > WIDTH:
            yield line
            line = ""
        line += char
    yield line


def _width(words: str, size: float = _TYPE) -> float:
    return sum(size if east_asian_width(char) in "WFA" else size * _NARROW for char in words)
