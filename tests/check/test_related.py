"""generator/check/related.py: every reason for which a page lists another report, held against links and records."""

import pytest

from generator.check.addresses import Addresses
from generator.check.page import Page, read_page
from generator.check.related import check_related
from generator.check.related_parts import Related
from generator.check.table import LINK_COLUMNS
from generator.data.indicators import load_indicators
from generator.model.facts import Period
from generator.model.links import Link, Relation
from generator.render.reasons import describe_links
from tests.samples import a_report

HERE, THERE = "210921/renda/2024", "210921/renda/2023"
PAGE = f"reports/{HERE}/index.html"
FIGURE = {"quote": "会议11次", "number": "11次", "indicator": "renda.meetings"}
SOURCE = a_report(HERE, figures=[FIGURE])
TARGET = a_report(THERE, figures=[FIGURE | {"period": "2023"}], period=Period("2023", "2023"))
BASES: tuple[tuple[Relation, str], ...] = (
    ("same-series", "210921/renda"),
    ("shared-passage", "exact:1"),
    ("shared-passage", "name:科尔沁沙地歼灭战"),
    ("same-law", "civil-code"),
    ("same-indicator", "renda.meetings"),
)


def _words() -> str:
    links = [Link(HERE, THERE, *one) for one in BASES]
    [view] = describe_links(links, {HERE: SOURCE, THERE: TARGET}, load_indicators())
    return f"（{view.years}）：{view.reason}".replace(" ", "")


def _rows() -> list[tuple[str | int | bool | None, ...]]:
    ends = {"report": HERE, "target": THERE}
    cells: list[dict[str, str | int | bool]] = [{**ends, "relation": one, "basis": basis} for one, basis in BASES]
    cells.append({**ends, "relation": "passage", "basis": "exact", "likeness": 100, "reports": 2, "bodies": 1})
    return [tuple(cell.get(name) for name in LINK_COLUMNS) for cell in cells]


def _told(words: str, href: str = "../2023/") -> list[str]:
    page = Page(PAGE, related=(Related(href, words),))
    return [one.message for one in check_related({PAGE: page}, [SOURCE, TARGET], _rows(), Addresses.below(""))]


def test_what_the_data_says_is_fine() -> None:
    assert "1处少见的文句相同" in _words()
    assert _told(_words()) == []


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ("1处少见", "25处少见", "by the table '1处少见的文句相同'"),
        ("1处少见的文句相同；", "", "of shared passages"),
        ("同一机构", "同一地区", "does not say '同一机构'"),
        ("上一份", "下一份", "which the data does not say"),
        ("《民法典》", "《预算法》", "which the data does not say"),
        ("科尔沁沙地歼灭战", "科尔沁沙地攻坚战", "which the data does not say"),
        ("本报告2024年11次", "本报告2024年12次", "which the data does not say"),
        ("本报告2024年11次", "本报告2024年11次（目标）", "which the data does not say"),
        ("该报告2023年11次", "该报告2024年11次", "which the data does not say"),
        ("该报告2023年11次", "该报告11次", "which the data does not say"),
    ],
)
def test_a_reason_that_the_data_does_not_give_is_told(before: str, after: str, words: str) -> None:
    assert before in _words()
    told = _told(_words().replace(before, after, 1))
    assert any(words in one for one in told), told


def test_a_report_that_nothing_links_is_told() -> None:
    assert "../2019/ is listed as related, by the table it is not" in _told(_words(), "../2019/")


def test_a_related_report_that_is_not_listed_is_told() -> None:
    page = Page(PAGE)
    told = [one.message for one in check_related({PAGE: page}, [SOURCE, TARGET], _rows(), Addresses.below(""))]
    assert told == [f"lists as related [], by links and records ['{THERE}']"]


def test_the_list_of_a_page_is_read_to_the_next_heading() -> None:
    listed = '<li><a href="../2023/">甲 报告</a>（2023年）：同一机构</li>'
    after = '<h2>整理</h2><ul><li><a href="y">乙</a></li></ul>'
    html = f'<body><h2 id="related">相关报告</h2><p>x</p><ul>{listed}</ul>{after}'
    assert read_page("p", html.encode()).related == (Related("../2023/", "（2023年）：同一机构"),)
