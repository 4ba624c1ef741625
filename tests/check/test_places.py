"""Pages of places held against the records: the tables of years, and what is listed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.check.addresses import Addresses
from generator.check.page import read_page
from generator.check.places import check_places
from generator.data.indicators import load_indicators
from generator.data.places import load_places
from generator.model.facts import Period, Region
from generator.render.listings import render_listings
from generator.render.paths import url
from generator.render.tree import grow
from tests.render.markdown import to_html
from tests.samples import a_report

if TYPE_CHECKING:
    from generator.model.report import Report

MEETINGS = {"quote": "会议11次", "number": "11次", "indicator": "renda.meetings", "period": "2024"}
TOTAL = {"quote": "解决48件", "number": "48件", "indicator": "renda.reports-heard", "period": "2021/2024"}
COUNTY = Region("130622", "清苑县", ("河北省", "保定市", "清苑县"))
DISTRICT = Region("130608", "清苑区", ("河北省", "保定市", "清苑区"))

FIRST = a_report(figures=[MEETINGS, TOTAL])
SECOND = a_report("210921/zhengxie/2023", body="zhengxie", period=Period("2023", "2023"))
OLD = a_report("130622/renda/2012", region=COUNTY, period=Period("2012", "2012"))
NEW = a_report("130608/renda/2020", region=DISTRICT, period=Period("2020", "2020"))
REPORTS = (FIRST, SECOND, OLD, NEW)
HERE = "reports/210921/index.html"
SERIES = "reports/210921/renda/index.html"


@pytest.fixture(scope="module")
def built() -> dict[str, str]:
    """Give the listings of the reports as HTML, by the paths that they have in a site, with addresses for links."""
    outputs = render_listings(REPORTS, grow(REPORTS, load_places()), load_indicators())
    return {f"{url(output.path)}index.html": _html(output.data.decode()) for output in outputs}


def _html(markdown: str) -> str:
    return to_html(markdown.split("---\n", 2)[2])


def _found(pages: dict[str, str], reports: tuple[Report, ...] = REPORTS) -> list[str]:
    """Give what the check finds; Markdown's links between files are led on as MkDocs does it."""
    read = {path: read_page(path, _led(text).encode()) for path, text in pages.items()}
    return [f"{one.where.path}: {one.message}" for one in check_places(read, reports, Addresses.below(""))]


def _led(text: str) -> str:
    return text.replace("index.md", "").replace(".md", "/index.html")


def _damaged(built: dict[str, str], path: str, old: str, new: str) -> list[str]:
    assert old in built[path], built[path]
    return _found({**built, path: built[path].replace(old, new, 1)})


def test_pages_as_they_are_made_are_sound(built: dict[str, str]) -> None:
    assert _found(built) == []


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("<th>政协</th>", "<th>政府</th>", "210921/zhengxie/2023 does not stand under its years and its body"),
        ("<td>2023年</td>", "<td>2022年</td>", "210921/zhengxie/2023 does not stand under its years and its body"),
        ("2024年</th>", "2023年</th>", "leads to 210921/renda/2024 f1, whose period is '2024'"),
        ("2021—2024年</th>", "2021—2023年</th>", "leads to 210921/renda/2024 f2, whose period is '2021/2024'"),
        ("renda.meetings/", "renda.decisions/", "f1, which is no certain result of that indicator"),
        ("2024/#f1", "2024/#f9", "leads to no figure"),
        (">11次<", ">12次<", "210921/renda/2024 f1: '11次' stands nowhere"),
    ],
)
def test_a_damaged_table_is_told(built: dict[str, str], old: str, new: str, words: str) -> None:
    page = built[HERE].replace('<a href="zhengxie/index.md">政协</a>', "政协")
    page = page.replace("<th >", "<th>")
    found = _damaged({**built, HERE: page}, HERE, old, new)
    assert any(words in problem for problem in found), found


def test_a_page_without_its_tables_is_told(built: dict[str, str]) -> None:
    found = _damaged(built, HERE, 'class="gb-years"', "")
    assert found == [f"{HERE}: 210921/renda/2024 f1: '11次' stands nowhere"]


def test_a_report_that_is_not_listed_is_told(built: dict[str, str]) -> None:
    page = built[HERE].replace("zhengxie/2023.md", "zhengxie/2022.md")
    assert f"{HERE}: 210921/zhengxie/2023 is not listed" in _found({**built, HERE: page})


@pytest.mark.parametrize(("code", "other"), [("130608", "130622/renda/2012"), ("130622", "130608/renda/2020")])
def test_reports_under_the_places_other_codes_must_be_listed(built: dict[str, str], code: str, other: str) -> None:
    path = f"reports/{code}/index.html"
    page = built[path].replace(f"../{other}.md", "")
    assert f"{path}: {other} is not listed" in _found({**built, path: page})


def test_a_value_of_a_series_belongs_to_its_indicator(built: dict[str, str]) -> None:
    found = _damaged(built, SERIES, "renda.meetings/", "renda.decisions/")
    assert [problem for problem in found if "no certain result of that indicator" in problem]
