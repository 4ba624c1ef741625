"""The rows of the published tables, in the order of their columns (tables.yml): plain values, None where unknown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from generator.data.tables import load_tables
from generator.model.facts import Figure
from generator.model.report import Report, source_span
from generator.render.paths import address, report_file, url
from generator.render.words import report_title

if TYPE_CHECKING:
    from generator.data.indicators import Indicators

Value = str | int | float | Decimal | None
"""A cell's value; a bool is an int that knows its name."""
Row = Sequence[Value]

_EXACT = 1 << 53  # up to here a double, which is what spreadsheets have, holds every whole number
FIGURE_COLUMNS = load_tables().by_id["figures"].names
_NUMBERS = [FIGURE_COLUMNS.index(name) for name in ("value", "value_max", "from_value")]


def figure_rows(reports: Iterable[Report]) -> list[tuple[Value, ...]]:
    """Give the rows of the table `figures`, their values still decimal. ValueError for a report without an address."""
    rows: list[tuple[Value, ...]] = []
    for report in reports:
        same = _of_report(report)
        page = url(report_file(address(report)))
        rows += [same + _of_figure(report, figure, page) for figure in report.figures]
    return rows


def with_numbers(rows: Iterable[Row]) -> list[list[Value]]:
    """Give rows of `figures` with their decimal values as numbers that JSON, SQLite and spreadsheets know."""
    numbered = [list(row) for row in rows]
    for row in numbered:
        for at in _NUMBERS:
            value = row[at]
            if isinstance(value, Decimal):
                row[at] = number(value)
    return numbered


def number(value: Decimal) -> int | float | None:
    """Give a whole number as int, any other as the nearest double; None for one that no double comes near."""
    if abs(value) < _EXACT and value == (whole := int(value)):
        return whole
    near = float(value)
    return near if abs(near) != float("inf") else None


def report_rows(reports: Iterable[Report]) -> Iterator[tuple[Value, ...]]:
    """Give the rows of the table `reports`."""
    for report in reports:
        meta, source = report.meta, report.source
        code, place, body, genre, title, start, end, draft = _of_report(report)[1:]
        provenance, rights = report.provenance, report.rights
        yield (
            *(address(report), url(report_file(address(report)))),
            *(code, place, body, genre, meta.extent, title, start, end, meta.delivered, draft),
            *((provenance.publisher, provenance.url) if provenance else (None, None)),
            *((rights.status, rights.basis) if rights else (None, None)),
            *(source.file, source.sha256, source.encoding, source.chars, len(report.figures)),
        )


def block_rows(reports: Iterable[Report]) -> Iterator[tuple[Value, ...]]:
    """Give the rows of the table `blocks`."""
    for report in reports:
        for position, block in enumerate(report.blocks, 1):
            yield (address(report), position, block.id, block.anchor, block.kind, block.level, block.text)


def mention_rows(reports: Iterable[Report]) -> Iterator[tuple[Value, ...]]:
    """Give the rows of the table `mentions`."""
    for report in reports:
        for position, mention in enumerate(report.mentions, 1):
            span, text = mention.span, report.by_id[mention.block].text
            found = (mention.kind, mention.block, span.start, span.end, span.of(text), mention.target)
            yield (address(report), position, *found)


def note_rows(reports: Iterable[Report]) -> Iterator[tuple[Value, ...]]:
    """Give the rows of the table `notes`."""
    for report in reports:
        for note in report.notes:
            span, text = note.span, report.by_id[note.block].text
            found = (note.id, note.block, span.start, span.end, span.of(text))
            yield (address(report), *found, note.text, note.by, note.on)


def correction_rows(reports: Iterable[Report]) -> Iterator[tuple[Value, ...]]:
    """Give the rows of the table `corrections`."""
    for report in reports:
        for position, one in enumerate(report.corrections, 1):
            place = (one.block, *((one.span.start, one.span.end) if one.span else (None, None)), one.figure)
            change = (one.before, one.after, one.why, one.by, one.on, one.redundant)
            yield (address(report), position, one.op, one.kind, *place, *change)


def indicator_rows(indicators: Indicators) -> Iterator[tuple[Value, ...]]:
    """Give the rows of the table `indicators`."""
    english = load_tables().definitions_en
    for entry in indicators.all:
        theme = entry.theme
        yield (
            *(entry.id, entry.name, entry.name_en, theme.id, theme.name, theme.name_en, entry.family, entry.unit),
            *(" ".join(entry.bodies), entry.definition, english[entry.id]),
        )


def _of_report(report: Report) -> tuple[Value, ...]:
    """Give the columns that are the same in every row of a report, `report` to `draft`."""
    meta, region, period = report.meta, report.meta.region, report.meta.period
    return (
        address(report),
        *((region.code, " ".join(region.path)) if region else (None, None)),
        meta.body,
        meta.genre,
        report_title(report),
        *((int(period.start), int(period.end)) if period else (None, None)),
        report.draft,
    )


def _of_figure(report: Report, figure: Figure, page: str) -> tuple[Value, ...]:
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
