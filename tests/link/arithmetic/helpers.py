"""Sentences with their figures written into them: `受理信访件[87件|信访件|受理]，解决[48件|信访件]`.

What stands in brackets is the number as printed, what it counts, and its verb; the last two may be left out. So these
tests ask nothing of the extractor.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Literal

from generator.link.arithmetic import find_checks
from generator.model.facts import Figure
from generator.model.links import Check
from generator.model.spans import Span
from generator.model.structure import Block
from generator.text.numerals import multiplier, parse_number

_MARKED = re.compile(r"\[([^\]|]*)(?:\|([^\]|]*))?(?:\|([^\]]*))?\]")
_CHANGE = re.compile(r"[从由]([0-9.]+).*?[到至]")
_NUMBER = re.compile(r"([0-9.]+)([万亿]*)(余?)(.+)")


def report(*paragraphs: str) -> tuple[list[Block], list[Figure]]:
    """Give blocks b1 … and figures f1 … of marked paragraphs; a bracket that begins with 从 or 由 is a change."""
    blocks: list[Block] = []
    figures: list[Figure] = []
    for paragraph in paragraphs:
        block_id = f"b{len(blocks) + 1}"
        text = ""
        at = 0
        for mark in _MARKED.finditer(paragraph):
            text += paragraph[at : mark.start()]
            figures.append(_figure(f"f{len(figures) + 1}", block_id, len(text), mark))
            text += mark[1]
            at = mark.end()
        blocks.append(Block(block_id, "paragraph", text + paragraph[at:], ()))
    return blocks, figures


def _figure(figure_id: str, block: str, at: int, mark: re.Match[str]) -> Figure:
    change = _CHANGE.match(mark[1])
    number = _NUMBER.match(mark[1], change.end() if change else 0)
    assert number is not None
    value = parse_number(number[1])
    assert value is not None
    qualifier: Literal["余"] | None = "余" if number[3] else None
    return Figure(
        id=figure_id,
        block=block,
        span=Span(at, at + len(mark[1])),
        number=Span(at + number.start(), at + len(mark[1])),
        value=value * multiplier(number[2]),
        unit=number[4],
        label=mark[2] or "",
        action=mark[3] or None,
        period="2024",
        qualifier=qualifier,
        is_change=change is not None,
        from_value=Decimal(change[1]) * multiplier(number[2]) if change else None,
    )


def checks(*paragraphs: str) -> tuple[Check, ...]:
    """Give the checks of marked paragraphs."""
    return find_checks(*report(*paragraphs))


def said(found: Sequence[Check]) -> list[tuple[str, bool, str]]:
    """Give of each check its kind, whether it holds, and what it says."""
    return [(check.kind, check.holds, check.statement) for check in found]
