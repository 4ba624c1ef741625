"""What a built page of an indicator holds: its tables, row by row, and its charts, mark by mark."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.check.parts import fold

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

CHART = ".gb-chart"
_TABLE = ".gb-values"
_NUMBER = r"(-?[0-9]+(?:\.[0-9]+)?)"
_PLACE = re.compile(rf"translate\({_NUMBER},")
_RECT = re.compile(rf"M{_NUMBER},-?[0-9.]+h{_NUMBER}v")
_ELEMENTS = frozenset(("svg", "title", "desc", "g", "path", "line", "text"))
_ATTRIBUTES = frozenset(
    (
        *("class", "viewBox", "width", "role", "aria-labelledby", "id", "data-values"),
        *("transform", "d", "x2", "y2", "fill", "fill-opacity", "font-size", "font-weight", "text-anchor"),
        *("stroke", "stroke-width", "stroke-opacity", "stroke-dasharray", "stroke-miterlimit"),
    )
)
"""All that a picture may be made of: nothing that a policy for content can forbid, nothing that holds an address."""


@dataclass(frozen=True, slots=True)
class DrawnMark:
    """A mark: the rows of the table that it stands for, and where it begins and ends across the picture."""

    rows: tuple[int, ...]
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart: its marks, where its axis has zero (None: nowhere), its words (folded), what is wrong with its form."""

    name: str
    marks: tuple[DrawnMark, ...]
    zero: float | None
    words: frozenset[str]
    dots: bool
    faults: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ValueTable:
    """A table of values: the address that each row's value leads to, and the charts above it."""

    hrefs: tuple[str, ...]
    pictures: tuple[Picture, ...]


def read_tables(tree: LexborHTMLParser) -> Iterator[ValueTable]:
    """Give the tables of a page in their order, each with the charts since the one before."""
    waiting: list[Picture] = []
    for node in tree.css(f"{CHART},{_TABLE}"):
        if CHART[1:] in (node.attributes.get("class") or "").split():
            waiting.append(_picture(node))
            continue
        links = (row.css_first("td:nth-child(4) a") for row in node.css("tbody tr"))
        hrefs = tuple((link.attributes.get("href") or "") if link else "" for link in links)
        yield ValueTable(hrefs, tuple(waiting))
        waiting = []
    if waiting:
        yield ValueTable((), tuple(waiting))


def _picture(figure: LexborNode) -> Picture:
    svg = figure.css_first("svg")
    name = figure.attributes.get("id") or ""
    if svg is None:
        return Picture(name, (), None, frozenset(), dots=False, faults=("has no picture",))
    marks = [_mark(node) for node in svg.css("[data-values]")]
    zeros = [_across(node) for node in svg.css(".gb-axis text") if node.text() == "0"]
    words = frozenset(fold(node.text()) for node in svg.css("text"))
    dots = svg.css_first(".gb-dot path") is not None
    return Picture(name, tuple(marks), zeros[0] if zeros else None, words, dots, tuple(_faults(svg)))


def _mark(node: LexborNode) -> DrawnMark:
    rows = tuple(int(row) for row in (node.attributes.get("data-values") or "").split() if row.isdecimal())
    rect = _RECT.match(node.attributes.get("d") or "")
    if rect is None:
        return DrawnMark(rows, _across(node), _across(node))
    start = float(rect[1])
    return DrawnMark(rows, start, start + float(rect[2]))


def _across(node: LexborNode) -> float:
    """Give where an element that is moved stands across; one that is not moved stands at 0."""
    found = _PLACE.match(node.attributes.get("transform") or "")
    return float(found[1]) if found else 0.0


def _faults(svg: LexborNode) -> Iterator[str]:
    """Tell what a picture may not hold, and what it lacks for those who do not see it."""
    for node in svg.traverse(include_text=False):
        if node.tag not in _ELEMENTS:
            yield f"holds an element {node.tag}"
        yield from (f"has an attribute {name}" for name in node.attributes if name not in _ATTRIBUTES)
    named = (svg.attributes.get("aria-labelledby") or "").split()
    told = {node.attributes.get("id"): node.text() for node in svg.css("title, desc")}
    if svg.attributes.get("role") != "img" or [*told] != named or not all(told.values()):
        yield "is not named by its title and description"
