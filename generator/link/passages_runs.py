"""Windows that two paragraphs share, laid end to end: the longest runs of clauses that both have in the same order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from generator.link.passages_windows import LEAST, Paragraph, Window, said
from generator.text.similarity import LONG, likeness


@dataclass(frozen=True, slots=True)
class Run:
    """Clauses of one paragraph and of another that read the same, or nearly; `texts` are the texts that say so."""

    one: Window
    other: Window
    texts: frozenset[tuple[int, int]] = field(default_factory=frozenset)


def runs_of(one: Paragraph, other: Paragraph, shared: Iterable[Run]) -> list[Run]:
    """Lay shared windows of two paragraphs end to end, and take in the clauses beside them that are the same.

    A window goes on with a run where it overlaps or follows it in both paragraphs.
    """
    found = _laid(shared)
    ready: dict[tuple[Window, Window], Run] = {}
    for run in (_trim(one, other, _widen(one, other, run)) for run in found):
        known = ready.get(_order(run))
        ready[_order(run)] = _join(known, run) if known else run
    return sorted(ready.values(), key=_order)


def _order(run: Run) -> tuple[Window, Window]:
    return run.one, run.other


@dataclass(slots=True)
class _Growing:
    """A run to be: the last clause on either side so far, and all texts that say so."""

    first: Run
    last: int
    other_last: int
    texts: set[tuple[int, int]]

    def made(self) -> Run:
        one, other = self.first.one, self.first.other
        mine, its = Window(one.paragraph, one.first, self.last), Window(other.paragraph, other.first, self.other_last)
        return Run(mine, its, frozenset(self.texts))


def _laid(shared: Iterable[Run]) -> list[Run]:
    """Lay windows end to end, each on the first run that it goes on with, in time that grows with their number.

    Windows come in the order of the one paragraph, so that a run which ends before one of them goes on with none after.
    """
    found: list[_Growing] = []
    meeting: dict[int, list[int]] = defaultdict(list)  # by clause of the other paragraph: runs that go on from there
    for seed in sorted(shared, key=_order):
        live = [number for number in meeting[seed.other.first] if seed.one.first <= found[number].last + 1]
        meeting[seed.other.first] = live
        if not live:
            live.append(len(found))
            found.append(_Growing(seed, seed.one.last, seed.other.first - 1, set()))
            after = seed.other.first + 1
        else:
            after = found[min(live)].other_last + 2
        at = min(live)
        run = found[at]
        run.last, run.other_last = max(run.last, seed.one.last), max(run.other_last, seed.other.last)
        run.texts |= seed.texts
        for clause in range(after, run.other_last + 2):
            meeting[clause].append(at)
    return [run.made() for run in found]


def _join(run: Run, seed: Run) -> Run:
    return Run(_span(run.one, seed.one), _span(run.other, seed.other), run.texts | seed.texts)


def _span(one: Window, other: Window) -> Window:
    return Window(one.paragraph, min(one.first, other.first), max(one.last, other.last))


def _widen(one: Paragraph, other: Paragraph, run: Run) -> Run:
    first, other_first = run.one.first, run.other.first
    while first and other_first and _same(one.bare[first - 1], other.bare[other_first - 1]):
        first, other_first = first - 1, other_first - 1
    last, other_last = run.one.last + 1, run.other.last + 1
    while last < len(one.bare) and other_last < len(other.bare) and _same(one.bare[last], other.bare[other_last]):
        last, other_last = last + 1, other_last + 1
    return replace(
        run,
        one=Window(run.one.paragraph, first, last - 1),
        other=Window(run.other.paragraph, other_first, other_last - 1),
    )


def _trim(one: Paragraph, other: Paragraph, run: Run) -> Run:
    """Leave out clauses at an end that only one paragraph has: those without which the rest is more alike.

    A run that is long for a measure of the whole stays as it is: a clause of it is nothing to its likeness.
    """
    if max(len(one.words(*run.one[1:])), len(other.words(*run.other[1:]))) > LONG:
        return run
    best = likeness(one.words(*run.one[1:]), other.words(*run.other[1:]))
    while True:
        tries = [
            (likeness(one.words(*mine[1:]), other.words(*its[1:])), mine, its)
            for mine, its in (
                *((shorter, run.other) for shorter in _shorter(one, run.one)),
                *((run.one, shorter) for shorter in _shorter(other, run.other)),
            )
        ]
        percent, mine, its = max(tries, default=(0, run.one, run.other))
        if percent <= best:
            return run
        best, run = percent, replace(run, one=mine, other=its)


def _shorter(paragraph: Paragraph, window: Window) -> Iterator[Window]:
    """Give a window without its first and without its last clause, where enough is left."""
    for first, last in ((window.first + 1, window.last), (window.first, window.last - 1)):
        if first <= last and said(paragraph.words(first, last)) >= LEAST:
            yield Window(window.paragraph, first, last)


def _same(one: str, other: str) -> bool:
    return bool(one) and one == other
