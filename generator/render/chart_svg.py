"""A laid-out chart drawn: Vega's scale, axis and marks as SVG for the inside of a page (HTML).

The picture holds presentation attributes only, so that it shows under any policy for content, and no address; style
sheets may set all colours and the type by its classes (docs/assets/pages.css). Words are put in after Vega has drawn:
it would measure them with the machine's own fonts, which takes longer than all else and differs between machines.
"""

from __future__ import annotations

import json
import re
from functools import lru_cache
from typing import Any

from generator.render import escape
from generator.render.chart_layout import WIDTH, Layout
from generator.render.chart_words import Measure

Json = dict[str, Any]

_TOP = 18  # where the field begins, below the axis's numbers
_TICKS = 4
_DOT_AREA = 18
_BEHIND, _BEHIND_GAP = 4, 22  # from a mark's end to its words
_SIZES = {"head": 12, "label": 11, "count": 11}
_WEIGHTS = {"head": "bold", "label": "normal", "count": "normal"}
_INK = {"fill": "currentColor"}
_OWN = ("gb-bar", "gb-range", "gb-dot", "gb-missing", "gb-value", "gb-head", "gb-label", "gb-count")
_CLASSES = {**{name: name for name in _OWN}, "role-axis-label": "gb-axis", "role-axis-grid": "gb-grid"}
"""Vega's names of groups that are kept, and what style sheets know them by."""
_KEPT = re.compile(f' class="[^"]*({"|".join(_CLASSES)})"')
_DROPPED = re.compile(
    r'<path class="(?:background|foreground)"[^>]*/>| class="mark-[^"]*"| transform="translate\(0,0\)"| opacity="1"'
    r'| text-anchor="start"| font-weight="normal"'
    r'| (?:role|aria-roledescription|aria-hidden|pointer-events|font-family)="[^"]*"'
)
_LONG = re.compile(r"\d+\.\d{3,}(?![\d<])")  # not the axis's own numbers, which are words
_INNER = re.compile(r"<svg[^>]*>(.*)</svg>", re.DOTALL)
_WORDS = re.compile(r' data-values="t(\d+)"([^>]*)/>')


def svg(layout: Layout, measure: Measure, name: str, title: str, described: str) -> str:
    """Give the element on one line. `name` begins its ids; `title` and `described` are what a screen reader says."""
    words = [text.words for text in layout.texts] + [placed.words for placed in layout.placed]
    drawn = _WORDS.sub(
        lambda found: f"{found[2]}>{escape.block(words[int(found[1])])}</text>",
        _draw(json.dumps(_spec(layout, measure))),
    )
    return (
        f'<svg class="gb-chart__picture" viewBox="0 0 {WIDTH} {layout.height:g}" width="100%" role="img" '
        f'aria-labelledby="{name}-title {name}-desc"><title id="{name}-title">{escape.block(title)}</title>'
        f'<desc id="{name}-desc">{escape.block(described)}</desc>{drawn}</svg>'
    )


@lru_cache(maxsize=4096)  # under `serve` nearly all charts are the same again
def _draw(spec: str) -> str:
    """Give what Vega draws, without its frame and without what only Vega needs."""
    import vl_convert

    found = _INNER.search(vl_convert.vega_to_svg(spec))
    if found is None:  # pragma: no cover # Vega gives one element, or raises
        raise ValueError("Vega has drawn nothing")
    kept = _KEPT.sub(lambda group: f' data-class="{_CLASSES[group[1]]}"', found[1])
    drawn = _DROPPED.sub("", kept).replace("aria-label=", "data-values=").replace("data-class=", "class=")
    return _LONG.sub(lambda number: f"{float(number[0]):.2f}".rstrip("0").rstrip("."), drawn)


def _spec(layout: Layout, measure: Measure) -> Json:
    """Give the chart in Vega's language (vega.github.io/vega/docs), its words by number, `t0`, `t1` and so on."""
    width, height = layout.right - layout.left, layout.height - _TOP
    data = _data(layout, measure)
    ends = [
        0.0,
        *(row[end] for name in ("gb-bar", "gb-range", "gb-dot") for row in data[name] for end in ("low", "high")),
    ]
    domain = [min(ends), max(ends) if any(ends) else 1]
    field = {
        "type": "group",
        "encode": {"update": _values(x=layout.left, y=_TOP, width=width, height=height)},
        "signals": [{"name": "height", "value": height}],  # how long the axis's lines are
        "axes": [_axis()],
        "marks": [_bar("gb-bar", layout.bar), _bar("gb-range", layout.bar), _dot(), _missing(layout.bar), _value()],
    }
    return {
        "autosize": "none",  # what Vega measures moves nothing
        "padding": 0,
        "width": WIDTH,
        "height": layout.height,
        "data": [{"name": f"{name}-rows", "values": rows} for name, rows in data.items()],
        "scales": [
            {"name": "x", "type": "linear", "domain": domain, "range": [0, width], "nice": _TICKS, "zero": True}
        ],
        "marks": [field, *map(_text, _SIZES)],
    }


def _data(layout: Layout, measure: Measure) -> dict[str, list[Json]]:
    """Give what there is of each kind of mark; values in the axis's measure, places in the field's own units."""
    data: dict[str, list[Json]] = {name: [] for name in _CLASSES.values()}
    for number, placed in enumerate(layout.placed, len(layout.texts)):
        mark = placed.mark
        low, high = (float(end / measure.size) for end in (mark.low, mark.high))
        name = "missing" if mark.missing else "range" if not mark.single else "dot" if layout.dots else "bar"
        if name == "bar":
            low, high = min(low, 0.0), max(high, 0.0)
        row = {"low": low, "high": high, "y": placed.y - _TOP}
        data[f"gb-{name}"].append({**row, "rows": " ".join(map(str, mark.rows))})
        if placed.words:
            data["gb-value"].append({**row, "t": f"t{number}", "by": _BEHIND_GAP if mark.missing else _BEHIND})
    for number, text in enumerate(layout.texts):
        data[f"gb-{text.kind}"].append({"t": f"t{number}", "x": text.x, "y": text.y})
    return data


def _axis() -> Json:
    return {
        "scale": "x",
        "orient": "top",
        "domain": False,
        "ticks": False,
        "grid": True,
        "tickCount": _TICKS,
        "format": ",~r",
        "labelOverlap": False,
        "labelPadding": 4,
        "labelFontSize": 10,
        "labelColor": "currentColor",
        "gridColor": "currentColor",
        "gridOpacity": 0.2,
        "aria": False,
    }


def _bar(name: str, height: float) -> Json:
    ends = {"x": {"scale": "x", "field": "low"}, "x2": {"scale": "x", "field": "high"}}
    return _mark("rect", name, {**ends, **_fields(yc="y", description="rows"), **_values(height=height, **_INK)})


def _dot() -> Json:
    place = {"x": {"scale": "x", "field": "low"}, **_fields(y="y", description="rows")}
    return _mark("symbol", "gb-dot", {**place, **_values(size=_DOT_AREA, fillOpacity=0.7, **_INK)})


def _missing(height: float) -> Json:
    place = {"x": {"scale": "x", "value": 0, "offset": 1}, **_fields(yc="y")}
    return _mark(
        "rect", "gb-missing", {**place, **_values(width=16, height=height, stroke="currentColor", strokeDash=[2, 2])}
    )


def _value() -> Json:
    place = {"x": {"scale": "x", "field": "high", "offset": {"field": "by"}}, **_fields(y="y", description="t")}
    return _mark("text", "gb-value", {**place, **_values(text="", fontSize=_SIZES["label"], baseline="middle", **_INK)})


def _text(kind: str) -> Json:
    look = _values(text="", fontSize=_SIZES[kind], baseline="middle", **_INK)
    return _mark(
        "text", f"gb-{kind}", {**_fields(x="x", y="y", description="t"), **look, **_values(fontWeight=_WEIGHTS[kind])}
    )


def _mark(kind: str, name: str, look: Json) -> Json:
    return {"type": kind, "name": name, "from": {"data": f"{name}-rows"}, "encode": {"update": look}}


def _fields(**given: str) -> Json:
    """Give channels that take a field of each row. A description is where Vega has room for numbers of ours."""
    return {name: {"field": column} for name, column in given.items()}


def _values(**given: object) -> Json:
    """Give channels that are the same for all rows."""
    return {name: {"value": value} for name, value in given.items()}
