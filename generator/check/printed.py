"""A figure's value wherever a page prints it: what must be there, made from the record alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.check.parts import fold
from generator.model.codec import plain

if TYPE_CHECKING:
    from decimal import Decimal

    from generator.model.facts import Figure
    from generator.model.report import Report


def printed(report: Report, figure: Figure) -> str:
    """Give a figure's value as it must be printed, folded: its number's own characters, a change with both ends.

    Where the number goes on in 万 or 亿, what the change begins with does too, unless it is too small for that.
    """
    number = fold(figure.number.of(report.by_id[figure.block].text))
    if figure.is_change and figure.from_value is not None:
        return fold(f"{_scaled(figure.from_value, number)}{figure.unit}→{number}")
    return number


def _scaled(value: Decimal, number: str) -> str:
    number = number.replace("萬", "万").replace("億", "亿")
    powers = {"万亿": 12, "亿": 8, "万": 4}
    places = max((power for sign, power in powers.items() if sign in number), default=0)
    for sign, power in powers.items():
        if power <= places and value.adjusted() >= power - 1:
            return f"{plain(value.scaleb(-power))}{sign}"
    return f"{plain(value)}"


def after_value(shown: str, report: Report, figure: Figure) -> str | None:
    """Give what follows the figure's value in `shown` (folded); None where `shown` does not begin with that value.

    A qualifier from outside the number stands in brackets behind it. A value that goes on with a digit is another one.
    """
    value = printed(report, figure)
    if not shown.startswith(value):
        return None
    rest = shown.removeprefix(value)
    bracketed = f"（{figure.qualifier}）" if figure.qualifier else ""
    within = figure.qualifier == "以下" and "以内" in value  # is kept as 以下
    if figure.qualifier and not within and figure.qualifier not in value and not rest.startswith(bracketed):
        return None
    rest = rest.removeprefix(bracketed)
    return None if rest[:1].isdecimal() else rest
