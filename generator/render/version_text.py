"""A version's text as HTML, from its ledger alone: every block as it was, under the ids that it was published with."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.render import foreign
from generator.render.breaks import heading_lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.model.ledger import FigureMark, Ledger, Revision, Row
    from generator.model.structure import BlockKind

HEAD_KINDS: tuple[BlockKind, ...] = ("title", "subtitle", "dateline", "speaker")
TEXT_KINDS: tuple[BlockKind, ...] = ("heading", "paragraph")
_COUNTED: Final = re.compile(r"(?<![\d.])\d{1,3}(?:[余多][一-鿿]|[一-鿿])")


@dataclass(frozen=True, slots=True)
class VersionBlock:
    """A block of a version on its page: its element, that element's class, "" for none, and its text as HTML.

    `number` counts the rows from 1, `now` leads to the block as it is today, `others` are ids that lead here too.
    """

    number: int
    kind: BlockKind
    tag: str
    style: str
    anchor: str | None
    html: str
    now: str = ""
    others: tuple[str, ...] = ()

    @property
    def element(self) -> str:
        """Give the element (HTML) with its marks; a mark has no words of its own and is no part of the text."""
        given = (("id", self.anchor), ("class", self.style), ("data-block", str(self.number)))
        attributes = "".join(f' {name}="{value}"' for name, value in given if value)
        host = f' data-of="{self.anchor}"' if self.anchor else ""
        marks = "".join(f'<a id="{name}"{host}></a>' for name in self.others)
        if self.anchor:
            marks += f'<a class="gb-mark" href="#{self.anchor}" aria-hidden="true" tabindex="-1"></a>'
        if self.now:
            marks += f'<a class="gb-mark gb-lines gb-now" href="{self.now}" aria-hidden="true" tabindex="-1"></a>'
        return f"<{self.tag}{attributes}>{marks}{self.html}</{self.tag}>"


def version_blocks(
    ledger: Ledger, revision: Revision, latest: str, hosts: Mapping[str, tuple[str, ...]]
) -> list[VersionBlock]:
    """Give the blocks of a version in reading order; `latest` is the way to the report's page.

    `hosts` names, for the id of a block, those that lead to it too.
    """
    marks: dict[str, list[FigureMark]] = defaultdict(list)
    for mark in revision.figures:
        marks[mark.block].append(mark)
    today = {row.anchor: row.text for row in ledger.latest.rows if row.anchor}
    blocks: list[VersionBlock] = []
    for number, row in enumerate(revision.rows, 1):
        html = marked_row(row, marks.get(row.anchor, ()) if row.anchor else ())
        now = f"{latest}#{row.anchor}" if row.anchor else ""
        others = hosts.get(row.anchor, ()) if row.anchor else ()
        tag = f"h{(row.level or 1) + 1}" if row.kind == "heading" else "p"
        html, long = heading_lines(html, row.text) if row.kind == "heading" else (html, "")
        style = _style(row, today) or long
        blocks.append(VersionBlock(number, row.kind, tag, style, row.anchor, html, now, others))
    return blocks


def _style(row: Row, today: Mapping[str, str]) -> str:
    """Give a block's class: the last version has another text under its id, or the block's kind."""
    if row.anchor is not None and today.get(row.anchor) != row.text:
        return "gb-altered"
    return "" if row.kind in TEXT_KINDS else f"gb-{row.kind}"


def marked_row(row: Row, marks: Sequence[FigureMark]) -> str:
    """Give a row's text as HTML that shows exactly that text: figures in elements with their ids, run-in heads strong.

    A mark that sticks out of the one that it begins in is cut at that one's end.
    """
    parts: list[str] = []
    ends: list[int] = []
    at = 0
    for mark in sorted(marks, key=lambda mark: (mark.span.start, -mark.span.end)):
        while ends and ends[-1] <= mark.span.start:
            parts += (*_words(row, at, ends[-1]), "</span>")
            at = ends.pop()
        parts += (*_words(row, at, mark.span.start), f'<span id="{mark.anchor}">')
        at = mark.span.start
        ends.append(min(mark.span.end, *ends[-1:]) if ends else mark.span.end)
    while ends:
        parts += (*_words(row, at, ends[-1]), "</span>")
        at = ends.pop()
    return "".join((*parts, *_words(row, at, len(row.text))))


def _words(row: Row, start: int, end: int) -> Iterator[str]:
    """Write a stretch without marks, what belongs to the run-in head in <strong>."""
    first, last = (max(start, min(end, edge)) for edge in ((row.lead.start, row.lead.end) if row.lead else (end, end)))
    yield _plain(row, start, first)
    if first < last:
        yield f"<strong>{_plain(row, first, last)}</strong>"
    yield _plain(row, last, end)


def _plain(row: Row, start: int, end: int) -> str:
    """Write words; in a paragraph a short number stays in one line with what it counts, as on a report's page.

    Lines of headings and of the title block break where breaks.py says, which leaves HTML with elements in it alone.
    """
    html = foreign.block(row.text[start:end])
    return _COUNTED.sub(r'<span class="gb-whole">\g<0></span>', html) if row.kind == "paragraph" else html
