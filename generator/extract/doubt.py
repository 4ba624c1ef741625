"""Labels that look read and are not, by what their words are: what is printed as certain must be right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.data.report_words import load_report_words
from generator.data.word_classes import tag_of
from generator.extract.core import COMPARED
from generator.extract.edges import cut_inside
from generator.extract.found import EVENTS, MEASURED, PERSONS
from generator.extract.measures import is_attribute
from generator.extract.verbs import is_act
from generator.extract.words import words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.extract.found import Label
    from generator.extract.numbers import Quantity
    from generator.extract.words import Word

_HEADS: Final = frozenset({"人", "名", "位"})
_MATTER: Final = frozenset({"money", "area", "volume", "length", "weight", "energy", "time"})
_THINGS: Final = frozenset({"个", "家", "户", "名", "人", "位"})
_SUMS: Final = frozenset({"收入", "支出", "投资", "产值", "金额", "面积", "利润", "税收", "资金", "时间", "均值"})
_CASES: Final = ("犯罪", "案件", "罪", "案", "漏捕", "漏诉", "漏犯", "贪污贿赂", "渎职侵权")
_FUNCTION: Final = frozenset("dpcrmuyezo")
_MARKS: Final = "，、。；：（）()"
_CLOSE: Final = "”’》）"
_OPENERS: Final = frozenset(
    {"对", "把", "将", "被", "用", "按", "让", "使", "据", "或", "为", "向", "给", "以", "从", "于", "而", "后", "但"}
)
_CLOSERS: Final = frozenset({"累计", "共", "日均", "月均", "年均", "每年", "或", "和"})
_SIZES: Final = frozenset(
    {"总产量", "产量", "总产", "总面积", "面积", "总人数", "人数", "户数", "总量", "规模", "总投资"}
)
_SUMS_ALONE: Final = frozenset({"就业", "支出", "适用率", "增加值", "到位金额", "到位标的额", "滚存结余"})
_MOMENTS: Final = frozenset({"晚上", "昼夜", "日夜"})
_SORTS_OF: Final = ("类占", "方面占", "领域占")
_BACKWARDS: Final = ("所提问题", "此类", "该类", "上述")
_EACH: Final = "每"
_OPEN: Final = frozenset({"每", "后", "时", "将", "再", "按"})
"""Words that no name ends in: 收购价每|50公斤, 剔除自然因素影响后."""
_UNTIL: Final = ("到", "至")
_PER: Final = frozenset({"人均", "户均", "亩均"})
_BARE: Final = 2
_TERM: Final = 4


def doubted(text: str, label: Label, quantity: Quantity) -> bool:
    """Say whether a label is one that the rules get wrong too often.

    That is a label of function words, an attribute without its thing (规模), an act that no unit of acts counts and no
    verb governs (移交整改|97个), and a thing of another sort than its unit counts (饮水安全问题|4.3万人).
    """
    if cut_inside(text, label, quantity):
        return True
    words = words_of(label.text, 0, len(label.text))
    governed = not text.startswith(label.text, label.start)
    said = [word for word in words if not _says_nothing(word)]
    lexicon = load_report_words()
    bare = len(label.text) <= _BARE and (label.text in lexicon.attribute or label.text[:1] == "最")
    if not said or bare or label.text.startswith(_BACKWARDS) or _is_frame(words, governed=governed):
        return True
    if _is_unsaid(words, label) or _holds_more(words, label, quantity):
        return True
    others = not label.own and not label.text.endswith(_CASES) and not label.text.endswith(lexicon.persons)
    if others and quantity.unit in PERSONS[1:]:
        return True  # 纠正违法减刑1927人，督促收监|258人: other persons
    if all(is_act(word) for word in said) and not _is_term(words) and words[0].text not in _PER:
        named = len(said) > 1 and said[-1].text in lexicon.noun_too
        return quantity.unit[:1] not in EVENTS and not (governed and label.own) and not named
    telling = label.action is None or label.action in label.text
    clause = telling and quantity.family not in MEASURED and _has_subject(words)
    return clause or _of_another_sort(words[-1], label, quantity)


def _is_unsaid(words: Sequence[Word], label: Label) -> bool:
    """Say whether a label leaves out its thing: 到位|金额, 就业困难人员实现|就业, a number of 晚上."""
    per = label.text.startswith(_EACH) and len(label.text) <= _TERM  # 水费降至每立方|3.48元
    if per or label.text.endswith(_SORTS_OF) or words[-1].text in _MOMENTS:
        return True
    return label.own and (label.text in _SUMS_ALONE or (label.action is None and label.text in _SIZES))


def _holds_more(words: Sequence[Word], label: Label, quantity: Quantity) -> bool:
    """Say whether a label holds what is no name: 远高于全市|28%, 范围扩大到全国|40%的县, 两年新增|4万亿元的投资."""
    lexicon = load_report_words()
    held = any(verb in label.text for verb in COMPARED) or any(
        word.text in lexicon.change and len(word.text) > _BARE and word.text.endswith(_UNTIL) for word in words
    )
    timed = len(words) > 1 and words[0].text in lexicon.time and all(is_act(word) for word in words[1:])
    listed = len(words) > _BARE and words[1].text == "、" and is_act(words[0]) and not is_act(words[_BARE])
    acting = listed and label.own and quantity.unit in _THINGS  # 实现出让、矿山企业复工复产|3家
    return held or timed or acting or words[-1].text in _OPEN


def _has_subject(words: Sequence[Word]) -> bool:
    """Say whether a label is a clause of its own: 机关干部|包联|村, 代表|投身|一线."""
    actors = load_report_words().actors
    return any(
        is_act(words[i]) and words[i - 1].text.endswith(actors) and not is_act(words[i + 1])
        for i in range(1, len(words) - 1)
    )


def _is_frame(words: Sequence[Word], *, governed: bool) -> bool:
    """Say whether a label begins with a preposition or ends in an adverb: 对中亚五国, 企业数量日均."""
    return (words[0].text in _OPENERS and not governed) or words[-1].text in _CLOSERS


def _is_term(words: Sequence[Word]) -> bool:
    """Say whether an act has a name of its own: 执法检查, 提起公诉."""
    lexicon = load_report_words()
    return (
        len(words) == 1
        and len(words[0].text) >= _TERM
        and (words[0].text in lexicon.noun_too or words[0].text in lexicon.judicial)
    )


def _of_another_sort(head: Word, label: Label, quantity: Quantity) -> bool:
    if quantity.unit in _THINGS and head.text in _SUMS:
        return True
    person = label.text.rstrip(_CLOSE).endswith(load_report_words().persons) and not is_attribute(head)  # 时长
    if quantity.unit in _HEADS:
        acts = is_act(head) or head.text[-2:] in load_report_words().noun_too  # 城镇新增就业
        return not (person or acts or label.text.endswith((*_CASES, "数")))
    return person and quantity.family in _MATTER


def _says_nothing(word: Word) -> bool:
    lexicon = load_report_words()
    if word.atom or word.text in lexicon.noun or word.text.endswith("会"):
        return False
    if word.text.endswith("级") or not word.text.strip(_MARKS):
        return True
    if word.text in lexicon.noun_too or word.text in lexicon.strong:
        return False
    idle = (
        lexicon.manner,
        lexicon.adverb,
        lexicon.aggregate,
        lexicon.prep,
        lexicon.unsaid,
        lexicon.time,
        lexicon.scope,
    )
    return any(word.text in kind for kind in idle) or tag_of(word.text)[:1] in _FUNCTION
