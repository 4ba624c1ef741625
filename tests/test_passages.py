"""The marks of passages fit the reports that they point into, and are of the form that the scorer reads."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from tests import passages as marks
from tests.corpus import FOLDER
from tests.passages import Passage

PASSAGES = marks.passages()
READS_THEM = pytest.mark.skipif(not FOLDER, reason="GONGBAO_CORPUS names no folder of raw reports")
EACH = pytest.mark.parametrize("passage", PASSAGES, ids=[passage.stem for passage in PASSAGES])

HEADING = 40  # characters: a shorter line may come again in its own right

_BEFORE = {"超过": "超", "突破": "超", "超": "超", "过": "超", "不少于": "以上", "至少": "以上"}
_DIGITS = "零一二三四五六七八九"
_PRINTED = re.compile(
    rf"(?P<before>{'|'.join(_BEFORE)})?(?P<digits>[0-9.]+|千万|[两十{_DIGITS}]+)"
    r"(?P<more>[余多])?(?P<times>[万亿]*)(?P<unit>.*?)(?P<after>以上|以下|左右)?"
)


def _printed(number: str) -> tuple[float, str, str | None]:
    """Read a printed number: value, unit, qualifier. Of Chinese numerals only what the passages hold."""
    match = _PRINTED.fullmatch(number)
    assert match, number
    digits = match["digits"]
    special = {"两": 2.0, "十": 10.0, "千万": 1e7}
    value = (
        special[digits] if digits in special else float(_DIGITS.find(digits)) if digits in _DIGITS else float(digits)
    )
    for times in match["times"]:
        value *= {"万": 1e4, "亿": 1e8}[times]
    return value, match["unit"], _BEFORE.get(match["before"]) or match["more"] or match["after"]


def _inside(inner: Sequence[int], outer: Sequence[int]) -> bool:
    return outer[0] <= inner[0] < inner[1] <= outer[1]


def _spans(figure: dict[str, Any]) -> Iterator[Sequence[int]]:
    """Give every span that a figure's mark has."""
    yield from (figure["number"], figure["quote"], figure["sentence"])
    for label in (figure["label"], figure["action"] or (), *figure.get("also", ())):
        yield from label


def test_twelve_passages_are_marked_half_of_them_of_files_that_no_rule_is_tuned_on() -> None:
    untouched = [passage for passage in PASSAGES if int(passage.stem[1:]) % 3 == 0]
    assert (len(PASSAGES), len(untouched)) == (12, 6)


@EACH
def test_the_number_stands_in_the_quote_the_quote_in_the_sentence_and_all_in_the_passage(passage: Passage) -> None:
    whole = (passage.start, passage.end)
    for figure in passage.figures:
        assert _inside(figure["number"], figure["quote"])
        assert _inside(figure["quote"], figure["sentence"])
        assert all(_inside(span, whole) for span in _spans(dict(figure)))
    assert all(_inside(other["none"], whole) for other in passage.others)


@EACH
def test_no_two_marked_numbers_overlap(passage: Passage) -> None:
    spans = sorted([*(figure["number"] for figure in passage.figures), *(other["none"] for other in passage.others)])
    assert all(first[1] <= second[0] for first, second in pairwise(spans))


@EACH
def test_each_label_is_told_and_each_number_that_is_no_figure_has_its_class(passage: Passage) -> None:
    assert all(figure["label"] for figure in passage.figures)
    assert all(other["why"] for other in passage.others)


@READS_THEM
@EACH
def test_value_unit_and_qualifier_are_what_is_printed(passage: Passage) -> None:
    text = marks.text_of(Path(FOLDER), passage)
    for figure in passage.figures:
        value, unit, qualifier = _printed(text[slice(*figure["number"])])
        assert value == pytest.approx(float(figure["value"]))
        assert (unit, qualifier) == (figure["unit"], figure["qualifier"])


@READS_THEM
@EACH
def test_every_digit_of_a_passage_is_marked(passage: Passage) -> None:
    text = list(marks.text_of(Path(FOLDER), passage))
    for start, end in [*(f["number"] for f in passage.figures), *(other["none"] for other in passage.others)]:
        text[start:end] = " " * (end - start)
    assert not re.search(r"\d", "".join(text[passage.start : passage.end]))


@READS_THEM
@EACH
def test_what_is_no_figure_is_nowhere_in_the_passage_the_text_around_one(passage: Passage) -> None:
    text = marks.text_of(Path(FOLDER), passage)
    for other in {text[slice(*other["none"])] for other in passage.others}:
        for match in re.finditer(re.escape(other), text[passage.start : passage.end]):
            span = [passage.start + match.start(), passage.start + match.end()]
            assert not any(_inside(figure["number"], span) for figure in passage.figures)


@READS_THEM
@EACH
def test_no_paragraph_of_a_passage_is_the_second_printing_of_an_earlier_one(passage: Passage) -> None:
    text = marks.text_of(Path(FOLDER), passage)
    paragraphs = [line.strip() for line in text[passage.start : passage.end].splitlines() if len(line) > HEADING]
    assert paragraphs
    assert not [line for line in paragraphs if line in text[: passage.start]]


@READS_THEM
def test_the_scorer_gets_rows_in_the_form_of_the_other_gold() -> None:
    rows = marks.rows(Path(FOLDER))
    assert list(rows) == [passage.stem for passage in PASSAGES]
    for row in (row for found in rows.values() for row in found):
        assert isinstance(row["label"], str)
        assert row["quote"] in row["sentence"]


@READS_THEM
def test_the_scorer_gets_what_is_no_figure_as_text_and_class() -> None:
    found = marks.negatives(Path(FOLDER))
    assert ("“一带一路”", "name / slogan") in found["g114"]


@READS_THEM
def test_another_file_under_the_same_name_is_refused(tmp_path: Path) -> None:
    passage = PASSAGES[0]
    (tmp_path / passage.file).write_text("另一份报告。", encoding="utf-8")
    with pytest.raises(ValueError, match="not the file that was marked"):
        marks.text_of(tmp_path, passage)


@READS_THEM
def test_the_passages_are_those_of_the_draw() -> None:
    drawn = marks.draw(Path(FOLDER))
    assert sorted(drawn) == [(passage.file, passage.start, passage.end) for passage in PASSAGES]
