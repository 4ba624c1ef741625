"""The kinds of damage, each alone on a page that is otherwise plain, and three believable mixtures."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from random import Random

from tests.damage import boxes, column, layout, margins, marks, web
from tests.damage.sheet import Damage, Document, Sheet

Chance = tuple[float, Damage]


def _wrapped(*others: Damage, before: Sequence[Damage] = ()) -> Sequence[Damage]:
    """Give damage that is done to a wrapped page."""
    return (*before, column.lost_indent, *others)


ALONE: Mapping[str, Sequence[Damage]] = {
    "plain": (),
    "wraps": (column.lost_indent,),
    "wraps, indent kept": (column.kept_indent,),
    "wraps, no indent": (column.no_indent,),
    "wraps, nothing else": (column.bare,),
    "wraps, uneven": (column.uneven,),
    "false blanks": _wrapped(column.false_blanks),
    "wrapped headings": (column.narrow_heads,),
    "glued headings": (column.glued_heads,),
    "two-line title": (layout.two_line_title,),
    "page numbers": (margins.page_numbers,),
    "running heads": (margins.running_heads,),
    "wraps, page numbers": _wrapped(margins.page_numbers),
    "wraps, heads and feet": _wrapped(margins.head_and_foot),
    "torn words": (column.torn_words,),
    "title at the end": (layout.title_at_end,),
    "title in the middle": (layout.title_in_middle,),
    "wraps, title at the end": _wrapped(layout.title_at_end),
    "wraps, title in the middle": _wrapped(layout.title_in_middle),
    "no title": (layout.no_title,),
    "boxes, group away": (boxes.headings_above,),
    "boxes, headings below": (boxes.headings_below,),
    "boxes, below and away": (boxes.below_and_away,),
    "shadow title": (layout.shadow,),
    "captions": (layout.captions,),
    "wraps, captions": _wrapped(layout.captions),
    "contents": (layout.contents,),
    "credits": (layout.credits_at_end,),
    "half-width": (marks.half_width,),
    "full-width": (marks.full_width,),
    "spaces": (marks.spaces,),
    "dashes": (marks.dashes,),
    "line ends": (marks.line_ends,),
    "wraps, line ends": _wrapped(marks.line_ends),
    "encodings": (marks.encodings,),
    "trailing spaces": (marks.trailing_spaces,),
    "indents": (marks.indents,),
    "spaced title": (marks.spaced_title,),
    "lost characters": (marks.replacement,),
    "escapes": (web.escapes,),
    "entities": (web.entities,),
    "chrome": (web.chrome,),
    "labelled title": (web.labels,),
    "other titles": (web.other_titles,),
    "body twice": (web.twice,),
}
"""What is done, in this order, for each kind of damage."""


def _paper(rnd: Random) -> Sequence[Chance]:
    """A page of a newspaper, extracted from its PDF."""
    columns = rnd.choice([column.lost_indent, column.uneven, column.narrow_heads, column.glued_heads])
    moved = rnd.choice([layout.title_at_end, layout.title_at_end, layout.title_in_middle])
    return (
        (0.25, rnd.choice([boxes.headings_above, boxes.headings_below, boxes.below_and_away])),
        (0.2, layout.captions),
        (0.3, layout.credits_at_end),
        (1.0, columns),
        (0.7, column.false_blanks),
        (0.3, layout.two_line_title),
        (0.2, layout.captions),
        (0.2, layout.shadow),
        (0.3, moved),
        (0.2, margins.running_heads),
        (0.3, marks.spaces),
        (0.2, marks.half_width),
        (0.2, marks.dashes),
        (0.2, marks.line_ends),
    )


def _site(rnd: Random) -> Sequence[Chance]:
    """A page of a web site, copied or crawled."""
    return (
        (0.1, marks.replacement),
        (0.4, layout.credits_at_end),
        (0.15, layout.no_title),
        (0.25, column.torn_words),
        (0.3, layout.captions),
        (0.25, marks.spaced_title),
        (0.4, marks.half_width),
        (0.25, marks.full_width),
        (0.4, marks.spaces),
        (0.3, marks.dashes),
        (0.5, rnd.choice([marks.indents, web.entities])),
        (0.1, web.twice),
        (0.7, rnd.choice([web.chrome, web.chrome, web.labels])),
        (0.3, web.other_titles),
        (0.3, marks.trailing_spaces),
        (0.4, rnd.choice([marks.line_ends, web.escapes])),
        (0.2, marks.encodings),
    )


def _booklet(rnd: Random) -> Sequence[Chance]:
    """A document with pages, exported to text."""
    columns = rnd.choice([column.kept_indent, column.lost_indent, column.no_indent])
    feet = rnd.choice([margins.page_numbers, margins.page_numbers, margins.head_and_foot, margins.running_heads])
    return (
        (1.0, columns),
        (0.4, layout.two_line_title),
        (0.3, marks.spaced_title),
        (0.4, layout.contents),
        (0.9, feet),
        (0.3, marks.spaces),
        (0.3, marks.full_width),
        (0.2, marks.half_width),
        (0.2, marks.dashes),
        (0.3, marks.line_ends),
    )


MIXED: Mapping[str, Callable[[Random], Sequence[Chance]]] = {
    "mixed, newspaper": _paper,
    "mixed, web site": _site,
    "mixed, booklet": _booklet,
}
KINDS = (*ALONE, *MIXED)


def damage(document: Document, kind: str, seed: int) -> Sheet:
    """Print a document with one kind of damage; the same for the same document, kind and seed."""
    rnd = Random(f"{document.name} {kind} {seed}")
    sheet = Sheet.plain(document, rnd.choice([1, 2]))
    if kind in MIXED:
        chances = MIXED[kind](rnd)
        steps = [step for chance, step in chances if rnd.random() < chance]
    else:
        steps = list(ALONE[kind])
    for step in steps:
        sheet = step(sheet, rnd)
    first, *rest = sheet.lines
    return replace(sheet, lines=(replace(first, ends=0), *rest))
