"""What waits for a person's word as plain lines: the words in their paragraph, and entries ready to paste."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.correct.snippet import scalar
from generator.model.report import Report
from generator.model.structure import Block
from generator.review_doubts import Answer, Choice, Doubt, also_accepted
from generator.review_doubts_entries import FIELDS, entry_of, field_of, marked
from generator.text.visible import visible

SAID: dict[Choice, str] = {
    "sic": "it is a slip of the source (add `reading: …` where that is known)",
    "accept": "it may stand as it is; the page says no more of it",
    "correct": "the figure is read wrongly",
    "none": "it is no figure that matters",
    "unclear": "it is not to be made out",
    "keep": "the paragraphs stand where they should",
    "back": "they belong where they are printed",
}
"""What an answer means, in words."""
_REACH, _OPENING = 60, 24  # characters
_META = "meta."


def title_of(doubt: Doubt) -> str:
    """Give in a line where a doubt is, its code, and what it is."""
    return f"{place_of(doubt)}: {doubt.code}: {visible(doubt.message)}"


def place_of(doubt: Doubt) -> str:
    """Give the report and, in it, the mark of the figure or block that a doubt is about."""
    name = Path(doubt.report.source.file).stem
    if doubt.block is None:
        return name
    mark = doubt.figure.anchor if doubt.figure else doubt.block.anchor
    return f"{name} {' in '.join(dict.fromkeys(filter(None, (mark, doubt.block.anchor or doubt.block.id))))}"


def more_of(doubt: Doubt) -> list[str]:
    """Give what else is to be known before an answer: how a figure is read, where blocks are printed, what to do."""
    lines = [visible(doubt.hint)] if doubt.hint else []
    figure = doubt.figure
    if figure is not None:
        said = (f"{name} {field_of(figure, name)}" for name in FIELDS if field_of(figure, name))
        lines.append(f"read as: {visible(', '.join(said))}")
    if doubt.move is not None:
        lines += _moved(doubt)
    if doubt.code.startswith(_META):
        field = doubt.code.removeprefix(_META)
        lines.append(f"to give it yourself: write `{field}: …` under `metadata:` in the sidecar")
    if "accept" in doubt.choices and (count := also_accepted(doubt)):
        lines.append(f"accepted, {count} more of this code that the same words are in are accepted too")
    return lines


def lines_of(doubt: Doubt, by: str, on: str) -> list[str]:
    """Give all of a doubt, with an entry for each answer that it may be given; what only the person knows is ''."""
    lines = [title_of(doubt)]
    if doubt.block is not None:
        before, words, after = marked(doubt.block.text, doubt.span, _REACH)
        lines.append(f"  {visible(before)}{f'⟦{visible(words)}⟧' if words else ''}{visible(after)}")
    lines += [f"  {line}" for line in more_of(doubt)]
    for choice in doubt.choices:
        fields = _fields(doubt) if choice == "correct" else {}
        key, entry = entry_of(doubt, Answer(choice, "", fields), by, on)
        lines += [f"  if {SAID[choice]}, under `{key}:`", *(f"    {line}" for line in entry.splitlines())]
    return lines


def reviewed_line(report: Report, by: str, on: str) -> str:
    """Say how to write that a report, in which nothing waits, was read through."""
    name = Path(report.source.file).stem
    return f"{name}: read through? Write in its sidecar: reviewed: {{by: {scalar(by)}, on: {on}, scope: all}}"


def _fields(doubt: Doubt) -> dict[str, str | None]:
    return {"label": field_of(doubt.figure, "label") if doubt.figure else ""}


def _moved(doubt: Doubt) -> Iterator[str]:
    """Say where the blocks of a move are printed, and after which they are read."""
    report, move = doubt.report, doubt.move
    if move is None:
        return
    shown = [block for block in report.blocks if block.kind != "furniture"]
    printed = sorted(shown, key=lambda block: block.source[0].start)
    count = f" (and {len(move.blocks) - 1} after it)" if len(move.blocks) > 1 else ""
    first = report.by_id[move.blocks[0]]
    yield f"printed{count} {_behind(printed, first)}, read {_behind(shown, first)}"
    yield f"it stands there {move.margin:.2f} better than at the next best place (1 is sure)"


def _behind(blocks: list[Block], block: Block) -> str:
    place = blocks.index(block)
    if not place:
        return "first of all"
    before = blocks[place - 1]
    return f"after {before.anchor or before.id} “{visible(before.text[:_OPENING])}”"
