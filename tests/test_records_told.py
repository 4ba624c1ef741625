"""generator.records_told: all that is wrong in a sidecar comes in one run, each once, in the order of its text."""

from __future__ import annotations

from pathlib import Path

from generator.model.editorial import At, Correction, EditorNote, Hand, Spot
from generator.pipeline import annotate_bytes
from generator.problems import Problem, Where
from generator.records import read_records
from generator.records_told import told_together, without_wrong

TEXT = "甲县人大常委会工作报告\n\n办理代表建议154件，满意率达97.5%。\n\n共召开会议8次。\n"
WHO = "why: 照原件, by: 王, on: 2026-11-22"
WRONG = f"""metadata: {{region: '999999'}}
accept:
  - {{code: order.doubts, why: 看过, by: 王}}
corrections:
  - {{at: 154件, op: replce, with: 164件, {WHO}}}
  - {{at: 164件, op: split, {WHO}}}
  - {{at: 会议8次, op: not-a-figure, {WHO}}}
  - {{at: 代表建义, op: split, {WHO}}}
notes:
  - {{at: 没有这样的话, text: 注, by: 王, on: 2026-11-22}}
"""
AFTER = "or mend the corrections that are wrong first"


def _told(folder: Path, sidecar: str) -> list[tuple[str, str, bool]]:
    """Give code and place of all that is told of a sidecar, and whether it is said that it may only follow."""
    (folder / "a.txt").write_text(TEXT, "utf-8")
    (folder / "a.yml").write_text(sidecar, "utf-8")
    _, outcome = read_records([folder], annotate_bytes, None, lambda _what, _done, _total: None, sidecars=True)
    assert not outcome.reports
    assert {one.where.path for one in outcome.problems} == {str(folder / "a.yml")}
    return [(one.code, f"{one.where.line}:{one.where.column}", AFTER in one.hint) for one in outcome.problems]


def test_what_is_written_wrong_and_what_cannot_be_done_is_told_in_one_run(tmp_path: Path) -> None:
    assert _told(tmp_path, WRONG) == [
        ("metadata.region", "1:20", False),
        ("sidecar.accept", "3:12", True),
        ("sidecar.invalid", "5:20", False),
        ("correction.unmet", "6:10", True),
        ("correction.unmet", "8:10", True),
        ("note.unmet", "10:10", True),
    ]


def test_what_is_accepted_is_held_against_the_report_without_what_cannot_be_done(tmp_path: Path) -> None:
    wrong = f"accept: [{{code: a.b, why: 看过, by: 王}}]\ncorrections: [{{at: 代表建义, op: split, {WHO}}}]\n"
    assert _told(tmp_path, wrong) == [("sidecar.accept", "1:17", True), ("correction.unmet", "2:20", False)]


def test_wrong_metadata_bring_no_words(tmp_path: Path) -> None:
    wrong = "accept: [{code: a.b, why: 看过, by: 王}]\nmetadata: {region: '999999'}\n"
    assert _told(tmp_path, wrong) == [("sidecar.accept", "1:17", False), ("metadata.region", "2:20", False)]


def test_a_wish_is_known_by_its_place() -> None:
    signed = ("照原件", "王", "2026-11-22")
    wishes = [
        Correction(At("会"), "split", *signed, spots={"at": Spot(line, 5), "op": Spot(line, 9)}) for line in (1, 2)
    ]
    note = EditorNote(At("会"), "注", "王", "2026-11-22", {"at": Spot(4, 5)})
    hand = Hand({"region": "999999", "body": "renda"}, tuple(wishes), (note,), spots={"region": Spot(6, 1)})
    wrong = [Problem("error", "a", Where("a.yml", *spot), "…") for spot in ((2, 9), (4, 5), (6, 1))]
    assert without_wrong(hand, wrong) == Hand({"body": "renda"}, (wishes[0],))


def test_the_same_is_told_once() -> None:
    one = Problem("error", "a", Where("a.yml", 1, 2), "…")
    assert told_together([one], [one]) == [one]
