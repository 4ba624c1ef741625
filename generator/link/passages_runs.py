"""Windows that two paragraphs share, laid end to end: the longest runs of clauses that both have in the same order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from generator.link.passages_windows import LEAST, Paragraph, Window, said
from generator.text.similarity import likeness


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
    found: list[Run] = []
    for seed in sorted(shared, key=_order):
        at = next((number for number, run in enumerate(found) if _goes_on(run, seed)), None)
        if at is None:
            found.append(seed)
        else:
            found[at] = _join(found[at], seed)
    ready: dict[tuple[Window, Window], Run] = {}
    for run in (_trim(one, other, _widen(one, other, run)) for run in found):
        known = ready.get(_order(run))
        ready[_order(run)] = _join(known, run) if known else run
    return sorted(ready.values(), key=_order)


def _order(run: Run) -> tuple[Window, Window]:
    return run.one, run.other


def _goes_on(run: Run, seed: Run) -> bool:
    return seed.one.first <= run.one.last + 1 and run.other.first <= seed.other.first <= run.other.last + 1


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
    """Leave out clauses at an end that only one paragraph has: those without which the rest is more alike."""
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
