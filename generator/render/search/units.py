"""The units that search finds: a report's title, its headings, its paragraphs and other text, its figures.

They are numbered in this order, so that a unit's number and the three counts of a report tell of which kind it is.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from generator.render.report_figures import DOUBT
from generator.render.search.fold import fold
from generator.render.words import figure_period, report_title, value_words

if TYPE_CHECKING:
    from generator.model.facts import Figure
    from generator.model.report import Report
    from generator.model.structure import Block

UnitKind = Literal["title", "heading", "text", "figure"]
NO_SECTION: Final = -1
"""Of a unit that stands below no heading."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A stretch of text that is found as one: its text as the page shows it, and the anchor that it is shown at.

    `section` is the number of the heading unit that it stands below, -1 where there is none. A figure's unit has its
    label for a text, and besides that its value, its time in words with a doubt about the label, the anchor of its
    paragraph and its indicator in `more`.
    """

    kind: UnitKind
    text: str
    anchor: str
    section: int = NO_SECTION
    more: tuple[str, ...] = ()


def units_of(report: Report) -> tuple[Unit, ...]:
    """Give the units of a report in their order. What is set apart as furniture is none; nor are notes of ours."""
    title = report_title(report)
    heads: list[Unit] = []
    texts: list[Unit] = []
    sections: dict[str, int] = {}
    here = NO_SECTION
    for block in report.blocks:
        if block.kind == "heading":
            here = len(heads) + 1
            heads.append(Unit("heading", block.text, block.anchor or "", here))
        elif block.kind != "furniture" and not _is_title(block, title):
            texts.append(Unit("text", block.text, block.anchor or "", here))
        sections[block.id] = here
    labels = (_of_figure(figure, report, sections[figure.block]) for figure in report.figures)
    return Unit("title", title, ""), *heads, *texts, *labels


def _is_title(block: Block, title: str) -> bool:
    return block.kind == "title" and fold(block.text) == fold(title)


def _of_figure(figure: Figure, report: Report, section: int) -> Unit:
    """Give the unit of a figure's label; it leads to the figure, or to its paragraph where that has no address."""
    paragraph = report.by_id[figure.block].anchor or ""
    told = " · ".join(filter(None, (figure_period(figure, report), DOUBT if figure.confidence == "low" else "")))
    more = (value_words(figure, report), told, paragraph, figure.indicator or "")
    return Unit("figure", figure.label, figure.anchor or paragraph, section, more)
