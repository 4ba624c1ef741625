"""generator.seeds_sidecar: what a sidecar says, and each mistake in it with its line and key."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.problems import Problem
from generator.seeds_sidecar import parse_sidecar

PATH = Path("a.yml")


def _sidecar_problem(text: str) -> Problem:
    (problem,) = parse_sidecar(PATH, text.encode()).problems
    assert (problem.severity, problem.code) == ("error", "sidecar.invalid")
    return problem


def test_bad_yaml_is_told_with_line_and_column() -> None:
    assert str(_sidecar_problem("rights:\n  status: [unknown\n").where).startswith("a.yml:3:")


def test_an_unknown_key_names_the_nearest_known_one() -> None:
    assert "'provenance'" in _sidecar_problem("provenence: unknown\n").hint


def test_a_number_where_text_is_wanted_is_refused() -> None:
    assert "rights.status" in _sidecar_problem("rights:\n  status: 3\n").message


def test_yaml_may_not_make_objects() -> None:
    assert _sidecar_problem("rights: !!python/object/apply:os.getcwd []\n").code == "sidecar.invalid"


def test_a_sidecar_that_is_no_utf8_names_the_byte() -> None:
    (problem,) = parse_sidecar(PATH, b"\xff\xfe\xfd").problems
    assert "byte 0" in problem.message


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("published: 2024-02-30", "provenance.published is 2024-02-30, no day"),
        ("published: '2024-02-30'", "published"),
        ("published: 去年", "published"),
        ("official: maybe", "official"),
        ("publisher: true", "publisher"),
        ("publisher: [1, 2]", "publisher"),
        ("url: javascript:alert(1)", "url"),
    ],
)
def test_a_value_that_its_field_cannot_hold_is_refused_with_a_hint(line: str, named: str) -> None:
    problem = _sidecar_problem(f"provenance:\n  {line}\n")
    assert named in problem.message
    assert str(problem.where) == f"a.yml:2:{line.index(':') + 5}"
    assert problem.hint


@pytest.mark.parametrize("day", ["2024", "2024-12", "2024-12-27"])
def test_a_day_may_be_known_only_to_the_month_or_year(day: str) -> None:
    sidecar = parse_sidecar(PATH, f"provenance:\n  published: '{day}'\n".encode())
    assert sidecar.provenance.published == day


def test_lists_in_lists_without_end_are_refused() -> None:
    assert _sidecar_problem("accept: " + "[" * 500).code == "sidecar.invalid"


def test_a_value_of_many_lines_is_not_printed_whole() -> None:
    assert len(_sidecar_problem("rights:\n  status: [" + "a, " * 5000 + "]\n").message) < 200


def test_all_mistakes_of_a_file_are_told_each_with_its_place() -> None:
    sidecar = parse_sidecar(
        PATH,
        b"provenance:\n  published: 2010-13-45\n  retrieved: never\nrigths: unknown\nrights:\n  state: free\n"
        b"accept:\n  - {code: nosuch}\n",
    )
    told = [(str(problem.where), problem.message.split(";")[0]) for problem in sidecar.problems]
    assert told == [
        ("a.yml:2:14", "provenance.published is 2010-13-45, no day"),
        ("a.yml:3:14", "provenance.retrieved is 'never', no day"),
        ("a.yml:4:1", "the sidecar has no key 'rigths'"),
        ("a.yml:6:3", "rights has no key 'state'"),
        ("a.yml:8:5", "accept, entry 1: why and by are missing"),
    ]
    assert not sidecar.sound


def test_what_git_could_not_merge_is_told_with_its_line() -> None:
    problem = _sidecar_problem("rights:\n<<<<<<< HEAD\n  status: a\n=======\n  status: b\n>>>>>>> other\n")
    assert str(problem.where) == "a.yml:2:1"
    assert "<<<<<<<" in problem.hint


def test_what_is_only_ignored_leaves_a_sidecar_sound() -> None:
    assert parse_sidecar(PATH, b"accept: all\n").sound


def test_a_day_to_come_is_a_warning_at_its_place() -> None:
    data = "reviewed: {by: 王, on: 2062-11-22}\n".encode()
    (problem,) = parse_sidecar(Path("a.yml"), data, "2026-11-22").problems
    assert (problem.severity, problem.code, str(problem.where)) == ("warning", "sidecar.day", "a.yml:1:23")
    assert parse_sidecar(Path("a.yml"), data, "2062-11-22").problems == ()
