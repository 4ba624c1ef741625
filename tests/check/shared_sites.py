"""A small site of four reports, each of a body of its own, that share words: as far as its checks read it."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from generator.check.addresses import Addresses
from generator.check.linked import check_linked, passages_of, table_rows
from generator.check.page import Page, read_page
from generator.check.same import check_same
from generator.link.passages import find_shared
from generator.link.related import relate
from generator.model.facts import Region
from generator.model.report import Report
from generator.render.site import render_site
from tests.render.markdown import to_html
from tests.samples import a_report, paragraphs

LONG = (
    "坚持把发展经济的着力点放在实体经济上推进新型工业化加快建设制造强国质量强国航天强国交通强国网络强国数字中国的方向"
)
STOCK = "充分发挥党组把方向、管大局、保落实的领导作用"
_TEXTS = (
    ("一年来成效显著。", f"{STOCK}，召开会议3次。", f"要{LONG}。"),
    (f"{STOCK}。", f"要{LONG}，不断前进。"),
    (f"我们{STOCK}。",),
    (f"要{STOCK}，改进工作。",),
)

Change = tuple[str, str, str]
"""A file or a page, what stands in it, and what is to stand there."""


@cache
def reports() -> tuple[Report, ...]:
    """Give the reports, each of a body of its own."""
    return tuple(
        a_report(
            f"11010{at}/renda/2024",
            paragraphs(*texts),
            region=Region(f"11010{at}", f"第{at}区", ("北京市", f"第{at}区")),
        )
        for at, texts in enumerate(_TEXTS)
    )


@cache
def files() -> dict[str, bytes]:
    """Give all that is generated of them."""
    shared = find_shared(reports())
    return {one.path: one.data for one in render_site(reports(), relate(reports(), shared.passages), shared=shared)}


@cache
def html(report_id: str) -> str:
    """Give the page of a report, without the theme around it."""
    page = files()[f"reports/{report_id}.md"].decode().split("---\n", 2)[2]
    return re.sub(r'href="([^"]*)\.md', r'href="\1/', to_html(page))


def found(
    site: Path, change: tuple[str, str, str] | None = None, page: tuple[str, str, str] | None = None
) -> list[str]:
    """Give what the check finds in a site, as `code: message`; in a file or page (its path, before, after) changed."""
    for path, data in files().items():
        if path.startswith("data/") and not path.endswith(".md"):
            (site / path).parent.mkdir(parents=True, exist_ok=True)
            (site / path).write_bytes(data)
    if change:
        path, before, after = change
        text = (site / path).read_text("utf-8")
        assert before in text
        (site / path).write_text(text.replace(before, after), "utf-8", newline="")
    pages = dict(_pages(page))
    rows = table_rows(site)
    problems = [
        *check_linked(site, pages, reports(), rows),
        *check_same(site, pages, reports(), passages_of(rows), Addresses.below("")),
    ]
    return [f"{problem.code}: {problem.message}" for problem in problems]


def _pages(changed: Change | None) -> dict[str, Page]:
    pages: dict[str, Page] = {}
    for report in reports():
        text = html(report.id or "")
        if changed and changed[0] == report.id:
            assert changed[1] in text
            text = text.replace(changed[1], changed[2])
        path = f"reports/{report.id}/index.html"
        pages[path] = read_page(path, f"<!doctype html><body>{text}</body>".encode())
    return pages
