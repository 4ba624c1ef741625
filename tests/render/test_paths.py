"""Files, addresses, and the ways between them."""

from __future__ import annotations

import pytest

from generator.render import paths
from tests.samples import a_report

REPORT = "reports/210921/renda/2024.md"


def test_a_report_without_address_has_no_page() -> None:
    with pytest.raises(ValueError, match="has no page"):
        paths.address(a_report(None))


@pytest.mark.parametrize(
    ("file", "url"),
    [
        ("index.md", ""),
        ("method.md", "method/"),
        ("reports/index.md", "reports/"),
        (REPORT, "reports/210921/renda/2024/"),
        ("indicators/renda.meetings.md", "indicators/renda.meetings/"),
        ("data/figures.csv", "data/figures.csv"),
        ("reports/x/甲.md", "reports/x/%E7%94%B2/"),
    ],
)
def test_a_file_becomes_an_address(file: str, url: str) -> None:
    assert paths.url(file) == url


@pytest.mark.parametrize(
    ("here", "there", "href"),
    [
        ("index.md", REPORT, REPORT),
        (REPORT, "reports/210921/zhengxie/2024.md", "../zhengxie/2024.md"),
        ("indicators/a.b.md", REPORT, f"../{REPORT}"),
        ("reports/index.md", "reports/index.md", "index.md"),
        ("reports/210921/index.md", "reports/index.md", "../index.md"),
        (REPORT, "reports/210921/renda/index.md", "index.md"),
        ("reports/210921/index.md", "reports/210922/index.md", "../210922/index.md"),
    ],
)
def test_markdown_links_go_from_file_to_file(here: str, there: str, href: str) -> None:
    assert paths.between_files(here, there) == href


@pytest.mark.parametrize(
    ("here", "there", "href"),
    [
        ("index.md", REPORT, "reports/210921/renda/2024/"),
        (REPORT, "reports/210921/zhengxie/2024.md", "../../zhengxie/2024/"),
        (REPORT, "index.md", "../../../../"),
        ("index.md", "index.md", "./"),
        ("method.md", "about.md", "../about/"),
        (REPORT, "reports/210921/index.md", "../../"),
        ("index.md", "data/figures.csv", "data/figures.csv"),
        ("data/index.md", "data/figures.csv", "figures.csv"),
    ],
)
def test_html_links_go_from_address_to_address(here: str, there: str, href: str) -> None:
    assert paths.between_pages(here, there) == href


def test_a_link_may_lead_to_an_anchor() -> None:
    assert paths.between_files("index.md", REPORT, "f7") == f"{REPORT}#f7"
    assert paths.between_pages("index.md", REPORT, "f7") == "reports/210921/renda/2024/#f7"
