"""What was done to a report's text, and what is in doubt, in words."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.render.cutting import begun
from generator.render.marks import NoteMark

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.model.report import Report
    from generator.model.structure import Block, Finding, Move

# What a rule does, in words; a person's corrections bear any name behind `correction.`.
_RULES = {
    "join.wrap": "接回断行",
    "break.block": "段落之间的换行和空白",
    "drop.space": "去掉多余的空格",
    "drop.zero-width": "去掉不可见字符",
    "width.marks": "半角标点改为全角",
    "width.letters": "全角数字、字母改为半角",
    "correction": "人工更正",
}
BREAK = "break.block"
"""The rule of the white space between paragraphs, which every text has: it is no news."""
_EVIDENCE = {
    "kind": "文字的类别",
    "numbering": "编号相接",
    "words": "用词相近",
    "near": "位置相邻",
    "indent": "缩进",
    "width": "行宽",
}
_ORDER = "order."  # codes of findings about the order of the blocks
_SHOWN = 16  # characters of a block by which a note names it
_QUOTED = 60  # characters of the text that a note quotes: a title in marks is shown whole, a paragraph is not


@dataclass(frozen=True, slots=True)
class Note:
    """A line of a list: its words, and the block that it is about (its anchor and first words), where there is one.

    `id` is the line's own address, where something leads to it; `warns`: a person should look, and none has.
    """

    text: str
    anchor: str | None = None
    words: str = ""
    id: str = ""
    warns: bool = False


def edit_counts(report: Report) -> tuple[tuple[str, int], ...]:
    """Give how often each rule made an edit, the rules in words, the most frequent first."""
    counts = Counter(rule_name(edit.rule) for edit in report.edits)
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def edit_summary(report: Report) -> str:
    """Say in one line what was done to the text."""
    done = [f"{name} {count} 处" for name, count in edit_counts(report) if name != _RULES[BREAK]]
    if report.moves:
        done.append(f"按文意调整段落次序 {len(report.moves)} 处")
    furniture = sum(block.kind == "furniture" for block in report.blocks)
    if furniture:
        done.append(f"未排入正文的版面元素（页码、栏头等）{furniture} 处")
    corrected = any(edit.rule.startswith("correction") for edit in report.edits)
    kept = "除人工更正外，" if corrected else ""
    untouched = f"{_RULES[BREAK]}以外，未作改动" if report.edits else "未作改动"
    return f"{'、'.join(done) or untouched}；{kept}文字和数值没有增删，可由数据逐字还原原文。"


def move_notes(report: Report) -> tuple[Note, ...]:
    """Say which blocks are read elsewhere than they are printed, and on what evidence."""
    return tuple(_move_note(report, move) for move in report.moves)


def finding_notes(report: Report) -> tuple[Note, ...]:
    """Give what is in doubt about the report or its words."""
    return tuple(_finding_note(report, number, finding) for number, finding in enumerate(report.shown_findings, 1))


def note_marks(report: Report) -> dict[str, list[NoteMark]]:
    """Give for each block, by its id, the marks of the notes on words of it."""
    marks: dict[str, list[NoteMark]] = {}
    for number, finding in enumerate(report.shown_findings, 1):
        if finding.block is not None and finding.span is not None:
            mark = NoteMark(finding.span.end, _note_id(number), finding.message, str(number))
            marks.setdefault(finding.block, []).append(mark)
    return marks


def order_doubts(report: Report) -> tuple[Note, ...]:
    """Give the doubts about the order in which a report is to be read: a reader must know them before the text."""
    return tuple(
        _finding_note(report, number, finding)
        for number, finding in enumerate(report.shown_findings, 1)
        if finding.code.startswith(_ORDER)
    )


def rule_name(rule: str) -> str:
    """Give what a rule does, in words; a rule without words by its own name."""
    return _RULES.get(rule) or _RULES.get(rule.partition(".")[0], rule)


def _move_note(report: Report, move: Move) -> Note:
    first = report.by_id[move.blocks[0]]
    count = f"等 {len(move.blocks)} 段" if len(move.blocks) > 1 else "一段"
    text = f"{count}，原文排在第 {move.printed + 1} 段，此处移到第 {move.placed + 1} 段{_basis(move.evidence)}"
    return Note(text, first.anchor, opening(first))


def _basis(evidence: Mapping[str, float]) -> str:
    cues = [name for name, _ in cues_of(evidence)]
    return f"（依据：{'、'.join(cues)}）" if cues else ""


def cues_of(evidence: Mapping[str, float]) -> list[tuple[str, float]]:
    """Give the cues that speak for a move, in words, with their weights (0 to 1), the strongest first."""
    ordered = sorted(evidence.items(), key=lambda item: -item[1])
    return [(_EVIDENCE.get(cue, cue), weight) for cue, weight in ordered if weight]


def _finding_note(report: Report, number: int, finding: Finding) -> Note:
    warns = finding.severity == "warning" and not finding.accepted
    if finding.block is None:
        return Note(finding.message, warns=warns)
    anchor = report.by_id[finding.block].anchor
    note_id = _note_id(number) if finding.span else ""
    return Note(f"：{finding.message}", anchor, finding_words(report, finding), note_id, warns)


def _note_id(number: int) -> str:
    return f"note-{number}"


def finding_words(report: Report, finding: Finding) -> str:
    """Give the words that a finding speaks of, long ones by how they begin; of a whole block, those that name it.

    Empty where it speaks of the report as a whole.
    """
    if finding.block is None:
        return ""
    block = report.by_id[finding.block]
    return quoted(finding.span.of(block.text)) if finding.span else opening(block)


def quoted(text: str) -> str:
    """Give words as a note quotes them: long ones by how they begin."""
    return begun(text, _QUOTED)


def opening(block: Block) -> str:
    """Give the words by which a block is named."""
    return begun(block.text, _SHOWN)
