"""generator.link.passages_windows: paragraphs cut into clauses and windows."""

import pytest

from generator.link.passages_windows import LEAST, read_paragraphs, said, windows
from generator.model.structure import BlockKind
from tests.factory import make_report

LONG = "坚持党的领导人民当家作主依法治国有机统一"


def _texts(*lines: tuple[BlockKind, str]) -> list[str]:
    paragraphs = read_paragraphs([make_report(*lines)])
    return [text for number, paragraph in enumerate(paragraphs) for text, _ in windows(number, paragraph)]


def test_a_long_clause_is_a_window_of_its_own() -> None:
    assert _texts(("paragraph", f"{LONG}，走深走实。")) == [LONG]


def test_short_clauses_go_together_until_they_are_long_enough() -> None:
    assert _texts(("paragraph", "坚持党的领导，人民当家作主，依法治国，走深。")) == ["坚持党的领导人民当家作主依法治国"]


def test_no_window_goes_over_the_end_of_a_sentence() -> None:
    assert _texts(("paragraph", "坚持党的领导。人民当家作主。")) == []


def test_numbers_do_not_make_a_clause_longer() -> None:
    assert said("会议0次0") == LEAST - 11


@pytest.mark.parametrize("kind", ["title", "heading", "caption", "furniture", "note"])
def test_only_paragraphs_are_read(kind: BlockKind) -> None:
    assert _texts((kind, LONG)) == []


@pytest.mark.parametrize(
    "call",
    [
        "现在，我代表县人民政府向大会报告工作。",
        "请予审议，并请政协委员和列席会议的同志提出意见。",
        "向各民主党派、工商联、无党派人士，表示衷心的感谢和崇高的敬意！",
    ],
)
def test_a_call_on_the_audience_is_no_window(call: str) -> None:
    assert _texts(("paragraph", call)) == []


def test_words_on_representatives_are_no_call() -> None:
    assert _texts(("paragraph", "代表议案建议办理工作扎实有效推进。")) == ["代表议案建议办理工作扎实有效推进"]


def test_what_has_no_comma_for_hundreds_of_characters_is_no_clause() -> None:
    assert _texts(("paragraph", LONG * 30)) == []
