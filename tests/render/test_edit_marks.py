"""generator/render/edit_marks.py: raw text whose every edit and unseen character shows, and that stays what it is."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborNode

from generator.model.report import Report
from generator.model.source import SourceInfo
from generator.model.spans import Edit, Span
from generator.model.structure import Block
from generator.render.edit_marks import EditMarks
from generator.render.raw_text import raw_text
from tests.factory import make_report
from tests.render.markdown import parse


def _report(raw: str, *edits: tuple[str, int, int, str]) -> Report:
    """Make a report of one paragraph that is all of `raw`; edits are (rule, start, end, after)."""
    made = tuple(Edit(rule, Span(start, end), raw[start:end], after) for rule, start, end, after in edits)
    text, at = "", 0
    for edit in made:
        text += raw[at : edit.span.start] + edit.after
        at = edit.span.end
    digest = hashlib.sha256(raw.encode()).hexdigest()
    return Report(
        source=SourceInfo("甲.txt", digest, "utf-8", bom=False, chars=len(raw)),
        meta=make_report().meta,
        blocks=(Block("b1", "paragraph", text + raw[at:], (Span(0, len(raw)),), anchor="p1"),),
        edits=made,
        id="210921/renda/2024",
    )


def _column(report: Report) -> LexborNode:
    raw = raw_text(report)
    column = parse(f'<div class="gb-file">{EditMarks(report, raw).html(Span(0, len(raw.text)))}</div>')
    for number in column.css(".gb-file > b"):
        number.decompose()
    return column


SPECIAL = "\t\f\r\n \u3000\xa0\u200b\u2028\ufeff\ue000\u202f&<>\"'`*_[]{}|#甲乙，a1𠮷"


@given(st.text(st.sampled_from(SPECIAL), min_size=1), st.data())
def test_the_column_reads_as_the_raw_text_wherever_it_was_edited(raw: str, data: st.DataObject) -> None:
    edges = sorted(data.draw(st.sets(st.integers(0, len(raw)), max_size=6)))
    pairs = list(zip(edges[::2], edges[1::2], strict=False))
    report = _report(raw, *(("drop.space", start, end, data.draw(st.sampled_from(["", "，"]))) for start, end in pairs))
    column = _column(report)
    assert [node.text() for node in column.css(".gb-file")] == [raw]
    assert "".join(node.text() for node in column.css("del")) == "".join(edit.before for edit in report.edits)


def test_lines_are_numbered_and_bear_their_addresses_where_a_link_leads_to_them() -> None:
    report = _report("甲\r\n\n乙\r丙")
    column = parse(f'<div class="gb-file">{EditMarks(report, raw_text(report), {3}).html(Span(0, 7))}</div>')
    assert [(number.id, number.text()) for number in column.css(".gb-file > b")] == [
        (None, "1"),
        (None, "2"),
        ("L3", "3"),
        (None, "4"),
    ]
    assert column.text() == "1甲\r\n2\n3乙\r4丙"


def test_a_stretch_from_the_middle_of_a_line_repeats_its_number_without_the_address() -> None:
    report = _report("甲乙丙")
    html = EditMarks(report, raw_text(report)).html(Span(1, 3))
    assert html == '<b class="r">1</b>乙丙'


@pytest.mark.parametrize(
    ("rule", "mark", "linked"),
    [
        ("join.wrap", "\n", '<s class="j" id="L2">\n</s>'),
        ("break.block", "<s>\n</s>", '<s id="L2">\n</s>'),
    ],
)
def test_a_line_end_that_was_taken_out_is_marked_in_few_bytes(rule: str, mark: str, linked: str) -> None:
    report = _report("甲\n乙", (rule, 1, 2, ""))
    raw = raw_text(report)
    assert EditMarks(report, raw).html(Span(0, 3)) == f"<b>1</b>甲{mark}乙"
    assert EditMarks(report, raw, {2}).html(Span(0, 3)) == f"<b>1</b>甲{linked}乙"


def test_a_line_end_before_white_space_does_not_stand_bare() -> None:
    report = _report("甲\n\n　乙", ("join.wrap", 1, 3, ""))
    html = EditMarks(report, raw_text(report)).html(Span(0, 5))
    assert html == '<b>1</b>甲<s class="j">\n</s><s class="j">\n</s>　乙'


def test_a_row_that_begins_behind_a_line_end_has_its_number() -> None:
    for rule, name in (("break.block", "e"), ("join.wrap", "l")):
        report = _report("甲\n乙", (rule, 1, 2, ""))
        marks = EditMarks(report, raw_text(report))
        assert marks.html(Span(0, 2)) == f'<b>1</b>甲<s class="{name}">\n</s>'
        assert marks.html(Span(2, 3)) == "<b>2</b>乙"


def test_an_edit_names_its_rule_and_what_it_put_there() -> None:
    (mark,) = _column(_report("甲 乙", ("correction.text", 1, 2, "，"))).css("del")
    assert mark.attributes == {"data-rule": "correction.text", "data-to": "，"}


def test_a_mark_that_was_made_full_width_needs_no_rule() -> None:
    (mark,) = _column(_report("甲,乙", ("width.marks", 1, 2, "，"))).css("del")
    assert mark.attributes == {"data-to": "，"}


def test_an_edit_over_several_lines_is_marked_on_each() -> None:
    column = _column(_report("甲\n\n乙", ("correction.line", 1, 3, "，")))
    assert [(mark.text(), mark.attributes.get("data-to")) for mark in column.css("del")] == [("\n", "，"), ("\n", None)]


def test_foreign_letters_say_their_language() -> None:
    assert [mark.text() for mark in _column(_report("用GDP衡量")).css('[lang="en"]')] == ["GDP"]


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("\t", "⇥"),
        ("\f", "FF"),
        ("\xa0", "⍽"),
        ("\u200b\u200b\u200b", "U+200B×3"),
        ("\ufeff", "U+FEFF"),
        ("\ue5f1", "U+E5F1"),
        ("\u2028", "U+2028"),
        ("\n", "↵"),
    ],
)
def test_what_cannot_be_seen_is_shown_by_name(raw: str, shown: str) -> None:
    (mark,) = _column(_report(f"甲{raw}乙")).css("[data-c]")
    assert mark.attributes["data-c"] == shown


def test_line_ends_of_several_kinds_say_which_they_are() -> None:
    marks = _column(_report("甲\r\n乙\n丙\r丁")).css("[data-c]")
    assert [mark.attributes["data-c"] for mark in marks] == ["CRLF↵", "LF↵", "CR↵"]


def test_spaces_that_stay_and_han_characters_need_no_mark() -> None:
    assert _column(_report("甲 乙　玍𠮷。")).css("[data-c], del") == []


def test_a_long_line_takes_time_in_proportion() -> None:
    report = _report("甲,乙。" * 50_000, *(("width.marks", at, at + 1, "，") for at in range(1, 200_000, 40)))
    html = EditMarks(report, raw_text(report)).html(Span(0, 200_000))
    assert html.count("<del ") == 5_000
    assert len(html) < 200_000 + 5_000 * 150
