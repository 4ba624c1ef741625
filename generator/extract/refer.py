"""Figures that point back: the label is that of an earlier figure (受理信访代办件87件，解决|48件)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from generator.data.report_words import ReportWords, load_report_words
from generator.extract.found import EVENTS, MEASURED, Label, Labelled
from generator.extract.verbs import action_of, is_act
from generator.extract.words import Word, join

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.extract.core import Core
    from generator.extract.numbers import Quantity

_TERM: Final = 4
_PAPERS: Final = frozenset("件条篇份期")
_PART: Final = frozenset({"对", "就", "以", "因"})
_LEVELS: Final = ("级", "级别")
_LEVEL: Final = re.compile("^[^级]{1,3}级")
_AND: Final = frozenset({"、", "和", "及", "与", "以上", "其中"})
_WHOLES: Final = frozenset(
    {"总数", "总量", "总人数", "占比", "比重", "增速", "比例", "增幅", "总额", "总户数", "数量", "存量", "规模", "数"}
)


def borrow(core: Core, quantity: Quantity, before: Sequence[Labelled], start: int) -> Label | None:
    """Take the label of the figure that a field without a name of its own points back to."""
    words, change = core.words, core.change
    parallel = bool(before) and not words and (change is None or quantity.family in {"share", "times"})
    lender = before[-1] if parallel else lender_of(quantity, before)
    if lender is None:
        return None
    lexicon = load_report_words()
    verbs = [word for word in words if word.text in lexicon.govern]
    together = verbs[-2:] if len(verbs) > 1 and verbs[-2].end == verbs[-1].start else verbs[-1:]
    action = change or action_of(together) or lender.label.action
    text = lender.label.text
    levels = [word for word in words if word.text.endswith(_LEVELS) and word not in verbs]
    if levels and not verbs:
        text = join(levels) + _LEVEL.sub("", text)
    text += join(core.share)
    paper = _paper(quantity) and lender.quantity.unit[:1] != quantity.unit[:1]
    sure = lender.label.sure and not paper and not any(word.text in _PART for word in words)
    return Label(text, action, start, quantity.number.end, sure=sure, own=False)


def lender_of(quantity: Quantity, before: Sequence[Labelled]) -> Labelled | None:
    """Give the nearest earlier figure that counts the same sort of thing; for a share, whatever came last."""
    for labelled in reversed(before):
        other = labelled.quantity
        if quantity.family in {"share", "times"} or (not labelled.label.own and other.family == "share"):
            return labelled
        if other.unit[:1] == quantity.unit[:1] or (other.family == quantity.family != "count"):
            return labelled
    return (
        next((last for last in reversed(before) if last.quantity.unit[:1] in _PAPERS), None)
        if _paper(quantity)
        else None
    )


def _paper(quantity: Quantity) -> bool:
    return quantity.unit[:1] in _PAPERS


def points_back(words: Sequence[Word], quantity: Quantity, before: Sequence[Labelled], lexicon: ReportWords) -> bool:
    """问题310个，整改281个 points back, as do 国家级2篇 and 满意的56件; 执法检查6项 and 视察2次 name the act itself."""
    if quantity.family == "share" and words[-1].text in {"目标", "年度目标"}:
        return True
    if quantity.unit[:1] in EVENTS or quantity.family in MEASURED or not before:
        return False
    lender = lender_of(quantity, before)
    if lender is None or lender.quantity.unit[:1] != quantity.unit[:1]:
        return False
    if all(word.text.endswith(_LEVELS) or word.text in _AND for word in words):
        return True
    idle = (lexicon.manner | lexicon.adverb | lexicon.aggregate) - lexicon.govern
    said = [word for word in words if word.text not in idle]
    if not said or not all(is_act(word) for word in said):
        return False
    return (
        len(join(words)) < _TERM
        or len(said) > 1
        or any(word.text not in lexicon.noun_too - lexicon.judicial for word in said)
    )


def completed(label: Label, quantity: Quantity, before: Sequence[Labelled]) -> Label:
    """A whole or a share is one of what was named before: 新增台数…，总量|超过6万台."""
    lender = lender_of(quantity, before) if label.text in _WHOLES else None
    if lender is None or not lender.label.text or lender.label.text.endswith(label.text):
        return label
    return replace(label, text=lender.label.text + label.text, sure=label.sure and lender.label.sure)
