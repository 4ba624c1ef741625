"""On which side of its number a label stands, and the label there."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from generator.data.report_words import load_report_words
from generator.data.word_classes import tag_of
from generator.extract.actions import action_beside, action_of_change, action_of_left
from generator.extract.core import COMPARED, strip_opening
from generator.extract.found import MEASURED, PERSONS, Label, Labelled, label_of
from generator.extract.left import read_left
from generator.extract.measures import is_measure
from generator.extract.right import is_stage, opens, read_right
from generator.extract.verbs import is_act, last_of
from generator.extract.words import Word, join, words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.extract.numbers import Quantity

_CLOSED: Final = frozenset("，。；：！？、,;!?()（）”》")
_RIGHT_END: Final = re.compile("[，。；：！？,;!?]")
_AHEAD: Final = 60
_FRAMES: Final = frozenset({"对", "向", "为", "给", "与", "用", "由", "将", "把", "从", "被", "让", "使", "以", "经"})
_LISTS: Final = frozenset("、")
_MARKS: Final = frozenset("、的了")
_AND: Final = frozenset("和与及")
_POSSESSIVE: Final = frozenset("的")
_POPULATION: Final = "人口"
_GOES_ON: Final = frozenset("的、和")
_ALREADY: Final = frozenset({"已", "已经", "尚未", "正在", "未"})
_CHOSEN: Final = frozenset({"入选", "列入", "纳入", "跻身"})
_FIRMS_UNIT: Final = "家"
_FIRMS: Final = ("企业", "公司", "单位", "机构", "店", "厂", "院", "社", "园", "户", "场", "中心", "银行", "部门", "所")
_USES: Final = frozenset({"用于", "用在", "投向"})
_SHARES: Final = frozenset({"share", "times"})
_PAIR: Final = 2
_ONTO: Final = frozenset("到至")
_BECOMES: Final = frozenset({"为", "成", "作", "入", "成为"})
_ASPECT: Final = frozenset({"了", "过"})
_AIMS: Final = frozenset({"目标", "任务", "大关"})
_EXTENT: Final = frozenset({"area", "length", "weight", "volume", "energy"})
_CRIMES: Final = ("犯罪", "案件")
_LONG: Final = 30
_RATE: Final = "率"
_JOBS: Final = frozenset({"任务", "工程", "项目", "工作"})
_PLACES: Final = frozenset("村镇乡县区市省旗")
_ATTRIBUTE: Final = re.compile(
    "(?:总|计划|概算|预算|年|累计)?(?:投资|产值|产能|收入|占地|规模|长|全长|总长|面积|建筑面积|占地面积|装机|装机容量|资金|利税)$"
)


def choose(text: str, field: list[Word], quantity: Quantity, stop: int, done: Sequence[Labelled]) -> tuple[Label, bool]:
    """Give the label of `quantity`, and whether it stands on the left.

    `field` are the words that may name it on the left, `stop` is where the next number begins, `done` are the
    figures before it in the sentence.
    """
    ahead = _ahead(text, quantity.number.end, stop)
    counted = bool(ahead) and ahead[-1].end == stop < len(text)
    if counted and text[stop] in _ONTO:
        ahead = [*ahead, Word(text[stop], stop, stop + 1)]  # 291项事项合并调整|到120项
    if quantity.family in MEASURED:
        label, is_left = _measured(field, ahead, quantity, done, counted=counted)
    else:
        label, is_left = _counted(field, ahead, quantity, done, counted=counted)
    if label is not None and quantity.from_begin is not None:
        action = action_of_change(text[quantity.from_begin : quantity.begin], quantity.unit)
        return replace(label, action=action or label.action), is_left
    if label is not None and not label.own and is_left and ahead and not field:
        label = replace(label, sure=False)  # 12人|通过考试: who they are stands nowhere near
    if label is not None and is_left and label.action in COMPARED and ahead and ahead[0].text in _POSSESSIVE:
        label = replace(label, sure=False)  # 低于历史上4万多人|的高峰: a number of another time
    if label is not None:
        verb = action_of_left(label, field, ahead, quantity, counted=counted)
        return (replace(label, action=verb) if verb else label), is_left
    guess = join(strip_opening(field)).strip("，、 ")[-12:]
    start = field[0].start if field else quantity.begin
    verb = next((word.text for word in reversed(field) if word.text in load_report_words().govern), None)
    return Label(guess, verb, start, quantity.number.end, sure=False, own=False), True


def topic(words: Sequence[Word]) -> str:
    """Give what a clause speaks of: its words up to the first verb; nothing where it opens with a preposition."""
    lexicon = load_report_words()
    named: list[Word] = []
    opened = strip_opening(words)
    if opened and opened[0].text in lexicon.judicial and opened[-1].text.endswith(_CRIMES):
        return join(opened[1:])
    for word in opened:
        if word.text in lexicon.prep and not named:
            return ""
        if any(word.text in ends for ends in (lexicon.change, lexicon.adverb, lexicon.aggregate, lexicon.comparison)):
            break
        if word.text in lexicon.govern and word.text not in lexicon.noun_too:
            break
        named.append(word)
    text = join(named)
    return text if 1 < len(text) <= _AHEAD and not any(char in "0123456789" for char in text) else ""


def _ahead(text: str, end: int, stop: int) -> list[Word]:
    """Give the words after a number, up to the next mark or number; none where a mark follows at once."""
    if end >= len(text) or end == stop or text[end] in _CLOSED:
        return []
    mark = _RIGHT_END.search(text, end, stop)
    return words_of(text, end, min(mark.start() if mark else stop, end + _AHEAD, stop))


def _counted(
    field: list[Word], ahead: list[Word], quantity: Quantity, done: Sequence[Labelled], *, counted: bool
) -> tuple[Label | None, bool]:
    """A count before a noun counts it; else the label is on the left."""
    lexicon = load_report_words()
    if not ahead:
        return read_left(field, quantity, done), True
    if len(ahead) > 1 and ahead[1].text in _BECOMES and is_act(ahead[0]):
        return read_left(field, quantity, done), True  # 26篇|转化|为决策
    if quantity.unit == "次" and quantity.chinese and (held := _held_so_often(field, ahead)):
        return label_of(held[1:], held[0].text, quantity.begin), False
    possessive = ahead[0].text == "的"
    framed = bool(field) and field[-1].text in _FRAMES
    behind = _tells_which(ahead) or is_stage(ahead)
    if not framed and not behind and (possessive or not opens(ahead[0]) or _persons_named(field, ahead, quantity)):
        left = read_left(field, quantity, done)
        if left is not None and (left.own or not possessive):
            return left, True
    name, after = read_right(ahead[1:] if possessive else ahead, listed=not counted)
    rated = (
        name and name[-1].text.endswith(_RATE) and after and after[0].text in lexicon.link
    )  # 9件|得票满意率|在95%以上
    chosen = bool(field) and field[0].text in _CHOSEN and len(name) > _PAIR and not is_act(name[-1])
    if not name or rated or (not behind and not chosen and _finished(field, name)):
        return read_left(field, quantity, done), True
    if framed:
        name, after = _given(name, after)
    joined = last_of(name, _AND)
    if counted and joined and after and after[0].text in _LISTS:
        name, after = name[:joined], [*name[joined:], *after]  # 3个|组合港|和郴州、永州3个内陆港
    name, after = _of_its_kind(name, after, quantity)
    described = bool(after) and after[0].text in _POSSESSIVE and name[-1].text == _POPULATION  # 1.1亿人口|的庞大市场
    verb = action_beside(field, after, done, counted=counted, persons=quantity.unit in PERSONS)
    label = _right(name, verb, quantity)
    return (replace(label, sure=False) if described else label), False


def _tells_which(ahead: Sequence[Word]) -> bool:
    """Say whether a clause with 的 stands between a number and what it counts: 2个|已纳入规划的|开采区."""
    at = last_of(ahead[:-1], _POSSESSIVE)
    return ahead[0].text in _ALREADY and at is not None and at > 1


def _given(name: list[Word], after: list[Word]) -> tuple[list[Word], list[Word]]:
    """Cut persons from what is done for them: 为312.7万|农民群众|报免医药费."""
    persons = load_report_words().persons
    ends = (i for i in range(len(name) - 1) if name[i].text.endswith(persons) and _acts(name[i + 1]))
    at = next(ends, None)
    return (name, after) if at is None else (name[: at + 1], [*name[at + 1 :], *after])


def _acts(word: Word) -> bool:
    """Say whether a word is a verb that no name of persons goes on with; one that the dictionary lacks may be."""
    return tag_of(word.text) == "v" and word.text not in load_report_words().noun_too


def _of_its_kind(name: list[Word], after: list[Word], quantity: Quantity) -> tuple[list[Word], list[Word]]:
    """Go on to what its unit counts: 9家|光伏发电、|风电企业, 8家|复工复产的|矿山企业."""
    if quantity.unit != _FIRMS_UNIT or join(name).endswith(_FIRMS):
        return name, after
    last = next((i for i in range(len(name) - 1, 0, -1) if name[i - 1].text.endswith(_FIRMS)), None)
    if last is not None and all(is_act(word) for word in name[last:]):
        return name[:last], [*name[last:], *after]  # 4家|省级区域医疗中心|运营
    if not after or after[0].text not in _GOES_ON:
        return name, after
    further, rest = read_right(after[1:])
    at = next((i for i, word in enumerate(further) if word.text.endswith(_FIRMS)), None)
    if at is None or is_act(further[0]):
        return name, after
    named = further[: at + 1]
    return (named if after[0].text in _POSSESSIVE else [*name, after[0], *named]), [*further[at + 1 :], *rest]


def _held_so_often(field: Sequence[Word], ahead: Sequence[Word]) -> Sequence[Word]:
    """Give the verb and its object behind a number of times: 区委先后|两次|召开人大工作会议; nothing for all else."""
    lexicon = load_report_words()
    often = bool(field) and (field[-1].text in lexicon.aggregate or field[-1].text.endswith(lexicon.actors))
    held = often and len(ahead) > 1 and ahead[0].text in lexicon.strong
    return ahead if held and tag_of(ahead[-1].text)[:1] == "n" and not any(w.text in _MARKS for w in ahead) else ()


def _measured(
    field: list[Word], ahead: list[Word], quantity: Quantity, done: Sequence[Labelled], *, counted: bool
) -> tuple[Label | None, bool]:
    """A measure mostly follows what it measures; 总投资5亿元的项目 and 发放5000万元消费券 go before it."""
    left = read_left(field, quantity, done)
    possessive = bool(ahead) and ahead[0].text == "的"
    lexicon = load_report_words()
    if quantity.family in _SHARES:
        if left is not None and left.own and (use := _used_for(ahead)):
            return replace(left, text=left.text + use[0], end=use[1]), True
        if _is_share_of_left(field, ahead, left):
            return left, True
    name, after = read_right(ahead[1:] if possessive else ahead) if ahead else ([], [])
    if not name or name[0].text in _AIMS or (not possessive and name[0].text in lexicon.govern):
        return left, True
    if quantity.family in _SHARES:
        return _right(name, action_beside(field, after, done, counted=counted), quantity), False
    own = left if left is not None and left.own else None
    attribute = _attribute(field, own, possessive=possessive)
    behind = not possessive and not (counted and not after) and _names_extent(field, name, quantity)
    named = own is not None and (possessive or own.action is not None or field[-1].text in lexicon.link)
    if named and not attribute and not behind:
        return left, True
    right = _right(name, action_beside(field, after, done, counted=counted), quantity)
    if own is not None and attribute:
        listed = last_of(field, _LISTS)
        start = own.start if listed is None else max(own.start, field[listed].end)
        right = replace(right, text=right.text + attribute, start=start)
    return right, False


def _is_share_of_left(field: Sequence[Word], ahead: Sequence[Word], left: Label | None) -> bool:
    """Say whether a share is one of what stands on its left: 办结率|达95%; 占|61%的案件 is one of the cases."""
    changes = any(word.text in load_report_words().change for word in field)
    own = left is not None and left.own
    return not ahead or changes or not (_opens_share(field) or (ahead[0].text in _POSSESSIVE and not own))


def _used_for(ahead: Sequence[Word]) -> tuple[str, int] | None:
    """Give for what a share is used, and where that ends: 一般预算支出的89.1%|用于民生事业; None for no share."""
    if len(ahead) < _PAIR or ahead[0].text not in _USES or is_act(ahead[1]):
        return None
    name, after = read_right(ahead[1:])
    return None if after or not name else (ahead[0].text + join(name), name[-1].end)


def _attribute(field: Sequence[Word], own: Label | None, *, possessive: bool) -> str:
    """Give what a number measures of the thing on its right: 推进|总投资|5亿元的项目."""
    if own is None:
        return ""
    if _ATTRIBUTE.match(own.text):
        return own.text
    last = next((word.text for word in reversed(field) if word.text not in load_report_words().link), "")
    return last if possessive and _ATTRIBUTE.match(last) else ""


def _names_extent(field: Sequence[Word], name: Sequence[Word], quantity: Quantity) -> bool:
    """Say whether the noun behind a number is the object of the verb before it: 改造|7公里|管网, 拨付|1600万元|资金."""
    if is_act(name[0]) or is_measure(field) or name[0].text in _AIMS:
        return False
    acts = len(field) > 1 and all(is_act(word) for word in field)
    return quantity.family in _EXTENT or acts or (bool(field) and field[-1].text in load_report_words().strong)


def _opens_share(field: Sequence[Word]) -> bool:
    """Say whether a share opens its clause or follows a verb or 用: 用|28%的员额法官, 审结了|61%的案件."""
    last = next((word for word in reversed(field) if word.text not in _ASPECT), None)
    lexicon = load_report_words()
    return last is None or last.text in _FRAMES or (last.text in lexicon.strong and last.text not in lexicon.link)


def _persons_named(field: Sequence[Word], ahead: Sequence[Word], quantity: Quantity) -> bool:
    """Say whether persons are named right before their number and a matter behind it: 农村人口|4.3万人|饮水问题."""
    persons = load_report_words().persons
    if quantity.unit not in PERSONS or not field or not field[-1].text.endswith(persons) or is_act(field[-1]):
        return False
    return is_act(ahead[0]) or not any(word.text.endswith(persons) for word in ahead[:4])


def _right(counted: Sequence[Word], action: str | None, quantity: Quantity) -> Label:
    label = join(counted)
    sure = 1 < len(label) <= _LONG or label in _PLACES
    return Label(label, action, quantity.begin, counted[-1].end, sure=sure)


def _finished(field: Sequence[Word], counted: Sequence[Word]) -> bool:
    """Say whether the field already names something and the next words open another item (12期|培训1200人次)."""
    lexicon = load_report_words()
    if counted[0].text not in lexicon.govern or len(field) == 1 or not field:
        return False
    if len(counted) > 1 and counted[-1].text in _JOBS:
        return False  # 完成罗湖北站12项|拆迁任务
    if field[-1].text in _FRAMES:
        return False  # 提案经四轮|跟踪督办
    last = field[-1].text
    return last not in lexicon.govern and last not in lexicon.aggregate and last not in lexicon.link
