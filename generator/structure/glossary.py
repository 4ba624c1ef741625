"""The head of a glossary: what a report's words mean, and its notes, listed below it and numbered from one."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.data.layout import Layout

from generator.structure.pieces import ANNEX, Piece

_FIRST = re.compile(r"[\[〔［【（(] ?1 ?[\]〕］】）)]|1 ?[.．、：]|①|注 ?1|“?[^，。；：]{1,30}：.{4}")


def set_glossary_heads(pieces: Sequence[Piece], layout: Layout) -> list[Piece]:
    """Make a heading of each line worded as a glossary's head that has the first entry right below.

    Without it, the line may be an annex in a list of them.
    """
    out = list(pieces)
    shown = [i for i, piece in enumerate(pieces) if piece.is_open or piece.kind == "heading"]
    for i, below in pairwise(shown):
        first = pieces[below].text
        if layout.has("glossary", pieces[i].compact) and _FIRST.match(first) and not first.startswith(ANNEX):
            out[i] = pieces[i].as_kind("heading")
    return out
