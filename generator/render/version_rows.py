"""A report's versions as a list: what every page that names them shows."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.render.compare import Change, changes
from generator.render.paths import between_files, version_file
from generator.render.words import day_words, reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.model.ledger import Ledger

_SORTS = "spf"


@dataclass(frozen=True, slots=True)
class History:
    """A ledger, and what each version but the first changed of the one before it: `steps[0]` is from 1 to 2."""

    ledger: Ledger
    steps: tuple[tuple[Change, ...], ...]

    @classmethod
    def of(cls, ledger: Ledger) -> History:
        """Compare the versions of a ledger; those whose texts were erased differ in nothing that is known."""
        return cls(ledger, tuple(_steps(ledger)))


def _steps(ledger: Ledger) -> Iterator[tuple[Change, ...]]:
    earlier: set[str] = set()
    for old, new in pairwise(ledger.revisions):
        yield changes(old.rows, new.rows, earlier)
        earlier |= {row.anchor for row in old.rows if row.anchor}


@dataclass(frozen=True, slots=True)
class VersionRow:
    """A version in a list: links lead from the page that lists it; `changed` counts blocks, None where not known."""

    number: int
    day: str
    why: str
    href: str
    changes_href: str
    changed: int | None


def in_sorts(anchors: Iterable[str]) -> list[str]:
    """Sort ids for a reader: headings, paragraphs, figures, each by its number."""
    return sorted(anchors, key=lambda anchor: (_SORTS.index(anchor[0]), int(anchor[1:])))


def version_rows(history: History, here: str) -> tuple[VersionRow, ...]:
    """List the versions, the last first, with links from the page `here`."""
    ledger = history.ledger
    rows: list[VersionRow] = []
    for revision in reversed(ledger.revisions):
        file = version_file(ledger.id, revision.number)
        known = revision.number > 1 and ledger.status != "erased"
        count = len(history.steps[revision.number - 2]) if known else None
        hrefs = between_files(here, file), between_files(here, file, "changes")
        rows.append(VersionRow(revision.number, day_words(revision.on), reason(revision.why), *hrefs, count))
    return tuple(rows)
