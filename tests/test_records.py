"""What a sidecar says of a report is in its record."""

from pathlib import Path

import pytest

from generator.model import codec
from generator.model.report import Report
from generator.pipeline import annotate_bytes
from generator.records import read_records
from generator.render.report_notes import finding_notes, note_marks

TEXT = "甲县人大常委会工作报告\n\n办理代表建议154件，满意率达97.5%。共召开会议8次。\n"
ACCEPT = "accept:\n  - code: arithmetic.rate\n    at: 97.5%\n    why: 测评表另计\n    by: 王\n"


def _record(folder: Path, accept: str) -> Report:
    (folder / "a.txt").write_text(TEXT, "utf-8")
    (folder / "a.yml").write_text(accept, "utf-8")
    _, outcome = read_records([folder], annotate_bytes, None, lambda _what, _done, _total: None, sidecars=True)
    return outcome.reports[0]


def _rates(report: Report) -> list[bool]:
    return [finding.accepted for finding in report.findings if finding.code == "arithmetic.rate"]


def test_a_note_that_nobody_accepted_is_shown(tmp_path: Path) -> None:
    report = _record(tmp_path, "")
    assert _rates(report) == [False]
    assert any("97.5%" in note.text for note in finding_notes(report))
    assert note_marks(report)


def test_an_accepted_note_is_hidden_from_pages_and_kept_in_the_data(tmp_path: Path) -> None:
    report = _record(tmp_path, ACCEPT)
    assert _rates(report) == [True]
    assert _rates(codec.loads(codec.dumps(report))) == [True]
    assert not any("97.5%" in note.text for note in finding_notes(report))
    assert not note_marks(report)
    assert [check.holds for check in report.checks] == [False]


def test_an_acceptance_at_other_words_hides_nothing(tmp_path: Path) -> None:
    assert _rates(_record(tmp_path, ACCEPT.replace("97.5%", "98%"))) == [False]


@pytest.mark.parametrize(
    ("old", "new", "at"),
    [("97.5%", "98%", "3:9"), ("arithmetic.rate", "arithmetic.rat", "2:11"), ("why:", "wy:", "4:5")],
)
def test_an_acceptance_of_no_use_is_a_warning_and_costs_no_report(tmp_path: Path, old: str, new: str, at: str) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "a.yml").write_text(ACCEPT.replace(old, new), "utf-8")
    _, outcome = read_records([tmp_path], annotate_bytes, None, lambda _what, _done, _total: None, sidecars=True)
    assert len(outcome.reports) == 1
    assert [str(problem.where) for problem in outcome.problems if problem.code == "sidecar.accept"] == [
        f"{tmp_path / 'a.yml'}:{at}"
    ]


def test_a_wrong_sidecar_is_told_whole_and_its_report_left_out(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "a.yml").write_text("rigths: unknown\naccept:\n  - {code: nosuch, why: 看过, by: 王}\n", "utf-8")
    _, outcome = read_records([tmp_path], annotate_bytes, None, lambda _what, _done, _total: None, sidecars=True)
    assert [(problem.code, problem.where.line) for problem in outcome.problems] == [
        ("sidecar.invalid", 1),
        ("sidecar.accept", 3),
    ]
    assert not outcome.reports
