"""Why two reports are linked, in words, made from the links' data."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.model.links import Relation
from generator.render.paths import between_files, report_file
from generator.render.words import (
    GENRE_NAMES,
    kind_name,
    period_words,
    report_title,
    report_years,
    span_of,
    value_words,
)

if TYPE_CHECKING:
    from generator.data.indicators import Indicators
    from generator.model.facts import Figure
    from generator.model.links import Link
    from generator.model.report import Report

_ORDER: tuple[Relation, ...] = ("same-place", "same-series", "same-indicator")
_RELATIONS: dict[Relation, str] = {"same-place": "同一地区", "same-series": "其他年份", "same-indicator": "同一指标"}
_SHOWN = 3  # shared indicators that are named; the rest are counted


@dataclass(frozen=True, slots=True)
class LinkView:
    """A way to another report as a reader sees it.

    `href` leads from the source's page to the target's file, as Markdown wants it; `years` are the target's own
    (2024年, or 未详); `reason` says why it is linked.
    """

    relation: Relation
    href: str
    title: str
    years: str
    reason: str


@dataclass(frozen=True, slots=True)
class RelatedGroup:
    """Links of one kind."""

    name: str
    links: tuple[LinkView, ...]


def describe_links(
    links: Sequence[Link], reports: Mapping[str, Report], indicators: Indicators
) -> tuple[LinkView, ...]:
    """Put the links of one report into words, one view a relation and target, `reports` by their ids.

    Links that rest on several indicators become one view that names them. Other bodies of the place come first, then
    other years, then the same indicators elsewhere, those with the most in common first. KeyError where one of a
    link's ends is not among the reports, or its indicator is unknown.
    """
    grouped: dict[tuple[Relation, str], list[Link]] = defaultdict(list)
    for link in sorted(links, key=lambda link: (link.target, link.basis)):
        grouped[link.relation, link.target].append(link)
    order = sorted(grouped.items(), key=lambda item: (_ORDER.index(item[0][0]), -len(item[1]), item[0][1]))
    return tuple(_view(group, reports, indicators) for _, group in order)


def related_groups(links: Sequence[LinkView]) -> tuple[RelatedGroup, ...]:
    """Put the links of one report together by kind, in their order."""
    groups: dict[str, list[LinkView]] = {}
    for link in links:
        name = _RELATIONS[link.relation]
        groups.setdefault(name, []).append(replace(link, reason=link.reason.removeprefix(f"{name}：")))
    return tuple(RelatedGroup(name, tuple(found)) for name, found in groups.items())


def _view(links: Sequence[Link], reports: Mapping[str, Report], indicators: Indicators) -> LinkView:
    link = links[0]
    source, target = reports[link.source], reports[link.target]
    if link.relation == "same-indicator":
        reason = _shared([other.basis for other in links], source, target, indicators)
    else:
        reason = _reason(link, target)
    href = between_files(report_file(link.source), report_file(link.target))
    return LinkView(link.relation, href, report_title(target), report_years(target), reason)


def _reason(link: Link, target: Report) -> str:
    if link.relation == "same-place":
        return f"同一地区的{kind_name(target)}"
    return f"同一机构的{GENRE_NAMES[target.meta.genre]}（{report_years(target)}）"


def _shared(ids: Sequence[str], source: Report, target: Report, indicators: Indicators) -> str:
    """Name the indicators that two reports share, first those whose values can be set side by side, with the values."""
    values = {one: _values(one, source, target) for one in ids}
    shown = sorted(ids, key=lambda one: not values[one])[:_SHOWN]
    named = [indicators.by_id(one).name + values[one] for one in shown]
    more = f"等 {len(ids)} 项" if len(ids) > _SHOWN else ""
    return "同一指标：" + "；".join(named) + more


def _values(indicator: str, source: Report, target: Report) -> str:
    """Give both values in brackets, with their periods where these differ: （本报告 11次，该报告 8次）.

    Nothing where they cannot be compared: another unit, a year beside a term, a result beside a plan or a change.
    """
    here, there = _first(source, indicator), _first(target, indicator)
    if here is None or there is None or _kind(here) != _kind(there):
        return ""
    words = [value_words(here, source), value_words(there, target)]
    if here.period != there.period:
        words = [f"{period_words(figure.period)} {text}" for figure, text in zip((here, there), words, strict=True)]
    return f"（本报告 {words[0]}，该报告 {words[1]}）"


def _kind(figure: Figure) -> tuple[str, str, str, bool]:
    return figure.unit, span_of(figure.period), figure.role, figure.is_change


def _first(report: Report, indicator: str) -> Figure | None:
    """Give the first figure of an indicator, what was achieved before what is planned."""
    figures = [figure for figure in report.figures if figure.indicator == indicator]
    return min(figures, key=lambda figure: figure.role == "target", default=None)
