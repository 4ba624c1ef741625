"""What editors did to a report, as its pages tell it: numbered notes, corrections, and who read it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.data.tables import block_names
from generator.render import escape, foreign
from generator.render.marks import NoteMark
from generator.render.note_text import note_html, note_words
from generator.render.report_notes import opening, quoted
from generator.render.words import day_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.model.editorial import Corrected, Op, PlacedNote, Scope
    from generator.model.report import Report

OP_NAMES: Mapping[Op, str] = {
    "replace": "改字",
    "join": "合段",
    "split": "分段",
    "move": "移段",
    "set-kind": "改定类别",
    "set-level": "改定层级",
    "set-figure": "改正数字",
    "not-a-figure": "不是关键数字",
    "unclear-figure": "数字待核",
    "sic": "原文如此",
}
"""What a correction does, in words."""

_LEVELS = {"1": "第一级", "2": "第二级"}
_SCOPES: Mapping[Scope, str] = {"text": "文字", "figures": "关键数字", "all": "文字和关键数字"}


@dataclass(frozen=True, slots=True)
class NoteView:
    """An editor's note at the foot: its id, the words that it is about, the way there, itself as HTML, and its writer.

    `block` is what the way is called: the paragraph's mark, or nothing where the block has none.
    """

    id: str
    words: str
    href: str
    block: str
    html: str
    signed: str

    @property
    def element(self) -> str:
        """Give the item (HTML)."""
        way = f'<a href="{escape.attribute(self.href)}">{escape.block(self.block)}</a>' if self.href else ""
        return (
            f'<li id="{self.id}" value="{self.id.removeprefix("n")}">'
            f'<p class="gb-notes__of">{way}{foreign.block(self.words)}</p>'
            f"<div>{self.html}</div><small>{escape.block(self.signed)}</small></li>"
        )


@dataclass(frozen=True, slots=True)
class CorrectionRow:
    """A row of the table of corrections: where, what, before, after, why, and who on which day.

    `href` leads to its place on the page; `emends`: the page keeps the source's words.
    """

    href: str
    words: str
    op: str
    before: str
    after: str
    why: str
    signed: str
    emends: bool


@dataclass(frozen=True, slots=True)
class EditorView:
    """What a report's page tells of its editors: their notes, how many corrections, and who read it."""

    notes: tuple[NoteView, ...]
    corrections: int
    review: str


def editor_view(report: Report, top: str) -> EditorView:
    """Gather it; notes in reading order. `top` leads from the page to the top of the site, `/` at its end."""
    notes = tuple(_note_view(report, note, top) for note in report.notes)
    return EditorView(notes, len(correction_rows(report)), review_words(report))


def editor_marks(report: Report) -> dict[str, list[NoteMark]]:
    """Give for each block, by its id, the marks that lead to editor's notes."""
    marks: dict[str, list[NoteMark]] = {}
    for note in report.notes:
        mark = NoteMark(
            note.span.end, note.id, f"编者注：{note_words(note.text)}", note.id.removeprefix("n"), editors=True
        )
        marks.setdefault(note.block, []).append(mark)
    return marks


def correction_rows(report: Report) -> tuple[CorrectionRow, ...]:
    """Give the corrections in the order of the sidecar; one that the rules had made already changed nothing."""
    return tuple(_correction_row(report, one) for one in report.corrections if not one.redundant)


def review_words(report: Report) -> str:
    """Say who read the report against its source; empty where nobody said so."""
    said = report.reviewed
    return f"{said.by}于{day_words(said.on)}对照原文核对过{_SCOPES[said.scope]}。" if said else ""


def signed(by: str, on: str) -> str:
    """Give who did something, on which day."""
    return f"{by}，{day_words(on)}"


def _note_view(report: Report, note: PlacedNote, top: str) -> NoteView:
    block = report.by_id[note.block]
    return NoteView(
        note.id,
        quoted(note.span.of(block.text)),
        f"#{block.anchor}" if block.anchor else "",
        block.anchor or "",
        note_html(note.text, top),
        signed(note.by, note.on),
    )


def _said(one: Corrected, what: str) -> str:
    """Give what a correction changed as readers call it: kinds and levels by their names, all else as it is."""
    kind, _, level = what.rpartition(" ") if one.op == "set-kind" and what[-1:].isdigit() else (what, "", "")
    if one.op == "set-level":
        kind, level = "", what
    name = block_names().get(kind, kind)
    return f"{name}{_LEVELS.get(level, level)}"


def _correction_row(report: Report, one: Corrected) -> CorrectionRow:
    block = report.by_id.get(one.block or "")
    return CorrectionRow(
        f"#{block.anchor or block.id}" if block and block.kind != "furniture" else "",
        opening(block) if block else "",
        OP_NAMES[one.op],
        quoted(_said(one, one.before)),
        quoted(_said(one, one.after)),
        one.why,
        signed(one.by, one.on),
        one.kind == "emendation",
    )
