"""Two reports of one series set side by side: which sections answer each other, and which sentences are new or gone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.model.spans import Span

Fate = Literal["same", "near", "alone"]


@dataclass(frozen=True, slots=True, order=True)
class Pair:
    """Two reports of one series, by id; the period of `later` follows on that of `earlier`."""

    earlier: str
    later: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence at `span` of the block `block`, in section number `section` of its report.

    `fate`: same, the other report has it, but for marks of punctuation; near, the other has one that is much alike;
    alone, the other has none. `partner` is the number of that sentence in the other report, None where there is none;
    `likeness` is in percent, as `generator.text.similarity` has it. `long`: it was compared with sentences of the same
    words alone.
    """

    block: str
    span: Span
    section: int
    fate: Fate = "alone"
    partner: int | None = None
    likeness: int = 0
    long: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """What stands below a heading or a run-in head, up to the next: `block` and `span` of its head.

    `block` is that of the first paragraph and `span` None where the text begins without a head. `part` is the number of
    the section that opens the part of the report that it lies in.
    """

    block: str
    span: Span | None
    part: int


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two reports, by id: its sections and its sentences, both in reading order."""

    report: str
    sections: tuple[Section, ...]
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Match:
    """Sections by number, `earlier` and `later`, that are on the same; one of them is None where nothing answers.

    `same` is how much of the later one, in percent of its characters, the earlier one has too. `doubtful`: another
    section was nearly as much alike, or the two are not much alike.
    """

    earlier: int | None
    later: int | None
    same: int = 0
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Comparison:
    """What came of comparing: matches in the order of the later report, those of the earlier one alone at the end.

    `unmatched`: so many sections that sections were not matched at all.
    """

    earlier: Side
    later: Side
    matches: tuple[Match, ...]
    unmatched: bool = False

    @property
    def pair(self) -> Pair:
        """Give which two reports these are."""
        return Pair(self.earlier.report, self.later.report)
