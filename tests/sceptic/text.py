"""A report's text whose every character knows which published one it is: the truth, carried by whoever edits."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.model.report import Report
from generator.model.spans import Span
from generator.model.structure import Block, BlockKind

Origin = tuple[str, int]
"""The published character that one is: the anchor of its block, and its offset there."""


@dataclass(slots=True)
class Piece:
    """A block that is edited: its characters, and for each its origin, None where an editor wrote it."""

    kind: BlockKind
    chars: list[str]
    origins: list[Origin | None]
    level: int | None = None

    @property
    def text(self) -> str:
        """Give the block's text."""
        return "".join(self.chars)

    @classmethod
    def written(cls, text: str, kind: BlockKind = "paragraph") -> Piece:
        """Make a block that nobody published."""
        return cls(kind, list(text), [None] * len(text))

    def cut(self, start: int, end: int) -> Piece:
        """Give a part as a block of its own."""
        return Piece(self.kind, self.chars[start:end], self.origins[start:end], self.level)

    def put(self, start: int, end: int, text: str, origins: list[Origin | None] | None = None) -> None:
        """Write `text` in the place of characters `start` to `end`; nobody published it unless `origins` says so."""
        self.chars[start:end] = text
        self.origins[start:end] = origins if origins is not None else [None] * len(text)


Text = list[Piece]
"""The blocks of a text in reading order."""


def text_of(report: Report) -> Text:
    """Give a numbered report's text, furniture left out, every character of a cited block its own origin."""
    return [
        Piece(
            block.kind,
            list(block.text),
            [(block.anchor, at) if block.anchor else None for at in range(len(block.text))],
            block.level,
        )
        for block in report.blocks
        if block.kind != "furniture"
    ]


def blocks_of(text: Text) -> tuple[Block, ...]:
    """Give the text as the program would read it: blocks without anchors; where they lie in a raw file is not said."""
    return tuple(
        Block(f"b{number}", piece.kind, piece.text, (Span(0, 0),), piece.level) for number, piece in enumerate(text, 1)
    )


def edited(report: Report, text: Text) -> Report:
    """Give the report with this text, and no figures yet."""
    return replace(report, blocks=blocks_of(text), figures=(), edits=(), moves=(), checks=(), findings=())
