"""Whether a page holds more than one article: text, and below it a headline."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from generator.ingest.columns_lines import find_pieces
from generator.ingest.pdf_glyphs import Glyph
from generator.text.marks import is_han

_LARGE, _LEAST = 1.5, 6  # times the size of the text, and Han characters: a headline; a report's own headings are less
_LONG = 12.0  # sizes: a line of running text in a column
_LINES = 4  # of running text above a headline, in its columns
_MOST = 60  # headlines of a page that are looked at


def has_more_articles(glyphs: Sequence[Glyph]) -> bool:
    """Tell whether a headline stands below lines of running text, as that of a second article does."""
    if not glyphs:
        return False
    size = median(glyph.size for glyph in glyphs)
    pieces = find_pieces(glyphs)
    text = [piece for piece in pieces if piece.size < _LARGE * size and piece.right - piece.left >= _LONG * piece.size]
    heads = [
        piece
        for piece in pieces
        if piece.size >= _LARGE * size and sum(is_han(glyph.char) for glyph in piece.glyphs) >= _LEAST
    ]
    return any(
        sum(line.base < head.base - head.size and line.left < head.right and line.right > head.left for line in text)
        >= _LINES
        for head in heads[:_MOST]
    )
