"""Reports for the tests of pages and data: those of the factory, with figures and metadata given in a line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from generator.model.facts import Figure, Period, Region
from generator.model.report import Report
from generator.model.structure import BlockKind
from tests.factory import make_figure, make_report, with_figures

COUNTY = Region("210921", "阜新蒙古族自治县", ("辽宁省", "阜新市", "阜新蒙古族自治县"))
OTHER_COUNTY = Region("140826", "绛县", ("山西省", "运城市", "绛县"))

TEXT: tuple[tuple[BlockKind, str], ...] = (
    ("title", "工作报告"),
    ("heading", "一、监督"),
    ("paragraph", "全年召开会议11次。受理信访100余件，解决48件。"),
    ("paragraph", "各位代表，谢谢。"),
)


def paragraphs(*texts: str) -> tuple[tuple[BlockKind, str], ...]:
    """Give the pieces of a report that has nothing but paragraphs."""
    return tuple(("paragraph", text) for text in texts)


def a_report(
    report_id: str | None = "210921/renda/2024",
    pieces: Sequence[tuple[BlockKind, str]] = TEXT,
    figures: Iterable[dict[str, Any]] = (),
    **meta: Any,  # noqa: ANN401 # any field of Metadata
) -> Report:
    """Give a report of these pieces; a figure is given as `quote`, `number` and any other field of Figure."""
    report = make_report(*pieces, report_id=report_id or "")
    report = replace(report, id=report_id, meta=replace(report.meta, **meta))
    return with_figures(report, *(_figure(report, number, given) for number, given in enumerate(figures, 1)))


def _figure(report: Report, number: int, given: dict[str, Any]) -> Figure:
    fields = dict(given)
    quote, printed = fields.pop("quote"), fields.pop("number")
    made = make_figure(report, quote, printed, label=fields.pop("label", quote.removesuffix(printed)))
    return replace(made, id=f"f{number}", anchor=f"f{number}", **fields)


def a_year(year: int, count: int, **fields: Any) -> Report:  # noqa: ANN401 # any field of Figure
    """Give a county's report on a year with one figure, `会议N次` of that year."""
    number = f"{count}次"
    figure = {"quote": f"会议{number}", "number": number, "indicator": "renda.meetings", "period": f"{year}"}
    return a_report(
        f"210921/renda/{year}",
        pieces=paragraphs(f"会议{number}。"),
        figures=[{**figure, **fields}],
        period=Period(f"{year}", f"{year}"),
        region=COUNTY,
    )
