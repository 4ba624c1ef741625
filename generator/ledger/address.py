"""A report's address, as the contract draws it: `<code>/<body>/<period>[-<genre>]`."""

from __future__ import annotations

import re

from generator.model.facts import Metadata
from generator.model.source import SourceInfo


def address(meta: Metadata, source: SourceInfo) -> str:
    """Give the address that follows from what a report is; what is unknown has a name of its own in it.

    The place is its GB/T 2260 code, or `x/<slug>` where it is unknown; the slug comes from the file's name or, where
    that is not fit for an address, from its SHA-256.
    """
    place = meta.region.code if meta.region else f"x/{_slug(source)}"
    genre = "" if meta.genre == "work" else f"-{meta.genre}"
    return f"{place}/{meta.body or 'other'}/{_period(meta)}{genre}"


def unknown_in_address(meta: Metadata) -> list[str]:
    """Give the fields, in the contract's names, for which an address says openly that they are not known."""
    dated = meta.period or (meta.session and meta.session.term is not None)
    return [*(() if meta.region else ("region",)), *(() if dated else ("period",))]


def _period(meta: Metadata) -> str:
    """Give `2024`, `2021-2025`, `term-16` where only the term is known, else `undated`."""
    if meta.period:
        start, end = meta.period.start, meta.period.end
        return start if start == end else f"{start}-{end}"
    if meta.session and meta.session.term is not None:
        return f"term-{meta.session.term}"
    return "undated"


def _slug(source: SourceInfo) -> str:
    stem = source.file.removesuffix(".txt").lower()
    return stem if re.fullmatch(r"[a-z0-9][a-z0-9_-]{0,63}", stem) else source.sha256[:12]
