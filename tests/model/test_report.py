"""The proof that nothing is lost, and that it would notice."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model.report import Report, restore_source, source_span
from generator.model.spans import Edit, Span
from generator.model.structure import Block
from tests.samples import a_report

RAW = "工作报告\n一、监督\n全年召开会议11次。受理信访100余件，解决48件。\n各位代表，谢谢。"


def _with_text(number: int, text: str) -> Report:
    report = a_report()
    blocks = list(report.blocks)
    blocks[number] = replace(blocks[number], text=text)
    return replace(report, blocks=tuple(blocks))


def _joined() -> Report:
    """Give a report of one paragraph: a wrap, a mark printed full-width, and furniture between its two stretches."""
    #      0123456 7 890 1 2345
    raw = "召开会\n议11次,\n—3—\n很好"
    edits = (
        Edit("join.wrap", Span(3, 4), "\n", ""),
        Edit("width.mark", Span(8, 9), ",", "，"),
        Edit("break.block", Span(9, 10), "\n", ""),
        Edit("break.block", Span(13, 14), "\n", ""),
    )
    blocks = (
        Block("b1", "paragraph", "召开会议11次，很好", (Span(0, 9), Span(14, 16))),
        Block("b2", "furniture", "—3—", (Span(10, 13),)),
    )
    report = a_report()
    return replace(report, blocks=blocks, edits=edits, source=replace(report.source, chars=len(raw)))


def test_the_raw_text_comes_back() -> None:
    assert restore_source(a_report()) == RAW


def test_edits_are_undone_and_stretches_go_back_to_their_places() -> None:
    assert restore_source(_joined()) == "召开会\n议11次,\n—3—\n很好"


def test_a_dropped_character_is_noticed() -> None:
    with pytest.raises(ValueError, match="b4 is not as long as its spans"):
        restore_source(_with_text(3, "各位代表，谢谢"))


def test_a_dropped_character_inside_is_noticed() -> None:
    with pytest.raises(ValueError, match="b4 is not as long as its spans"):
        restore_source(_with_text(3, "各位代，谢谢。"))


def test_a_doubled_character_is_noticed() -> None:
    with pytest.raises(ValueError, match="b4 is not as long as its spans"):
        restore_source(_with_text(3, "各位代表，谢谢。。"))


def test_a_block_that_is_there_twice_is_noticed() -> None:
    report = a_report()
    with pytest.raises(ValueError, match="in two places"):
        restore_source(replace(report, blocks=(*report.blocks, report.blocks[0])))


def test_a_block_that_is_missing_is_noticed() -> None:
    report = a_report()
    with pytest.raises(ValueError, match="character 0 is in no block"):
        restore_source(replace(report, blocks=report.blocks[1:]))


def test_a_swapped_character_changes_the_raw_text() -> None:
    assert restore_source(_with_text(3, "各位代表，谢射。")) != RAW


def test_two_characters_that_changed_places_change_the_raw_text() -> None:
    assert restore_source(_with_text(3, "各位表代，谢谢。")) != RAW


def test_an_edit_that_the_text_does_not_show_is_noticed() -> None:
    report = _joined()
    blocks = (replace(report.blocks[0], text="召开会议11次,很好"), report.blocks[1])
    with pytest.raises(ValueError, match="differs from the edit at 8"):
        restore_source(replace(report, blocks=blocks))


def test_an_edit_that_is_missing_is_noticed() -> None:
    report = a_report()
    with pytest.raises(ValueError, match="is in no block and in no edit"):
        restore_source(replace(report, edits=report.edits[1:]))


def test_a_span_goes_back_past_what_was_taken_out() -> None:
    report = _joined()
    span = source_span(report, report.blocks[0], Span(2, 7))  # 会议11次
    assert span.of("召开会\n议11次,\n—3—\n很好") == "会\n议11次"


def test_a_replaced_character_stands_for_what_it_replaced() -> None:
    report = _joined()
    assert source_span(report, report.blocks[0], Span(7, 8)) == Span(8, 9)


def test_a_span_of_the_second_stretch_goes_to_its_place() -> None:
    report = _joined()
    assert source_span(report, report.blocks[0], Span(8, 10)) == Span(14, 16)


def test_a_figures_quotation_is_what_its_span_covers() -> None:
    report = a_report(figures=[{"quote": "会议11次", "number": "11次"}])
    assert report.quote(report.figures[0]) == "会议11次"
