"""The object of a verb that stands before a number: 审结|刑事案件|560件, and a verb without one: 解决|48件."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from generator.data.report_words import ReportWords, load_report_words
from generator.extract.found import EVENTS, MEASURED, PERSONS, Label, Labelled, label_of
from generator.extract.measures import FULFIL
from generator.extract.persons import accused, persons_before
from generator.extract.refer import lender_of
from generator.extract.verbs import action_of, is_act, last_of
from generator.extract.where import added_to
from generator.extract.words import Word, join

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.extract.numbers import Quantity

_GAINS: Final = frozenset(
    {"提出", "接受", "促成", "解决", "接到", "收到", "发起", "促进", "带动", "推动", "享受", "办理", "达成", "申请"}
)
"""Verbs whose object is an act: 提出|抗诉7件, where 移交|整改97个 has none."""
_LONG: Final = 30
_NAME: Final = 3
_KINDS: Final = frozenset({"领域", "方面", "地", "行业", "区域", "部门", "单位"})
"""Nouns that go on with the list before 等: 创意设计等|领域|优质企业."""
_TOLD: Final = 4
_WHOLE: Final = 24
_BY: Final = frozenset("经被由据")
_LOOSE: Final = frozenset({"了", "过", "各", "共", "的"})
_WITH: Final = frozenset({"与", "同", "向", "对"})
_TOWARDS: Final = "向"
_TELLS: Final = frozenset({"请示报告", "报告", "汇报", "请示", "通报"})
_PER: Final = frozenset({"人均", "户均"})
_CAME: Final = frozenset({"来", "前来", "莅临"})
_SENDS: Final = frozenset({"转", "送", "移送", "移交", "转送", "报送", "转交", "交", "提交"})
_TO_WHOM: Final = frozenset({"向", "给"})
_BODIES: Final = ("部门", "单位", "机关", "政府", "法院", "检察院")
_NAMES: Final = frozenset(
    {
        ("案件", "参审"),
        *(
            ("项目", stage)
            for stage in ("签约", "落地", "入库", "储备", "谋划", "开工", "新开工", "续建", "建成", "竣工")
        ),
    }
)
"""Nouns and the verbs that tell which of them, and not what was done with them: 招商引资|签约项目|9个."""
_TURNS: Final = frozenset({"转作", "转为", "转化", "列为", "列入", "纳入"})
_HOLD: Final = frozenset({"开", "召开", "举办", "举行", "开展", "组织"})
_HELD: Final = ("会", "会议", "活动", "培训", "班")
_FILED: Final = frozenset({"立案", "撤案"})
_MEETING: Final = frozenset({"列席", "出席", "旁听"})
_LISTED: Final = frozenset({"、", "和", "及", "与"})
_ACTIVITIES: Final = frozenset({"工作", "活动", "情况"})
_LAWS: Final = ("法", "条例", "办法", "规定", "》", "典", "规则", "守则", "制度", "方案", "意见", "规程", "细则")
_SUMMED: Final = frozenset({"问题", "建议", "意见", "意见建议"})
_NOT: Final = frozenset("不未没")
_USED: Final = "用于"
_LISTED_NEW: Final = frozenset({"新"})
"""What 的 joins to the last name of a list: 民族宗教界和|新|的社会阶层人士."""
_INTO: Final = frozenset({"进", "入", "到", "为", "至", "成", "作"})


def governed(
    words: Sequence[Word], verb: tuple[int, int], quantity: Quantity, before: Sequence[Labelled]
) -> Label | None:
    """Read the object of a verb that stands from `verb[0]` to `verb[1]`; None where it points back."""
    lexicon = load_report_words()
    first, last = verb
    action = action_of(words[first : last + 1])
    rest = words[last + 1 :]
    if all(word.text in lexicon.aggregate or (word.atom and word.text[0] in "（(") for word in rest):
        return closed(words[:first], words[first : last + 1], quantity, before)
    inner = _given(words, last, lexicon) or _coordinated(words, first, last, lexicon)
    if inner is not None:
        return label_of(words[inner + 1 :], words[inner].text, words[inner].start)
    lender = lender_of(quantity, before)
    if lender is not None and _acts_again(words[last], rest, quantity, lender):
        return closed(words[:first], words[first:], quantity, before)
    attends = quantity.unit in PERSONS and action in _MEETING and persons_before(quantity, before)
    if attends or (lender is not None and _goes(words[last], rest, quantity, lender)):
        return None
    rest = _visit(head(rest), quantity)
    if is_generic(rest, lexicon):
        return _generic(words, first, rest, quantity, action)
    where = added_to(subject_of(words[:first], lexicon), words[first], rest) if quantity.family != "money" else None
    return label_of([where, *rest] if where else rest, action, (where or words[first]).start)


def _given(words: Sequence[Word], last: int, lexicon: ReportWords) -> int | None:
    """Give the verb behind those to whom something is given: 向派驻单位|反馈|问题; None for none."""
    if words[0].text not in _TO_WHOM:
        return None
    behind = range(last + 2, len(words) - 1)
    return next((i for i in behind if words[i].text in lexicon.govern and words[i - 1].text.endswith(_BODIES)), None)


def _goes(verb: Word, object_: Sequence[Word], quantity: Quantity, lender: Labelled) -> bool:
    """Say whether an object is where what was counted goes: 被吸收|进政策文件|31条, 转|有关部门|17件."""
    alike = quantity.unit == lender.quantity.unit
    sent = verb.text in _SENDS and object_[-1].text.endswith(_BODIES)
    return (alike and (verb.text in _TURNS or sent)) or object_[0].text in _INTO


def _visit(words: list[Word], quantity: Quantity) -> list[Word]:
    """Give what guests came for: 接待|外地政协来我县|考察|26批310人次."""
    came = last_of(words, _CAME)
    if came and (quantity.unit[:1] in EVENTS or quantity.unit in PERSONS) and is_act(words[-1]):
        acts = next(i for i in range(came + 1, len(words)) if all(is_act(word) for word in words[i:]))
        return words[acts:]
    return words


def _acts_again(verb: Word, rest: Sequence[Word], quantity: Quantity, lender: Labelled) -> bool:
    """Say whether an object is a second act on what was counted before: 问题97个，移交|整改|97个."""
    lexicon = load_report_words()
    if len(rest) != 1 or quantity.unit[:1] in EVENTS or quantity.unit[:1] != lender.quantity.unit[:1]:
        return False
    creates = verb.text in lexicon.light or verb.text in lexicon.pivot or verb.text in _GAINS or verb.text in FULFIL
    return is_act(rest[0]) and not creates and rest[0].text not in lexicon.generic


def _coordinated(words: Sequence[Word], first: int, last: int, lexicon: ReportWords) -> int | None:
    """Give the light verb whose object is a list of acts, each with its own object: 开展|同委员谈心、走访联系委员."""
    if not any(word.text in _LISTED for word in words[first:last]):
        return None
    light = next((i for i in range(first) if words[i].text in lexicon.light), None)
    if light is None or all(
        word.text in lexicon.manner or word.text in lexicon.govern for word in words[light + 1 : first]
    ):
        return None
    return light


def head(words: Sequence[Word]) -> list[Word]:
    """Give the head of a noun phrase: what follows the last 的, or a list with its sum (停车难、用水难等民生实事).

    A list of laws by their names, or a long one, gives only what sums it up (等|法律法规).
    """
    lexicon = load_report_words()
    words = list(words)
    while words and (words[0].text in _LOOSE):
        words.pop(0)
    for mark in ("等", "的"):
        at = last_of(words, frozenset({mark}))
        if at is not None and mark == "的" and words[0].text == _USED:
            continue  # 用于民生的财政支出 are a part of all
        if at is not None and at + 1 < len(words) and not (mark == "的" and words[at - 1].text in _LISTED_NEW):
            tail = words[at + 1 :]
            summed = mark == "等" and (tail[-1].text in _SUMMED and not _is_plain(words[:at]))
            if summed or (not is_generic(tail, lexicon) and not (mark == "等" and _specifies(words, at))):
                words = tail
    return words


def _specifies(words: Sequence[Word], end: int) -> bool:
    """Say whether a list before 等 says which sort is counted and is short enough for a name."""
    listed, tail = words[:end], words[end + 1 :]
    if len(tail) > 1 and len(join(tail)) >= _TOLD and tail[0].text not in _KINDS:
        return False  # 新能源、机器人等|重点企业
    marked = any(word.text == "、" for word in listed)
    return marked and _is_plain(listed) and len(join(words)) <= _WHOLE and not listed[-1].text.endswith(_LAWS)


def _is_plain(listed: Sequence[Word]) -> bool:
    """Say whether a list names things, where others tell what to do or what is wrong: 分红不及时、质量不一等|问题."""
    strong = load_report_words().strong
    return not any(word.text in strong or word.text[0] in _NOT for word in listed)


def is_generic(words: Sequence[Word], lexicon: ReportWords) -> bool:
    """Say whether words are one noun that names nothing alone."""
    return len(words) == 1 and words[0].text in lexicon.generic


def _generic(words: Sequence[Word], first: int, rest: list[Word], quantity: Quantity, action: str) -> Label:
    """A head that names nothing alone keeps what stands before it: 专题汇报工作5次, 农业实现增加值30亿元."""
    lexicon = load_report_words()
    subject = subject_of(words[:first], lexicon)
    if quantity.unit[:1] in EVENTS and rest[0].text in _ACTIVITIES:
        adverbs = [word for word in words[max(0, first - 1) : first] if word.text in lexicon.manner]
        text = join(adverbs) + join(words[first:])
        return Label(text, action, (adverbs or words[first:])[0].start, words[-1].end)
    if quantity.family in MEASURED and subject and not _is_person(subject):
        text = join(subject) + (join(rest) if action in FULFIL else join(words[first:]))
        sure = last_of(subject, lexicon.strong) is None
        return Label(text, action, subject[0].start, words[-1].end, sure=sure)
    if (rest[0].text, words[first].text) in _NAMES:
        return label_of(words[first:], action, words[first].start)
    return label_of(rest, action, words[first].start)


def _is_person(subject: Sequence[Word]) -> bool:
    """Say whether words close with a person's name, who is no part of what is measured: 代表|李兴国|自筹|资金."""
    title = last_of(subject, frozenset({"代表", "委员"}))
    return title is not None and 1 < len(join(subject[title + 1 :])) <= _NAME


def _fades(text: str, lexicon: ReportWords) -> bool:
    """Say whether a word between a subject and its verb belongs to neither."""
    idle = (lexicon.aggregate, lexicon.adverb, lexicon.link, lexicon.unsaid, lexicon.manner, lexicon.time)
    return any(text in words for words in idle)


def subject_of(words: Sequence[Word], lexicon: ReportWords) -> list[Word]:
    """Give the noun phrase before the verb, empty where there is none or a phrase with a preposition."""
    words = list(words)
    while (
        words
        and _fades(words[-1].text, lexicon)
        and not (is_act(words[-1]) and words[-2:-1] and words[-2].text == "的")
    ):
        words.pop()  # but 用于“三农”的|投入
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


def closed(
    subject: Sequence[Word], verb: Sequence[Word], quantity: Quantity, before: Sequence[Labelled]
) -> Label | None:
    """A field that ends in its verb: 固定资产投资完成12亿元 names its subject, 解决48件 points back."""
    lexicon = load_report_words()
    if subject and subject[0].text == _TOWARDS and verb[-1].text in _TELLS and quantity.unit not in PERSONS:
        return label_of(verb[-1:], action_of(verb), subject[0].start)  # 向县委|请示报告|19次
    if subject and subject[0].text in _WITH:
        inner = list(subject[1:])
        if inner and not any(word.text in lexicon.prep for word in inner):
            return label_of(inner, action_of(verb), subject[0].start, end=verb[-1].end)
    if quantity.family in MEASURED and len(verb) > 1 and verb[0].text in lexicon.noun and verb[-1].text in FULFIL:
        subject, verb = [*subject, verb[0]], verb[1:]  # 重点片区投资|完成|891亿元
    if quantity.unit in PERSONS and all(word.text in lexicon.judicial for word in verb):
        return accused(verb, quantity, before)
    if subject and subject[-1].text in _PER:
        return label_of([*subject, *verb], None, subject[0].start)
    return filed(subject, verb, before) or _closed(subject, verb, quantity, before)


def filed(subject: Sequence[Word], verb: Sequence[Word], before: Sequence[Labelled]) -> Label | None:
    """监督公安机关|立案|29件、|撤案|18件: what others are made to do is counted; None for all else."""
    if verb[-1].text not in _FILED:
        return None
    if subject and subject[0].text == "监督":
        return label_of(verb[-1:], join(subject), subject[0].start)
    listed = not subject and before and before[-1].label.text in _FILED
    return label_of(verb[-1:], before[-1].label.action, verb[0].start) if listed else None


def _closed(
    subject: Sequence[Word], verb: Sequence[Word], quantity: Quantity, before: Sequence[Labelled]
) -> Label | None:
    """Read the subject, the whole act, or what was counted before."""
    lexicon = load_report_words()
    named = subject_of(subject, lexicon)
    inner_verb = last_of(named[:-1], lexicon.strong)
    named = named if inner_verb is None else named[inner_verb + 1 :]
    if named and quantity.unit[:1] in EVENTS and verb[-1].text in _HOLD and named[-1].text.endswith(_HELD):
        return label_of(named, action_of(verb), named[0].start, end=verb[-1].end)
    if named and _names_act(verb[-1], quantity, lexicon):
        return label_of([*named, *verb], None, named[0].start)
    label = _done_by(named, verb, quantity, before)
    return label if label is None or inner_verb is None or quantity.family in MEASURED else replace(label, sure=False)


def _names_act(verb: Word, quantity: Quantity, lexicon: ReportWords) -> bool:
    """Say whether subject and verb are what is counted: 电子送达|3万次, 失业人员再就业|2300人."""
    if quantity.unit[:1] in EVENTS:
        return verb.text not in FULFIL
    return quantity.unit in PERSONS and verb.text in lexicon.noun_too and verb.text not in lexicon.transitive


def _done_by(
    named: Sequence[Word], verb: Sequence[Word], quantity: Quantity, before: Sequence[Labelled]
) -> Label | None:
    """Read the subject of a verb that ends a field: what is counted, or one who acts on what was counted before."""
    lexicon = load_report_words()
    action = action_of(verb)
    borrowed = lender_of(quantity, before)
    acts = join(named).endswith(lexicon.actors) or (bool(named) and named[-1].text.endswith("》"))
    if named and not (acts and (borrowed is not None or verb[-1].text in lexicon.noun_too)):
        fulfil = verb[-1].text in FULFIL or quantity.family in MEASURED
        sure = fulfil or (quantity.family == "count" and not acts)
        return label_of(named, action, named[0].start, end=verb[-1].end, sure=sure)
    if (borrowed is None or (acts and quantity.family in MEASURED)) and verb[-1].text in lexicon.noun_too:
        return label_of(verb[-1:], action if len(verb) > 1 else None, verb[0].start)
    return None
