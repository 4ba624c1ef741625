"""The label on the left of its number: 召开|人大常委会会议|11次.

Takes the words of the field (from the last boundary to the number) and the figures before it in the sentence; gives
a `Label`, or None where the field names nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.data.report_words import ReportWords, load_report_words
from generator.extract.core import Core, core_of
from generator.extract.found import EVENTS, MEASURED, PERSONS, Label, Labelled
from generator.extract.refer import borrow, completed, lender_of, points_back
from generator.extract.verbs import action_of, last_of, verb_of
from generator.extract.words import Word, join

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.extract.numbers import Quantity

_LONG: Final = 30
_FULFIL: Final = frozenset({"完成", "实现", "投入", "达", "支出", "发生", "落实", "突破", "拨付"})
_AGENTS: Final = (
    *(
        "级",
        "部门",
        "法院",
        "检察院",
        "政府",
        "代表",
        "委员",
        "单位",
        "机关",
        "层面",
        "中央",
        "局",
        "办",
        "党派",
        "政协",
        "人大",
    ),
    *(
        "媒体",
        "平台",
        "网",
        "团",
        "组",
        "会",
        "院",
        "县",
        "市",
        "区",
        "街道",
        "乡镇",
        "干部",
        "人员",
        "党委",
        "支部",
        "群众",
        "领导",
    ),
)
_PERSONS: Final = ("代表", "委员", "人员", "群众", "干部", "员", "人", "选民", "居民", "学生", "老人")
_REACHED: Final = frozenset({"首次", "突破", "再创", "创", "跃居", "稳居", "位居", "双双", "继续", "保持"})
_BY: Final = frozenset("经被由据")
_LOOSE: Final = frozenset({"了", "过", "各", "共", "的"})
_WITH: Final = frozenset({"与", "同", "向", "对"})


def read_left(field: Sequence[Word], quantity: Quantity, before: Sequence[Labelled]) -> Label | None:
    """Give the label that the field to the left of `quantity` names, or that an earlier figure lends it."""
    core = core_of(field)
    start = core.words[0].start if core.words else field[0].start if field else quantity.begin
    named = _named(core, quantity, before) if core.words else None
    if named is None:
        return borrow(core.words, core.change, quantity, before, start)
    return completed(named, quantity, before)


def _named(core: Core, quantity: Quantity, before: Sequence[Labelled]) -> Label | None:
    """Read verb and label out of the field itself."""
    lexicon = load_report_words()
    words = core.words
    if quantity.unit in PERSONS and (pivot := _pivot(words, lexicon)) is not None:
        return pivot
    if core.change is not None:
        return _changing(words, core.change, lexicon)
    verb = verb_of(words, lexicon)
    if verb is None or (quantity.family == "share" and words[verb[0]].text in lexicon.noun_too):
        return _verbless(words, quantity, before, lexicon)
    first, last = verb
    action = action_of(words[first : last + 1])
    rest = words[last + 1 :]
    if all(word.text in lexicon.aggregate for word in rest):
        return _verb_last(words[:first], words[first : last + 1], quantity, before, lexicon)
    rest = _head(rest, lexicon)
    if _is_generic(rest, lexicon):
        return _generic(words, first, rest, quantity, action)
    return _label(rest, action, words[first].start)


def _head(words: Sequence[Word], lexicon: ReportWords) -> list[Word]:
    """Give the head of a noun phrase: what follows the last 的, or the word that sums up a list (等法律法规)."""
    words = list(words)
    while words and (words[0].text in _LOOSE):
        words.pop(0)
    for mark in ("等", "的"):
        at = last_of(words, frozenset({mark}))
        if at is not None and at + 1 < len(words):
            tail = words[at + 1 :]
            if not _is_generic(tail, lexicon):
                words = tail
    return words


def _is_generic(words: Sequence[Word], lexicon: ReportWords) -> bool:
    return len(words) == 1 and words[0].text in lexicon.generic


def _generic(words: Sequence[Word], first: int, rest: list[Word], quantity: Quantity, action: str) -> Label:
    """A head that names nothing alone keeps what stands before it: 专题汇报工作5次, 农业实现增加值30亿元."""
    lexicon = load_report_words()
    subject = _subject(words[:first], lexicon)
    if quantity.unit[0] in EVENTS and rest[0].text in {"工作", "活动", "情况"}:
        adverbs = [word for word in words[max(0, first - 1) : first] if word.text in lexicon.manner]
        text = join(adverbs) + join(words[first:])
        return Label(text, action, (adverbs or words[first:])[0].start, words[-1].end)
    if quantity.family in MEASURED and subject:
        text = join(subject) + (join(rest) if action in _FULFIL else join(words[first:]))
        return Label(text, action, subject[0].start, words[-1].end)
    return _label(rest, action, words[first].start)


def _fades(text: str, lexicon: ReportWords) -> bool:
    """Say whether a word between a subject and its verb belongs to neither."""
    return any(text in words for words in (lexicon.aggregate, lexicon.adverb, lexicon.link, lexicon.unsaid))


def _subject(words: Sequence[Word], lexicon: ReportWords) -> list[Word]:
    """Give the noun phrase before the verb, empty where there is none or a phrase with a preposition."""
    words = list(words)
    while words and _fades(words[-1].text, lexicon):
        words.pop()
    if (
        not words
        or any(word.text in lexicon.prep for word in words)
        or len(join(words)) > _LONG
        or words[0].text[0] in _BY
    ):
        return []
    cut = next(
        (i for i in range(len(words) - 1, -1, -1) if words[i].text in lexicon.scope or words[i].text in lexicon.time),
        None,
    )
    return words if cut is None else words[cut + 1 :]


def _verb_last(
    subject: Sequence[Word], verb: Sequence[Word], quantity: Quantity, before: Sequence[Labelled], lexicon: ReportWords
) -> Label | None:
    """A field that ends in its verb: 固定资产投资完成12亿元 names its subject, 解决48件 points back."""
    action = action_of(verb)
    if subject and subject[0].text in _WITH:
        inner = list(subject[1:])
        if inner and not any(word.text in lexicon.prep for word in inner):
            return _label(inner, action, subject[0].start, end=verb[-1].end)
    named = _subject(subject, lexicon)
    inner_verb = last_of(named[:-1], lexicon.strong)
    named = named if inner_verb is None else named[inner_verb + 1 :]
    borrowed = lender_of(quantity, before)
    fulfil = verb[-1].text in _FULFIL or quantity.family in MEASURED
    if named and (borrowed is None or not join(named).endswith(_AGENTS)):
        sure = fulfil or quantity.family == "count"
        return _label(named, action, named[0].start, end=verb[-1].end, sure=sure)
    if borrowed is None and verb[-1].text in lexicon.noun_too:
        return _label(verb[-1:], action if len(verb) > 1 else None, verb[0].start)
    return None


def _changing(words: Sequence[Word], change: str, lexicon: ReportWords) -> Label | None:
    """规模以上工业增加值增长8%: what changes is the label, less a verb at its head."""
    words = _head(words, lexicon)
    reached = next((i for i, word in enumerate(words) if i and word.text in _REACHED), len(words))
    words = words[:reached]
    verb = last_of(words[:-1], lexicon.strong)
    if verb is not None:
        words = words[verb + 1 :]
    while words and words[-1].text in {"完成", "实现"}:
        words = words[:-1]
    return _label(words, change, words[0].start) if words else None


def _pivot(words: Sequence[Word], lexicon: ReportWords) -> Label | None:
    """邀请|旗级人大代表|列席人大常委会会议40人次: persons are asked to act; they are what is counted."""
    at = next((i for i, word in enumerate(words) if word.text in lexicon.pivot), None)
    if at is None:
        return None
    act = next((i for i in range(at + 2, len(words)) if words[i].text in lexicon.act), None)
    persons = list(words[at + 1 : act]) if act else []
    if act is None or not persons or not join(persons).endswith(_PERSONS):
        return None
    if words[-1].text.endswith(_PERSONS) and last_of(words[act + 1 :], lexicon.strong) is not None:
        return None
    action = words[at].text + words[act].text
    return _label(persons, action, words[at].start, end=words[-1].end)


def _verbless(
    words: Sequence[Word], quantity: Quantity, before: Sequence[Labelled], lexicon: ReportWords
) -> Label | None:
    """A field without verb: a further item of a list, or a noun with its number."""
    if words[0].text in _WITH and len(words) > 2 and words[-1].text in lexicon.govern:  # noqa: PLR2004 - 与|代表|见面
        return _label(words[1:-1], words[-1].text, words[0].start, end=words[-1].end)
    if any(word.text in lexicon.prep for word in words[:-1]):
        opened = last_of(words, lexicon.aggregate)
        words = words[opened + 1 :] if opened is not None and opened + 1 < len(words) else words
        sure = opened is not None or any(word.text == "的" for word in words)
        if opened is None and (how := last_of(words, lexicon.manner)):
            words, sure = words[how:], True
    else:
        sure = True
    if points_back(words, quantity, before, lexicon):
        return None
    rate = quantity.family == "share" and words[-1].text.endswith("率")
    aggregate = None if rate else last_of(words, lexicon.aggregate)
    if aggregate is not None and aggregate + 1 < len(words):
        if aggregate and all(word.text in lexicon.govern for word in words[aggregate + 1 :]):
            return _verb_last(words[:aggregate], words[aggregate + 1 :], quantity, before, lexicon)
        words = words[aggregate + 1 :]
    head = _head(words, lexicon)
    last = before[-1] if before else None
    shares = last is not None and last.left and quantity.family not in {"share", "times"}
    action = last.label.action if last and shares and last.label.action not in lexicon.change else None
    if last and action and last.label.text.startswith(action):
        action = None
    if action is None and head[0].text in lexicon.govern:
        action = head[0].text
    return _label(head, action, words[0].start, sure=sure)


def _label(
    words: Sequence[Word], action: str | None, start: int, *, end: int | None = None, sure: bool = True
) -> Label:
    text = join(words).strip("、，, 　")
    clean = len(text) > 1 and len(text) <= _LONG and "，" not in text
    return Label(text, action or None, start, words[-1].end if end is None else end, sure=sure and clean)
