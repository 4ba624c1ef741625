"""The home page: what Gongbao does in one screen, what is new, where reports are from, and some figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model.facts import Figure
from generator.model.report import Report
from generator.render.home_example import example_of
from generator.render.home_news import holdings, latest_news, place_counts
from generator.render.output import Output, page
from generator.render.paths import HOME, METHOD, SEARCH, address, between_pages, report_file
from generator.render.tree import PlaceNode, home_of, in_order
from generator.render.words import counted_words, figure_period, kind_name, placed_title, report_years, value_words

if TYPE_CHECKING:
    from generator.data.indicators import Indicators

_CARDS = 6
_FIGURES = 6
_WAYS = (("method", METHOD), ("search", SEARCH), ("citing", "citing.md"), ("feed", "feed.xml"))

_Candidate = tuple[Report, Figure, int]  # a figure with its place among its report's


@dataclass(frozen=True, slots=True)
class Card:
    """A draft in a few words."""

    title: str
    href: str
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FigureCard:
    """A figure worth a look, with what it counts, whose it is, and the way to its sentence."""

    value: str
    label: str
    place: str
    period: str
    href: str


def render_home(reports: Sequence[Report], tree: Mapping[str, PlaceNode], indicators: Indicators) -> Output:
    """Give the home page; without reports it says so."""
    drafts = sorted(
        (report for report in in_order(reports) if report.draft),
        key=lambda report: report.meta.delivered or "",
        reverse=True,
    )
    view: dict[str, object] = {
        "example": example_of(reports) if reports else None,
        "news": latest_news(reports, tree),
        "cards": [_card(report, tree) for report in drafts[:_CARDS]],
        "drafts": len(drafts),
        "places": place_counts(reports, tree),
        "figures": [_figure_card(report, figure, tree) for report, figure in striking(reports, indicators)],
        "holdings": holdings(reports),
        "count": len(reports),
        "links": {name: between_pages(HOME, file) for name, file in _WAYS},
    }
    return page(HOME, "home.md.jinja", **view)


def striking(reports: Sequence[Report], indicators: Indicators) -> list[tuple[Report, Figure]]:
    """Choose figures that are certain and achieved, of indicators, reports and themes as different as can be.

    Among equals the largest come first (by their number of digits), then what stands earlier in its report.
    """
    pool = [
        (report, figure, place)
        for report in in_order(reports)
        for place, figure in enumerate(report.figures)
        if figure.confidence == "high" and figure.indicator and figure.role == "achieved"
    ]
    used: Counter[str] = Counter()
    chosen: list[tuple[Report, Figure]] = []
    while pool and len(chosen) < _FIGURES:
        best = min(pool, key=lambda entry: (*(used[name] for name in _names(entry, indicators)), *_size(entry)))
        pool.remove(best)
        chosen.append(best[:2])
        used.update(_names(best, indicators))
    return chosen


def _names(entry: _Candidate, indicators: Indicators) -> tuple[str, str, str]:
    """Give what two chosen figures should not share, the most important first."""
    report, figure, _ = entry
    return f"indicator {figure.indicator}", f"report {report.id}", f"theme {indicators.theme_of(figure).id}"


def _size(entry: _Candidate) -> tuple[int, int]:
    _, figure, place = entry
    return -figure.value.adjusted(), place


def _card(report: Report, tree: Mapping[str, PlaceNode]) -> Card:
    facts = [tree[home_of(report)].name, kind_name(report), report_years(report)]
    if report.figures:
        facts.append(f"{len(report.figures)} 个关键数字")
    return Card(placed_title(report), between_pages(HOME, report_file(address(report))), tuple(facts))


def _figure_card(report: Report, figure: Figure, tree: Mapping[str, PlaceNode]) -> FigureCard:
    return FigureCard(
        value_words(figure, report),
        counted_words(figure),
        tree[home_of(report)].name,
        figure_period(figure, report),
        between_pages(HOME, report_file(address(report)), figure.anchor),
    )
