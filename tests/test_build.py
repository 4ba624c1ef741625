"""generator.build: the new site stands beside the old one until it is good."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.build import (
    beside,
    note_nameless,
    put_in_place,
    refuse_docs,
    refuse_nameless,
    refuse_older,
    refuse_place,
    run_mkdocs,
)
from generator.problems import GongbaoError


def _site(folder: Path, text: str) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "index.html").write_text(text)
    return folder


def test_the_new_site_takes_the_old_ones_place(tmp_path: Path) -> None:
    site = _site(tmp_path / "site", "old")
    with beside(site) as new:
        _site(new, "new")
        put_in_place(new, site)
    assert (site / "index.html").read_text() == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_the_readme_of_the_folder_stays(tmp_path: Path) -> None:
    site = _site(tmp_path / "site", "old")
    (site / "README.md").write_text("how it is made")
    with beside(site) as new:
        put_in_place(_site(new, "new"), site)
    assert (site / "README.md").read_text() == "how it is made"


def test_a_failure_leaves_the_old_site_and_nothing_else(tmp_path: Path) -> None:
    site = _site(tmp_path / "site", "old")

    def fail() -> None:
        with beside(site) as new:
            _site(new, "half")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert (site / "index.html").read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_run_that_was_killed_between_the_two_renames_is_mended(tmp_path: Path) -> None:
    _site(tmp_path / ".site.old", "old")
    with beside(tmp_path / "site"):
        pass
    assert (tmp_path / "site" / "index.html").read_text() == "old"


def test_mkdocs_is_not_run_without_its_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(GongbaoError, match="no such file"):
        run_mkdocs(tmp_path, tmp_path / "new", tmp_path / "cache", strict=False)


def test_what_mkdocs_says_of_its_failure_is_passed_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("mkdocs.yml").write_text("site_name: x\nplugins: [no-such-plugin]\n")
    (tmp_path / "docs").mkdir()
    with pytest.raises(GongbaoError, match="no-such-plugin"):
        run_mkdocs(tmp_path / "docs", tmp_path / "new", tmp_path / "cache", strict=False)


def test_a_strict_build_that_goes_out_needs_its_address(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GONGBAO_DEPLOY", "1")
    assert [problem.code for problem in refuse_nameless("", strict=True)] == ["build.site-url"]
    assert refuse_nameless("https://example.org/g/", strict=True) == []


def test_a_build_that_stays_here_needs_no_address(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GONGBAO_DEPLOY", raising=False)
    assert refuse_nameless("", strict=True) == []


def test_a_site_without_its_address_says_once_what_lacks_it() -> None:
    (problem,) = note_nameless("")
    assert (problem.severity, problem.code) == ("note", "build.site-url")
    assert "feed.xml" in problem.message
    assert "GONGBAO_SITE_URL" in problem.hint
    assert note_nameless("https://example.org/g/") == []


def _codes(site: Path, *ours: Path) -> list[str]:
    return [problem.code for problem in refuse_place(site, ours)]


def test_a_new_or_empty_folder_may_become_the_site(tmp_path: Path) -> None:
    assert _codes(tmp_path / "new") == []
    (tmp_path / "empty").mkdir()
    assert _codes(tmp_path / "empty") == []


def test_a_folder_with_only_the_readme_may_become_the_site(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("how it is made")
    assert _codes(tmp_path) == []


def test_a_site_that_was_put_in_place_may_be_replaced(tmp_path: Path) -> None:
    with beside(tmp_path / "site") as new:
        put_in_place(_site(new, "new"), tmp_path / "site")
    assert _codes(tmp_path / "site") == []


def test_a_site_of_other_seeds_is_told_as_that(tmp_path: Path) -> None:
    with beside(tmp_path / "site") as new:
        put_in_place(_site(new, "new"), tmp_path / "site", "abc")
    assert refuse_older(tmp_path / "site", "abc") == []
    assert [problem.code for problem in refuse_older(tmp_path / "site", "def")] == ["check.older"]


def test_a_site_that_does_not_say_its_seeds_is_checked_as_it_is(tmp_path: Path) -> None:
    assert refuse_older(tmp_path, "def") == []
    (tmp_path / ".gongbao-site").write_text("This folder is built.\n")
    assert refuse_older(tmp_path, "def") == []


def test_a_folder_with_other_files_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("years of work")
    assert _codes(tmp_path) == ["build.place"]


def test_the_site_may_not_take_the_place_of_seeds_or_pages(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    assert _codes(tmp_path / "seeds", tmp_path / "seeds") == ["build.place"]
    assert _codes(tmp_path, tmp_path / "seeds") == ["build.place"]
    assert _codes(tmp_path / "seeds" / "site", tmp_path / "seeds") == ["build.place"]


def test_the_site_may_not_hold_the_folder_that_the_command_runs_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert _codes(tmp_path) == ["build.place"]
    assert _codes(tmp_path / "site") == []


def test_what_a_killed_run_left_goes_after_a_day(tmp_path: Path) -> None:
    old, young = tmp_path / ".site.new.old", tmp_path / ".site.new.young"
    for folder in (old, young):
        folder.mkdir()
    os.utime(old, (0, 0))
    with beside(tmp_path / "site"):
        pass
    assert [path.name for path in tmp_path.iterdir()] == [young.name]


def test_a_folder_without_written_pages_is_refused(tmp_path: Path) -> None:
    assert [problem.code for problem in refuse_docs(tmp_path)] == ["build.docs"]
    (tmp_path / "about.md").write_text("关于")
    assert refuse_docs(tmp_path) == []


def test_the_projects_own_folder_is_known_by_its_readme(tmp_path: Path) -> None:
    site = _site(tmp_path / "site", "of an earlier version")
    (site / "README.md").write_text("This folder is made by `make site`.")
    assert _codes(site) == []
    (site / "README.md").write_text("My thesis.")
    assert _codes(site) == ["build.place"]
