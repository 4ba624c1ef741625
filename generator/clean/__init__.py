"""Cleaning: from the raw text to a text of one block a line, by edits that are recorded when they are made.

The convention with the next stage: `clean_text(...).text` has no white space at its ends, and a line feed between two
blocks; a wrapped line is joined with nothing. Page numbers, and running heads across which a block runs on, stand in a
block's line between form feeds, with line tabulations between them; a group separator marks those of them that are
captions or a title block's lines. When the blocks have been cut out of the lines,
`close_breaks` takes all these out too, so that in the record all white space between blocks stands in an edit's
`before`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.clean.glued import GLUED
from generator.clean.rule import Rule
from generator.clean.spaces import SPACES
from generator.clean.widths import LETTERS, MARKS
from generator.clean.wraps import BREAK, WRAPS
from generator.clean.zero_width import ZERO_WIDTH
from generator.model.spans import Change, EditedText, Span
from generator.text.marks import ASIDE, BLOCK_END, INSET, NEXT_ASIDE

__all__ = ["RULES", "Rule", "clean_text", "close_breaks"]

RULES: tuple[Rule, ...] = (ZERO_WIDTH, WRAPS, LETTERS, MARKS, GLUED, SPACES)
"""The rules in their order: lines are measured as they were printed, and spaces are judged beside the final marks."""

_BETWEEN = re.compile(f"[{BLOCK_END}{ASIDE}{NEXT_ASIDE}{INSET}]")


def clean_text(source: str, rules: Sequence[Rule] = RULES) -> EditedText:
    """Apply rules to a decoded raw text, one after the other.

    Args:
        source: the raw text as it was decoded; offsets are code points.
        rules: the rules, each applied to what the ones before it made.
    """
    text = EditedText(source)
    for rule in rules:
        text = text.apply(rule.find(text.text))
    return text


def close_breaks(cleaned: EditedText) -> EditedText:
    """Take what stands between blocks out of a cleaned text, as part of the breaks' edits."""
    breaks = _BETWEEN.finditer(cleaned.text)
    return cleaned.apply(Change(Span(*found.span()), "", BREAK) for found in breaks)
