"""The annotated report: the one record that pages, data, search, versions and checks are made from."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from generator.model.spans import Span

if TYPE_CHECKING:
    from generator.model.facts import Figure, Mention, Metadata
    from generator.model.source import SourceInfo
    from generator.model.spans import Edit
    from generator.model.structure import Block, Finding, Move

SCHEMA = 1


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a raw file comes from, as its sidecar says; `status` is `unknown` or `known`."""

    status: Literal["unknown", "known"] = "unknown"
    publisher: str | None = None
    official: bool | None = None
    url: str | None = None
    published: str | None = None
    retrieved: str | None = None


@dataclass(frozen=True, slots=True)
class Rights:
    """Under which terms a report may be used, as its sidecar says; `unknown` where nobody has looked."""

    status: str = "unknown"
    basis: str | None = None


@dataclass(frozen=True)
class Report:
    """One report with everything that was read from it.

    `id` is its address (`210921/renda/2024`), None before the ledger has given one. `draft` is true until a person
    publishes it. `provenance` and `rights` are None where no sidecar was read. Block and figure ids are its own.
    """

    source: SourceInfo
    meta: Metadata
    blocks: tuple[Block, ...]
    edits: tuple[Edit, ...]
    moves: tuple[Move, ...] = ()
    figures: tuple[Figure, ...] = ()
    mentions: tuple[Mention, ...] = ()
    findings: tuple[Finding, ...] = ()
    id: str | None = None
    draft: bool = True
    provenance: Provenance | None = None
    rights: Rights | None = None

    @cached_property
    def by_id(self) -> dict[str, Block]:
        """Give the blocks by their ids."""
        return {block.id: block for block in self.blocks}

    def quote(self, figure: Figure) -> str:
        """Give the words in which a figure stands."""
        return figure.span.of(self.by_id[figure.block].text)


def source_span(report: Report, block: Block, span: Span) -> Span:
    """Carry a span of a block's text to the raw text: from its first character's source to its last one's.

    Characters that an edit put there stand for all that the edit replaced.
    """
    text_at: list[tuple[int, int, Span | None]] = []  # text offset, source offset, the edit where it is one's
    at = 0
    for stretch in block.source:
        source = stretch.start
        first = bisect_left(report.edits, stretch.start, key=_start)
        for edit in report.edits[first : bisect_left(report.edits, stretch.end, key=_start)]:
            text_at.append((at, source, None))
            at += edit.span.start - source
            text_at.append((at, edit.span.start, edit.span))
            at += len(edit.after)
            source = edit.span.end
        text_at.append((at, source, None))
        at += stretch.end - source

    def source_of(offset: int) -> Span:
        start, source, edit = text_at[bisect_right(text_at, offset, key=lambda entry: entry[0]) - 1]
        return edit or Span(source + offset - start, source + offset - start + 1)

    if not len(span):
        return Span(source_of(span.start).start, source_of(span.start).start)
    return Span(source_of(span.start).start, source_of(span.end - 1).end)


def restore_source(report: Report) -> str:
    """Give the raw text back from nothing but the record: its blocks and edits (the proof that nothing was lost).

    ValueError, with the place, where a character is in no block and no edit, or in two, or where a block's text is
    not its spans with the edits made.
    """
    raw: list[str] = [""] * report.source.chars
    for edit in report.edits:
        _put(raw, edit.span.start, edit.before, report.source.file)
    starts = [edit.span.start for edit in report.edits]
    for block in report.blocks:
        at = 0
        for span in block.source:
            first = bisect_left(starts, span.start)
            at = _put_back(raw, block, span, report.edits[first : bisect_left(starts, span.end)], at)
        if at != len(block.text):
            message = f"{report.source.file}: {block.id} is not as long as its spans"
            raise ValueError(message)
    if "" in raw:
        message = f"{report.source.file}: character {raw.index('')} is in no block and in no edit"
        raise ValueError(message)
    return "".join(raw)


def _start(edit: Edit) -> int:
    return edit.span.start


def _put_back(raw: list[str], block: Block, span: Span, edits: tuple[Edit, ...], at: int) -> int:
    """Put the block's text from `at` on back into `span` of the raw text, edits undone; give where the text goes on."""
    source = span.start
    for edit in edits:
        stretch = edit.span.start - source
        _put(raw, source, block.text[at : at + stretch], block.id)
        at += stretch + len(edit.after)
        if edit.span.end > span.end or block.text[at - len(edit.after) : at] != edit.after:
            message = f"{block.id}: its text differs from the edit at {edit.span.start}"
            raise ValueError(message)
        source = edit.span.end
    _put(raw, source, block.text[at : at + span.end - source], block.id)
    return at + span.end - source


def _put(raw: list[str], start: int, text: str, where: str) -> None:
    """Write `text` over the raw text from `start` on; ValueError where something stands already."""
    end = start + len(text)
    if end > len(raw) or any(raw[start:end]):
        offset = next(offset for offset in range(start, end) if offset >= len(raw) or raw[offset])
        message = f"{where}: character {offset} is outside the source, or in two places"
        raise ValueError(message)
    raw[start:end] = text
