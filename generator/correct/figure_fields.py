"""The fields of a figure as an editor gives them: what only the lists of units and indicators can tell is checked here.

Each value has the form of its field already (the sidecar's reader sees to that). Values are in the unit with
multipliers worked in: 6万余元 is 60000 元 余 (contract).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Final, get_args

from generator.correct.state import Refused
from generator.data.units import TENTHS, load_units
from generator.model.facts import Qualifier
from generator.text.numerals import LARGE, SMALL, parse_number, whole

if TYPE_CHECKING:
    from generator.data.indicators import Indicators

_MULTIPLIERS: Final = re.compile(f"[{''.join((*SMALL, *LARGE))}]+")
_QUALIFIERS: Final = get_args(Qualifier)
_NUMBERS: Final = ("value", "value_max", "from_value")
_NEAR: Final = 60
"""Of 100, by rapidfuzz's ratio: how alike an indicator's id or name must be to be proposed."""


def read_fields(fields: Mapping[str, object], indicators: Indicators) -> tuple[dict[str, object], tuple[Refused, ...]]:
    """Read a set-figure's fields as values of `Figure`'s, and say what is wrong with each that does not fit.

    `number`, which is no field of the record, is left out. None clears a field.
    """
    read: dict[str, object] = {}
    refused: list[Refused] = []
    for name, said in fields.items():
        value = _read(name, said, indicators)
        if isinstance(value, Refused):
            refused.append(value)
        elif name != "number":
            read[name] = value
    return read, tuple(refused)


def _read(name: str, said: object, indicators: Indicators) -> object:
    if said is None or isinstance(said, bool):
        return said
    text = str(said).strip()
    if name in _NUMBERS:
        return whole(Decimal(text))
    checks: Mapping[str, Callable[[str], str | Refused]] = {
        "unit": _unit,
        "period": _period,
        "indicator": lambda words: _indicator(words, indicators),
    }
    return checks[name](text) if name in checks else text


def _unit(text: str) -> str | Refused:
    units = load_units()
    if known := units.by_text.get(text):
        return known.name
    if text == TENTHS:
        return text
    if found := _MULTIPLIERS.match(text):
        value = parse_number(f"6{found[0]}")
        example = f": 6{text} has the value {value:f}" if value is not None else ""
        hint = f"write unit: {text[found.end() :] or '(the word behind it)'}, and work {found[0]} into value{example}"
        return Refused(f"unit '{text}' holds a multiplier", hint)
    qualifier = next((word for word in _QUALIFIERS if text.startswith(word)), "")
    if qualifier and text.removeprefix(qualifier) in units.by_text:
        hint = f"write unit: {text.removeprefix(qualifier)} and qualifier: {qualifier}"
        return Refused(f"unit '{text}' holds a qualifier", hint)
    if any(char.isdigit() or char.isspace() for char in text):
        return Refused(f"unit '{text}' is no unit", "write the word behind the number as it is printed: 次, 件, 元, %")
    return text


def _period(text: str) -> str | Refused:
    first, _, last = text.partition("/")
    if last and last < first:
        return Refused(f"period '{text}' ends before it begins", f"write '{last}/{first}' if that is meant")
    return text


def _indicator(text: str, indicators: Indicators) -> str | Refused:
    names = {indicator.id: indicator.id if text.isascii() else indicator.name for indicator in indicators.all}
    if text in {indicator.id for indicator in indicators.all}:
        return text
    from rapidfuzz.process import extractOne

    near = extractOne(text, names, score_cutoff=_NEAR)
    hint = "they are listed in generator/data/indicators.yml; null for none"
    if near:
        hint = f"write {near[2]} if {indicators.by_id(near[2]).name} is meant; {hint}"
    return Refused(f"indicator '{text}' is not known", hint)
