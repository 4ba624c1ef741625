"""The annotated report: the one record that pages, data, search, versions and checks are made from."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter
from typing import TYPE_CHECKING

from generator.model.spans import Span

if TYPE_CHECKING:
    from generator.model.editorial import Corrected, PlacedNote, Reviewed
    from generator.model.facts import Figure, Mention, Metadata
    from generator.model.ledger import Publication
    from generator.model.links import Check
    from generator.model.source import Origin, Provenance, Rights, SourceInfo
    from generator.model.spans import Edit
    from generator.model.structure import Block, Finding, Move

SCHEMA = 1

_WayBack = list[tuple[int, int, Span | None]]
"""The way from a block's text to the raw text: text offset, source offset, the edit's span where it is one's."""
_Piece = tuple[int, str, str]
"""Raw characters: the offset of the first, the characters, and the block (or file) that they are of."""


@dataclass(frozen=True)
class Report:
    """One report with everything that was read from it.

    `id` is its address (`210921/renda/2024`), None before the ledger has given one. `draft` is true until a person
    publishes it; `publication` says what a published one was, and is None for a draft. `provenance` and `rights` are
    None where no sidecar was read. `corrections` and `notes` are what an editor did, `overridden` the metadata that an
    editor gave, by the names of the contract. Block, figure and note ids are its own.
    """

    source: SourceInfo
    meta: Metadata
    blocks: tuple[Block, ...]
    edits: tuple[Edit, ...]
    moves: tuple[Move, ...] = ()
    figures: tuple[Figure, ...] = ()
    mentions: tuple[Mention, ...] = ()
    checks: tuple[Check, ...] = ()
    findings: tuple[Finding, ...] = ()
    id: str | None = None
    draft: bool = True
    provenance: Provenance | None = None
    rights: Rights | None = None
    origin: Origin | None = None
    corrections: tuple[Corrected, ...] = ()
    notes: tuple[PlacedNote, ...] = ()
    overridden: tuple[str, ...] = ()
    reviewed: Reviewed | None = None
    publication: Publication | None = None

    @cached_property
    def by_id(self) -> dict[str, Block]:
        """Give the blocks by their ids."""
        return {block.id: block for block in self.blocks}

    @cached_property
    def edit_starts(self) -> list[int]:
        """Give the source offset at which each edit begins, in their order."""
        return [edit.span.start for edit in self.edits]

    @cached_property
    def ways_back(self) -> dict[str, _WayBack]:
        """Give for each block, by its id, the way from its text to the raw text."""
        return {block.id: _way_back(self, block) for block in self.blocks}

    @cached_property
    def shown_findings(self) -> tuple[Finding, ...]:
        """Give the findings that pages show: all but notes that a person accepted; the data keeps those too."""
        return tuple(finding for finding in self.findings if finding.severity != "note" or not finding.accepted)

    def quote(self, figure: Figure) -> str:
        """Give the words in which a figure stands."""
        return figure.span.of(self.by_id[figure.block].text)


def source_span(report: Report, block: Block, span: Span) -> Span:
    """Carry a span of a block's text to the raw text: from its first character's source to its last one's.

    Characters that an edit put there stand for all that the edit replaced.
    """
    text_at = report.ways_back[block.id]

    def source_of(offset: int) -> Span:
        start, source, edit = text_at[bisect_right(text_at, offset, key=itemgetter(0)) - 1]
        return edit or Span(source + offset - start, source + offset - start + 1)

    if not len(span):
        return Span(source_of(span.start).start, source_of(span.start).start)
    return Span(source_of(span.start).start, source_of(span.end - 1).end)


def _way_back(report: Report, block: Block) -> _WayBack:
    text_at: _WayBack = []
    at = 0
    for stretch in block.source:
        source = stretch.start
        first, last = (bisect_left(report.edit_starts, edge) for edge in (stretch.start, stretch.end))
        for edit in report.edits[first:last]:
            text_at += ((at, source, None), (at + edit.span.start - source, edit.span.start, edit.span))
            at += edit.span.start - source + len(edit.after)
            source = edit.span.end
        text_at.append((at, source, None))
        at += stretch.end - source
    return text_at


def restore_source(report: Report) -> str:
    """Give the raw text back from nothing but the record: its blocks and edits (the proof that nothing was lost).

    ValueError, with the place, where a character is in no block and no edit, or in two, or where a block's text is
    not its spans with the edits made.
    """
    pieces = [(edit.span.start, edit.before, report.source.file) for edit in report.edits]
    starts = report.edit_starts
    for block in report.blocks:
        at = 0
        for span in block.source:
            first = bisect_left(starts, span.start)
            at = _put_back(pieces, block, span, report.edits[first : bisect_left(starts, span.end)], at)
        if at != len(block.text):
            message = f"{report.source.file}: {block.id} is not as long as its spans"
            raise ValueError(message)
    return _join(pieces, report.source)


def _put_back(pieces: list[_Piece], block: Block, span: Span, edits: tuple[Edit, ...], at: int) -> int:
    """Put the block's text from `at` on back into `span` of the raw text, edits undone; give where the text goes on."""
    source = span.start
    text = block.text
    for edit in edits:
        stretch = edit.span.start - source
        pieces.append((source, text[at : at + stretch], block.id))
        at += stretch + len(edit.after)
        if edit.span.end > span.end or text[at - len(edit.after) : at] != edit.after:
            message = f"{block.id}: its text differs from the edit at {edit.span.start}"
            raise ValueError(message)
        source = edit.span.end
    pieces.append((source, text[at : at + span.end - source], block.id))
    return at + span.end - source


def _join(pieces: list[_Piece], source: SourceInfo) -> str:
    """Lay the pieces end to end; ValueError where they leave a character out, or give one twice."""
    end = 0
    ordered = sorted(piece for piece in pieces if piece[1])
    for start, text, where in ordered:
        if start < end or start + len(text) > source.chars:
            offset = start if start < end else max(start, source.chars)
            message = f"{where}: character {offset} is outside the source, or in two places"
            raise ValueError(message)
        if start > end:
            break
        end += len(text)
    if end < source.chars:
        message = f"{source.file}: character {end} is in no block and in no edit"
        raise ValueError(message)
    return "".join(text for _, text, _ in ordered)
