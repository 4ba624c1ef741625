"""Names of what is measured: 重点提案办理落实率, 平均审理周期, 税收占全县税收总额.

Their last word is an attribute (率, 周期, 金额), which says nothing without what stands before it: an inner verb is
part of such a name, where before other nouns it governs them.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from generator.data.report_words import ReportWords, load_report_words
from generator.data.word_classes import tag_of
from generator.extract.found import Label, label_of
from generator.extract.verbs import last_of
from generator.extract.words import join

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.extract.words import Word

FULFIL: Final = frozenset({"完成", "实现", "投入", "达", "支出", "发生", "落实", "突破", "拨付"})
"""Verbs that say that a measure was reached: their subject is what is measured (固定资产投资|完成|12亿元)."""
_REACHES: Final = frozenset({"完成", "实现", "达", "突破"})
_CAUSES: Final = FULFIL | {
    "推动",
    "提高",
    "提升",
    "确保",
    "保持",
    "达到",
    "力争",
    "推进",
    "促进",
    "带动",
    "压缩",
    "降低",
}
_RATE: Final = "率"
_ENDS: Final = (
    "率",
    "占比",
    "总量",
    "总额",
    "总数",
    "人数",
    "额",
    "量",
    "面积",
    "产值",
    "增加值",
    "里程",
    "规模",
    "比重",
    "比例",
    "指数",
    "浓度",
    "强度",
    "时长",
)
_NO_MEASURES: Final = frozenset({"质量", "力量", "名额", "容量", "定额"})
_REACHED: Final = frozenset({"首次", "突破", "再创", "创", "跃居", "稳居", "位居", "双双", "继续", "保持"})
_FREE: Final = frozenset({"免费", "无偿"})
_OFFICES: Final = ("财政厅", "财政局", "财政部", "部门", "政府", "委员会", "人大常委会")
_PER: Final = frozenset({"人均", "户均", "亩均"})
_OF: Final = frozenset({"的", "了", "、", "和", "与", "及"})


def is_attribute(word: Word) -> bool:
    """Say whether a noun measures another thing and names nothing alone: 率, 用时, 总投资."""
    text = word.text
    return text in load_report_words().attribute or (text.endswith(_ENDS) and text not in _NO_MEASURES)


def is_measure(words: Sequence[Word]) -> bool:
    """Say whether words are the name of a measure."""
    return bool(words) and is_attribute(words[-1])


def measured(words: Sequence[Word]) -> list[Word]:
    """Give the name of a measure, less the verb that governs it: 推动|企业开办时间, but 执行到位金额 whole."""
    lexicon = load_report_words()
    words = [word for i, word in enumerate(words) if i in {0, len(words) - 1} or word.text not in _REACHES]
    if words[0].text in lexicon.prep and (verb := last_of(words[:-1], _governing())) is not None:
        words = words[verb + 1 :]  # 为企业降低|用电成本
    if (by := _set_by(words, lexicon)) is not None:
        words = _strip_scope(words[by + 1 :], lexicon)
    at = 0
    while at < len(words) - 1 and _fades(words[at], lexicon):
        at += 1
    after = at
    while after < len(words) - 1 and (words[after].text in lexicon.strong or words[after].text in _CAUSES):
        after += 1
    rest = words[after:]
    while rest and rest[0].text in _OF:
        rest = rest[1:]
    if after == at or not rest:
        return words
    whole = len(rest) == 1 and not all(word.text in _CAUSES for word in words[at:after])
    return words if whole else rest


@cache
def _governing() -> frozenset[str]:
    """Give verbs whose object may be a measure."""
    return load_report_words().strong | _CAUSES


def _set_by(words: Sequence[Word], lexicon: ReportWords) -> int | None:
    """Give the verb of a body that sets or gives what is measured: 省财政厅|核定|我县政府债务限额."""
    return next(
        (
            i
            for i in range(1, len(words) - 1)
            if words[i].text in lexicon.strong and words[i - 1].text.endswith(_OFFICES)
        ),
        None,
    )


def _strip_scope(words: Sequence[Word], lexicon: ReportWords) -> list[Word]:
    """Take off whose measure it is and of which year: 我县|2024年|政府债务限额."""
    words = list(words)
    while len(words) > 1 and (words[0].text in lexicon.scope or (words[0].atom and words[0].text.endswith("年"))):
        words.pop(0)
    return words


def _fades(word: Word, lexicon: ReportWords) -> bool:
    how = (lexicon.manner, lexicon.aggregate, _FREE)
    return any(word.text in words for words in how) or tag_of(word.text) == "d"


def changing(words: Sequence[Word], change: str, share: Sequence[Word]) -> Label | None:
    """规模以上工业增加值|增长8%: what changes is the label; 民生支出|占财政支出|的72.6% has both parts."""
    lexicon = load_report_words()
    reached = next((i for i, word in enumerate(words) if i and word.text in _REACHED), len(words))
    words = _head(list(words[:reached]))
    while words and (words[-1].text in {"完成", "实现", "预期", "预计"} or tag_of(words[-1].text) == "d"):
        words.pop()  # 时限|最高|压缩37%
    if not words:
        return None
    if is_measure(words):
        words = measured(words)
    elif (verb := last_of(words[:-1], lexicon.strong)) is not None:
        words = words[verb + 1 :]
    if not words:
        return None
    if words[-1].text in _PER:
        return Label(join(words) + change, change, words[0].start, words[-1].end)
    return label_of([*words, *share], change, words[0].start)


def _head(words: list[Word]) -> list[Word]:
    """Give what follows the last 的, unless a bare attribute is left: 发放的贷款|余额."""
    at = last_of(words, frozenset({"的"}))
    if at is None or at + 1 == len(words) or (at + 2 == len(words) and is_attribute(words[-1])):
        return words
    return words[at + 1 :]


def is_rate(words: Sequence[Word], verb: tuple[int, int]) -> bool:
    """Say whether verb and rate are one name: 回复|整改率, but not 实现|办结率."""
    return verb == (0, len(words) - 2) and words[-1].text.endswith(_RATE) and words[0].text not in FULFIL


def share_of(words: Sequence[Word], lexicon: ReportWords) -> list[Word]:
    """Give 占 and what something is a share of, without the words that idle around it."""
    rest = [word for word in words[1:] if word.text not in lexicon.unsaid and word.text not in lexicon.link]
    return [words[0], *rest] if rest and not any(word.text in "，；。" for word in rest) else []
