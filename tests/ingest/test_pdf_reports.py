"""A report, typeset as PDF files and read again: its true blocks come back. `python -m tests.formats` has all five."""

from __future__ import annotations

from typing import Any

import pytest

from generator.text.marks import compact
from tests.damage.documents import five
from tests.formats import LEAST, score_text, take
from tests.typeset.lines import HEADS

_SHORTEST = "001"
_DOCUMENT = next(document for document in five() if document.name == _SHORTEST)


@pytest.fixture(scope="module")
def scored() -> dict[str, Any]:
    """Score the report as it comes through a newspaper's page."""
    return score_text(_DOCUMENT, take("pdf-newspaper", _SHORTEST).text)


def test_a_newspapers_page_gives_a_reports_blocks(scored: dict[str, Any]) -> None:
    assert scored["blocks"]["f1"] >= LEAST, scored["missed"]


def test_they_come_in_their_order(scored: dict[str, Any]) -> None:
    assert scored["order"] == 1.0


@pytest.mark.parametrize("way", ["pdf-one-column", "pdf-two-pages"])
def test_other_pages_give_a_reports_words_in_their_order(way: str) -> None:
    text = compact(take(way, _SHORTEST).text)
    at = 0
    for piece in sorted(_DOCUMENT.pieces, key=lambda piece: piece.kind not in HEADS):  # as they are set
        at = text.index(compact(piece.text)[:12], at) + 1


def test_a_newspapers_page_is_named() -> None:
    assert [page.label for page in take("pdf-newspaper", _SHORTEST).pages] == ["第3版"]
