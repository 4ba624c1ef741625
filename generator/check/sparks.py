"""Small drawings of a series held against its values: where each year stands, and how high its value is."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from generator.check.parts import fold
from generator.model.codec import plain

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from selectolax.lexbor import LexborNode

_POINT: Final = re.compile(r"([MLh])\s*(-?[0-9.]+)(?:[ ,](-?[0-9.]+))?")
_NEAR: Final = 0.11  # of the drawing's own unit: coordinates have one decimal
_PATHS: Final = 2  # the line, and the dots


class Series(NamedTuple):
    """A series: whose it is, its unit, and its values by year, the earliest first; every year has one."""

    name: str
    unit: str
    values: tuple[tuple[int, Decimal], ...]

    @property
    def words(self) -> str:
        """Give it in words, folded."""
        said = "，".join(f"{year}年{plain(value)}{self.unit}" for year, value in self.values)
        return fold(f"{self.name}：{said}")


def spark_fault(drawing: LexborNode, series: Series) -> str | None:
    """Say what is wrong with a drawing (`<svg>`) of a series; None where it shows these values and no others.

    Its words are the series; each value stands as far along as its year and as high as it is, on an axis that holds
    zero; a line joins years that follow each other and no others; what has no neighbour has a dot, and so has the last.
    """
    title, paths = drawing.css_first("title"), drawing.css("path")
    words = fold(title.text()) if title is not None else ""
    if words != series.words:
        return f"says {words!r}, by the records {series.words!r}"
    if len(paths) != _PATHS:
        return "has not a line and its dots"
    line, dots = (_POINT.findall(path.attributes.get("d") or "") for path in paths)
    points = [(float(x), float(y or 0)) for command, x, y in line]
    if len(points) != len(series.values):
        return f"draws {len(points)} values, of which there are {len(series.values)}"
    years = [year for year, _ in series.values]
    joined = ["M", *("L" if after - before == 1 else "M" for before, after in pairwise(years))]
    if [command for command, _, _ in line] != joined:
        return "joins years that do not follow each other, or does not join those that do"
    lone = [year for year in years if not {year - 1, year + 1} & set(years) or year == years[-1]]
    wanted = [point for year, point in zip(years, points, strict=True) if year in lone]
    if [(float(x), float(y or 0)) for command, x, y in dots if command == "M"] != wanted:
        return "has its dots in other places than the values without a neighbour and the last"
    return _place_fault(points, series.values, _height(drawing))


def _height(drawing: LexborNode) -> float:
    size = (drawing.attributes.get("viewbox") or drawing.attributes.get("viewBox") or "").split()
    return float(size[-1]) if size else 0.0


def _place_fault(
    points: Sequence[tuple[float, float]], values: Sequence[tuple[int, Decimal]], height: float
) -> str | None:
    """Tell points that are not where their years and values are on even axes; values grow upwards."""
    across = _off([(float(year), x) for (year, _), (x, _) in zip(values, points, strict=True)])
    if across is None or across[1] <= 0:
        return "has its years in other places than on an even axis"
    along = _off([(float(value), y) for (_, value), (_, y) in zip(values, points, strict=True)])
    if along is None or along[1] > 0:
        return "has its values at other heights than on an even axis"
    zero, unit = along
    if unit and not -_NEAR <= zero <= height + _NEAR:
        return "has an axis that does not begin at zero"
    return None


def _off(pairs: Sequence[tuple[float, float]]) -> tuple[float, float] | None:
    """Give where zero and how long a unit is on the axis that these numbers and places are on; None for none."""
    (low, at_low), (high, at_high) = min(pairs), max(pairs)
    unit = (at_high - at_low) / (high - low) if high > low else 0.0
    zero = at_low - unit * low
    return (zero, unit) if all(abs(zero + unit * number - place) <= _NEAR for number, place in pairs) else None
