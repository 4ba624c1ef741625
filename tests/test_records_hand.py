"""What an editor does to a report in its sidecar is in its record, also when that comes from the cache."""

from pathlib import Path

from generator.model.editorial import Hand
from generator.model.report import Report
from generator.outcome import Outcome
from generator.pipeline import annotate_bytes
from generator.records import read_records

TEXT = "甲县人大常委会工作报告\n\n办理代表建议154件，满意率达97.5%。\n\n共召开会议8次。\n"
WHO = "why: 照原件, by: 王, on: 2026-11-22"
MENDED = f"""corrections:
  - {{at: 154件, op: replace, with: 164件, {WHO}}}
  - {{at: 会议8次, op: not-a-figure, {WHO}}}
notes:
  - {{at: 满意率, text: 测评表另存, by: 王, on: 2026-11-22}}
reviewed: {{by: 王, on: 2026-11-22, scope: text}}
metadata: {{extent: full}}
origin: {{file: 甲.pdf, sha256: {"0" * 64}, format: pdf, made_with: pypdfium2 5, pages: [{{line: 1, page: 3}}]}}
"""
WRONG = f"""corrections:
  - {{at: 代表建义, op: split, {WHO}}}
  - {{at: 会, op: split, {WHO}}}
notes:
  - {{at: 没有这样的话, text: 注, by: 王, on: 2026-11-22}}
"""
REDUNDANT = f"corrections:\n  - {{at: 共召开, op: split, {WHO}}}\n"


def _read(folder: Path, sidecar: str, cache: Path | None = None, made: list[str] | None = None) -> Outcome:
    (folder / "a.txt").write_text(TEXT, "utf-8")
    (folder / "a.yml").write_text(sidecar, "utf-8")

    def make(file: str, data: bytes, hand: Hand) -> Report:
        if made is not None:
            made.append(file)
        return annotate_bytes(file, data, hand)

    return read_records([folder], make, cache, lambda _what, _done, _total: None, sidecars=True)[1]


def test_all_that_a_sidecar_says_is_in_the_record(tmp_path: Path) -> None:
    outcome = _read(tmp_path, MENDED)
    report = outcome.reports[0]
    assert report.blocks[1].text == "办理代表建议164件，满意率达97.5%。"
    assert [(one.op, one.block) for one in report.corrections] == [("replace", "b2"), ("not-a-figure", "b3")]
    assert "会议" not in {figure.label for figure in report.figures}
    assert [(note.id, note.text) for note in report.notes] == [("n1", "测评表另存")]
    assert report.reviewed
    assert report.reviewed.scope == "text"
    assert (report.meta.extent, report.overridden) == ("full", ("extent",))
    assert report.origin
    assert report.origin.pages[0].page == 3


def test_figures_are_read_from_the_corrected_text(tmp_path: Path) -> None:
    values = {f"{figure.value}{figure.unit}" for figure in _read(tmp_path, MENDED).reports[0].figures}
    assert "164件" in values
    assert "154件" not in values


def test_all_that_is_wrong_is_told_with_its_line_and_the_report_left_out(tmp_path: Path) -> None:
    outcome = _read(tmp_path, WRONG)
    assert not outcome.reports
    assert [(problem.code, str(problem.where)) for problem in outcome.problems] == [
        ("correction.unmet", f"{tmp_path / 'a.yml'}:2:10"),
        ("correction.several", f"{tmp_path / 'a.yml'}:3:10"),
        ("note.unmet", f"{tmp_path / 'a.yml'}:5:10"),
    ]
    assert outcome.status() == 2


def test_what_is_so_already_is_a_warning_each_time_and_the_report_is_made(tmp_path: Path) -> None:
    made: list[str] = []
    for _ in range(2):
        outcome = _read(tmp_path, REDUNDANT, tmp_path / "cache", made)
        told = [(one.severity, str(one.where)) for one in outcome.problems if one.code == "correction.redundant"]
        assert told == [("warning", f"{tmp_path / 'a.yml'}:2:10")]
        assert len(outcome.reports) == 1
    assert made == ["a.txt"]


def test_a_kept_record_is_of_the_same_wishes(tmp_path: Path) -> None:
    made: list[str] = []
    values = (MENDED, MENDED.replace("164件", "174件"), "# 说明\n" + MENDED)
    reports = [_read(tmp_path, sidecar, tmp_path / "cache", made).reports[0] for sidecar in values]
    assert [report.blocks[1].text[6:10] for report in reports] == ["164件", "174件", "164件"]
    assert len(made) == 2


def test_nothing_is_done_without_asking_for_sidecars(tmp_path: Path) -> None:
    _read(tmp_path, MENDED)
    _, outcome = read_records([tmp_path], annotate_bytes, None, lambda _what, _done, _total: None, sidecars=False)
    assert outcome.reports[0].corrections == ()
    assert "154件" in outcome.reports[0].blocks[1].text


def test_a_figure_set_otherwise_than_its_words_say_is_a_warning_at_its_line(tmp_path: Path) -> None:
    entry = f"corrections:\n  - {{at: 会议8次, op: set-figure, value: 9, {WHO}}}\n"
    outcome = _read(tmp_path, entry)
    told = [(one.severity, str(one.where)) for one in outcome.problems if one.code == "correction.value"]
    assert told == [("warning", f"{tmp_path / 'a.yml'}:2:{entry.splitlines()[1].index('9,') + 1}")]
    emended = _read(tmp_path, entry.replace("value: 9", "value: 9, kind: emendation"))
    assert "correction.value" not in {one.code for one in emended.problems}
