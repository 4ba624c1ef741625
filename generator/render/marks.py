"""The text of a block as HTML: key figures marked where they stand, names that lead on, run-in heads strong.

No character is changed. A figure's mark is no link and no tab stop, and has no words of its own: who listens to the
text or copies it meets the report's words alone. What was understood is in the list of figures; from there a script
takes it into an attribute that text.css shows (docs/assets/report.js). A name that leads on is a link over the report's
own words. Stock phrase is told by a class, cut where other marks begin and end.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from generator.model.spans import Span
from generator.render import escape, foreign

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.model.facts import Figure
    from generator.model.structure import Block


@dataclass(slots=True)
class _Mark:
    """An element to be: what it marks, `span` of the block's text, and the marks that stand inside it."""

    of: Figure | NameMark
    span: Span
    inner: list[_Mark] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class NameMark:
    """A name that leads on: `span` of the block's text, the class of the link, and where it leads, as raw HTML has it.

    `number` is that of its note, by which paper tells it; one that has none, or had it before, has none.

    It shares characters with no other name, and lies in the words of every figure with which it shares any.
    """

    span: Span
    style: str
    href: str
    number: str = ""


STOCK: Final = "gb-stock"
"""The class of words that are phrase of the genre."""
_KEPT: Final = 4  # characters of a number with its unit that stay in one line (docs/dev/typography.md)


@dataclass(frozen=True, slots=True)
class NoteMark:
    """A small mark behind the words that a note speaks of: `at` in the block's text, the note's id, its words.

    `number` is the note's in its list, "" where it has none; `editors`: its list is that of the editors' notes.
    """

    at: int
    anchor: str
    title: str
    number: str = ""
    editors: bool = False


@dataclass(frozen=True, slots=True)
class _Text:
    """A block, how its figures' marks look, and where it has stock phrase: spans in order that share nothing."""

    block: Block
    looks: Mapping[str, Sequence[str]]
    stock: Sequence[Span]


def marked_text(
    block: Block,
    figures: Sequence[Figure],
    looks: Mapping[str, Sequence[str]],
    notes: Sequence[NoteMark] = (),
    names: Sequence[NameMark] = (),
    stock: Sequence[Span] = (),
) -> str:
    """Give the block's text as HTML that shows exactly that text.

    Each figure of the block that has an anchor becomes an element with that id, its number in `<b>`, the classes of
    `looks`, by the figure's id, and an empty `data-tip` where it is among these. A figure's mark covers its quotation;
    where quotations overlap, their marks cover the numbers alone.

    A note's mark has no words of its own and is no part of the text; it stands behind the mark of a figure or name that
    it would fall into. `stock` are the spans of stock phrase; they share no character.
    """
    text = _Text(block, looks, sorted(stock))
    marks = _nested(figures, names)
    parts: list[str] = []
    at = first = 0
    for note in sorted(notes, key=lambda note: note.at):
        last = first
        while last < len(marks) and marks[last].span.start < note.at:
            last += 1
        cut = max(at, note.at, *(mark.span.end for mark in marks[max(0, last - 1) : last]))
        parts += (*_html(text, Span(at, cut), marks[first:last]), _note(note))
        at, first = cut, last
    return "".join((*parts, *_html(text, Span(at, len(block.text)), marks[first:])))


def _note(note: NoteMark) -> str:
    title = escape.attribute(note.title)
    noted = " gb-noted" if note.editors else ""
    number = f' data-n="{note.number}"' if note.number else ""
    style = f'class="gb-mark gb-remark{noted}"{number}'
    return f'<a {style} href="#{note.anchor}" title="{title}" aria-hidden="true" tabindex="-1"></a>'


def _nested(figures: Sequence[Figure], names: Sequence[NameMark]) -> list[_Mark]:
    """Choose what each mark covers, and put marks that fall inside another into it."""
    ordered = sorted(figures, key=lambda figure: (figure.span.start, -figure.span.end))
    crowded = _overlapping(ordered)
    marks = [
        _Mark(figure, figure.number if figure.id in crowded else figure.span) for figure in ordered if figure.anchor
    ]
    marks += (_Mark(name, name.span) for name in names)  # behind the figures: within one that covers the same words
    marks.sort(key=lambda mark: (mark.span.start, -mark.span.end))
    return _nest(marks)


def _overlapping(ordered: Sequence[Figure]) -> set[str]:
    """Give the ids of the figures whose quotation shares characters with another's."""
    crowded: set[str] = set()
    last: Figure | None = None
    for figure in ordered:
        if last and figure.span.start < last.span.end:
            crowded |= {last.id, figure.id}
        if last is None or figure.span.end > last.span.end:
            last = figure
    return crowded


def _nest(marks: Sequence[_Mark]) -> list[_Mark]:
    """Make a forest of marks in text order; what sticks out of the mark that it begins in is cut at that mark's end."""
    top: list[_Mark] = []
    for mark in marks:
        if not top or mark.span.start >= top[-1].span.end:
            top.append(mark)
        else:
            mark.span = Span(mark.span.start, min(mark.span.end, top[-1].span.end))
            top[-1].inner.append(mark)
    for mark in top:
        mark.inner = _nest(mark.inner)
    return top


def _html(text: _Text, span: Span, marks: Sequence[_Mark], around: Figure | None = None) -> Iterator[str]:
    """Write a stretch of the text, with the marks in it; `around` is the figure whose mark the stretch is in."""
    at = span.start
    for mark in marks:
        yield from _words(text, at, mark.span.start, around)
        if isinstance(mark.of, NameMark):
            number = f' data-n="{mark.of.number}"' if mark.of.number else ""
            yield f'<a class="{mark.of.style}"{number} href="{escape.attribute(mark.of.href)}">'
            yield from _html(text, mark.span, mark.inner, around)
            yield "</a>"
        else:
            yield _opening(mark.of, text.looks.get(mark.of.id))
            yield from _html(text, mark.span, mark.inner, mark.of)
            yield "</span>"
        at = mark.span.end
    yield from _words(text, at, span.end, around)


def _opening(figure: Figure, looks: Sequence[str] | None) -> str:
    if looks is None:
        return f'<span id="{figure.anchor}">'
    style = f' class="{" ".join(looks)}"' if looks else ""
    return f'<span id="{figure.anchor}"{style} data-tip>'


def _words(text: _Text, start: int, end: int, figure: Figure | None) -> Iterator[str]:
    """Write a stretch without marks: stock phrase in elements of its own."""
    at = start
    for number in range(bisect_right(text.stock, start, key=attrgetter("end")), len(text.stock)):
        phrase = text.stock[number]
        if phrase.start >= end:
            break
        first, last = max(at, phrase.start), min(end, phrase.end)
        yield from _plain(text.block, at, first, figure)
        yield f'<span class="{STOCK}">'
        yield from _plain(text.block, first, last, figure)
        yield "</span>"
        at = last
    yield from _plain(text.block, at, end, figure)


def _plain(block: Block, start: int, end: int, figure: Figure | None) -> Iterator[str]:
    """Write plain words: what belongs to the run-in head in <strong>, to the figure's number in <b>."""
    lead, number = block.lead, figure.number if figure else None
    if number is None and (lead is None or lead.end <= start):  # most of a text
        yield foreign.block(block.text[start:end])
        return
    if number and number.start >= start and number.end <= end and (lead is None or lead.end <= start):  # most figures
        text = block.text
        yield f"{foreign.block(text[start : number.start])}{_number(text[number.start : number.end], number)}"
        yield foreign.block(text[number.end : end])
        return
    edges = {start, end, *(edge for part in (lead, number) if part for edge in (part.start, part.end))}
    cuts = sorted(edge for edge in edges if start <= edge <= end)
    for at, stop in pairwise(cuts):
        text = foreign.block(block.text[at:stop])
        if number and number.start <= at < number.end:
            text = _number(block.text[at:stop], number)
        if lead and lead.start <= at < lead.end:
            text = f"<strong>{text}</strong>"
        yield text


def _number(words: str, number: Span) -> str:
    """Write a figure's number, or a part of it; a long one may part at a line's end, else that line would be spread."""
    style = ' class="gb-wide"' if len(number) > _KEPT else ""
    return f"<b{style}>{foreign.block(words)}</b>"
