"""The ids of a published report carried over to its text of now: what publishing would make of the ledger."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from generator.ledger.fates import Fate, find_fates
from generator.ledger.figures import follow_figures
from generator.ledger.fold import folded
from generator.ledger.minter import Minter
from generator.ledger.rows import FIGURE, LETTERS, text_blocks
from generator.ledger.texts import Texts
from generator.model.ledger import Anchor, Ledger, Proposal, canonical_text
from generator.model.report import Report
from generator.model.structure import Block


@dataclass(frozen=True)
class Followed:
    """A report under the ids of its ledger, and the ledger's anchors and counters as they were if it was published.

    `number` is the version that it shows: the last one's, or the next where its text or what its blocks are differs, or
    where an id of the same text is another by a person's word (`changed`).
    """

    report: Report
    number: int
    changed: bool
    anchors: Mapping[str, Anchor]
    counters: Mapping[str, int]
    proposals: tuple[Proposal, ...] = ()


def follow(ledger: Ledger, report: Report) -> Followed:
    """Carry the ids of a ledger over to a report as it is read now; what nobody had gets the next ids, in its order.

    Neither argument is changed. The ids that are new are given for good only when the result is published.
    """
    blocks = text_blocks(report)
    texts = Texts(ledger, blocks)
    minter = Minter(ledger.counters)
    fates = find_fates(texts)
    anchors = dict(ledger.anchors)
    owner = _owners(texts, fates)
    changed = _is_changed(ledger, blocks, owner)
    number = ledger.latest.number + changed
    for place, anchor in _returned(texts, owner):
        owner[place] = anchor.id
        anchors[anchor.id] = replace(anchor, state="live", last=number, of=None, since=None, why=None)
    for place, block in enumerate(blocks):
        if place not in owner and block.kind in LETTERS:
            owner[place] = minter.mint(LETTERS[block.kind])
            anchors[owner[place]] = Anchor(owner[place], first=number, last=number)
    for fate in fates:
        anchors[fate.anchor.id] = _carried(fate, owner, number)
    _flatten(anchors, number)
    named = {block.id: owner.get(place) for place, block in enumerate(blocks)}
    anchored = replace(
        report, id=ledger.id, draft=False, blocks=tuple(replace(b, anchor=named.get(b.id)) for b in report.blocks)
    )
    with_figures = follow_figures(texts, anchored, anchors, minter, number)
    return Followed(with_figures, number, changed, anchors, minter.counters, _proposals(texts, fates))


def _is_changed(ledger: Ledger, blocks: Sequence[Block], owner: Mapping[int, str]) -> bool:
    """Tell whether the blocks read otherwise than the last version does, or an id leads to another of them.

    Kinds, levels and run-in heads count: the page of a version shows them, and stays as it was published.
    """
    last = ledger.latest
    if canonical_text(block.text for block in blocks) != last.text:
        return True
    if any(row.anchor and owner.get(place) != row.anchor for place, row in enumerate(last.rows)):
        return True
    was = [(row.kind, row.level, row.lead) for row in last.rows]
    return was != [(block.kind, block.level, block.lead) for block in blocks]


def _owners(texts: Texts, fates: Sequence[Fate]) -> dict[int, str]:
    """Give for each new block that old ids claim the one that it goes on as: that of the most text.

    What is sure comes before what is not, an id that was live before one that was not, the first of equals.
    """
    claims: dict[int, list[tuple[bool, bool, float, int, str]]] = defaultdict(list)
    for order, fate in enumerate(fates):
        if fate.block is not None:
            alias = fate.anchor.state != "live"
            size = len(folded(texts.last(fate.anchor))) * fate.kept
            claims[fate.block].append((not fate.sure, alias, -size, order, fate.anchor.id))
    return {place: min(claim)[-1] for place, claim in claims.items()}


def _carried(fate: Fate, owner: Mapping[int, str], number: int) -> Anchor:
    """Give an id's anchor as its fate leaves it."""
    anchor = fate.anchor
    if fate.block is None:
        if anchor.state == "tombstone":
            return anchor
        why = f"第{number}版中已无此段文字"
        if fate.by is not None:
            why += f"（{fate.by.by} 于 {fate.by.on} 判定）"
        return replace(anchor, state="tombstone", of=None, since=number, why=why)
    host = owner[fate.block]
    base = number if fate.rebased else anchor.base
    if host == anchor.id:
        return replace(anchor, state="live", last=number, base=base, of=None, since=None, why=None)
    if anchor.state == "alias" and anchor.of == host:
        return anchor
    if fate.by is None:
        return replace(anchor, state="alias", of=host, since=number, why=f"第{number}版中并入 {host}")
    why = f"第{number}版起归入 {host}（{fate.by.by} 于 {fate.by.on} 判定）"
    return replace(anchor, state="alias", of=host, since=number, base=number, why=why)


def _flatten(anchors: dict[str, Anchor], number: int) -> None:
    """Let every alias of a heading or paragraph lead to what is live; one whose host is gone is gone with it."""
    for anchor in list(anchors.values()):
        if anchor.state != "alias" or anchor.id[0] == FIGURE:
            continue
        host = anchors[anchor.of or anchor.id]
        seen = {anchor.id}
        while host.state == "alias" and host.of and host.id not in seen:
            seen.add(host.id)
            host = anchors[host.of]
        if host.state == "live":
            anchors[anchor.id] = replace(anchor, of=host.id)
        else:
            why = f"第{number}版中已无此段文字"
            anchors[anchor.id] = replace(anchor, state="tombstone", of=None, since=number, why=why)


def _returned(texts: Texts, owner: Mapping[int, str]) -> list[tuple[int, Anchor]]:
    """Give the ids that ended and whose last text stands, to the letter, in a block that no other id has."""
    free: dict[str, list[int]] = defaultdict(list)
    for place, text in enumerate(texts.new):
        if place not in owner:
            free[text].append(place)
    ended: dict[str, list[Anchor]] = defaultdict(list)
    for anchor in texts.ledger.anchors.values():
        if anchor.state == "tombstone" and anchor.id[0] != FIGURE:
            ended[folded(texts.last(anchor))].append(anchor)
    found = []
    for text, places in free.items():
        letter = LETTERS.get(texts.blocks[places[0]].kind)
        anchors = [anchor for anchor in ended.get(text, ()) if anchor.id[0] == letter]
        if len(places) == len(anchors) == 1:
            found.append((places[0], anchors[0]))
    return found


def _proposals(texts: Texts, fates: Sequence[Fate]) -> tuple[Proposal, ...]:
    found = []
    for fate in fates:
        if not fate.sure:
            old, kept = texts.last(fate.anchor), round(fate.kept, 4)
            block = None if fate.block is None else texts.blocks[fate.block]
            text, place = (block.text, block.id) if block else (None, None)
            found.append(Proposal(fate.anchor.id, old, text, place, kept))
    return tuple(found)
