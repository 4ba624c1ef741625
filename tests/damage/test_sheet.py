"""The generator keeps its truth: every printed character belongs to a true block or is furniture."""

from functools import cache

import pytest

from tests.damage.documents import five
from tests.damage.kinds import KINDS, damage
from tests.damage.measure import score
from tests.damage.sheet import FURNITURE, Document, Line, Piece, Sheet, rewrite, split

SEEDS = range(2)


@cache
def pages(kind: str) -> list[Sheet]:
    return [damage(document, kind, seed) for document in five() for seed in SEEDS]


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_is_the_same_for_the_same_seed(kind: str) -> None:
    again = [damage(document, kind, seed) for document in five() for seed in SEEDS]
    assert [page.data for page in again] == [page.data for page in pages(kind)]


@pytest.mark.parametrize("kind", KINDS)
def test_every_true_block_is_printed_whole_and_once(kind: str) -> None:
    for page in pages(kind):
        printed = {piece.key: "" for piece in page.pieces}
        for line in page.lines:
            if line.owner != FURNITURE:
                printed[line.owner] += line.text
        for piece in page.pieces:
            assert score.norm(printed[piece.key]) == score.norm(piece.text)


@pytest.mark.parametrize("kind", KINDS[1:])
def test_damage_changes_a_page(kind: str) -> None:
    plain = {Sheet.plain(document, ends).data.strip() for document in five() for ends in (1, 2)}
    assert any(page.data.strip() not in plain for page in pages(kind))


def test_another_seed_gives_another_page() -> None:
    texts = {damage(five()[0], "mixed, newspaper", seed).text for seed in range(8)}
    assert len(texts) == 8


DOCUMENT = Document(
    "甲", (Piece(0, "title", "甲县报告"), Piece(1, "paragraph", "全年召开会议。")), {"title": "甲县报告"}
)


def test_a_plain_page_has_one_block_a_line() -> None:
    assert Sheet.plain(DOCUMENT, 2).text == "甲县报告\n\n全年召开会议。"


def test_line_ends_that_are_letters_are_furniture() -> None:
    page = Sheet("甲", DOCUMENT.pieces, Sheet.plain(DOCUMENT, 1).lines, end=r"\n")
    assert [owner for _, owner in page.runs()] == [0, FURNITURE, 1]


def test_a_line_is_split_without_loss() -> None:
    first, second = split(Line("全年召开会议。", 1, 2), 2)
    assert (first, second) == (Line("全年", 1, 2), Line("召开会议。", 1, 1))


def test_lines_of_some_kinds_are_rewritten() -> None:
    page = rewrite(Sheet.plain(DOCUMENT, 1), lambda text: "　" + text, frozenset({"paragraph"}))
    assert page.text == "甲县报告\n　全年召开会议。"


def test_a_page_without_title_asks_for_a_supplied_one() -> None:
    meta = damage(five()[0], "no title", 0).truth()["meta"]
    assert meta["title"] is None
    assert meta["supplied"] is True
