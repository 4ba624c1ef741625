"""An editor's corrections of a text, each done on what the ones before it left: words, borders, kinds and order."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final

from generator.correct.borders import join_blocks, split_block
from generator.correct.history import Step, explained
from generator.correct.kinds import set_kind, set_level
from generator.correct.match import Miss, Place, find, locate
from generator.correct.order import move_blocks
from generator.correct.state import Changed, Outcome, Refused, Text
from generator.correct.ways import span_now
from generator.correct.words import replace_words
from generator.correct.wrong import Wrong, missed, shown, spot_of
from generator.model.editorial import At, Corrected, Correction

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from generator.model.spans import EditedText
    from generator.model.structure import Block


@dataclass(frozen=True, slots=True)
class CorrectedText:
    """Blocks b1, b2 … in reading order, and the raw text with all edits, after the corrections of the text.

    `corrected` gives what came of each by its place in the sidecar, from 0; `wrong` those that could not be met.
    `came_from` gives for each block the id that it, or the block that it was split off, had before; `moved` are the
    blocks that the editor moved. `steps` are what the text was before each correction that changed it.
    """

    blocks: tuple[Block, ...]
    edited: EditedText
    corrected: Mapping[int, Corrected] = field(default_factory=dict)
    wrong: tuple[Wrong, ...] = ()
    came_from: Mapping[str, str] = field(default_factory=dict)
    moved: frozenset[str] = frozenset()
    steps: tuple[Step, ...] = field(default=(), compare=False, repr=False)

    def explain(self, wrong: Wrong) -> Wrong:
        """Say of words that are sought in vain in this text which correction changed them, where one did."""
        return explained(wrong, self.steps, self.blocks, self.edited)


def is_of_text(one: Correction) -> bool:
    """Tell whether a correction changes the text: an emendation does not."""
    return one.op in _OPS and one.kind == "repair"


def correct_text(blocks: Sequence[Block], edited: EditedText, corrections: Sequence[Correction]) -> CorrectedText:
    """Make the corrections that change the text, in the sidecar's order; all others are passed over.

    `edited` is the raw text with all edits, those of the breaks between `blocks` too. Run-in heads of changed blocks
    are left open: they are for the rules to read again.
    """
    text = Text(tuple(blocks), edited)
    done: dict[int, Changed] = {}
    wrong: list[Wrong] = []
    steps: list[Step] = []
    for number, one in enumerate(corrections):
        if not is_of_text(one):
            continue
        outcome = _done(one, text)
        if isinstance(outcome, Changed):
            steps += [] if outcome.redundant else [Step(text, one.op, spot_of(one))]
            text = outcome.text
            done[number] = outcome
        else:
            wrong.append(explained(outcome, steps, text.blocks, text.edited))
    names = {block.id: f"b{number}" for number, block in enumerate(text.blocks, 1)}
    final = tuple(replace(block, id=names[block.id]) for block in text.blocks)
    return CorrectedText(
        final,
        text.edited,
        {number: _record(corrections[number], one, final, text.edited) for number, one in done.items()},
        tuple(wrong),
        {new: text.made_of.get(old, old) for old, new in names.items()},
        frozenset(names[block] for block in text.moved if block in names),
        tuple(steps),
    )


def _done(one: Correction, text: Text) -> Changed | Wrong:
    """Make one correction."""
    place = locate(one.at, text.blocks, text.edited)
    if isinstance(place, Miss):
        return (not place.count and _reads_so(one, text)) or missed(spot_of(one), one.at, place)
    outcome = _OPS[one.op](text, place, one)
    if isinstance(outcome, Refused):
        message = f"{one.op} at {shown(one.at.exact)}: {outcome.message}"
        return Wrong(spot_of(one, outcome.key), "correction.refused", message, outcome.hint)
    return outcome


def _reads_so(one: Correction, text: Text) -> Changed | None:
    """Give a replacement as redundant where the text has, once, the words already that it wants."""
    if one.op != "replace":
        return None
    words = str(one.fields["with"])
    wanted = replace(one.at, exact=words) if words else At(one.at.prefix + one.at.suffix)
    if not words and not (one.at.prefix and one.at.suffix):
        return None
    place = find(wanted, text.blocks)
    return Changed(text, words, words, text.sources(place), redundant=True) if isinstance(place, Place) else None


def _replace(text: Text, place: Place, one: Correction) -> Outcome:
    words = str(one.fields["with"])
    if place.is_within and _stands(words, one.at.exact, text.block(place.block).text, place.span.start):
        return Changed(text, words, words, text.sources(place), redundant=True)
    return replace_words(text, place, words)


def _stands(words: str, exact: str, text: str, at: int) -> bool:
    """Tell whether the words wanted stand already around those that they are to replace, which are part of them."""
    if not words:
        return False
    starts = (i for i in range(len(words) - len(exact) + 1) if words.startswith(exact, i))
    return any(i <= at and text.startswith(words, at - i) for i in starts)


def _move(text: Text, place: Place, one: Correction) -> Outcome | Wrong:
    after = "after" in one.fields
    places: list[Place] = [place]
    for key in ("through", "after" if after else "before"):
        at: Any = one.fields.get(key)
        found = place if at is None else locate(at, text.blocks, text.edited)
        if isinstance(found, Miss):
            wrong = missed(spot_of(one, key), at, found)
            return replace(wrong, message=f"`{key}`: {wrong.message}")
        places.append(found)
    return move_blocks(text, *places, after=after)


def _said(one: Correction, key: str) -> Any:  # noqa: ANN401 # the sidecar's reader has checked it
    return one.fields.get(key)


_OPS: Final[Mapping[str, Callable[[Text, Place, Correction], Outcome | Wrong]]] = {
    "replace": _replace,
    "join": lambda text, place, _: join_blocks(text, place),
    "split": lambda text, place, _: split_block(text, place),
    "move": _move,
    "set-kind": lambda text, place, one: set_kind(text, place, _said(one, "to"), _said(one, "level")),
    "set-level": lambda text, place, one: set_level(text, place, _said(one, "to")),
}


def _record(one: Correction, done: Changed, blocks: Sequence[Block], edited: EditedText) -> Corrected:
    """Give what came of a correction, at the place where its passage stands in the end."""
    block, span = span_now(done.sources, blocks, edited) or (None, None)
    said = (one.op, one.kind, one.why, one.by, one.on)
    return Corrected(*said, done.before, done.after, block, span, redundant=done.redundant)
