"""An editor's notes where they stand."""

from generator.correct.notes import Placed, place_notes
from generator.model.editorial import At, EditorNote, Spot
from tests.correct.marks import edited, report_of


def note(exact: str, text: str = "见会议公报。", **around: str) -> EditorNote:
    return EditorNote(At(exact, **around), text, "王某", "2026-11-22", spots={"at": Spot(9, 5)})


def placed(*notes: EditorNote) -> Placed:
    report = report_of("召开会议11次。", "听取报告8项，召开会议2次。")
    return place_notes(notes, report.blocks, edited(report))


def test_notes_are_numbered_by_their_places() -> None:
    found = placed(note("召开会议2次"), note("听取报告"), note("11次"))

    assert [(one.id, one.block, one.span.start) for one in found.notes] == [
        ("n1", "b1", 4),
        ("n2", "b2", 0),
        ("n3", "b2", 7),
    ]


def test_notes_on_the_same_words_keep_the_sidecar_s_order() -> None:
    assert [one.text for one in placed(note("11次", "乙"), note("11次", "甲")).notes] == ["乙", "甲"]


def test_a_note_on_words_that_stand_twice_shows_both_places() -> None:
    (wrong,) = placed(note("召开会议")).wrong

    assert (wrong.spot, wrong.code) == ((9, 5), "note.several")
    assert "suffix: '2'" in wrong.message


def test_a_note_on_words_that_stand_nowhere_shows_the_nearest() -> None:
    (wrong,) = placed(note("召开会义11次")).wrong

    assert wrong.code == "note.unmet"
    assert "【召开会议11次】" in wrong.message


def test_a_note_stands_in_one_block() -> None:
    (wrong,) = placed(note("11次。听取")).wrong

    assert wrong.code == "note.refused"
    assert "run over the end of a block (b1, b2)" in wrong.message


def test_what_is_amiss_in_one_note_keeps_no_other_from_its_place() -> None:
    found = placed(note("没有"), note("11次"))

    assert (len(found.notes), len(found.wrong)) == (1, 1)
