"""generator/check/paper.py: a printed page that leads elsewhere, or has another day."""

from dataclasses import replace

import pytest
from selectolax.lexbor import LexborHTMLParser

from generator.check.addresses import Addresses
from generator.check.code import read_code
from generator.check.head_parts import Head, read_head
from generator.check.page import Page
from generator.check.paper import check_paper
from generator.model.ledger import Publication
from generator.model.report import Report
from generator.render.qr import qr_image
from tests.samples import a_report

SAMPLE = a_report()
DRAFT = replace(SAMPLE, meta=replace(SAMPLE.meta, delivered="2024-12-27"))
PUBLISHED = replace(DRAFT, publication=Publication(1, changed=False, days=("2025-01-02",), whys=("",)))
CHANGED = replace(DRAFT, publication=Publication(1, changed=True, days=("2025-01-02",), whys=("",)))
OWN = "https://example.org/gongbao/reports/210921/renda/2024/"
DAY = ("报告日期", "2024年12月27日")


def drawn(address: str) -> str:
    node = LexborHTMLParser(qr_image(address)).css_first("img")
    assert node is not None
    return read_code(node)


def told(
    report: Report,
    *rows: tuple[str, str],
    path: str = "",
    base: str = "https://example.org/gongbao/",
    code: str | None = None,
) -> list[str]:
    """Give what is told of a page with these rows; without `code` it has that of its last row, if that is whole."""
    file = f"reports/{report.id}/{path}index.html"
    address = rows[-1][1] if rows else ""
    own = drawn(address) if code is None and "://" in address else code
    page = Page(file, head=Head(paper=rows, code=own))
    return [one.message for one in check_paper({file: page}, [report], Addresses.below(base))]


def test_a_text_is_at_its_version_where_it_is_published_and_else_at_its_page() -> None:
    assert told(PUBLISHED, DAY, ("永久地址", f"{OWN}v1/")) == []
    assert told(DRAFT, DAY, ("地址", OWN)) == []
    assert told(CHANGED, DAY, ("地址", OWN)) == []


def test_the_page_of_a_version_prints_its_own_address() -> None:
    assert told(PUBLISHED, ("永久地址", f"{OWN}v1/"), path="v1/") == []
    assert told(PUBLISHED, ("永久地址", f"{OWN}v2/"), path="v1/")


@pytest.mark.parametrize("base", ["", "/gongbao/", "https://example.org/gongbao/"])
def test_where_the_host_is_not_known_the_path_below_the_top_is_printed(base: str) -> None:
    assert told(DRAFT, DAY, ("地址", "/reports/210921/renda/2024/"), base=base) == []
    assert told(DRAFT, DAY, ("地址", "/reports/210921/renda/2023/"), base=base)


@pytest.mark.parametrize(
    "rows",
    [
        (DAY, ("永久地址", OWN)),
        (DAY, ("永久地址", "https://example.com/gongbao/reports/210921/renda/2024/v1/")),
        (DAY,),
        (("报告日期", "2024年12月28日"), ("永久地址", f"{OWN}v1/")),
    ],
)
def test_another_address_none_and_another_day_are_told(rows: tuple[tuple[str, str], ...]) -> None:
    (line,) = told(PUBLISHED, *rows)
    assert line.startswith("paper has ")


def test_a_code_that_leads_elsewhere_or_is_missing_is_told() -> None:
    row = ("永久地址", f"{OWN}v1/")
    assert told(PUBLISHED, DAY, row, code=drawn(f"{OWN}v2/")) == [f"paper has a code that does not lead to '{OWN}v1/'"]
    assert told(PUBLISHED, DAY, row, ("第 1 版", "")) == [f"paper has no code beside the address '{OWN}v1/'"]


def test_a_code_without_a_whole_address_is_told() -> None:
    said = told(DRAFT, DAY, ("地址", "/reports/210921/renda/2024/"), base="", code=drawn(OWN))
    assert said == ["paper has a code that stands beside no whole address"]


def test_the_rows_are_read_from_a_page() -> None:
    html = (
        '<main class="gb-report"><div class="gb-paper" hidden><dl>'
        "<div><dt>地址</dt><dd>/reports/<wbr>x/</dd></div></dl></div></main>"
    ).encode()
    head = read_head(LexborHTMLParser(html), html)
    assert (head.paper, head.code) == ((("地址", "/reports/x/"),), None)


def test_the_code_is_read_from_a_page() -> None:
    row = f"<div><dt>地址</dt><dd>{OWN}</dd></div>"
    html = f'<main class="gb-report"><div class="gb-paper"><dl>{row}</dl>{qr_image(OWN)}</div></main>'.encode()
    assert read_head(LexborHTMLParser(html), html).code == drawn(OWN)
