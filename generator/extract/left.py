"""The label on the left of its number: 召开|人大常委会会议|11次.

Takes the words of the field (from the last boundary to the number) and the figures before it in the sentence; gives
a `Label`, or None where the field names nothing.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from generator.data.report_words import ReportWords, load_report_words
from generator.extract.core import Core, core_of
from generator.extract.found import EVENTS, MEASURED, PERSONS, Label, Labelled, label_of
from generator.extract.measures import changing, is_attribute, is_measure, is_rate, measured
from generator.extract.objects import closed, filed, governed, head
from generator.extract.persons import asked, treated
from generator.extract.refer import borrow, completed, is_sort, points_back
from generator.extract.verbs import action_of, is_act, last_of, verb_of
from generator.extract.where import done_there
from generator.extract.words import Word, join, words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.extract.numbers import Quantity

_MARKS: Final = frozenset("，、。；：,;和及与 ")
_WITH: Final = frozenset({"与", "同", "向", "对"})
_HAS: Final = frozenset({"有"})
_EACH: Final = "每"
_BESIDE: Final = "与"
_HELD: Final = frozenset({"召开", "举办", "举行", "组织", "参加", "参与", "承办"})
_ONGOING: Final = frozenset({"正在", "列入", "留作", "满意", "基本"})
_LONG: Final = 12
_STAGES: Final = frozenset({"开工", "动工", "竣工", "完工", "投产", "通车", "交付", "投用", "供应"})
"""Stages that things pass through, behind their name: 保障性住房|开工|2864套、竣工341套."""
_ADDED: Final = "新增"
_KEPT: Final = frozenset({"控制在", "保持在", "稳定在", "维持在", "控制", "保持", "稳定"})
"""What stands between a rate and its number and is its verb all the same: 登记失业率|控制在|4.2%以内."""
_ONTO: Final = frozenset({"到", "至"})
_AT: Final = "在"
_SHARE: Final = "占"
_GIVEN: Final = frozenset({"作", "做"})
"""What one does to a report: 就人大工作向县委|作|专题汇报."""
_ABOUT: Final = frozenset({"有关", "关于"})


def read_left(field: Sequence[Word], quantity: Quantity, before: Sequence[Labelled]) -> Label | None:
    """Give the label that the field to the left of `quantity` names, or that an earlier figure lends it."""
    core = core_of(field)
    if (brought := _brought(core, field, quantity)) is not None:
        return brought
    said = core.words or [word for word in field if word.text not in _MARKS]
    start = said[0].start if said else quantity.begin
    if _those_which(field, quantity, before):
        lent = borrow(core, quantity, before, start)
        return replace(lent, action=_deed(core.words) or lent.action) if lent else None
    if core.words and is_sort(core.words) and any(other.quantity.unit == quantity.unit for other in before):
        return borrow(core, quantity, before, start)
    named = _named(core, quantity, before) if core.words else _actor(field, quantity, before)
    if named is None:
        return borrow(core, quantity, before, start)
    kept = next((word.text for word in field if word.text in _KEPT), None)
    if kept and (named.action is None or (_closes(field, kept) and not _changes(named.action))):
        named = replace(named, action=kept.removesuffix("在"))
    if named.action is None:
        named = replace(named, action=_inner(named, quantity))
    return completed(named, quantity, before)


def _brought(core: Core, field: Sequence[Word], quantity: Quantity) -> Label | None:
    """Name what acts bring to a number: 省重点实验室|优化重组至|172家; None for all else."""
    words = core.words
    if core.change or quantity.family != "count" or not words or is_act(words[0]) or field[-1].text not in _ONTO:
        return None
    acts = next((i for i in range(1, len(words)) if all(is_act(word) for word in words[i:])), None)
    return None if acts is None else label_of(words[:acts], join(words[acts:]), words[0].start, end=words[-1].end)


def _closes(field: Sequence[Word], kept: str) -> bool:
    """Say whether a field closes with a word: 水稻|稳定|在100万亩, but 稳定|就业岗位."""
    return next(word.text for word in reversed(field) if word.text != _AT) == kept


def _changes(action: str) -> bool:
    return action == _SHARE or action in load_report_words().change


def _those_which(field: Sequence[Word], quantity: Quantity, before: Sequence[Labelled]) -> bool:
    """Say whether a clause only says which of those that were counted: 建议58件，已办结或正在解决的|49件."""
    if not field or field[-1].text != "的" or quantity.family != "count" or quantity.unit[:1] in EVENTS:
        return False
    return any(other.quantity.unit == quantity.unit for other in before)


def _inner(label: Label, quantity: Quantity) -> str | None:
    """Give the verb inside a name: 城镇|新增|就业, 法官人均|结案; 培训|620人次 is a verb itself."""
    lexicon = load_report_words()
    if quantity.family != "count":
        return None
    if quantity.unit in PERSONS and label.text in lexicon.noun_too:
        return label.text
    if _ADDED in label.text:
        return _ADDED
    words = words_of(label.text, 0, len(label.text))
    if quantity.unit[:1] in EVENTS and len(words) > 1 and words[-1].text == "工作" and words[-2].text in lexicon.govern:
        return words[-2].text  # 专题|报告|工作3次
    inner = next((word.text for word in words if len(word.text) > 1 and word.text in lexicon.strong), None)
    acted = len(words) > 1 and words[-1].text in lexicon.noun_too and quantity.unit[:1] not in EVENTS
    return inner or (words[-1].text if acted else None)


def _deed(words: Sequence[Word]) -> str | None:
    """Give what was done with those that a clause tells apart: 所提问题|已经|列入计划逐步解决|的."""
    lexicon = load_report_words()
    if any(word.text in lexicon.prep for word in words):
        return None
    at = next((i for i, word in enumerate(words) if word.text in lexicon.govern or word.text in _ONGOING), None)
    deed = "" if at is None else join([word for word in words[at:] if word.text not in lexicon.unsaid])
    return deed if deed and len(deed) <= _LONG else None


def _actor(field: Sequence[Word], quantity: Quantity, before: Sequence[Labelled]) -> Label | None:
    """A body's name alone before a number of meetings is what was held: 召开主任会议5次，|常委会|12次."""
    words = [word for word in field if word.text not in _MARKS]
    if len(words) != 1 or quantity.unit[:1] not in EVENTS or not words[0].text.endswith("会"):
        return None
    action = before[-1].label.action if before and before[-1].left else None
    return label_of(words, action, words[0].start)


def _named(core: Core, quantity: Quantity, before: Sequence[Labelled]) -> Label | None:
    """Read verb and label out of the field itself."""
    lexicon = load_report_words()
    words = core.words
    if quantity.unit in PERSONS and (persons := asked(words, lexicon) or treated(words, quantity, lexicon)) is not None:
        return persons
    if core.change is not None:
        return changing(words, core.change, core.share)
    if quantity.unit[:1] in EVENTS and (acts := done_there(words)):
        return label_of(acts, join(acts), words[0].start)
    if quantity.family in MEASURED and is_measure(words):
        return _measure(words)
    verb = verb_of(words, lexicon)
    if core.listed and verb and _is_event(words, verb, quantity):
        verb = None
    if verb is None or _inside_name(words, verb, quantity, lexicon):
        return _verbless(words, quantity, before, lexicon)
    return governed(words, verb, quantity, before)


def _is_event(words: Sequence[Word], verb: tuple[int, int], quantity: Quantity) -> bool:
    """Say whether a verb is inside the name of an event in a list: 专题协商会6次、提案|办理|协商会9次."""
    held = words[verb[1]].text in load_report_words().light or words[verb[1]].text in _HELD
    return quantity.unit[:1] in EVENTS and not held and verb[0] > 0 and verb[1] < len(words) - 1


def _measure(words: Sequence[Word]) -> Label:
    """Name a measure: 执行到位金额|5.8亿元; its verb is the first where one governs it."""
    lexicon = load_report_words()
    name = measured(words)
    lead = [word for word in words if word not in name and word.text in lexicon.strong]
    return label_of(name, action_of(lead), words[0].start)


def _inside_name(words: Sequence[Word], verb: tuple[int, int], quantity: Quantity, lexicon: ReportWords) -> bool:
    """Say whether the verb belongs to what is counted: 有关|推进改革|的提案, 登记|失业率, 回复|整改率."""
    if words[0].text in _ABOUT and any(word.text == "的" for word in words):
        return True
    return quantity.family == "share" and (words[verb[0]].text in lexicon.noun_too or is_rate(words, verb))


def _verbless(
    words: Sequence[Word], quantity: Quantity, before: Sequence[Labelled], lexicon: ReportWords
) -> Label | None:
    """A field without verb: a further item of a list, or a noun with its number."""
    who = words[1:-1]  # 与|代表|见面
    if who and words[0].text in _WITH and words[-1].text in lexicon.govern:
        return label_of(who, words[-1].text, words[0].start, end=words[-1].end)
    if words[0].text == _BESIDE and len(words) > 1 and before and before[-1].label.end == words[0].start:
        words = words[1:]  # 129个代表联络站|与|网格服务点1073处
    sure = True
    if any(word.text in lexicon.prep for word in words[:-1]):
        words, sure = _without_prep(words, lexicon)
    if len(words) == 1 and (listed := filed((), words, before)) is not None:
        return listed
    if points_back(words, quantity, before, lexicon):
        return None
    words = words[(last_of(words[:-1], _HAS) or -1) + 1 :] if words[0].text.startswith(_EACH) else words
    rate = quantity.family == "share" and words[-1].text.endswith("率")
    aggregate = None if rate else last_of(words, lexicon.aggregate)
    if aggregate is not None and aggregate + 1 < len(words):
        if aggregate and all(word.text in lexicon.govern for word in words[aggregate + 1 :]):
            return closed(words[:aggregate], words[aggregate + 1 :], quantity, before)
        words = words[aggregate + 1 :]
    named = head(words)
    if quantity.family == "count" and len(named) > 1 and named[-1].text in _STAGES:
        return label_of(named[:-1], named[-1].text, words[0].start, end=named[-1].end, sure=sure)
    return label_of(named, _listed_verb(named, quantity, before, lexicon), words[0].start, sure=sure)


def _without_prep(words: Sequence[Word], lexicon: ReportWords) -> tuple[Sequence[Word], bool]:
    """Give what follows a phrase with a preposition, and whether its end is plain: 就人大工作向县委作|专题汇报."""
    if given := last_of(words[:-1], _GIVEN):
        return words[given + 1 :], True
    opened = last_of(words[:-1], lexicon.aggregate)
    if opened is not None:
        return words[opened + 1 :], True
    how = last_of(words, lexicon.manner)
    return (words[how:], True) if how else (words, any(word.text == "的" for word in words))


def _listed_verb(
    named: Sequence[Word], quantity: Quantity, before: Sequence[Labelled], lexicon: ReportWords
) -> str | None:
    """Give the verb of the list that a name goes on with (召开全会1次、|主席会议|15次), else its own first word."""
    last = before[-1] if before else None
    persons = quantity.unit in PERSONS and last is not None and last.quantity.unit not in PERSONS
    if persons and len(named) == 1 and named[0].text in lexicon.noun_too:
        return named[0].text  # 举办培训班4期、|培训|620人次
    shared = {"share", "times"}
    shares = last is not None and last.left and not {quantity.family, last.quantity.family} & shared
    acts = is_act(named[0]) or is_act(named[-1]) or named[0].text in lexicon.prep
    events = any(held.unit[:1] in EVENTS for held in (quantity, *([last.quantity] if last else ())))
    if quantity.unit[:1] not in EVENTS and len(named) > 1 and named[0].text in lexicon.govern:
        acts, events = True, False  # 开展督察36次，|通报|问题52个
    shares = shares and not is_attribute(named[-1]) and (events or not acts)
    action = last.label.action if last and shares and last.label.action not in lexicon.change else None
    if last and action and action in last.label.text:
        action = None  # 公益电影|放映|5000场，公益培训|300课时
    rate = quantity.family == "share" and named[-1].text.endswith("率")
    if action is None and not rate and named[0].text in lexicon.govern:
        action = named[0].text
    return action
