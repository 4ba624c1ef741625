"""What in a report waits for a person's word: suspected slips, unclear figures, narrow places, whatever is noted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from generator.model.facts import Figure
from generator.model.report import Report
from generator.model.spans import Span
from generator.model.structure import Block, Finding, Move

Choice = Literal["accept", "sic", "correct", "none", "unclear", "keep", "back", "later", "quit"]
"""accept: it may stand; sic: it is a slip of the source; correct, none, unclear: the figure is another, is none, is not
to be made out; keep, back: the blocks stand right, belong where they are printed; later: undecided; quit: no more."""
UNCLEAR = "figure.unclear"
"""The code under which an unclear figure is told; no finding of a report has it."""
MARGIN = "order.margin"

_OF_EDITORS = frozenset({"sic.editor", "sic.emendation"})
_SLIPS = ("sic.", "arithmetic.")


@dataclass(frozen=True, slots=True)
class Answer:
    """A person's word on a doubt. `why` is the reason; `fields` are those of a figure, or the `reading` of a slip.

    A field that is None is cleared: not known, or none.
    """

    choice: Choice
    why: str = ""
    fields: Mapping[str, str | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Doubt:
    """One thing that waits, with the answers that it may be given.

    It is about `span` of `block`, about the whole block, or about the report (both None). `nth` tells it from others
    that read the same, 0 for the first. `figure` or `move` are what it is about, where it is about one.
    """

    report: Report
    code: str
    message: str
    choices: tuple[Choice, ...]
    block: Block | None = None
    span: Span | None = None
    hint: str = ""
    figure: Figure | None = None
    move: Move | None = None
    nth: int = 0

    @property
    def words(self) -> str:
        """Give the words that it is about: those at its span, the whole block's, or none."""
        if self.block is None:
            return ""
        return self.span.of(self.block.text) if self.span else self.block.text

    @property
    def about(self) -> tuple[str, str, str, str]:
        """Give what it is, as long as the text stays the same: doubts that read alike have the same."""
        return self.code, self.message, self.block.text if self.block else "", self.words

    @property
    def key(self) -> tuple[object, ...]:
        """Give what tells it from all others of its report."""
        return *self.about, self.nth


def doubts_of(report: Report) -> tuple[Doubt, ...]:
    """Give what waits in a report: first what is about all of it, then in reading order.

    Findings that a person accepted, or made, or calls slips, wait no more; nor do figures that a person has seen.
    """
    places = {block.id: place for place, block in enumerate(report.blocks)}

    def place(doubt: Doubt) -> tuple[int, int]:
        return places[doubt.block.id] if doubt.block else -1, doubt.span.start if doubt.span else -1

    alike: Counter[tuple[str, ...]] = Counter()
    doubts = []
    for doubt in sorted((*_of_findings(report), *_of_figures(report)), key=place):
        doubts.append(replace(doubt, nth=alike[doubt.about]))
        alike[doubt.about] += 1
    return tuple(doubts)


def _of_findings(report: Report) -> Iterator[Doubt]:
    moves = {move.blocks[0]: move for move in report.moves}
    told = {(one.block, one.span) for one in report.corrections if one.op == "sic" or one.kind == "emendation"}
    for finding in report.findings:
        slip = finding.code.startswith(_SLIPS) and finding.span is not None
        if finding.accepted or finding.code in _OF_EDITORS or (slip and (finding.block, finding.span) in told):
            continue
        block = report.by_id[finding.block] if finding.block else None
        move = moves.get(finding.block or "") if finding.code == MARGIN else None
        choices = _choices(slip=slip, moved=move is not None)
        yield Doubt(report, finding.code, finding.message, choices, block, finding.span, finding.hint, None, move)


def _choices(*, slip: bool, moved: bool) -> tuple[Choice, ...]:
    if moved:
        return "keep", "back"
    return ("sic", "accept") if slip else ("accept",)


def _of_figures(report: Report) -> Iterator[Doubt]:
    for figure in report.figures:
        if figure.confidence == "low" and figure.status == "machine":
            block = report.by_id[figure.block]
            choices: tuple[Choice, ...] = ("correct", "none", "unclear")
            message = "it is not clear what this number counts"
            yield Doubt(report, UNCLEAR, message, choices, block, figure.number, figure=figure)


def words_to_accept(doubt: Doubt) -> str | None:
    """Give the words by which an `accept` entry names the finding, no more than it takes; None for the whole report's.

    A finding about a block is named by how the block begins.
    """
    if doubt.block is None or doubt.span is not None:
        return doubt.words or None
    others = [words for words in _passages(doubt) if words != doubt.words]
    lengths = [length for length in (12, 24, 48, 96) if length < len(doubt.words)]
    openings = (doubt.words[:length].strip() for length in lengths)
    return next((said for said in openings if said and not any(said in words for words in others)), doubt.words)


def also_accepted(doubt: Doubt) -> int:
    """Count the other findings of the same code that an `accept` entry for this one speaks of, as its words are there.

    Those of the whole report that stand under one code are accepted at once.
    """
    said = words_to_accept(doubt)
    return sum(said is None or said in words for words in _passages(doubt)) - 1


def _passages(doubt: Doubt) -> list[str]:
    """Give the words of all findings with a doubt's code."""
    return [_words(doubt.report, one) for one in doubt.report.findings if one.code == doubt.code]


def _words(report: Report, finding: Finding) -> str:
    if finding.block is None:
        return ""
    text = report.by_id[finding.block].text
    return finding.span.of(text) if finding.span else text
