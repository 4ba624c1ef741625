"""What the program did, and why, in English words: rules of edits, evidence of moves, readings of figures."""

from __future__ import annotations

from collections.abc import Sequence

from generator.data.indicators import Indicator, load_indicators
from generator.model.editorial import Corrected
from generator.model.facts import Figure
from generator.model.report import Report
from generator.model.structure import Block, Move
from generator.render.words import own_period
from generator.text.visible import visible

_RULES = {
    "join.wrap": "a wrapped line joined",
    "break.block": "white space between paragraphs",
    "drop.space": "a stray space taken out",
    "drop.zero-width": "an unseen character taken out",
    "width.marks": "a half-width mark printed full-width",
    "width.letters": "a full-width digit or letter printed half-width",
    "correction.replace": "an editor's words",
    "correction.join": "paragraphs joined by an editor",
    "correction": "an editor's correction",
}
_EVIDENCE = {"kind": "its kind", "numbering": "numbering", "words": "words", "near": "nearness"}
_OPENING, _NOTED = 24, 200  # characters


def rule_words(rule: str) -> str:
    """Give what a rule of edits does; a rule without words is named as it is."""
    return _RULES.get(rule) or _RULES.get(rule.partition(".")[0], rule)


def move_words(move: Move) -> str:
    """Say from where to where blocks were moved, counted from 1, on what evidence, and how sure that is."""
    way = f"printed as block {move.printed + 1}, read as block {move.placed + 1}"
    if "correction" in move.evidence:
        return f"{way}: an editor put it there"
    if set(move.evidence) == {"kind"}:
        return f"{way}: blocks of its kind stand there"
    cues = [f"{_EVIDENCE.get(cue, cue)} {weight:.2f}" for cue, weight in move.evidence.items() if weight]
    if not cues:
        return f"{way}: it makes room for others"
    return f"{way}: {', '.join(cues)} (each of 1); {move.margin:.2f} better than the next best place"


def place_words(report: Report, block: Block) -> str:
    """Say after which block one is printed, and after which it is read where that is another."""
    if block.kind == "furniture":
        return "it belongs to the page, not to the report, and is left out of its text"
    shown = [one for one in report.blocks if one.kind != "furniture"]
    printed = sorted(shown, key=lambda one: one.source[0].start)
    was, now = _after(printed, block), _after(shown, block)
    return f"read where it is printed, {now}" if was == now else f"printed {was}, read {now}"


def named(block: Block) -> str:
    """Name a block by its mark and how it begins."""
    dots = "…" if len(block.text) > _OPENING else ""
    return f"{block.anchor or block.id} “{visible(block.text[:_OPENING])}{dots}”"


def label_words(figure: Figure, text: str) -> tuple[str, int | None]:
    """Say where a figure's label was read, and the offset in its block's text at which it stands, if it does."""
    label, span = figure.label, figure.span
    if not label:
        return "no words say what is counted", None
    for at, where in (
        (text.find(label, span.start, span.end), "in the quotation"),
        (text.rfind(label, 0, span.start), "earlier in the paragraph"),
        (text.find(label, span.end), "behind the quotation"),
    ):
        if at >= 0:
            return where, at
    return "put together: its words do not stand side by side in the paragraph", None


def period_words(figure: Figure, report: Report, text: str) -> str:
    """Say what a figure's period rests on."""
    if figure.period_text:
        stands = "in the paragraph" if figure.period_text in text else "above it"
        return f"the words “{visible(figure.period_text)}” {stands}"
    if figure.period is None:
        return "neither the text nor the report's own period tells it"
    if figure.role == "target":
        return "no time is printed with it, and a target is of the planned years"
    if figure.period == own_period(report):
        return "no time is printed with it: it is the report's own period"
    return "the time that the words around it are of"


def indicator_words(figure: Figure, report: Report) -> str:
    """Say why a figure has its indicator, or why it has none."""
    known = load_indicators()
    if figure.indicator is not None:
        one = known.by_id(figure.indicator)
        verb = f" and verb “{figure.action}”" if figure.action else ""
        return f"{one.name}: label “{figure.label}”, unit “{figure.unit}”{verb} are what it is told by"
    if figure.confidence == "low":
        return "none is given to a figure whose label is unclear"
    if figure.is_change:
        return "none is given to a change, which has values of two times"
    return _none_words(figure, report.meta.body, known.all)


def _none_words(figure: Figure, body: str | None, known: Sequence[Indicator]) -> str:
    """Say why a figure that might have an indicator has none of those that are known."""
    reported = [one for one in known if one.is_reported(figure.unit, body)]
    if not reported:
        return f"no indicator of such reports is counted in “{figure.unit}”"
    fit = [one for one in reported if one.counts(figure.label, figure.action)]
    if len(fit) == 1:
        return f"its words are those of {fit[0].name} ({fit[0].id}), but its period or the clause before it is not"
    if fit:
        return f"its words are those of several: {', '.join(one.id for one in fit)}"
    return f"none of the {len(reported)} that are counted in “{figure.unit}” has its label and verb"


def doubt_words(figure: Figure, corrections: Sequence[Corrected] = ()) -> Sequence[str]:
    """Say what is in doubt about a figure, and who doubts; `corrections` are those of it."""
    if figure.confidence == "high":
        return ()
    person = next((one for one in reversed(corrections) if one.op == "unclear-figure"), None)
    if person is not None and not person.redundant:
        return (f"{visible(person.by)} called it unclear on {person.on}: {visible(person.why)}",)
    if not figure.label:
        return ("no label was found, so that it is not shown what is counted",)
    return ("the label is of a form that is read wrongly too often: it is shown as unclear",)


def correction_words(one: Corrected) -> str:
    """Say what a correction changed, into what, why, and who made it on which day."""
    change = f": “{visible(one.before)}” -> “{visible(one.after)}”" if one.before or one.after else ""
    kind = ", the source's words kept" if one.kind == "emendation" else ""
    redundant = "; redundant: it is so already, take the entry out" if one.redundant else ""
    return f"{one.op}{kind}{change}; {visible(one.why)} ({visible(one.by)}, {one.on}){redundant}"


def _after(blocks: Sequence[Block], block: Block) -> str:
    place = next(number for number, one in enumerate(blocks) if one.id == block.id)
    return f"after {named(blocks[place - 1])}" if place else "first of all"


def opening_words(text: str) -> str:
    """Give a text of many lines in one, long ones by how they begin."""
    line = " ".join(text.split())
    return visible(line if len(line) <= _NOTED else f"{line[:_NOTED]}…")
