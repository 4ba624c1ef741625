"""Figures that point back: the label is that of an earlier figure (受理信访代办件87件，解决|48件)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from generator.data.report_words import ReportWords, load_report_words
from generator.extract.found import EVENTS, MEASURED, PERSONS, Label, Labelled
from generator.extract.verbs import action_of, is_act, last_of
from generator.extract.words import Word, join, words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.extract.core import Core
    from generator.extract.numbers import Quantity

_TERM: Final = 4
_SHARES: Final = frozenset({"share", "times"})
_PAPERS: Final = frozenset("件条篇份期")
_PART: Final = frozenset({"对", "就", "以", "因"})
_LEVELS: Final = ("级", "级别")
_SORT: Final = ("类", "领域", "方面")
_LEVEL: Final = re.compile("^(?:[^级]{1,3}级|[^类]{1,12}类(?!案)|.{1,16}?(?:领域|方面)(?!$))")
_STOCK: Final = re.compile("(.*)(?:存栏|出栏|饲养量)$")
_ACCOUNT: Final = ("收入", "支出")
_WHICH: Final = frozenset({"的"})
_SHARE: Final = "占"
_AND: Final = frozenset({"、", "和", "及", "与", "以上", "其中"})
_SIZES: Final = frozenset({"总投资", "总长", "总长度", "全长", "总里程", "总面积", "总建筑面积", "面积", "建筑面积"})
_OF_THEM: Final = frozenset({"标的额", "采纳率", "整改率", "解决率", "成活率"})
_DEALT: Final = ("成交额", "成交金额", "成交价", "成交率")
_FROM: Final = frozenset({"来自", "来源于"})
_YEARLY: Final = "年"
_ONGOING: Final = "在建"
_STAGES: Final = frozenset({"签约", "新签约", "投产", "竣工", "完工", "新开工", "开工", "落地", "储备", "谋划"})
"""Stages before and after that of 在建."""
_ADDED: Final = "新增"
_JOINS: Final = frozenset("、和或与及")
_NOTICED: Final = frozenset({"批示", "采纳", "采用", "录用", "转载"})
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
    if _SHARE in lender.label.text and change != _SHARE and quantity.unit == "%":
        lender = next((other for other in reversed(before) if _SHARE not in other.label.text), lender)
    lender = _not_its_part(quantity, lender, before)
    if quantity.unit in PERSONS and quantity.unit != "人次" and words:
        lender = _person(quantity, before) or lender
    lexicon = load_report_words()
    if sort := is_sort(words):
        lender = _whole(lender, before)
    verbs = [word for word in words if word.text in lexicon.govern and not sort]  # 经济|建设|方面
    together = verbs[-2:] if len(verbs) > 1 and verbs[-2].end == verbs[-1].start else verbs[-1:]
    action = change or action_of(together) or _lent_action(quantity, lender)
    text = _borrowed(words, verbs, lender)
    if action in _STAGES and text.startswith(_ONGOING) and text != _ONGOING:
        text = text.removeprefix(_ONGOING)  # 在建项目346项、新签约|93项
    if quantity.family == "times" and change is None and not words:
        text, action = _grown(text, action), None
    if change == _SHARE:
        held = lender.label.action if not lender.label.own and lender.quantity.family == "count" else None
        held = None if held and (_SHARE in held or _LEVEL.match(text)) else held  # A类提案 tells already which
        text = (f"{held}的" if held else "") + text + (join(core.share) or _SHARE)
    paper = _paper(quantity) and lender.quantity.unit[:1] != quantity.unit[:1]
    sure = lender.label.sure and not paper and not any(word.text in _PART for word in words) and _fits(quantity, lender)
    return Label(text, action, start, quantity.number.end, sure=sure, own=False)


def _grown(text: str, action: str | None) -> str:
    """Name what a number of times compares: 新增贷款264.5亿元，是上年的|4倍 are the new loans, and no act."""
    return _ADDED + text if action == _ADDED and _ADDED not in text else text


def _not_its_part(quantity: Quantity, lender: Labelled, before: Sequence[Labelled]) -> Labelled:
    """Give the whole where a number is too large for the part before it: 提案4126件，其中集体提案817件，立案|3487件."""
    unit, value = lender.quantity.unit, lender.quantity.value
    if quantity.unit != unit or quantity.value <= value:
        return lender
    wholes = (
        other
        for other in reversed(before)
        if other.quantity.unit == unit
        and other.quantity.value >= quantity.value
        and len(other.label.text) < len(lender.label.text)
        and lender.label.text.endswith(other.label.text)
    )
    return next(wholes, lender) if lender.label.own else lender


def _lent_action(quantity: Quantity, lender: Labelled) -> str | None:
    """Give the lender's verb; none where it tells by what share the thing changed: 增长13%，达到|8201亿元."""
    rose = lender.quantity.family in _SHARES and quantity.family not in _SHARES and not _beside(quantity, lender)
    return None if rose and lender.label.action in load_report_words().change else lender.label.action


def _beside(quantity: Quantity, lender: Labelled) -> bool:
    return quantity.number.start - lender.quantity.number.end <= 1


def _fits(quantity: Quantity, lender: Labelled) -> bool:
    """Say whether a number may measure what another does, or beside it (道路15公里、|50万平方米).

    产量增长到26万吨，由2.1亿元增至|3.5亿元 measures something else.
    """
    families = {quantity.family, lender.quantity.family}
    return _beside(quantity, lender) or len(families) == 1 or bool(families & {"count", *_SHARES})


def _person(quantity: Quantity, before: Sequence[Labelled]) -> Labelled | None:
    """Give the nearest persons counted before: 违纪干警1人，给予处分1人，|诫勉谈话|3人."""
    ends = load_report_words().persons
    alike = (other for other in reversed(before) if other.quantity.unit[:1] == quantity.unit[:1])
    return next((other for other in alike if other.label.text.endswith(ends)), None)


def is_sort(words: Sequence[Word]) -> bool:
    """Say whether words end in a sort of things that were named before: 文教卫生类, 经济建设方面."""
    return bool(words) and words[-1].text.endswith(_SORT)


def _whole(lender: Labelled, before: Sequence[Labelled]) -> Labelled:
    """Give what sorts divide: 提案486件，其中集体提案97件。从内容上看，经济建设方面|152件 are sorts of all the 提案."""
    unit, whole, head = lender.quantity.unit, None, ""
    for other in reversed(before):
        if other.quantity.unit != unit or not other.label.sure:
            continue
        if whole is None:
            whole, head = other, words_of(other.label.text, 0, len(other.label.text))[-1].text
        elif not other.label.text.endswith(head):
            break
        elif len(other.label.text) < len(whole.label.text):
            whole = other
    return whole or lender


def _borrowed(words: Sequence[Word], verbs: Sequence[Word], lender: Labelled) -> str:
    """Give a lender's label, with the level or sort that the field names: 物业管理类|意见建议, 国家级|宣传文稿."""
    text = lender.label.text
    if words and words[-1].text.endswith(_SORT):
        sort = join(words[(last_of(words, _WHICH) or -1) + 1 :])
        return (f"其他{sort}" if sort in _SORT else sort) + ("" if text.endswith(_SORT) else _LEVEL.sub("", text))
    levels = [word for word in words if word.text.endswith(_LEVELS) and word not in verbs]
    if levels and not verbs:
        return join(levels) + _LEVEL.sub("", text)
    if len(words) == 1 and not verbs and (stock := _STOCK.match(text)) and _STOCK.match(words[0].text):
        return stock[1] + words[0].text  # 生猪存栏12万头、|出栏|21万头
    return _LEVEL.sub("", text) if verbs and not lender.label.own else text


def lender_of(quantity: Quantity, before: Sequence[Labelled]) -> Labelled | None:
    """Give the nearest earlier figure that counts the same sort of thing; for a share, whatever came last."""
    for labelled in reversed(before):
        other = labelled.quantity
        if quantity.family in {"share", "times"}:
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
    lender = lender_of(quantity, before)
    if lender is None or quantity.unit[:1] in EVENTS or quantity.family in MEASURED:
        return False
    if lender.quantity.unit[:1] != quantity.unit[:1]:
        return words[-1].text in _NOTICED and _paper(quantity)
    if (
        words[0].text in _FROM
        or words[-1].text.endswith(_SORT)
        or all(word.text.endswith(_LEVELS) or word.text in _AND for word in words)
    ):
        return True
    return _only_acts([word for word in words if not _tells_how(word.text, lexicon)], words, lexicon)


def _tells_how(text: str, lexicon: ReportWords) -> bool:
    idle = text in lexicon.manner or text in lexicon.adverb or text in lexicon.aggregate
    return idle and text not in lexicon.govern


def _only_acts(said: Sequence[Word], words: Sequence[Word], lexicon: ReportWords) -> bool:
    """Say whether words only tell what was done with the things counted before, and by whom: 专门委员会|督办|58件."""
    said = [word for word in said if word.text not in _JOINS]
    acts = [(is_act(word) or word.text in _NOTICED) and word.text not in lexicon.actor for word in said]
    first = acts.index(True) if True in acts else None
    if first is None or not all(acts[first:]):
        return False
    if first:
        return said[first - 1].text.endswith(lexicon.actors)
    if len(join(words)) < _TERM or len(said) > 1:
        return True
    return any(word.text not in lexicon.noun_too or word.text in lexicon.judicial for word in said)


def completed(label: Label, quantity: Quantity, before: Sequence[Labelled]) -> Label:
    """A whole, a size or a share is one of what was named before: 新增台数…，总量|超过6万台; 项目4个，总投资|12亿元."""
    if label.text in _SIZES and before and before[-1].quantity.family == "count":
        last = before[-1]
        if 0 <= label.start - last.quantity.number.end <= 1 and last.left:
            return replace(label, text=last.label.text + label.text, sure=label.sure and last.label.sure)
    if label.text in _ACCOUNT:
        return _of_account(label, before)
    if label.text.startswith(_YEARLY) and before and not before[-1].left and label.start == before[-1].label.end:
        owner = before[-1].label  # 9家风电企业|年产值达6.8亿元
        return replace(label, text=owner.text + label.text, sure=label.sure and owner.sure)
    if label.text in _OF_THEM or label.text.startswith(_DEALT):
        return _of_them(label, before)
    lender = lender_of(quantity, before) if label.text in _WHOLES else None
    if lender is None or not lender.label.text or lender.label.text.endswith(label.text):
        return label
    return replace(label, text=lender.label.text + label.text, sure=label.sure and lender.label.sure)


def _of_them(label: Label, before: Sequence[Labelled]) -> Label:
    """Name of what a measure is that follows a count at once: 合同纠纷案件3128件，|标的额|4.37亿元."""
    last = before[-1] if before else None
    if last is None or last.quantity.family != "count" or not 0 <= label.start - last.quantity.number.end <= 1:
        return label
    words = words_of(last.label.text, 0, len(last.label.text))
    if label.text.startswith(_DEALT):
        if words[-1].text[-2:] != label.text[:2]:
            return label
        named = join(words)[:-2]
    else:
        named = words[-1].text
    named = words_of(named, 0, len(named))[-1].text if named else ""
    return replace(label, text=named + label.text) if last.label.sure and len(named) > 1 else label


def _of_account(label: Label, before: Sequence[Labelled]) -> Label:
    """Name the account whose other side was named before: 社会保险基金收入2.48亿元，|支出|2.16亿元."""
    names = [other.label.text for other in before if other.quantity.family == "money" and other.label.sure]
    whole = next((name for name in reversed(names) if name.endswith(_ACCOUNT) and len(name) > _TERM), None)
    return label if whole is None else replace(label, text=whole[:-2] + label.text)
