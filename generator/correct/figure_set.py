"""An editor's fields put into a figure, and whether they go together."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from generator.correct.state import Refused

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.data.indicators import Indicator, Indicators
    from generator.model.facts import Figure

_NAMED_BY: Final = frozenset({"label", "action", "unit", "period", "is_change", "from_value", "confidence"})
"""What an indicator is told by: where one of these changes, another may be meant."""
_SENTENCE: Final = re.compile("[。！？!?；;]")
_OF_WHICH: Final = "其中"


def set_fields(
    figure: Figure, fields: Mapping[str, object], indicators: Indicators, body: str | None, text: str
) -> Figure | Refused:
    """Give a figure with an editor's fields, read by `read_fields`; the same figure where they say nothing new.

    A label or an indicator that a person gives is sure. Where the fields name no indicator, one follows from the
    others by the rules of the list, unless the sentence counts a part (其中), whose whole is the indicator's. `text`
    is that of its block. Refused: fields that do not go together.
    """
    typed: dict[str, Any] = dict(fields)
    if "is_change" not in typed and "from_value" in typed:
        typed["is_change"] = typed["from_value"] is not None
    if typed.get("is_change") is False:
        if typed.get("from_value") is not None:
            message = "from_value is where a change began, but is_change is false"
            return Refused(message, "take one of the two lines out", "from_value")
        typed["from_value"] = None
    new = replace(figure, **typed)
    if typed.get("label") or typed.get("indicator"):
        new = replace(new, confidence="high")
    if "indicator" not in typed and any(getattr(new, name) != getattr(figure, name) for name in _NAMED_BY):
        new = _assigned(new, indicators, body, text)
    return _amiss(new, indicators, body) or new


def _assigned(figure: Figure, indicators: Indicators, body: str | None, text: str) -> Figure:
    """Give the figure the indicator that the list's rules tell for it, or none."""
    bare = replace(figure, indicator=None)
    before = _SENTENCE.split(text[: figure.number.start])[-1]
    return bare if _OF_WHICH in before else indicators.assign(bare, body, text)


def _amiss(figure: Figure, indicators: Indicators, body: str | None) -> Refused | None:
    """Say what in a figure does not go together."""
    if figure.value_max is not None and figure.value_max <= figure.value:
        message = f"value_max {figure.value_max:f} is not above value {figure.value:f}"
        return Refused(message, "write the upper end of the range, or value_max: null where it is none", "value_max")
    return _not_its(figure, indicators.by_id(figure.indicator), body) if figure.indicator else None


def _not_its(figure: Figure, indicator: Indicator, body: str | None) -> Refused | None:
    """Say why a figure can be no value of its indicator."""
    named, none, key = f"indicator {indicator.id} ({indicator.name})", "or write indicator: null", "indicator"
    if not figure.label:
        return Refused(f"{named} needs a label: what is counted", "write label: … too", key)
    if figure.is_change:
        return Refused(f"{named} takes one value, and a change has two", f"write is_change: false, {none}", key)
    if indicator.bodies and body not in indicator.bodies:
        said = f"is told in reports of {' or '.join(indicator.bodies)}, not of {body or 'an unknown body'}"
        return Refused(f"{named} {said}", f"write body: … under metadata if that is amiss, {none}", key)
    if not indicator.is_reported(figure.unit, body):
        message = f"{named} is not counted in '{figure.unit}'"
        return Refused(message, f"it is counted in {_units(indicator)}; mend unit, {none}", key)
    if not indicator.fits(figure, ""):
        return Refused(f"{named} takes the value of one year, not of {figure.period}", f"mend period, {none}", key)
    return None


def _units(indicator: Indicator) -> str:
    """Give the units of an indicator, whose pattern is one of words (户|家) or of single characters ([件条])."""
    words = indicator.unit.split("|")
    return " or ".join(form for word in words for form in (word[1:-1] if word.startswith("[") else (word,)))
