"""The codebook: what every column, code and indicator of the tables means, in Chinese and English."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.data.english import load_english
from generator.data.indicators import Indicators
from generator.data.tables import Table, load_tables
from generator.data.units import load_units
from generator.render.exports.rows import Value
from generator.render.output import Output, page
from generator.render.paths import (
    CODEBOOK,
    CODEBOOK_EN,
    DATA,
    ENGLISH_DATA,
    between_files,
    between_pages,
    indicator_file,
    url,
)

_TITLES = {"zh": "数据说明", "en": "Codebook"}
_TYPES_ZH = {"string": "文字", "text": "文字", "integer": "整数", "number": "数", "boolean": "是或否"}
_FILES = {"zh": CODEBOOK, "en": CODEBOOK_EN}


def codebook_rows(indicators: Indicators) -> Iterator[tuple[Value, ...]]:
    """Give the rows of the table `codebook`: columns by table, codes by column, indicators in their order."""
    tables = load_tables()
    for table in tables.by_id.values():
        for column in table.columns:
            kind = "string" if column.type == "text" else column.type
            yield ("column", table.id, column.name, kind, column.zh, column.en)
    for name, codes in tables.codes.items():
        for code in codes:
            yield ("code", name, code.code, "", code.zh, code.en)
    for entry in indicators.all:
        english = f"{entry.name_en}: {tables.definitions_en[entry.id]}"
        yield ("indicator", "panel", entry.id, entry.family, f"{entry.name}：{entry.definition}", english)


def render_codebook(indicators: Indicators, reported: frozenset[str]) -> Iterator[Output]:
    """Give `/data/codebook/` and `/en/data/codebook/`; indicators of `reported` have a page to lead to."""
    tables = load_tables()
    families = {family.id: family.name for family in load_units().families}
    for language, file in _FILES.items():
        chinese = language == "zh"
        groups = [
            (
                theme.name if chinese else theme.name_en,
                [
                    {
                        "id": entry.id,
                        "page": between_files(file, indicator_file(entry.id)) if entry.id in reported else None,
                        "name": entry.name if chinese else entry.name_en,
                        "bodies": [_meaning("body", body, chinese=chinese) for body in entry.bodies],
                        "family": families[entry.family] if chinese else load_english().families[entry.family],
                        "meaning": entry.definition if chinese else tables.definitions_en[entry.id],
                    }
                    for entry in indicators.all
                    if entry.theme is theme
                ],
            )
            for theme in indicators.themes
        ]
        yield page(
            file,
            "codebook.md.jinja",
            language=language,
            title=_TITLES[language],
            data=between_files(file, DATA if chinese else ENGLISH_DATA),
            other_page=between_pages(file, CODEBOOK_EN if chinese else CODEBOOK),
            alternate=url(CODEBOOK_EN if chinese else CODEBOOK),
            tables=[_view(table, chinese=chinese) for table in tables.by_id.values()],
            codes=[
                (name, [(code.code, code.zh if chinese else code.en) for code in codes])
                for name, codes in tables.codes.items()
            ],
            groups=[(name, entries) for name, entries in groups if entries],
        )


def _view(table: Table, *, chinese: bool) -> dict[str, object]:
    columns: Sequence[tuple[str, str, str]] = [
        (column.name, _TYPES_ZH[column.type], column.zh)
        if chinese
        else (column.name, "string" if column.type == "text" else column.type, column.en)
        for column in table.columns
    ]
    name, about = (table.zh, table.about_zh) if chinese else (table.en, table.about_en)
    return {"id": table.id, "name": name, "about": about, "key": table.key, "columns": columns}


def _meaning(column: str, code: str, *, chinese: bool) -> str:
    found = next(entry for entry in load_tables().codes[column] if entry.code == code)
    return found.zh if chinese else found.en
