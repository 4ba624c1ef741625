"""The last published text and the one that is read now, side by side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.ledger.align import align
from generator.ledger.fold import Pair, folded, runs
from generator.ledger.moves import LONG, WHOLE
from generator.model.ledger import Anchor, Ledger
from generator.model.structure import Block


@dataclass(frozen=True)
class Texts:
    """A ledger and the blocks that are read now, folded and aligned once."""

    ledger: Ledger
    blocks: Sequence[Block]

    @cached_property
    def old(self) -> list[str]:
        """Give the rows of the last version, folded."""
        return [folded(row.text) for row in self.ledger.latest.rows]

    @cached_property
    def new(self) -> list[str]:
        """Give the blocks that are read now, folded."""
        return [folded(block.text) for block in self.blocks]

    @cached_property
    def pairs(self) -> list[Pair]:
        """Give which of the new blocks hold the text of which old ones."""
        return align(self.old, self.new)

    @cached_property
    def published(self) -> dict[tuple[int, str], str]:
        """Give every published text by the number of its version and its id."""
        revisions = self.ledger.revisions
        return {(one.number, row.anchor): row.text for one in revisions for row in one.rows if row.anchor}

    def measure(self, anchor: Anchor) -> str:
        """Give the text, folded, that must survive for an id to go on without a person's word."""
        return folded(self.published.get((anchor.base or anchor.first, anchor.id), ""))

    def last(self, anchor: Anchor) -> str:
        """Give the text that an id had when it was last live."""
        return self.published.get((anchor.last, anchor.id), "")

    def found_anywhere(self, text: str) -> float:
        """Give the share, 0 to 1, of a folded text's runs of characters that were not lost.

        A run is lost where the whole new text has it less often than the whole old one: what other blocks say in the
        same words does not count. Where nearly all of a long text stands somewhere, that does.
        """
        own = runs(text)
        if not own:
            return float(self._new_runs[text] >= self._old_runs[text]) if text in self._new_runs else 0.0
        there = sum(run in self._new_runs for run in own) / len(own)
        if len(text) >= LONG and there >= WHOLE:
            return there
        return sum(self._new_runs[run] >= max(self._old_runs[run], 1) for run in own) / len(own)

    @cached_property
    def _old_runs(self) -> Counter[str]:
        return Counter(run for text in self.old for run in runs(text) or [text])

    @cached_property
    def _new_runs(self) -> Counter[str]:
        return Counter(run for text in self.new for run in runs(text) or [text])
