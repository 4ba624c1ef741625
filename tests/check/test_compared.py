"""generator/check/compared.py: pages that set two reports side by side, held against the records."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from generator.check.addresses import Addresses
from generator.check.compared import check_compared
from generator.check.page import Page, Use, read_page
from generator.data.indicators import load_indicators
from generator.data.places import load_places
from generator.link.compared import compare
from generator.link.series import consecutive
from generator.model.compared import Comparison
from generator.model.facts import Period
from generator.model.report import Report
from generator.render.compared_pages import render_compared
from generator.render.tree import grow
from tests.factory import make_report
from tests.render.markdown import to_html
from tests.samples import a_report, paragraphs

PATH = "compare/210921/renda/2024/index.html"
INDEX = "compare/index.html"


def side(year: str, number: str, *texts: str) -> Report:
    figure = {"quote": f"报告{number}", "number": number, "indicator": "renda.meetings", "period": year}
    pieces = paragraphs(f"审议报告{number}，全部办结。", *texts)
    return a_report(f"210921/renda/{year}", pieces, [figure], period=Period(year, year))


BOTH = "代表联系群众，一年不断。"
REPORTS = [side("2023", "8项", "开展执法检查。", BOTH), side("2024", "11项", "新建<图书馆>、博物馆。", BOTH)]


def page_of(markdown: str) -> str:
    """Give the page, with links from file to file made links from address to address, as MkDocs makes them."""
    html = to_html(markdown.split("---\n", 2)[2])
    return re.sub(r'href="((?:\.\./)*)([^"#]*?)(?:index)?\.md', r'href="../\1\2/', html).replace('//"', '/"')


@cache
def rendered() -> tuple[tuple[str, str], ...]:
    """Give the pages of comparisons, by path."""
    comparisons = list(compared(REPORTS))
    outputs = render_compared(comparisons, REPORTS, grow(REPORTS, load_places()), load_indicators())
    made = {output.path: output.data.decode() for output in outputs}
    return (INDEX, f'<a href="{PATH[8:-10]}"></a>'), (PATH, page_of(made[PATH.replace("/index.html", ".md")]))


def compared(reports: Sequence[Report]) -> Iterator[Comparison]:
    return compare(consecutive(reports, load_places()), {one.id or "": one for one in reports})


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name, html in rendered():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(html, "utf-8")
    return tmp_path


def found(site: Path, *, reports: list[Report] | None = None, linked: bool = True) -> list[str]:
    pages = {name: read_page(name, (site / name).read_bytes()) for name in (INDEX, PATH) if (site / name).is_file()}
    for report in REPORTS:
        path = f"reports/{report.id}/index.html"
        pages[path] = Page(path, uses=(Use("../../../../" + PATH[:-10], loads=False),) if linked else ())
    held = REPORTS if reports is None else reports
    problems = check_compared(site, pages, held, list(compared(held)), Addresses.below(""))
    return [f"{problem.where.path}: {problem.message}" for problem in problems]


def damage(site: Path, old: str, new: str, name: str = PATH) -> None:
    text = (site / name).read_text("utf-8")
    assert old in text
    (site / name).write_text(text.replace(old, new), "utf-8")


def test_a_sound_site_has_nothing_to_tell(site: Path) -> None:
    assert found(site) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("开展执法检查。</q>", "开展执法大检查。</q>"),
        ("新建&lt;图书馆&gt;、博物馆。</q>", "博物馆…新建</q>"),
        ("/reports/210921/renda/2023/#p2", "/reports/210921/renda/2024/#p2"),
        ('2024/#p1">p1', '2024/#p9">p1'),
    ],
)
def test_a_quotation_that_is_not_where_it_leads_is_told(site: Path, old: str, new: str) -> None:
    damage(site, old, new)
    (said,) = found(site)
    assert "quotes" in said
    assert "by the records the next is" in said


@pytest.mark.parametrize("new", ["多 4 项", "少 3 项", "多 3 万项", "多 3 件", "多 3.0.0 项", "相同"])
def test_a_wrong_difference_is_told(site: Path, new: str) -> None:
    damage(site, "多 3 项", new)
    assert "by the record the difference is 3" in found(site)[0]


def test_a_difference_between_values_of_two_units_is_told(site: Path) -> None:
    other = replace(REPORTS[1], figures=(replace(REPORTS[1].figures[0], unit="件"),))
    assert "cannot be held against each other" in found(site, reports=[REPORTS[0], other])[0]


def test_a_value_that_is_another_by_the_record_is_told(site: Path) -> None:
    other = replace(REPORTS[1], figures=(replace(REPORTS[1].figures[0], value=Decimal(12)),))
    assert "by the record the difference is 4" in found(site, reports=[REPORTS[0], other])[0]


def test_a_value_that_leads_to_no_figure_is_told(site: Path) -> None:
    damage(site, "2024/#f1", "2024/#f7")
    assert "leads to no figure" in found(site)[0]


def test_a_pair_without_a_page_is_told(site: Path) -> None:
    (site / PATH).unlink()
    assert found(site) == [f"{PATH}: 210921/renda/2023 and 210921/renda/2024 are set side by side nowhere"]


def test_a_page_of_no_pair_is_told(site: Path) -> None:
    assert found(site, reports=REPORTS[:1]) == [f"{PATH}: sets no two reports side by side that follow on each other"]


def test_a_list_that_lacks_a_pair_is_told(site: Path) -> None:
    (site / INDEX).write_text("<p>", "utf-8")
    assert found(site) == [f"{INDEX}: does not lead to {PATH}"]


def test_a_report_that_does_not_lead_to_its_comparison_is_told(site: Path) -> None:
    assert [said.partition(":")[0] for said in found(site, linked=False)] == [
        "reports/210921/renda/2023/index.html",
        "reports/210921/renda/2024/index.html",
    ]


def test_pairs_are_those_that_links_have() -> None:
    """The check finds the pairs by itself; here both are held against each other."""
    from generator.check.compared import _pairs

    spans = [("2023", "2023"), ("2024", "2024"), ("2016", "2020"), ("2021", "2025"), ("2021", "2021"), ("2020", "2020")]
    reports = [
        replace(made, meta=replace(made.meta, period=Period(*span)))
        for span in spans
        for made in [make_report(report_id=f"210921/renda/{'-'.join(span)}")]
    ]
    ours = sorted((pair.earlier.id, pair.later.id) for pair in _pairs(reports))
    assert ours == [(pair.earlier, pair.later) for pair in consecutive(reports, load_places())]
    assert len(ours) == 3
