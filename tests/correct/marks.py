"""Figures, notes and slips of small reports, put there by an editor's entries."""

from dataclasses import replace
from decimal import Decimal

from generator.correct.figures import Desk, correct_figures
from generator.correct.passage import Results
from generator.data.indicators import load_indicators
from generator.extract import read_figures
from generator.model.editorial import At, Correction, CorrectionKind, Hand, Op, Reviewed, Spot
from generator.model.facts import Figure
from generator.model.report import Report, restore_source
from generator.model.spans import EditedText
from generator.model.structure import BlockKind
from tests.factory import make_report

MEETINGS = "召开县人大常委会会议11次，主任会议20次。"


def report_of(*paragraphs: str, kind: BlockKind = "paragraph") -> Report:
    """Make a report of b1, b2 … with these texts, and the figures that are read from them."""
    report = make_report(*((kind, text) for text in paragraphs))
    return replace(report, figures=read_figures(report.blocks, report.meta))


def edited(report: Report) -> EditedText:
    """Give the raw text of a report with its edits."""
    return EditedText(restore_source(report), report.edits)


def wish(op: Op, exact: str, kind: CorrectionKind = "repair", **fields: object) -> Correction:
    """Make a correction at words that stand once; `with` is given as `words`."""
    if "words" in fields:
        fields["with"] = fields.pop("words")
    return Correction(At(exact), op, "与原件不符", "王某", "2026-11-22", kind, fields, {"at": Spot(7, 5)})


def set_right(
    report: Report, *wishes: Correction, reviewed: Reviewed | None = None
) -> tuple[tuple[Figure, ...], Results]:
    """Correct the figures of a report."""
    desk = Desk(report.blocks, edited(report), report.meta.body, load_indicators())
    return correct_figures(report.figures, Hand(corrections=wishes, reviewed=reviewed), desk)


def sole(report: Report, *wishes: Correction) -> Figure:
    """Correct the figures of a report and give the first, all wishes being met."""
    figures, results = set_right(report, *wishes)
    assert not results.wrong
    return figures[0]


def refusal(report: Report, *wishes: Correction) -> str:
    """Give the one refusal that wishes meet with, as it is told."""
    figures, results = set_right(report, *wishes)
    assert figures == report.figures
    (wrong,) = results.wrong
    assert wrong.spot == (7, 5)
    return f"{wrong.code}: {wrong.message} ({wrong.hint})"


def values(figures: tuple[Figure, ...]) -> list[Decimal]:
    """Give the values of figures."""
    return [figure.value for figure in figures]
