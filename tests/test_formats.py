"""The five reports through Word documents and web pages: what is read has their true blocks."""

from __future__ import annotations

import pytest

from tests.damage.documents import five
from tests.formats import LEAST, score_text, take
from tests.formats_html import PAGES


@pytest.mark.parametrize("way", ["docx", *PAGES])
@pytest.mark.parametrize("report", ["000", "001", "002", "003", "004"])
def test_a_report_keeps_its_blocks_through_a_format(way: str, report: str) -> None:
    document = next(one for one in five() if one.name == report)
    scored = score_text(document, take(way, report).text)
    assert scored["blocks"]["f1"] >= LEAST, scored["missed"][:5] + scored["extra"][:5]
    assert scored["order"] == 1.0


@pytest.mark.parametrize("way", ["docx", *PAGES])
def test_no_character_of_a_report_is_lost_on_the_way(way: str) -> None:
    for document in five():
        text = "".join(take(way, document.name).text.split())
        assert [piece.text[:20] for piece in document.pieces if "".join(piece.text.split()) not in text] == []
