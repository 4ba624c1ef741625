"""The verb of a number that stands before what it counts, and of a change."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from generator.data.report_words import load_report_words
from generator.data.word_classes import tag_of
from generator.extract.found import PERSONS
from generator.extract.verbs import has_verb, is_act, last_of
from generator.extract.words import Word, join

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.extract.found import Label, Labelled
    from generator.extract.numbers import Quantity

_TOWARDS: Final = frozenset({"对", "就", "围绕", "针对", "按照", "将", "把"})
_OF_CHANGE: Final = re.compile("([\u4e00-\u9fff]{1,4}?)(?:[到至为成]|[0-9]|$)")
_TO: Final = frozenset({"到", "赴", "前往"})
_RECEIVES: Final = frozenset({"受到", "得到", "获得", "获", "荣获", "接受"})
_NO_DEED: Final = frozenset({"作为", "包括", "有望", "加紧", "在校"})
_GIVES: Final = frozenset({"作出", "做出", "实现", "完成", "采取", "适用", "判处", "实行", "结成", "派驻", "移送"})
"""Verbs that say little without their object: 行政村|实现|通客车, 罪犯|适用|非监禁刑."""
_BRINGS: Final = frozenset({"促成", "推动", "遴选", "发动", "组织"})
_FOR: Final = frozenset({"为", "使", "让", "给", "帮"})
_HANDED: Final = frozenset({"由", "交由"})
_WHICH: Final = frozenset({"的"})
_SHORT: Final = 3
_ACTED_ON: Final = (*PERSONS, "户", "家")
"""Units of those for whom something may be done that is counted next: 对企业|163户|减免租金200万元."""
_BY_MEANS: Final = "通过"
_ASPECT: Final = frozenset({"了", "过"})


def action_beside(
    field: Sequence[Word], after: Sequence[Word], done: Sequence[Labelled], *, counted: bool, persons: bool = False
) -> str | None:
    """Give the verb of a label on the right: before the number, else after the label, else that of the list it is in.

    `field` are the words before the number, `after` those behind the label, `done` the figures before it. `counted`
    says that the next number follows, without a mark between; where `persons` are counted, that is what they act on.
    """
    behind = action_after(after, counted=counted and not persons and not (field and field[-1].text in _FOR))
    if behind and field and (field[0].text in _TOWARDS or field[-1].text == "的" or _is_place(field, after)):
        return behind
    before = _before(field, after)
    if before == _BY_MEANS and has_verb(after):
        before = None  # 通过|12个联络站|收集意见230条
    if behind and field and (field[-1].text in _HANDED or field[-1].text in _FOR):
        return behind  # 提案交由39个承办单位|办理, 通知律师为153名被告人|提供辩护
    if behind and (before in load_report_words().pivot or before in _BRINGS):
        return before + behind  # 组织|48名代表|分赴17个村, 推动|30个项目|开工
    if before is not None and field[0].text in _TOWARDS and before == field[0].text:
        return None
    if before is None and behind is None and done and not done[-1].left and not join(field).strip("，、和及与"):
        return done[-1].label.action
    return before or behind


def action_of_left(
    label: Label, field: Sequence[Word], ahead: Sequence[Word], quantity: Quantity, *, counted: bool
) -> str | None:
    """Give the verb behind a number of a label that stands before it, where that label has not its own; else None.

    Of persons who are asked to act it is both verbs (组织代表|86名|视察农村饮水), of those for whom or to whom
    something is done the one behind (对未成年人|29人|实行圆桌审判). `ahead` are the words behind the number, up to
    the next mark or number.
    """
    lexicon = load_report_words()
    if not label.own:
        return None if label.action in lexicon.change else action_after(ahead, counted=counted)
    if quantity.family != "count" or not field:
        return None
    if label.action in lexicon.pivot and quantity.unit in PERSONS:
        behind = action_after(ahead)
        return f"{label.action}{behind}" if behind else None
    led = label.end > quantity.begin and (field[0].text not in lexicon.prep or field[0].text == _BY_MEANS)
    if label.action is not None or led:
        return None
    return action_after(ahead, counted=counted and quantity.unit not in _ACTED_ON) or _of_those(label, field)


def _of_those(label: Label, field: Sequence[Word]) -> str | None:
    """Give the verb of the clause that tells which things a label counts: 主席|督办|的重点提案."""
    which = last_of(field, _WHICH)
    if not which or field[which].end != label.end - len(label.text) or not is_act(field[which - 1]):
        return None
    return field[which - 1].text


def _is_place(field: Sequence[Word], after: Sequence[Word]) -> bool:
    """Say whether a label is where or about what something is done, and its verb behind it: 组织代表到|5个旗县|学习."""
    lexicon = load_report_words()
    verb = last_of(field, _acting())
    near = {word.text for word in field[0 if verb is None else verb + 1 :]}
    about = any(word.text in _TOWARDS for word in field) and after[0].text in lexicon.light
    return bool(near & _TO) or about


def action_after(after: Sequence[Word], *, counted: bool = False) -> str | None:
    """Give the verb that follows a label: 81件建议|全部办理答复, 进行了|备案审查.

    None where the verb has an object of its own that is `counted` next: 14部条例|提出意见47条.
    """
    lexicon = load_report_words()
    light = [i for i, word in enumerate(after) if word.text in lexicon.light]
    if light:
        rest = [word for word in after[light[-1] + 1 :] if word.text not in _ASPECT]
        if counted and rest:
            return None
        vague = len(rest) == 1 and rest[0].text in lexicon.generic
        listed = any(word.text in "、和或及与" for word in rest)
        if len(rest) > 1 and not listed and rest[-1].text in lexicon.noun_too:
            return rest[-1].text  # 开展了一次拉网式|视察
        return (after[light[-1]].text if vague or listed or not rest else "") + join(rest)
    return _done_by(after, counted=counted)


def _done_by(after: Sequence[Word], *, counted: bool) -> str | None:
    """Give what the things counted do, or what is done with them: 解决 | 受到|表彰 | 实现|通客车."""
    lexicon = load_report_words()
    first = next((i for i, word in enumerate(after) if word.text in lexicon.govern), None)
    framed = first is not None and _is_frame(after, first)
    if framed:
        verbs = (i for i, word in enumerate(after) if word.text in lexicon.strong and word.text not in lexicon.prep)
        first = next(verbs, None)
    if first is None:
        return None if counted else _said(after, framed=framed)
    verb = [word for word in after[first : first + 2] if word.text in lexicon.govern]
    own = after[first + len(verb) :]
    if counted and any(other.text not in lexicon.adverb and other.text not in _ASPECT for other in own):
        return None
    if verb[-1].text in _RECEIVES and own and own[-1].text in lexicon.govern:
        return join(verb) + own[-1].text  # 13名个人|受到|市级以上|表彰
    return join(verb) + (join(own) if verb[0].text in _GIVES and len(own) <= _SHORT else "")


def _is_frame(words: Sequence[Word], at: int) -> bool:
    """Say whether a word that may be a verb only opens the phrase of the verb behind it: 代表|围绕|林地保护|提问."""
    lexicon = load_report_words()
    text = words[at].text
    opens = text in lexicon.prep and text in lexicon.govern and text != _BY_MEANS
    return opens and any(is_act(word) for word in words[at + 2 :])


def _said(after: Sequence[Word], *, framed: bool) -> str | None:
    """Give a verb that only the dictionary knows: 9个贫困村|全部|脱贫; the last one where `framed`."""
    if not after or after[0].text == "的":
        return None
    idle = _idle()
    known = [word.text for word in after if len(word.text) > 1 and _is_deed(word)]
    verbs = [text for text in known if text not in idle]
    return verbs[-1 if framed else 0] if verbs else None


def _is_deed(word: Word) -> bool:
    """Say whether a word is a verb to the dictionary, or what persons do who are counted: 代表|编组|进站."""
    return word.text in load_report_words().act or (tag_of(word.text) == "v" and is_act(word))


@cache
def _idle() -> frozenset[str]:
    """Give words that the dictionary calls verbs and that tell nothing of what was done."""
    lexicon = load_report_words()
    joining = lexicon.link | lexicon.comparison | lexicon.unsaid | lexicon.prep
    return joining | lexicon.change | lexicon.aggregate | lexicon.manner | _NO_DEED


@cache
def _acting() -> frozenset[str]:
    """Give verbs that do something, and do not only lead to where or about what it is done."""
    return load_report_words().strong - _TO - _TOWARDS


def action_of_change(between: str, unit: str) -> str | None:
    """Give the verb between the two numbers of a change: 12%|提高|到90%."""
    found = _OF_CHANGE.search(between, between.rfind(unit) + len(unit) if unit in between else 0)
    return found[1] if found else None


def _before(field: Sequence[Word], after: Sequence[Word]) -> str | None:
    """Give the verb nearest before the number; the first where a list of examples stands between (…等6个问题)."""
    lexicon = load_report_words()
    listed = bool(field) and field[-1].text == "等"
    strong = [i for i, word in enumerate(field) if word.text in lexicon.strong]
    weak = [i for i in (0, len(field) - 1) if field and field[i].text in lexicon.govern]
    if not strong and not weak:
        return None
    at = (strong or weak)[0 if listed else -1]
    if (
        (field[at].text in lexicon.light or field[at].text in lexicon.pivot)
        and len(after) > 1
        and after[0].text == "的"
    ):
        noun = after[1].text
        if noun in lexicon.noun_too:
            return noun
    first = last = at
    while first and field[first - 1].text in lexicon.govern:
        first -= 1
    while last + 1 < len(field) and field[last + 1].text in lexicon.strong:
        last += 1
    act = after[0].text if after and after[0].text in lexicon.act and field[at].text in lexicon.pivot else ""
    return join(field[first : last + 1]) + act
