"""The ids of figures: a figure is its paragraph's id, its number and its occurrence, whatever it is called.

A figure follows its text through corrections, splits, merges and moves. A number that was corrected keeps its id where
it is the only number between characters that stayed. What is still printed but no longer taken for a figure leads to
its paragraph.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.ledger.fold import Pair, folded
from generator.ledger.minter import Minter
from generator.ledger.numbers import Spot, around, locate, spot_of, spots
from generator.ledger.rows import FIGURE
from generator.ledger.texts import Texts
from generator.ledger.ways import Way, way_between
from generator.model.ledger import Anchor
from generator.model.report import Report


@dataclass(frozen=True, slots=True)
class _Old:
    """A published figure: its anchor, its folded text, where its number stood there; row and way where it had one."""

    anchor: Anchor
    text: str
    spot: Spot
    row: int = -1
    way: Way | None = None


@dataclass(frozen=True, slots=True)
class _New:
    """A figure as it is read now: its place among the figures, its block's place, and where its number stands."""

    index: int
    block: int
    spot: Spot


_Place = tuple[int, int]
"""A new block and an offset in its folded text."""
_Keys = Callable[[_Old | _New], list[Hashable]]
"""What a figure may be known by."""


def follow_figures(texts: Texts, report: Report, anchors: dict[str, Anchor], minter: Minter, number: int) -> Report:
    """Give the report, whose blocks have their ids, with those of its figures; `anchors` is brought up to date.

    `number` is the version that they are for.
    """
    places = {block.id: place for place, block in enumerate(texts.blocks)}
    news = [
        _New(index, places[figure.block], spot_of(figure, texts.blocks[places[figure.block]].text))
        for index, figure in enumerate(report.figures)
        if report.by_id[figure.block].anchor
    ]
    place_of = {block.anchor: places[block.id] for block in report.blocks if block.anchor}
    olds = list(_published(texts, anchors, _ways(texts, anchors, place_of)))
    heirs = _match(texts, olds, news)
    owner_of = {place: anchor for anchor, place in place_of.items()}
    ids: dict[int, str] = {}
    for old in olds:
        new = heirs.get(old.anchor.id)
        if new:
            ids[new.index] = old.anchor.id
            anchors[old.anchor.id] = _live(old.anchor, new, owner_of[new.block], number)
        elif old.anchor.state != "tombstone":
            anchors[old.anchor.id] = _unread(old, texts, owner_of, number)
    for new in news:
        if new.index not in ids:
            ids[new.index] = minter.mint(FIGURE)
            fresh = Anchor(ids[new.index], first=number)
            anchors[fresh.id] = _live(fresh, new, owner_of[new.block], number)
    figures = tuple(replace(figure, anchor=ids.get(index)) for index, figure in enumerate(report.figures))
    return replace(report, figures=figures)


def _live(anchor: Anchor, new: _New, block: str, number: int) -> Anchor:
    return Anchor(
        anchor.id,
        first=anchor.first,
        last=number,
        block=block,
        number=new.spot.number,
        occurrence=new.spot.occurrence,
    )


def _unread(old: _Old, texts: Texts, owner_of: Mapping[int, str], number: int) -> Anchor:
    """Give the anchor of a figure that is not read any more: its paragraph's while the number is there, else ended."""
    at = _unchanged(old, texts)
    host = owner_of.get(at[0]) if at else None
    if at is None or host is None:
        why = f"第{number}版中已无此数字"
        return replace(old.anchor, state="tombstone", of=None, since=number, why=why)
    spot = next((one for one in spots(texts.new[at[0]]) if one.start == at[1]), None)
    since = number if old.anchor.state == "live" else old.anchor.since
    return replace(
        old.anchor,
        state="alias",
        of=host,
        since=since,
        why="文中仍有此数字，不再单列" if old.anchor.state == "live" else old.anchor.why,
        block=host,
        occurrence=spot.occurrence if spot and spot.number == old.spot.number else old.spot.occurrence,
    )


def _ways(texts: Texts, anchors: Mapping[str, Anchor], place_of: Mapping[str, int]) -> dict[int, Way]:
    """Give for each old row the way to where its text is now: its pair's, unless its id was given to another block."""
    pair_of = {i: pair for pair in texts.pairs for i in pair.old}
    ways: dict[Pair, Way] = {}
    found: dict[int, Way] = {}
    for i, row in enumerate(texts.ledger.latest.rows):
        anchor = anchors[row.anchor] if row.anchor else None
        if anchor and anchor.state == "tombstone":
            continue  # its figures go on only where their own words stand
        pair = pair_of.get(i)
        place = place_of.get((anchor.of or anchor.id) if anchor else "")
        if place is not None and (pair is None or place not in pair.new):
            pair = Pair((i,), (place,))
        if pair:
            found[i] = ways.setdefault(pair, way_between(pair, texts.old, texts.new))
    return found


def _published(texts: Texts, anchors: Mapping[str, Anchor], ways: Mapping[int, Way]) -> Iterator[_Old]:
    """Give the figures that were published, with where their numbers stood when they were last in a text."""
    rows = {row.anchor: i for i, row in enumerate(texts.ledger.latest.rows) if row.anchor}
    for anchor in anchors.values():
        if anchor.number is None or anchor.occurrence is None or anchor.block is None:
            continue
        row = rows.get(anchor.block, -1) if anchor.state != "tombstone" else -1
        text = texts.old[row] if row >= 0 else folded(texts.published.get((anchor.last, anchor.block), ""))
        spot = locate(text, anchor.number, anchor.occurrence)
        if spot:
            yield _Old(anchor, text, spot, row, ways.get(row))


def _match(texts: Texts, olds: Sequence[_Old], news: Sequence[_New]) -> dict[str, _New]:
    """Pair published figures with those that are read now, the surest first; an old one without a pair is not in it."""
    at: dict[tuple[int, int], list[_New]] = defaultdict(list)
    for new in news:
        at[new.block, new.spot.start].append(new)
    heirs: dict[str, _New] = {}
    for where in (_unchanged, _corrected):
        for old in olds:
            place = where(old, texts) if old.anchor.id not in heirs else None
            if place and at[place]:
                heirs[old.anchor.id] = at[place].pop(0)
    for keys_of in (_in_its_pair(olds), _in_its_words(texts)):
        free = [new for several in at.values() for new in several if new not in heirs.values()]
        lost = [old for old in olds if old.anchor.id not in heirs]
        heirs |= _unique(lost, free, keys_of)
    return heirs


def _unchanged(old: _Old, _texts: Texts) -> _Place | None:
    """Give where all digits of a figure's number stand now, in one run."""
    return old.way.intact(old.row, old.spot.start, old.spot.end) if old.way else None


def _corrected(old: _Old, texts: Texts) -> _Place | None:
    """Give the one number that stands now where the figure's stood, between the same neighbours."""
    found = old.way.between(old.row, old.spot.start, old.spot.end) if old.way else None
    if found is None:
        return None
    (block, start), length = found
    there = spots(texts.new[block])
    return (block, start) if any((one.start, one.end) == (start, start + length) for one in there) else None


def _in_its_pair(olds: Sequence[_Old]) -> _Keys:
    """Know a figure by its digits among the blocks that hold its paragraph's text."""
    pairs: dict[int, set[Pair]] = defaultdict(set)
    for old in olds:
        for block in old.way.pair.new if old.way else ():
            pairs[block].add(old.way.pair if old.way else Pair((), ()))

    def keys(one: _Old | _New) -> list[Hashable]:
        if isinstance(one, _New):
            return [(pair, one.spot.number) for pair in pairs[one.block]]
        return [(one.way.pair, one.spot.number)] if one.way else []

    return keys


def _in_its_words(texts: Texts) -> _Keys:
    """Know a figure by the words around it, wherever they stand now."""

    def keys(one: _Old | _New) -> list[Hashable]:
        text = texts.new[one.block] if isinstance(one, _New) else one.text
        return [*around(text, one.spot)]

    return keys


def _unique(olds: Sequence[_Old], news: Sequence[_New], keys_of: _Keys) -> dict[str, _New]:
    """Pair what shares a key that no other old figure has, and no other new one."""
    old_keys = Counter(key for old in olds for key in keys_of(old))
    new_keys = Counter(key for new in news for key in keys_of(new))
    by_key = {key: new for new in news for key in keys_of(new) if new_keys[key] == 1 == old_keys[key]}
    found = dict.fromkeys((old.anchor.id, by_key[key]) for old in olds for key in keys_of(old) if key in by_key)
    olds_of = Counter(new for _, new in found)
    news_of = Counter(anchor for anchor, _ in found)
    return {anchor: new for anchor, new in found if olds_of[new] == 1 == news_of[anchor]}
