"""Lists that share out their numbers: 专利申请量和授权量分别增长21%和55%."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from generator.data.report_words import load_report_words
from generator.extract.words import join, words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.extract.found import Label, Labelled

_RESPECTIVELY: Final = "分别"
_SHORT: Final = 2
_BY: Final = "被"  # those who act are told apart, and not what is counted: 被省、市政协分别采用|6条和29条
_AND: Final = re.compile("以及|[和与]|(?<!普)及")
_ANY: Final = re.compile("以及|[、，和与]|(?<!普)及")
_MEASURES: Final = ("率", "量", "额", "值", "数")
_RATES: Final = ("率", "比重", "占比", "度")
_OPENING: Final = re.compile("^(?:其中|全年|预计|全[国省市县区旗]|我[省市县区旗]|同比|比上年|较上年|年末)+")
_COMPARISON: Final = re.compile("(?:同比|环比|[比较](?:上年|去年)(?:同期)?|年均|累计|预计|均)+$")
_UNNAMED: Final = re.compile(
    "[，、；]?(?:其中)?(?:同比|环比|[比较与](?:上年|去年|上届|前[三五]年|[0-9—-]+年?)(?:同期)?(?:相?比较?)?，?)?"
)
_CHANGED: Final = frozenset({"上升", "下降", "增长", "增加", "减少", "提高", "降低"})
_WHOLE: Final = 3
_JOINED: Final = ("、", "和", "与", "及")
_BETWEEN: Final = frozenset({"、", "和", "与", "及", "，", "以及"})


def distribute(text: str, figures: Sequence[Labelled]) -> list[Labelled]:
    """Pair the numbers after 分别 with their subjects, in order; unsure where the counts differ."""
    figures = list(figures)
    at = 0
    while at < len(figures):
        first = figures[at]
        field = text[first.field : first.quantity.begin]
        last = at
        if _RESPECTIVELY in field or first.quantity.family == "share":
            while last + 1 < len(figures) and _adjoins(text, figures[last], figures[last + 1]):
                last += 1
        if last > at and _RESPECTIVELY in field:
            figures[at : last + 1] = _share(text, figures, at, last)
        elif last > at:
            figures[at : last + 1] = _in_order(text, figures, at, last)
        at = last + 1
    return figures


def _in_order(text: str, figures: Sequence[Labelled], first: int, last: int) -> list[Labelled]:
    """Pair shares in a row without 分别: 成功率、结案率达|75%、95%; 收入分别达到3万元和1万元，增长|8%和9%."""
    group = figures[first : last + 1]
    lead, count = group[0].label, len(group)
    if any(item.label.own for item in group[1:]) or group[0].quantity.qualifier not in {None, "以上"}:
        return list(group)
    if lead.own:
        parts = _parts(lead.text, count)
        if len(parts) != count or not all(part.endswith(_RATES) for part in parts):
            return list(group)
        return [_named(item, part, lead, sure=lead.sure) for item, part in zip(group, parts, strict=True)]
    pair = figures[max(0, first - count) : first]
    alike = all(_adjoins(text, *both) for both in pairwise(pair))
    if len(pair) < count or not alike:
        return list(group)
    return [
        replace(item, label=replace(item.label, text=of.label.text, sure=item.label.sure and of.label.sure))
        for item, of in zip(group, pair, strict=True)
    ]


def _adjoins(text: str, first: Labelled, second: Labelled) -> bool:
    between = text[first.quantity.number.end : second.quantity.begin].strip()
    change = between[1:] if between[:1] in _JOINED else ""
    return between in _BETWEEN or (
        change in load_report_words().change and first.quantity.family == second.quantity.family
    )


def _share(text: str, figures: Sequence[Labelled], first: int, last: int) -> list[Labelled]:
    """Give the figures `first` to `last` labels of their own."""
    count = last - first + 1
    group = figures[first : last + 1]
    field = text[group[0].field : group[0].quantity.begin]
    lead = group[0].label
    if first >= count and _UNNAMED.fullmatch(field.split(_RESPECTIVELY, 1)[0]):
        return _changes(text, figures, first, group)
    subject = _COMPARISON.sub("", field.split(_RESPECTIVELY, 1)[0].strip("，、 "))
    if subject.startswith(_BY):
        return [replace(item, label=replace(lead, end=item.quantity.number.end)) for item in group]
    parts = _parts(subject if subject or lead.own or lead.sure else lead.text, count)
    if len(parts) == count:
        plain = subject.count("和") <= 1 and len(_ANY.split(subject)) in {1, count}
        parts[0] = _without_scope(parts[0])
        return [_named(item, part, lead, sure=plain) for item, part in zip(group, parts, strict=True)]
    earlier = [item.label.text for item in figures[:first] if item.quantity.family not in {"share", "times"}][-count:]
    whole = "".join(parts) if len("".join(parts)) <= _WHOLE else None
    if whole is not None and len(earlier) == count and all(earlier):
        return [_named(item, name + whole, lead, sure=True) for item, name in zip(group, earlier, strict=True)]
    return [replace(item, label=replace(lead, sure=False, end=item.quantity.number.end)) for item in group]


def _without_scope(name: str) -> str:
    """Take the body that reports off the first member: 检察机关|批捕."""
    words = words_of(name, 0, len(name))
    scope = load_report_words().scope
    return join(words[1:]) if len(words) > 1 and words[0].text in scope else name


def _changes(text: str, figures: Sequence[Labelled], first: int, group: Sequence[Labelled]) -> list[Labelled]:
    """审结案件120件，判处罪犯98人，同比分别|上升2%、下降1%: the changes go to the figures before, in order.

    In doubt where the part of the sentence holds another number of figures before than of changes.
    """
    part = text.rfind("；", 0, group[0].field)
    part = max([part, *(figure.quantity.number.end for figure in figures[:first] if figure.label.action in _CHANGED)])
    earlier = [figure for figure in figures[:first] if figure.quantity.begin >= part] or figures[
        first - len(group) : first
    ]
    sure = len(earlier) == len(group)
    of_all = earlier[-len(group) :]
    alike = len({of.label.text for of in of_all}) < len(of_all)  # 受理案件120件，审结100件: told apart by their verbs
    return [
        replace(item, label=replace(item.label, text=_told(of.label, alike=alike), sure=sure and of.label.sure))
        for item, of in zip(group, of_all, strict=False)
    ] + [replace(item, label=replace(item.label, sure=False)) for item in group[len(earlier) :]]


def _told(label: Label, *, alike: bool) -> str:
    """Give a label, with its verb where another has the same: 受理案件, 审结案件."""
    return f"{label.action or ''}{label.text}" if alike else label.text


def _members(subject: str, count: int) -> list[str]:
    """Cut a list at its marks: A、B和C first, then by other readings that give as many members as there are numbers."""
    *first, last = re.split("[、，]", subject)
    readings = [[*first, *_AND.split(last)], [*first, last], _ANY.split(subject)]
    return next((reading for reading in readings if len(reading) == count), readings[0])


def _parts(subject: str, count: int) -> list[str]:
    """Cut a subject into its members, each with the head that they share: 超百亿元、超千亿元的|企业, 城|乡居民收入."""
    parts = [part for part in _members(subject, count) if part]
    if len(parts) == 1 and count == len("城乡") and "城乡" in subject:
        return [subject.replace("城乡", "城镇", 1), subject.replace("城乡", "农村", 1)]
    if len(parts) != count:
        return parts
    if "的" in parts[-1]:
        head = parts[-1][parts[-1].rindex("的") :]
        return [part if "的" in part else part + head for part in parts]
    measure = words_of(parts[-1], 0, len(parts[-1]))[-1].text
    shared = measure.endswith(_MEASURES) and not any(part.endswith(_MEASURES) for part in parts[:-1])
    if shared and len(measure) > 1 and len(parts[0]) > _SHORT:
        return [part + measure for part in parts[:-1]] + parts[-1:]
    size = len(parts[0])
    if size <= _SHORT and all(len(part) == size for part in parts[:-1]) and len(parts[-1]) > size + 1:
        return [part + parts[-1][size:] for part in parts[:-1]] + parts[-1:]
    return parts


def _named(item: Labelled, name: str, lead: Label, *, sure: bool) -> Labelled:
    text = _OPENING.sub("", name)
    label = replace(lead, text=text, end=item.quantity.number.end, sure=sure and len(text) > 1, own=True)
    return replace(item, label=label)
