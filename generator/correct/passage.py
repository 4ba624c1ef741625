"""The one passage that an entry of a sidecar is about, where it must lie within a block; and what came of entries."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.correct.match import Miss, Part, locate
from generator.correct.wrong import Wrong, missed, shown, spot_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.model.editorial import Corrected, Correction, EditorNote
    from generator.model.spans import EditedText
    from generator.model.structure import Block, Finding


@dataclass(frozen=True, slots=True)
class Results:
    """What came of some of a sidecar's corrections: their records by their place in it, from 0; notes; mistakes."""

    corrected: Mapping[int, Corrected] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    wrong: tuple[Wrong, ...] = ()


def passage(entry: Correction | EditorNote, blocks: Sequence[Block], text: EditedText, what: str) -> Part | Wrong:
    """Find the words of an entry within one block; `what` is `correction` or `note`, the first word of the codes."""
    place = locate(entry.at, blocks, text)
    if isinstance(place, Miss):
        return missed(spot_of(entry), entry.at, place, what)
    if not place.is_within:
        ids = ", ".join(part.block for part in place.parts)
        message = f"{what} at {shown(entry.at.exact)}: the words run over the end of a block ({ids})"
        hint = "name words of one block; write an entry for each of several"
        return Wrong(spot_of(entry), f"{what}.refused", message, hint)
    return place.parts[0]
