"""Persons on the left of their number: those who are asked to act, and those whom a court or procuratorate acts on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.extract.found import Label, Labelled, label_of
from generator.extract.refer import lender_of
from generator.extract.verbs import action_of, last_of
from generator.extract.words import Word, join

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.data.report_words import ReportWords
    from generator.extract.numbers import Quantity

_MEETING: Final = frozenset({"列席", "出席", "旁听"})
_GOES_ON: Final = "坚持"
_TIMES: Final = "人次"
"""What counts acts as well as persons: 对代表开展|培训|120人次."""
_TO_WHOM: Final = "对"
_PHRASE: Final = 4
_PERSONS: Final = (
    "代表",
    "委员",
    "人员",
    "群众",
    "干部",
    "员",
    "人",
    "选民",
    "公民",
    "居民",
    "学生",
    "老人",
    "人士",
    "师生",
    "家长",
    "专家",
    "学者",
)


def asked(words: Sequence[Word], lexicon: ReportWords) -> Label | None:
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
    attends = words[act].text in _MEETING and not words[-1].text.endswith("活动")
    named = words[at + 1 :] if attends else persons
    return label_of(named, action, words[at].start, end=words[-1].end)


def treated(words: Sequence[Word], quantity: Quantity, lexicon: ReportWords) -> Label | None:
    """对|严重罪错未成年人|开展专门矫治教育63人: persons whom something is done to are what is counted."""
    persons = treated_of(words, lexicon) if quantity.unit != _TIMES else ()
    if not persons or words[-1].text.endswith(lexicon.persons):
        return None
    act = len(persons) + 1
    done = words[act + 1 :] if words[act].text in lexicon.light and act + 1 < len(words) else words[act:]
    return label_of(persons, join(done), words[0].start, end=words[-1].end)


def treated_of(words: Sequence[Word], lexicon: ReportWords) -> Sequence[Word]:
    """Give the persons to whom a clause says that something is done: 对|严重罪错未成年人|开展; nothing for others."""
    if not words or words[0].text != _TO_WHOM:
        return ()
    act = next((i for i in range(2, len(words)) if words[i].text in lexicon.strong or words[i].text == _GOES_ON), None)
    return words[1:act] if act and words[act - 1].text.endswith(lexicon.persons) else ()


def accused(verb: Sequence[Word], quantity: Quantity, before: Sequence[Labelled]) -> Label | None:
    """批捕犯罪嫌疑人86人，|提起公诉|92人 points back to persons; else a verb of four characters is a name itself."""
    lender = lender_of(quantity, before)
    if lender is not None and lender.label.text.endswith((*_PERSONS, "犯罪", "罪犯")):
        return None
    action = action_of(verb)
    sure = len(action) >= _PHRASE
    return Label(action, action, verb[0].start, verb[-1].end, sure=sure, own=sure)


def persons_before(quantity: Quantity, before: Sequence[Labelled]) -> bool:
    """Say whether persons were counted before who may be those that 列席会议 or 参加活动."""
    lender = lender_of(quantity, before)
    return lender is not None and lender.label.text.endswith(_PERSONS)
