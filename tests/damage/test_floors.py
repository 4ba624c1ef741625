"""What was reached once on a fixed sample of damaged pages is reached again, and nothing is ever lost."""

from pathlib import Path

import pytest

from tests.damage import floors
from tests.damage.measure import Result, Share, documents

FLOORS = floors.load()


@pytest.mark.parametrize("name", floors.SAMPLES)
def test_every_floor_is_reached(name: str) -> None:
    if not documents(floors.SAMPLES[name].documents, "dev"):
        pytest.skip("GONGBAO_CORPUS names no folder of raw reports")
    mark, results = floors.measure(name)
    defects = {kind: dict(result.defects) for kind, result in results.items() if any(result.defects.values())}
    assert not defects
    if name != "five" and mark != FLOORS[name].digest:
        pytest.skip("GONGBAO_CORPUS names other reports than those that the floors are of")
    assert mark == FLOORS[name].digest, "the sample has changed: python -m tests.damage.floors sets floors for it"
    short = floors.shortfalls(floors.reached(results), FLOORS[name].values)
    assert not short, "\n" + "\n".join(short)


def test_a_value_under_its_floor_is_told() -> None:
    assert floors.shortfalls({("plain", "blocks"): 0.98}, {("plain", "blocks"): 0.99}) == [
        "plain, blocks: 0.980, at least 0.99 was reached before"
    ]


def test_a_kind_that_is_gone_is_told() -> None:
    assert floors.shortfalls({}, {("plain", "blocks"): 0.99})


def test_floors_are_raised_and_never_lowered() -> None:
    place, other = ("plain", "blocks"), ("wraps", "blocks")
    assert floors.raised({place: 0.98, other: 0.5}, {other: 0.7}) == {place: 0.98, other: 0.7}


def test_a_single_kind_has_one_block_of_room() -> None:
    result = Result(blocks=Share(20, 20, 20))
    given = floors.given({"plain": result, "all alone": result})
    assert given["plain", "blocks"] == 0.95
    assert given["all alone", "blocks"] == 1


def test_floors_are_read_as_they_were_written(tmp_path: Path) -> None:
    file = tmp_path / "floors.tsv"
    floors.save(FLOORS, file)
    assert floors.load(file) == FLOORS
