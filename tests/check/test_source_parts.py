"""generator/check/source_parts.py: what is read from a source page."""

from selectolax.lexbor import LexborHTMLParser

from generator.check.source_parts import Cut, Number, Row, Source, read_source, take_numbers


def _read(html: str) -> Source | None:
    rest, taken = take_numbers(f"<!doctype html><body>{html}".encode())
    return read_source(LexborHTMLParser(rest), taken)


def _source(html: str) -> Source:
    source = _read(f'<article class="gb-source">{html}</article>')
    assert source is not None
    return source


def test_another_page_is_none() -> None:
    assert _read("<p>甲</p>") is None


def test_line_ends_and_the_text_around_numbers_come_out_as_they_are() -> None:
    source = _source(
        '<div data-row="b1"><div class="gb-file">'
        '<b id="L1">1</b>甲&#13;&#10;</div></div> '
        '<div data-row="b2 b3"><div class="gb-file">&#12;'
        '<b class="r">2</b>乙 </div></div>'
    )
    assert source.raw == "甲\r\n\f乙 "
    assert source.numbers == (Number("L1", "1", 0), Number(None, "2", 4))
    assert [(row.blocks, row.end) for row in source.rows] == [(("b1",), 3), (("b2", "b3"), 6)]


def test_the_marks_of_edits_are_read_in_their_order_and_the_samples_of_the_table_are_not() -> None:
    marks = '\n<del data-to="，">,</del><del data-rule="y"> \n</del>'
    source = _source(f'<div data-row="b1"><div class="gb-file">{marks}</div></div><del data-rule="x">文</del>')
    assert source.cuts == (Cut("join.wrap", "", "\n"), Cut("width.marks", "，", ","), Cut("y", "", " \n"))


def test_behind_the_mark_of_a_line_end_the_number_is_counted() -> None:
    line = '<b>1</b>甲\n乙<s id="L3">\n</s><s class="e">\n</s>'
    source = _source(f'<div data-row="b1"><div class="gb-file">{line}</div></div>')
    assert source.raw == "甲\n乙\n\n"
    assert source.numbers == (Number("L1", "1", 0), Number("L2", "2", 2), Number("L3", "3", 4))
    assert source.cuts == (Cut("join.wrap", "", "\n"), *[Cut("break.block", "", "\n")] * 2)


def test_a_row_is_read_with_its_ways_and_remarks_and_what_its_marks_leave() -> None:
    row = (
        '<div class="gb-row gb-row--moved" id="p1" data-row="b3">'
        '<div class="gb-file"><b id="L1">1</b>甲\n乙<del data-rule="x" data-to="，">,</del>丙</div>'
        '<div class="gb-clean"><p><a href="../#p1">p1</a> 段落</p><ul><li>移到</li></ul></div></div>'
    )
    assert _source(row).rows == (Row(("b3",), 5, "p1", "甲乙，丙", "../#p1", moved=True, remarks="移到"),)


def test_what_is_set_apart_has_no_clean_text() -> None:
    row = '<div class="gb-row gb-row--furniture" data-row="b3"><div class="gb-file"><b id="L1">1</b>甲</div></div>'
    assert [one.clean for one in _source(row).rows] == [None]


def test_digest_download_and_counts_are_read() -> None:
    source = _source('<code id="sha256">0a</code><a id="raw" href="raw.txt">x</a><data value="join.wrap">12</data>')
    assert (source.sha256, source.download, source.counts) == ("0a", "raw.txt", (("join.wrap", "12"),))


def test_a_number_of_another_form_stays_in_the_text() -> None:
    number = '<b id="l1">1</b>'
    source = _source(f'<div data-row="b1"><div class="gb-file">{number}甲</div></div>')
    assert (source.raw, source.numbers) == ("1甲", ())


def test_other_pages_are_left_alone() -> None:
    assert take_numbers(b"<p>1</p>") == (b"<p>1</p>", ())
