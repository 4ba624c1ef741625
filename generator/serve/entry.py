"""A correction to begin with: a sidecar's entry for a paragraph, with its words filled in."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.model.report import Report


def entry_for(report: Report, block_id: str, by: str, on: str) -> str:
    """Give a YAML entry for the words of a block, "" where there is no such block."""
    block = next((block for block in report.blocks if block.id == block_id), None)
    if block is None:
        return ""
    words = json.dumps(block.text, ensure_ascii=False)  # JSON's strings are YAML's too (YAML 1.2, 1.3)
    return (
        f"  - at:\n      exact: {words}\n    op: replace\n    with: {words}\n    why: ''\n"
        f"    by: {json.dumps(by, ensure_ascii=False)}\n    on: {on}\n"
    )
