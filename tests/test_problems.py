"""generator.problems: how a problem is printed."""

from __future__ import annotations

from generator.problems import GongbaoError, Problem, Where

PROBLEM = Problem("error", "ingest.nul", Where("seeds/a.txt", 3, 7), "holds a NUL character", "take it out")


def test_a_problem_is_printed_as_compilers_print_it() -> None:
    assert str(PROBLEM) == "seeds/a.txt:3:7: error: ingest.nul: holds a NUL character (take it out)"


def test_a_problem_of_a_whole_file_has_no_line() -> None:
    assert str(Problem("note", "x.y", Where("a.txt"), "m")) == "a.txt: note: x.y: m"


def test_the_error_carries_its_problem() -> None:
    assert GongbaoError(PROBLEM).problem is PROBLEM


def test_json_has_the_place_in_fields_of_their_own() -> None:
    assert (PROBLEM.to_json()["line"], PROBLEM.to_json()["column"]) == (3, 7)
