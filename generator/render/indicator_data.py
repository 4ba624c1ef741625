"""The values of an indicator as a table to take away, each with its sentence and its report's reference."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.data.tables import load_tables
from generator.model.facts import Figure
from generator.model.report import Report
from generator.render.citations.gbt import numeric_2025
from generator.render.citations.reference import report_reference
from generator.render.citations.template import fill
from generator.render.exports.rows import Value
from generator.render.exports.separated import csv_text
from generator.render.output import Output
from generator.render.paths import address, indicator_csv, report_file, url
from generator.render.words import sentence_parts


class Told(NamedTuple):
    """A value of an indicator: the report, its figure, and the title of the table that it stands in."""

    report: Report
    figure: Figure
    group: str


def indicator_data(indicator: str, values: Iterable[Told], site_url: str = "") -> Output:
    """Give `/indicators/<id>/data.csv`; `site_url` is the site's address, "" where it is not known."""
    columns = load_tables().by_id["indicator_values"].columns
    path = indicator_csv(indicator)
    source = site_url.rstrip("/") + "/" * bool(site_url) + url(path)
    return Output(path, csv_text(columns, _rows(values, source, site_url)).encode())


def _rows(values: Iterable[Told], source: str, site_url: str) -> Iterator[tuple[Value, ...]]:
    for report, figure, group in values:
        region = report.meta.region
        page = url(report_file(address(report)))
        yield (
            *(
                address(report),
                figure.id,
                f"{page}#{figure.anchor}" if figure.anchor else page,
                figure.indicator,
                group,
            ),
            *((region.code, " ".join(region.path)) if region else (None, None)),
            *(report.meta.body, report.draft, figure.period, figure.value, figure.value_max, figure.unit),
            *(figure.qualifier, figure.role, figure.is_change, figure.from_value),
            *(
                "".join(sentence_parts(figure, report, len(report.by_id[figure.block].text))),
                _citation(report, figure, site_url),
                source,
            ),
        )


def _citation(report: Report, figure: Figure, site_url: str) -> str:
    reference = report_reference(report, site_url)
    anchor = f"#{figure.anchor}" if figure.anchor else ""
    return fill(numeric_2025(reference), reference.url + anchor, figure.anchor)
