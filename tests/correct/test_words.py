"""replace gives a block other words, by an edit that can be undone."""

from dataclasses import replace

import pytest

from generator.model.editorial import Correction
from generator.model.spans import Edit, Span
from generator.model.structure import Block
from tests.correct.hand import corrected, correction, small_report, texts, told
from tests.factory import make_report

TEXT = "全年召开会议11次，听取报告8项。"


@pytest.mark.parametrize(
    ("exact", "words", "becomes", "before", "after"),
    [
        pytest.param("会议11次", "会议12次", "全年召开会议12次，听取报告8项。", "1", "2", id="one-character"),
        pytest.param("听取", "听取和审议", "全年召开会议11次，听取和审议报告8项。", "取", "取和审议", id="more-words"),
        pytest.param("全年", "今年全年", "今年全年召开会议11次，听取报告8项。", "全", "今年全", id="at-the-beginning"),
        pytest.param("，听取报告8项", "", "全年召开会议11次。", "，听取报告8项", "", id="out"),
        pytest.param(TEXT, "无。", "无。", TEXT[:-1], "无", id="all"),
    ],
)
def test_other_words_stand_in_the_block(exact: str, words: str, becomes: str, before: str, after: str) -> None:
    done = corrected(correction("replace", exact, words=words))
    assert done.blocks[2].text == becomes
    assert [(edit.before, edit.after) for edit in done.edited.edits if edit.rule == "correction.replace"] == [
        (before, after)
    ]


def test_the_record_says_what_was_and_what_is_and_where() -> None:
    one = corrected(correction("replace", "会议11次", words="会议共12次")).corrected[0]
    assert (one.op, one.before, one.after, one.block) == ("replace", "会议11次", "会议共12次", "b3")
    assert one.span == Span(4, 10)


def test_a_passage_is_followed_through_later_corrections() -> None:
    done = corrected(
        correction("replace", "8项", words="9项"),
        correction("replace", "全年召开", words="一年来共召开"),
        correction("split", "听取"),
    )
    one = done.corrected[0]
    assert one.block == "b4"
    assert one.span
    assert one.span.of(done.blocks[3].text) == "9项"


def test_words_taken_out_leave_their_place() -> None:
    one = corrected(correction("replace", "听取报告", words="")).corrected[0]
    assert (one.block, one.span) == ("b3", Span(10, 10))


def test_a_later_correction_may_change_what_an_earlier_one_wrote() -> None:
    done = corrected(correction("replace", "11次", words="12次"), correction("replace", "会议12", words="会15"))
    assert done.blocks[2].text == "全年召开会15次，听取报告8项。"


def test_words_over_a_cleaned_break_and_a_stretch_of_the_page_are_replaced() -> None:
    report = make_report(("paragraph", "召开会议十一次"), ("furniture", "-1-"))
    text = "召开会议\n-1-\n十\n一次"
    blocks = (
        Block("b1", "paragraph", "召开会议十一次", (Span(0, 4), Span(9, 13))),
        Block("b2", "furniture", "-1-", (Span(5, 8),)),
    )
    edits = tuple(Edit("join.wrap", Span(at, at + 1), "\n", "") for at in (4, 8, 10))
    whole = replace(report, blocks=blocks, edits=edits, source=replace(report.source, chars=len(text)))
    done = corrected(correction("replace", "会议十一", words="大会两"), report=whole)
    assert texts(done) == ["召开大会两次", "-1-"]


def test_the_same_words_are_redundant() -> None:
    assert corrected(correction("replace", "会议11次", words="会议11次")).corrected[0].redundant


@pytest.mark.parametrize(
    "wish",
    [
        pytest.param(correction("replace", "会议9次", words="会议11次"), id="reads-so"),
        pytest.param(correction("replace", "中", words="", prefix="全年", suffix="召开"), id="out-already"),
        pytest.param(correction("replace", "会议", words="召开会议"), id="within-the-new-words"),
    ],
)
def test_what_reads_so_already_is_redundant(wish: Correction) -> None:
    done = corrected(wish)
    assert not done.wrong
    assert done.corrected[0].redundant
    assert done.blocks[2].text == TEXT


def test_said_twice_is_done_once() -> None:
    twice = [correction("replace", "听取", words="听取和审议")] * 2
    done = corrected(*twice)
    assert [done.corrected[n].redundant for n in (0, 1)] == [False, True]
    assert "听取和审议报告" in done.blocks[2].text


@pytest.mark.parametrize(
    ("exact", "words", "says"),
    [
        pytest.param("8项。办理", "8项，办理", "run over the end of a block, from b3 to b4", id="over-a-border"),
        pytest.param(TEXT, "", "without any words", id="no-words-left"),
        pytest.param("听取", "听\n取", "a line end", id="line-end"),
        pytest.param("全年", " 全年", "white space", id="space-at-the-edge"),
    ],
)
def test_what_no_block_can_hold_is_refused(exact: str, words: str, says: str) -> None:
    done = corrected(correction("replace", exact, line=7, words=words))
    assert done.wrong[0].spot == (7, 3)
    assert done.wrong[0].code == "correction.refused"
    assert says in done.wrong[0].message
    assert texts(done) == [block.text for block in small_report().blocks]


def test_all_that_is_wrong_is_told() -> None:
    done = corrected(correction("replace", "报告", words="报"), correction("split", "没有这样的话"))
    assert [wrong.code for wrong in done.wrong] == ["correction.several", "correction.unmet"]
    assert "b1 甲县人大常委会工作【报告】 (suffix: '一')" in told(done)[0]
