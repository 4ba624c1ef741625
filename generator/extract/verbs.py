"""The verb of a field: the one whose object is the label."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.data.report_words import load_report_words
from generator.data.word_classes import tag_of
from generator.extract.words import Word, join

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.data.report_words import ReportWords

_AGENTS: Final = ("部门", "单位", "政府", "企业", "法院", "检察院", "机关", "方面", "乡镇", "人员")
_TAKES_IN: Final = frozenset({"受理", "审查", "办理", "收到", "接收", "受案", "新收", "审结"})
_SENT_BY: Final = frozenset({"提请", "移送", "报请", "申请", "不服", "提起", "移送审查起诉", "报送"})
_CRIMES: Final = ("犯罪", "案件", "罪", "案")
_ACTIVITIES: Final = frozenset({"活动", "工作", "行动", "监督"})
_MEANS: Final = frozenset({"方式", "形式", "办法"})
_AND_SO_ON: Final = frozenset({"等"})
_ABOUT: Final = frozenset({"关于"})
_ENTERED: Final = frozenset({"深入", "走进", "走访", "进驻", "下沉"})
_TIED: Final = frozenset({"包联", "包保", "帮扶", "结对", "结对帮扶"})
_TWO: Final = 2
_PAIR: Final = 3
_WRONGLY: Final = frozenset({"违规", "违法", "非法", "违纪"})
_PRESSES: Final = frozenset({"督促", "推动", "帮助", "支持", "促使"})
_IN_NAMES: Final = frozenset(
    {"联络", "派驻", "创建", "帮扶", "服务", "监督", "受理", "接待", "调解", "审判", "执行", "培训", "救助", "宣讲"}
)
_PLACES: Final = ("站", "室", "点", "中心", "平台", "窗口", "基地", "示范田", "队", "团")
_BY_MEANS: Final = "通过"
_MEANS_FIRST: Final = frozenset({"运用", "利用", "借助", "依托"})
"""Verbs that open a clause with the means by which it is done: 运用|数字模型|筛查线索."""
_LAWS: Final = (
    "法",
    "案",
    "决议",
    "决定",
    "条例",
    "法规",
    "法律",
    "规定",
    "预算",
    "决算",
    "意见",
    "文件",
    "制度",
    "规划",
    "计划",
)
_TESTS: Final = ("名单", "人选", "事项", "报告", "考试", "验收", "评审", "认证")
_PASSED: Final = ("通过", "经过")
_SUFFIXES: Final = frozenset("率量额数价费面期度类型者权力点站区地性")


def is_act(word: Word) -> bool:
    """Say whether a word is a verb: of the genre's, or by the dictionary."""
    lexicon = load_report_words()
    if word.atom or word.text in lexicon.noun or word.text in lexicon.attribute:
        return False
    return word.text in lexicon.govern or tag_of(word.text)[:1] == "v"


def has_verb(words: Sequence[Word]) -> bool:
    """Say whether one of the words is a verb of the genre."""
    govern = load_report_words().govern
    return any(word.text in govern for word in words)


def last_of(words: Sequence[Word], wanted: frozenset[str]) -> int | None:
    """Give the index of the last word that is one of `wanted`."""
    return next((i for i in range(len(words) - 1, -1, -1) if words[i].text in wanted), None)


def verb_of(words: Sequence[Word], lexicon: ReportWords) -> tuple[int, int] | None:
    """Give first and last index of the verb whose object the label is."""
    if (means := _through(words, lexicon)) is not None:
        inner = _verb_of(words[means:], lexicon)
        return (means + inner[0], means + inner[1]) if inner else (means, means)
    return _verb_of(words, lexicon)


def _through(words: Sequence[Word], lexicon: ReportWords) -> int | None:
    """Give where a verb stands that is done by means of what 通过 names: 通过|视频会议|培训|代表; None where it passes.

    What is passed is a law, a decision or the like, and what passes it may stand before: 审议|通过|条例.
    """
    at = next((i for i, word in enumerate(words) if word.text == _BY_MEANS), None)
    if at is None and words[0].text in _MEANS_FIRST:
        at = 0
    if at is None or (at and words[at - 1].text in lexicon.govern) or words[-1].text.endswith(_LAWS + _TESTS):
        return None
    verbs = (i for i in range(at + 1, len(words) - 1) if is_act(words[i]) and words[i + 1].text not in "的、和及与")
    return next(verbs, None)


def _verb_of(words: Sequence[Word], lexicon: ReportWords) -> tuple[int, int] | None:
    if (done := _by_means(words)) is not None:
        return done, done
    last = _last_taking(words, lexicon)
    if last is None:
        return _weak(words, lexicon)
    last = _outer(words, last, lexicon)
    if (taken := _taken_in(words, last)) is not None:
        return taken, taken
    if words[last].text in lexicon.pivot:
        last = _ordered(words, last, lexicon)
        if _presses(words, last, lexicon):
            return last, last + 1
    if (span := _spanning(words, last, lexicon)) is not None:
        return span
    while last + _PAIR < len(words) and _continues(words, last, lexicon):
        last += 2
        while last + 2 < len(words) and (
            words[last + 1].text in lexicon.strong or words[last + 1].text in lexicon.change
        ):
            last += 1
    first = last
    while first and _joins(words, first, lexicon):
        first -= 1
    related = last == first + 1 and words[first].text in _ENTERED and words[last].text in _TIED
    return first, first if related else last


def _by_means(words: Sequence[Word]) -> int | None:
    """Give what is done in a way that is named before it: 采取“四不两直”方式|暗访|社区."""
    how = last_of(words[:-2], _MEANS)
    return how + 1 if how and is_act(words[how + 1]) and words[how - 1].text not in "、的" else None


def _last_taking(words: Sequence[Word], lexicon: ReportWords) -> int | None:
    """Give the last strong verb that can have the object behind it."""
    last = _last_strong(words, lexicon.strong)
    while last is not None and last + 1 < len(words) and not _takes(words, last):
        last = last_of(words[:last], lexicon.strong)
    return None if last is None else _before_list(words, last, lexicon)


def _before_list(words: Sequence[Word], last: int, lexicon: ReportWords) -> int:
    """Give the verb before a list of acts that 等 sums up: 提出|建立交易市场、推广节水灌溉等|建议."""
    end = last_of(words, _AND_SO_ON)
    if end is None or end < last:
        return last
    first = next(i for i, word in enumerate(words) if word.text in lexicon.strong)
    listed = next((i for i in range(first, last) if words[i].text == "、"), last)
    return first if first + 1 < listed < last else last


def _spanning(words: Sequence[Word], last: int, lexicon: ReportWords) -> tuple[int, int] | None:
    """Read a verb at the end: the object of a light verb (开展|调解), or one with another before it."""
    inner = last_of(words[:last], lexicon.strong) if last == len(words) - 1 else None
    if inner is None:
        return None
    if words[inner].text in lexicon.light:
        return inner, inner
    between = words[inner + 1 : last]
    return (inner, last) if between and all(_modifies(word.text, lexicon) for word in between) else None


def _weak(words: Sequence[Word], lexicon: ReportWords) -> tuple[int, int] | None:
    """Give a verb that elsewhere is a noun, where nothing else can be the verb."""
    if (acting := _acting(words, lexicon)) is not None:
        return acting, acting
    if len(words) == _TWO and words[0].text in lexicon.transitive and words[1].text in lexicon.noun:
        return 0, 0  # 督办|建议
    weak = words[0].text in lexicon.govern and not all(
        word.text in lexicon.noun_too or word.text in lexicon.generic or word.text in "、和及与" for word in words[1:]
    )
    return (0, 0) if weak and len(words) > 1 and words[1].text not in "、和及与" else None


def _acting(words: Sequence[Word], lexicon: ReportWords) -> int | None:
    """Give a verb that is a noun elsewhere, behind an actor or an adverb: 机关干部挂点|帮扶|贫困村, 诉前|化解|纠纷."""
    for i in range(1, len(words) - 1):
        following = words[i + 1].text
        named_too = following in lexicon.attribute or following in lexicon.noun_too
        if words[i].text in lexicon.transitive and not named_too:
            before = words[i - 1].text
            actor = any(word.text in lexicon.prep or word.text.endswith(lexicon.actors) for word in words[:i])
            if (actor or before in lexicon.manner or before in lexicon.govern) and following not in "、和及与的":
                named = words[i + 1 :]
                return None if len(named) == 1 and named[0].text in _ACTIVITIES else i
    return None


def _taken_in(words: Sequence[Word], last: int) -> int | None:
    """Give the verb of a court before what others sent it: 受理|提请批准逮捕案件."""
    at = next((i for i in range(last) if words[i].text in _TAKES_IN and words[i + 1].text in _SENT_BY), None)
    return at if at is not None and words[-1].text.endswith(_CRIMES) else None


def _last_strong(words: Sequence[Word], strong: frozenset[str]) -> int | None:
    """Give the last strong verb, but none of what a paper is about: 作出|关于批准预算的决议."""
    last, about = last_of(words, strong), last_of(words, _ABOUT)
    inside = last is not None and about is not None and about < last
    outer = last_of(words[:about], strong) if inside else None
    return last if outer is None else outer


def _outer(words: Sequence[Word], last: int, lexicon: ReportWords) -> int:
    """Give the verb outside the name that holds the verb at `last`: 起诉|非法吸收存款犯罪, 审查|政府报送的文件."""
    rest = words[last + 1 :]
    if len(rest) > 1 and rest[0].text == "的":
        outer = last_of(words[:last], lexicon.govern)
        return last if outer is None else outer
    if rest and rest[-1].text.endswith(_CRIMES):
        outer = next((i for i in range(last) if words[i].text in lexicon.judicial), None)
        between = words[outer + 1 : last] if outer is not None else ()
        joined = all(word.text in lexicon.govern or word.text in "、和并与及" for word in between)
        return last if outer is None or joined else outer
    if len(rest) == 1 and rest[0].text.endswith(_PLACES) and words[last].text in _IN_NAMES:
        outer = last_of(words[:last], lexicon.strong)
        return last if outer is None else outer  # 建成|镇代表联络工作站
    if rest and rest[-1].text in _ACTIVITIES:
        outer = last_of(words[:last], lexicon.light)
        named = len(rest) > 1 and outer == last - 1
        alone = all(word.text in _ACTIVITIES for word in rest) and outer != last - 1
        return last if outer is None or not (named or alone) else outer
    return last


def _continues(words: Sequence[Word], last: int, lexicon: ReportWords) -> bool:
    """Say whether a second verb with the same object follows: 新建和改造|公厕."""
    return words[last + 1].text in "、和及与或" and words[last + 2].text in lexicon.govern


def _modifies(text: str, lexicon: ReportWords) -> bool:
    return text in lexicon.aggregate or text in lexicon.manner or text in lexicon.adverb


def _ordered(words: Sequence[Word], pivot: int, lexicon: ReportWords) -> int:
    """督促有关部门整改问题56个: what others are made to do is the verb."""
    for i in range(pivot + 2, len(words) - 1):
        if words[i].text in lexicon.govern and words[i - 1].text.endswith(_AGENTS):
            return i
    return pivot


def _presses(words: Sequence[Word], at: int, lexicon: ReportWords) -> bool:
    """Say whether a verb that elsewhere is a noun has an object behind another verb: 督促|整治|养殖场."""
    if words[at].text not in _PRESSES or at + 2 >= len(words):
        return False
    following = words[at + 2].text
    nominal = following in lexicon.generic or following in lexicon.noun_too or following in lexicon.attribute
    return words[at + 1].text in lexicon.noun_too and not nominal and following not in "、和及与的"


def _takes(words: Sequence[Word], at: int) -> bool:
    """Say whether a verb can have the object behind it: 办件 and 开办率 are nouns, 违规拨付 modifies one."""
    verb, following = words[at].text, words[at + 1].text
    if at and words[at - 1].text in _WRONGLY and at > 1:
        return False
    return following not in _SUFFIXES and (len(verb) > 1 or len(following) > 1)


def _joins(words: Sequence[Word], first: int, lexicon: ReportWords) -> bool:
    """Say whether the word before `first` belongs to the same compound verb: 听取和审议, 走访联系."""
    text = words[first - 1].text
    if words[first].text in lexicon.light and text in lexicon.noun_too:
        return False  # 围绕|绿色发展|开展|调研
    if text in lexicon.govern or text in lexicon.light:
        return True
    if text in lexicon.aggregate and first > 1:
        return words[first - 2].text in "或和" and _joins(words, first - 1, lexicon)
    return text in "、和并与及或" and first > 1 and words[first - 2].text in lexicon.govern


def action_of(words: Sequence[Word]) -> str:
    """Give a compound verb without the conjunctions at its ends."""
    said = join(words).lstrip("、和并与及 ").rstrip("、了 ")
    return said if said.endswith(_PASSED) else said.rstrip("、了过 ")
