"""Blocks: the pieces of a report in reading order, and what was moved to get there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.model.spans import EditedText, Span

BlockKind = Literal[
    "title",
    "subtitle",
    "dateline",
    "speaker",
    "note",
    "heading",
    "paragraph",
    "caption",
    "byline",
    "credits",
    "furniture",
]
BLOCK_KINDS: tuple[BlockKind, ...] = get_args(BlockKind)


@dataclass(frozen=True, slots=True)
class Block:
    """One piece of a report.

    `id` is `b1`, `b2` … in reading order. `text` is the clean text; `source` holds its stretches of the raw text.
    `level` is 1 or 2 for headings, else None. `lead` is the run-in head at the start of a paragraph, in block
    offsets. `anchor` is the address on the page (`p3`, `s2`), None before the ledger has given one.
    """

    id: str
    kind: BlockKind
    text: str
    source: tuple[Span, ...]
    level: int | None = None
    lead: Span | None = None
    anchor: str | None = None

    @classmethod
    def cut(
        cls,
        clean: EditedText,
        block_id: str,
        kind: BlockKind,
        spans: tuple[Span, ...],
        level: int | None = None,
        lead: Span | None = None,
    ) -> Block:
        """Take a block out of a cleaned text by its clean spans, in the order in which they are read."""
        text = "".join(span.of(clean.text) for span in spans)
        return cls(block_id, kind, text, tuple(clean.to_source(span) for span in spans), level, lead)


@dataclass(frozen=True, slots=True)
class Move:
    """Blocks that are read elsewhere than they are printed.

    `printed` and `placed` are positions (0 is the first block) in printed and in reading order; `evidence` gives each
    cue's weight between 0 and 1; `margin` is how much better this place is than the next best.
    """

    blocks: tuple[str, ...]
    printed: int
    placed: int
    evidence: Mapping[str, float]
    margin: float


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem inside a report, at characters of a block (all None: of the report as a whole).

    `accepted`: a person looked at it and said in the sidecar why it may stand.
    """

    severity: Literal["error", "warning", "note"]
    code: str
    message: str
    block: str | None = None
    span: Span | None = None
    hint: str = ""
    accepted: bool = False


@dataclass(frozen=True, slots=True)
class Structure:
    """A report's blocks in reading order, furniture last, with the moves that made the order and what is in doubt."""

    blocks: tuple[Block, ...]
    moves: tuple[Move, ...] = ()
    findings: tuple[Finding, ...] = ()
