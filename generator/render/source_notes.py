"""The account on a source page: how often each rule made an edit, what was moved and why, what is in doubt."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.render.report_notes import BREAK, cues_of, finding_words, opening, rule_name

if TYPE_CHECKING:
    from generator.model.report import Report
    from generator.model.spans import Edit
    from generator.model.structure import Block, Move
    from generator.render.raw_text import RawText

_EXAMPLES = 3
_GLYPHS = {"join.wrap": "↵", BREAK: "¶", "drop.zero-width": "U+200B"}
_SAMPLES = {"drop.space": "\u3000"}
_SAMPLE = "文"  # stands for what a rule replaced, where the legend shows its mark


@dataclass(frozen=True, slots=True)
class Place:
    """Words that lead to a place on the source page (its id), with more words behind; None where it is of no place."""

    words: str
    anchor: str | None
    more: str = ""


@dataclass(frozen=True, slots=True)
class EditTally:
    """A rule with the number of its edits, the mark by which they are shown, and where some of them are.

    `glyph` is what stands for unseen characters, `sample` a text in the colour of replaced ones; one of the two is
    empty.
    """

    rule: str
    name: str
    count: int
    glyph: str
    sample: str
    places: tuple[Place, ...]


def edit_tallies(report: Report, raw: RawText) -> tuple[EditTally, ...]:
    """Count the edits by their rules, the most frequent first, and give the first few of each."""
    counts = Counter(edit.rule for edit in report.edits)
    examples: dict[str, list[Place]] = {rule: [] for rule in counts}
    for edit in report.edits:
        shown = examples[edit.rule]
        if len(shown) < _EXAMPLES:
            line = raw.line_of(edit.span.start)
            place = Place(f"第 {line} 行", f"L{line}", _change(edit))
            shown += [] if place in shown else [place]
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return tuple(
        EditTally(
            rule,
            rule_name(rule) if rule_name(rule) != rule else "",
            count,
            _GLYPHS.get(rule, ""),
            "" if rule in _GLYPHS else _SAMPLES.get(rule, _SAMPLE),
            tuple(examples[rule]),
        )
        for rule, count in ordered
    )


def _change(edit: Edit) -> str:
    """Say what an edit made of what, where both can be seen."""
    return f"“{edit.before}”→“{edit.after}”" if edit.after else ""


def move_places(report: Report) -> tuple[Place, ...]:
    """Say of each move which blocks were moved, where to, and on what evidence."""
    return tuple(
        Place(opening(report.by_id[move.blocks[0]]), id_of(report.by_id[move.blocks[0]]), move_words(move))
        for move in report.moves
    )


def move_words(move: Move) -> str:
    """Say where the blocks of a move are printed, where they are read, and why."""
    count = f"等 {len(move.blocks)} 段" if len(move.blocks) > 1 else ""
    return f"{count}印在第 {move.printed + 1} 段的位置，排到第 {move.placed + 1} 段的位置。{evidence_words(move)}"


def evidence_words(move: Move) -> str:
    """Give a move's evidence with its weights, and how much better the place is than the next best."""
    if set(move.evidence) == {"kind"}:
        return "依据：文字的类别，标题、署名等各归其位。"
    cues = [f"{name} {weight:.2f}" for name, weight in cues_of(move.evidence)]
    if not cues:
        return "为其他段落让出位置。"
    return f"依据：{'、'.join(cues)}（满分为 1）；比次优的位置高出 {move.margin:.2f}。"


def general_findings(report: Report) -> tuple[Place, ...]:
    """Give what is in doubt about the report as a whole."""
    return tuple(Place(found.message, None) for found in report.shown_findings if found.block is None)


def located(report: Report, raw: RawText) -> tuple[Place, ...]:
    """Give what is in doubt about words of the report."""
    return tuple(
        Place(finding_words(report, found), _place_of(report.by_id[found.block], raw), f"：{found.message}")
        for found in report.shown_findings
        if found.block is not None
    )


def _place_of(block: Block, raw: RawText) -> str:
    """Give the id at which a block is found: furniture, which shares rows, by its line."""
    return f"L{raw.line_of(block.source[0].start)}" if block.kind == "furniture" else id_of(block)


def id_of(block: Block) -> str:
    """Give the id under which a block stands on the source page: its anchor, or its own id where it has none."""
    return block.anchor or block.id
