"""Suspected slips of the source, as notes: blocks in, findings out; no text is ever changed."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.facts import Metadata
from generator.model.structure import Block, Finding
from generator.sic.bodies import find_bodies
from generator.sic.captions import find_captions
from generator.sic.dates import find_dates
from generator.sic.enumerations import find_enumerations
from generator.sic.marks import find_marks
from generator.sic.names import find_names
from generator.sic.quotes import find_quotes
from generator.sic.repeats import find_repeats
from generator.sic.script import find_script
from generator.sic.slip import Reading
from generator.sic.terms import find_terms

_FINDERS = (
    find_bodies,
    find_captions,
    find_dates,
    find_enumerations,
    find_marks,
    find_names,
    find_quotes,
    find_repeats,
    find_script,
    find_terms,
)

__all__ = ["find_slips"]


def find_slips(blocks: Sequence[Block], meta: Metadata) -> tuple[Finding, ...]:
    """Give notes on what looks like a slip of the source, in reading order; furniture is not looked at.

    Each is a note with a code `sic.…` and a span in its block's text (code points). Pure, in linear time.
    """
    reading = Reading([block for block in blocks if block.kind != "furniture"], meta)
    order = {block.id: place for place, block in enumerate(reading.blocks)}
    found = [finding for find in _FINDERS for finding in find(reading)]
    return tuple(sorted(found, key=lambda finding: _place(finding, order)))


def _place(finding: Finding, order: dict[str, int]) -> tuple[int, int, str]:
    block = order[finding.block] if finding.block else -1
    return block, finding.span.start if finding.span else 0, finding.code
