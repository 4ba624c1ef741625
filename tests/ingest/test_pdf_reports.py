"""The five reports, typeset as PDF files and read again: their true blocks come back."""

import pytest

from tests.damage.documents import five
from tests.formats import LEAST, score_text, take

_SHORTEST = "001"


@pytest.mark.parametrize("name", [document.name for document in five()])
def test_a_newspapers_page_gives_a_reports_blocks(name: str) -> None:
    _hold("pdf-newspaper", name)


@pytest.mark.parametrize("way", ["pdf-one-column", "pdf-two-pages"])
def test_other_pages_give_a_reports_blocks(way: str) -> None:
    _hold(way, _SHORTEST)


def test_a_newspapers_pages_are_named() -> None:
    assert [page.label for page in take("pdf-newspaper", "000").pages] == ["第3版", "第4版"]


def _hold(way: str, name: str) -> None:
    document = next(document for document in five() if document.name == name)
    scored = score_text(document, take(way, name).text)
    assert scored["blocks"]["f1"] >= LEAST, scored["missed"]
    assert scored["order"] == 1.0
