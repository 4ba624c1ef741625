"""generator/check/sidebar.py: a key figure in the margin that says something else than the record."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.check.sites import found_instead, found_on_page, report_html
from tests.factory import make_figure, make_report, with_figures

BARE = make_report()
FIGURE = replace(make_figure(BARE, "会议11次", "11次", "会议"), action="召开")
REPORT = with_figures(BARE, FIGURE)
PAGE = report_html(REPORT)
NAME = "check.figure: 210921/renda/2024 f1:"


@pytest.mark.parametrize(
    ("recorded", "shown", "words"),
    [
        ("11次</a>", "12次</a>", "its entry reads '12次', the record '11次'"),
        ("11次</a>", "11件</a>", "its entry reads '11件', the record '11次'"),
        ("11次</a>", "111次</a>", "its entry reads '111次', the record '11次'"),
        ("11次</a>", "11次12</a>", "its entry reads '11次12', the record '11次'"),
        ("</a> 会议", "</a> 报告", "its entry says '报告召开', the record '会议召开'"),
        ("<small>召开", "<small>听取", "its entry says '会议听取', the record '会议召开'"),
    ],
)
def test_an_entry_that_differs_is_told(tmp_path: Path, recorded: str, shown: str, words: str) -> None:
    assert found_instead(tmp_path, REPORT, PAGE, recorded, shown) == [f"{NAME} {words}"]


def test_a_figure_without_its_entry_is_told(tmp_path: Path) -> None:
    page = "\n".join(line for line in PAGE.splitlines() if 'id="k-f1"' not in line)
    assert found_on_page(tmp_path, REPORT, page) == [f"{NAME} has no entry among the key figures"]


def test_an_entry_of_no_figure_is_told(tmp_path: Path) -> None:
    page = PAGE.replace("</ul></aside>", '<li><a id="k-f9" href="#f1">9次</a> 会议</li></ul></aside>')
    assert found_on_page(tmp_path, REPORT, page) == [
        "check.figure: 210921/renda/2024: the key figures have an entry 'f9' that the record has not"
    ]


def test_what_follows_label_and_verb_is_free(tmp_path: Path) -> None:
    page = PAGE.replace("召开</small>", "召开</small> <small>目标</small>")
    assert found_on_page(tmp_path, REPORT, page) == []
