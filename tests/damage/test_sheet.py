"""The generator keeps its truth: every printed character belongs to a true block or is furniture."""

from collections import Counter

import pytest

from tests.damage.documents import five
from tests.damage.kinds import KINDS, damage
from tests.damage.measure import score
from tests.damage.sheet import FURNITURE, Sheet

SEEDS = range(3)


def pages(kind: str) -> list[Sheet]:
    return [damage(document, kind, seed) for document in five() for seed in SEEDS]


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_is_the_same_for_the_same_seed(kind: str) -> None:
    assert [page.text for page in pages(kind)] == [page.text for page in pages(kind)]


@pytest.mark.parametrize("kind", KINDS)
def test_every_true_block_is_printed_whole_and_once(kind: str) -> None:
    for page in pages(kind):
        printed: Counter[int] = Counter()
        texts = {piece.key: "" for piece in page.pieces}
        for line in page.lines:
            if line.owner != FURNITURE:
                texts[line.owner] += line.text
                printed[line.owner] += 1
        assert {key: score.norm(text) for key, text in texts.items()} == {
            piece.key: score.norm(piece.text) for piece in page.pieces
        }
        assert printed.keys() == texts.keys()


@pytest.mark.parametrize("kind", KINDS)
def test_runs_are_the_whole_page(kind: str) -> None:
    for page in pages(kind):
        runs = list(page.runs())
        assert "".join(text for text, _ in runs) == page.text
        assert all(owner is not None or not text.strip() for text, owner in runs)


@pytest.mark.parametrize("kind", KINDS[1:])
def test_damage_changes_a_page(kind: str) -> None:
    plain = {Sheet.plain(document, ends).data.strip() for document in five() for ends in (1, 2)}
    assert any(page.data.strip() not in plain for page in pages(kind))


def test_seeds_differ() -> None:
    for kind in KINDS[1:]:
        assert len({damage(five()[0], kind, seed).text for seed in range(8)}) > 1
