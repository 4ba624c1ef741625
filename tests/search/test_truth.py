"""Search finds what stands in the five reports, all of it and nothing else (`python -m tests.search` asks for more)."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.search.node import NEEDS_NODE, Asked, asked, searched
from tests.search.reports import five
from tests.search.truth import Found, Score, Truth, score

pytestmark = NEEDS_NODE


@pytest.fixture(scope="module")
def truth() -> Truth:
    """Read the five."""
    return Truth(five())


@pytest.fixture(scope="module")
def engine(truth: Truth, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asked]:
    """Run the engine over their files."""
    with asked(searched(truth.all), tmp_path_factory.mktemp("search")) as running:
        yield running


def found(engine: Asked, truth: Truth, query: str) -> Found:
    """Give the units that the engine finds."""
    names = list(truth.reports)
    return frozenset((names[report], unit) for report, units in engine.ask("units", query) for unit in units)


def test_random_strings_are_found_wherever_they_stand_and_nowhere_else(engine: Asked, truth: Truth) -> None:
    pairs = [(found(engine, truth, query), truth.find(query)) for query in truth.strings(300)]
    assert score(pairs).both > 300
    assert [pair for pair in pairs if pair[0] != pair[1]] == []


def test_what_goes_over_many_small_files_is_found_as_well(truth: Truth, tmp_path: Path) -> None:
    with asked(searched(truth.all, shard=128, chunk=300), tmp_path) as engine:
        queries = [*truth.strings(60), "发展", "工作", "的", "，"]
        assert [query for query in queries if found(engine, truth, query) != truth.find(query)] == []


def test_what_is_too_much_at_once_is_found_bit_by_bit_newest_first(truth: Truth, tmp_path: Path) -> None:
    with asked(searched(truth.all, shard=128), tmp_path) as engine:
        first = engine.ask("search", "工作", {"bytes": 1}, anew=True)
        assert (first["complete"], first["through"] < len(truth.all) - 1) == (False, True)
        assert 0 < first["counts"]["units"] < len(truth.find("工作"))
        assert engine.ask("search", "工作")["counts"]["units"] == len(truth.find("工作"))


def test_of_a_single_character_a_part_is_found_but_all_titles(truth: Truth, tmp_path: Path) -> None:
    with asked(searched(truth.all, shard=128), tmp_path) as engine:
        first = engine.ask("search", "会", {"bytes": 300, "limit": 99}, anew=True)
        assert (first["complete"], first["through"]) == (False, -1)
        assert "（会）太常见，只查了索引的约" in first["limits"][0]
        named = {place for place in truth.find("会") if place[1] == 0}
        assert dict(first["facets"]["kind"])["title"] == len(named) > 0
        then = engine.ask("search", "会", {"limit": 99})
        assert (then["complete"], then["limits"], then["counts"]["units"]) == (True, [], len(truth.find("会")))


def test_what_stands_in_quotes_is_found_letter_for_letter(engine: Asked, truth: Truth) -> None:
    texts = {(name, at): unit.text for name, units in truth.reports.items() for at, unit in enumerate(units)}
    for query in ("工作", "２", "2024年，", "“十四五”"):
        exact = {place for place, text in texts.items() if query in text}
        assert found(engine, truth, f'"{query}"') == exact


def test_quotes_do_not_read_more_than_they_may(truth: Truth, tmp_path: Path) -> None:
    with asked(searched(truth.all, shard=1024, chunk=300), tmp_path) as engine:
        told = engine.told("search", '"工作"', {"bytes": 30_000, "limit": 2}, anew=True)
        assert told["cost"]["bytes"] < 45_000
        assert (told["answer"]["complete"], len(told["answer"]["reports"])) == (False, 2)
        assert "没有逐字核对" in told["answer"]["limits"][0]
        whole = engine.ask("search", '"工作"', {"bytes": 10_000_000})
        assert (whole["complete"], whole["counts"]["units"]) == (True, len(truth.find("工作")))


def test_two_words_do_not_read_more_than_they_may(truth: Truth, tmp_path: Path) -> None:
    with asked(searched(truth.all, shard=128), tmp_path) as engine:
        told = engine.told("search", "工作 发展", {"bytes": 200, "hits": 0}, anew=True)
        assert told["cost"]["bytes"] < 1500
        assert not told["answer"]["complete"]
        units = len(truth.find("工作 发展"))
        assert engine.ask("search", "工作 发展", {"hits": 0})["counts"]["units"] == units


def test_a_pasted_page_is_found(engine: Asked, truth: Truth) -> None:
    page = max((unit.text for units in truth.reports.values() for unit in units), key=len).split()[0]
    assert len(page) > 500
    assert found(engine, truth, page) == truth.find(page)
    assert found(engine, truth, page + "鼢" + page * 20) == frozenset()


def test_a_site_that_was_built_anew_meanwhile_is_told(truth: Truth, tmp_path: Path) -> None:
    with asked(searched(truth.all), tmp_path) as engine:
        engine.ask("suggest", "")
        for shard in (tmp_path / "files" / "search" / "s").iterdir():
            shard.write_bytes(b"other")
        with pytest.raises(AssertionError, match="Stale"):
            engine.ask("search", "工作")


def test_words_are_found_wherever_they_stand_and_nowhere_else(engine: Asked, truth: Truth) -> None:
    pairs = [(found(engine, truth, query), truth.find(query)) for query in truth.words(80)]
    assert len(pairs) == 80
    assert [pair for pair in pairs if pair[0] != pair[1]] == []


def test_every_single_character_is_found(engine: Asked, truth: Truth) -> None:
    chars = sorted({char for units in truth.reports.values() for unit in units for char in unit.text})[::20]
    assert [char for char in chars if char not in '"＂' and found(engine, truth, char) != truth.find(char)] == []


def test_the_score_tells_what_is_missing_and_what_is_too_much() -> None:
    a, b, c = (("x", number) for number in range(3))
    got = score([(frozenset({a, b}), frozenset({b, c}))])
    assert (got.recall, got.precision) == (0.5, 0.5)
    assert got == Score(1, 1, 1)
