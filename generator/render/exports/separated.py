"""Tables as CSV (RFC 4180), made so that spreadsheet programs read them right and execute nothing in them."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from decimal import Decimal

from generator.data.tables import Column
from generator.model.codec import plain
from generator.render.exports.rows import Row, Value

# What makes a spreadsheet program take a text for a formula (half-width and full-width), and the apostrophe that is put
# before it, so that taking one leading apostrophe away gives every text back.
FORMULA_STARTS = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n", "'")
_STARTS = frozenset(FORMULA_STARTS)
_BOM = "\ufeff"  # without it spreadsheet programs read UTF-8 as something else


def csv_text(columns: Iterable[Column], rows: Iterable[Row]) -> str:
    """Give a table with its head, lines ended by CR LF, with a byte order mark.

    A text that begins with one of FORMULA_STARTS is put behind an apostrophe; numbers are left as they are, written out
    in full. Truth is `true` or `false`, what is unknown is empty.
    """
    columns = tuple(columns)
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow(column.name for column in columns)
    writer.writerows(_cells(columns, rows))
    return _BOM + file.getvalue()


def _cells(columns: tuple[Column, ...], rows: Iterable[Row]) -> Iterator[list[Value]]:
    """Give rows as the writer wants them: only what is no plain string or whole number has to be looked at."""
    special = [(at, column.type) for at, column in enumerate(columns) if column.type not in ("string", "integer")]
    for row in rows:
        cells = list(row)
        for at, kind in special:
            value = cells[at]
            if value is None:
                continue
            if isinstance(value, str):
                if value and kind == "text" and value[0] in _STARTS:
                    cells[at] = f"'{value}"
            elif isinstance(value, Decimal):
                cells[at] = plain(value)
            elif kind == "boolean":
                cells[at] = "true" if value else "false"
        yield cells
