import pytest

from generator.model.structure import Finding
from tests.structure.reading import PROSE, read


def found(*lines: str) -> dict[str, Finding]:
    """Give the findings of a text of these lines, by their codes."""
    return {finding.code: finding for finding in read(*lines).findings}


def test_characters_that_the_source_lost_are_kept_and_told_with_their_place() -> None:
    structure = read(PROSE, "全县共有\ufffd\ufffd个乡镇。" + PROSE)
    finding = structure.findings[0]

    assert (finding.code, finding.block) == ("text.replacement", "b2")
    assert finding.span is not None
    assert finding.span.of(structure.blocks[1].text) == "\ufffd\ufffd"


def test_question_marks_in_a_row_are_told_once_a_block_with_their_number() -> None:
    finding = found(PROSE + "县长 许????喆和王??某。")["text.lost"]

    assert "共2处" in finding.message


def test_one_question_mark_is_a_question() -> None:
    assert found(PROSE + "发展为了谁?发展依靠谁？") == {}


def test_an_entity_of_a_visible_mark_stays_in_the_sentence_and_is_told() -> None:
    structure = read(PROSE + "坚持&ldquo;一线工作法&rdquo;。")

    assert "&ldquo;一线工作法&rdquo;" in structure.blocks[0].text
    assert [finding.code for finding in structure.findings] == ["text.entity"]


def test_entities_of_white_space_are_stepped_over_and_not_told() -> None:
    structure = read("&amp;nbsp;&#xA0;" + PROSE)

    assert structure.blocks[0].text == PROSE
    assert structure.findings == ()


def test_a_company_with_an_ampersand_is_no_entity() -> None:
    assert found(PROSE + "R&D经费、AT&T公司；" + PROSE) == {}


def test_a_paragraph_that_breaks_off_is_told() -> None:
    assert "text.broken" in found(PROSE + "坚持稳中求进推动", "整治", PROSE)


@pytest.mark.parametrize(("end", "start"), [("9", "2.4亿元"), ("20", "117人"), ("3.", "5倍"), ("GD", "P增速")])
def test_a_number_or_word_cut_in_two_is_told(end: str, start: str) -> None:
    assert "text.broken" in found(PROSE + "全年，完成" + end, start + "，增长较快。" + PROSE)


@pytest.mark.parametrize("start", ["2.加强监督。", "2、加强监督。", "（2）加强监督。"])
def test_a_numbered_paragraph_below_a_number_is_no_number_cut_in_two(start: str) -> None:
    assert "text.broken" not in found(PROSE + "全年，新增APP", start + PROSE)


def test_a_heading_that_ends_without_stop_does_not_break_off() -> None:
    assert found("一、工作回顾", PROSE) == {}


def test_a_body_printed_twice_is_told_at_its_copy() -> None:
    body = [PROSE * 2 + mark + "。" for mark in "甲乙丙"]
    structure = read("各位代表：", *body, "各位代表：", *body)
    finding = structure.findings[0]

    assert (finding.code, finding.severity) == ("page.copies", "note")
    assert finding.block == next(block.id for block in structure.blocks if block.kind == "furniture")


def test_a_short_line_above_the_text_is_told() -> None:
    assert "page.stray" in found("长者模式", "705", "各位代表：", PROSE)


def test_the_signature_below_the_text_is_not_told() -> None:
    assert found("各位代表：", PROSE, "某市某区人民政府", "2019年12月18日") == {}


def test_a_title_that_only_the_page_prints_is_told() -> None:
    assert "page.title" in found("标题：某市政府工作报告", "正文：", "各位代表：", PROSE)
