"""Where in a report an editor's words stand: exactly once, or not, with what could have been meant.

White space and the width of marks play no part (`folded`). What is asked for are the words `exact`, with `prefix`
directly before and `suffix` directly after, over block borders too, as the selectors of the Web Annotation Data Model
(W3C 2017, 4.2.4) have it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from generator.correct.folded import Folded, fold
from generator.correct.ways import spans_from_source
from generator.model.editorial import At
from generator.model.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.model.spans import EditedText
    from generator.model.structure import Block

MOST = 50  # places looked for
_FAR = 12  # code points of a prefix or suffix that tells places apart
_NEAR = 60.0  # rapidfuzz's partial ratio, out of 100: passages less alike are not worth showing
_SHOWN = 3  # near passages
_COMPARED = 60  # code points of an editor's words by which near passages are looked for: one machine word of bits


@dataclass(frozen=True, slots=True)
class Part:
    """Characters of one block, in its text's code points."""

    block: str
    span: Span


@dataclass(frozen=True, slots=True)
class Place:
    """Where words stand: a part of one block, or of several blocks in reading order."""

    parts: tuple[Part, ...]

    @property
    def block(self) -> str:
        """Give the id of the block, the first of several."""
        return self.parts[0].block

    @property
    def span(self) -> Span:
        """Give the characters in that block."""
        return self.parts[0].span

    @property
    def is_within(self) -> bool:
        """Tell whether the words stand within one block."""
        return len(self.parts) == 1


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that could have been meant; `number` counts its block from 1.

    `at` finds just this place, with as short a prefix or suffix as does; None where nothing near tells it apart.
    """

    place: Place
    number: int
    before: str
    words: str
    after: str
    at: At | None = None


@dataclass(frozen=True, slots=True)
class Miss:
    """Words that do not stand exactly once: they stand at all `candidates`, or (`count` 0) nowhere, and those are near.

    Words that stand nowhere between their `prefix` and `suffix` are near where they stand without these. Of very many
    places only the first are candidates, and `count` stops there.
    """

    count: int
    candidates: tuple[Candidate, ...] = ()


def find(at: At, blocks: Sequence[Block]) -> Place | Miss:
    """Find an editor's words in the texts of blocks, given in reading order.

    Words that stand once in what is read, and again in furniture, are those that are read: a page's copy of a text.
    """
    words = _Words(blocks)
    before, exact, after = (fold(part).text for part in (at.prefix, at.exact, at.suffix))
    found = [start + len(before) for start in words.all_of(before + exact + after)] if exact else []
    if len(found) > 1:
        read = [start for start in found if blocks[words.number_of(start)].kind != "furniture"]
        found = read if len(read) == 1 else found
    if len(found) == 1:
        return words.place(found[0], found[0] + len(exact))
    if found:
        return Miss(len(found), tuple(words.candidate(start, at, found) for start in found))
    if alone := list(words.all_of(exact)) if exact and (before or after) else []:
        return Miss(0, tuple(words.candidate(start, At(at.exact), alone) for start in alone))
    return Miss(0, tuple(words.near(exact)))


def find_in_source(at: At, blocks: Sequence[Block], text: EditedText) -> Place | None:
    """Find words that stand exactly once in the raw text, with all that is printed between them, and in which blocks.

    `text` is the raw text with its edits, those of the breaks too. None where they do not stand there once, where
    they are in no block, or where a person's correction has changed them since.
    """
    source = fold(text.source)
    before, exact, after = (fold(part).text for part in (at.prefix, at.exact, at.suffix))
    start = source.text.find(before + exact + after) if exact else -1
    if start < 0 or source.text.find(before + exact + after, start + 1) >= 0:
        return None
    start += len(before)
    span = Span(source.offsets[start], source.offsets[start + len(exact) - 1] + 1)
    if any(edit.rule.startswith("correction.") for edit in text.edits_in(span)):
        return None
    parts = [Part(block.id, part) for block in blocks for part in spans_from_source(block, span, text)]
    return Place(tuple(parts)) if parts else None


def locate(at: At, blocks: Sequence[Block], text: EditedText) -> Place | Miss:
    """Find words in the blocks, and where they are nowhere there in the raw text."""
    place = find(at, blocks)
    if isinstance(place, Place) or place.count:
        return place
    return find_in_source(at, blocks, text) or place


class _Words:
    """The texts of blocks one after the other, as they are compared, and the way back to the blocks."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self.blocks = blocks
        self.folded: list[Folded] = [fold(block.text) for block in blocks]
        self.text = "".join(part.text for part in self.folded)
        self.starts = list(accumulate((len(part.text) for part in self.folded), initial=0))

    def all_of(self, needle: str) -> Iterator[int]:
        """Give where a needle stands, at most `MOST` places, those that overlap too."""
        start = self.text.find(needle)
        for _ in range(MOST):
            if start < 0:
                return
            yield start
            start = self.text.find(needle, start + 1)

    def place(self, start: int, end: int) -> Place:
        """Give the parts of blocks that `start` to `end`, not empty, stands for."""
        parts: list[Part] = []
        for number in range(self.number_of(start), self.number_of(end - 1) + 1):
            base, folded = self.starts[number], self.folded[number]
            first, last = max(start - base, 0), min(end - base, len(folded.text))
            if first < last:
                span = Span(folded.offsets[first], folded.offsets[last - 1] + 1)
                parts.append(Part(self.blocks[number].id, span))
        return Place(tuple(parts))

    def number_of(self, offset: int) -> int:
        """Give the position of the block in which a character stands, from 0."""
        return bisect_right(self.starts, offset) - 1

    def candidate(self, start: int, at: At, found: Sequence[int]) -> Candidate:
        """Give one of several places where the words of `at` stand, and what would tell it apart."""
        return self.shown(start, start + len(fold(at.exact).text), self.apart(start, at, found))

    def shown(self, start: int, end: int, at: At | None = None) -> Candidate:
        """Give a place with the text around it."""
        place = self.place(start, end)
        number = self.number_of(start)
        first, last = place.parts[0], place.parts[-1]
        texts = [part.span.of(self.blocks[number + i].text) for i, part in enumerate(place.parts)]
        before = self.blocks[number].text[: first.span.start][-_FAR:]
        after = self.blocks[self.number_of(end - 1)].text[last.span.end :][:_FAR]
        return Candidate(place, number + 1, before, "".join(texts), after, at)

    def apart(self, start: int, at: At, found: Sequence[int]) -> At | None:
        """Give the shortest suffix or, where none does, prefix that only this place has."""
        before, after = fold(at.prefix).text, fold(at.suffix).text
        left, right = start - len(before), start + len(fold(at.exact).text) + len(after)
        others = [other - start for other in found if other != start]
        for far in range(1, _FAR + 1):
            more = self.text[right : right + far]
            if len(more) == far and all(self.text[right + by : right + by + far] != more for by in others):
                return At(at.exact, at.prefix, after + more)
            more = self.text[max(left - far, 0) : left]
            if len(more) == far and all(self.text[max(left + by - far, 0) : left + by] != more for by in others):
                return At(at.exact, more + before, at.suffix)
        return None

    def near(self, exact: str) -> Iterator[Candidate]:
        """Give the passages most like the words, where any are, the most alike first."""
        from rapidfuzz import fuzz

        needle = exact[:_COMPARED]
        alike: list[tuple[float, int, int]] = []
        for number, folded in enumerate(self.folded):
            if len(needle) > 1 and len(folded.text) >= len(needle) // 2:
                best = fuzz.partial_ratio_alignment(needle, folded.text, score_cutoff=_NEAR)
                if best and best.dest_start < best.dest_end:
                    base = self.starts[number]
                    alike.append((-best.score, base + best.dest_start, base + best.dest_end))
        for _, start, end in sorted(alike)[:_SHOWN]:
            yield self.shown(start, end)
