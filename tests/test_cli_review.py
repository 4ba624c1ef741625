"""generator.cli_review: what a person sees before deciding."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from rich.console import Console

from generator.cli_review import TerminalAsk, marked, show, show_doubt
from generator.model.ledger import Proposal
from generator.model.spans import Span
from generator.model.structure import Finding
from generator.review_doubts import Answer, Doubt, doubts_of
from generator.review_question import Question, Side
from tests.factory import make_figure, make_report, with_figures

OLD, NEW = "旧的文字" * 200, "新的文字" * 200


def _printed(width: int, old: str, new: str, taken: str | None = None) -> str:
    proposal = Proposal("p1", old, new, "b3", 0.5)
    sides = Side("p1", old, None, "p2: 后一段。"), Side("b3", new, "b2 (s1): 前一段。")
    console = Console(file=(file := io.StringIO()), width=width)
    show(console, Question(make_report(), proposal, *sides, taken))
    return file.getvalue()


def test_only_what_differs_is_marked() -> None:
    old, new = marked("会议十一次", "会议十二次")
    assert [(span.start, span.end) for span in old.spans] == [(3, 4)]
    assert [(span.start, span.end) for span in new.spans] == [(3, 4)]


def test_both_texts_stand_side_by_side() -> None:
    printed = _printed(100, "旧的文字", "新的文字")
    assert [line for line in printed.splitlines() if "旧的文字" in line and "新的文字" in line]
    assert "50%" in printed


@pytest.mark.parametrize("width", [40, 80, 160])
def test_long_texts_stand_there_whole(width: int) -> None:
    printed = _printed(width, OLD, NEW)
    assert [printed.count(char) for char in "旧新"] == [200, 200]
    assert "…" not in printed


def test_the_neighbours_stand_there_too() -> None:
    printed = _printed(100, OLD, NEW)
    assert "后一段" in printed
    assert "前一段" in printed


def test_a_block_that_is_another_ones_text_is_named_as_that() -> None:
    assert "b3 is the text of p2" in _printed(200, OLD, NEW, "p2")
    assert "is the text of" not in _printed(200, OLD, NEW)


def test_a_text_without_an_heir_says_so() -> None:
    assert "no block" in marked("旧的文字", None)[1].plain


def _slip(text: str = "全年召开会议11次。") -> Doubt:
    report = make_report(("paragraph", text))
    return doubts_of(replace(report, findings=(Finding("note", "sic.term", "常见的写法", "b1", Span(0, 2)),)))[0]


def _unclear() -> Doubt:
    report = make_report()
    low = replace(make_figure(report, "会议11次", "11次", "会议"), confidence="low")
    return doubts_of(with_figures(report, low))[0]


def _typed(doubt: Doubt, *lines: str) -> Answer:
    """Answer a doubt by what a person types."""
    keys = iter(lines)

    class Typed(Console):
        def input(self, *_: object, **__: object) -> str:
            if (line := next(keys, None)) is None:
                raise EOFError
            return line

    answer = TerminalAsk(Typed(file=io.StringIO())).doubt(doubt, 1, "")
    assert next(keys, None) is None, "not everything was asked for"
    return answer


@pytest.mark.parametrize("width", [30, 80, 200])
def test_a_doubt_stands_in_its_paragraph_whole(width: int) -> None:
    console = Console(file=(file := io.StringIO()), width=width)
    show_doubt(console, _slip("全年" * 100), 3, "理由太短")
    printed = file.getvalue()
    assert printed.count("全") == printed.count("年") == 100
    assert "理由太短" in printed.replace("\n", "")


def test_no_escape_of_a_report_reaches_the_terminal() -> None:
    console = Console(file=(file := io.StringIO()))
    show_doubt(console, _slip("全年\x1b[2J会议。"), 1, "\x1b]0;x")
    assert "\x1b" not in file.getvalue()


def test_a_slip_is_answered_with_its_reading_and_the_reason() -> None:
    assert _typed(_slip(), "s", "整年", "印错") == Answer("sic", "印错", {"reading": "整年"})
    assert _typed(_slip(), "s", "", "印错") == Answer("sic", "印错")


def test_no_reason_leads_back_to_the_question() -> None:
    assert _typed(_slip(), "a", " ", "a", "可以") == Answer("accept", "可以")


def test_only_what_is_typed_of_a_figure_is_changed() -> None:
    typed = ("c", "常委会会议", "", "", "", "", "-", "", "", "读错了")
    assert _typed(_unclear(), *typed) == Answer("correct", "读错了", {"label": "常委会会议", "period": None})


def test_a_figure_of_which_nothing_is_changed_is_asked_again() -> None:
    assert _typed(_unclear(), "c", *[""] * 8, "u", "没有写明") == Answer("unclear", "没有写明")


def test_what_is_no_answer_to_a_doubt_is_asked_again() -> None:
    assert _typed(_slip(), "n", "l") == Answer("later")


def test_where_input_ends_it_is_as_if_a_person_quit() -> None:
    assert _typed(_slip()) == Answer("quit")
    assert _typed(_slip(), "a") == Answer("quit")
