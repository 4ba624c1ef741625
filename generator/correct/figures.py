"""An editor's word on figures: set, made, taken out, called unclear; and figures that a person has read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from generator.correct import figure_words
from generator.correct.figure_fields import read_fields
from generator.correct.figure_place import Several, has_number, listed, meant, number_evident, number_said
from generator.correct.figure_set import set_fields
from generator.correct.match import Part
from generator.correct.passage import Results, passage
from generator.correct.sic import emended
from generator.correct.state import Refused
from generator.correct.wrong import Wrong, shown, spot_of
from generator.model.editorial import Corrected
from generator.model.facts import Figure
from generator.model.spans import Span

if TYPE_CHECKING:
    from generator.data.indicators import Indicators
    from generator.model.editorial import Correction, Hand
    from generator.model.facts import Body
    from generator.model.spans import EditedText
    from generator.model.structure import Block, Finding

_FIGURE_OPS: Final = frozenset({"set-figure", "not-a-figure", "unclear-figure"})
_NEEDED: Final = ("label", "value", "unit")
_FEW: Final = 8
"""So many figures of a paragraph a hint lists at the most."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What figures are set by: the report's blocks and body, its raw text with the edits, and the known indicators."""

    blocks: Sequence[Block]
    text: EditedText
    body: Body | None
    indicators: Indicators


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What came of one correction: the figure that it was about, before and after (None: none), and its record."""

    before: Figure | None
    after: Figure | None
    part: Part
    said: tuple[str, str]
    finding: Finding | None = None


@dataclass
class _Work:
    """Figures while they are worked on, by an id of their own; blocks by theirs."""

    desk: Desk
    figures: dict[str, Figure]
    by_id: Mapping[str, Block] = field(init=False)

    def __post_init__(self) -> None:
        self.by_id = {block.id: block for block in self.desk.blocks}

    def of(self, block: str) -> list[Figure]:
        """Give the figures of a block."""
        return [figure for figure in self.figures.values() if figure.block == block]


def correct_figures(figures: Sequence[Figure], hand: Hand, desk: Desk) -> tuple[tuple[Figure, ...], Results]:
    """Give the figures as an editor leaves them, `f1`, `f2` … in the order of the text, and what came of each wish.

    Each correction sees what the ones before it made. A figure that is set, made or called unclear is `corrected`; one
    that a person has read and left is `reviewed`, and so is one that the rules called unclear before the person did.
    Of an emendation the words stay, and a note tells of it.
    """
    work = _Work(desk, {figure.id: figure for figure in figures})
    done: dict[int, tuple[Correction, _Outcome]] = {}
    wrong: list[Wrong] = []
    for number, one in enumerate(hand.corrections):
        if one.op not in _FIGURE_OPS:
            continue
        result = _correct(one, f"new{number}", work)
        if isinstance(result, _Outcome):
            done[number] = one, result
            if result.before and result.before is not result.after:
                del work.figures[result.before.id]
            if result.after:
                work.figures[result.after.id] = result.after
        else:
            wrong.append(result)
    order = {block.id: place for place, block in enumerate(desk.blocks)}
    in_order = sorted(work.figures.values(), key=lambda figure: (order[figure.block], figure.number))
    ids = {figure.id: f"f{place}" for place, figure in enumerate(in_order, 1)}
    read = hand.reviewed is not None and hand.reviewed.scope != "text"
    final = tuple(_read(replace(figure, id=ids[figure.id]), read=read) for figure in in_order)
    records = {number: _record(one, outcome, ids) for number, (one, outcome) in done.items()}
    findings = tuple(outcome.finding for _, outcome in done.values() if outcome.finding)
    return final, Results(records, findings, tuple(wrong))


def _read(figure: Figure, *, read: bool) -> Figure:
    return replace(figure, status="reviewed") if read and figure.status == "machine" else figure


def _record(one: Correction, outcome: _Outcome, ids: Mapping[str, str]) -> Corrected:
    about = outcome.after or outcome.before
    part = outcome.part
    return Corrected(
        one.op,
        one.kind,
        one.why,
        one.by,
        one.on,
        *outcome.said,
        block=part.block,
        span=part.span,
        figure=ids.get(about.id) if about else None,
        redundant=outcome.before is outcome.after,
    )


def _correct(one: Correction, new_id: str, work: _Work) -> _Outcome | Wrong:
    """Do what one correction wants, or tell what keeps it from being done."""
    part = passage(one, work.desk.blocks, work.desk.text, "correction")
    if isinstance(part, Wrong):
        return part
    if one.op == "set-figure":
        result = _set(one, part, new_id, work)
    else:
        result = (_take_out if one.op == "not-a-figure" else _doubt)(one, part, work)
    if isinstance(result, _Outcome):
        return result
    message = f"{one.op} at {shown(one.at.exact)}: {result.message}"
    return Wrong(spot_of(one, result.key), "correction.refused", message, result.hint)


def _take_out(one: Correction, part: Part, work: _Work) -> _Outcome | Refused:
    found = _meant(one, part, None, work)
    if isinstance(found, Refused):
        return found
    if found is None and not has_number(part.span.of(work.by_id[part.block].text)):
        return _none(part, "write in at: the words with the number that is none of the key figures", work)
    before = figure_words.whole(found) if found else figure_words.NOT_LISTED
    return _Outcome(found, None, part, (before, figure_words.NOT_LISTED))


def _doubt(one: Correction, part: Part, work: _Work) -> _Outcome | Refused:
    found = _meant(one, part, None, work)
    if found is None:
        return _none(part, "a missed one is made with op set-figure", work)
    if isinstance(found, Refused):
        return found
    if found.confidence == "low":
        seen = replace(found, status="reviewed") if found.status == "machine" else found
        return _Outcome(found, seen, part, (figure_words.UNCLEAR, figure_words.UNCLEAR))
    unclear = _corrected(replace(found, confidence="low", indicator=None))
    return _Outcome(found, unclear, part, figure_words.changes(found, unclear))


def _set(one: Correction, part: Part, new_id: str, work: _Work) -> _Outcome | Refused:
    """Set fields of the figure that is meant, or make one."""
    fields = read_fields(one.fields)
    text = work.by_id[part.block].text
    number = _number(one, fields, part, text)
    if isinstance(number, Refused):
        return number
    found = _meant(one, part, number, work)
    bare = found or _bare(fields, part, number, new_id, work)
    if isinstance(bare, Refused):
        return bare
    after = set_fields(bare, fields, work.desk.indicators, work.desk.body, text)
    if isinstance(after, Refused):
        return after
    if bare is not found:
        return _Outcome(None, _corrected(after), part, (figure_words.NOT_LISTED, figure_words.whole(after)))
    if after == bare:
        return _Outcome(bare, bare, part, (figure_words.whole(bare), figure_words.whole(bare)))
    said = figure_words.changes(bare, after)
    noted = None
    if one.kind == "emendation":
        where = Part(after.block, after.number)
        noted = emended(where, after.number.of(text), f"此数应为“{said[1]}”", one)
    return _Outcome(bare, _corrected(after), part, said, noted)


def _corrected(figure: Figure) -> Figure:
    return replace(figure, status="corrected")


def _meant(one: Correction, part: Part, number: Span | None, work: _Work) -> Figure | Refused | None:
    """Give the one figure that is meant; None where none stands there."""
    found = meant(work.of(part.block), part.span, number)
    if not isinstance(found, Several):
        return found
    text = work.by_id[part.block].text
    message = f"{len(found.figures)} figures stand there: {listed(found.figures, text)}"
    more = ", or add number: with the words of its number" if one.op == "set-figure" else ""
    return Refused(message, f"take words of one figure only{more}")


def _number(one: Correction, fields: Mapping[str, object], part: Part, text: str) -> Span | Refused | None:
    """Give where the number stands that is meant, if the editor says so, or all that makes a figure shows it."""
    said = one.fields.get("number")
    if said is not None:
        return number_said(text, part.span, str(said))
    value, unit = fields.get("value"), fields.get("unit")
    if not isinstance(value, Decimal) or not isinstance(unit, str) or "label" not in fields or fields.get("value_max"):
        return None
    return number_evident(text, part.span, value, unit)


def _bare(fields: Mapping[str, object], part: Part, number: Span | None, new_id: str, work: _Work) -> Figure | Refused:
    """Make a figure where none stands, with nothing but its place and what it cannot be without."""
    missing = [name for name in _NEEDED if name not in fields]
    if missing:
        hint = f"to make a new one, add {' and '.join(missing)}: label, value and unit are needed"
        return _none(part, hint, work)
    block = work.by_id[part.block]
    if block.kind != "paragraph":
        hint = "choose words of a paragraph, or make the block one with op set-kind first"
        return Refused(f"the words stand in a {block.kind}, where no figures are kept", hint)
    value = Decimal(str(fields["value"]))
    if number is None:
        hint = "add number: with the words that are the number and its unit, as printed within the words of at"
        return Refused(f"it is not plain which number there is {value:f}", hint)
    span = Span(min(part.span.start, number.start), max(part.span.end, number.end))
    return Figure(new_id, block.id, span, number, value, str(fields["unit"]), str(fields["label"]))


def _none(part: Part, hint: str, work: _Work) -> Refused:
    """Tell that no figure stands at the words, and which stand in their paragraph."""
    near = listed(work.of(part.block)[:_FEW], work.by_id[part.block].text)
    return Refused("no figure stands there", (f"its block has {near}; " if near else "") + hint)
