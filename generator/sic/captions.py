"""Captions that read alike: two pictures can hardly show the same, so one of the texts may have been set twice."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.structure import Finding
from generator.sic.slip import Reading, slip


def find_captions(reading: Reading) -> Iterator[Finding]:
    """Note every caption that was printed before, word for word."""
    seen: set[str] = set()
    for block in reading.blocks:
        if block.kind != "caption":
            continue
        if block.text in seen:
            yield slip("caption", "与前面一条图片说明文字相同", block, 0, len(block.text))
        seen.add(block.text)
