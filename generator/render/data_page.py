"""The page that explains the downloads; what a record's fields hold is told in the schema's own words."""

from __future__ import annotations

import json
from collections.abc import Sequence

from generator.model.report import Report
from generator.render import paths
from generator.render.exports import offsets_vector, record_fields
from generator.render.output import Output, page
from generator.render.paths import DATA, address, between_files, report_file, report_json, report_links
from generator.render.tree import in_order
from generator.render.words import placed_title, years_told

_PARTS = (
    ("block", "文本块（blocks）"),
    ("edit", "改动（edits）"),
    ("move", "移动（moves）"),
    ("figure", "关键数字（figures）"),
)
FILES = {
    "csv": paths.FIGURES_CSV,
    "json": paths.FIGURES_JSON,
    "panel": paths.PANEL_CSV,
    "links": paths.LINKS_CSV,
    "workbook": paths.WORKBOOK,
    "sqlite": paths.SQLITE,
    "indicators": paths.INDICATORS,
    "codebook_csv": paths.CODEBOOK_CSV,
    "codebook": paths.CODEBOOK,
    "package": paths.PACKAGE_JSON,
    "schema": paths.SCHEMA_JSON,
    "links_schema": paths.LINKS_JSON,
    "offsets": paths.OFFSETS_JSON,
}
"""The files that the page names, by the names that templates have for them."""


def render_data_page(reports: Sequence[Report]) -> Output:
    """Give `/data/`."""
    case = json.loads(offsets_vector())["cases"][1]
    view: dict[str, object] = {
        "reports": [
            (
                placed_title(report),
                between_files(DATA, report_file(address(report))),
                years_told(report),
                f"{address(report)}.json",
                between_files(DATA, report_json(address(report))),
                between_files(DATA, report_links(address(report))),
            )
            for report in in_order(reports)
        ],
        "figures": sum(len(report.figures) for report in reports),
        "files": {name: between_files(DATA, path) for name, path in FILES.items()},
        "codebook_en": paths.between_pages(DATA, paths.CODEBOOK_EN),
        "record": record_fields(),
        "parts": [(name, title, record_fields(name)) for name, title in _PARTS],
        "case": case,
    }
    return page(DATA, "data.md.jinja", **view)
