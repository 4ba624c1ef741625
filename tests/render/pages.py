"""Generated pages as a browser would see them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from posixpath import dirname, normpath
from typing import TYPE_CHECKING

import yaml

from generator.data.indicators import load_indicators
from generator.data.places import load_places
from generator.data.tables import load_tables
from generator.model.report import Report
from generator.render.exports.rows import figure_rows
from generator.render.exports.separated import csv_text
from generator.render.output import Output
from generator.render.tree import PlaceNode, grow
from tests.render.markdown import parse

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

INDICATORS = load_indicators()
_BINARY = (".xlsx", ".sqlite", ".bin")


def tree_of(reports: Sequence[Report]) -> dict[str, PlaceNode]:
    """Give the places of these reports."""
    return grow(reports, load_places())


def by_path(outputs: Iterable[Output]) -> dict[str, str]:
    """Give the text of outputs by their paths; workbook and database have none."""
    return {output.path: output.data.decode() for output in outputs if not output.path.endswith(_BINARY)}


def figures_csv(*reports: Report) -> str:
    """Give the table of figures of these reports as it is published."""
    return csv_text(load_tables().by_id["figures"].columns, figure_rows(reports))


def front_matter(page: str) -> dict[str, str]:
    """Give what the front matter says."""
    loaded = yaml.safe_load(page.split("---\n")[1])
    assert isinstance(loaded, dict)
    return loaded


def body(page: str) -> LexborNode:
    """Give the page's body, made by the site's own Markdown."""
    return parse(page.split("---\n", 2)[2])


def table(page: LexborNode) -> list[list[str]]:
    """Give the cells' texts of the first table, head first."""
    rows = page.css("table")[0].css("tr")
    return [[cell.text().strip() for cell in row.css("th, td")] for row in rows]


def targets(page: str, path: str) -> list[str]:
    """Give the files, below docs, that the page's Markdown links lead to."""
    hrefs = [link.attributes["href"] or "" for link in body(page).css("a[href]")]
    return [normpath(f"{dirname(path)}/{href.partition('#')[0]}").lstrip("/") for href in hrefs if ".md" in href]
