"""generator.cli: the commands' manners. What each makes of bad input stands in test_bad_input.py."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from generator.cli import main

RAW = "甲县人民代表大会常务委员会工作报告\n\n各位代表：\n\n我受县人大常委会委托，向大会报告工作，请予审议。\n"


def _out(capsys: pytest.CaptureFixture[str], *argv: str) -> str:
    with pytest.raises(SystemExit):
        main(argv)
    return capsys.readouterr().out


@pytest.mark.parametrize("command", ["annotate", "build", "check"])
def test_each_commands_help_shows_an_example(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert f"example: gongbao {command}" in _out(capsys, command, "--help")


def test_the_programs_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    text = _out(capsys, "--help")
    assert all(command in text for command in ("annotate", "build", "check", "example:"))


def test_wrong_arguments_give_status_2() -> None:
    with pytest.raises(SystemExit) as caught:
        main(["annotate"])
    assert caught.value.code == 2


def test_nothing_to_read_gives_status_2_and_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["annotate", str(tmp_path / "nowhere"), "--out", str(tmp_path / "out")]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_annotate_writes_one_record_a_report_and_touches_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "raw").mkdir()
    (tmp_path / "raw" / "a.txt").write_text(RAW, "utf-8")
    assert main(["annotate", str(tmp_path / "raw"), "--out", str(tmp_path / "out")]) == 0
    found = sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file())
    assert found == ["out/a.json", "raw/a.txt"]


def test_a_record_made_by_annotate_has_no_address(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(RAW, "utf-8")
    main(["annotate", str(tmp_path / "a.txt"), "--out", str(tmp_path)])
    record = json.loads((tmp_path / "a.json").read_text("utf-8"))
    assert (record["schema"], record["id"], record["provenance"]) == (1, None, None)


def test_sidecars_are_applied_only_when_asked_for(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(RAW, "utf-8")
    (tmp_path / "a.yml").write_text("provenance:\n  publisher: 甲报\n", "utf-8")
    main(["annotate", str(tmp_path / "a.txt"), "--out", str(tmp_path), "--sidecars"])
    assert json.loads((tmp_path / "a.json").read_text("utf-8"))["provenance"]["publisher"] == "甲报"


def test_problems_can_be_had_as_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["annotate", str(tmp_path / "nowhere"), "--out", str(tmp_path), "--format", "json"])
    problems = json.loads(capsys.readouterr().out)
    assert [(problem["severity"], problem["code"]) for problem in problems] == [("error", "seed.missing")]


def test_python_m_generator_is_the_same_program() -> None:
    run = subprocess.run([sys.executable, "-m", "generator", "--version"], capture_output=True, text=True, check=True)
    assert run.stdout.startswith("gongbao ")


def test_help_loads_none_of_the_heavy_packages() -> None:
    code = (
        "import sys\ntry:\n    from generator.cli import main\n    main(['--help'])\nfinally:\n    print(*sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert not {"jieba", "jinja2", "rich", "selectolax", "yaml"} & set(run.stdout.splitlines()[-1].split())


def test_a_file_where_the_folder_is_wanted_gives_status_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text(RAW, "utf-8")
    assert main(["annotate", str(tmp_path / "a.txt"), "--out", str(tmp_path / "a.txt")]) == 2
    assert "--out" in capsys.readouterr().err
