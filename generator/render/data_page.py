"""The page that explains the downloads, its tables of fields made from the schema's own descriptions."""

from __future__ import annotations

import json
from collections.abc import Sequence

from generator.model.report import Report
from generator.render import exports
from generator.render.output import Output, page
from generator.render.paths import (
    DATA,
    FIGURES_CSV,
    OFFSETS_JSON,
    SCHEMA_JSON,
    address,
    between_files,
    report_file,
    report_json,
)
from generator.render.tree import in_order
from generator.render.words import report_title, report_years

_PARTS = (
    ("block", "文本块（blocks）"),
    ("edit", "改动（edits）"),
    ("move", "移动（moves）"),
    ("figure", "关键数字（figures）"),
)


def render_data_page(reports: Sequence[Report]) -> Output:
    """Give `/data/`."""
    case = json.loads(exports.offsets_vector())["cases"][1]
    view: dict[str, object] = {
        "reports": [
            (
                report_title(report),
                between_files(DATA, report_file(address(report))),
                report_years(report),
                f"{address(report)}.json",
                between_files(DATA, report_json(address(report))),
            )
            for report in in_order(reports)
        ],
        "figures": sum(len(report.figures) for report in reports),
        "csv": between_files(DATA, FIGURES_CSV),
        "schema": between_files(DATA, SCHEMA_JSON),
        "offsets": between_files(DATA, OFFSETS_JSON),
        "columns": exports.csv_fields(),
        "record": exports.record_fields(),
        "parts": [(name, title, exports.record_fields(name)) for name, title in _PARTS],
        "case": case,
    }
    return page(DATA, "data.md.jinja", **view)
