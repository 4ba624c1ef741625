"""join makes one block of several, split two of one."""

from dataclasses import replace

from generator.model.report import Report
from generator.model.spans import Edit, Span
from generator.model.structure import Block
from tests.correct.hand import corrected, correction, texts
from tests.factory import make_report


def rules(done_edits: tuple[Edit, ...]) -> list[str]:
    """Give the rules of edits, those of plain breaks left out."""
    return [edit.rule for edit in done_edits if edit.rule != "break.block"]


def test_blocks_become_one_and_the_break_is_the_joins() -> None:
    done = corrected(correction("join", "8项。办理"))
    assert texts(done)[2:] == ["全年召开会议11次，听取报告8项。办理代表建议35件。", "责任编辑：王"]
    assert len(done.blocks[2].source) == 1
    assert [(edit.rule, edit.before) for edit in done.edited.edits if "join" in edit.rule] == [
        ("correction.join", "\n")
    ]


def test_the_first_blocks_kind_and_level_stay() -> None:
    done = corrected(correction("join", "工作全年"))
    assert (done.blocks[1].kind, done.blocks[1].level) == ("heading", 1)


def test_a_passage_over_two_breaks_joins_three_blocks() -> None:
    done = corrected(correction("join", "监督工作全年召开会议11次，听取报告8项。办理代表"))
    assert len(done.blocks) == 3
    assert done.corrected[0].before == "监督工作¶全年召开会议11次，听取报告8项。¶办理代表"


def test_what_was_joined_already_is_redundant() -> None:
    join = correction("join", "8项。办理")
    done = corrected(join, join)
    assert [done.corrected[number].redundant for number in (0, 1)] == [False, True]


def test_words_without_a_break_do_not_say_what_to_join() -> None:
    (wrong,) = corrected(correction("join", "会议11次")).wrong
    assert wrong.code == "correction.refused"
    assert "stand within one block" in wrong.message
    assert "the first words of the next" in wrong.hint


def test_the_pages_own_is_not_joined_to_the_report() -> None:
    assert "belongs to the page" in corrected(correction("join", "35件。责任编辑")).wrong[0].message


def test_a_block_begins_where_the_words_do() -> None:
    done = corrected(correction("split", "听取报告"))
    assert texts(done)[2:4] == ["全年召开会议11次，", "听取报告8项。"]
    assert {done.blocks[n].kind for n in (2, 3)} == {"paragraph"}
    assert rules(done.edited.edits) == []
    assert done.came_from["b4"] == "b3"
    assert done.corrected[0].after == "召开会议11次，¶听取报告8项。"


def test_a_block_that_begins_so_is_redundant() -> None:
    assert corrected(correction("split", "全年召开")).corrected[0].redundant


def test_what_was_split_can_be_joined_again() -> None:
    done = corrected(correction("split", "听取报告"), correction("join", "11次，听取"))
    assert texts(done) == texts(corrected())


def wrapped() -> Report:
    """Make a report of one paragraph whose lines were joined."""
    report = make_report(("paragraph", "召开会议\n\n听取报告"))
    edits = (Edit("join.wrap", Span(4, 6), "\n\n", ""),)
    return replace(report, blocks=(Block("b1", "paragraph", "召开会议听取报告", (Span(0, 10),)),), edits=edits)


def test_a_wrap_where_a_block_begins_is_a_break() -> None:
    done = corrected(correction("split", "听取"), report=wrapped())
    assert [block.source for block in done.blocks] == [(Span(0, 4),), (Span(6, 10),)]
    assert [edit.rule for edit in done.edited.edits] == ["break.block"]


def test_words_taken_out_at_a_new_border_stay_with_the_block_before() -> None:
    done = corrected(correction("replace", "会议", words=""), correction("split", "听取"), report=wrapped())
    assert [block.source for block in done.blocks] == [(Span(0, 6),), (Span(6, 10),)]


def test_replaced_words_are_not_cut() -> None:
    done = corrected(correction("replace", "会", words="大会"), correction("split", "会议"), report=wrapped())
    assert "put in as one" in done.wrong[0].message


def test_a_stretch_of_the_page_between_two_blocks_stays_out_of_the_join() -> None:
    report = make_report(("paragraph", "召开会"), ("furniture", "-1-"), ("paragraph", "议。"))
    first, page, last = report.blocks
    report = replace(report, blocks=(first, replace(last, id="b2"), replace(page, id="b3")))
    done = corrected(correction("join", "会议"), report=report)
    assert texts(done) == ["召开会议。", "-1-"]
    assert len(done.blocks[0].source) == 2
    assert "correction.join" not in rules(done.edited.edits)
