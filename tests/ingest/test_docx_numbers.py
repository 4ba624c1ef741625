"""generator.ingest.docx_numbers: the numbers that Word writes before paragraphs, in its formats."""

from __future__ import annotations

import pytest

from generator.ingest.docx_numbers import Numbering, counted, spelt
from generator.ingest.docx_styles import Styles
from tests.formats_docx import element


def _level(number: int, form: str, text: str, more: str = "") -> str:
    inner = f'<w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{text}"/>'
    return f'<w:lvl w:ilvl="{number}">{inner}</w:lvl>'


CHINESE = _level(0, "chineseCounting", "%1、") + _level(1, "japaneseCounting", "（%2）") + _level(2, "decimal", "%3.")


def _numbering(levels: str = CHINESE, nums: str = "", styles: str = "") -> Numbering:
    abstract = f'<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>'
    one = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    return Numbering(
        element(f"<w:numbering>{abstract}{one}{nums}</w:numbering>"), Styles(element(f"<w:styles>{styles}</w:styles>"))
    )


def _labels(numbering: Numbering, *levels: int, num: int = 1) -> list[str]:
    properties = (f'<w:pPr><w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{num}"/></w:numPr></w:pPr>' for at in levels)
    return [numbering.label(element(f"<w:p>{inner}</w:p>")) for inner in properties]


def test_each_level_counts_within_the_one_above() -> None:
    assert _labels(_numbering(), 0, 1, 1, 0, 1, 2) == ["一、", "（一）", "（二）", "二、", "（一）", "1."]


def test_a_level_that_begins_without_the_one_above_counts_that_too() -> None:
    assert _labels(_numbering(CHINESE.replace("（%2）", "%1.%2")), 1) == ["一.一 "]


def test_a_level_that_never_begins_anew_counts_on() -> None:
    levels = CHINESE.replace(
        '<w:numFmt w:val="japaneseCounting"/>', '<w:numFmt w:val="japaneseCounting"/><w:lvlRestart w:val="0"/>'
    )
    assert _labels(_numbering(levels), 0, 1, 0, 1) == ["一、", "（一）", "二、", "（二）"]


def test_two_lists_of_one_form_count_together_and_one_that_starts_anew_does() -> None:
    nums = '<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>'
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    nums += f'<w:num w:numId="3"><w:abstractNumId w:val="0"/>{anew}</w:num>'
    numbering = _numbering(nums=nums)
    assert [*_labels(numbering, 0), *_labels(numbering, 0, num=2), *_labels(numbering, 0, num=3)] == [
        "一、",
        "二、",
        "一、",
    ]


def test_a_style_may_number_its_paragraphs() -> None:
    properties = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    numbered = f'<w:style w:type="paragraph" w:styleId="H2">{properties}</w:style>'
    form = '<w:numFmt w:val="japaneseCounting"/>'
    numbering = _numbering(CHINESE.replace(form, f'{form}<w:pStyle w:val="H2"/>'), styles=numbered)
    assert numbering.label(element('<w:p><w:pPr><w:pStyle w:val="H2"/></w:pPr></w:p>')) == "（一）"


def test_a_paragraph_may_be_taken_out_of_its_list() -> None:
    assert _labels(_numbering(), 0, num=0) == [""]


def test_a_bullet_of_a_font_of_symbols_is_a_round_one() -> None:
    assert _labels(_numbering(_level(0, "bullet", "\uf06c") + _level(1, "bullet", "—")), 0, 1) == ["●", "—"]


def test_a_bare_number_does_not_run_into_the_text() -> None:
    assert _labels(_numbering(_level(0, "decimal", "%1")), 0) == ["1 "]


def test_a_number_in_legal_form_is_of_digits() -> None:
    assert _labels(_numbering(_level(0, "chineseCounting", "第%1条", "<w:isLgl/>")), 0) == ["第1条 "]


def test_a_format_that_is_not_known_is_counted_and_nothing_written() -> None:
    numbering = _numbering(_level(0, "hebrew1", "%1."))
    assert _labels(numbering, 0, 0) == ["", ""]
    assert numbering.unread == {"hebrew1": 2}


def test_a_list_that_is_nowhere_is_counted() -> None:
    numbering = _numbering()
    assert _labels(numbering, 0, num=9) == [""]
    assert numbering.unread.total() == 1


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1, "一"),
        (10, "十"),
        (11, "十一"),
        (20, "二十"),
        (99, "九十九"),
        (100, "一百"),
        (103, "一百零三"),
        (110, "一百一十"),
    ],
)
def test_a_number_is_counted_in_chinese(number: int, words: str) -> None:
    assert counted(number) == words


@pytest.mark.parametrize(
    ("form", "number", "words"),
    [
        ("decimal", 7, "7"),
        ("decimalEnclosedCircleChinese", 3, "③"),
        ("decimalEnclosedCircle", 21, None),
        ("ideographDigital", 10, "一〇"),
        ("ideographTraditional", 2, "乙"),
        ("chineseLegalSimplified", 12, "壹拾贰"),
        ("upperRoman", 14, "XIV"),
        ("lowerLetter", 27, "aa"),
        ("decimalZero", 4, "04"),
        ("decimalFullWidth", 12, "１２"),
        ("decimal", 200, None),
        ("none", 1, ""),
    ],
)
def test_a_number_is_spelt_in_its_format(form: str, number: int, words: str | None) -> None:
    assert spelt(form, number) == words
