"""What is listed for a reader to judge, and how the reader's grades are kept."""

from pathlib import Path

import pytest

from tests.search.judged import Orders, Query, hash_of
from tests.search.pool import COLUMNS, take, unjudged
from tests.search.reports import five

QUERY = Query(1, "绛县 执法检查", "place", "which laws' enforcement was inspected")
KEPT = "query\tfile\tunit\thash\tgrade\n1\ta.txt\t3\tffff\t1\n"
LINE = {"query": "1", "file": "a.txt", "unit": "5", "hash": "ffff", "grade": "2"}


@pytest.fixture(scope="module")
def orders() -> Orders:
    """Put the units of the five in order, without the engine."""
    return Orders(five(), None)


def test_what_is_to_be_judged_stands_by_hash_and_has_no_grade(orders: Orders) -> None:
    lines = list(unjudged(QUERY, orders, {}))
    assert len(lines) >= 10
    assert [line["hash"] for line in lines] == sorted(line["hash"] for line in lines)
    assert {tuple(line) for line in lines} == {COLUMNS}
    assert {line["grade"] for line in lines} == {""}


def test_the_reader_sees_the_unit_its_report_and_the_heading_above(orders: Orders) -> None:
    place = next(place for place in orders.bm25(QUERY.text) if orders.unit(place).section >= 0)
    line = next(line for line in unjudged(QUERY, orders, {}) if line["hash"] == hash_of(orders.unit(place)))
    assert line["text"].startswith(orders.unit(place).text.split()[0])
    assert line["below"]
    assert line["report"] == " ".join(orders.about(place).split())


def test_what_was_judged_is_not_listed_again(orders: Orders) -> None:
    judged = {(line["file"], line["hash"]): 0 for line in unjudged(QUERY, orders, {})}
    assert list(unjudged(QUERY, orders, judged)) == []


def test_without_an_engine_its_order_is_empty(orders: Orders) -> None:
    assert orders.engine(QUERY.text) == []


def test_a_new_grade_takes_the_place_of_an_older_one_and_a_line_without_a_grade_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "judgements.tsv"
    path.write_text(KEPT, encoding="utf-8")
    assert take([LINE, LINE | {"hash": "eeee", "grade": ""}], path) == 1
    assert path.read_text(encoding="utf-8").splitlines()[1:] == ["1\ta.txt\t5\tffff\t2"]


def test_a_grade_is_nothing_but_0_to_3(tmp_path: Path) -> None:
    path = tmp_path / "judgements.tsv"
    path.write_text(KEPT, encoding="utf-8")
    with pytest.raises(AssertionError, match="0, 1, 2 or 3"):
        take([LINE | {"grade": "4"}], path)
    assert path.read_text(encoding="utf-8") == KEPT
