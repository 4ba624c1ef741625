"""What is compared with other engines: the pages that they index, what these truly have, their grades."""

import json
from collections.abc import Sequence

import pytest

from generator.render.search.units import Unit
from tests.factory import make_report
from tests.search.peer_sites import LOCK, names, page, version
from tests.search.peers import Pages, page_grades, shares, table_of
from tests.search.truth import Score, Truth


@pytest.fixture(scope="module")
def truth() -> Truth:
    """Give a report with two paragraphs."""
    return Truth([make_report(("title", "工作报告"), ("paragraph", "全年 ＡＢ 立案"), ("paragraph", "审结《条例》"))])


def found(truth: Truth, query: str, *, quoted: bool = False) -> int:
    return len(Pages(truth).find(query, quoted=quoted))


def test_a_page_has_what_stands_in_a_unit_folded(truth: Truth) -> None:
    assert found(truth, "年ab立") == 1


def test_a_page_has_no_string_that_goes_over_two_units(truth: Truth) -> None:
    assert found(truth, "立案审结") == 0


def test_a_page_has_words_that_stand_in_two_units(truth: Truth) -> None:
    assert found(truth, "立案 审结") == 1
    assert found(truth, "立案 没有") == 0


def test_in_quotes_a_string_stands_letter_for_letter(truth: Truth) -> None:
    assert found(truth, "年 ＡＢ", quoted=True) == 1
    assert found(truth, "年ab", quoted=True) == 0


def body(units: Sequence[Unit]) -> list[str]:
    """Give the lines of a page below its front matter."""
    return page(units).split("---\n\n", 1)[1].splitlines()


def test_a_page_has_each_unit_once_below_the_heading_that_it_stands_below() -> None:
    units = [
        Unit("title", "报告", ""),
        Unit("heading", "一", "", 1),
        Unit("heading", "二", "", 2),
        Unit("text", "开头", ""),
        Unit("text", "甲", "", 1),
        Unit("text", "乙", "", 2),
        Unit("figure", "会议", "", 1),
    ]
    said = ['<h1 id="top">报告</h1>', "<p>开头</p>", '<h2 id="s1">一</h2>', "<p>甲</p>", "<ul><li>会议</li></ul>"]
    assert body(units) == [*said, '<h2 id="s2">二</h2>', "<p>乙</p>"]


def test_what_a_page_says_is_text() -> None:
    assert body([Unit("title", "<b>&", ""), Unit("text", "</div> *甲*", "")]) == [
        '<h1 id="top">&lt;b&gt;&amp;</h1>',
        "<p>&lt;/div&gt; *甲*</p>",
    ]


def test_pages_are_named_by_numbers(truth: Truth) -> None:
    assert list(names(truth).items()) == [("210921/renda/2024", "r0")]


def test_a_page_has_the_best_grade_of_its_units() -> None:
    grades = {("a", "1"): 1, ("a", "2"): 3, ("a", "3"): 0, ("b", "1"): 0}
    assert page_grades(grades) == {("a", ""): 3, ("b", ""): 0}


def test_one_is_said_of_what_is_whole_alone() -> None:
    assert shares(Score(both=100_000, found_only=1, truth_only=0)) == "1, 0.999"


def test_a_table_has_a_column_for_each_engine() -> None:
    assert table_of("5 reports", ["a", "b"], [("size", ["1", "2"])]) == [
        "| 5 reports | a | b |",
        "|---|---:|---:|",
        "| size | 1 | 2 |",
    ]


def test_the_lock_names_one_version_with_its_integrity_and_no_host() -> None:
    lock = (LOCK / "package-lock.json").read_text("utf-8")
    packages = json.loads(lock)["packages"]
    assert packages[""]["devDependencies"] == {"pagefind": version()}
    assert all(package["integrity"].startswith("sha512-") for name, package in packages.items() if name)
    assert "//" not in lock
