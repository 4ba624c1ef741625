"""generator.link.passages_runs: shared windows laid end to end."""

from generator.link.passages_runs import Run, runs_of
from generator.link.passages_windows import Paragraph, Window, read_paragraphs
from tests.factory import make_report

ONE = "今年以来，坚持党的领导人民当家作主，依法履行宪法和法律赋予的职责，成效显著。"
OTHER = "过去一年，坚持党的领导人民当家作主，依法履行宪法和法律赋予的职责，成效显著，再创佳绩。"


def _two(one: str, other: str) -> tuple[Paragraph, Paragraph]:
    first, second = read_paragraphs([make_report(("paragraph", one)), make_report(("paragraph", other))])
    return first, second


def _found(one: str, other: str, *shared: tuple[int, int]) -> list[tuple[str, str]]:
    first, second = _two(one, other)
    seeds = [Run(Window(0, mine, mine), Window(1, its, its)) for mine, its in shared]
    return [
        (first.span(*run.one[1:]).of(one), second.span(*run.other[1:]).of(other))
        for run in runs_of(first, second, seeds)
    ]


def test_windows_side_by_side_are_one_passage_and_take_in_what_is_the_same_beside_them() -> None:
    same = "坚持党的领导人民当家作主，依法履行宪法和法律赋予的职责，成效显著"
    assert _found(ONE, OTHER, (1, 1), (2, 2)) == [(same, same)]


def test_windows_that_change_places_are_two_passages() -> None:
    one, other = "推动高质量发展走深走实。确保粮食生产稳定增收。", "确保粮食生产稳定增收。推动高质量发展走深走实。"
    assert _found(one, other, (0, 1), (1, 0)) == [
        ("推动高质量发展走深走实", "推动高质量发展走深走实"),
        ("确保粮食生产稳定增收", "确保粮食生产稳定增收"),
    ]


def test_a_clause_at_an_end_that_only_one_has_is_left_out() -> None:
    first, second = _two("今年以来，认真履行宪法和法律赋予的职责。", "认真履行宪法和法律赋予的职责。")
    (run,) = runs_of(first, second, [Run(Window(0, 0, 1), Window(1, 0, 0))])
    assert run.one == Window(0, 1, 1)
