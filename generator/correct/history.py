"""What a text was before each correction of it: so that an editor is told which one changed the words of another."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Final

from generator.correct.folded import fold
from generator.correct.match import Miss, Place, find
from generator.correct.ways import span_now
from generator.correct.wrong import Wrong, quoted, shown
from generator.model.editorial import At
from generator.model.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.correct.state import Text
    from generator.model.editorial import Op, Spot
    from generator.model.spans import EditedText
    from generator.model.structure import Block

_BY_HAND: Final = "correction."
"""How the rules of an editor's edits begin."""


@dataclass(frozen=True)
class Step:
    """A text as it was, and what changed it then: an op, at its place in the sidecar."""

    text: Text
    op: Op
    spot: Spot | None

    @cached_property
    def words(self) -> str:
        """Give all of the text as words are compared."""
        return "".join(fold(block.text).text for block in self.text.blocks)

    def place(self, at: At) -> Place | None:
        """Give where words stood then, if they stood once."""
        if "".join(fold(part).text for part in (at.prefix, at.exact, at.suffix)) not in self.words:
            return None  # most steps: to look for what is near would take long
        place = find(at, self.text.blocks)
        return None if isinstance(place, Miss) else place


def explained(wrong: Wrong, steps: Sequence[Step], blocks: Sequence[Block], edited: EditedText) -> Wrong:
    """Say which correction changed the words that are not found, and what to write instead, where one did.

    `steps` are those before; `blocks` and `edited` the text in which the words were looked for.
    """
    if wrong.sought is None:
        return wrong
    for step in reversed(steps):
        place = step.place(wrong.sought)
        if place is not None:
            by = f"the {step.op} on line {step.spot.line}" if step.spot else f"a {step.op} before"
            now = _now(step.text.sources(place), blocks, edited)
            said = f"{by} changed them" + (f": {shown(now)} stands there now" if now else ", and took them out")
            message = f"the words {shown(wrong.sought.exact)} stand nowhere in the report any more: {said}"
            order = "corrections of the text act first, in the file's order; figures, sic, emendations and notes after"
            hint = _to_write(now, blocks)
            return replace(wrong, message=message, hint=f"{hint} ({order})", sought=None)
    return wrong


def _now(sources: Iterable[Span], blocks: Sequence[Block], edited: EditedText) -> str:
    """Give what stands now for raw characters, all of an editor's words that stand for some of them; '' for nothing."""
    wide: list[Span] = []
    for source in sources:
        edits = [edit.span for edit in edited.edits_in(source) if edit.rule.startswith(_BY_HAND)]
        start, end = (min(one.start for one in (source, *edits)), max(one.end for one in (source, *edits)))
        wide.append(Span(start, end))
    found = span_now(wide, blocks, edited)
    if found is None:
        return ""
    block, span = found
    return span.of(next(one.text for one in blocks if one.id == block))


def _to_write(now: str, blocks: Sequence[Block]) -> str:
    """Give the words to write in the place of those that are not found any more."""
    if not now:
        return "take this entry out, or choose words that stay"
    if isinstance(find(At(now), blocks), Place):
        return f"write them as they read then: at: {quoted(now)}"
    return f"write them as they read then: exact: {quoted(now)}, with a prefix or suffix"
