"""Layouts of a boxed page: which stretch of text between printed headings is whose.

A page is its headings in printed order and the gaps before, between and after them. A group may stand below its
heading or above it; one group at most was moved away, to any gap. Each layout is weighed by what its stretches say
(affinity), how they are numbered, and how pages are usually made up; all layouts are summed by dynamic programming, so
that the best one's share of the whole says how far it can be believed. Weights are natural logarithms.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import log
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.structure.boxed import Page

from generator.structure.cuts import CLOSED, LEAD, NEVER, Cut, Cuts, add_logs

DISORDER = -6.0  # a page that is not in order, against one that is
_BARE = -8.0  # a heading without any text
_PRINTED_BARE = -12.0  # and on a page that is in order: of 217 rows of headings in real reports, one had any
_SAME, _TURNED = log(0.75), log(0.25)  # a heading stands to its group as the one before does, or otherwise
_AWAY, _NONE_AWAY = log(0.75), log(0.25)  # a group was moved away from its heading
_EDGE, _INSIDE = log(0.35), log(0.3)  # to the first or last gap; to any other
_INTRODUCED = 0.85  # share of reports that have an introduction


@dataclass(frozen=True, slots=True)
class Layout:
    """The owner of each text, gap by gap; its weight, with all ways to cut its gaps and with this one alone.

    `is_printed` says that nothing is to be moved.
    """

    owners: tuple[tuple[int, ...], ...]
    weight: float
    single: float
    is_printed: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """The best layout, the layout as printed, and the weight of all layouts together."""

    best: Layout
    printed: Layout
    whole: float


@dataclass(frozen=True, slots=True)
class _Part:
    """Layouts of the first gaps: the weight of all of them, and the best one with its own weight."""

    whole: float
    weight: float
    single: float
    owners: tuple[tuple[int, ...], ...]

    def then(self, prior: float, cut: Cut) -> _Part:
        """Give the layouts with one more gap."""
        step = prior + cut.whole
        single = self.single + prior + cut.weight
        return _Part(self.whole + step, self.weight + step, single, (*self.owners, cut.owners))


def choose_layout(page: Page) -> Choice:
    """Weigh all layouts of a page of at least one heading."""
    cuts = Cuts(page)
    printed = _printed(page, cuts)
    parts = [part for away in (None, *range(page.heads)) for part in _layouts(page, cuts, away)]
    best = max(parts, key=lambda part: part.weight, default=None)
    whole = add_logs([printed.weight, *(part.whole for part in parts)])
    if best is None or best.weight <= printed.weight:
        return Choice(printed, printed, whole)
    return Choice(Layout(best.owners, best.weight, best.single), printed, whole)


def _printed(page: Page, cuts: Cuts) -> Layout:
    """Give the layout in which every group stands below its heading and nothing is to be moved."""
    weight = 0.0
    owners: list[tuple[int, ...]] = []
    for gap, texts in enumerate(page.gaps):
        if not texts:
            owners.append(())
            weight += _PRINTED_BARE if gap else 0.0
            continue
        row = (LEAD,) if gap == 0 else (gap - 1,) if gap < page.heads else (gap - 1, gap)
        best = cuts.read_alike(gap, row)
        weight += best.whole
        owners.append(best.owners)
    return Layout(tuple(owners), weight, weight, is_printed=True)


def _layouts(page: Page, cuts: Cuts, away: int | None) -> list[_Part]:
    """Give the layouts in which the group of heading `away` was moved away, or none was."""
    prior = DISORDER + (_NONE_AWAY if away is None else _AWAY - log(page.heads))
    # A state says whether the next heading's group was above it, and whether the moved group was met.
    parts = {(False, away is None): _Part(prior, prior, prior, ())}
    for gap in range(len(page.gaps)):
        found: dict[tuple[bool, bool], list[_Part]] = {}
        for (given, met), part in parts.items():
            for above, meets, step, cut in _steps(page, cuts, gap, away, given=given, met=met):
                if step + cut.whole > NEVER:
                    found.setdefault((above, meets), []).append(part.then(step, cut))
        parts = {state: _merge(rows) for state, rows in found.items()}
    return [part for (_, met), part in parts.items() if met]


def _merge(parts: Sequence[_Part]) -> _Part:
    """Give parts that end alike as one."""
    return replace(max(parts, key=lambda part: part.weight), whole=add_logs([part.whole for part in parts]))


def _steps(
    page: Page, cuts: Cuts, gap: int, away: int | None, *, given: bool, met: bool
) -> Iterator[tuple[bool, bool, float, Cut]]:
    """Give the ways to fill a gap: whether the heading below gets its group here, whether the moved group was met."""
    upper, lower = gap - 1, gap
    open_below = upper >= 0 and upper != away and not given
    for below in (True, False) if open_below else (False,):
        for above in (True, False) if lower < page.heads and lower != away else (False,):
            prior = 0.0 if below or not open_below else _BARE
            if lower < page.heads and lower != away:
                prior += (_SAME if above == given else _TURNED) if upper >= 0 and upper != away else log(0.5)
            core = (upper,) * below + (lower,) * above
            for row, row_prior in _with_edges(core, gap, page.heads):
                yield above, met, prior + row_prior, cuts.read_alike(gap, row)
                if away is not None and not met:
                    place = _EDGE if gap in (0, page.heads) else _INSIDE - log(max(1, page.heads - 1))
                    for at in range(len(row) + 1):
                        if (gap == away and at == len(row)) or (gap == away + 1 and at == 0):
                            continue  # that is where the group belongs
                        here = (*row[:at], away, *row[at:])
                        yield above, True, prior + row_prior + place - log(len(row) + 1), cuts.read_alike(gap, here)


def _with_edges(core: tuple[int, ...], gap: int, heads: int) -> Iterator[tuple[tuple[int, ...], float]]:
    """Give the owners in a gap with and without an introduction or a closing."""
    rows = [(core, 0.0)]
    if gap == 0:
        rows = [((LEAD, *core), log(_INTRODUCED)), (core, log(1 - _INTRODUCED))]
    if gap == heads:
        rows = [((*core, heads), log(CLOSED)), (core, log(1 - CLOSED))]
        if core[-1:] == (heads - 1,):
            rows = [((*core, heads), 0.0)]
    yield from rows
