"""`datapackage.json`: the published files described by the Data Package standard 2.0 (datapackage.org)."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.data.indicators import Indicators
from generator.data.tables import Column, load_tables
from generator.model.report import Report
from generator.model.source import Rights
from generator.render.exports.separated import FORMULA_STARTS
from generator.render.paths import CODEBOOK_CSV, FIGURES_CSV, FIGURES_JSON, LINKS_CSV, PANEL_CSV, SQLITE, WORKBOOK

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
MIT = {"name": "MIT", "path": "https://opensource.org/license/mit", "title": "MIT License"}
ANNOTATIONS = {
    "name": "CC-BY-4.0",
    "path": "https://creativecommons.org/licenses/by/4.0/",
    "title": "本项目的整理与注释（数字的读法、标记、改动记录），署名“公报 Gongbao” / "
    "Our annotations (readings of figures, marks, recorded edits), attributed to Gongbao",
}
UNKNOWN_TERMS = {
    "name": "notspecified",
    "title": "报告原文的使用条件未详 / Terms of use of the reports' texts: not known",
}

_TABLES = {FIGURES_CSV: "figures", PANEL_CSV: "panel", LINKS_CSV: "links", CODEBOOK_CSV: "codebook"}
_OTHERS = {
    FIGURES_JSON: (
        "figures-json",
        "application/json",
        "与 figures.csv 各行相同，数值为数字。 / The rows of figures.csv, values as numbers.",
    ),
    WORKBOOK: (
        "workbook",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "figures、panel、reports、codebook 四张表。 / Sheets figures, panel, reports, codebook.",
    ),
    SQLITE: (
        "database",
        "application/vnd.sqlite3",
        "各表与视图 figure_rows、panel。 / All tables, and the views figure_rows and panel.",
    ),
}
_GUARD = (
    f"凡以 {' '.join(mark for mark in FORMULA_STARTS[:8])}、制表符、换行或单引号开头的文字，"
    "前面加了一个单引号，去掉一个即是原样。 / "
    "A text that begins like a formula, with a tab, a line end or an apostrophe, stands behind one apostrophe: "
    "take one away to get it back."
)
_ABOUT = (
    "中国地方人大、政协、政府、法院、检察院报告中的关键数字，各附出处。 / "
    "Key figures of reports by local bodies in China, each with its sentence."
)
_NAME = re.compile("[-a-zA-Z0-9._]+")


def data_package(files: Mapping[str, bytes], reports: Sequence[Report], indicators: Indicators) -> str:
    """Give the description of the files, by path below the site, as JSON: each with its SHA-256, and its size.

    Our annotations have a licence of their own. Terms of use of the reports' words are those that the sidecars name;
    what nobody has looked into is said to be unknown. The codebook is a part of the program, and has its licence.
    """
    terms = [ANNOTATIONS, *_terms(reports)]
    described = {
        "$schema": PROFILE,
        "name": "gongbao",
        "title": "公报 Gongbao",
        "description": _ABOUT,
        "licenses": terms,
        "resources": [_resource(path, files[path], terms, indicators) for path in (*_TABLES, *_OTHERS)],
    }
    return json.dumps(described, ensure_ascii=False, indent=1) + "\n"


def _resource(path: str, data: bytes, terms: list[dict[str, str]], indicators: Indicators) -> dict[str, Any]:
    common = {
        "path": path.removeprefix("data/"),
        # frictionless-py 5 knows no size of a list that it reads as a table, and takes a size that is told for wrong.
        **({} if path == FIGURES_JSON else {"bytes": len(data)}),
        "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
        "licenses": [MIT] if path == CODEBOOK_CSV else terms,
    }
    if path in _OTHERS:
        name, media, about = _OTHERS[path]
        told = {"name": name, **common, "format": path.rpartition(".")[2], "mediatype": media, "description": about}
        # Of a workbook it describes the first sheet, which has the rows of the JSON list.
        return told if path == SQLITE else {**told, "type": "table", "schema": _schema("figures", indicators)}
    table = load_tables().by_id[_TABLES[path]]
    return {
        "name": table.id,
        **common,
        "type": "table",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "title": f"{table.zh} / {table.en}",
        "description": f"{table.about_zh} / {table.about_en} {_GUARD}",
        "schema": _schema(table.id, indicators),
    }


def _schema(name: str, indicators: Indicators) -> dict[str, Any]:
    """Give the columns of a table by the Table Schema standard."""
    table = load_tables().by_id[name]
    fields = [_field(name, column, is_key=column.name in table.key) for column in table.columns]
    if name == "panel":
        fields += _indicator_fields(indicators)
    return {"fields": fields, "primaryKey": list(table.key), "missingValues": [""]}


def _field(table: str, column: Column, *, is_key: bool) -> dict[str, Any]:
    kind = "string" if column.type == "text" else column.type
    limits: dict[str, Any] = {"required": True} if is_key else {}
    codes = [code.code for code in load_tables().codes_of(table, column.name)]
    limits |= {"enum": codes} if codes else {}
    described = {"name": column.name, "type": kind, "description": f"{column.zh} / {column.en}"}
    return {**described, "constraints": limits} if limits else described


def _indicator_fields(indicators: Indicators) -> Iterator[dict[str, Any]]:
    english = load_tables().definitions_en
    for entry in indicators.all:
        about = f"{entry.definition} / {english[entry.id]}"
        yield {"name": entry.id, "type": "number", "title": f"{entry.name} / {entry.name_en}", "description": about}


def _terms(reports: Sequence[Report]) -> list[dict[str, str]]:
    """Give the terms of use that the reports are under, each once."""
    rights = [report.rights or Rights() for report in reports]
    found = {(each.status, each.basis or "") for each in rights}
    known = [
        {"name": status if _NAME.fullmatch(status) else "other", "title": f"{status}（{basis}）" if basis else status}
        for status, basis in sorted(found)
        if status != "unknown"
    ]
    unknown = [UNKNOWN_TERMS] if not known or any(status == "unknown" for status, _ in found) else []
    return [*known, *unknown]
