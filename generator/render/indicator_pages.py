"""Pages of indicators: what each counts, and every value that a report gives, beside those it can be compared with."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from generator.model.facts import Figure
from generator.model.report import Report
from generator.render.chart import Drawing, charts
from generator.render.chart_points import Held, Point
from generator.render.citations.dataset import dataset_reference
from generator.render.indicator_atlas import render_atlas
from generator.render.indicator_data import Told, indicator_data
from generator.render.output import Output, page
from generator.render.paths import (
    INDICATORS,
    address,
    between_files,
    indicator_csv,
    indicator_file,
    place_file,
    report_file,
    url,
)
from generator.render.tree import PlaceNode, home_of, in_order
from generator.render.words import (
    SPANS,
    body_name,
    figure_period,
    period_order,
    report_years,
    sentence_parts,
    span_of,
    value_words,
)

if TYPE_CHECKING:
    from generator.data.indicators import Indicator, Indicators


@dataclass(frozen=True, slots=True)
class ValueRow:
    """A value of an indicator: whose it is, for when, as printed, with the sentence in three pieces and its address."""

    place: str
    place_href: str
    body: str
    period: str
    value: str
    href: str
    sentence: tuple[str, str, str]
    draft: bool


@dataclass(frozen=True, slots=True)
class ValueGroup:
    """Values that can be compared: the same unit, the same length of time, all results, all targets or all changes."""

    anchor: str
    title: str
    charts: tuple[str, ...]
    rows: tuple[ValueRow, ...]


@dataclass(frozen=True, slots=True)
class _Site:
    """What pages of indicators ask of the site: its places, on which years each series has reports, its address."""

    tree: Mapping[str, PlaceNode]
    held: Mapping[str, Held]
    url: str


_Found = list[tuple[Report, Figure]]
_Key = tuple[bool, bool, int, str]
"""What values must have in common: target or not, change or not, length of period, unit."""


def render_indicators(
    reports: Sequence[Report],
    tree: Mapping[str, PlaceNode],
    indicators: Indicators,
    site_url: str = "",
    wanted: Callable[[str], bool] = lambda _: True,
) -> Iterator[Output]:
    """Give `/indicators/`, which names every indicator, and page and table for each that some report gives a value of.

    `site_url` is the site's address, "" where it is not known. Pages whose path is not `wanted` are left out, with
    their tables: a chart takes time to draw.
    """
    found: dict[str, _Found] = defaultdict(list)
    for report in in_order(reports):
        for figure in report.figures:
            if figure.indicator:
                found[figure.indicator].append((report, figure))
    yield render_atlas(found, tree, indicators)
    held = _held(reports, tree)
    for indicator in indicators.all:
        if indicator.id in found and wanted(indicator_file(indicator.id)):
            yield from _indicator(indicator, found[indicator.id], _Site(tree, held, site_url))


def _held(reports: Iterable[Report], tree: Mapping[str, PlaceNode]) -> dict[str, Held]:
    """Give by series the years that its reports are on."""
    series: dict[str, list[Report]] = defaultdict(list)
    for report in reports:
        series[_series(report, tree)].append(report)
    return {name: _years(members) for name, members in series.items()}


def _years(reports: Sequence[Report]) -> Held:
    periods = [report.meta.period for report in reports]
    years = (range(int(one.start), int(one.end) + 1) for one in periods if one)
    return Held(frozenset(chain.from_iterable(years)), undated=None in periods)


def _series(report: Report, tree: Mapping[str, PlaceNode]) -> str:
    return f"{tree[home_of(report)].name} · {body_name(report.meta.body)}"


def _indicator(indicator: Indicator, found: _Found, site: _Site) -> Iterator[Output]:
    here, site_url = indicator_file(indicator.id), site.url
    groups = _grouped(found)
    defined = indicator.definition.rstrip("。")
    yield page(
        here,
        "indicator.md.jinja",
        indicator=indicator,
        definition="" if defined == indicator.name else f"{defined}。",
        theme=indicator.theme.name,
        theme_href=between_files(here, INDICATORS, f"theme-{indicator.theme.id}"),
        groups=[_group(indicator, number, key, members, site) for number, (key, members) in enumerate(groups, 1)],
        data=between_files(here, indicator_csv(indicator.id)),
        reference=dataset_reference(
            f"{indicator.name}：各报告中的数字", site_url.rstrip("/") + "/" * bool(site_url) + url(here)
        ),
        noindex=any(report.draft for report, _ in found),
    )
    told = (Told(report, figure, _group_title(key)) for key, members in groups for report, figure in members)
    yield indicator_data(indicator.id, told, site_url)


def _grouped(found: _Found) -> list[tuple[_Key, _Found]]:
    """Put only what can be compared side by side: results, changes, targets; years first; usual units first."""
    groups: dict[_Key, _Found] = defaultdict(list)
    for report, figure in found:
        key = (figure.role == "target", figure.is_change, SPANS.index(span_of(figure.period)), figure.unit)
        groups[key].append((report, figure))
    return sorted(groups.items(), key=lambda item: (*item[0][:3], -len(item[1]), item[0][3]))


def _group(indicator: Indicator, number: int, key: _Key, members: _Found, site: _Site) -> ValueGroup:
    here, anchor, title, tree = indicator_file(indicator.id), f"g{number}", _group_title(key), site.tree
    rows = tuple(_row(report, figure, here, tree) for report, figure in members)
    points = [
        _point(place, row, report, figure, tree)
        for place, (row, (report, figure)) in enumerate(zip(rows, members, strict=True), 1)
    ]
    yearly = SPANS[key[2]] == "一年"
    drawing = Drawing(key[3], f"{anchor}-chart", f"{indicator.name}：{title}", yearly, site.held)
    return ValueGroup(anchor, title, tuple(charts(points, drawing)), rows)


def _point(place: int, row: ValueRow, report: Report, figure: Figure, tree: Mapping[str, PlaceNode]) -> Point:
    return Point(
        row=place,
        series=_series(report, tree),
        level=tree[home_of(report)].level,
        report=address(report),
        of=report_years(report),
        period=period_order(figure, report),
        when=row.period,
        words=row.value,
        value=figure.value,
        high=figure.value_max,
        start=figure.from_value if figure.is_change else None,
        qualifier=figure.qualifier,
    )


def _group_title(key: _Key) -> str:
    target, change, span, unit = key
    what = "目标" if target else "变化" if change else "结果"
    return f"{SPANS[span]}的{what}（{unit}）" if span < SPANS.index("期间未详") else f"{what}（{unit}），期间未详"


def _row(report: Report, figure: Figure, here: str, tree: Mapping[str, PlaceNode]) -> ValueRow:
    return ValueRow(
        place=tree[home_of(report)].name,
        place_href=between_files(here, place_file(home_of(report))),
        body=body_name(report.meta.body),
        period=_period(figure, report),
        value=value_words(figure, report),
        href=between_files(here, report_file(address(report)), figure.anchor),
        sentence=sentence_parts(figure, report),
        draft=report.draft,
    )


def _period(figure: Figure, report: Report) -> str:
    """Give a figure's period; a term with its report's years, for no two bodies' terms need be the same years."""
    words = figure_period(figure, report)
    return f"{words}（{report_years(report)}报告）" if figure.period == "term" else words
