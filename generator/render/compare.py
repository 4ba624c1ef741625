"""What differs between two versions of a text: block by block, and within a block word by word.

Blocks are the same block where they have the same permanent id; those without one (titles, notes, credits) where they
are of one kind and in the same place among that kind. Words are jieba's, so that a reader sees 三十五 give way to
三十六, and not 五 to 六. What is found holds both texts whole: the pieces kept and cut are the old one, the pieces kept
and put the new one.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from generator.text.segment import segmenter

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from generator.model.ledger import Row

Op = Literal["kept", "cut", "put"]
Sort = Literal["changed", "added", "restored", "removed", "moved"]
_Key = tuple[str, int]
_Keyed = dict[_Key, "Row"]
_Loose = tuple["Row", str]  # a row that reads otherwise in the other version, and its text there, "" where it is not

_MOST = 100_000_000
"""Words of the one times words of the other, up to which they are compared (some 12 MB); beyond, all is replaced."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Text that both have (kept), that only the old one has (cut), or only the new one (put)."""

    op: Op
    text: str


@dataclass(frozen=True, slots=True)
class Change:
    """A block that differs: `old` and `new` are its rows, None where a version has it not.

    One that is restored is added, under an id that a version before both had. `whole` is, of a block that was added,
    the old row whose text held its text and does not any more (it was split off), and of one that is gone, the new row
    whose text holds its text now and did not (it was merged); None for others.
    """

    sort: Sort
    old: Row | None
    new: Row | None
    pieces: tuple[Piece, ...]
    whole: Row | None = None


def changes(old: Sequence[Row], new: Sequence[Row], earlier: Collection[str] = ()) -> tuple[Change, ...]:
    """Give what differs, in the order of the new text; what is gone stands behind what it stood behind.

    `earlier` are the ids that versions before both had.
    """
    from rapidfuzz.distance import Indel

    before, after = _keyed(old), _keyed(new)
    if before == after and list(before) == list(after):
        return ()
    loose_old = [(row, _text(after.get(key))) for key, row in before.items() if _text(after.get(key)) != row.text]
    loose_new = [(row, _text(before.get(key))) for key, row in after.items() if _text(before.get(key)) != row.text]
    old_keys, new_keys = list(before), list(after)
    found: list[Change] = []
    for step in Indel.opcodes(old_keys, new_keys):  # a key that is cut in one place and put in another has moved
        olds, news = old_keys[step.src_start : step.src_end], new_keys[step.dest_start : step.dest_end]
        if step.tag == "equal":
            found += [_both("changed", before[key], after[key]) for key in olds if _differ(before[key], after[key])]
            continue
        found += [_removed(before[key], loose_new) for key in olds if key not in after]
        found += [
            _both("moved", before[key], after[key]) if key in before else _added(after[key], loose_old, earlier)
            for key in news
        ]
    return tuple(found)


def words_between(old: str, new: str) -> tuple[Piece, ...]:
    """Give the pieces by which one text became the other, in words, neighbours of one sort together."""
    from rapidfuzz.distance import Indel

    cut = segmenter()
    olds, news = cut(old), cut(new)
    if len(olds) * len(news) > _MOST:
        return _pieces((("cut", old), ("put", new)))
    found: list[tuple[Op, str]] = []
    for step in Indel.opcodes(olds, news):
        if step.tag == "equal":
            found.append(("kept", "".join(olds[step.src_start : step.src_end])))
            continue
        found.append(("cut", "".join(olds[step.src_start : step.src_end])))
        found.append(("put", "".join(news[step.dest_start : step.dest_end])))
    return _pieces(found)


def _pieces(found: Iterable[tuple[Op, str]]) -> tuple[Piece, ...]:
    """Put together what follows on its own sort, cut before put, and drop what is empty."""
    pieces: list[Piece] = []
    cut = put = ""
    for op, text in found:
        if op == "cut":
            cut += text
        elif op == "put":
            put += text
        elif text:
            pieces += (*_replaced(cut, put), Piece("kept", text))
            cut = put = ""
    return (*pieces, *_replaced(cut, put))


def _replaced(cut: str, put: str) -> Iterator[Piece]:
    if cut:
        yield Piece("cut", cut)
    if put:
        yield Piece("put", put)


def _keyed(rows: Sequence[Row]) -> _Keyed:
    """Give the rows by what they are known by in every version: their id, else their kind and place among it."""
    counts: Counter[str] = Counter()
    keyed: _Keyed = {}
    for row in rows:
        name = row.anchor or row.kind
        keyed[name, counts[name]] = row
        counts[name] += 1
    return keyed


def _differ(old: Row, new: Row) -> bool:
    return (old.text, old.kind, old.level) != (new.text, new.kind, new.level)


def _both(sort: Sort, old: Row, new: Row) -> Change:
    return Change(sort, old, new, words_between(old.text, new.text) if old.text != new.text else _whole("kept", new))


def _added(row: Row, loose: Sequence[_Loose], earlier: Collection[str]) -> Change:
    whole = _holder(row, loose)
    return Change(
        "restored" if row.anchor in earlier else "added", None, row, _whole("kept" if whole else "put", row), whole
    )


def _removed(row: Row, loose: Sequence[_Loose]) -> Change:
    whole = _holder(row, loose)
    return Change("removed", row, None, _whole("kept" if whole else "cut", row), whole)


def _holder(row: Row, loose: Sequence[_Loose]) -> Row | None:
    """Give the row whose text holds that of `row` more often than its text in the other version does."""
    return next((one for one, other in loose if one.text.count(row.text) > other.count(row.text)), None)


def _text(row: Row | None) -> str:
    return row.text if row else ""


def _whole(op: Op, row: Row) -> tuple[Piece, ...]:
    return _pieces(((op, row.text),))
