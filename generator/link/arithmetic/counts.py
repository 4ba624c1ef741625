"""The same thing counted twice: 截至目前走访21个乡镇, and elsewhere 全年深入11个乡镇."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from generator.link.arithmetic.passage import Passage, counts, exact
from generator.model.facts import Figure
from generator.model.links import Check

_NAME: Final = re.compile("“([^“”，。、；：]{4,16})”")
_KEY: Final = 4
_ALIKE: Final = 8
"""Names with the same first characters that are told apart."""
_REACH: Final = 160
"""Characters before a number in which its campaign is named."""
_CAMPAIGN: Final = re.compile("”?[^，。；”]{0,3}?(?:活动|行动|工作|[，。；])")
_SO_FAR: Final = re.compile(
    "截至目前|截至|目前|全年|一年来|今年以来|年来|总共|一共|共计|总计|合计|累计|(?:^|[，,、；])共"
)
_LONG: Final = 3
"""Characters of a label that says enough."""
_TWICE: Final = 2

_Told = tuple[Passage, Figure, str]


def find_counts(passages: Sequence[Passage]) -> Iterator[Check]:
    """Give the things that two blocks count as a whole (全年, 截至目前, 共) and that have another number in each.

    They are the same thing where label, unit, time and verb are the same, or where both are counted for the same named
    campaign (“走基层大调研”).
    """
    names = _Names(passages)
    told: dict[tuple[str, ...], list[_Told]] = {}
    for passage in passages:
        so_far = _SO_FAR.search(passage.block.text, passage.start, passage.end)
        for figure in passage.figures if so_far else ():
            if so_far is None or so_far.start() > figure.number.start or not _is_told(figure):
                continue
            words = so_far[0].strip("，,、；")
            for key in _keys(figure, names.before(passage, figure)):
                told.setdefault(key, []).append((passage, figure, words))
    checks = (check for places in told.values() if (check := _differ(places)))
    yield from {check.figures: check for check in checks}.values()


def _is_told(figure: Figure) -> bool:
    return exact(figure) and counts(figure) and bool(figure.label)


def _keys(figure: Figure, names: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Give what makes two numbers count the same thing: all that is read of them, or their campaign."""
    same = (figure.label, figure.unit, figure.period or "", figure.role)
    if figure.confidence == "high" and len(figure.label) >= _LONG and figure.action:
        yield (*same, "", figure.action)
    for name in names:
        if name not in figure.label:  # the campaign itself is what is counted: it has parts
            yield (*same, name, "")


def _differ(places: Sequence[_Told]) -> Check | None:
    """Give the check of two numbers of the same thing; none where it is counted more often, or twice in one block."""
    if len(places) != _TWICE:
        return None
    (one, first, _), (other, second, _) = places
    if one.block.id == other.block.id or first.value == second.value:
        return None
    printed = [f"“{there.printed(figure)}{figure.label}”（{words}）" for there, figure, words in places]
    return Check("count", (second.id, first.id), holds=False, statement=f"{printed[0]}与{printed[1]}数目不同")


class _Names:
    """The names of campaigns in a report: in quotation marks somewhere, and found quoted or not."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._by_key: dict[str, list[str]] = {}
        for block in {passage.block.id: passage.block for passage in passages}.values():
            for name in _NAME.findall(block.text):
                known = self._by_key.setdefault(name[:_KEY], [])
                if name not in known and len(known) < _ALIKE:
                    known.append(name)

    def before(self, passage: Passage, figure: Figure) -> list[str]:
        """Give the names in the sentence before a number, and in the one before that, near enough to be its own."""
        text, end = passage.block.text, figure.number.start
        near = max(0, end - _REACH)
        start = max(near, text.rfind("。", near, max(near, passage.start - 1)) + 1)
        found: dict[str, None] = {}
        for at in range(start, end):
            for name in self._by_key.get(text[at : at + _KEY], ()):
                if text.startswith(name, at) and _CAMPAIGN.match(text, at + len(name)):
                    found[name] = None
        return list(found)
