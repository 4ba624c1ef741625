"""A ready-made correction for a passage, as a sidecar's entry to paste: the words, and what tells them apart."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import accumulate, islice
from typing import TYPE_CHECKING, Final

from generator.correct.folded import fold
from generator.model.editorial import At
from generator.model.spans import Span
from generator.text.segment import segmenter

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.model.report import Report
    from generator.model.structure import Block

_LEAST, _MOST = 4, 20
"""Code points of the words by which a whole block is named: no fewer where it has them, no more than make it plain."""
_WORD: Final = 12
"""The longest word that is taken in whole, so that a prefix or suffix ends between two words."""
_FAR, _PLACES = 100, 5000
"""How many characters around words, and how many places of theirs, are looked at: a page of dots is done with soon."""
# What single quotes cannot hold on one line (YAML 1.2.2, 5.1 and 5.4: printable characters, line breaks).
_ESCAPED: Final = re.compile(
    "[^\\x20-\\x7e\\xa0-\\u2027\\u202a-\\ud7ff\\ue000-\\ufefe\\uff00-\\ufffd\\U00010000-\\U0010ffff]"
)


def snippet_for(report: Report, block: Block, span: Span | None, by: str, on: str) -> str:
    """Give a sidecar's entry that replaces the words at `span` of a block by themselves, for a person to change.

    Without a span it is about the block's first words. The reason is left empty: only the person knows it, and the
    sidecar is refused without it. `on` is a day in ISO 8601. The lines are indented as entries of `corrections:`.
    ValueError: there are no words at `span`.
    """
    at = at_of(report.blocks, block, span)
    lines = (
        f"- at: {at_yaml(at)}",
        "  op: replace",
        f"  with: {scalar(at.exact)}  # 改成应有的文字",
        "  why: ''  # 写明理由",
        f"  by: {scalar(by)}",
        f"  on: {on}",
    )
    return "".join(f"  {line}\n" for line in lines)


def at_of(blocks: Sequence[Block], block: Block, span: Span | None = None) -> At:
    """Give what finds the words at `span` of a block, and no others: the shortest prefix and suffix, of whole words.

    Without a span these are the words with which the block begins. Where nothing near tells the words apart, as in a
    list that is printed twice, there is neither prefix nor suffix. Furniture counts only for words of furniture, as
    in `match.find`. ValueError: there are no words at `span`.
    """
    if block.kind != "furniture":
        blocks = [other for other in blocks if other.kind != "furniture"]
    whole = _whole(blocks)
    first = whole.starts[next(i for i, other in enumerate(blocks) if other.id == block.id)]
    offsets = fold(block.text).offsets
    start, end = (0, len(offsets)) if span is None else (bisect_left(offsets, at) for at in (span.start, span.end))
    if start == end:
        raise ValueError(f"no words at {span} of {block.id}")
    if span is None:
        end = _opening(block, whole, first)
    words = Span(first + start, first + end)
    before, after = _apart(whole, words)
    before, after = words.start - before, words.end + after
    if before < words.start:
        before = next(_edges(whole, before, -1), before)
    if after > words.end:
        after = next(_edges(whole, after, 1), after)
    return At(whole.raw(words), whole.raw(Span(before, words.start)), whole.raw(Span(words.end, after)))


def at_yaml(at: At) -> str:
    """Give an `at` as YAML on one line: the words alone, or with what stands around them."""
    around = {"prefix": at.prefix, "suffix": at.suffix}
    parts = [f"{name}: {scalar(words)}" for name, words in around.items() if words]
    return f"{{{', '.join((f'exact: {scalar(at.exact)}', *parts))}}}" if parts else scalar(at.exact)


def scalar(text: str) -> str:
    """Give a text as a YAML scalar on one line, in quotes, so that no character of it means anything."""
    if not _ESCAPED.search(text):
        return "'" + text.replace("'", "''") + "'"
    plain = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + _ESCAPED.sub(lambda match: f"\\U{ord(match[0]):08x}", plain) + '"'


@dataclass(frozen=True, slots=True)
class _Whole:
    """The texts of all blocks, one after the other: as printed, and as words are compared (`folded`).

    `offsets` gives for each compared character where it is printed, `starts` where the compared text of each block
    begins, `blocks` the printed texts.
    """

    printed: str
    folded: str
    offsets: tuple[int, ...]
    starts: tuple[int, ...]
    blocks: tuple[str, ...]

    def raw(self, span: Span) -> str:
        """Give compared characters as they are printed."""
        return self.printed[self.offsets[span.start] : self.offsets[span.end - 1] + 1] if len(span) else ""

    def places(self, words: str) -> Iterator[int]:
        """Give where words stand, those too that overlap."""
        at = self.folded.find(words)
        while at >= 0:
            yield at
            at = self.folded.find(words, at + 1)


def _whole(blocks: Sequence[Block]) -> _Whole:
    texts = tuple(block.text for block in blocks)
    folded = [fold(text) for text in texts]
    bases = accumulate((len(text) for text in texts), initial=0)
    offsets = tuple(base + at for base, part in zip(bases, folded, strict=False) for at in part.offsets)
    starts = tuple(accumulate((len(part.text) for part in folded), initial=0))
    return _Whole("".join(texts), "".join(part.text for part in folded), offsets, starts, texts)


def _opening(block: Block, whole: _Whole, first: int) -> int:
    """Give where the words end with which a block begins, that stand nowhere else if it can be."""
    end = 0
    for word in segmenter()(block.text):
        end += len(fold(word).text)
        words = whole.folded[first : first + end]
        if end >= _MOST or (end >= _LEAST and len([*whole.places(words)]) == 1):
            break
    return end


def _apart(whole: _Whole, words: Span) -> tuple[int, int]:
    """Give how many characters before and after words tell them apart from the same words elsewhere, fewest in all.

    None of either where nothing near does.
    """
    places = list(islice(whole.places(words.of(whole.folded)), _PLACES))
    shared = [
        (_same(whole.folded, words.start, at, -1), _same(whole.folded, words.end, at + len(words), 1))
        for at in places
        if at != words.start
    ]
    ways = []
    for after in {0, *(right + 1 for _, right in shared)}:
        before = max((left + 1 for left, right in shared if right >= after), default=0)
        if before <= min(words.start, _FAR) and after <= min(len(whole.folded) - words.end, _FAR):
            ways.append((before + after, before, after))
    return min(ways)[1:] if ways and len(places) < _PLACES else (0, 0)


def _same(text: str, one: int, other: int, step: int) -> int:
    """Count the characters, `_FAR` at the most, that are the same before (`step` -1) or after (1) two offsets."""
    shift = -1 if step < 0 else 0
    for count in range(_FAR):
        first, second = one + step * count + shift, other + step * count + shift
        if min(first, second) < 0 or max(first, second) >= len(text) or text[first] != text[second]:
            return count
    return _FAR


def _edges(whole: _Whole, at: int, step: int) -> Iterator[int]:
    """Give the next borders of words at an offset or farther on in the direction of `step`, within its block."""
    number = next(i for i, start in enumerate(whole.starts) if at - (step > 0) < start) - 1
    ends = accumulate(
        (len(fold(word).text) for word in segmenter()(whole.blocks[number])), initial=whole.starts[number]
    )
    near = [edge for edge in ends if 0 <= (edge - at) * step <= _WORD]
    yield from near if step > 0 else reversed(near)
