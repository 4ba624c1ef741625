"""docs/assets/search/engine.js: what a question is answered with."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.model.facts import Mention, Period
from generator.model.report import Report
from generator.model.spans import Span
from tests.samples import COUNTY, OTHER_COUNTY, a_report, paragraphs
from tests.search.node import NEEDS_NODE, Asked, asked, searched

pytestmark = NEEDS_NODE

FIGURE = {"quote": "办理代表议案35件", "number": "35件", "label": "代表议案"}
NEW = a_report(
    "210921/renda/2024",
    (
        ("title", "甲县人大常委会工作报告"),
        ("heading", "一、监督法院工作"),
        ("paragraph", "听取法院报告8项。办理代表议案35件，代表 满意率１００％。"),
        ("paragraph", "改进方法院内公示。宣传监察法，督促改进。"),
    ),
    [FIGURE],
    region=COUNTY,
)
OLD = a_report(
    "140826/zhengxie/2023",
    (
        ("title", "乙县政协工作报告"),
        ("paragraph", "法院工作，《中华人民共和国監察法》。"),
        ("paragraph", "委員提案 10 余件，<b>代表</b>建议。𠮷字。"),
    ),
    region=OTHER_COUNTY,
    body="zhengxie",
    period=Period("2022", "2023"),
)


def reports() -> list[Report]:
    """Give the reports that are searched; one names a law by its short title, the other by a longer one."""
    return [OLD, replace(NEW, mentions=(Mention("law", "b4", Span(11, 14), "supervisory-commissions-law"),))]


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asked]:
    """Run the engine over the files of the reports."""
    with asked(searched(reports()), tmp_path_factory.mktemp("search")) as running:
        yield running


def hits(answer: Any) -> list[tuple[str, str, list[str]]]:  # noqa: ANN401 # what JSON holds
    """Give address, anchor, and the marked stretches of each hit."""
    return [
        (one["report"]["address"], hit["anchor"], [hit["text"][start:end] for start, end in hit["marks"]])
        for one in answer["reports"]
        for hit in one["hits"]
    ]


def test_a_hit_leads_to_its_paragraph_with_the_words_as_they_are_printed(engine: Asked) -> None:
    assert hits(engine.ask("search", "满意率100%")) == [("210921/renda/2024", "p1", ["满意率１００％"])]


def test_spaces_in_the_text_and_in_the_question_do_not_matter(engine: Asked) -> None:
    assert hits(engine.ask("search", "委员提案10余件")) == [("140826/zhengxie/2023", "p2", ["委員提案 10 余件"])]
    assert engine.ask("search", "10 余件")["counts"]["units"] == 1


def test_characters_beyond_the_first_plane_are_found(engine: Asked) -> None:
    assert engine.ask("search", "𠮷字")["counts"]["units"] == 1


def test_whole_words_and_better_places_come_first(engine: Asked) -> None:
    (first, second) = engine.ask("search", "法院")["reports"]
    assert [(hit["anchor"], hit["whole"]) for hit in first["hits"]] == [("s1", True), ("p1", True), ("p2", False)]
    assert first["score"] > second["score"]


def test_a_hit_names_its_section(engine: Asked) -> None:
    (one,) = engine.ask("search", "听取法院报告")["reports"]
    assert one["hits"][0]["section"] == "一、监督法院工作"
    assert one["report"]["place"] == ["辽宁省", "阜新市", "阜新蒙古族自治县"]


def test_a_label_brings_its_figure(engine: Asked) -> None:
    figure = next(hit for hit in engine.ask("search", "代表议案")["reports"][0]["hits"] if hit["kind"] == "figure")
    assert (figure["anchor"], figure["value"], figure["period"], figure["paragraph"]) == ("f1", "35件", "2024年", "p1")


def test_several_words_are_looked_for_in_one_paragraph_then_in_one_report(engine: Asked) -> None:
    answer = engine.ask("search", "法院 议案")
    assert answer["counts"] == {"units": 1, "reports": 1, "scattered": 0, "variants": 0, "near": 0}
    answer = engine.ask("search", "公示 满意率")
    assert answer["counts"] == {"units": 0, "reports": 0, "scattered": 1, "variants": 0, "near": 0}
    assert {anchor for _, anchor, _ in hits(answer)} == {"p1", "p2"}


def test_quotes_mean_exactly_so(engine: Asked) -> None:
    assert engine.ask("search", '"委员提案"')["counts"]["units"] == 0
    assert engine.ask("search", '"委員提案"')["counts"]["units"] == 1
    assert engine.ask("search", '"委員提案 10" 建议')["counts"]["units"] == 1


def test_quotes_hold_in_each_report_that_has_the_words_apart(engine: Asked) -> None:
    answer = engine.ask("search", '"委員提案" 监察法', anew=True)
    assert (answer["counts"]["scattered"], answer["complete"], answer["limits"]) == (1, True, [])
    assert engine.ask("search", '"委员提案" 监察法')["counts"]["scattered"] == 0


def test_what_stands_in_quotes_is_shown_when_it_was_held_against_the_text(engine: Asked) -> None:
    answer = engine.ask("search", '"委員提案"', {"hits": 0}, anew=True)
    assert (answer["reports"], answer["complete"], answer["counts"]["units"]) == ([], False, 1)
    assert answer["limits"] == ["引号里的词还有 1 处没有逐字核对，没有列出；各项数目把它们也算在内，是至多的数。"]


def test_what_quotes_may_leave_out_is_told_to_be_the_most(engine: Asked) -> None:
    without = engine.ask("search", '"委员提案" 鼢鱼鼷')["without"]
    assert {one["word"]: one["isMost"] for one in without} == {"委员提案": False, "鼢鱼鼷": True}


def test_a_pasted_page_of_one_character_is_answered_soon(engine: Asked) -> None:
    told = engine.told("search", "有" * 10_000)
    assert told["answer"]["counts"]["units"] == 0
    assert told["cost"]["ms"] < 10_000  # it was minutes


def test_an_answer_without_its_other_names_is_not_called_whole(engine: Asked) -> None:
    first = engine.ask("search", "国家监察法", {"bytes": 1}, anew=True)
    assert (first["counts"]["variants"], first["complete"]) == (0, False)
    assert first["limits"] == ["所写的词查完了；别的名称和相近的段落没有查完。"]
    then = engine.ask("search", "国家监察法")
    assert (then["counts"]["variants"], then["complete"], then["limits"]) == (2, True, [])


def test_an_answer_without_what_is_near_is_not_called_whole(engine: Asked) -> None:
    first = engine.ask("search", "阜蒙县 代表议案", {"bytes": 1}, anew=True)
    assert (first["counts"]["near"], first["complete"]) == (0, False)
    assert engine.ask("search", "阜蒙县 代表议案")["complete"]


def test_a_long_word_is_not_cut_before_its_pieces_were_looked_for(engine: Asked) -> None:
    first = engine.ask("search", "听取法院满意率", {"bytes": 1}, anew=True)
    assert (first["cut"], first["complete"]) == (None, False)


def test_names_that_have_a_single_character_are_all_told(engine: Asked) -> None:
    assert "阜新蒙古族自治县" in {name["name"] for name in engine.ask("search", "蒙")["names"]}


def test_a_title_is_found(engine: Asked) -> None:
    (one,) = engine.ask("search", "甲县人大常委会")["reports"]
    assert one["hits"][0]["kind"] == "title"


def test_facets_count_reports_and_kinds(engine: Asked) -> None:
    facets = engine.ask("search", "法院")["facets"]
    assert dict(facets["body"]) == {"renda": 1, "zhengxie": 1}
    assert dict(facets["year"]) == {"2022": 1, "2023": 1, "2024": 1}
    assert dict(facets["kind"]) == {"heading": 1, "text": 3}


def test_a_filter_leaves_what_it_names_and_the_other_choices_stay_counted(engine: Asked) -> None:
    answer = engine.ask("search", "法院", {"filter": {"body": "zhengxie", "year": 2022}})
    assert [one["report"]["address"] for one in answer["reports"]] == ["140826/zhengxie/2023"]
    assert dict(answer["facets"]["body"]) == {"zhengxie": 1}
    assert dict(answer["facets"]["year"]) == {"2022": 1, "2023": 1}
    assert engine.ask("search", "法院", {"filter": {"kind": "heading"}})["counts"]["units"] == 1


@pytest.mark.parametrize("query", ["", "  ", "鼢鼱鼷", "鼢", "法院 鼢鼱", "戊己庚辛", "\u200b"])
def test_what_is_nowhere_is_not_found(engine: Asked, query: str) -> None:
    answer = engine.ask("search", query)
    assert set(answer["counts"].values()) == {0}
    assert answer["complete"]


@pytest.mark.parametrize("query", ['"', '""', ".*", "[", "\\"])
def test_marks_are_characters_like_others(engine: Asked, query: str) -> None:
    assert engine.ask("search", query)["counts"]["units"] == 0


@pytest.mark.parametrize("query", ["“法院”", '"法院', '法院"'])
def test_marks_around_a_word_that_the_text_has_not_are_passed_over(engine: Asked, query: str) -> None:
    answer = engine.ask("search", query)
    assert (answer["cut"], answer["counts"]["units"]) == (["法院"], engine.ask("search", "法院")["counts"]["units"])


def test_nothing_is_read_for_opening_but_the_start(engine: Asked) -> None:
    assert engine.told("search", "", anew=True)["opened"]["requests"] == 1


def test_without_hits_no_text_is_fetched(engine: Asked) -> None:
    told = engine.told("search", "法院", {"hits": 0}, anew=True)
    assert told["cost"]["requests"] == 1
    assert len(told["answer"]["reports"]) == 2


def test_another_name_of_the_same_is_found_after_the_one_asked_for(engine: Asked) -> None:
    answer = engine.ask("search", "国家监察法")
    assert answer["counts"] == {"units": 0, "reports": 0, "scattered": 0, "variants": 2, "near": 0}
    assert [name["href"] for name in answer["names"]] == ["laws/#supervisory-commissions-law"]
    assert ("210921/renda/2024", "p2", ["监察法"]) in hits(answer)


def test_a_long_word_that_stands_nowhere_is_looked_for_in_pieces(engine: Asked) -> None:
    answer = engine.ask("search", "听取法院满意率")
    assert answer["cut"] == ["听取法院", "满意率"]
    assert answer["counts"]["units"] == 1
    assert engine.ask("search", "满意鼱")["cut"] == ["满意"]


def test_what_a_report_is_about_counts_as_said_in_each_of_its_units(engine: Asked) -> None:
    answer = engine.ask("search", "阜蒙县 代表议案", anew=True)
    assert (answer["counts"]["reports"], answer["counts"]["near"]) == (0, 1)
    (found,) = [one for one in answer["reports"] if one["near"]]
    assert ("210921/renda/2024", "p1", ["代表议案", "代表"]) in hits({"reports": [found]})


def test_what_only_makes_a_question_is_passed_over(engine: Asked) -> None:
    assert engine.ask("search", "办理了多少代表议案")["reports"][0]["hits"][0]["anchor"] == "p1"


def test_nothing_near_is_an_answer_to_quotes(engine: Asked) -> None:
    assert engine.ask("search", '"代表议案" 阜蒙县')["counts"]["near"] == 0


def test_without_hits_it_is_said_what_each_word_keeps_from_being_found(engine: Asked) -> None:
    without = engine.ask("search", "法院 鼢鼱")["without"]
    assert [(one["word"], one["reports"]) for one in without] == [("法院", 0), ("鼢鼱", 2)]


def test_names_are_suggested_by_their_beginning_first(engine: Asked) -> None:
    names = [(one["kind"], one["name"]) for one in engine.ask("suggest", "絳縣")]
    assert names == [("place", "绛县")]
    assert engine.ask("suggest", "工作报告")[0]["href"].startswith("reports/")
    assert engine.ask("suggest", " ") == []


def test_figures_of_a_year_are_told_with_their_values(engine: Asked) -> None:
    (row,) = engine.ask("figures", "议案 2024年")
    assert (row["label"], row["value"], row["report"]["address"]) == ("代表议案", "35件", "210921/renda/2024")
    assert row["indicator"] == ""
    assert engine.ask("figures", "议案 2019") == []


def test_figures_are_filtered_as_reports_are(engine: Asked) -> None:
    assert [row["label"] for row in engine.ask("figures", "议案", {"filter": {"body": "renda"}})] == ["代表议案"]
    assert engine.ask("figures", "议案", {"filter": {"body": "zhengxie"}}) == []


def test_one_report_can_be_asked_for_alone(engine: Asked) -> None:
    whole = engine.ask("search", "法院")
    number = whole["reports"][1]["report"]["number"]
    (one,) = engine.ask("search", "法院", {"filter": {"report": number}, "hits": 9})["reports"]
    assert one["report"]["number"] == number


def test_other_names_are_counted_in_facets_and_can_be_left_out(engine: Asked) -> None:
    assert dict(engine.ask("search", "国家监察法")["facets"]["body"]) == {"renda": 1, "zhengxie": 1}
    assert set(engine.ask("search", "国家监察法", {"others": False})["counts"].values()) == {0}


def test_a_place_is_named_and_found_by_its_short_name_too(engine: Asked) -> None:
    assert [name["name"] for name in engine.ask("search", "阜蒙县")["names"]] == ["阜新蒙古族自治县"]
    assert "阜新蒙古族自治县" in {name["name"] for name in engine.ask("suggest", "阜蒙")}


def test_of_thousands_of_units_the_best_are_shown(tmp_path: Path) -> None:
    texts = ["改进方法院内公示。"] * 2999 + ["法院。"]
    with asked(searched([a_report("210921/renda/2024", paragraphs(*texts))]), tmp_path) as engine:
        answer = engine.ask("search", "法院")
        assert answer["counts"]["units"] == 3000
        best, *others = [hit["unit"] for hit in answer["reports"][0]["hits"]]
        assert best == 3000
        assert others == list(range(others[0], others[0] + 9))  # of the same file
