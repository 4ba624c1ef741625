"""The example of the home page: one report before and after, with the same numbers at both ends."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.model.report import Report
from generator.model.structure import Block
from generator.render.cutting import begun
from generator.render.paths import HOME, address, between_pages, report_file
from generator.render.scrap import BODY_KINDS, Scrap, line_count, most_scrambled, moved_count, scrap
from generator.render.words import report_title

_LABEL = 20  # characters of a paragraph that has no run-in head
_ENTRIES = 32  # headings and paragraphs that are shown


@dataclass(frozen=True, slots=True)
class Entry:
    """A heading or paragraph of the page that a raw text became; `marks` number the boxes that begin with it.

    `run_in` is true of paragraphs that open with a head of their own: these stand side by side, others on a line each.
    """

    text: str
    href: str
    heading: bool
    run_in: bool
    marks: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """A report before and after: boxes of the raw text, the whole order of the page, and what was done in numbers.

    `left_out` is how many headings and paragraphs of a long report are not among the entries. `by_hand`: a person
    corrected the text, so that more than white space and marks may have changed.
    """

    title: str
    subtitle: str
    href: str
    raw: Scrap
    entries: tuple[Entry, ...]
    left_out: int
    lines: int
    paragraphs: int
    moved: int
    figures: int
    by_hand: bool


def example_of(reports: Sequence[Report]) -> Example:
    """Give the report that shows best what is done to a raw text, before and after. At least one report."""
    report = most_scrambled(reports)
    raw = scrap(report)
    marks: dict[str, list[int]] = defaultdict(list)
    for box in raw.boxes:
        marks[box.block.id].append(box.number)
    shown = [block for block in report.blocks if block.kind in BODY_KINDS]
    chosen = _chosen(shown, marks)
    return Example(
        title=report_title(report),
        subtitle=report.meta.subtitle or "",
        href=between_pages(HOME, report_file(address(report))),
        raw=raw,
        entries=tuple(_entry(block, marks, report) for block in chosen),
        left_out=len(shown) - len(chosen),
        lines=line_count(report),
        paragraphs=sum(block.kind == "paragraph" for block in shown),
        moved=moved_count(report),
        figures=len(report.figures),
        by_hand=any(edit.rule.startswith("correction.") for edit in report.edits),
    )


def _chosen(blocks: Sequence[Block], marks: Mapping[str, object]) -> list[Block]:
    """Give all blocks where they are few, else those that a box begins with, then headings, then what comes first."""
    ranked = sorted(blocks, key=lambda block: (block.id not in marks, block.kind != "heading"))
    kept = {block.id for block in ranked[:_ENTRIES]}
    return [block for block in blocks if block.id in kept]


def _entry(block: Block, marks: Mapping[str, Sequence[int]], report: Report) -> Entry:
    href = between_pages(HOME, report_file(address(report)), block.anchor)
    return Entry(_label(block), href, block.kind == "heading", block.lead is not None, tuple(marks.get(block.id, ())))


def _label(block: Block) -> str:
    """Give a heading whole, a paragraph by its run-in head or its first words."""
    if block.kind == "heading":
        return block.text
    if block.lead:
        return block.lead.of(block.text)
    return begun(block.text, _LABEL)
