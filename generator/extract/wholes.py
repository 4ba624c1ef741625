"""Wholes that are told beside their parts: 作出决议6项、决定4项，共10项.

Figures in, figures out: the whole counts what its parts count together, and it alone has their indicator.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.extract.found import Labelled
    from generator.model.facts import Figure

_SENTENCE: Final = re.compile("[。；！？!?;]")
_TOTAL: Final = re.compile("[ 、]?(?:总共|共计|合计|总计|共)[有为]?")
_MOST: Final = 8
"""How many parts a whole is looked for: a line of a megabyte is read in linear time."""
_FEW: Final = 3
_LONG: Final = 24
_PAIR: Final = 2


def named_by_parts(text: str, figures: Sequence[Labelled]) -> list[Labelled]:
    """Name a whole that nothing else names (共10项) by its parts, or doubt its name where they do not make it up."""
    named = list(figures)
    for i, whole in enumerate(named):
        if whole.label.own or i < _PAIR or not _TOTAL.fullmatch(text[whole.field : whole.quantity.begin]):
            continue
        before = named[max(0, i - _MOST) : i]
        parts = _parts(before, whole)
        if any(other.quantity.unit != whole.quantity.unit for other in before[-_PAIR:]):
            continue
        names = list(dict.fromkeys(part.label.text for part in parts or before[-_PAIR:]))
        if len(names) == 1:
            continue
        joined = "、".join(names)
        told = bool(parts) and len(names) <= _FEW and len(joined) <= _LONG
        sure = told and all(part.label.sure for part in parts)
        label = replace(whole.label, text=joined if told else whole.label.text, sure=sure)
        named[i] = replace(whole, label=label)
    return named


def _parts(before: Sequence[Labelled], whole: Labelled) -> Sequence[Labelled]:
    """Give the figures right before a whole that add up to it; nothing where none do."""
    total = Decimal(0)
    for at in range(len(before) - 1, -1, -1):
        if before[at].quantity.unit != whole.quantity.unit:
            break
        total += before[at].quantity.value
        if total == whole.quantity.value and at < len(before) - 1:
            return before[at:]
    return ()


def only_wholes(texts: Mapping[str, str], figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """Leave the indicator of several values in one sentence, up to 。 or ；, to their whole; to none where none is it.

    `texts` are the blocks' texts by their ids. Values of other times do not stand beside each other.
    """
    beside: defaultdict[tuple[object, ...], list[Figure]] = defaultdict(list)
    sentence, last = 0, None
    for figure in figures:
        if last is None or figure.block != last.block or _ends(texts[figure.block], last, figure):
            sentence += 1
        last = figure
        if figure.indicator is not None:
            beside[sentence, figure.indicator, figure.period, figure.role].append(figure)
    parts = {part.id for group in beside.values() for part in _all_but_whole(group)}
    return tuple(replace(figure, indicator=None) if figure.id in parts else figure for figure in figures)


def _ends(text: str, last: Figure, figure: Figure) -> bool:
    return _SENTENCE.search(text, last.number.end, figure.number.start) is not None


def _all_but_whole(group: Sequence[Figure]) -> Sequence[Figure]:
    if len({figure.value for figure in group}) == 1:
        return ()
    total = sum(figure.value for figure in group)
    wholes = [figure.id for figure in group if figure.value + figure.value == total]
    return [figure for figure in group if len(wholes) != 1 or figure.id != wholes[0]]
