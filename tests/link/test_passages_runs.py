"""generator.link.passages_runs: shared windows laid end to end."""

from time import process_time

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


def test_a_window_goes_on_with_the_first_run_that_it_can() -> None:
    one = "推动高质量发展走深走实，确保粮食生产稳定增收，守护绿水青山常在常新。"
    other = f"{one[:11]}。{one}"
    same = one.removesuffix("。")
    assert _found(one, other, (0, 0), (0, 1), (1, 2), (2, 3)) == [(same, same)]
    assert _found(one, other, (0, 1), (1, 2), (2, 3)) == [(same, same)]


def test_time_grows_with_the_windows_and_not_with_their_pairs() -> None:
    def seconds(count: int) -> float:
        text = "".join(f"{chr(0x4E00 + at)}甲乙丙丁戊己庚辛壬癸子丑寅卯。" for at in range(count))
        first, second = _two(text, text)
        far = [Run(Window(0, at, at), Window(1, count - 1 - at, count - 1 - at)) for at in range(count)]
        begun = process_time()
        assert runs_of(first, second, far)
        return process_time() - begun

    assert seconds(4000) < 10 * seconds(1000) + 0.2
