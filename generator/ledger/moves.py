"""Blocks that stand elsewhere now, within another block, or in parts."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from generator.ledger.fold import Pair, alike, common, runs

MOVED = 0.6
"""How much of the longer text must be in the other for a block that stands elsewhere to be the same one."""
INSIDE = 0.5
"""Share of a text's runs of characters that must be in a block for the text to be in that block."""
WHOLE = 0.8
"""The same where other blocks had those words before."""
LONG = 20
"""Characters that two texts share for another reason than being one text so seldom that it does not count."""
_CLEARLY = 2
"""How many times as much of a text the one block must hold as the next best: between equals nothing is guessed."""
_MORE = 1.1
"""How many times as much a part elsewhere must hold as the block that stands in place, to go on in its stead."""
_KEPT = 0.8
"""Share of a text that is enough in one block: its parts elsewhere are copies then."""


def moved(old: Sequence[str], new: Sequence[str], olds: Sequence[int], news: Sequence[int]) -> list[Pair]:
    """Pair what is left on both sides, the most alike first; equal ones in their order."""
    found = []
    for i in olds:
        for j in news:
            shorter, longer = sorted((len(old[i]), len(new[j])))
            if shorter >= MOVED * longer and (share := alike(old[i], new[j])) >= MOVED:
                found.append((-share, i, j))
    pairs: list[Pair] = []
    taken_old, taken_new = set[int](), set[int]()
    for _, i, j in sorted(found):
        if i not in taken_old and j not in taken_new:
            taken_old.add(i)
            taken_new.add(j)
            pairs.append(Pair((i,), (j,)))
    return pairs


def contained(old: Sequence[str], new: Sequence[str], olds: Iterable[int]) -> list[Pair]:
    """Pair each old block that is left with the one new block, taken or not, that holds its text among other text.

    Words that were said as often before do not count, they are another block's own; but of a long text that stood
    twice, the one that is left is the text of both.
    """
    olds = [i for i in olds if old[i]]
    if not olds:
        return []
    before = Counter(run for text in old for run in runs(text))
    now = Counter(run for text in new for run in runs(text))
    holders = holder_index(new)
    gained = {run: places for run, places in holders.items() if now[run] >= before[run]}
    found: list[Pair] = []
    for i in olds:
        j = holder_of(old[i], gained)
        if j is None and len(old[i]) >= LONG:
            j = holder_of(old[i], holders, WHOLE)
        if j is not None:
            found.append(Pair((i,), (j,)))
    return found


def with_parts(old: Sequence[str], new: Sequence[str], pairs: Sequence[Pair], news: Iterable[int]) -> list[Pair]:
    """Give the pairs, each of one old block with the parts of it that stand elsewhere, in blocks that are left.

    A part is taken where the block that stands in place holds too little, or clearly less than the part does.
    """
    news = [j for j in news if new[j]]
    if not news:
        return list(pairs)
    holders = holder_index(old)
    parts: dict[int, list[int]] = defaultdict(list)
    for j in news:
        i = holder_of(new[j], holders)
        if i is not None:
            parts[i].append(j)
    found = []
    for pair in pairs:
        i = pair.old[0]
        extra = parts.pop(i, []) if len(pair.old) == 1 else []
        held = max(common(old[i], new[j]) for j in pair.new)
        together = common(old[i], "".join(new[j] for j in pair.new))
        extra = [j for j in extra if together < _KEPT * len(old[i]) or common(old[i], new[j]) > _MORE * held]
        found.append(Pair(pair.old, (*pair.new, *extra)))
    paired = {i for pair in pairs for i in pair.old}
    return [*found, *(Pair((i,), tuple(js)) for i, js in parts.items() if i not in paired)]


def holder_index(texts: Sequence[str]) -> dict[str, list[int]]:
    """Give for each run of characters the texts, by their places, that have it."""
    index: dict[str, list[int]] = defaultdict(list)
    for place, text in enumerate(texts):
        for run in set(runs(text)):
            index[run].append(place)
    return index


def holder_of(text: str, index: Mapping[str, Sequence[int]], least: float = INSIDE) -> int | None:
    """Give the place of the one text that holds `least` of this one's runs; None where none does, or more than one."""
    own = set(runs(text))
    votes = Counter(place for run in own for place in index.get(run, ()))
    best = votes.most_common(2)
    if not best or best[0][1] < least * len(own):
        return None
    return best[0][0] if len(best) == 1 or best[0][1] >= _CLEARLY * best[1][1] else None
