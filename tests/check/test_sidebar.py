"""generator/check/sidebar.py: a key figure in list, card or mark that says something else than the record."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from generator.model.links import Check
from tests.check.sites import found_on_page, report_html
from tests.factory import make_figure, make_report, with_figures

BARE = make_report()
FIGURE = replace(make_figure(BARE, "会议11次", "11次", "会议"), action="召开")
REPORT = with_figures(BARE, FIGURE)
PAGE = report_html(REPORT)
NAME = "check.figure: 210921/renda/2024 f1:"
REPORT_NAME = "check.figure: 210921/renda/2024:"

# Three figures allow one card; two are of indicators, and what they say together comes out.
SECOND = replace(make_figure(BARE, "报告8项", "8项", "专项工作报告", "renda.reports-heard"), id="f2", anchor="f2")
THIRD = replace(make_figure(BARE, "代表建议35件", "35件", "代表建议", "renda.bills-handled"), id="f3", anchor="f3")
FULL = replace(
    with_figures(
        BARE, replace(FIGURE, role="target", value=Decimal(1100000)), SECOND, replace(THIRD, confidence="low")
    ),
    checks=(Check("sum", ("f1", "f2"), holds=True, statement="8项＋3项＝11次"),),
)
FULL_PAGE = report_html(FULL)


def _found(folder: Path, old: str, new: str) -> list[str]:
    assert old in FULL_PAGE
    return found_on_page(folder, FULL, FULL_PAGE.replace(old, new, 1))


def test_a_sound_page_with_list_cards_and_marks_is_not_told(tmp_path: Path) -> None:
    assert found_on_page(tmp_path, FULL, FULL_PAGE) == []


@pytest.mark.parametrize(
    ("recorded", "shown", "words"),
    [
        ("11次</a>", "12次</a>", "its entry reads '12次', the record '11次'"),
        ("11次</a>", "11件</a>", "its entry reads '11件', the record '11次'"),
        ("11次</a>", "111次</a>", "its entry reads '111次', the record '11次'"),
        ("11次</a>", "11次12</a>", "its entry reads '11次12', the record '11次'"),
        ("<td>会议</td>", "<td>报告</td>", "its entry has the label '报告', the record '会议'"),
        ("<td>召开</td>", "<td>听取</td>", "its entry has the verb '听取', the record '召开'"),
        ("<td>2024年</td>", "<td>2023年</td>", "the time reads '2023年', the record has '2024'"),
        ("<td>#p1</td>", "<td>#p2</td>", "its entry has the paragraph '#p2', the record '#p1'"),
        ('<a href="#f1">', '<a href="#p1">', "its entry has the way '#p1', the record '#f1'"),
        ("<td>会议</td>", "<td>会议 <small>目标</small></td>", "目标 is said"),
        ("<td>会议</td>", "<td>会议 <small>所指待核</small></td>", "所指待核 is said"),
        ("<td>会议</td>", "<td>会议 <small>经人更正</small></td>", "经人更正 is said"),
        (" data-tip>", ">", "its mark does not tell what was understood"),
        ('class="" data-tip', 'class="gb-target" data-tip', "its mark has the look 'gb-target'"),
        ('class="" data-tip', 'class="gb-fits" data-tip', "its mark has the look 'gb-fits'"),
    ],
)
def test_an_entry_or_a_mark_that_differs_is_told(tmp_path: Path, recorded: str, shown: str, words: str) -> None:
    page = PAGE.replace(recorded, shown)
    assert page != PAGE
    assert found_on_page(tmp_path, REPORT, page) == [f"{NAME} {words}"]


def test_a_figure_without_its_entry_is_told(tmp_path: Path) -> None:
    page = "\n".join(line for line in PAGE.splitlines() if 'id="k-f1"' not in line)
    assert found_on_page(tmp_path, REPORT, page) == [f"{NAME} has no entry among the key figures"]


def test_an_entry_of_no_figure_is_told(tmp_path: Path) -> None:
    page = PAGE.replace("</table>", '<tr id="k-f9"><td><a href="#f1">9次</a></td></tr></table>')
    assert found_on_page(tmp_path, REPORT, page) == [
        f"{REPORT_NAME} the key figures have an entry 'f9' that the record has not"
    ]


@pytest.mark.parametrize(
    ("recorded", "shown", "words"),
    [
        ("<small>目标</small>", "", "目标 is not said"),
        ("<small>所指待核</small>", "", "所指待核 is not said"),
        ("<small>合110万元</small>", "<small>合111万元</small>", "1100000 is not told in 万 or 亿"),
        ("<small>✓ 8项＋3项＝11次</small>", "", "the check '8项＋3项＝11次' is not told"),
        ("<small>✓ 8项＋3项＝11次</small>", "<small>✓ 8项＋3项＝11次</small> <small>✓ 1＝1</small>", "tells a check"),
        ('class="gb-target gb-fits"', 'class="gb-fits"', "its mark lacks the look 'gb-target'"),
        ('class="gb-target gb-fits"', 'class="gb-target"', "its mark lacks the look 'gb-fits'"),
        ('class="gb-doubt"', 'class=""', "its mark lacks the look 'gb-doubt'"),
    ],
)
def test_what_must_be_said_of_a_figure_beyond_its_words_is_missed(
    tmp_path: Path, recorded: str, shown: str, words: str
) -> None:
    recorded, shown = (text.replace("元", "次") for text in (recorded, shown))
    (told,) = _found(tmp_path, recorded, shown)
    assert words in told


@pytest.mark.parametrize(
    ("recorded", "shown", "words"),
    [
        ('<li><a href="#f2">', '<li><a href="#f9">', "the card '#f9' is of no figure"),
        ('<li><a href="#f2">8项', '<li><a href="#f2">9项', "the card '#f2' reads '9项', the record '8项'"),
        ("</a> 听取和审议专项工作报告 <small>", "</a> 报告 <small>", "the card '#f2' says '报告2024年'"),
        ("<small>2024年</small></li>", "<small>2023年</small></li>", "the card '#f2' the time reads '2023年'"),
        ("<small>2024年</small></li>", "<small>2024年 · 目标</small></li>", "does not tell a target from a result"),
        ('<li><a href="#f2">8项', '<li><a href="#f3">35件', "the card '#f3' is of a figure that is in doubt"),
        ('<li><a href="#f2">8项', '<li><a href="#f1">11次', "the card '#f1' is of a figure that is in doubt, or of no"),
    ],
)
def test_a_card_that_differs_is_told(tmp_path: Path, recorded: str, shown: str, words: str) -> None:
    told = [line for line in _found(tmp_path, recorded, shown) if not line.startswith("check.fragment")]
    assert len(told) >= 1
    assert words in told[-1]


def test_a_card_that_stands_twice_is_told(tmp_path: Path) -> None:
    card = next(line for line in FULL_PAGE.splitlines() if line.startswith('<li><a href="#f2">'))
    assert _found(tmp_path, card, card + card) == [
        f"{REPORT_NAME} the card '#f2' is the second of its indicator",
        f"{REPORT_NAME} the cards ['#f2', '#f2'] are not in the order of the text, or doubled",
    ]
