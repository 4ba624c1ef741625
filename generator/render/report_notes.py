"""What was done to a report's text, and what is in doubt, in words."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.model.report import Report
    from generator.model.structure import Block, Finding, Move

# A rule's name is `family.detail`; the family says what it does, the whole name which rule it was.
_RULES = {
    "join.wrap": "接回断行",
    "break.block": "段落之间的换行和空白",
    "drop.zero-width": "去掉不可见字符",
}
_FAMILIES = {
    "join": "接回断行",
    "break": "段落之间的换行和空白",
    "drop": "去掉不可见字符",
    "space": "去掉多余的空格",
    "width": "统一标点、数字的全角半角",
    "correction": "人工更正",
}
_QUIET = frozenset({"break"})  # what every text has between its paragraphs is no news
_EVIDENCE = {"numbering": "编号相接", "words": "用词相近", "near": "位置相邻"}
_SHOWN = 16  # characters of a block by which a note names it


@dataclass(frozen=True, slots=True)
class Note:
    """A line of a list: its words, and the block that it is about (its anchor and first words), where there is one."""

    text: str
    anchor: str | None = None
    words: str = ""


def edit_counts(report: Report) -> tuple[tuple[str, int], ...]:
    """Give how often each kind of edit was made, in words, the most frequent first."""
    counts: Counter[str] = Counter()
    for edit in report.edits:
        counts[_name(edit.rule)] += 1
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def edit_summary(report: Report) -> str:
    """Say in one line what was done to the text."""
    counts: Counter[str] = Counter()
    for edit in report.edits:
        family = edit.rule.partition(".")[0]
        if family not in _QUIET:
            counts[_FAMILIES.get(family, edit.rule)] += 1
    done = [f"{name} {count} 处" for name, count in counts.items()]
    if report.moves:
        done.append(f"按文意调整段落次序 {len(report.moves)} 处")
    furniture = sum(block.kind == "furniture" for block in report.blocks)
    if furniture:
        done.append(f"页码、栏头等版面元素 {furniture} 处未排入正文")
    return ("、".join(done) if done else "未作改动") + "；文字和数值没有增删，可由数据逐字还原原文。"


def move_notes(report: Report) -> tuple[Note, ...]:
    """Say which blocks are read elsewhere than they are printed, and on what evidence."""
    return tuple(_move_note(report, move) for move in report.moves)


def finding_notes(report: Report) -> tuple[Note, ...]:
    """Give what is in doubt about the report or its words."""
    return tuple(_finding_note(report, finding) for finding in report.findings)


def _name(rule: str) -> str:
    return _RULES.get(rule) or _FAMILIES.get(rule.partition(".")[0], rule)


def _move_note(report: Report, move: Move) -> Note:
    first = report.by_id[move.blocks[0]]
    count = f"等 {len(move.blocks)} 段" if len(move.blocks) > 1 else "一段"
    text = f"{count}，原文排在第 {move.printed + 1} 处，这里移到第 {move.placed + 1} 处{_basis(move.evidence)}"
    return Note(text, first.anchor, _opening(first))


def _basis(evidence: Mapping[str, float]) -> str:
    cues = [_EVIDENCE.get(cue, cue) for cue, weight in sorted(evidence.items(), key=lambda item: -item[1]) if weight]
    return f"（依据：{'、'.join(cues)}）" if cues else ""


def _finding_note(report: Report, finding: Finding) -> Note:
    if finding.block is None:
        return Note(finding.message)
    found = report.by_id[finding.block]
    words = finding.span.of(found.text) if finding.span else _opening(found)
    return Note(finding.message, found.anchor, words)


def _opening(block: Block) -> str:
    """Give the words by which a block is named."""
    return block.text if len(block.text) <= _SHOWN else f"{block.text[:_SHOWN]}…"
