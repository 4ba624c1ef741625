"""Tiny built sites for the check's tests: what MkDocs would make of one report, as plain strings."""

import html
import re
from pathlib import Path

from generator.check import check_site
from generator.data.indicators import load_indicators
from generator.model.facts import Figure
from generator.model.report import Report
from generator.model.structure import Block
from generator.render.exports import export_data
from generator.render.plain_text import report_text
from generator.render.report_elements import figure_table
from generator.render.report_figures import cards, figure_themes, fits_of, looks
from generator.render.search import render_search
from generator.render.source_page import render_source
from generator.text.policy import META, policy
from tests.render.markdown import to_html

BASE = "https://example.org/gongbao/"


def report_html(report: Report, *, marked: bool = True) -> str:
    """Give a sound page of a report: its title, card, blocks under their anchors, figures marked and in the margin.

    Without `marked` the figures' marks in the text are left out.
    """
    shown = report.meta.title if not report.meta.title_supplied else f"[{report.meta.title}]"
    robots = '<meta name="robots" content="noindex">' if report.draft else ""
    lines = [
        f"<!doctype html><html><head><title>{html.escape(shown)} - 公报</title>{robots}</head><body>",
        '<nav><a href="../../../../">首页</a></nav><main class="gb-report"><header class="gb-head">',
    ]
    if report.meta.title_supplied:
        lines.append(f"<h1>{html.escape(shown)}</h1>")
    titles = [_block_html(block, report, marked=marked) for block in report.blocks if block.kind == "title"]
    texts = [_block_html(block, report, marked=marked) for block in report.blocks if block.kind != "title"]
    return "\n".join(
        [
            *(*lines, *titles, *_card_html(report)),
            '<p><a href="source/">原文对照</a></p>',
            *('<section class="gb-cards"><ul>', *_cards_html(report), "</ul></section></header>"),
            *('<div class="gb-text">', '<h2 id="text">正文</h2>', *texts, "</div>"),
            *('<aside class="gb-figures">', _list_html(report), "</aside>"),
            "</main></body></html>",
        ]
    )


def _block_html(block: Block, report: Report, *, marked: bool) -> str:
    tag = {"title": "h1", "heading": "h2"}.get(block.kind, "p")
    name = f' id="{block.anchor}"' if block.anchor else ""
    mark = f'<a class="gb-mark" href="#{block.anchor}">{block.anchor}</a>' if block.anchor else ""
    text = html.escape(block.text, quote=False)
    for figure in report.figures:
        if figure.block == block.id and marked:
            quote = html.escape(report.quote(figure), quote=False)
            text = text.replace(quote, f"{mark_html(report, figure)}{quote}</mark>", 1)
    return f'<{tag}{name} data-block="{block.id}">{text}{mark}</{tag}>'


def mark_html(report: Report, figure: Figure) -> str:
    """Give how the sound mark of a figure opens."""
    classes = " ".join(looks(report, fits_of(report))[figure.id])
    return f'<mark id="{figure.anchor}" class="{classes}" data-tip>'


def _card_html(report: Report) -> list[str]:
    """Give the rows that the factory's reports know enough for: place, years and length."""
    length = sum(len(block.text) for block in report.blocks if block.kind == "paragraph")
    region, period = report.meta.region, report.meta.period
    place = f'<li><strong>地区</strong> <a href="./">{" ".join(region.path)}</a></li>' if region else ""
    years = f"<li><strong>报告年度</strong> {period.start}年</li>" if period else ""
    minutes = max(1, round(length / 400))
    return ["<ul>", place, years, f"<li><strong>正文</strong> {length} 字，约 {minutes} 分钟</li>", "</ul>"]


def _cards_html(report: Report) -> list[str]:
    return [
        f'<li><a href="#{card.anchor}">{card.value}</a> {card.name} <small>{card.details}</small></li>'
        for card in cards(report, load_indicators())
    ]


def _list_html(report: Report) -> str:
    """Give the list, its labels without links: the sites have no pages of indicators."""
    table = figure_table(figure_themes(report, load_indicators(), fits_of(report)))
    return re.sub(r'<a href="[./]+indicators/[^"]*">(.*?)</a>', r"\1", table)


def source_html(report: Report) -> str:
    """Give a sound source page of a report: what the site's Markdown makes of the generated page."""
    page = render_source(report)[0].data.decode()
    body = to_html(page.split("---\n", 2)[2])
    body = re.sub(r'href="[^"]*\.(?:md|json)"', 'href="../"', body)  # made for MkDocs, which leads them on
    robots = '<meta name="robots" content="noindex">' if report.draft else ""
    return f'<!doctype html><html><head>{robots}</head><body><article class="gb-source">{body}</article></body></html>'


def guarded(page: str) -> str:
    """Give a page with the policy of one without scripts, where it has none."""
    if "Content-Security-Policy" in page:
        return page
    head, begun, rest = page.partition("<head>")
    meta = f'<meta charset="utf-8">{META.format(policy(()))}'
    return f"{head}{begun}{meta}{rest}" if begun else f"{meta}{page}"


def write(site: Path, path: str, text: str) -> None:
    """Write one file of the site, with the folders that it needs; a page with the policy of one without scripts."""
    file = site / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(guarded(text) if path.endswith(".html") else text, "utf-8", newline="")


def write_site(site: Path, report: Report, page: str | None = None) -> None:
    """Write a sound site of one report; `page` stands in for the report's own page."""
    write(site, "index.html", f'<title>公报</title><a href="reports/{report.id}/">报告</a>')
    write(site, f"reports/{report.id}/index.html", report_html(report) if page is None else page)
    write(site, f"reports/{report.id}/source/index.html", source_html(report))
    (site / f"reports/{report.id}/source/raw.txt").write_bytes(render_source(report)[1].data)
    write(site, f"reports/{report.id}/text.txt", report_text(report))
    for output in export_data([report]):
        if not output.path.endswith(".md"):
            (site / output.path).parent.mkdir(parents=True, exist_ok=True)
            (site / output.path).write_bytes(output.data)
    write(site, "search/search_index.json", '{"docs": []}')
    for output in render_search([report]):
        (site / output.path).parent.mkdir(parents=True, exist_ok=True)
        (site / output.path).write_bytes(output.data)
    listed = [""] if report.draft else ["", f"reports/{report.id}/"]
    write(site, "sitemap.xml", "".join(f"<url><loc>{BASE}{path}</loc></url>" for path in listed))


def found(site: Path, *reports: Report, base: str = BASE) -> list[str]:
    """Give what the check finds, each as `code: message`."""
    return [f"{problem.code}: {problem.message}" for problem in check_site(site, reports, base)]


def found_instead(site: Path, report: Report, page: str, before: str, after: str) -> list[str]:
    """Give what the check finds where the report's page has `after` wherever the sound `page` has `before`."""
    assert before in page
    return found_on_page(site, report, page.replace(before, after))


def found_on_page(site: Path, report: Report, page: str) -> list[str]:
    """Give what the check finds where the report's page is `page` and all else is sound."""
    write_site(site, report, page)
    return found(site, report)
