"""What became of every published citation, by the characters that the editor carried; never by our own alignment."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Self

from generator.ledger.follow import Followed
from generator.ledger.numbers import spot_of
from generator.model.facts import Figure
from generator.model.ledger import Anchor, Ledger
from generator.model.report import Report
from tests.sceptic.text import Origin, Text

LIVES = 0.5
"""Share of a published text that must have survived for it not to be gone."""
NEARLY = 0.9
"""A block that holds nearly as much of a text as the block that holds most (a copy, a half) is right too."""

OUTCOMES = ("taken", "waiting", "waiting, proposal wrong", "wrong", "unresolvable", "reused")


@dataclass(slots=True)
class Tally:
    """Counts of outcomes, and a few words on each that is not right."""

    counts: Counter[str] = field(default_factory=Counter)
    remarks: list[str] = field(default_factory=list)

    def add(self, outcome: str, remark: str) -> None:
        """Count an outcome; a wrong one leaves its remark."""
        self.counts[outcome] += 1
        if outcome not in OUTCOMES[:2]:
            self.remarks.append(f"{outcome}: {remark}")

    @property
    def total(self) -> int:
        """Give the number of citations that were followed."""
        return sum(self.counts.values())

    @property
    def right(self) -> float:
        """Give the share that leads to its text, or waits with the right proposal."""
        return (self.counts["taken"] + self.counts["waiting"]) / self.total if self.total else 1.0

    def __iadd__(self, other: Tally) -> Self:
        self.counts += other.counts
        self.remarks += other.remarks
        return self


class Truth:
    """Where the characters of each published block are in an edited text."""

    def __init__(self, text: Text) -> None:
        self.held: dict[str, Counter[int]] = defaultdict(Counter)
        self.at: dict[Origin, list[tuple[int, int]]] = defaultdict(list)
        for place, piece in enumerate(text):
            for offset, origin in enumerate(piece.origins):
                if origin:
                    self.held[origin[0]][place] += 1
                    self.at[origin].append((place, offset))

    def homes(self, anchor: str) -> set[int]:
        """Give the blocks that hold most of a published block's characters."""
        most = max(self.held[anchor].values(), default=0)
        return {place for place, count in self.held[anchor].items() if count >= NEARLY * most}

    def home(self, anchor: str, size: int) -> int | None:
        """Give the block that a published block of `size` characters lives on in, the first of several, if it does."""
        return min(self.homes(anchor)) if size and self.survives(anchor, size) >= LIVES else None

    def survives(self, anchor: str, size: int) -> float:
        """Give the share of a published block of `size` characters that is still in the text; copies count once."""
        return sum(origin[0] == anchor for origin in self.at) / size


def judge(ledger: Ledger, followed: Followed, text: Text) -> Tally:
    """Follow every published id to the edited text and hold where it leads against the truth."""
    tally = Tally()
    truth = Truth(text)
    places = {f"b{number}": number - 1 for number in range(1, len(text) + 1)}
    where = {block.anchor: places[block.id] for block in followed.report.blocks if block.anchor}
    proposed = {one.anchor: places.get(one.block or "") for one in followed.proposals}
    sizes = {row.anchor: len(row.text) for row in ledger.latest.rows}
    for row in ledger.latest.rows:
        if row.anchor is None:
            continue
        survives = truth.survives(row.anchor, sizes[row.anchor])
        anchor = followed.anchors.get(row.anchor)
        if anchor is None:
            tally.add("unresolvable", row.anchor)
            continue
        end = _end(anchor, where)
        waits = row.anchor in proposed
        end = proposed[row.anchor] if waits else end
        good = end in truth.homes(row.anchor) if end is not None else survives < LIVES
        good = good or (waits and survives < LIVES)
        lives = f"{survives:.2f} of {sizes[row.anchor]} lives"
        remark = f"{row.anchor} {anchor.state} at {end}, not {truth.homes(row.anchor)} ({lives})"
        tally.add(("waiting" if good else "waiting, proposal wrong") if waits else "taken" if good else "wrong", remark)
    for anchor_id in _reused(ledger, followed):
        tally.add("reused", anchor_id)
    return tally


def judge_figures(published: Report, followed: Followed, text: Text) -> Tally:
    """Follow every published figure: to its number, to the paragraph that has it, or to a tombstone."""
    tally = Tally()
    truth = Truth(text)
    places = {f"b{number}": number - 1 for number in range(1, len(text) + 1)}
    where = {block.anchor: places[block.id] for block in followed.report.blocks if block.anchor}
    now = {figure.anchor: figure for figure in followed.report.figures if figure.anchor}
    for figure in published.figures:
        block = published.by_id[figure.block]
        if figure.anchor is None or block.anchor is None:
            continue
        origins = {(block.anchor, at) for at in _digits(figure, block.text)}
        homes = {at for origin in origins for at in truth.at.get(origin, ())}
        anchor = followed.anchors.get(figure.anchor)
        if anchor is None:
            tally.add("unresolvable", figure.anchor)
            continue
        if anchor.state == "live":
            new = now[figure.anchor]
            place = places[new.block]
            good = any((place, at) in homes for at in _digits(new, text[place].text))
        elif anchor.state == "alias":
            good = where[anchor.of or anchor.id] in {place for place, _ in homes}
        else:
            good = not any(_whole(text, at, len(origins), origins) for at in homes)
        tally.add("taken" if good else "wrong", f"{figure.anchor} {anchor.state} in {anchor.block}: {anchor.number}")
    return tally


def _digits(figure: Figure, text: str) -> range:
    """Give the offsets of a figure's digits in its block's text."""
    spot = spot_of(figure, text)
    printed = [at for at, char in enumerate(text) if not char.isspace()]
    return range(printed[spot.start], printed[spot.end - 1] + 1)


def _whole(text: Text, at: tuple[int, int], size: int, origins: set[Origin]) -> bool:
    """Tell whether a number of so many characters begins here with all of its own characters."""
    place, offset = at
    piece = text[place]
    run = piece.origins[offset : offset + size]
    neighbours = piece.chars[max(0, offset - 1) : offset] + piece.chars[offset + size : offset + size + 1]
    return len(set(run)) == size and set(run) == origins and not any(char.isdigit() for char in neighbours)


def _end(anchor: Anchor, where: Mapping[str, int]) -> int | None:
    """Give the block that an id leads to, None for a tombstone."""
    if anchor.state == "tombstone":
        return None
    return where[anchor.of or anchor.id]


def _reused(ledger: Ledger, followed: Followed) -> Iterator[str]:
    """Give ids that were given out before and stand for something new, and ids that stand twice."""
    report = followed.report
    shown = Counter([block.anchor for block in report.blocks] + [figure.anchor for figure in report.figures])
    yield from (anchor for anchor, count in shown.items() if anchor and count > 1)
    yield from (anchor for anchor in followed.anchors if anchor not in ledger.anchors and _spent(anchor, ledger))


def _spent(anchor: str, ledger: Ledger) -> bool:
    return int(anchor[1:]) < ledger.counters.get(anchor[0], 1)
