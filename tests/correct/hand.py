"""Corrections of small reports, as short as a test wants them, and the proof that nothing is lost by them."""

from dataclasses import replace

from generator.correct.text import CorrectedText, correct_text
from generator.model.editorial import At, Correction, Op, Spot
from generator.model.report import Report, restore_source
from generator.model.spans import EditedText
from generator.model.structure import BlockKind
from tests.factory import make_report

Lines = tuple[tuple[BlockKind, str], ...]
LINES: Lines = (
    ("title", "甲县人大常委会工作报告"),
    ("heading", "一、监督工作"),
    ("paragraph", "全年召开会议11次，听取报告8项。"),
    ("paragraph", "办理代表建议35件。"),
    ("furniture", "责任编辑：王"),
)
"""A title, a heading of level 1, two paragraphs and a line of the page."""


def correction(op: Op, exact: str, line: int | None = None, **fields: object) -> Correction:
    """Make a correction at words that stand once, as if `at` stood in column 3; `with` is given as `words`."""
    if "words" in fields:
        fields["with"] = fields.pop("words")
    at = At(exact, str(fields.pop("prefix", "")), str(fields.pop("suffix", "")))
    return Correction(at, op, "照原件", "王", "2026-11-22", fields=fields, spots={"at": Spot(line, 3)} if line else {})


def small_report(*lines: tuple[BlockKind, str]) -> Report:
    """Make a report of lines, `LINES` without any; furniture stands last, as it does in every report."""
    report = make_report(*(lines or LINES))
    first = next((block for block in report.blocks if block.kind == "heading"), None)
    blocks = tuple(replace(block, level=1) if block is first else block for block in report.blocks)
    return replace(report, blocks=blocks)


def corrected(*corrections: Correction, lines: Lines = LINES, report: Report | None = None) -> CorrectedText:
    """Correct a small report, and prove that the raw text can be given back and that ids are in order."""
    report = report or small_report(*lines)
    raw = restore_source(report)
    done = correct_text(report.blocks, EditedText(raw, report.edits), corrections)
    assert restore_source(replace(report, blocks=done.blocks, edits=done.edited.edits)) == raw
    assert [block.id for block in done.blocks] == [f"b{number}" for number in range(1, len(done.blocks) + 1)]
    return done


def texts(done: CorrectedText) -> list[str]:
    """Give the blocks' texts."""
    return [block.text for block in done.blocks]


def told(done: CorrectedText) -> list[str]:
    """Give what is wrong, in words."""
    return [f"{wrong.code}: {wrong.message} ({wrong.hint})" for wrong in done.wrong]
