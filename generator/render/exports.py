"""The data that the site gives away: a record a report (JSON), one table of all figures (CSV), schema and test vector.

Offsets count code points of a block's text; `raw_start` and `raw_end` those of the decoded raw file.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from generator.data.schemas import report_schema
from generator.model import codec
from generator.model.codec import plain
from generator.model.facts import Figure
from generator.model.report import Report, source_span
from generator.render.output import Output
from generator.render.paths import FIGURES_CSV, OFFSETS_JSON, SCHEMA_JSON, address, report_file, report_json, url
from generator.render.words import report_title

# What makes a spreadsheet program take a text for a formula (half-width and full-width), and the apostrophe that is put
# before it, so that taking one leading apostrophe away gives every text back.
FORMULA_STARTS = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "'")
_Value = str | int | Decimal | None  # of a cell
_BOM = "\ufeff"  # without it spreadsheet programs read UTF-8 as something else

# Texts with characters beyond U+FFFF, with a quotation from each: one before it, one inside it, none at all.
_VECTOR = (
    ("全年召开会议11次。", "会议11次"),
    ("𠮷家店村召开会议11次。", "会议11次"),
    ("走访𡎚上、𠮷家店等3个村。", "𠮷家店等3个村"),
)

# Every column, in order; what it holds, empty where the schema says it.
COLUMNS: dict[str, str] = {
    "report": "报告的地址编号。",
    "code": "地区的行政区划代码；未详则为空。",
    "place": "地区名称，从省级到本级，以空格相隔。",
    "body": "作报告的机构（代号与 JSON 同）。",
    "genre": "文种（代号与 JSON 同）。",
    "title": "报告标题，本站代拟的加方括号。",
    "report_start": "报告所述的起始年份；未详则为空。",
    "report_end": "报告所述的截止年份；未详则为空。",
    "draft": "报告是否草稿：true 或 false。",
    "id": "",
    "address": "这个数字在网站上的地址，接在首页地址之后。",
    "label": "",
    "action": "",
    "value": "",
    "value_max": "",
    "unit": "",
    "qualifier": "",
    "period": "",
    "period_text": "",
    "role": "",
    "is_change": "",
    "from_value": "",
    "indicator": "",
    "confidence": "",
    "status": "",
    "quote": "",
    "block": "",
    "start": "",
    "end": "",
    "number_start": "数字（连同限定词与单位）在块内的起点。",
    "number_end": "数字在块内的终点。",
    "raw_start": "引文在解码后的原始文件中的起点。",
    "raw_end": "引文在解码后的原始文件中的终点。",
}


def export_data(reports: Sequence[Report]) -> Iterator[Output]:
    """Give every data file of these reports, which have addresses and are in the order of the table."""
    for report in reports:
        yield Output(report_json(address(report)), codec.dumps(report).encode())
    yield Output(FIGURES_CSV, figures_csv(reports).encode())
    yield Output(SCHEMA_JSON, report_schema().encode())
    yield Output(OFFSETS_JSON, offsets_vector().encode())


def figures_csv(reports: Sequence[Report]) -> str:
    """Give the table of figures, a row each, as RFC 4180 wants it, with a byte order mark.

    A text that begins with one of FORMULA_STARTS is put behind an apostrophe; numbers are left as they are.
    """
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow(COLUMNS)
    for report in reports:
        same = [_cell(value) for value in _of_report(report)]
        page = url(report_file(address(report)))
        for figure in report.figures:
            writer.writerow(same + [_cell(value) for value in _of_figure(report, figure, page)])
    return _BOM + file.getvalue()


def csv_fields() -> list[tuple[str, str]]:
    """Give the table's columns with what each holds, figures' own as the schema puts it."""
    figure = json.loads(report_schema())["$defs"]["figure"]["properties"]
    return [(name, said or str(figure[name]["description"])) for name, said in COLUMNS.items()]


def record_fields(definition: str | None = None) -> list[tuple[str, str]]:
    """Give the fields of a record, or of one of the schema's definitions, with what each holds."""
    schema: dict[str, Any] = json.loads(report_schema())
    fields = schema["$defs"][definition] if definition else schema
    return [(name, field["description"]) for name, field in fields["properties"].items()]


def offsets_vector() -> str:
    """Give the test vector for offsets as JSON: the same span in code points and in UTF-16 units (JavaScript's)."""
    cases = []
    for text, quote in _VECTOR:
        start = text.index(quote)
        units = [len(text[:at].encode("utf-16-le")) // 2 for at in (start, start + len(quote))]
        cases.append({"text": text, "span": [start, start + len(quote)], "utf16": units, "quote": quote})
    note = "span 按 Unicode 码点计数，utf16 按 UTF-16 编码单元（JavaScript 字符串）计数，左闭右开，都取出 quote。"
    return json.dumps({"description": note, "cases": cases}, ensure_ascii=False, indent=1) + "\n"


def _of_report(report: Report) -> tuple[_Value, ...]:
    """Give the columns that are the same in every row of a report, `report` to `draft`."""
    meta = report.meta
    return (
        address(report),
        meta.region.code if meta.region else None,
        " ".join(meta.region.path) if meta.region else None,
        meta.body,
        meta.genre,
        report_title(report),
        meta.period.start if meta.period else None,
        meta.period.end if meta.period else None,
        report.draft,
    )


def _of_figure(report: Report, figure: Figure, page: str) -> tuple[_Value, ...]:
    """Give a figure's own columns, `id` to `raw_end`; `page` is its report's address."""
    raw = source_span(report, report.by_id[figure.block], figure.span)
    return (
        figure.id,
        f"{page}#{figure.anchor}" if figure.anchor else page,
        figure.label,
        figure.action,
        figure.value,
        figure.value_max,
        figure.unit,
        figure.qualifier,
        figure.period,
        figure.period_text,
        figure.role,
        figure.is_change,
        figure.from_value,
        figure.indicator,
        figure.confidence,
        figure.status,
        report.quote(figure),
        figure.block,
        figure.span.start,
        figure.span.end,
        figure.number.start,
        figure.number.end,
        raw.start,
        raw.end,
    )


def _cell(value: _Value) -> str:
    """Give a cell's text: numbers plain, true and false in small letters, texts guarded."""
    if isinstance(value, str):
        return f"'{value}" if value.startswith(FORMULA_STARTS) else value
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return plain(value) or ""
    return str(value).lower()
