"""generator/check/same.py: marks, lists and stock phrase on pages, held against the table of links."""

from pathlib import Path

import pytest

from generator.check.page import read_page
from tests.check.shared_sites import LONG, STOCK, found, html

HERE, THERE = "110100/renda/2024", "110101/renda/2024"


def _told(site: Path, before: str, after: str) -> list[str]:
    return [one for one in found(site, page=(HERE, before, after)) if one.startswith("check.passage")]


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ('data-n="3"', 'data-n="2"', "is not on the page"),
        ('class="gb-mark gb-same"', 'class="gb-mark"', "is not on the page"),
        ('href="#shared-p2"', 'href="#shared-p3"', "is not on the page"),
        ('id="shared-p2"', 'id="shared-p9"', "the list has not"),
        (f"<q>{STOCK}</q>", "<q>充分发挥党组</q>", "the table has not"),
        ("110101/renda/2024/#p1", "110101/renda/2024/#p2", "the table has not"),
        ("见于 4 份", "见于 5 份", "the table has not"),
        ('<dt><a href="#p2">', '<dt><a href="#p1">', "the list has not"),
        ("<dd>", "<dd></dd><dd>", "lines, by the table"),
        ('<span class="gb-stock">', "<span>", "is not marked as stock phrase"),
        ("共 22 字", "共 23 字", "the foot tells otherwise"),
        ("本报告共 22 字", "本报告没有", "the foot tells otherwise"),
    ],
)
def test_a_page_that_shows_other_than_the_table_is_told(tmp_path: Path, before: str, after: str, words: str) -> None:
    told = _told(tmp_path, before, after)
    assert any(words in one for one in told), told


def test_words_of_which_too_many_are_marked_as_stock_are_told(tmp_path: Path) -> None:
    told = _told(tmp_path, "一年来成效显著", '<span class="gb-stock">一年来成效显著</span>')
    assert any("is marked as stock phrase" in one for one in told)


def test_stock_phrase_that_the_report_does_not_read_is_told(tmp_path: Path) -> None:
    path = f"data/reports/{HERE}.links.json"
    told = found(tmp_path, (path, f'"quote":"{STOCK}","bodies"', '"quote":"别的话","bodies"'))
    assert any("does not read" in one for one in told)


def test_what_a_page_says_of_shared_words_is_read() -> None:
    page = read_page("p", f"<body>{html(HERE)}</body>".encode())
    assert [(mark.block, mark.href, mark.shown) for mark in page.same.marks] == [
        ("b2", "#shared-p2", "3"),
        ("b3", "#shared-p3", "1"),
    ]
    assert page.same.entries[-1].words == f"要{LONG[:17]}……{LONG[-18:]}"
    assert [block.stock for block in page.shown if block.stock] == [((0, 22),)]
    assert "本报告共22字" in (page.same.said or "")
