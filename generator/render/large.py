"""Large values as they are said: 1234567元 is 约123.46万元. What is printed with 万 or 亿 needs no other words."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

from generator.model.codec import plain

if TYPE_CHECKING:
    from generator.model.facts import Figure

_SCALES = ((Decimal(10) ** 8, "亿"), (Decimal(10) ** 4, "万"))
_LEAST = Decimal(10) ** 5  # six digits: fewer are read at a glance
_CENT = Decimal("0.01")
_SAID = frozenset("万萬亿億")


def in_large_units(figure: Figure, printed: str) -> str | None:
    """Give a figure's value in 万 or 亿, two decimals at most: 合120万元, rounded 约123.46万元; None where needless.

    `printed` are the characters of its number. Needless is what has fewer than six digits or is printed with 万 or 亿;
    ranges and changes, which have two values, are left as they are printed too.
    """
    if figure.value < _LEAST or figure.is_change or figure.value_max is not None or not _SAID.isdisjoint(printed):
        return None
    for scale, name in _SCALES:
        exact = figure.value / scale
        rounded = exact.quantize(_CENT, ROUND_HALF_UP)
        if rounded >= 1:
            about = "约" if figure.qualifier or rounded != exact else "合"
            return f"{about}{plain(rounded)}{name}{figure.unit}"
    return None
