import pytest

from tests.extract.mentions.helpers import found


def test_widths_and_quotation_marks_are_folded() -> None:
    assert found('"十四五"规划收官', "plan") == ['"十四五"规划']
    assert found("开展三察(查)活动", "term", "210921") == ["三察(查)"]


def test_the_longest_form_is_taken() -> None:
    assert found("实行民生实事项目票决制", "term") == ["民生实事项目票决制"]


def test_terms_are_not_looked_for_in_titles() -> None:
    assert found("印发《第一议题制度》", "term") == []


def test_a_plan_for_one_field_is_not_the_five_year_plan() -> None:
    assert found("落实海洋经济发展“十三五”规划", "plan") == []
    assert found("编制国民经济和社会发展“十三五”规划", "plan") == ["“十三五”规划"]
    assert found("军队建设“十四五”时期任务", "plan") == ["“十四五”时期"]


@pytest.mark.parametrize("text", ["稳步推进保障性住房供给", "站在第二个百年奋斗目标的新起点"])
def test_a_long_term_is_found_wherever_words_are_cut(text: str) -> None:
    assert len(found(text, "term")) == 1


def test_the_end_of_another_phrase_is_no_term() -> None:
    assert found("落实创新发展理念", "term") == []
