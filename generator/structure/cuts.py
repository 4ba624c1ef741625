"""The ways to cut the gaps of a page into groups, weighed by words, numbers, forms and sizes of their texts.

Weights are natural logarithms.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from math import exp, log
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

from generator.structure.boxed import Page, Text

LEAD = -1
"""The owner of what stands before all groups; what stands after them all has the number of headings for its owner."""
NEVER = float("-inf")
"""The weight of what cannot be."""
CLOSED = 0.7
"""Share of reports that have a closing."""

_BROKEN = -6.0  # a number in a group that does not follow the one before it, or a group that does not begin with 1
_ODD = -6.0  # an item or a heading in the introduction or the closing
_LONG = -1.0  # each of the next paragraphs of an introduction or a closing that is longer than usual
_USUAL = 3  # paragraphs of an introduction or a closing
_ADDRESS = 2.0  # an introduction or a closing speaks to those present, or ends in an exclamation
_OPENS = 2.5  # an introduction says that something follows
_PLAIN_EDGE, _FORMED_EDGE = log(0.7), log(0.15)  # a paragraph of an introduction or a closing by its form
_SPREAD = 0.8  # of the sizes of groups, as logarithms
_PREFACED = -1.5  # a group of items has a paragraph before its first item


@dataclass(frozen=True, slots=True)
class Cut:
    """The ways to cut one gap for a row of owners: the weight of all, and the owners of the best and its weight."""

    whole: float
    weight: float
    owners: tuple[int, ...]


_NO_CUT = Cut(NEVER, NEVER, ())


def add_logs(logs: Sequence[float]) -> float:
    """Give the logarithm of the sum of what has these logarithms."""
    top = max(logs)
    return top if top == NEVER else top + log(sum(exp(value - top) for value in logs))


class Cuts:
    """The ways to cut the gaps of a page, each asked for once."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._gaps = _read_gaps(page)
        self._rows: dict[tuple[int, tuple[int, ...]], list[Cut]] = {}
        self._sums: dict[tuple[int, int], list[float]] = {}

    def of(self, gap: int, owners: tuple[int, ...]) -> Cut:
        """Cut a gap for these owners, in this order, each of which gets something."""
        return self._row(gap, owners)[-1]

    def read_alike(self, gap: int, owners: tuple[int, ...]) -> Cut:
        """Cut a gap for these owners; a closing right after the last heading's group may as well be part of it."""
        cut = self.of(gap, owners)
        heads = self._page.heads
        if owners[-2:] != (heads - 1, heads):
            return cut
        rest = self.of(gap, owners[:-1])
        better = max(cut, rest, key=lambda one: one.whole)
        whole = add_logs([cut.whole + log(CLOSED), rest.whole + log(1 - CLOSED)])
        return Cut(whole, whole, better.owners)  # wherever the closing begins, the order is the same

    def _row(self, gap: int, owners: tuple[int, ...]) -> list[Cut]:
        """Give the cuts of each beginning of a gap for these owners."""
        key = (gap, owners)
        if key not in self._rows:
            size = len(self._page.gaps[gap])
            if owners:
                self._rows[key] = self._stretch(gap, self._row(gap, owners[:-1]), owners[-1])
            else:
                self._rows[key] = [Cut(0.0, 0.0, ()), *[_NO_CUT] * size]
        return self._rows[key]

    def _stretch(self, gap: int, rows: Sequence[Cut], owner: int) -> list[Cut]:
        """Add the stretch of one more owner, of one text at least."""
        sums, read = self._weights(gap, owner), self._gaps[gap]
        is_edge = owner in (LEAD, self._page.heads)
        out = [_NO_CUT]
        for end in range(1, len(rows)):
            ways: list[float] = []
            best, begin, top = NEVER, 0, NEVER
            for start in range(end):
                if rows[start].whole == NEVER:
                    continue
                value = sums[end] - sums[start] + (0.0 if is_edge else read.group(start, end))
                ways.append(rows[start].whole + value)
                top = rows[start].weight + value
                if top > best:
                    best, begin = top, start
            out.append(Cut(add_logs(ways), best, (*rows[begin].owners, *[owner] * (end - begin))) if ways else _NO_CUT)
        return out

    def _weights(self, gap: int, owner: int) -> list[float]:
        """Sum up what the texts of a gap weigh under an owner."""
        key = (gap, owner)
        if key not in self._sums:
            texts, heads = self._page.gaps[gap], self._page.heads
            if owner in (LEAD, heads):
                places = range(len(texts)) if owner == LEAD else range(len(texts) - 1, -1, -1)
                row = [_edge(text, place, owner, self._page) for text, place in zip(texts, places, strict=True)]
            else:
                row = [text.likely[owner] for text in texts]
            self._sums[key] = list(accumulate(row, initial=0.0))
        return self._sums[key]


@dataclass(frozen=True, slots=True)
class _Gap:
    """What a gap's texts weigh, whoever gets them."""

    texts: tuple[Text, ...]
    breaks: tuple[float, ...]  # what is wrong with the numbers before each place, were all texts one group
    first: tuple[int, ...]  # the place of the next item from each place on
    first_forms: Sequence[float]  # how likely the form of each text is at the beginning of a group
    forms: Sequence[float]  # and of those before each place, elsewhere in a group, in all
    usual: float  # texts of a usual group

    def group(self, start: int, end: int) -> float:
        """Weigh the numbers and the size of the texts from `start` to `end` as one group."""
        value = -0.5 * (log((end - start) / self.usual) / _SPREAD) ** 2
        value += self.first_forms[start] + self.forms[end] - self.forms[start + 1]
        if self.texts[end - 1].is_head:
            value += _BROKEN / 2
        item = self.first[start]
        if item >= end:
            return value
        value += self.breaks[end] - self.breaks[item + 1]
        value += _PREFACED if item > start else 0.0
        return value if self.texts[item].number == 1 else value + _BROKEN


def _read_gaps(page: Page) -> list[_Gap]:
    """Read what the texts of each gap weigh, whoever gets them."""
    first, other, usual = page.forms(first=True), page.forms(first=False), page.usual
    return [
        _Gap(
            texts,
            tuple(_breaks(texts)),
            tuple(_first_items(texts)),
            [first[text.form] for text in texts],
            list(accumulate((other[text.form] for text in texts), initial=0.0)),
            usual,
        )
        for texts in page.gaps
    ]


def _edge(text: Text, place: int, owner: int, page: Page) -> float:
    """Weigh a text as part of the introduction (`place` from its beginning) or of the closing (from its end)."""
    value = -log(page.heads) + (_ODD if text.number or text.is_head else 0.0)
    value += _LONG if _USUAL <= place < 2 * _USUAL else 0.0
    value += _PLAIN_EDGE if text.form == "" else _FORMED_EDGE
    value += _OPENS * text.opens if owner == LEAD else 0.0
    return value + (_ADDRESS if text.is_address else 0.0)


def _breaks(texts: Sequence[Text]) -> list[float]:
    """Sum up what is wrong with the numbers of the texts before each place, were they all one group."""
    sums, last = [0.0], 0
    for text in texts:
        wrong = bool(text.number and last and text.number != last + 1)
        sums.append(sums[-1] + (_BROKEN if wrong else 0.0))
        last = text.number or last
    return sums


def _first_items(texts: Sequence[Text]) -> list[int]:
    """Give for each place the place of the next item, itself counted."""
    out = [len(texts)] * len(texts)
    after = len(texts)
    for at in range(len(texts) - 1, -1, -1):
        after = at if texts[at].number else after
        out[at] = after
    return out
