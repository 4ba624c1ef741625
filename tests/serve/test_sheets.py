"""generator/serve/sheets.py: the pages of comparisons, made when somebody looks at them."""

from dataclasses import replace

from generator.model.facts import Period
from generator.model.report import Report
from generator.seeds_ledger import Ledgers
from generator.serve.sheets import other_sheets, report_sheets
from tests.factory import make_report
from tests.samples import a_report

INDEX, PAGE = "/compare/", "/compare/210921/renda/2024/"


def on(year: str) -> Report:
    report = make_report(("paragraph", f"{year}年审议报告。"), report_id=f"210921/renda/{year}")
    return replace(report, meta=replace(report.meta, period=Period(year, year)))


def sheets(*pages: str) -> dict[str, str]:
    reports = [on("2023"), on("2024"), on("2025")]
    return {made.path: made.data.decode() for made in other_sheets(pages, reports, Ledgers())}


def test_the_page_of_a_pair_that_is_looked_at_is_made_and_no_other() -> None:
    assert list(sheets(PAGE)) == ["compare/210921/renda/2024.md"]


def test_the_page_of_an_indicator_is_cited_at_the_sites_address() -> None:
    figure = {"quote": "会议11次", "number": "11次", "indicator": "renda.meetings"}
    page = "/indicators/renda.meetings/"
    [made] = other_sheets([page], [a_report(figures=[figure])], Ledgers(), "https://example.org/x/")
    assert f"https://example.org/x{page}" in made.data.decode()


def test_the_list_has_all_pairs() -> None:
    page = sheets(INDEX)["compare/index.md"]
    assert "2023年与2024年" in page
    assert "2024年与2025年" in page


def test_the_page_of_a_report_leads_to_its_neighbours_as_they_are_now() -> None:
    reports = {one.id or "": one for one in (on("2023"), on("2024"), on("2025"))}
    made = report_sheets(["210921/renda/2024"], reports, Ledgers(), "", versions=False)
    page = next(one.data.decode() for one in made if one.path == "reports/210921/renda/2024.md")
    beside = [
        f'（[对照](../../../compare/210921/renda/{later}.md){{: .gb-beside aria-label="与{other}年对照" }}）'
        for later, other in ((2024, 2023), (2025, 2025))
    ]
    ways = ("[上一份：2023年](2023.md)", "[下一份：2025年](2025.md)")
    assert "&nbsp;· ".join(f"<span>{way}{both}</span>" for way, both in zip(ways, beside, strict=True)) in page
