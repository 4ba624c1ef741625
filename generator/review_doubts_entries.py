"""A person's answers as entries of a sidecar."""

from __future__ import annotations

from collections.abc import Iterable

from generator.correct.snippet import at_of, at_yaml, scalar
from generator.model.facts import Figure
from generator.model.report import Report
from generator.model.spans import Span
from generator.model.structure import Move
from generator.review_doubts import Answer, Choice, Doubt, words_to_accept

FIELDS = ("label", "action", "value", "unit", "qualifier", "period", "role", "indicator")
"""The fields of a figure that a person is asked for, in the names of the contract and of the sidecar."""
_KEYS: dict[Choice, str] = dict.fromkeys(("accept", "keep"), "accept")
_OPS: dict[Choice, str] = {
    "sic": "sic",
    "correct": "set-figure",
    "none": "not-a-figure",
    "unclear": "unclear-figure",
    "back": "move",
}

_Row = tuple[str, str]


def entry_of(doubt: Doubt, answer: Answer, by: str, on: str) -> tuple[str, str]:
    """Give the list of the sidecar that an answer belongs into, and its entry there, as YAML.

    `by` says who answers, `on` the day (ISO 8601). ValueError for an answer that leaves things open.
    """
    signed = [("why", scalar(answer.why)), ("by", scalar(by))]
    if answer.choice in _KEYS:
        words = words_to_accept(doubt)
        at = [("at", scalar(words))] if words else []
        return "accept", _entry([("code", doubt.code), *at, *signed])
    op = _OPS.get(answer.choice)
    if op is None:
        raise ValueError(f"{answer.choice} is no decision")
    where = _back(doubt.report, doubt.move) if doubt.move else [("at", _at(doubt))]
    fields = [(name, _value(name, value)) for name, value in answer.fields.items()]
    return "corrections", _entry([where[0], ("op", op), *where[1:], *fields, *signed, ("on", on)])


def _entry(rows: Iterable[_Row]) -> str:
    return "".join(f"{'  ' if number else '- '}{name}: {value}\n" for number, (name, value) in enumerate(rows))


def _value(name: str, value: str | None) -> str:
    """Give a field's value as YAML: what has none is null, but a unit, of which '' is none."""
    if value is None:
        return "''" if name == "unit" else "null"
    return scalar(value)


def _at(doubt: Doubt) -> str:
    """Give the words that a correction stands at: a figure's quotation, where no other figure has a part in it."""
    if doubt.block is None:
        raise ValueError("a correction stands at words of a report")
    span = doubt.span
    if doubt.figure is not None and not any(_meets(doubt.figure, other) for other in doubt.report.figures):
        span = doubt.figure.span
    return at_yaml(at_of(doubt.report.blocks, doubt.block, span))


def _meets(figure: Figure, other: Figure) -> bool:
    """Tell whether another figure's number lies in a figure's quotation."""
    if other.id == figure.id or other.block != figure.block:
        return False
    return other.number.start < figure.span.end and figure.span.start < other.number.end


def _back(report: Report, move: Move) -> list[_Row]:
    """Give where the blocks of a move are, and beside which block they are printed: one that nothing moved."""
    first, last = report.by_id[move.blocks[0]], report.by_id[move.blocks[-1]]
    moved = {block for one in report.moves for block in one.blocks}
    printed = sorted(
        (block for block in report.blocks if block.kind != "furniture"), key=lambda block: block.source[0].start
    )
    place = printed.index(first)
    staying = [(block, "after") for block in reversed(printed[:place]) if block.id not in moved]
    staying += [(block, "before") for block in printed[place:] if block.id not in moved]
    if not staying:
        raise ValueError("nothing stays where it is printed")
    beside, side = staying[0]
    rows = [("at", at_yaml(at_of(report.blocks, first)))]
    if last is not first:
        rows.append(("through", at_yaml(at_of(report.blocks, last))))
    return [*rows, (side, at_yaml(at_of(report.blocks, beside)))]


def reviewed_yaml(by: str, on: str, scope: str) -> str:
    """Give the word that a report was read through, as the value of `reviewed`: text, figures or all."""
    return f"{{by: {scalar(by)}, on: {on}, scope: {scope}}}"


def field_of(figure: Figure, name: str) -> str:
    """Give a figure's field as a sidecar would have it, empty where it has none."""
    value = getattr(figure, name)
    if name == "value":
        return f"{value:f}"
    return "" if value is None else str(value)


def marked(text: str, span: Span | None, reach: int) -> tuple[str, str, str]:
    """Give a text as what is before, at and after a span, no more than `reach` characters on either side."""
    if span is None:
        return text[:reach] + ("…" if len(text) > reach else ""), "", ""
    before, after = text[: span.start], text[span.end :]
    before = f"…{before[-reach:]}" if len(before) > reach else before
    after = f"{after[:reach]}…" if len(after) > reach else after
    return before, span.of(text), after
