"""generator/check/searched.py: files of search that do not say what the records say."""

import json
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from generator.check.searched import check_searched
from generator.model.report import Report
from generator.model.structure import BlockKind
from generator.render.search.texts import CHUNK
from tests.check.sites import write
from tests.factory import make_report
from tests.search.node import searched

LINES: tuple[tuple[BlockKind, str], ...] = (
    ("heading", "一、监督工作"),
    ("paragraph", "听取法院报告8项。"),
    ("paragraph", "另一段文字在这里。"),
)
OTHER: tuple[tuple[BlockKind, str], ...] = (("heading", "一、监督工作"), ("paragraph", "乙。"), ("paragraph", "丙。"))
REPORT = replace(make_report(*LINES), draft=False)
START, SHARD = "search/start.json", "search/s/0.bin"
_VERSION = "has not the version of the files that are there: a browser would keep old ones"
TEXT = f"search/t/{REPORT.id}/0.json"
PLAIN = f"reports/{REPORT.id}/text.txt"


def _with(site: Path, path: str, change: Callable[[Any], object]) -> list[str]:
    """Give what the check finds of search where a JSON file of a sound site was changed, but for its other version."""
    _write(site)
    loaded = json.loads((site / path).read_bytes())
    change(loaded)
    (site / path).write_text(json.dumps(loaded), "utf-8")
    return [told for told in _found(site) if told != _VERSION]


def _found(site: Path) -> list[str]:
    found = list(check_searched(site, [REPORT]))
    assert all(problem.code == "check.search" for problem in found)
    return [problem.message for problem in found]


def _write(site: Path, report: Report = REPORT, chunk: int = CHUNK) -> None:
    """Write a sound search, with the plain texts that it leans on, and nothing else of a site."""
    write(site, "search/search_index.json", '{"docs": []}')
    for output in searched([report], chunk=chunk):
        (site / output.path).parent.mkdir(parents=True, exist_ok=True)
        (site / output.path).write_bytes(output.data)


def test_a_sound_site_is_sound(tmp_path: Path) -> None:
    _write(tmp_path)
    assert _found(tmp_path) == []


def test_a_sound_site_whose_report_is_long_is_sound(tmp_path: Path) -> None:
    _write(tmp_path, chunk=20)
    assert (tmp_path / TEXT).with_name("1.json").is_file()
    assert _found(tmp_path) == []


def test_words_of_a_section_that_no_file_of_a_long_report_has_beside_its_units_are_missed(tmp_path: Path) -> None:
    _write(tmp_path, chunk=20)
    last = max((tmp_path / TEXT).parent.iterdir())
    held = json.loads(last.read_bytes())
    assert held["heads"] == {"1": "一、监督工作"}
    last.write_text(json.dumps(held | {"heads": {}}), "utf-8")
    assert "has neither headings nor words of sections that its units stand in" in _found(tmp_path)


@pytest.mark.parametrize(("old", "new"), [("8项", "9项"), ("一、", "又一段。\n一、")])
def test_a_plain_text_that_was_changed_is_told(tmp_path: Path, old: str, new: str) -> None:
    _write(tmp_path)
    (tmp_path / PLAIN).write_text((tmp_path / PLAIN).read_text("utf-8").replace(old, new), "utf-8")
    found = _found(tmp_path)
    assert _VERSION in found
    assert any("by the record" in told for told in found)


def test_a_plain_text_that_is_missing_is_told(tmp_path: Path) -> None:
    _write(tmp_path)
    (tmp_path / PLAIN).unlink()
    assert any(told.startswith("cannot be read: FileNotFoundError") for told in _found(tmp_path))


@pytest.mark.parametrize("path", [START, SHARD])
def test_a_file_that_all_search_needs_is_missed(tmp_path: Path, path: str) -> None:
    _write(tmp_path)
    (tmp_path / path).unlink()
    assert _found(tmp_path)[0].startswith("search cannot be read: FileNotFoundError")


def test_the_empty_index_that_the_theme_asks_for_is_missed(tmp_path: Path) -> None:
    _write(tmp_path)
    (tmp_path / "search/search_index.json").unlink()
    [told] = _found(tmp_path)
    assert "without it the theme's search box does nothing" in told


def test_a_page_in_the_themes_index_is_told(tmp_path: Path) -> None:
    [told] = _with(tmp_path, "search/search_index.json", lambda index: index["docs"].append({"location": ""}))
    assert told == "is not empty: a plugin makes an index that nothing reads"


def test_a_text_that_is_missing_is_told(tmp_path: Path) -> None:
    _write(tmp_path)
    (tmp_path / TEXT).unlink()
    assert "is not there" in _found(tmp_path)


def test_a_file_that_nothing_names_is_told(tmp_path: Path) -> None:
    _write(tmp_path)
    (tmp_path / "search/s/1.bin").write_bytes(b"")
    assert _found(tmp_path) == ["is named by no report and no shard of start.json"]


def test_a_changed_text_is_told(tmp_path: Path) -> None:
    [told] = _with(tmp_path, TEXT, lambda text: text["units"][2].__setitem__(2, "听取法院报告9项。"))
    assert "听取法院报告9项。" in told
    assert "听取法院报告8项。" in told


def test_a_hit_that_would_lead_elsewhere_is_told(tmp_path: Path) -> None:
    [told] = _with(tmp_path, TEXT, lambda text: text["units"][2].__setitem__(0, "p9"))
    assert "'p9'" in told


def test_a_text_that_lacks_a_unit_is_told(tmp_path: Path) -> None:
    [told] = _with(tmp_path, TEXT, lambda text: text["units"].pop())
    assert told == f"has {len(LINES)} units, by the record {len(LINES) + 1}"


def test_a_section_of_another_name_is_told(tmp_path: Path) -> None:
    [told] = _with(tmp_path, TEXT, lambda text: text["heads"].update({"1": "二、代表工作"}))
    assert told == "section 1 is called '二、代表工作', not '一、监督工作'"


def test_a_report_that_search_does_not_know_is_told(tmp_path: Path) -> None:
    told = _with(tmp_path, START, lambda start: start["reports"].clear())
    assert f"{REPORT.id} cannot be found" in told


def test_a_damaged_index_is_told(tmp_path: Path) -> None:
    _write(tmp_path)
    data = bytearray((tmp_path / SHARD).read_bytes())
    data[-1] ^= 64
    (tmp_path / SHARD).write_bytes(data)
    assert _VERSION in _found(tmp_path)


def test_a_text_that_browsers_would_not_fetch_anew_is_told(tmp_path: Path) -> None:
    _write(tmp_path)
    (tmp_path / TEXT).write_bytes((tmp_path / TEXT).read_bytes() + b"\n")
    assert _found(tmp_path) == [_VERSION]


def test_an_index_of_other_text_is_told(tmp_path: Path) -> None:
    other = tmp_path / "other"
    _write(other, replace(make_report(*OTHER), draft=False))
    index = (other / SHARD).read_bytes()
    table = json.loads((other / START).read_bytes())["shards"]
    _write(tmp_path / "site")
    start = json.loads((tmp_path / "site" / START).read_bytes())
    start |= {"shards": table, "version": sha256(index).hexdigest()[:12]}
    (tmp_path / "site" / START).write_text(json.dumps(start), "utf-8")
    (tmp_path / "site" / SHARD).write_bytes(index)
    assert any("is not found in all units that have it" in told for told in _found(tmp_path / "site"))
