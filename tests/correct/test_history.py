"""An editor is told which correction changed the words that are not found any more, and what to write."""

from generator.correct.notes import place_notes
from generator.correct.sic import editor_slips
from generator.correct.wrong import Wrong
from generator.model.editorial import At, EditorNote
from tests.correct.hand import corrected, correction, told

FIRST = correction("replace", "会议11次", 4, words="会议12次")


def test_words_that_an_earlier_replacement_changed_are_told_with_its_line() -> None:
    (said,) = told(corrected(FIRST, correction("replace", "11次，听取", 9, words="11次。听取")))
    assert "'11次，听取' stand nowhere in the report any more: the replace on line 4 changed them" in said
    assert "write them as they read then: at: '12次，听取'" in said


def test_words_that_were_taken_out_are_told_so() -> None:
    (said,) = told(corrected(correction("replace", "，听取报告8项", 4, words=""), correction("split", "听取", 9)))
    assert "the replace on line 4 changed them, and took them out" in said


def test_words_that_only_a_later_correction_changes_stand() -> None:
    assert not told(corrected(correction("split", "听取", 3), FIRST))


def test_what_comes_after_the_text_is_told_of_any_correction_of_it() -> None:
    text = corrected(FIRST)
    (slip,) = editor_slips([correction("sic", "召开会议11次", 2)], text.blocks, text.edited).wrong
    wrong = text.explain(slip)
    assert wrong.spot == (2, 3)
    assert "the replace on line 4 changed them: '召开会议12次' stands there now" in wrong.message
    assert "at: '召开会议12次'" in wrong.hint
    assert "corrections of the text act first" in wrong.hint


def test_a_note_is_told_with_words_that_are_there_more_than_once_now() -> None:
    text = corrected(correction("replace", "听取报告8项", 4, words="会议"))
    (note,) = place_notes([EditorNote(At("报告8项"), "注", "王", "2026-11-22")], text.blocks, text.edited).wrong
    wrong = text.explain(note)
    assert wrong.code == "note.unmet"
    assert "exact: '会议', with a prefix or suffix" in wrong.hint


def test_words_that_never_stood_there_are_told_as_before() -> None:
    wrong = Wrong(None, "correction.unmet", "nowhere", sought=At("没有的话"))
    assert corrected(FIRST).explain(wrong) == wrong
