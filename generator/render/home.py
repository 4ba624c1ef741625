"""The home page: what Gongbao does in one screen, the reports, and some figures worth a look."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model.facts import Figure
from generator.model.report import Report
from generator.model.structure import Block
from generator.render.cutting import begun
from generator.render.output import Output, page
from generator.render.paths import DATA, HOME, INDICATORS, METHOD, REPORTS, address, between_pages, report_file
from generator.render.scrap import BODY_KINDS, Piece, line_count, most_scrambled, scrap
from generator.render.tree import PlaceNode, home_of, in_order
from generator.render.words import figure_period, kind_name, report_title, report_years, value_words

if TYPE_CHECKING:
    from generator.data.indicators import Indicators

_CARDS = 12
_FIGURES = 6
_LABEL = 20  # characters of a paragraph that has no run-in head

_Candidate = tuple[Report, Figure, int]  # a figure with its place among its report's


@dataclass(frozen=True, slots=True)
class Entry:
    """A heading or paragraph of the page that a raw text became; `mark` numbers those that the scrap shows, else 0.

    `run_in` is true of paragraphs that open with a head of their own: these stand side by side, others on a line each.
    """

    text: str
    href: str
    heading: bool
    run_in: bool
    mark: int


@dataclass(frozen=True, slots=True)
class RawPiece:
    """Raw lines with the number of the entry that they went to (0: none) and a link to it (empty: none)."""

    lines: tuple[str, ...]
    mark: int
    href: str


@dataclass(frozen=True, slots=True)
class Example:
    """A report before and after: a scrap of the raw text, the whole order of the page, and what was done in numbers."""

    title: str
    subtitle: str
    href: str
    pieces: tuple[RawPiece, ...]
    entries: tuple[Entry, ...]
    lines: int
    paragraphs: int
    moved: int
    figures: int


@dataclass(frozen=True, slots=True)
class Card:
    """A report in a few words."""

    title: str
    href: str
    facts: tuple[str, ...]
    draft: bool


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
    latest = sorted(in_order(reports), key=lambda report: report.meta.delivered or "", reverse=True)
    view: dict[str, object] = {
        "example": _example(most_scrambled(reports)) if reports else None,
        "cards": [_card(report, tree) for report in latest[:_CARDS]],
        "figures": [_figure_card(report, figure, tree) for report, figure in striking(reports, indicators)],
        "counts": {
            "reports": len(reports),
            "places": len({home_of(report) for report in reports if report.meta.region}),
            "figures": sum(len(report.figures) for report in reports),
        },
        "links": {
            name: between_pages(HOME, file)
            for name, file in (("reports", REPORTS), ("indicators", INDICATORS), ("data", DATA), ("method", METHOD))
        },
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


def _example(report: Report) -> Example:
    """Give the scrap and the page it became, with the same numbers at both ends."""
    here = report_file(address(report))
    pieces = scrap(report)
    marks: dict[str, int] = {}
    for piece in pieces:
        if piece.block and piece.block.kind in BODY_KINDS:
            marks.setdefault(piece.block.id, len(marks) + 1)
    shown = [block for block in report.blocks if block.kind in BODY_KINDS]
    return Example(
        title=report_title(report),
        subtitle=report.meta.subtitle or "",
        href=between_pages(HOME, here),
        pieces=tuple(_raw_piece(piece, marks, here) for piece in pieces),
        entries=tuple(
            Entry(
                _label(block),
                between_pages(HOME, here, block.anchor),
                block.kind == "heading",
                block.lead is not None,
                marks.get(block.id, 0),
            )
            for block in shown
        ),
        lines=line_count(report),
        paragraphs=sum(block.kind == "paragraph" for block in shown),
        moved=len({block for move in report.moves for block in move.blocks}),
        figures=len(report.figures),
    )


def _raw_piece(piece: Piece, marks: Mapping[str, int], here: str) -> RawPiece:
    mark = marks.get(piece.block.id, 0) if piece.block else 0
    anchor = piece.block.anchor if piece.block else None
    return RawPiece(piece.lines, mark, between_pages(HOME, here, anchor) if anchor else "")


def _label(block: Block) -> str:
    """Give a heading whole, a paragraph by its run-in head or its first words."""
    if block.kind == "heading":
        return block.text
    if block.lead:
        return block.lead.of(block.text)
    return begun(block.text, _LABEL)


def _card(report: Report, tree: Mapping[str, PlaceNode]) -> Card:
    facts = [tree[home_of(report)].name, kind_name(report), report_years(report)]
    if report.figures:
        facts.append(f"{len(report.figures)} 个关键数字")
    return Card(report_title(report), between_pages(HOME, report_file(address(report))), tuple(facts), report.draft)


def _figure_card(report: Report, figure: Figure, tree: Mapping[str, PlaceNode]) -> FigureCard:
    return FigureCard(
        value_words(figure, report),
        (figure.action or "") + figure.label,
        tree[home_of(report)].name,
        figure_period(figure, report),
        between_pages(HOME, report_file(address(report)), figure.anchor),
    )
