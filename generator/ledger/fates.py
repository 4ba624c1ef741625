"""What became of each published heading and paragraph in a text as it is read now."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from generator.ledger.fold import Pair, alike, common, folded, share_kept
from generator.ledger.likely import likeliest
from generator.ledger.rows import FIGURE
from generator.ledger.texts import Texts
from generator.model.ledger import Anchor, Decision, text_hash

SURE = 0.8
"""Share of the first published text that must survive in order for an id to go on without a person's word."""
CLEARLY_GONE = 0.2
"""Share of a text's runs of characters that chance may leave where the text was taken out."""
_AGAIN = 0.5
"""How much of the longer text must be in the other for a block to be the first published text come back."""


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of an id: the place of the block that goes on as it (None: none), and whether that is sure.

    `kept` is the share of its measure (the first published text, or the one that a split or a person gave it) that is
    still there in order. `rebased`: the text found is to be its measure from now on. `by`: who decided, where a person
    did.
    """

    anchor: Anchor
    block: int | None
    kept: float
    sure: bool
    rebased: bool = False
    by: Decision | None = None


def find_fates(texts: Texts) -> list[Fate]:
    """Give what became of every heading and paragraph that was live or an alias in the last version, in its order.

    The aliases come after the others, and then the ids that had ended and that a person speaks of, each sorted as the
    ledger has them.
    """
    ledger = texts.ledger
    pair_of = {i: pair for pair in texts.pairs for i in pair.old}
    decided = {one.anchor: one for one in ledger.decisions if one.revision == ledger.latest.number}
    fates: list[Fate] = []
    taken = {j for pair in texts.pairs for j in pair.new}
    for i, row in enumerate(ledger.latest.rows):
        if row.anchor is None:
            continue
        anchor = ledger.anchors[row.anchor]
        fate = _live(texts, anchor, i, pair_of.get(i))
        if not fate.sure:
            fate = _again(texts, fate, taken) or fate
        fates.append(_decided(texts, fate, decided.get(anchor.id)))
        taken |= {j for j in (fates[-1].block,) if j is not None}
    fates += _alias_fates(texts, fates, decided)
    ended = (anchor for anchor in ledger.anchors.values() if anchor.state == "tombstone" and anchor.id in decided)
    fates += (_decided(texts, Fate(anchor, None, 0, sure=True), decided[anchor.id]) for anchor in ended)
    return fates


def _live(texts: Texts, anchor: Anchor, i: int, pair: Pair | None) -> Fate:
    """Give the fate of an id that was live as row `i`, by the pair that the row is in."""
    measure = texts.measure(anchor)
    if pair is None:
        return _lost(texts, anchor, texts.old[i], i)
    block = max(pair.new, key=lambda j: (common(texts.old[i], texts.new[j]), -j))
    together = "".join(texts.new[j] for j in pair.new)
    kept = share_kept(measure, together)
    same = texts.new[block] == texts.old[i]
    parted = kept >= SURE > share_kept(measure, texts.new[block])
    return Fate(anchor, block, kept, same or kept >= SURE, rebased=parted and not same)


def _lost(texts: Texts, anchor: Anchor, old: str, row: int | None = None) -> Fate:
    """Give the fate of an id whose text is in no pair: gone for sure, or a doubt, with the likeliest block.

    `row` is where the text stood in the last version, None for what was a part of another's.
    """
    left = max(texts.found_anywhere(old), texts.found_anywhere(texts.measure(anchor)))
    if left < CLEARLY_GONE:
        return Fate(anchor, None, left, sure=True)
    best = likeliest(texts, old, row)
    return Fate(anchor, best, share_kept(texts.measure(anchor), texts.new[best]) if best is not None else 0, sure=False)


def _again(texts: Texts, fate: Fate, taken: Iterable[int]) -> Fate | None:
    """Give the fate of an id whose first published text is back in a block that is in no pair."""
    measure = texts.measure(fate.anchor)
    taken = set(taken)
    for j, new in enumerate(texts.new):
        if j not in taken and share_kept(measure, new) >= SURE and alike(measure, new) >= _AGAIN:
            return Fate(fate.anchor, j, share_kept(measure, new), sure=True)
    return None


def _decided(texts: Texts, fate: Fate, decision: Decision | None) -> Fate:
    """Let a person's word stand: that the id ends, or that it goes on as the block with this very text.

    Where the text has changed since, that person is asked again, unless it is the one that was published last.
    """
    if decision is None:
        return fate
    found = None if fate.block is None else text_hash(texts.blocks[fate.block].text)
    if decision.text is None:
        if found == decision.found:
            return replace(fate, block=None, sure=True, by=decision)
    else:
        places = [j for j, block in enumerate(texts.blocks) if text_hash(block.text) == decision.text]
        if places:
            place = places[min(decision.occurrence, len(places)) - 1]
            if fate.sure and fate.block == place:
                return fate
            kept = share_kept(folded(texts.last(fate.anchor)), texts.new[place])
            return Fate(fate.anchor, place, kept, sure=True, rebased=True, by=decision)
    restored = found not in (None, decision.found) and found == text_hash(texts.last(fate.anchor))
    return fate if restored else replace(fate, sure=False)


def _alias_fates(texts: Texts, fates: Iterable[Fate], decided: Mapping[str, Decision]) -> list[Fate]:
    """Give what became of the ids whose text was part of another block's."""
    hosts = {fate.anchor.id: fate.block for fate in fates}
    taken = set(hosts.values())
    return [
        _decided(texts, _alias_fate(texts, anchor, hosts[anchor.of], taken), decided.get(anchor.id))
        for anchor in texts.ledger.anchors.values()
        if anchor.state == "alias" and anchor.of in hosts and anchor.id[0] != FIGURE
    ]


def _alias_fate(texts: Texts, anchor: Anchor, host: int | None, taken: Collection[int | None]) -> Fate:
    """Give where most of an alias's text is now; one that a person made an alias goes wherever its host goes.

    `taken` are the blocks of other ids: one that is much like the alias's text is not that text for it.
    """
    if (anchor.base or 0) > anchor.last:
        return Fate(anchor, host, 1.0, sure=True)
    own = folded(texts.last(anchor))
    near = [host] if host is not None and share_kept(own, texts.new[host]) >= SURE else []
    own_block = [j for j, new in enumerate(texts.new) if j not in taken and alike(own, new) >= SURE]
    places = own_block or near or [j for j, new in enumerate(texts.new) if own and own in new]
    if places:
        return Fate(anchor, places[0], share_kept(own, texts.new[places[0]]), sure=True)
    fate = _lost(texts, anchor, own)
    return replace(fate, block=host) if host is not None and not fate.sure else fate
