"""The panel: what each body of a place reported year by year, and for which years there is no report to look into."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from generator.data.tables import Column, load_tables
from generator.model.facts import Figure
from generator.model.report import Report
from generator.render.exports.rows import Value
from generator.render.paths import address

Held = Literal["yes", "no", "unknown"]
_YEAR = 4  # digits

Series = tuple[str, str]  # a place's code and a body


@dataclass(frozen=True, slots=True)
class PanelRow:
    """A place, body and year: the reports on that year, and by indicator the figures that give a result for it.

    `held` is `unknown` where there is none, but one of the series whose own years are unknown.
    """

    code: str
    place: str
    body: str
    year: int
    held: Held
    reports: tuple[Report, ...]
    figures: dict[str, list[tuple[Report, Figure]]] = field(compare=False)

    def value_of(self, indicator: str) -> Decimal | None:
        """Give the one value of an indicator; None where there is none, or several, or only a range."""
        found = {figure.value for _, figure in self.figures[indicator] if figure.value_max is None}
        ranges = any(figure.value_max is not None for _, figure in self.figures[indicator])
        return found.pop() if len(found) == 1 and not ranges else None

    def is_inexact(self, indicator: str) -> bool:
        """Tell whether a figure behind the value has a qualifier."""
        return any(figure.qualifier for _, figure in self.figures[indicator])


def panel_rows(reports: Sequence[Report]) -> Iterator[PanelRow]:
    """Give the panel in the order of code, body and year: every series in every year that any report is on.

    Reports of an unknown place or body, or of `other` bodies, which are not one and the same, are left out.
    """
    by_series: dict[Series, list[Report]] = defaultdict(list)
    for report in reports:
        region = report.meta.region
        if region and report.meta.body and report.meta.body != "other":
            by_series[region.code, report.meta.body].append(report)
    ends = [int(year) for report in reports if (period := report.meta.period) for year in (period.start, period.end)]
    for (code, body), held in sorted(by_series.items(), key=lambda entry: entry[0]):
        figures = _results(held)
        years = {*range(min(ends, default=0), max(ends, default=-1) + 1), *figures}
        place = " ".join(held[0].meta.region.path) if held[0].meta.region else ""
        for year in sorted(years):
            on_it = tuple(sorted((report for report in held if _is_on(report, year)), key=address))
            undated = any(report.meta.period is None for report in held)
            state: Held = "yes" if on_it else "unknown" if undated else "no"
            yield PanelRow(code, place, body, year, state, on_it, figures.get(year, {}))


def panel_columns(indicators: Iterable[str]) -> tuple[Column, ...]:
    """Give the columns of the wide panel: those of the table, then one for each indicator."""
    fixed = load_tables().by_id["panel"].columns
    return (*fixed, *(Column(name, "number", "", "") for name in indicators))


def panel_cells(row: PanelRow, indicators: Sequence[str]) -> tuple[Value, ...]:
    """Give a row of the wide panel, in the order of its columns."""
    values = {name: row.value_of(name) for name in row.figures}
    several = [name for name in indicators if name in values and values[name] is None]
    inexact = [name for name in indicators if values.get(name) is not None and row.is_inexact(name)]
    return (
        *(row.code, row.place, row.body, row.year, row.held),
        " ".join(address(report) for report in row.reports),
        any(report.draft for report in row.reports) if row.reports else None,
        *(" ".join(several), " ".join(inexact)),
        *map(values.get, indicators),
    )


def _results(reports: Iterable[Report]) -> dict[int, dict[str, list[tuple[Report, Figure]]]]:
    """Give the figures of one year's results that have an indicator, by year and indicator."""
    found: dict[int, dict[str, list[tuple[Report, Figure]]]] = {}
    for report in reports:
        for figure in report.figures:
            period = figure.period
            if figure.indicator is None or period is None or figure.is_change or figure.role != "achieved":
                continue
            if len(period) == _YEAR and period.isdecimal():
                found.setdefault(int(period), {}).setdefault(figure.indicator, []).append((report, figure))
    return found


def _is_on(report: Report, year: int) -> bool:
    period = report.meta.period
    return period is not None and int(period.start) <= year <= int(period.end)
