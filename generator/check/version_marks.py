"""Ids that a version does not have though an earlier one gave them out, held on its page against the texts up to it.

Such an id stands in a note that leads to the last version that has it, or in a block that holds its text: nowhere else,
since what a reader finds under it would be another text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.model.promises import ids_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.check.page import Page
    from generator.model.ledger import Ledger, Revision


class _Text(NamedTuple):
    """A version: the texts of its rows by their ids, and the words of its figures."""

    rows: Mapping[str, str]
    figures: Mapping[str, str]


def check_marks(page: Page, ledger: Ledger, revision: Revision) -> Iterator[str]:
    """Tell, in words, what the page of a version that was not erased says wrongly of ids that it does not have."""
    texts = [_text_of(one) for one in ledger.revisions[: revision.number]]
    here = texts[-1]
    given, borne = set(ids_of(ledger, revision)), {*here.rows, *here.figures}
    told = dict(page.published.gone)
    led = {piece.id: block.anchor for block in page.shown for piece in block.pieces if piece.id not in borne}
    if later := sorted((told.keys() | led.keys()) - given):
        yield f"has ids that it was not given out with: {', '.join(later)}"
    if wrong := sorted(told.keys() & borne):
        yield f"tells that {', '.join(wrong)} are gone, which are not"
    for name in sorted(given - borne):
        if name in led and not _holds(texts, name, led[name] or "", ledger.anchors[name].number):
            yield f"{name} leads to {led[name] or 'a block without an id'}, which does not hold its text"
        elif name not in led and told.get(name) != _way(texts, name, ledger.anchors[name].first):
            yield f"{name} is not in this version, and no note leads to its last text"


def _text_of(revision: Revision) -> _Text:
    rows = {row.anchor: row.text for row in revision.rows if row.anchor}
    words = {mark.anchor: rows[mark.block][mark.span.start : mark.span.end] for mark in revision.figures}
    return _Text(rows, words)


def _way(texts: Sequence[_Text], name: str, first: int) -> str:
    """Give where the note on an id leads: to the last version that has it, else to the first that it came with."""
    last = _last(texts, name) or first
    return f"../v{last}/#{name}" if last < len(texts) else ""


def _last(texts: Sequence[_Text], name: str) -> int:
    """Give the number of the last version that has an id, 0 where none has it."""
    return max((number for number, text in enumerate(texts, 1) if name in text.rows or name in text.figures), default=0)


def _holds(texts: Sequence[_Text], name: str, block: str, digits: str | None) -> bool:
    """Tell whether a block of the last of the texts has the text of an id in it, or took it in and was changed then.

    Of a figure, its words; of one that no text has, its number (`digits`).
    """
    if block not in texts[-1].rows:
        return False
    last = _last(texts, name)
    text = texts[last - 1].rows.get(name) if last else None
    if text is None:
        words = texts[last - 1].figures[name] if last else digits
        return bool(words) and str(words) in texts[-1].rows[block]
    if any(text in later.rows.get(block, "") for later in texts[last:]):
        return True
    between = [other for other, its in texts[last].rows.items() if text in its and other not in texts[-1].rows]
    return any(_holds(texts, other, block, None) for other in between)
