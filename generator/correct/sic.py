"""What an editor says of the source's own words: a slip, or what they should be. The words stay as they are printed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.correct.passage import Results, passage
from generator.correct.wrong import Wrong
from generator.model.editorial import Corrected
from generator.model.structure import Finding
from generator.text.marks import compact

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.correct.match import Part
    from generator.model.editorial import Correction
    from generator.model.spans import EditedText
    from generator.model.structure import Block

_SHOWN: Final = 40


def editor_slips(corrections: Sequence[Correction], blocks: Sequence[Block], text: EditedText) -> Results:
    """Give a note `sic.editor` or `sic.emendation` at the passage of each `sic`, and each `replace` that emends.

    A slip that an entry before has noted at the same characters is redundant unless it adds a reading, and so is an
    emendation to what is printed. One that the rules suspect is not: a person's word stands in the place of theirs
    (`unanswered`). `text`: the raw text with its edits.
    """
    by_id = {block.id: block.text for block in blocks}
    noted: list[Finding] = []
    corrected: dict[int, Corrected] = {}
    findings: list[Finding] = []
    wrong: list[Wrong] = []
    for number, one in enumerate(corrections):
        if one.op != "sic" and (one.op != "replace" or one.kind != "emendation"):
            continue
        part = passage(one, blocks, text, "correction")
        if isinstance(part, Wrong):
            wrong.append(part)
            continue
        words = part.span.of(by_id[part.block])
        reading = _reading(one)
        finding = _finding(one, part, words, reading)
        redundant = _is_noted(finding, reading, noted) or (reading is not None and compact(reading) == compact(words))
        if not redundant:
            findings.append(finding)
            noted.append(finding)
        corrected[number] = Corrected(
            one.op, one.kind, one.why, one.by, one.on, words, reading or "", part.block, part.span, None, redundant
        )
    return Results(corrected, tuple(findings), tuple(wrong))


def unanswered(notes: Sequence[Finding], slips: Sequence[Finding]) -> tuple[Finding, ...]:
    """Give the rules' notes, less the slips that they suspect among the characters of which an editor speaks."""
    return tuple(note for note in notes if not (note.code.startswith("sic.") and _is_answered(note, slips)))


def _is_answered(note: Finding, slips: Sequence[Finding]) -> bool:
    """Tell whether an editor speaks of all the characters of a note, and perhaps of some around them."""
    if note.span is None:
        return False
    said = (slip.span for slip in slips if slip.block == note.block and slip.span is not None)
    return any(span.start <= note.span.start and note.span.end <= span.end for span in said)


def emended(part: Part, printed: str, said: str, one: Correction) -> Finding:
    """Give the note that tells of an editor's reading of what is printed; `said` is 应作“…” or the like."""
    message = f"原文作“{shown(printed)}”，编者{one.by}认为{said}：{one.why}"
    return Finding("note", "sic.emendation", message, part.block, part.span)


def shown(text: str) -> str:
    """Give a text as a message quotes it: whole, or how it begins where it is long."""
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def _reading(one: Correction) -> str | None:
    """Give what an editor reads, None where none is proposed."""
    reading = one.fields.get("reading" if one.op == "sic" else "with")
    return None if reading is None else str(reading)


def _finding(one: Correction, part: Part, words: str, reading: str | None) -> Finding:
    if one.op == "replace":
        return emended(part, words, f"应作“{shown(reading)}”" if reading else "当删去", one)
    said = f"疑当作“{shown(reading)}”" if reading else ""
    return Finding("note", "sic.editor", f"{one.why}（编者{one.by}{said}）", part.block, part.span)


def _is_noted(finding: Finding, reading: str | None, noted: Sequence[Finding]) -> bool:
    """Say whether a slip is noted at the same characters already, with the reading where the editor has one."""
    return any(
        other.code.startswith("sic.")
        and (other.block, other.span) == (finding.block, finding.span)
        and (not reading or f"“{shown(reading)}”" in other.message or f"（{shown(reading)}）" in other.message)
        for other in noted
    )
