"""A figure in words that a reader understands, as the table of corrections shows it before and after."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from generator.data.indicators import load_indicators

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model.facts import Figure

NOT_LISTED: Final = "未列为关键数字"
"""What a figure is before an editor makes it, and after an editor takes it out."""
UNCLEAR: Final = "所指待核"
"""What an unclear figure is called on its page."""

_NAMES: Final = {
    "label": "所指",
    "action": "动词",
    "value": "数值",
    "value_max": "上限",
    "unit": "单位",
    "qualifier": "限定词",
    "period": "期间",
    "role": "性质",
    "is_change": "变化",
    "from_value": "原值",
    "indicator": "指标",
    "confidence": "所指",
}
"""The fields that an editor may change, in the order in which they are told."""
_SAID: Final = {"achieved": "已完成", "target": "目标", "term": "本届", True: "是", False: "否"}
_NONE: Final = "无"


def changes(before: Figure, after: Figure) -> tuple[str, str]:
    """Give the fields in which two figures differ, as the first has them and as the second: `数值：11；单位：次`."""
    fields = [name for name in _NAMES if getattr(before, name) != getattr(after, name)]
    if {"label", "confidence"} <= set(fields):
        fields.remove("label")  # told with the confidence
    return _told(before, fields), _told(after, fields)


def whole(figure: Figure) -> str:
    """Give a figure as one phrase: `人大常委会会议：11次`."""
    upper = f"—{_plain(figure.value_max)}" if figure.value_max is not None else ""
    qualifier = f"（{figure.qualifier}）" if figure.qualifier else ""
    return f"{figure.label or UNCLEAR}：{_plain(figure.value)}{upper}{figure.unit}{qualifier}"


def _told(figure: Figure, fields: Iterable[str]) -> str:
    return "；".join(f"{_NAMES[name]}：{_value(figure, name)}" for name in fields)


def _value(figure: Figure, name: str) -> str:
    value = getattr(figure, name)
    if name == "confidence":
        return f"{figure.label}{'（待核）' if value == 'low' else ''}" or UNCLEAR
    if name == "indicator" and value is not None:
        return load_indicators().by_id(value).name
    if isinstance(value, Decimal):
        return _plain(value)
    return str(_SAID.get(value, value)) or _NONE if value is not None else _NONE


def _plain(value: Decimal) -> str:
    return f"{value:f}"
