"""A whole in one place of the report, its parts in another: 任免65人次, and later 6＋14＋30＋4＋7＋4."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from typing import Final

from generator.link.arithmetic.passage import PERSONS, TURNS, Passage, counts, exact
from generator.link.arithmetic.sums import FEW, sum_of
from generator.model.facts import Figure
from generator.model.links import Check

_MANY: Final = 3
"""The fewest parts of a breakdown by nothing but its verb."""
_LARGE: Final = 20
"""The least whole of such a breakdown: small numbers add up by chance."""
_MOST: Final = 16
_ALIKE: Final = 16
"""Groups with the same sum that are looked at, lest a text of nothing but equal numbers take for ever."""
_COMPOUND: Final = re.compile("[、（）()和与及]")

_Group = tuple[Passage, tuple[Figure, ...]]
_Sums = dict[tuple[str, Decimal], list[_Group]]
_Fits = Callable[[Figure, Sequence[Figure]], bool]


def find_sums_apart(passages: Sequence[Passage]) -> Iterator[Check]:
    """Give sums whose parts are printed in another block than the whole; only such as come out.

    Either a sentence breaks the whole down by the same verb (任免…), all its numbers being parts; or the whole's name
    is put together of the parts' names: 42个代表之家（站） of 代表之家21个 and 联络站21个.
    """
    tables = ((_sentences(passages), _broken_down), (_neighbours(passages), _put_together))
    for passage in passages:
        for whole in passage.figures:
            if exact(whole) and counts(whole):
                groups = (_find(table, passage, whole, fits) for table, fits in tables)
                there, parts = next((group for group in groups if group), (passage, ()))
                if parts:
                    yield sum_of(passage, whole, [(there, part) for part in parts])


def _find(table: _Sums, passage: Passage, whole: Figure, fits: _Fits) -> _Group | None:
    """Give the parts in another block that add up to a whole and fit it by their words."""
    alike = table.get((_kin(whole), whole.value), ())
    return next((group for group in alike if group[0].block.id != passage.block.id and fits(whole, group[1])), None)


def _sentences(passages: Sequence[Passage]) -> _Sums:
    """Index the sentences all of whose numbers can be added, by what they add up to."""
    sums: _Sums = {}
    for passage in passages:
        parts = passage.figures
        if _MANY <= len(parts) <= _MOST and len({_kin(part) for part in parts}) == 1 and all(map(_addend, parts)):
            _keep(sums, passage, parts)
    return sums


def _neighbours(passages: Sequence[Passage]) -> _Sums:
    """Index two and three numbers beside each other, by what they add up to."""
    sums: _Sums = {}
    for passage in passages:
        for size in (FEW, _MANY):
            for first in range(len(passage.figures) - size + 1):
                parts = passage.figures[first : first + size]
                if len({part.unit for part in parts}) == 1 and all(map(_addend, parts)):
                    _keep(sums, passage, parts)
    return sums


def _keep(sums: _Sums, passage: Passage, parts: tuple[Figure, ...]) -> None:
    alike = sums.setdefault((_kin(parts[0]), _total(parts)), [])
    if len(alike) < _ALIKE:
        alike.append((passage, parts))


def _addend(figure: Figure) -> bool:
    return exact(figure) and counts(figure) and figure.value > 0


def _total(parts: Sequence[Figure]) -> Decimal:
    return sum((part.value for part in parts), Decimal(0))


def _kin(figure: Figure) -> str:
    """Give the unit, one and the same for all units of persons: officials are counted as 名 here and as 人次 there."""
    return TURNS if figure.unit in PERSONS else figure.unit


def _broken_down(whole: Figure, parts: Sequence[Figure]) -> bool:
    """Say whether all parts share the whole's verb, or a character of it: 任免 and 任命."""
    verb = set(whole.action or "")
    return whole.value >= _LARGE and bool(verb) and all(verb & set(part.action or "") for part in parts)


def _put_together(whole: Figure, parts: Sequence[Figure]) -> bool:
    names = [name for name in _COMPOUND.split(whole.label) if name]
    return len(names) == len(parts) >= FEW and all(
        part.label.endswith(name) or (part.label and name.endswith(part.label))
        for part, name in zip(parts, names, strict=True)
    )
