"""What a ledger may still hold of a report that was erased: no text, number or name, and no version's reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.ledger import ERASED_WHY
from generator.problems import Problem, Where

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.model.ledger import Ledger, Revision

_HINT = "erase it again (gongbao withdraw NAME --erase), and build again: what the ledger holds is on its pages"


def check_erased(ledgers: Iterable[Ledger]) -> Iterator[Problem]:
    """Hold ledgers of erased reports against the promise that nothing of the text is left: check.version.

    Pages, feed and data print what the ledger holds, so that nobody has to know the text to see that it is gone.
    """
    for ledger in ledgers:
        left = sorted({what for revision in ledger.revisions for what in _left(revision)})
        if any(anchor.number for anchor in ledger.anchors.values()):
            left.append("numbers of figures")
        if ledger.status == "erased" and left:
            message = f"{ledger.id} was erased, and its ledger still has {', '.join(left)}"
            yield Problem("error", "check.version", Where(f"reports/{ledger.id}/index.html"), message, _HINT)


def _left(revision: Revision) -> Iterator[str]:
    if revision.rows or revision.figures:
        yield "text"
    if revision.meta.speaker or revision.meta.credits:
        yield "names"
    if revision.why != ERASED_WHY:
        yield "reasons of versions"
