"""A report as a version holds it: rows of text in reading order, and the marks of its figures."""

from __future__ import annotations

from generator.model.ledger import FigureMark, Row
from generator.model.report import Report
from generator.model.structure import Block

LETTERS = {"paragraph": "p", "heading": "s"}
"""The letter of the ids of each kind of block that is cited."""
FIGURE = "f"


def text_blocks(report: Report) -> list[Block]:
    """Give the blocks that make up the text, in reading order: all but furniture."""
    return [block for block in report.blocks if block.kind != "furniture"]


def rows_of(report: Report) -> tuple[Row, ...]:
    """Give the rows of a report whose blocks have their anchors."""
    return tuple(Row(block.kind, block.text, block.anchor, block.level, block.lead) for block in text_blocks(report))


def marks_of(report: Report) -> tuple[FigureMark, ...]:
    """Give the marks of the figures that have an anchor, in blocks that have one."""
    return tuple(
        FigureMark(figure.anchor, block.anchor, figure.span)
        for figure in report.figures
        if (block := report.by_id[figure.block]).anchor and figure.anchor
    )
