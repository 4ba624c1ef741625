"""Pages of indicators: what each counts, and every value that a report gives, beside those it can be compared with."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model.facts import Figure
from generator.model.report import Report
from generator.render.output import Output, page
from generator.render.paths import (
    INDICATORS,
    address,
    between_files,
    indicator_file,
    place_file,
    report_file,
)
from generator.render.tree import PlaceNode, home_of, in_order
from generator.render.words import SPANS, body_name, figure_period, sentence_parts, span_of, value_words

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
    rows: tuple[ValueRow, ...]


_Found = list[tuple[Report, Figure]]


def render_indicators(
    reports: Sequence[Report], tree: Mapping[str, PlaceNode], indicators: Indicators
) -> Iterator[Output]:
    """Give `/indicators/`, which names every indicator, and a page for each that some report gives a value of."""
    found: dict[str, _Found] = defaultdict(list)
    for report in in_order(reports):
        for figure in report.figures:
            if figure.indicator:
                found[figure.indicator].append((report, figure))
    yield _index(found, indicators)
    for indicator in indicators.all:
        if indicator.id in found:
            yield _indicator(indicator, found[indicator.id], tree)


def _index(found: Mapping[str, _Found], indicators: Indicators) -> Output:
    themes = []
    for theme in indicators.themes:
        members = [indicator for indicator in indicators.all if indicator.theme == theme]
        held = [
            (
                indicator,
                between_files(INDICATORS, indicator_file(indicator.id)),
                len(found[indicator.id]),
                len({home_of(report) for report, _ in found[indicator.id]}),
            )
            for indicator in members
            if indicator.id in found
        ]
        empty = [indicator.name for indicator in members if indicator.id not in found]
        if members:
            themes.append((theme, held, empty))
    return page(INDICATORS, "indicators_index.md.jinja", themes=themes)


def _indicator(indicator: Indicator, found: _Found, tree: Mapping[str, PlaceNode]) -> Output:
    here = indicator_file(indicator.id)
    return page(
        here,
        "indicator.md.jinja",
        indicator=indicator,
        definition=indicator.definition.rstrip("。") + "。",
        theme=indicator.theme.name,
        theme_href=between_files(here, INDICATORS, f"theme-{indicator.theme.id}"),
        groups=_groups(found, here, tree),
        noindex=any(report.draft for report, _ in found),
    )


def _groups(found: _Found, here: str, tree: Mapping[str, PlaceNode]) -> list[ValueGroup]:
    """Put only what can be compared side by side: results, changes, targets; years first; usual units first."""
    groups: dict[tuple[bool, bool, int, str], list[ValueRow]] = defaultdict(list)
    for report, figure in found:
        key = (figure.role == "target", figure.is_change, SPANS.index(span_of(figure.period)), figure.unit)
        groups[key].append(_row(report, figure, here, tree))
    ordered = sorted(groups.items(), key=lambda item: (*item[0][:3], -len(item[1]), item[0][3]))
    return [ValueGroup(f"g{number}", _group_title(key), tuple(rows)) for number, (key, rows) in enumerate(ordered, 1)]


def _group_title(key: tuple[bool, bool, int, str]) -> str:
    target, change, span, unit = key
    what = "目标" if target else "变化" if change else "结果"
    return f"{SPANS[span]}的{what}（{unit}）" if span < SPANS.index("期间未详") else f"{what}（{unit}），期间未详"


def _row(report: Report, figure: Figure, here: str, tree: Mapping[str, PlaceNode]) -> ValueRow:
    return ValueRow(
        place=tree[home_of(report)].name,
        place_href=between_files(here, place_file(home_of(report))),
        body=body_name(report.meta.body),
        period=figure_period(figure, report),
        value=value_words(figure, report),
        href=between_files(here, report_file(address(report)), figure.anchor),
        sentence=sentence_parts(figure, report),
        draft=report.draft,
    )
