"""generator.ingest.columns_articles: a headline below text says that a page has more than one article."""

from __future__ import annotations

from generator.ingest.columns_articles import has_more_articles
from generator.ingest.pdf_glyphs import Glyph


def _set(text: str, x: float, y: float, size: float = 10) -> list[Glyph]:
    return [Glyph(char, x + size * i, x + size * (i + 1), y, size) for i, char in enumerate(text)]


_HEAD = "我县举办农产品展销会"
_TEXT = [glyph for row in range(12) for glyph in _set("今年以来全县人大常委会依法履职", 50, 100 + 15 * row)]


def test_a_headline_above_the_text_is_its_own() -> None:
    assert not has_more_articles(_set(_HEAD, 50, 70, 20) + _TEXT)


def test_one_below_it_is_of_another_article() -> None:
    assert has_more_articles(_TEXT + _set(_HEAD, 50, 310, 20))


def test_a_heading_a_little_larger_is_the_texts() -> None:
    assert not has_more_articles(_TEXT + _set(_HEAD, 50, 310, 13))


def test_one_beside_it_tells_nothing() -> None:
    assert not has_more_articles(_TEXT + _set(_HEAD, 250, 310, 20))


def test_no_glyphs_are_no_article() -> None:
    assert not has_more_articles([])
