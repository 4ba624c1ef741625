"""Lists that share out their numbers: 专利申请量和授权量分别增长21%和55%."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.extract.found import Label, Labelled

_RESPECTIVELY: Final = "分别"
_JOINT: Final = re.compile("[、，]|(?<=.{2})[和与及](?=.{2})|以及")
_BETWEEN: Final = frozenset({"、", "和", "与", "及", "，", "以及"})


def distribute(text: str, figures: Sequence[Labelled]) -> list[Labelled]:
    """Pair the numbers after 分别 with their subjects, in order; unsure where the counts differ."""
    figures = list(figures)
    at = 0
    while at < len(figures):
        first = figures[at]
        field = text[first.field : first.quantity.begin]
        last = at
        if _RESPECTIVELY in field:
            while last + 1 < len(figures) and _adjoins(text, figures[last], figures[last + 1]):
                last += 1
        if last > at:
            figures[at : last + 1] = _share(field, figures, at, last)
        at = last + 1
    return figures


def _adjoins(text: str, first: Labelled, second: Labelled) -> bool:
    return text[first.quantity.number.end : second.quantity.begin].strip() in _BETWEEN


def _share(field: str, figures: Sequence[Labelled], first: int, last: int) -> list[Labelled]:
    """Give the figures `first` to `last` labels of their own."""
    count = last - first + 1
    subject = field.split(_RESPECTIVELY, 1)[0].strip("，、 ")
    parts = [part for part in _JOINT.split(subject) if part]
    group = figures[first : last + 1]
    lead = group[0].label
    if len(parts) == count:
        return [_named(item, part, lead) for item, part in zip(group, parts, strict=True)]
    earlier = figures[max(0, first - count) : first]
    if not parts and len(earlier) == count:
        return [_named(item, other.label.text, lead) for item, other in zip(group, earlier, strict=True)]
    return [replace(item, label=replace(lead, sure=False, end=item.quantity.number.end)) for item in group]


def _named(item: Labelled, name: str, lead: Label) -> Labelled:
    label = replace(lead, text=name.lstrip("全其中"), end=item.quantity.number.end, sure=len(name) > 1)
    return replace(item, label=label)
