"""generator/check/charts.py: charts and tables of an indicator's page, each made false in one point."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.check.addresses import Addresses
from generator.check.charts import check_charts
from generator.check.page import read_page
from generator.model.facts import Region
from generator.model.report import Report
from generator.render.indicator_pages import render_indicators
from tests.check.sites import write
from tests.render.markdown import to_html
from tests.render.pages import INDICATORS, by_path, tree_of
from tests.samples import OTHER_COUNTY, a_report, paragraphs

PAGE = "indicators/renda.meetings/index.html"
DATA = "indicators/renda.meetings/data.csv"
MEETINGS = {"quote": "会议11次", "number": "11次", "indicator": "renda.meetings", "period": "2024"}
VISITS = {
    "quote": "受理信访100余件",
    "number": "100余件",
    "indicator": "renda.meetings",
    "unit": "次",
    "period": "2023",
}
REPORTS = (
    a_report("140826/renda/2024", figures=[MEETINGS], region=OTHER_COUNTY),
    a_report(figures=[MEETINGS, VISITS]),
)


@pytest.fixture(scope="module")
def sound() -> dict[str, str]:
    """Give the page and its table as the site has them, by path."""
    made = by_path(render_indicators(REPORTS, tree_of(REPORTS), INDICATORS, "https://example.org/"))
    page = to_html(made["indicators/renda.meetings.md"].split("---\n", 2)[2])
    return {PAGE: page.replace("../reports/", "../../reports/").replace(".md#", "/#"), DATA: made[DATA]}


def found(site: Path, sound: dict[str, str], path: str = PAGE, before: str = "", after: str = "") -> list[str]:
    """Give what the check says where a text of one file is another."""
    assert before in sound[path]
    files = {**sound, path: sound[path].replace(before, after, 1) if before else sound[path]}
    for name, text in files.items():
        write(site, name, text)
    return told(site, REPORTS)


def told(site: Path, reports: tuple[Report, ...]) -> list[str]:
    pages = {PAGE: read_page(PAGE, (site / PAGE).read_bytes())}
    problems = check_charts(site, pages, reports, Addresses.below("https://example.org/"))
    return [f"{problem.code}: {problem.message}" for problem in problems]


def test_a_sound_page_has_nothing_to_tell(tmp_path: Path, sound: dict[str, str]) -> None:
    assert found(tmp_path, sound) == []


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (' data-values="1"', "", "row 1 of the table is not drawn once"),
        ('data-values="1"', 'data-values="2"', "row 1 of the table is not drawn once"),
        ('data-values="1"', 'data-values="1 4"', "row 4 of the table is not drawn once"),
        (">100余件</text>", ">101余件</text>", "the value of row 3 is not in its words"),
        (">0</text>", ">1</text>", "its axis has no zero"),
        (' d="M0,', ' d="M0.0.0,', "is not where its value is"),
        ('role="img"', 'role="none"', "is not named by its title and description"),
        ("<svg ", '<svg style="color:red" ', "has an attribute style"),
        ("<svg ", '<svg onload="x()" ', "has an attribute onload"),
        ("</desc>", '</desc><image href="https://example.com/x.png"/>', "holds an element image"),
        ("</desc>", "</desc><script>x()</script>", "holds an element script"),
    ],
)
def test_a_chart_that_is_not_its_table_is_told(
    tmp_path: Path, sound: dict[str, str], before: str, after: str, said: str
) -> None:
    lines = found(tmp_path, sound, PAGE, before, after)
    assert any(said in line and line.startswith("check.chart") for line in lines)


def test_a_bar_of_another_length_is_told(tmp_path: Path, sound: dict[str, str]) -> None:
    length = sound[PAGE].split('data-values="2"')[1].split("h", 2)[1].split("v")[0]
    [line] = found(tmp_path, sound, PAGE, f"h{length}v", f"h{float(length) + 2}v")
    assert line == "check.chart: g1-chart: the mark of row 1 is not where its value is"


def test_a_page_whose_chart_is_gone_is_told(tmp_path: Path, sound: dict[str, str]) -> None:
    figure = sound[PAGE][sound[PAGE].index("<figure") : sound[PAGE].index("</figure>") + len("</figure>")]
    [line] = found(tmp_path, sound, PAGE, figure, "")
    assert line == "check.chart: a table without a chart: row 1 of the table is not drawn once"


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (",11,,次,", ",12,,次,", "value is '12', by the record '11'"),
        (",2023,", ",2022,", "period is '2022', by the record '2023'"),
        ("召开会议11次", "召开会议12次", "the sentence has not its quotation"),
        ("/renda/2024/#f1,https", "/renda/2024/#f2,https", "or the citation not its address"),
        ("renda.meetings,", "renda.bills,", "indicator is 'renda.bills'"),
    ],
)
def test_a_cell_that_the_record_has_not_is_told(
    tmp_path: Path, sound: dict[str, str], before: str, after: str, said: str
) -> None:
    [line] = found(tmp_path, sound, DATA, before, after)
    assert line.startswith("check.csv: ")
    assert said in line


def test_a_table_that_is_not_there_is_told(tmp_path: Path, sound: dict[str, str]) -> None:
    found(tmp_path, sound)
    (tmp_path / DATA).unlink()
    assert told(tmp_path, REPORTS) == ["check.csv: the table is not there"]


def test_the_only_value_of_a_level_far_from_the_others_is_not_drawn(tmp_path: Path) -> None:
    far = {"quote": "会议1100次", "number": "1100次", "indicator": "renda.meetings", "period": "2024"}
    city = Region("140800", "运城市", ("山西省", "运城市"))
    first = a_report("140800/renda/2024", paragraphs("召开会议1100次。"), [far], region=city)
    reports = (first, REPORTS[0], a_report(figures=[MEETINGS]))
    made = by_path(render_indicators(reports, tree_of(reports), INDICATORS, "https://example.org/"))
    page = to_html(made["indicators/renda.meetings.md"].split("---\n", 2)[2])
    write(tmp_path, PAGE, page.replace("../reports/", "../../reports/").replace(".md#", "/#"))
    write(tmp_path, DATA, made[DATA])
    assert page.count("data-values=") == 2
    assert told(tmp_path, reports) == []
