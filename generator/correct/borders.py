"""join and split: where one block ends and the next begins."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.correct.folded import fold
from generator.correct.state import Changed, Outcome, Refused, Text
from generator.correct.ways import stretches
from generator.model.spans import Edit, EditedText, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.correct.match import Place
    from generator.model.structure import Block

RULE = "correction.join"
"""The rule of an edit that takes out the white space between two blocks, which are one now."""
_BREAK = "break.block"  # as cleaning names the edit of the white space between two blocks
_BORDER = "¶"
_AROUND = 8  # code points shown on either side of a border


def join_blocks(text: Text, place: Place) -> Outcome:
    """Make one block of those over whose borders a passage runs, of the first one's kind, with nothing between."""
    sources = text.sources(place)
    if place.is_within:
        return _joined_before(text, place, sources)
    first = text.number(place.block)
    blocks = text.blocks[first : text.number(place.parts[-1].block) + 1]
    if [block.id for block in blocks] != [part.block for part in place.parts]:
        return Refused("the words stand in blocks that do not follow one another", "`op: move` one of them first")
    if len({block.kind == "furniture" for block in blocks}) > 1:
        hint = "give the one that is set apart its kind first, by `op: set-kind`"
        return Refused("one of the two blocks belongs to the page, not to the report", hint)
    parts = [part.span.of(block.text) for part, block in zip(place.parts, blocks, strict=True)]
    whole, edited = blocks[0], text.edited
    for block in blocks[1:]:
        whole, edited = _joined(whole, block, edited)
    done = replace(text, blocks=text.with_blocks(first, first + len(blocks), [whole]), edited=edited)
    return Changed(done, _BORDER.join(parts), "".join(parts), sources)


def _joined_before(text: Text, place: Place, sources: Sequence[Span]) -> Outcome:
    """Take words of one block for joined already where the raw text breaks in them, else for one half of a wish."""
    words = place.span.of(text.block(place.block).text)
    if len(text.edited.source[sources[0].start : sources[-1].end].splitlines()) > 1:
        return Changed(text, words, words, tuple(sources), redundant=True)
    hint = "write in at: the last words of the first block and the first words of the next, one after the other"
    return Refused("the words stand within one block, so that they do not say what to join", hint)


def split_block(text: Text, place: Place) -> Outcome:
    """Begin a new block, of the same kind, at the first character of a passage."""
    block, at = text.block(place.block), place.span.start
    sources = text.sources(place)
    before, after = block.text[max(0, at - _AROUND) : at], block.text[at : at + _AROUND]
    if not fold(block.text[:at]).text:
        return Changed(text, f"{_BORDER}{after}", f"{_BORDER}{after}", sources, redundant=True)
    cut = _cut(block, at, text.edited)
    if cut is None:
        hint = "split before or after those words, or write two corrections for the two sides"
        return Refused("the words there were put in as one by an earlier correction", hint)
    left, right, edited = cut
    name = f"{block.id}/{len(text.made_of) + 1}"
    number = text.number(block.id)
    blocks = (
        replace(block, text=block.text[:at], source=left, lead=None),
        replace(block, id=name, text=block.text[at:], source=right, lead=None),
    )
    origin = text.made_of.get(block.id, block.id)
    moved = text.moved | {name} if block.id in text.moved else text.moved
    done = Text(text.with_blocks(number, number + 1, blocks), edited, {**text.made_of, name: origin}, moved)
    return Changed(done, before + after, f"{before}{_BORDER}{after}", sources)


def _joined(one: Block, other: Block, edited: EditedText) -> tuple[Block, EditedText]:
    """Join two blocks; the white space between them is the join's, where nothing else is printed there."""
    start, end = one.source[-1].end, other.source[0].start
    source = (*one.source, *other.source)
    if start <= end and _is_empty(edited, start, end):
        source = (*one.source[:-1], Span(one.source[-1].start, other.source[0].end), *other.source[1:])
        edited = _renamed(edited, start, end, RULE)
    return replace(one, text=one.text + other.text, source=source, lead=None), edited


def _cut(block: Block, at: int, edited: EditedText) -> tuple[tuple[Span, ...], tuple[Span, ...], EditedText] | None:
    """Cut a block's stretches at `at` of its text; None where that is inside replaced words.

    White space that stood there between two lines is a break between blocks now. What else was taken out there stays
    with the block before.
    """
    left: list[Span] = []
    right: list[Span] = []
    for stretch in stretches(block, edited):
        if stretch.text.end <= at:
            left.append(stretch.source)
        elif stretch.text.start >= at:
            right.append(stretch.source)
        else:
            clean = stretch.clean.start + at - stretch.text.start
            end = edited.to_source(Span(clean - 1, clean)).end
            start = edited.to_source(Span(clean, clean + 1)).start
            if start < end:
                return None
            blank = not fold(edited.source[end:start]).text
            left.append(Span(stretch.source.start, end if blank else start))
            right.append(Span(start, stretch.source.end))
            edited = _renamed(edited, end, start, _BREAK) if blank else edited
    return tuple(left), tuple(right), edited


def _is_empty(edited: EditedText, start: int, end: int) -> bool:
    """Tell whether nothing but white space stands in the raw text from `start` to `end`, and is all taken out."""
    return not fold(edited.source[start:end]).text and edited.to_clean(start) == edited.to_clean(end)


def _renamed(edited: EditedText, start: int, end: int, rule: str) -> EditedText:
    """Give all that was taken out from `start` to `end` of the raw text as one edit, by `rule`."""
    if start == end:
        return edited
    before = tuple(edit for edit in edited.edits if edit.span.end <= start)
    after = tuple(edit for edit in edited.edits if edit.span.start >= end)
    one = Edit(rule, Span(start, end), edited.source[start:end], "")
    return EditedText(edited.source, (*before, one, *after))
