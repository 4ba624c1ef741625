"""A report's title and subtitle as printed, and a title for one that has none."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.data.places import NATION
from generator.text.marks import DASHES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.model.facts import Body, Genre, Metadata
    from generator.model.structure import Block

_SPACED_OUT = re.compile(r"(?:[^\s?？][\s?？]+){3,}[^\s?？]")
_BODIES: dict[Body, str] = {
    "renda": "人大常委会",
    "zhengxie": "政协",
    "zhengfu": "政府",
    "fayuan": "法院",
    "jianchayuan": "检察院",
    "other": "",
}
_GENRES: dict[Genre, str] = {
    "work": "工作报告",
    "overview": "工作综述",
    "plan": "计划报告",
    "budget": "预算报告",
    "proposals": "提案工作报告",
    "other": "报告",
}


def read_title(blocks: Sequence[Block]) -> str | None:
    """Give the title as printed; what is spaced out in it (政 府 工 作 报 告) without the spaces.

    Web copies often print a question mark where a space was lost.
    """
    title = next((block.text.strip() for block in blocks if block.kind == "title"), "")
    return _SPACED_OUT.sub(lambda match: re.sub(r"[\s?？]+", "", match[0]), title) or None


def read_subtitle(blocks: Sequence[Block]) -> str | None:
    """Give the subtitle without the dashes before it."""
    subtitle = next((block.text.strip() for block in blocks if block.kind == "subtitle"), "")
    return subtitle.lstrip(f"{DASHES} ") or None


def supply_title(meta: Metadata) -> Metadata:
    """Give the metadata a title of their own words: place, body, years and kind, as far as they are known."""
    place, body = meta.region.name if meta.region else "", _BODIES[meta.body] if meta.body else ""
    if meta.region and meta.region.code == NATION:
        place, body = ("", "国务院") if meta.body == "zhengfu" else ("全国", body)
    years = ""
    if meta.period:
        start, end = meta.period.start, meta.period.end
        years = f"{start}年" if start == end else f"{start}—{end}年"
    return replace(meta, title=f"{place}{body}{years}{_GENRES[meta.genre]}", title_supplied=True)
