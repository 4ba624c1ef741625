"""replace: other words in the place of some that the text has."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

from generator.correct.state import Changed, Outcome, Refused, Text, within
from generator.correct.ways import stretches
from generator.model.spans import Change, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.correct.match import Place
    from generator.model.structure import Block

RULE = "correction.replace"
"""The rule of an edit that gives a text other words."""


def replace_words(text: Text, place: Place, words: str) -> Outcome:
    """Put `words` where others stand, as one edit for each stretch of the raw text; the block stays one block."""
    part = within(place, text, "replace words")
    if isinstance(part, Refused):
        return part
    block, span = text.block(part.block), part.span
    before = span.of(block.text)
    if before == words:
        return Changed(text, before, words, text.sources(place), redundant=True)
    after = block.text[: span.start] + words + block.text[span.end :]
    if reason := _refused(words, after):
        return reason
    sources = text.sources(place)
    narrow, new = _narrowed(block.text, span, words)
    edited = text.edited.apply(sorted(_changes(block, narrow, new, text), key=lambda change: change.span))
    at = text.number(block.id)
    blocks = text.with_blocks(at, at + 1, [replace(block, text=after, lead=None)])
    return Changed(replace(text, blocks=blocks, edited=edited), before, words, sources)


def _refused(words: str, after: str) -> Refused | None:
    """Refuse words that no line can hold, and what would leave a block without words or with white space around."""
    if any(unicodedata.category(char) in ("Cc", "Zl", "Zp") for char in words):
        message = "`with` holds a line end or a control character"
        return Refused(message, "write it in one line; `op: split` makes blocks", "with")
    if not after.strip():
        hint = "to set a block apart, use `op: set-kind` with `to: furniture`"
        return Refused("this would leave a block without any words", hint)
    if after != after.strip():
        return Refused(
            "the block would begin or end with white space", "take it out of `with`, or into `exact`", "with"
        )
    return None


def _narrowed(text: str, span: Span, words: str) -> tuple[Span, str]:
    """Leave out what is the same before and after, but for one character where only new ones come in.

    So an edit always has something before it: a place in the raw text.
    """
    old = span.of(text)
    first = _same(old, words)
    last = _same(old[first:][::-1], words[first:][::-1])
    if first + last == len(old):
        first, last = (first - 1, last) if first else (first, last - 1)
    return Span(span.start + first, span.end - last), words[first : len(words) - last]


def _same(one: str, other: str) -> int:
    """Give how many characters two texts have in common at their beginnings."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _changes(block: Block, span: Span, words: str, text: Text) -> Iterator[Change]:
    """Give the changes of the cleaned text: all new words in the first stretch that the old ones stand in."""
    for stretch in stretches(block, text.edited):
        start, end = max(span.start, stretch.text.start), min(span.end, stretch.text.end)
        if start < end:
            by = stretch.clean.start - stretch.text.start
            yield Change(Span(start + by, end + by), words, RULE)
            words = ""
