"""The most scrambled report, and a scrap of its raw text."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model.report import Report
from generator.model.spans import Span
from generator.model.structure import Move
from generator.render.scrap import _stretches, line_count, most_scrambled, scrap
from tests.samples import a_report, paragraphs

PIECES = (("title", "题"), *paragraphs(*(f"第{number}段。" for number in range(1, 30))))


def _moved(report: Report, *blocks: str) -> Report:
    return replace(report, moves=(Move(blocks, 0, 1, {}, 0.5),))


def _scrambled() -> Report:
    """Give a report whose 20th paragraph is printed right, but whose first ten are read after all others."""
    report = a_report(pieces=PIECES)
    blocks = (report.blocks[0], *report.blocks[11:], *report.blocks[1:11])
    return _moved(replace(report, blocks=blocks), *(block.id for block in report.blocks[1:11]))


def test_the_report_with_most_moved_paragraphs_is_chosen() -> None:
    few, many = _moved(a_report("210921/renda/2023"), "b3"), _moved(a_report(), "b3", "b4")
    assert most_scrambled([few, many]) is many


def test_a_moved_title_block_is_nothing_much() -> None:
    title, text = _moved(a_report(), "b1"), _moved(a_report("210921/renda/2023"), "b3")
    assert most_scrambled([title, text]) is text


def test_among_equals_the_edits_decide() -> None:
    plain, edited = a_report(pieces=PIECES[:2]), a_report("210921/renda/2023", pieces=PIECES)
    assert most_scrambled([plain, edited]) is edited


def test_among_quite_equals_the_address_decides() -> None:
    one, two = a_report(), a_report("210921/renda/2023")
    assert most_scrambled([one, two]) is most_scrambled([two, one])


def test_the_scrap_begins_with_the_files_first_lines() -> None:
    assert scrap(_scrambled()).head == ("题",)


def test_a_box_ends_where_the_printed_order_jumps() -> None:
    boxes = scrap(_scrambled()).boxes
    assert [(box.number, box.block.text) for box in boxes] == [(1, "第1段。"), (2, "第11段。")]


def test_a_box_shows_its_first_lines_and_counts_the_others() -> None:
    box = scrap(_scrambled()).boxes[0]
    written = [line for line in box.lines if line]
    assert written == [f"第{number}段。" for number in range(1, len(written) + 1)]
    assert len(written) + box.left_out == 10


def test_a_report_in_order_is_one_box() -> None:
    [box] = scrap(a_report(pieces=PIECES)).boxes
    assert box.lines[0] == "第1段。"


def test_of_very_many_boxes_the_rest_is_counted() -> None:
    report = a_report(pieces=PIECES)
    shown = scrap(replace(report, blocks=(report.blocks[0], *report.blocks[:0:-1])))
    assert (len(shown.boxes), shown.more) == (12, 17)


def test_a_paragraph_that_goes_on_behind_another_box_begins_a_box_again() -> None:
    report = a_report(pieces=paragraphs("甲乙", "丙丁"))
    first, second = report.blocks
    [whole] = first.source
    middle = whole.start + 1
    halves = (Span(whole.start, middle), Span(second.source[0].end, second.source[0].end + 1))
    stretched = replace(report, blocks=(replace(first, source=halves), second))
    assert [(span.start, block.id) for span, block in _stretches(stretched)] == [(0, "b1"), (halves[1].start, "b1")]


def test_a_text_without_paragraphs_has_no_boxes() -> None:
    assert scrap(a_report(pieces=(("title", "题"),))).boxes == ()


def test_a_long_line_is_cut() -> None:
    [box] = scrap(a_report(pieces=paragraphs("甲" * 300))).boxes
    assert len(box.lines[0]) < 50
    assert box.lines[0].endswith("…")


def test_blank_lines_are_not_counted() -> None:
    assert line_count(a_report()) == 4


def test_a_record_that_does_not_give_the_raw_text_is_refused() -> None:
    report = a_report()
    with pytest.raises(ValueError, match="is in no block"):
        scrap(replace(report, blocks=report.blocks[:-1]))
