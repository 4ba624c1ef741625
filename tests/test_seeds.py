"""generator.seeds: what is read from the folder, and what is refused, with its place and a hint."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from generator.problems import Problem
from generator.seeds import LIMIT, find_seeds

TEXT = "各位代表：我向大会报告工作。".encode()


def _put(folder: Path, name: str, data: bytes = TEXT) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def _codes(problems: list[Problem]) -> list[str]:
    return [problem.code for problem in problems]


def test_a_folder_gives_its_txt_files_by_name(tmp_path: Path) -> None:
    _put(tmp_path, "b.txt", b"b")
    _put(tmp_path, "a.txt", b"a")
    seeds, problems = find_seeds([tmp_path])
    assert [seed.name for seed in seeds] == ["a", "b"]
    assert problems == []


def test_a_named_file_is_read_with_its_bytes(tmp_path: Path) -> None:
    seeds, _ = find_seeds([_put(tmp_path, "a.txt")])
    assert seeds[0].data == TEXT


def test_an_empty_folder_is_an_error_that_says_what_to_put_there(tmp_path: Path) -> None:
    seeds, problems = find_seeds([tmp_path])
    assert (seeds, _codes(problems)) == ([], ["seed.none"])
    assert ".txt" in problems[0].hint


def test_a_path_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    _, problems = find_seeds([tmp_path / "nowhere.txt"])
    assert _codes(problems) == ["seed.missing"]


def test_another_format_in_the_folder_is_not_passed_over_in_silence(tmp_path: Path) -> None:
    _put(tmp_path, "a.txt")
    _put(tmp_path, "b.pdf")
    _, problems = find_seeds([tmp_path])
    assert [(problem.severity, problem.code) for problem in problems] == [("warning", "seed.ignored")]


def test_an_original_beside_its_text_is_expected(tmp_path: Path) -> None:
    _put(tmp_path, "a.txt")
    _put(tmp_path, "a.pdf")
    assert find_seeds([tmp_path])[1] == []


def test_a_sidecar_without_a_report_is_a_warning(tmp_path: Path) -> None:
    _put(tmp_path, "a.txt")
    _put(tmp_path, "b.yml")
    assert _codes(find_seeds([tmp_path])[1]) == ["sidecar.alone"]


def test_a_symbolic_link_is_refused(tmp_path: Path) -> None:
    target = _put(tmp_path, "a.dat")
    (tmp_path / "a.txt").symlink_to(target)
    seeds, problems = find_seeds([tmp_path / "a.txt"])
    assert (seeds, _codes(problems)) == ([], ["seed.symlink"])


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_named_pipe_is_refused_without_waiting_for_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    assert _codes(find_seeds([tmp_path])[1]) == ["seed.irregular"]


def test_a_file_over_the_limit_is_refused(tmp_path: Path) -> None:
    _put(tmp_path, "a.txt", b"a" * (LIMIT + 1))
    assert _codes(find_seeds([tmp_path])[1]) == ["seed.size"]


def test_a_file_of_just_the_limit_is_read(tmp_path: Path) -> None:
    _put(tmp_path, "a.txt", b"a" * LIMIT)
    assert find_seeds([tmp_path])[1] == []


def test_the_same_bytes_twice_name_the_first_file(tmp_path: Path) -> None:
    _put(tmp_path, "a.txt")
    _put(tmp_path, "b.txt")
    seeds, problems = find_seeds([tmp_path])
    assert [seed.name for seed in seeds] == ["a"]
    assert _codes(problems) == ["seed.twin-bytes"]
    assert "a.txt" in problems[0].message


def test_of_two_with_the_same_bytes_the_published_one_stays(tmp_path: Path) -> None:
    _put(tmp_path, "a.txt")
    _put(tmp_path, "b.txt")
    _put(tmp_path, "c.txt", b"c")
    (tmp_path / "ledger").mkdir()
    _put(tmp_path / "ledger", "b.json", b"{}")
    seeds, problems = find_seeds([tmp_path])
    assert [seed.name for seed in seeds] == ["b", "c"]
    assert [(Path(one.where.path).name, one.hint) for one in problems] == [
        ("a.txt", "remove this one: the other is published under its name")
    ]


def test_the_same_name_in_two_folders_is_refused(tmp_path: Path) -> None:
    for folder, data in (("one", b"1"), ("two", b"2")):
        (tmp_path / folder).mkdir()
        _put(tmp_path / folder, "a.txt", data)
    seeds, problems = find_seeds([tmp_path / "one", tmp_path / "two"])
    assert (len(seeds), _codes(problems)) == (1, ["seed.twin-name"])


def test_a_report_without_sidecar_has_unknown_provenance(tmp_path: Path) -> None:
    _put(tmp_path, "a.txt")
    sidecar = find_seeds([tmp_path])[0][0].sidecar()
    assert (sidecar.provenance.status, sidecar.rights.status, sidecar.accept) == ("unknown", "unknown", ())


def test_a_sidecar_tells_where_a_report_comes_from(tmp_path: Path) -> None:
    _put(tmp_path, "a.txt")
    _put(tmp_path, "a.yml", "provenance:\n  publisher: 阜新日报\n  official: true\n  published: 2024-12-28\n".encode())
    provenance = find_seeds([tmp_path])[0][0].sidecar().provenance
    assert (provenance.status, provenance.publisher, provenance.official) == ("known", "阜新日报", True)
    assert provenance.published == "2024-12-28"


def test_a_file_named_beside_its_folder_is_one_file(tmp_path: Path) -> None:
    path = _put(tmp_path, "a.txt")
    seeds, problems = find_seeds([tmp_path, path, path])
    assert (len(seeds), problems) == (1, [])


def test_a_sidecar_that_is_a_link_is_refused(tmp_path: Path) -> None:
    _put(tmp_path, "a.txt")
    (tmp_path / "a.yml").symlink_to(_put(tmp_path, "a.md"))
    assert _codes(find_seeds([tmp_path])[1]) == ["seed.symlink"]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux lets a file be named by any bytes")
def test_a_name_that_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + "/报告.txt".encode("gbk")))
    path.write_bytes(TEXT)
    seeds, problems = find_seeds([tmp_path])
    assert (seeds, _codes(problems)) == ([], ["seed.name"])
    assert str(problems[0]).encode()


@pytest.mark.parametrize("name", ["more", "b.txt"])
def test_reports_in_a_folder_below_are_not_passed_over_in_silence(tmp_path: Path, name: str) -> None:
    _put(tmp_path, "a.txt")
    (tmp_path / name).mkdir()
    _put(tmp_path / name, "c.txt", b"c")
    assert [(problem.severity, problem.code) for problem in find_seeds([tmp_path])[1]] == [("warning", "seed.folder")]
