"""What listings show of a report, and the tree of places, made ready for the templates."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.model.report import Report
from generator.render.paths import address, between_files, place_file, report_file, series_file
from generator.render.tree import PlaceNode, home_of, series_of
from generator.render.words import (
    EXTENT_NAMES,
    GENRE_NAMES,
    UNKNOWN,
    body_name,
    report_title,
    session_words,
    years_told,
)


@dataclass(frozen=True, slots=True)
class ReportRow:
    """A report in a listing; links lead from the page that lists it, `place` is empty where that is unknown."""

    title: str
    href: str
    place: str
    place_href: str
    body: str
    series_href: str
    genre: str
    years: str
    session: str
    delivered: str
    extent: str
    draft: bool
    withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A place in a tree: how deep it lies, its name and page, and its reports in a word or two each."""

    depth: int
    name: str
    href: str
    reports: tuple[tuple[str, str], ...]  # words, link


def report_row(report: Report, here: str, tree: Mapping[str, PlaceNode], withdrawn: Collection[str] = ()) -> ReportRow:
    """Give what a listing on the page `here` shows of a report; `withdrawn` are ids of those that were taken back."""
    meta = report.meta
    return ReportRow(
        title=report_title(report),
        href=between_files(here, report_file(address(report))),
        place=tree[home_of(report)].name,
        place_href=between_files(here, place_file(home_of(report))),
        body=body_name(meta.body),
        series_href=between_files(here, series_file(series_of(report))),
        genre=GENRE_NAMES[meta.genre],
        years=years_told(report),
        session=_told("会议", session_words(report)),
        delivered=_told("日期", meta.delivered or UNKNOWN),
        extent=_told("篇幅", EXTENT_NAMES[meta.extent] if meta.extent else UNKNOWN),
        draft=report.draft,
        withdrawn=report.id in withdrawn,
    )


def _told(what: str, words: str) -> str:
    """Say what it is that nobody knows: on a narrow page a table's heads are out of sight."""
    return f"{what}{words}" if words == UNKNOWN else words


def place_rows(nodes: Iterable[tuple[int, PlaceNode]], here: str, withdrawn: Collection[str] = ()) -> list[PlaceRow]:
    """Give the rows of a tree of places, each with its depth, on the page `here`; `withdrawn` as above."""
    return [
        PlaceRow(
            depth,
            node.name,
            between_files(here, place_file(node.key)),
            briefs(node.reports, here, withdrawn),
        )
        for depth, node in nodes
    ]


def briefs(
    reports: Sequence[Report],
    here: str,
    withdrawn: Collection[str] = (),
    way: Callable[[str, str], str] = between_files,
) -> tuple[tuple[str, str], ...]:
    """Give reports in a word or two and their links; what kind they are is said once for those that follow each other.

    政府 2024年、2023年、2022年、政协 2024年 is read faster than 政府 over and over. `way` makes the links from the page
    `here`: those of Markdown, or those of raw HTML.
    """
    found: list[tuple[str, str]] = []
    before = ""
    for report in reports:
        kind = body_name(report.meta.body) + ("" if report.meta.genre == "work" else GENRE_NAMES[report.meta.genre])
        gone = "（已撤回）" if report.id in withdrawn else ""
        words = years_told(report) + gone
        found.append((words if kind == before else f"{kind} {words}", way(here, report_file(address(report)))))
        before = kind
    return tuple(found)
