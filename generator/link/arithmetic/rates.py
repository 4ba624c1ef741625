"""Rates beside what they are rates of: 征集163件，立案142件，立案率为87.1%."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from typing import Final

from generator.link.arithmetic.passage import PERSONS, TURNS, Passage, alike, counts, decimals, exact
from generator.model.facts import Figure
from generator.model.links import Check

_PAIR: Final = 2
_NEAR: Final = 24
"""Characters between a whole and its part, or a part and its rate, that leave no doubt."""
_COMMON: Final = frozenset("案件办合")
"""Characters of rates' names that say nothing of the act."""
_TO: Final = re.compile("[至到为]$")
_HEADS: Final = PERSONS | {TURNS}
_HUNDRED: Final = Decimal(100)
_REACH: Final = 4
"""Numbers before a rate that are looked at for what it is a rate of."""
_TAIL: Final = "(?:仅|已|约|均)?(?:达到了?|达|为|是|占|到|：)?$"
_RATE: Final = re.compile(f"([\u4e00-\u9fff]{{2,6}})率{_TAIL}")
_SHARE: Final = re.compile("占[^，。；、]{0,10}$")
_PURE_SHARE: Final = re.compile("^[，,、（(]?占比?(?:达到|达|为)?$")
_HANDLING: Final = "满意|办结|办复|答复|办理|见面|面商|落实|解决|采纳|回复|反馈|结案"
_HANDLED_RATE: Final = re.compile(f"^[^，。；、0-9]{{0,12}}[，,、（(][^，。；、0-9]{{0,8}}(?:{_HANDLING})率{_TAIL}")
_RATE_AGAIN: Final = re.compile(f"^[，,、和][^，。；、0-9]{{0,8}}(?:{_HANDLING})率{_TAIL}")
_HANDLED: Final = re.compile("办|受理|答复|交|督|审结|承接|转|提|收|立案|化解|调解|评议|回访")


def find_rates(passages: Sequence[Passage]) -> Iterator[Check]:
    """Give the rates that two numbers before them make, and those that the numbers before them cannot make.

    A rate does not come out where its part and its whole stand before it and make another (原文作…), or where the one
    number that it can be a rate of has no whole part that is printed so.
    """
    for passage in passages:
        for place, rate in enumerate(passage.figures):
            if rate.unit != "%" or not exact(rate) or not 0 < rate.value < _HUNDRED:
                continue
            plain = _plain_pair(passage, place)
            pairs = list(_pairs(passage, place)) + ([plain] if plain else [])
            fit = next((pair for pair in pairs if prints(_share(*pair), rate, passage)), None)
            if pair := fit or plain:
                yield _check(passage, rate, *pair, holds=fit is not None)
            elif (base := _only_base(passage, place)) and not _reached(base.value, rate, passage):
                printed = passage.printed(rate)
                statement = f"以{base.value:f}为分母得不到{printed}，原文未说明分母"
                yield Check("rate", (rate.id, base.id), holds=False, statement=statement)


def prints(share: Decimal, rate: Figure, passage: Passage) -> bool:
    """Say whether a share of one is printed as the rate, rounded or cut off at its last digit."""
    unit = Decimal(1).scaleb(-decimals(rate, passage.block.text))
    return any((share * _HUNDRED).quantize(unit, way) == rate.value for way in (ROUND_HALF_UP, ROUND_DOWN))


def _check(passage: Passage, rate: Figure, part: Figure, whole: Figure, *, holds: bool) -> Check:
    digits = decimals(rate, passage.block.text) + (not holds)
    exactly = _share(part, whole) * _HUNDRED
    share = exactly.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)
    made = f"＝{exactly.normalize():f}%" if share == exactly else f"约为{share:f}%"
    fraction = f"{passage.printed(part)}÷{passage.printed(whole)}"
    printed = passage.printed(rate)
    statement = f"{fraction}＝{printed}" if holds else f"{fraction}{made}，原文为{printed}"
    return Check("rate", (rate.id, part.id, whole.id), holds=holds, statement=statement)


def _share(part: Figure, whole: Figure) -> Decimal:
    return part.value / whole.value


def _pairs(passage: Passage, place: int) -> Iterator[tuple[Figure, Figure]]:
    """Give part and whole, nearest first: numbers of one unit, of which the words make the rate (立案…，立案率; 占)."""
    gap = passage.before(place)
    named, shared = _RATE.search(gap), _SHARE.search(gap)
    if not named and not shared:
        return
    near = [at for at in range(max(0, place - _REACH), place) if _countable(passage.figures[at])]
    for i in reversed(near):
        for j in reversed(near):
            part, whole = passage.figures[i], passage.figures[j]
            if i == j or part.value > whole.value or not whole.value or not alike(part, whole):
                continue
            if (shared and i == near[-1]) or (named and _is_act(passage, i, named[1])):
                yield part, whole


def _countable(figure: Figure) -> bool:
    return exact(figure) and figure.unit != "%"


def _is_act(passage: Passage, place: int, name: str) -> bool:
    """Say whether a part may be what its rate is named for: 审查立案 and 立案率, 审结 and 结案率."""
    return any(char in passage.before(place) for char in name[-2:] if char not in _COMMON)


def _plain_pair(passage: Passage, place: int) -> tuple[Figure, Figure] | None:
    """Give part and whole where they leave no doubt: 236个重点项目，完成215项，占91.5%; 立案142件，立案率87.1%."""
    if place < _PAIR:
        return None
    whole, part = passage.figures[place - 2 : place]
    between, gap = passage.before(place - 1), passage.before(place)
    if not all(_countable(one) and counts(one) for one in (whole, part)) or not 0 < part.value <= whole.value:
        return None
    if len(between) > _NEAR or "；" in between or (whole.unit in _HEADS) != (part.unit in _HEADS):
        return None
    if _PURE_SHARE.match(gap):
        return part, whole
    named = _RATE.search(gap)
    if named is None or len(gap) > _NEAR or not alike(part, whole) or _TO.search(between):
        return None
    return (part, whole) if named[1][-2:] in between + gap[: named.start()] else None


def _only_base(passage: Passage, place: int) -> Figure | None:
    """Give the one number that a rate of handling can be a rate of: right before it, none of its unit beside it."""
    at = place - 1
    while at > max(0, place - _REACH) and passage.figures[at].unit == "%" and _RATE_AGAIN.match(passage.before(at + 1)):
        at -= 1
    if at < 0 or not _HANDLED_RATE.match(passage.before(at + 1)):
        return None
    base = passage.figures[at]
    alone = not any(alike(other, base) for other in passage.figures if other is not base)
    handled = _HANDLED.search(base.action or "") is not None
    return base if alone and handled and exact(base) and counts(base) and base.value > 0 else None


def _reached(base: Decimal, rate: Figure, passage: Passage) -> bool:
    """Say whether any whole number over `base` is printed as the rate."""
    nearest = int(base * rate.value / _HUNDRED)
    return any(prints(Decimal(part) / base, rate, passage) for part in range(nearest, nearest + 2))
