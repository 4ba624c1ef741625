"""Growth beside what grew: 由76微克降至64微克，下降15.79%; 5.3万元，比上年增加4200元，增长8.6%."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from generator.link.arithmetic.passage import Passage, exact
from generator.link.arithmetic.rates import prints
from generator.model.facts import Figure
from generator.model.links import Check

_GREW: Final = re.compile("^[，,、（(][^，。；0-9]{0,4}(增长|上升|提高|增加|增幅|下降|减少|降低|降幅)(?:了|达|为)?$")
_FELL: Final = frozenset({"下降", "减少", "降低", "降幅"})
_YEARLY: Final = re.compile("年均|年平均|按可比|同口径")
_MORE: Final = re.compile("(?:增加|新增|净增|增收|多|减少|少)了?$")
_FEWER: Final = frozenset("减少")


def find_growth(passages: Sequence[Passage]) -> Iterator[Check]:
    """Give the growth rates that the numbers right before them make.

    Only those that come out: growth at comparable prices or on another scope differs from what the printed amounts
    make, and reports seldom say so.
    """
    for passage in passages:
        for place in range(1, len(passage.figures)):
            rate = passage.figures[place]
            gap = passage.before(place)
            word = _GREW.match(gap)
            if rate.unit != "%" or not exact(rate) or word is None or _YEARLY.search(gap):
                continue
            last = passage.figures[place - 1]
            if last.unit == "%":
                continue
            check = _of_change(passage, rate, last, word[1]) or (_of_more(passage, place) if place > 1 else None)
            if check:
                yield check


def _of_change(passage: Passage, rate: Figure, change: Figure, word: str) -> Check | None:
    """Hold a rate against a change (由…到…): what was added over what there was."""
    if not change.from_value or change.value_max is not None or change.qualifier is not None:
        return None
    share = (change.value - change.from_value) / change.from_value
    if not prints(-share if word in _FELL else share, rate, passage):
        return None
    quote = change.span.of(passage.block.text)
    return Check("rate", (rate.id, change.id), holds=True, statement=f"“{quote}”与“{word}{passage.printed(rate)}”相符")


def _of_more(passage: Passage, place: int) -> Check | None:
    """Hold a rate against what there is now and how much more than before that is."""
    now, more, rate = passage.figures[place - 2 : place + 1]
    word = _MORE.search(passage.before(place - 1))
    if word is None or now.unit != more.unit or not (exact(now) and exact(more)) or not 0 < more.value < now.value:
        return None
    fewer = bool(_FEWER & set(word[0]))
    before = now.value + more.value if fewer else now.value - more.value
    if not prints(more.value / before, rate, passage):
        return None
    sign = "＋" if fewer else "－"
    shown = f"{passage.printed(more)}÷（{passage.printed(now)}{sign}{passage.printed(more)}）＝{passage.printed(rate)}"
    return Check("rate", (rate.id, now.id, more.id), holds=True, statement=shown)
