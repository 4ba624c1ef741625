"""Ids that earlier versions gave out and a version does not have: where its page keeps them, and what it says of them.

All is read from the texts up to that version, so that nothing that is published later changes what its page says; what
the ledger says of an id is of today, when the id may have come back or lead elsewhere.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from generator.data.tables import block_names
from generator.model.promises import ids_of
from generator.render import escape
from generator.render.version_rows import History, in_sorts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.model.ledger import Revision, Row

_OPENING = 24  # characters of a text that is quoted to be known by


class _Last(NamedTuple):
    """The last earlier version that has an id, the heading or paragraph that it is in there, and its words."""

    version: int
    block: str
    words: str
    row: Row


@dataclass(frozen=True, slots=True)
class Absent:
    """The ids that a version does not have.

    `hosts` names, for a heading or paragraph of it, those whose text it holds; `notes` are elements (HTML) on all
    others, each id in one of them.
    """

    hosts: Mapping[str, tuple[str, ...]]
    notes: tuple[str, ...]


def absent(history: History, revision: Revision) -> Absent:
    """Tell what became, in a version, of the ids that were given out up to it and that no row or mark of it bears."""
    known = _Known.of(history, revision)
    hosts: dict[str, list[str]] = defaultdict(list)
    gone: list[str] = []
    for name in in_sorts(set(ids_of(history.ledger, revision)) - known.borne):
        host = known.host(name)
        hosts[host].append(name) if host else gone.append(name)
    notes = tuple(f'<p class="gb-gone">{words}</p>' for words in _notes(known, gone))
    return Absent({host: tuple(names) for host, names in hosts.items()}, notes)


@dataclass(frozen=True, slots=True)
class _Known:
    """What the texts up to a version tell: its rows by their ids, all ids that it bears, the last place of each id."""

    history: History
    revision: Revision
    rows: Mapping[str, Row]
    borne: frozenset[str]
    last: Mapping[str, _Last]

    @classmethod
    def of(cls, history: History, revision: Revision) -> _Known:
        """Read them."""
        last: dict[str, _Last] = {}
        for earlier in history.ledger.revisions[: revision.number - 1]:
            rows = {row.anchor: row for row in earlier.rows if row.anchor}
            last |= {name: _Last(earlier.number, name, row.text, row) for name, row in rows.items()}
            for mark in earlier.figures:
                row = rows[mark.block]
                words = row.text[mark.span.start : mark.span.end]
                last[mark.anchor] = _Last(earlier.number, mark.block, words, row)
        rows = {row.anchor: row for row in revision.rows if row.anchor}
        borne = frozenset((*rows, *(mark.anchor for mark in revision.figures)))
        return cls(history, revision, rows, borne, last)

    def host(self, name: str) -> str | None:
        """Give the heading or paragraph of the version that holds the text of an id that it does not bear, if one does.

        Of a figure that is the one that its own went on as, where its words still stand there.
        """
        last = self.last.get(name)
        if last is None:
            return self._unseen(name)
        if last.block != name:
            block = last.block if last.block in self.rows else self.host(last.block)
            return block if block and last.words in self.rows[block].text else None
        step = self.history.steps[last.version - 1]
        removed = (one for one in step if one.sort == "removed" and one.old and one.old.anchor == name)
        whole = next((one.whole for one in removed), None)
        if whole is None or whole.anchor is None:
            return None
        return whole.anchor if whole.anchor in self.rows else self.host(whole.anchor)

    def _unseen(self, name: str) -> str | None:
        """Give the paragraph of a figure that was taken out of its own version by a better rule: no text has its place.

        The ledger alone tells it, and is believed where the number stands in that paragraph and in no other.
        """
        anchor = self.history.ledger.anchors[name]
        if not anchor.number or anchor.last > self.revision.number:
            return None
        holding = [block for block, row in self.rows.items() if anchor.number in row.text]
        return anchor.block if holding == [anchor.block] else None


def _notes(known: _Known, gone: Sequence[str]) -> Iterator[str]:
    """Say of each id what it was and where it is: a text with the figures in it, then figures alone, by paragraphs."""
    figures: dict[tuple[int, str], list[str]] = defaultdict(list)
    for name in gone:
        last = known.last.get(name)
        if last and last.block != name:
            figures[last.version, last.block].append(name)
    for name in gone:
        last = known.last.get(name)
        if last is None:
            yield _unplaced(known, name)
        elif last.block == name:
            also = _ways(known, figures.pop((last.version, name), ()))
            within = f"（及其中的数字 {also}）" if also else ""
            quoted = last.words[:_OPENING] + ("……" if len(last.words) > _OPENING else "")
            kind = block_names().get(last.row.kind, last.row.kind)
            yield f"{_way(known, name)}{within} 此版没有，见第 {last.version} 版的{kind}“{escape.block(quoted)}”。"
    for (version, block), names in figures.items():
        yield f"数字 {_ways(known, names)} 此版没有标出，见第 {version} 版的 {block}。"


def _unplaced(known: _Known, name: str) -> str:
    """Say of an id that no text up to here bears what the ledger knows: the version that it first came with."""
    first = known.history.ledger.anchors[name].first
    here = "这一版" if first == known.revision.number else f"第 {first} 版"
    return f"标记 {_way(known, name)} 是{here}给出的，整理后不再单列；那一版的文字没有变。"


def _ways(known: _Known, names: Sequence[str]) -> str:
    return "、".join(_way(known, name) for name in names)


def _way(known: _Known, name: str) -> str:
    """Give an id as an element with that id that leads to the last earlier version that has it."""
    last = known.last.get(name)
    version = last.version if last else known.history.ledger.anchors[name].first
    href = f' href="../v{version}/#{name}"' if version < known.revision.number else ""
    return f'<a id="{name}"{href}>{name}</a>'
