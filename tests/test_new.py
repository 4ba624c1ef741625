"""generator.new: a raw report is taken in, and what the program believes of it is told."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from generator.cli import main
from generator.new import Arrival, doubts, shown, take_in, unclear
from generator.outcome import Options
from generator.pipeline import read_reports
from generator.problems import GongbaoError
from generator.seeds_sidecar import parse_sidecar
from tests.factory import make_report, with_head
from tests.formats_docx import new_word, saved
from tests.project import SMALL


def _take(folder: Path, text: str = SMALL, name: str | None = None) -> Arrival:
    raw = folder / "in.txt"
    raw.write_text(text, "utf-8")
    return take_in(raw, Options(seeds=folder / "seeds", cache=None), name, lambda *_: None)


def test_the_raw_file_is_copied_untouched_with_a_stub_beside_it(tmp_path: Path) -> None:
    arrival = _take(tmp_path, name="甲县")
    assert sorted(path.name for path in (tmp_path / "seeds").iterdir()) == ["甲县.txt", "甲县.yml"]
    assert arrival.place.read_bytes() == (tmp_path / "in.txt").read_bytes()
    assert (arrival.copied, arrival.stub) == (True, True)


def test_a_file_that_lies_there_gets_its_stub_only(tmp_path: Path) -> None:
    first = _take(tmp_path)
    first.place.with_suffix(".yml").unlink()
    again = take_in(first.place, Options(seeds=tmp_path / "seeds", cache=None), None, lambda *_: None)
    assert (again.copied, again.stub) == (False, True)


def test_what_cannot_be_read_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(GongbaoError, match="ingest"):
        _take(tmp_path, "  \n")
    assert not (tmp_path / "seeds").exists()


def test_everything_is_told_to_machines(tmp_path: Path) -> None:
    told = _take(tmp_path).to_json()
    assert told["sha256"] == hashlib.sha256(SMALL.encode()).hexdigest()
    assert (told["encoding"], told["chars"], told["address"]) == ("utf-8", len(SMALL), "/reports/x/in/renda/2024/")
    assert (told["metadata"]["body"], told["metadata"]["delivered"]) == ("renda", None)
    assert {doubt["field"] for doubt in told["doubts"]} >= {"delivered", "region", "speaker"}
    assert (told["blocks"], told["figures"]) == ({"heading": 1, "paragraph": 1, "title": 1}, 2)


@pytest.mark.parametrize(("first_name", "second_name"), [("a", "b"), ("b", "a")])
def test_an_address_that_another_report_has_is_told_as_a_problem(
    tmp_path: Path, first_name: str, second_name: str
) -> None:
    head = "阜新蒙古族自治县人民代表大会常务委员会工作报告\n\n"
    _take(tmp_path, head + "2024年，全年召开常委会会议11次，听取报告8项。\n", first_name)
    second = _take(tmp_path, head + "2024年，全年召开常委会会议12次，听取报告9项。\n", second_name)
    assert second.report.id is None
    assert {Path(problem.where.path).stem for problem in second.problems} == {second_name}
    assert [problem.code for problem in second.problems if problem.severity == "error"] == ["address.taken"]


def test_problems_of_other_reports_are_not_told(tmp_path: Path) -> None:
    _take(tmp_path, name="a")
    second = _take(tmp_path, SMALL.replace("11次", "12次"), "b")
    assert {Path(problem.where.path).stem for problem in second.problems} == {"b"}


def test_a_terminal_gets_a_line_a_fact(tmp_path: Path) -> None:
    lines = _take(tmp_path).lines()
    assert [line.split(":")[0] for line in lines[:5]] == ["file", "sidecar", "sha256", "encoding", "address"]
    assert "period:    2024" in lines
    assert "speaker:   -" in lines


@pytest.mark.parametrize(
    ("field", "value", "line"),
    [
        ("region", {"code": "210921", "name": "乙", "path": ["甲", "乙"]}, "210921 甲 乙"),
        ("period", {"start": "2021", "end": "2025"}, "2021-2025"),
        ("session", {"term": 17, "number": None}, "17"),
        ("title", None, "-"),
    ],
)
def test_a_value_is_shown_in_a_line(field: str, value: object, line: str) -> None:
    assert shown(field, value) == line


def test_a_report_without_findings_has_no_doubts() -> None:
    report = with_head(make_report())
    assert (doubts(report), unclear(report)) == ((), 0)


def _word(folder: Path, *lines: str) -> Path:
    word = new_word()
    for line in lines:
        word.add_paragraph(line)
    (folder / "乙.DOCX").write_bytes(saved(word))
    return folder / "乙.DOCX"


def _take_word(folder: Path, *lines: str) -> Arrival:
    options = Options(seeds=folder / "seeds", cache=None)
    return take_in(_word(folder, *(lines or SMALL.split())), options, None, lambda *_: None)


def test_a_word_document_is_kept_beside_its_text_and_its_origin(tmp_path: Path) -> None:
    arrival = _take_word(tmp_path)
    assert sorted(path.name for path in (tmp_path / "seeds").iterdir()) == ["乙.docx", "乙.txt", "乙.yml"]
    assert (tmp_path / "seeds" / "乙.docx").read_bytes() == (tmp_path / "乙.DOCX").read_bytes()
    origin = parse_sidecar(Path("a.yml"), arrival.place.with_suffix(".yml").read_bytes()).origin
    assert origin == arrival.origin
    assert (arrival.report.meta.body, arrival.report.origin) == ("renda", origin)
    assert not [one for one in arrival.problems if one.code.startswith(("new", "origin"))]


def test_a_word_documents_text_has_plain_line_ends(tmp_path: Path) -> None:
    assert _take_word(tmp_path).place.read_bytes() == SMALL.encode()


def test_the_original_and_what_read_it_are_told(tmp_path: Path) -> None:
    arrival = _take_word(tmp_path)
    assert "read with python-docx" in arrival.lines()[1]
    assert arrival.to_json()["origin"]["format"] == "docx"


def test_the_warnings_of_the_reading_are_told(tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    page.write_text(f"<p>{SMALL}</p><p hidden>乙", "utf-8")
    arrival = take_in(page, Options(seeds=tmp_path / "seeds", cache=None), None, lambda *_: None)
    assert (arrival.problems[0].code, arrival.problems[0].where.path) == ("new.hidden", str(page))


def test_a_word_document_is_not_taken_in_twice(tmp_path: Path) -> None:
    _take_word(tmp_path)
    before = {path.name: path.read_bytes() for path in (tmp_path / "seeds").iterdir()}
    with pytest.raises(GongbaoError, match=r"new\.taken"):
        _take_word(tmp_path)
    assert {path.name: path.read_bytes() for path in (tmp_path / "seeds").iterdir()} == before


def test_a_failure_while_files_are_written_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> bool:
        raise KeyboardInterrupt

    monkeypatch.setattr("generator.new.write_stub", fail)
    with pytest.raises(KeyboardInterrupt):
        _take_word(tmp_path)
    assert not (tmp_path / "seeds").exists()


def test_an_original_that_lies_in_the_folder_stays_where_it_is(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    file = _word(tmp_path / "seeds", *SMALL.split())
    arrival = take_in(file, Options(seeds=tmp_path / "seeds", cache=None), None, lambda *_: None)
    assert (arrival.copied, arrival.place.name) == (False, "乙.txt")
    assert sorted(path.name for path in (tmp_path / "seeds").iterdir()) == ["乙.DOCX", "乙.txt", "乙.yml"]


def test_a_build_tells_that_an_original_has_changed(tmp_path: Path) -> None:
    _take_word(tmp_path)
    with (tmp_path / "seeds" / "乙.docx").open("ab") as file:
        file.write(b"\0")
    read = read_reports(Options(seeds=tmp_path / "seeds", cache=None), lambda *_: None)
    assert [problem.code for problem in read.problems if problem.code.startswith(("origin", "seed"))] == [
        "origin.changed"
    ]


def test_the_command_prints_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "in.txt").write_text(SMALL, "utf-8")
    status = main(["new", str(tmp_path / "in.txt"), "--seeds", str(tmp_path / "seeds"), "--format", "json"])
    assert (status, json.loads(capsys.readouterr().out)["copied"]) == (0, True)


def test_the_command_refuses_what_is_not_read_with_status_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.wps").write_bytes(b"?")
    assert main(["new", str(tmp_path / "a.wps"), "--seeds", str(tmp_path / "seeds")]) == 1
    assert "new.format" in capsys.readouterr().err
    assert not (tmp_path / "seeds").exists()
