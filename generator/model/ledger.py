"""The ledger: what a person published of a report, and the permanent ids that were given out with it.

The file, its fields and the way they are kept: docs/dev/decisions/0018-ledger.md.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.model.facts import Metadata
    from generator.model.source import Provenance, Rights
    from generator.model.spans import Span
    from generator.model.structure import BlockKind

LEDGER_SCHEMA = 1
ERASED_WHY = "理由已随文字删除"
"""What stands for the reason of each version of a report that was erased: the reason may quote the text."""

AnchorState = Literal["live", "alias", "tombstone"]
"""live: leads to its text; alias: its text is now part of another anchor's; tombstone: its text is gone."""
Status = Literal["live", "withdrawn", "erased"]


@dataclass(frozen=True, slots=True)
class Row:
    """One block of a published text. `anchor` is its permanent id; kinds that are not cited have None."""

    kind: BlockKind
    text: str
    anchor: str | None = None
    level: int | None = None
    lead: Span | None = None


@dataclass(frozen=True, slots=True)
class FigureMark:
    """Where a figure stands in a published text: `span` in code points of the row whose anchor is `block`."""

    anchor: str
    block: str
    span: Span


@dataclass(frozen=True)
class Revision:
    """One published version.

    `number` is 1, 2 …; `on` the day (ISO 8601); `why` in the publisher's words; `source` the raw file's SHA-256.
    `rows` is the text in reading order, without furniture; empty once the report was erased. `sha256` is that of
    `text`, kept when the text is gone.
    """

    number: int
    on: str
    why: str
    source: str
    sha256: str
    meta: Metadata
    provenance: Provenance | None = None
    rights: Rights | None = None
    rows: tuple[Row, ...] = ()
    figures: tuple[FigureMark, ...] = ()

    @cached_property
    def text(self) -> str:
        """Give the canonical text: the rows' texts, each ended by a newline. It is what `text.txt` holds."""
        return canonical_text(row.text for row in self.rows)


@dataclass(frozen=True, slots=True)
class Anchor:
    """A permanent id: `p12`, `s3`, or `f7`. Ids come from a counter and are never used again.

    `first` and `last` are the numbers of the revisions that first and last held it live. `base` is the revision whose
    text is its measure, None for the first: a later one where a split, or a person, gave it another; of an alias one
    after `last` where a person made it that. `of` is the anchor that an alias now belongs to; `since` and `why` say
    when and why an alias or tombstone became one. A figure has `block` (the anchor that it was in when last live),
    `number` (its digits as printed) and `occurrence` (1 for the first such number in that block).
    """

    id: str
    state: AnchorState = "live"
    first: int = 1
    last: int = 1
    base: int | None = None
    of: str | None = None
    since: int | None = None
    why: str | None = None
    block: str | None = None
    number: str | None = None
    occurrence: int | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person said of an id: it goes on as the text with the SHA-256 `text`, or ends (None).

    `occurrence` tells which of the blocks with that text is meant, 1 for the first. `revision` is the last version of
    that time: the word counts for what becomes of that one's text, and for no later version. `found` is the SHA-256
    of the text that the program would have taken, None where it found none.
    """

    anchor: str
    text: str | None
    by: str
    on: str
    revision: int
    found: str | None = None
    occurrence: int = 1


@dataclass(frozen=True)
class Ledger:
    """Everything that is kept of one report: its address for good, its ids, its versions, and who decided what.

    `id` is the address, `seed` the raw file's name. `counters` give the number that the next id of a letter takes.
    `withdrawn` is the reason and `withdrawn_on` the day where `status` is not `live`. `old` are addresses that the
    report had before: they lead on to it for good.
    """

    id: str
    seed: str
    anchors: Mapping[str, Anchor]
    revisions: tuple[Revision, ...]
    counters: Mapping[str, int]
    status: Status = "live"
    withdrawn: str | None = None
    withdrawn_on: str | None = None
    decisions: tuple[Decision, ...] = ()
    old: tuple[str, ...] = ()

    @property
    def latest(self) -> Revision:
        """Give the version that was published last."""
        return self.revisions[-1]

    def text_of(self, anchor: str, revision: int) -> str | None:
        """Give the text that an anchor of a heading or paragraph had in a revision; None where it had none."""
        rows = self.revisions[revision - 1].rows
        return next((row.text for row in rows if row.anchor == anchor), None)


@dataclass(frozen=True, slots=True)
class Gone:
    """A tombstone as the page shows it: `after` is the live anchor that it is shown behind, None for the beginning."""

    anchor: str
    after: str | None
    since: int | None
    why: str | None


@dataclass(frozen=True, slots=True)
class Proposal:
    """A pair that the program may not take on its own.

    `old` was published under `anchor`; `new` may be its heir, None where nothing may be.
    `block` is the new block's id in the record; `kept` the share of the first published text that it holds in order.
    """

    anchor: str
    old: str
    new: str | None
    block: str | None
    kept: float


@dataclass(frozen=True, slots=True)
class Publication:
    """What a reader must know of a published report: the version shown, its days, and what became of old ids.

    `changed`: the text shown differs from version `revision` and is not published yet. `aliases` names, for a live
    anchor, those that lead to it too; `days` holds the day of each version.
    """

    revision: int
    days: tuple[str, ...]
    whys: tuple[str, ...]
    changed: bool = False
    aliases: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    gone: tuple[Gone, ...] = ()
    proposals: tuple[Proposal, ...] = ()


def canonical_text(texts: Iterable[str]) -> str:
    """Give the texts of blocks as one: each ended by a newline."""
    return "".join(f"{text}\n" for text in texts)


def text_hash(text: str) -> str:
    """Give the SHA-256 of a text in UTF-8, by which ledger and decisions name it."""
    return hashlib.sha256(text.encode()).hexdigest()
