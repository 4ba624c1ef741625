"""A line of one series' yearly values, no higher than a line of text: SVG for the inside of a line of Markdown."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from generator.model.codec import plain
from generator.render.escape import inline

if TYPE_CHECKING:
    from collections.abc import Sequence

_WIDTH, _HEIGHT, _EDGE = 96, 24, 3  # of the picture, and what is free around it for the dots


def spark(values: Sequence[tuple[int, Decimal]], words: str) -> str:
    """Give the picture of values by year, two at least, in order; the axis begins at zero, or below it.

    A line joins years that follow each other; a value between gaps is a dot, and so is the last. `words` say the same
    to who cannot see it (spark_words). The picture holds presentation attributes only.
    """
    numbers = [value for _, value in values]
    low = min(Decimal(0), *numbers)
    across, along = values[-1][0] - values[0][0], max(Decimal(0), *numbers) - low

    def at(year: int, value: Decimal) -> str:
        x = _EDGE + (_WIDTH - 2 * _EDGE) * (year - values[0][0]) / across
        y = _HEIGHT - _EDGE - (float((value - low) / along) * (_HEIGHT - 2 * _EDGE) if along else 0)
        return f"{x:.1f} {y:.1f}"

    line = "".join(
        f"{'M' if before is None or here[0] - before[0] > 1 else 'L'}{at(*here)}"
        for before, here in zip([None, *values], values, strict=False)
    )
    dots = "".join(f"M{at(*value)}h0" for value in _alone(values))
    return (
        f'<svg class="gb-spark" viewBox="0 0 {_WIDTH} {_HEIGHT}" width="{_WIDTH}" height="{_HEIGHT}" role="img" '
        f'fill="none" stroke="currentColor" stroke-linejoin="round" stroke-linecap="round">'
        f'<title>{inline(words)}</title><path stroke-width="1.5" d="{line}"/><path stroke-width="4" d="{dots}"/></svg>'
    )


def spark_words(values: Sequence[tuple[int, Decimal]], unit: str) -> str:
    """Give the same in words: 2022年 9次，2024年 11次."""
    return "，".join(f"{year}年 {plain(value)}{unit}" for year, value in values)


def _alone(values: Sequence[tuple[int, Decimal]]) -> list[tuple[int, Decimal]]:
    """Give the values without a neighbour in years, and the last."""
    known = {year for year, _ in values}
    return [(year, value) for year, value in values if not known & {year - 1, year + 1} or year == values[-1][0]]
