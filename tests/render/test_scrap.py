"""The most scrambled report, and a scrap of its raw text."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model.report import Report
from generator.model.structure import Move
from generator.render.scrap import line_count, most_scrambled, scrap
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
    assert scrap(_scrambled())[0].lines == ("题",)


def test_the_scrap_shows_where_the_order_jumps_back() -> None:
    numbers = [piece.number for piece in scrap(_scrambled()) if piece.number > 2]
    assert numbers == list(range(4, 18))


def test_what_is_left_out_is_marked() -> None:
    assert [piece.lines for piece in scrap(_scrambled()) if piece.block is None] == [("⋮",)]


def test_every_piece_knows_its_block() -> None:
    report = _scrambled()
    assert all(piece.lines[0] == piece.block.text for piece in scrap(report) if piece.block)


def test_without_a_jump_the_scrap_goes_on_from_the_beginning() -> None:
    pieces = scrap(a_report(pieces=PIECES))
    assert [piece.number for piece in pieces] == list(range(1, 17))


def test_a_short_report_is_shown_whole() -> None:
    assert sum(len(piece.lines) for piece in scrap(a_report())) == 4


def test_a_long_line_is_cut() -> None:
    [piece] = scrap(a_report(pieces=paragraphs("甲" * 300)))
    assert len(piece.lines[0]) < 50
    assert piece.lines[0].endswith("…")


def test_blank_lines_are_not_counted() -> None:
    assert line_count(a_report()) == 4


def test_a_record_that_does_not_give_the_raw_text_is_refused() -> None:
    report = a_report()
    with pytest.raises(ValueError, match="is in no block"):
        scrap(replace(report, blocks=report.blocks[:-1]))
