"""generator.explain_words: why something is as it is."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from generator.explain_words import (
    doubt_words,
    indicator_words,
    label_words,
    move_words,
    opening_words,
    period_words,
    rule_words,
)
from generator.model.editorial import Corrected
from generator.model.facts import Figure
from generator.model.structure import Move
from tests.factory import make_figure, make_report

REPORT = make_report()
TEXT = REPORT.blocks[2].text
FIGURE = make_figure(REPORT, "会议11次", "11次", "会议")


def _with(**fields: Any) -> Figure:  # noqa: ANN401 # any field of Figure
    return replace(FIGURE, **fields)


def test_rules_are_told_in_words_and_new_ones_by_their_names() -> None:
    assert rule_words("join.wrap") == "a wrapped line joined"
    assert rule_words("correction.other") == "an editor's correction"
    assert rule_words("new.rule") == "new.rule"


@pytest.mark.parametrize(
    ("evidence", "margin", "said"),
    [
        ({"numbering": 1.0, "words": 0.5, "near": 0.0}, 0.9, "numbering 1.00, words 0.50 (each of 1); 0.90 better"),
        ({"kind": 1.0}, 1.0, "blocks of its kind stand there"),
        ({"correction": 1.0}, 1.0, "an editor put it there"),
        ({"near": 0.0}, 0.0, "makes room for others"),
    ],
)
def test_a_move_is_told_with_its_evidence(evidence: dict[str, float], margin: float, said: str) -> None:
    words = move_words(Move(("b3",), 2, 4, evidence, margin))
    assert words.startswith("printed as block 3, read as block 5: ")
    assert said in words


@pytest.mark.parametrize(
    ("label", "said", "at"),
    [
        ("会议", "in the quotation", 4),
        ("全年", "earlier in the paragraph", 0),
        ("报告", "behind the quotation", 12),
        ("常委会会议", "put together", None),
        ("", "no words", None),
    ],
)
def test_where_a_label_was_read(label: str, said: str, at: int | None) -> None:
    words, offset = label_words(_with(label=label), TEXT)
    assert words.startswith(said)
    assert offset == at


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"period_text": "全年"}, "“全年” in the paragraph"),
        ({"period_text": "去年"}, "“去年” above it"),
        ({"period": None}, "neither"),
        ({"role": "target", "period": "2025"}, "planned years"),
        ({"period": "2024"}, "the report's own period"),
        ({"period": "2023"}, "words around it"),
    ],
)
def test_what_a_period_rests_on(fields: dict[str, Any], said: str) -> None:
    assert said in period_words(_with(**fields), REPORT, TEXT)


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"label": "常委会会议", "indicator": "renda.meetings"}, "label “常委会会议”, unit “次”"),
        ({"confidence": "low"}, "label is unclear"),
        ({"is_change": True}, "two times"),
        ({"unit": "光年"}, "counted in “光年”"),
        ({"label": "某事"}, "has its label and verb"),
        ({"label": "常委会会议", "period": "2021/2025"}, "(renda.meetings), but its period"),
    ],
)
def test_why_a_figure_has_an_indicator_or_none(fields: dict[str, Any], said: str) -> None:
    assert said in indicator_words(_with(**fields), REPORT)


def test_what_is_in_doubt_about_a_figure() -> None:
    assert doubt_words(FIGURE) == ()
    assert "no label" in doubt_words(_with(confidence="low", label=""))[0]
    assert "wrongly" in doubt_words(_with(confidence="low"))[0]


def test_an_editor_who_called_a_figure_unclear_is_named() -> None:
    done = Corrected("unclear-figure", "repair", "两处不合", "王某", "2026-11-22", "", "")
    assert doubt_words(_with(confidence="low"), [done]) == ("王某 called it unclear on 2026-11-22: 两处不合",)
    assert "wrongly" in doubt_words(_with(confidence="low"), [replace(done, redundant=True)])[0]


def test_a_long_note_is_told_by_how_it_begins() -> None:
    assert opening_words("一\n\n二") == "一 二"
    assert opening_words("一" * 300) == "一" * 200 + "…"
