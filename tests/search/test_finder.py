"""docs/assets/search/finder.js: what is looked for where what was typed stands nowhere, or is called otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from generator.model.facts import Mention
from generator.model.spans import Span
from tests.samples import a_report, paragraphs
from tests.search.node import NEEDS_NODE, Asked, asked, searched

pytestmark = NEEDS_NODE

TEXTS = (
    "实施“优教”工程。",
    "优化营商环境，改善养老服务。",
    "推进“放管服”改革。",
    "放管服落到实处。",
    "宣传监察法5次。",
    "发展玛瑙+产业。",
    "壮大玛瑙产业。",
)
FIGURE = {"quote": "宣传监察法5次", "number": "5次", "label": "宣传监察法"}
NAMED = Mention("law", "b5", Span(2, 5), "supervisory-commissions-law")


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asked]:
    """Run the engine over a report that has a quotation's beginning where the question has one."""
    report = replace(a_report("210921/renda/2024", paragraphs(*TEXTS), [FIGURE]), mentions=(NAMED,))
    with asked(searched([report]), tmp_path_factory.mktemp("search")) as running:
        yield running


@pytest.mark.parametrize("query", ["“优化营商环境”", "《优化营商环境》", "【“优化营商环境”】"])
def test_marks_around_a_word_count_for_nothing_where_it_does_not_stand_in_them(engine: Asked, query: str) -> None:
    answer = engine.ask("search", query)
    assert (answer["cut"], answer["isBare"], answer["counts"]["units"]) == (["优化营商环境"], True, 1)


def test_marks_are_passed_over_around_each_of_several_words(engine: Asked) -> None:
    assert engine.ask("search", "“优化营商环境” “养老服务”")["counts"]["units"] == 1


def test_marks_that_the_text_has_count(engine: Asked) -> None:
    answer = engine.ask("search", "“放管服”")
    assert (answer["cut"], answer["isBare"], answer["counts"]["units"]) == (None, False, 1)


def test_pieces_of_a_word_end_at_its_stops(engine: Asked) -> None:
    answer = engine.ask("search", "优化营商环境，养老服务")
    assert (answer["cut"], answer["counts"]["units"]) == (["优化营商环境", "养老服务"], 1)


def test_figures_are_found_under_another_name_of_what_is_asked_for(engine: Asked) -> None:
    assert [row["value"] for row in engine.ask("figures", "国家监察法 2024")] == ["5次"]
    assert engine.ask("figures", "国家监察法 2024", {"others": False}) == []


def test_what_has_only_most_of_a_word_says_so_beside_what_has_it_whole(engine: Asked) -> None:
    (found,) = engine.ask("search", "玛瑙产业")["reports"]
    assert found["units"] == 1
    assert {hit["text"]: hit["near"] for hit in found["hits"]} == {"壮大玛瑙产业。": False, "发展玛瑙+产业。": True}


def test_a_report_with_the_words_apart_is_not_told_to_have_most_of_them_only(engine: Asked) -> None:
    answer = engine.ask("search", "玛瑙 营商环境")
    assert (answer["counts"]["scattered"], answer["counts"]["near"]) == (1, 0)
    assert [(one["scattered"], one["near"]) for one in answer["reports"]] == [(True, False)]
