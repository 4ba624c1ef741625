"""Values of a figure in a sidecar that the lists of units and indicators tell of: its unit, period and indicator.

Values are in the unit with multipliers worked in: 6万余元 is 60000 元 余 (contract).
"""

from __future__ import annotations

import re
from typing import Final, get_args

from generator.data.units import TENTHS, load_units
from generator.model.facts import Qualifier
from generator.seeds_values import WRONG, Reader, any_text, pattern, text
from generator.seeds_yaml import Desk, Node
from generator.text.numerals import LARGE, SMALL, parse_number

QUALIFIERS: tuple[Qualifier, ...] = get_args(Qualifier)
PERIOD: Final = r"term|[0-9]{4}(-(0[1-9]|1[0-2]))?(/[0-9]{4}(-(0[1-9]|1[0-2]))?)?"
"""The form of a figure's period: a year or month, two of them with a slash, or `term` (contract)."""
_MULTIPLIERS: Final = re.compile(f"[{''.join((*SMALL, *LARGE))}]+")
_NEAR: Final = 60
"""Of 100, by rapidfuzz's ratio: how alike an indicator's id or name must be to be proposed."""


def unit(node: Node, name: str, desk: Desk) -> object:
    """Read a unit: any word behind a number, in the form that the list of units has where it has one; '' is none."""
    said = any_text(node, name, desk)
    if not isinstance(said, str):
        return said
    if known := load_units().by_text.get(said):
        return known.name
    amiss = None if said in {"", TENTHS} else _amiss(said)
    return _wrong(node, f"{name} '{said}' {amiss[0]}", amiss[1], desk) if amiss else said


def _amiss(said: str) -> tuple[str, str] | None:
    """Say what a unit holds that goes elsewhere, and what to write; None for words that may be one."""
    if found := _MULTIPLIERS.match(said):
        value = parse_number(f"6{found[0]}")
        example = f": 6{said} has the value {value:f}" if value is not None else ""
        hint = f"write unit: {said[found.end() :] or '(the word behind it)'}, and work {found[0]} into value{example}"
        return "holds a multiplier", hint
    qualifier = next((word for word in QUALIFIERS if said.startswith(word)), "")
    if qualifier and said.removeprefix(qualifier) in load_units().by_text:
        return "holds a qualifier", f"write unit: {said.removeprefix(qualifier)} and qualifier: {qualifier}"
    if any(char.isdigit() or char.isspace() for char in said):
        return "is no unit", "write the word behind the number as it is printed: 次, 件, 元, %"
    return None


def period(node: Node, name: str, desk: Desk) -> object:
    """Read a figure's period, which does not run backwards."""
    said = _PERIOD(node, name, desk)
    first, _, last = str(said).partition("/")
    if said is not WRONG and last and last < first:
        return _wrong(node, f"{name} '{said}' ends before it begins", f"write '{last}/{first}' if that is meant", desk)
    return said


def indicator(node: Node, name: str, desk: Desk) -> object:
    """Read the id of an indicator that is on the list."""
    said = text(node, name, desk)
    if not isinstance(said, str):
        return said
    from generator.data.indicators import load_indicators

    known = load_indicators()
    if any(said == one.id for one in known.all):
        return said
    from rapidfuzz.process import extractOne

    names = {one.id: one.id if said.isascii() else one.name for one in known.all}
    near = extractOne(said, names, score_cutoff=_NEAR)
    hint = "they are listed in generator/data/indicators.yml; null for none"
    if near:
        hint = f"write {near[2]} if {known.by_id(near[2]).name} is meant; {hint}"
    return _wrong(node, f"{name} '{said}' is not known", hint, desk)


def _wrong(node: Node, message: str, hint: str, desk: Desk) -> object:
    desk.wrong(node, message, hint)
    return WRONG


_PERIOD: Final[Reader] = pattern(
    PERIOD, "no period", "write '2024', '2024-06', '2021/2025', or term for the whole term"
)
