"""`accept` in a sidecar: what is wrong in an entry is told with its line, and costs the report nothing."""

from pathlib import Path

import pytest

from generator.model.editorial import Spot
from generator.problems import Problem, Where
from generator.seeds_accept import Acceptance, unmet
from generator.seeds_sidecar import Sidecar, parse_sidecar

PATH = Path("a.yml")
GOOD = "  - code: arithmetic.rate\n    at: 97.5%\n    why: 测评表另计\n    by: 王\n"
FOUND = [(Problem("note", "arithmetic.rate", Where("a.txt"), "…"), "满意率达97.5%")]


def _read(text: str) -> Sidecar:
    return parse_sidecar(PATH, f"provenance: unknown\naccept:{text}".encode())


def test_an_entry_is_read_with_the_places_of_its_values() -> None:
    sidecar = _read(f"\n{GOOD}")
    assert sidecar.accept == (Acceptance("arithmetic.rate", "测评表另计", "王", "97.5%"),)
    assert (sidecar.accept[0].spots["code"], sidecar.accept[0].spots["at"]) == ((3, 11), (4, 9))
    assert not sidecar.problems


@pytest.mark.parametrize("nothing", ["", " []", " null"])
def test_an_empty_list_accepts_nothing(nothing: str) -> None:
    assert (_read(f"{nothing}\n").accept, _read(f"{nothing}\n").problems) == ((), ())


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ("- ^code: order.doubt", "why and by are missing"),
        ("- ^{code: order.doubt, by: 王}", "why is missing"),
        ("- ^{code: order.doubt, why: , by: 王}", "why is missing"),
        ("- {^cod: order.doubt, why: 看过, by: 王}", "no key 'cod'"),
        ("- {code: order.doubt, why: 看过, by: 王, at: ^97.5}", "at is 97.5, not text"),
        ("- {code: order.doubt, why: ^'', by: 王}", "why is '', not text"),
        ("- ^order.doubt", "'order.doubt' has no keys"),
        ("- {^1: 2}", "no key 1"),
    ],
)
def test_a_wrong_entry_is_told_with_its_place_and_ignored(entry: str, said: str) -> None:
    sidecar = _read(f"\n{GOOD}  {entry.replace('^', '')}\n")
    (problem,) = sidecar.problems
    place = f"a.yml:7:{entry.index('^') + 3}"
    assert (problem.severity, problem.code, str(problem.where)) == ("warning", "sidecar.accept", place)
    assert problem.message.startswith("accept, entry 2: ")
    assert said in problem.message
    assert "code: arithmetic.rate" in problem.hint
    assert [one.code for one in sidecar.accept] == ["arithmetic.rate"]


@pytest.mark.parametrize("value", ["all", "{code: a, why: b, by: c}"])
def test_what_is_no_list_is_told_and_ignored(value: str) -> None:
    (problem,) = _read(f" {value}\n").problems
    assert "no list" in problem.message
    assert problem.where.line == 2


@pytest.mark.parametrize(
    ("code", "at", "place", "said"),
    [
        ("arithmetic.rates", None, "3:11", "did you mean 'arithmetic.rate'?"),
        ("nothing", None, "3:11", "its findings are arithmetic.rate"),
        ("nothing", "97.5%", "3:11", "its findings are arithmetic.rate"),
        ("arithmetic.rate", "98%", "4:9", "no finding arithmetic.rate stands at the words '98%'"),
    ],
)
def test_an_entry_that_meets_no_finding_is_told(code: str, at: str | None, place: str, said: str) -> None:
    spots = {"code": Spot(3, 11), "at": Spot(4, 9)}
    (problem,) = unmet([Acceptance(code, "看过", "王", at, spots)], FOUND, PATH)
    assert str(problem.where) == f"a.yml:{place}"
    assert said in f"{problem.message} {problem.hint}"


def test_a_list_that_is_there_twice_is_refused_and_the_first_counts() -> None:
    sidecar = parse_sidecar(PATH, f"accept:\n{GOOD}accept: []\n".encode())
    assert [entry.spots["code"].line for entry in sidecar.accept] == [2]
    assert [str(problem.where) for problem in sidecar.problems] == ["a.yml:6:1"]


def test_an_entry_that_meets_a_finding_is_not_told() -> None:
    assert not list(unmet([Acceptance("arithmetic.rate", "看过", "王", "97.5%")], FOUND, PATH))


def test_where_nothing_is_found_the_entry_is_to_be_taken_out() -> None:
    (problem,) = unmet([Acceptance("a", "看过", "王")], [], PATH)
    assert "take the entry out" in problem.hint
