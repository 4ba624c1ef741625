"""A page on its way through press and extraction: the true blocks, the printed lines, and whose every character is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from random import Random
from typing import Any

FURNITURE = -1
"""The owner of what is no part of the report."""
BODY = frozenset({"heading", "paragraph"})
HEAD = frozenset({"title", "subtitle", "dateline", "speaker", "note"})


@dataclass(frozen=True, slots=True)
class Piece:
    """One true block, as the gold has it; `key` names it within its document."""

    key: int
    kind: str
    text: str
    level: int | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A clean report: its true blocks in reading order, and the metadata that are known, named as in the gold."""

    name: str
    pieces: tuple[Piece, ...]
    meta: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Line:
    """What is printed without a break: `owner` is the key of the true block, or FURNITURE.

    `ends` counts the line ends before it: 0 goes on in the same printed line, 1 begins the next, 2 leaves one blank.
    """

    text: str
    owner: int
    ends: int = 1


@dataclass(frozen=True, slots=True)
class Sheet:
    r"""The true blocks in reading order, the lines as printed, the metadata that the page tells.

    An `end` that is no white space (the letters `\r\n` of a bad export) is furniture. `boxes` are the blocks of
    headings that stand in boxes of their own, each with its heading first, where some are printed out of their order.
    """

    name: str
    pieces: tuple[Piece, ...]
    lines: tuple[Line, ...]
    meta: Mapping[str, object] = field(default_factory=dict)
    end: str = "\n"
    encoding: str = "utf-8"
    boxes: tuple[tuple[int, ...], ...] = ()

    @classmethod
    def plain(cls, document: Document, ends: int) -> Sheet:
        """Print one block a line."""
        lines = tuple(Line(piece.text, piece.key, ends) for piece in document.pieces)
        return cls(document.name, document.pieces, lines, document.meta)

    def runs(self) -> Iterator[tuple[str, int | None]]:
        """Give the page's characters with their owners: None for line ends that are white space."""
        end_owner = FURNITURE if self.end.strip() else None
        for number, line in enumerate(self.lines):
            if number and line.ends:
                yield self.end * line.ends, end_owner
            yield line.text, line.owner

    @property
    def text(self) -> str:
        """Give the page as it falls out of the extraction."""
        return "".join(text for text, _ in self.runs())

    @property
    def data(self) -> bytes:
        """Give the page as a file."""
        return self.text.encode(self.encoding)

    def truth(self) -> dict[str, Any]:
        """Give blocks and metadata in the form of the gold."""
        blocks = [
            {"kind": piece.kind, "text": piece.text} | ({} if piece.level is None else {"level": piece.level})
            for piece in self.pieces
        ]
        return {"blocks": blocks, "meta": dict(self.meta)}

    def piece(self, key: int) -> Piece | None:
        """Give a true block by its key; None for furniture."""
        return next((piece for piece in self.pieces if piece.key == key), None)

    def kind(self, line: Line) -> str:
        """Give the kind of the block that a line belongs to."""
        piece = self.piece(line.owner)
        return piece.kind if piece else "furniture"

    def with_lines(self, lines: Iterable[Line]) -> Sheet:
        """Print these lines instead."""
        return replace(self, lines=tuple(lines))

    def with_pieces(self, new: Sequence[Piece]) -> Sheet:
        """Add true blocks at the end of the reading order."""
        return replace(self, pieces=(*self.pieces, *new))

    def fresh(self) -> int:
        """Give a key that no block has."""
        return max((piece.key for piece in self.pieces), default=-1) + 1

    def with_meta(self, **fields: object) -> Sheet:
        """Change what the page tells of itself."""
        return replace(self, meta={**self.meta, **fields})

    def without_meta(self, *names: str) -> Sheet:
        """Leave fields out that the page does not tell clearly any more."""
        return replace(self, meta={name: value for name, value in self.meta.items() if name not in names})


Damage = Callable[[Sheet, Random], Sheet]
"""One thing that goes wrong on the way."""


def rewrite(sheet: Sheet, change: Callable[[str], str], kinds: frozenset[str] | None = None) -> Sheet:
    """Print the text of every line in another way; with `kinds`, only of lines that belong to such blocks."""
    return sheet.with_lines(
        replace(line, text=change(line.text)) if kinds is None or sheet.kind(line) in kinds else line
        for line in sheet.lines
    )


def furniture(*texts: str, ends: int = 1) -> list[Line]:
    """Give printed lines that are no part of the report."""
    return [Line(text, FURNITURE, ends) for text in texts]


def split(line: Line, at: int, ends: int = 1) -> tuple[Line, Line]:
    """Break a line in two before its character `at`."""
    return replace(line, text=line.text[:at]), Line(line.text[at:], line.owner, ends)
