"""Tables as a workbook (.xlsx) for spreadsheet programs: ECMA-376 (Office Open XML), transitional, first edition on.

Written here because it has to be the same to the byte everywhere and cheap: libraries take some ten times as long a
cell, and compress. A text is always stored as text, so that none is ever a formula; one that begins like a formula is
marked as quoted (`quotePrefix`), so that it stays text where somebody edits it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.data.tables import Column
from generator.render.exports.rows import Row, number
from generator.render.exports.separated import FORMULA_STARTS
from generator.render.exports.zipped import archive

LONGEST = 32_767  # UTF-16 units of a cell's text; a spreadsheet program calls a file with more damaged
MOST_ROWS = 1_048_575  # of a sheet, below its head
CUT = "……［未完，全文见 CSV］"
"""Stands at the end of a text that is too long for a cell."""

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_PLAIN, _BOLD, _QUOTED = 0, 1, 2  # cell formats, by their place in styles.xml
_STARTS = frozenset(FORMULA_STARTS)
_WIDTHS = {"text": 24, "string": 14, "integer": 9, "number": 14, "boolean": 7}  # characters
# What XML cannot hold is written _xHHHH_, and so is the start of what would be read as such (ECMA-376, 22.9.2.19).
_SPECIAL = re.compile(r"[\x00-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
_STYLES = (
    f'{_HEAD}<styleSheet xmlns="{_MAIN}">'
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>'
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its name, its columns, and its rows. More rows than a sheet may have go on in further sheets."""

    name: str
    columns: Sequence[Column]
    rows: Sequence[Row]


def workbook(sheets: Sequence[Sheet]) -> bytes:
    """Give a workbook of these sheets, each with a head that stays in sight and a filter."""
    strings: dict[str, int] = {}
    parts = [part for sheet in sheets for part in _parts(sheet)]
    contents = {f"xl/worksheets/sheet{at}.xml": _sheet(sheet, strings) for at, sheet in enumerate(parts, 1)}
    names = [sheet.name for sheet in parts]
    files = {
        "[Content_Types].xml": _content_types(len(parts)),
        "_rels/.rels": _relations([("officeDocument", "xl/workbook.xml")]),
        "xl/workbook.xml": _book(names),
        "xl/_rels/workbook.xml.rels": _relations(
            [
                *(("worksheet", f"worksheets/sheet{at}.xml") for at in range(1, len(parts) + 1)),
                ("styles", "styles.xml"),
                ("sharedStrings", "sharedStrings.xml"),
            ]
        ),
        "xl/styles.xml": _STYLES,
        "xl/sharedStrings.xml": _shared(strings),
        **contents,
    }
    return archive({path: text.encode() for path, text in files.items()})


def _parts(sheet: Sheet) -> Iterator[Sheet]:
    yield Sheet(sheet.name, sheet.columns, sheet.rows[:MOST_ROWS])
    for number_of, start in enumerate(range(MOST_ROWS, len(sheet.rows), MOST_ROWS), 2):
        yield Sheet(f"{sheet.name}-{number_of}", sheet.columns, sheet.rows[start : start + MOST_ROWS])


def _sheet(sheet: Sheet, strings: dict[str, int]) -> str:
    letters = [_letters(at) for at in range(len(sheet.columns))]
    last = f"{letters[-1]}{len(sheet.rows) + 1}"
    widths = "".join(
        f'<col min="{at}" max="{at}" width="{_WIDTHS[column.type]}" customWidth="1"/>'
        for at, column in enumerate(sheet.columns, 1)
    )
    head = "".join(
        f'<c r="{letter}1" s="{_BOLD}" t="s"><v>{strings.setdefault(column.name, len(strings))}</v></c>'
        for letter, column in zip(letters, sheet.columns, strict=True)
    )
    rows = [f'<row r="{at}">{_cells(letters, at, row, strings)}</row>' for at, row in enumerate(sheet.rows, 2)]
    return (
        f'{_HEAD}<worksheet xmlns="{_MAIN}"><dimension ref="A1:{last}"/><sheetViews><sheetView workbookViewId="0">'
        '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
        f'<cols>{widths}</cols><sheetData><row r="1">{head}</row>{"".join(rows)}</sheetData>'
        f'<autoFilter ref="A1:{last}"/></worksheet>'
    )


def _cells(letters: Sequence[str], at: int, row: Row, strings: dict[str, int]) -> str:
    """Give the cells of a row that are not empty; texts go into `strings`, each once, and are named by their place."""
    cells: list[str] = []
    for letter, value in zip(letters, row, strict=True):
        if value is None or value == "":
            continue
        if isinstance(value, str):
            place = strings.setdefault(value, len(strings))
            style = f' s="{_QUOTED}"' if value[0] in _STARTS else ""
            cells.append(f'<c r="{letter}{at}"{style} t="s"><v>{place}</v></c>')
        elif isinstance(value, bool):
            cells.append(f'<c r="{letter}{at}" t="b"><v>{value:d}</v></c>')
        elif not isinstance(value, Decimal):
            cells.append(f'<c r="{letter}{at}"><v>{value}</v></c>')
        elif (known := number(value)) is not None:
            cells.append(f'<c r="{letter}{at}"><v>{known}</v></c>')
    return "".join(cells)


def _shared(strings: dict[str, int]) -> str:
    items = "".join([f'<si><t xml:space="preserve">{_escaped(text)}</t></si>' for text in strings])
    return f'{_HEAD}<sst xmlns="{_MAIN}" uniqueCount="{len(strings)}">{items}</sst>'


def _escaped(text: str) -> str:
    if len(text) * 2 > LONGEST and len(units := text.encode("utf-16-le")) // 2 > LONGEST:
        text = units[: 2 * (LONGEST - len(CUT))].decode("utf-16-le", "ignore") + CUT
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _SPECIAL.sub(lambda found: f"_x{ord(found[0]):04X}_", text)


def _letters(at: int) -> str:
    """Give a column's name: 0 is A, 26 is AA."""
    high, low = divmod(at, 26)
    return (_letters(high - 1) if high else "") + chr(ord("A") + low)


def _book(names: Sequence[str]) -> str:
    sheets = "".join(f'<sheet name="{name}" sheetId="{at}" r:id="rId{at}"/>' for at, name in enumerate(names, 1))
    return f'{_HEAD}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>{sheets}</sheets></workbook>'


def _relations(targets: Sequence[tuple[str, str]]) -> str:
    links = "".join(
        f'<Relationship Id="rId{at}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for at, (kind, target) in enumerate(targets, 1)
    )
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{links}</Relationships>'


def _content_types(sheets: int) -> str:
    kinds = {"/xl/workbook.xml": "sheet.main", "/xl/styles.xml": "styles", "/xl/sharedStrings.xml": "sharedStrings"}
    kinds |= {f"/xl/worksheets/sheet{at}.xml": "worksheet" for at in range(1, sheets + 1)}
    overrides = "".join(
        f'<Override PartName="{path}" ContentType="{_TYPE}.{kind}+xml"/>' for path, kind in kinds.items()
    )
    return (
        f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )
