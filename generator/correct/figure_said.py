"""Whether the words of a figure say what an editor set: what is on a page is what is on record."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from generator.correct.figure_place import numerals
from generator.correct.wrong import shown
from generator.data.units import load_units

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.editorial import Correction
    from generator.model.facts import Figure

_NUMBERS: Final = ("value", "value_max", "from_value")
_HUNDREDTHS: Final = {"%": ("百分",)}
"""What a unit is called in words before its number."""


def unsaid(wish: Correction, figure: Figure, text: str) -> Iterator[tuple[str, str]]:
    """Give each field of a set-figure that the words do not say, and in words what they say instead.

    `figure` is as the wish left it, `text` its block's. Words in which no number can be read exactly (数百) contradict
    none. An emendation says itself that the words are wrong.
    """
    if wish.op != "set-figure" or wish.kind == "emendation":
        return
    number, around = figure.number.of(text), figure.span.of(text)
    for name in _NUMBERS:
        said = wish.fields.get(name)
        words = around if name == "from_value" else number
        read = numerals(words)
        if said is not None and read and abs(Decimal(str(said))) not in read:
            yield name, f"{name} is {said}, but the words {shown(words)} say {', '.join(f'{one:f}' for one in read)}"
    unit = str(wish.fields.get("unit") or "")
    forms = {unit, *_HUNDREDTHS.get(unit, ()), *(one.text for one in load_units().by_text.values() if one.name == unit)}
    if unit and not any(form in number or form in around for form in forms):
        yield "unit", f"unit is {shown(unit)}, which the words {shown(around)} do not have"
