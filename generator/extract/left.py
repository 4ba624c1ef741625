"""The label on the left of its number: 召开|人大常委会会议|11次.

Takes the words of the field (from the last boundary to the number) and the figures before it in the sentence; gives
a `Label`, or None where the field names nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.data.report_words import ReportWords, load_report_words
from generator.extract.core import Core, core_of
from generator.extract.found import EVENTS, MEASURED, PERSONS, Label, Labelled, label_of
from generator.extract.persons import accused, asked, persons_before
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
_ACTORS: Final = ("机关", "法院", "检察院", "政府", "部门", "成员", "政协", "人大")
_REACHED: Final = frozenset({"首次", "突破", "再创", "创", "跃居", "稳居", "位居", "双双", "继续", "保持"})
_BY: Final = frozenset("经被由据")
_LOOSE: Final = frozenset({"了", "过", "各", "共", "的"})
_WITH: Final = frozenset({"与", "同", "向", "对"})
_MARKS: Final = frozenset("，、。；：,;和及与 ")
_ABOUT: Final = frozenset({"有关", "关于"})
_PER: Final = frozenset({"人均", "户均"})
_MEETING: Final = frozenset({"列席", "出席", "旁听"})
_LISTED: Final = frozenset({"、", "和", "及", "与"})
_COUNTED: Final = frozenset({"人数", "数", "数量", "件数", "金额"})


def read_left(field: Sequence[Word], quantity: Quantity, before: Sequence[Labelled]) -> Label | None:
    """Give the label that the field to the left of `quantity` names, or that an earlier figure lends it."""
    core = core_of(field)
    said = core.words or [word for word in field if word.text not in _MARKS]
    start = said[0].start if said else quantity.begin
    named = _named(core, quantity, before) if core.words else _actor(field, quantity, before)
    if named is None:
        return borrow(core.words, core.change, quantity, before, start)
    return completed(named, quantity, before)


def _actor(field: Sequence[Word], quantity: Quantity, before: Sequence[Labelled]) -> Label | None:
    """A body's name alone before a number of meetings is what was held: 召开主任会议5次，|常委会|12次."""
    words = [word for word in field if word.text not in _MARKS]
    if len(words) != 1 or quantity.unit[0] not in EVENTS or not words[0].text.endswith("会"):
        return None
    action = before[-1].label.action if before and before[-1].left else None
    return label_of(words, action, words[0].start)


def _named(core: Core, quantity: Quantity, before: Sequence[Labelled]) -> Label | None:
    """Read verb and label out of the field itself."""
    lexicon = load_report_words()
    words = core.words
    if quantity.unit in PERSONS and (pivot := asked(words, lexicon)) is not None:
        return pivot
    if core.change is not None:
        return _changing(words, core.change, lexicon)
    verb = verb_of(words, lexicon)
    if verb is None or _inside_name(words, verb, quantity, lexicon):
        return _verbless(words, quantity, before, lexicon)
    return _with_verb(words, verb, quantity, before)


def _with_verb(
    words: Sequence[Word], verb: tuple[int, int], quantity: Quantity, before: Sequence[Labelled]
) -> Label | None:
    """Read the object of a verb that stands from `verb[0]` to `verb[1]`."""
    lexicon = load_report_words()
    first, last = verb
    action = action_of(words[first : last + 1])
    rest = words[last + 1 :]
    if all(word.text in lexicon.aggregate or (word.atom and word.text[0] in "（(") for word in rest):
        return _verb_last(words[:first], words[first : last + 1], quantity, before, lexicon)
    if (light := _coordinated(words, first, last, lexicon)) is not None:
        return label_of(words[light + 1 :], words[light].text, words[light].start)
    if quantity.unit in PERSONS and action in _MEETING and persons_before(quantity, before):
        return None
    rest = _head(rest, lexicon)
    if _is_generic(rest, lexicon):
        return _generic(words, first, rest, quantity, action)
    return label_of(rest, action, words[first].start)


def _inside_name(words: Sequence[Word], verb: tuple[int, int], quantity: Quantity, lexicon: ReportWords) -> bool:
    """Say whether the verb belongs to what is counted: 有关|推进改革|的提案, 登记|失业率, 回复|整改率."""
    if words[0].text in _ABOUT and any(word.text == "的" for word in words):
        return True
    return quantity.family == "share" and (words[verb[0]].text in lexicon.noun_too or _is_rate(words, verb))


def _is_rate(words: Sequence[Word], verb: tuple[int, int]) -> bool:
    """Say whether verb and rate are one name: 回复|整改率, but not 实现|办结率."""
    return verb == (0, len(words) - 2) and words[-1].text.endswith("率") and words[0].text not in _FULFIL


def _coordinated(words: Sequence[Word], first: int, last: int, lexicon: ReportWords) -> int | None:
    """Give the light verb whose object is a list of acts, each with its own object: 开展|同委员谈心、走访联系委员."""
    if not any(word.text in _LISTED for word in words[first:last]):
        return None
    light = next((i for i in range(first) if words[i].text in lexicon.light), None)
    if light is None or all(word.text in lexicon.manner | lexicon.govern for word in words[light + 1 : first]):
        return None
    return light


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
    return label_of(rest, action, words[first].start)


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
            return label_of(inner, action, subject[0].start, end=verb[-1].end)
    if quantity.unit in PERSONS and all(word.text in lexicon.judicial for word in verb):
        return accused(verb, quantity, before)
    if subject and subject[-1].text in _PER:
        return label_of([*subject, *verb], None, subject[0].start)
    named = _subject(subject, lexicon)
    inner_verb = last_of(named[:-1], lexicon.strong)
    named = named if inner_verb is None else named[inner_verb + 1 :]
    borrowed = lender_of(quantity, before)
    fulfil = verb[-1].text in _FULFIL or quantity.family in MEASURED
    if named and (borrowed is None or not join(named).endswith(_AGENTS)):
        sure = fulfil or (quantity.family == "count" and not join(named).endswith(_ACTORS))
        return label_of(named, action, named[0].start, end=verb[-1].end, sure=sure)
    if borrowed is None and verb[-1].text in lexicon.noun_too:
        return label_of(verb[-1:], action if len(verb) > 1 else None, verb[0].start)
    return None


def _changing(words: Sequence[Word], change: str, lexicon: ReportWords) -> Label | None:
    """规模以上工业增加值增长8%: what changes is the label, less a verb at its head."""
    words = _head(words, lexicon)
    reached = next((i for i, word in enumerate(words) if i and word.text in _REACHED), len(words))
    words = words[:reached]
    verb = last_of(words[:-1], lexicon.strong)
    if verb is not None and not all(word.text in _COUNTED for word in words[verb + 1 :]):
        words = words[verb + 1 :]
    while words and words[-1].text in {"完成", "实现"}:
        words = words[:-1]
    return label_of(words, change, words[0].start) if words else None


def _verbless(
    words: Sequence[Word], quantity: Quantity, before: Sequence[Labelled], lexicon: ReportWords
) -> Label | None:
    """A field without verb: a further item of a list, or a noun with its number."""
    if words[0].text in _WITH and len(words) > 2 and words[-1].text in lexicon.govern:  # noqa: PLR2004 - 与|代表|见面
        return label_of(words[1:-1], words[-1].text, words[0].start, end=words[-1].end)
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
    if action is None and not rate and head[0].text in lexicon.govern:
        action = head[0].text
    return label_of(head, action, words[0].start, sure=sure)
