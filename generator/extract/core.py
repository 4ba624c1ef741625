"""The core of a field: what is left of the words before a number when its idle ends are taken off."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from generator.data.report_words import ReportWords, load_report_words
from generator.extract.measures import is_measure, share_of
from generator.extract.verbs import last_of
from generator.extract.words import Word, join

if TYPE_CHECKING:
    from collections.abc import Sequence

_PUNCTUATION: Final = frozenset("，、。；：！？ 　,;:—–-・·…")
_SHARE: Final = frozenset({"占"})
COMPARED: Final = frozenset({"高于", "低于", "快于", "慢于", "优于", "好于", "高出", "多于", "少于", "超出"})
"""Verbs that hold a thing against another."""
_AIMS: Final = frozenset({"目标", "预期", "预期目标", "年度目标"})
_AGAINST: Final = frozenset({"比", "较", "同比", "环比", "比上年", "较上年", "比去年", "较去年"})
_NEAR: Final = 6
_PAIR: Final = 2
_SPANS: Final = frozenset({"日", "日内", "天", "天内", "个", "小时", "分钟", "年期", "岁", "千伏", "兆瓦", "热线"})
_JOINS: Final = frozenset("、和及与")
_YEARS: Final = frozenset(
    {"连续", "两年", "二年", "三年", "四年", "五年", "多年", "六年", "七年", "八年", "九年", "十年"}
)
_BEFORE: Final = frozenset({"前", "近", "过去"})
_THEN: Final = frozenset({"去年", "今年", "上年", "目前"})
_LIST: Final = "、"
_AS: Final = frozenset({"为", "是", "完成"})
_MAKES: Final = frozenset({"使", "使得", "让"})
_CAUSED: Final = frozenset({"受", "因"})
_BASIS: Final = "基础"
_EFFECT: Final = "影响"
_PLANS: Final = ("预算", "预算数", "计划", "任务", "决算", "决算数")
_MEAN: Final = frozenset({"平均", "人均", "户均", "年均", "首次"})


@dataclass(frozen=True, slots=True)
class Core:
    """A field without what belongs to neither label nor verb.

    `change` is the verb of change that closed it; `share` are 占 and what something is a share of;
    `listed` says that a list goes on with the field (、主任会议|12次).
    """

    words: list[Word]
    change: str | None
    share: list[Word] = field(default_factory=list)
    listed: bool = False


def core_of(field: Sequence[Word]) -> Core:
    """Strip both ends of a field: 全年共|召开会议|达, 比上年|增长."""
    lexicon = load_report_words()
    words = list(field)
    change: str | None = None
    share: list[Word] = []
    while words and (
        _idle(words[-1], lexicon.link, lexicon.unsaid)
        or words[-1].text in lexicon.change
        or _is_year(words[-1])
        or (words[-1].text in _THEN and len(words) > 1)  # 补贴资金|去年|达到1226亿元
        or (words[-1].text in _BEFORE and words[-1] is not field[-1])  # 前|五年|的3.2倍
        or (words[-1].text in _AIMS and len(words) > 1 and words[-2].text in lexicon.change)
    ):
        if change is not None and words[-1].text == _LIST and words[0] is field[0]:
            words = []  # 农产品入驻商超、|增长6.7倍: what stands before the mark is another clause
            break
        if words[-1].text in lexicon.change and words[-1].text not in lexicon.link and change is None:
            change = words[-1].text
        words.pop()
    if change is None and (above := last_of(words, COMPARED)) is not None:
        change, words = words[above].text, words[:above]
    if change is None and (at := last_of(words, _SHARE)) is not None:
        change, share, words = words[at].text, share_of(words[at:], lexicon), words[:at]
    if change is None and (at := last_of(words, _AS)) is not None and words[-1].text.endswith(_PLANS):
        change, words = join(words[at:]), words[:at]
    if change is not None:
        words = _without_comparison(words, lexicon)
        if words and (words[-1].text == _BASIS or (words[0].text in _CAUSED and words[-1].text == _EFFECT)):
            words = []  # 受外需萎缩影响|下降8.4%, 在提高效益的基础上|年均增长7%
    return Core(strip_opening(words), change, share, listed=bool(words) and words[0].text in _JOINS)


def strip_opening(words: Sequence[Word]) -> list[Word]:
    """Take off words of time, of the whole and of summing up, with which a clause opens."""
    lexicon = load_report_words()
    words = list(words)
    kept = _MEAN if is_measure(words) else frozenset[str]()
    while words and (
        any(
            words[0].text in idle and words[0].text not in kept
            for idle in (lexicon.unsaid, lexicon.time, lexicon.scope, lexicon.aggregate)
        )
        or words[0].text in _PUNCTUATION
        or (words[0].text in _MAKES and len(words) > 1)  # 使|总数|达到20个
        or (words[0].atom and words[0].text[0] in "0123456789（(" and not _is_span(words))
        or (words[0].text in lexicon.manner and _tells_how(words))
        or (words[0].text in _YEARS and len(words) > 1 and words[1].text in lexicon.govern)  # 三年|调处|纠纷
    ):
        words.pop(0)
    return words


def _tells_how(words: Sequence[Word]) -> bool:
    """Say whether a word of manner tells how a verb is done, and not which kind of act is counted (对口|协商)."""
    lexicon = load_report_words()
    kind = len(words) == _PAIR and words[1].text in lexicon.noun_too
    return len(words) > 1 and words[1].text in lexicon.govern and not kind


def _is_span(words: Sequence[Word]) -> bool:
    """Say whether a number opens a name: 7|日内|回复率, 10|亿级|项目, 5G|基站, 110|千伏|变电站."""
    latin = words[0].text.rstrip("级")[-1:]
    if latin.isascii() and latin.isalpha():
        return True
    return len(words) > 1 and (words[1].text[0] in "亿万" or words[1].text in _SPANS)


def _idle(word: Word, *classes: frozenset[str]) -> bool:
    return word.text in _PUNCTUATION or any(word.text in idle for idle in classes)


def _is_year(word: Word) -> bool:
    return word.text in _YEARS or (word.atom and word.text.endswith("年") and word.text[0].isdigit())


def _without_comparison(words: list[Word], lexicon: ReportWords) -> list[Word]:
    """Take 比上年同期 and the like off the end."""
    words = list(words)
    cut = last_of(words, _AGAINST)
    if cut is not None and len(words) - cut <= _NEAR:  # a comparison is short: 比全国平均水平
        del words[cut:]
    while words and _idle(words[-1], lexicon.comparison, lexicon.link, lexicon.unsaid):
        words.pop()
    return words
