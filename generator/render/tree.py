"""The places that have reports, as a tree: provinces, what lies below them, and at the end what nobody could place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model.facts import BODIES
from generator.model.report import Report
from generator.render.paths import REPORTS, address, between_files, place_file
from generator.render.words import UNKNOWN

if TYPE_CHECKING:
    from generator.data.places import Places
    from generator.model.facts import Body

UNPLACED = "x"  # above all reports whose place is unknown
_COUNTY_DIGITS = 6  # a township's code begins with its county's
_LEVEL_NAMES = {"nation": "全国", "province": "省级", "prefecture": "地级", "county": "县级"}
LEVELS = tuple(_LEVEL_NAMES.values())
"""The names of levels, the highest first."""


@dataclass(frozen=True, slots=True)
class PlaceNode:
    """A place that has reports, or has places with reports below it.

    `key` is its part of the address: a code, `x`, or `x/<slug>`; `level` is 省级, 地级 … or empty. `line` holds the
    keys from the top down to its own, `children` those right below it in order, `reports` its own, in the order of
    listings.
    """

    key: str
    name: str
    level: str
    line: tuple[str, ...]
    children: tuple[str, ...]
    reports: tuple[Report, ...]


def place_of(report: Report) -> str:
    """Give the key of the place that the report's address is below: `210921`, or `x/<slug>` where it is unknown."""
    return address(report).rsplit("/", 2)[0]


def series_of(report: Report) -> str:
    """Give the series that the report's address is below: `210921/renda`."""
    return address(report).rsplit("/", 1)[0]


def in_order(reports: Iterable[Report]) -> list[Report]:
    """Sort reports for a listing: by place, then body, the newest years first; those of unknown years come last."""
    ordered = sorted(reports, key=address)
    ordered.sort(key=newest, reverse=True)
    ordered.sort(key=lambda report: (_rank(home_of(report)), body_rank(report.meta.body)))
    return ordered


def newest(report: Report) -> tuple[str, str, int, str]:
    """Give what orders reports in time, the newest highest: their years, else their term, else the day of delivery."""
    period, session = report.meta.period, report.meta.session
    term = session.term if session and session.term and period is None else 0
    return (period.end, period.start, 0, "") if period else ("", "", term, report.meta.delivered or "")


def home_of(report: Report) -> str:
    """Give the key of the place that the report is listed under: its region, else the place of its address."""
    return report.meta.region.code if report.meta.region else place_of(report)


def grow(reports: Sequence[Report], places: Places) -> dict[str, PlaceNode]:
    """Give the tree of the places of these reports, by key, in order; roots are the nodes whose line is one long.

    A report stands under its region and, where its address was given before the region was known, under that too.
    """
    own: dict[str, list[Report]] = {}
    lines: dict[str, tuple[str, ...]] = {}
    names: dict[str, str] = {UNPLACED: f"地区{UNKNOWN}"}
    for report in in_order(reports):
        for key in dict.fromkeys((home_of(report), place_of(report))):
            own.setdefault(key, []).append(report)
            lines[key] = _line(key, places)
            names.setdefault(key, _name(key, report, places))
    for line in list(lines.values()):
        for depth, key in enumerate(line[:-1], 1):
            lines.setdefault(key, line[:depth])
            names.setdefault(key, _name(key, None, places))
    children = _children(lines)
    return {
        key: PlaceNode(key, names[key], _level(key, places), lines[key], children.get(key, ()), tuple(own.get(key, ())))
        for key in sorted(lines, key=_rank)
    }


def below(node: PlaceNode, tree: Mapping[str, PlaceNode]) -> Iterator[tuple[int, PlaceNode]]:
    """Give the places below a node, each with its depth (0: right below it), in order."""
    depth = len(node.line)
    for key in node.children:
        yield 0, tree[key]
        yield from ((len(deeper.line) - depth - 1, deeper) for _, deeper in below(tree[key], tree))


def roots(tree: Mapping[str, PlaceNode]) -> list[PlaceNode]:
    """Give the places that have none above them, in order."""
    return [node for node in tree.values() if len(node.line) == 1]


def crumbs(node: PlaceNode, here: str, tree: Mapping[str, PlaceNode]) -> list[tuple[str, str]]:
    """Give the way down to a place for the page `here`, words and link: all reports, then the places above it."""
    above = [(tree[key].name, between_files(here, place_file(key))) for key in node.line[:-1]]
    return [("全部报告", between_files(here, REPORTS)), *above]


def _line(key: str, places: Places) -> tuple[str, ...]:
    if key.startswith(f"{UNPLACED}/"):
        return (UNPLACED, key)
    known = places.line(key)
    if not known and len(key) > _COUNTY_DIGITS:
        return (*places.line(key[:_COUNTY_DIGITS]), key)
    return known or (key,)


def _name(key: str, report: Report | None, places: Places) -> str:
    """Give the place's name: as the table has it now, else as a report has it."""
    place = places.by_code(key)
    if place:
        return place.name
    if report and report.meta.region and report.meta.region.code == key:
        return report.meta.region.name
    return f"地区{UNKNOWN}（{key.partition('/')[2] or key}）"


def _level(key: str, places: Places) -> str:
    place = places.by_code(key)
    if place:
        return _LEVEL_NAMES[place.level]
    return "乡级" if key.isdigit() and len(key) > _COUNTY_DIGITS else ""


def _children(lines: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for key in sorted(lines, key=_rank):
        if len(lines[key]) > 1:
            found.setdefault(lines[key][-2], []).append(key)
    return {key: tuple(keys) for key, keys in found.items()}


def _rank(key: str) -> tuple[bool, str]:
    """Order keys: codes as they are, the unplaced last."""
    return (key.startswith(UNPLACED), key)


def body_rank(body: Body | None) -> int:
    """Give the place of a body in the order of listings; an unknown one comes last."""
    return BODIES.index(body) if body else len(BODIES)
