"""What a ledger promises: every address, and every id on a page, that was given out with a report."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.model.ledger import Ledger, Revision


class Promise(NamedTuple):
    """An address below the site's root (`reports/210921/renda/2024/`), and an id on that page or "" for the page."""

    address: str
    fragment: str = ""


def promised(ledger: Ledger) -> Iterator[Promise]:
    """Give all that must lead somewhere for good, at the report's address and at those that it had before.

    It is the report's page with every id that there ever was, its source, plain text and data, every version with the
    ids that were given out up to it, and the pages of its place and series.
    """
    for report_id in (ledger.id, *ledger.old):
        here = f"reports/{report_id}/"
        yield from (Promise(f"{here}{part}") for part in ("source/", "source/raw.txt", "text.txt"))
        yield Promise(f"data/reports/{report_id}.json")
        yield from _page(here, ledger.anchors)
        for revision in ledger.revisions:
            yield Promise(f"{here}v{revision.number}/text.txt")
            yield from _page(f"{here}v{revision.number}/", ids_of(ledger, revision))
        place, _, _ = report_id.rpartition("/")
        yield from (Promise(f"reports/{above}/") for above in (place, place.rpartition("/")[0]))


def ids_of(ledger: Ledger, revision: Revision) -> Iterator[str]:
    """Give the ids that were given out up to a version, in no order of the text: its page has a place for each.

    Who reads `…/v1/#p12` may ask for `…/v2/#p12`, and be told there that p12 is gone. Those of its rows and marks are
    among them unless it was erased, and so is a figure's that a better rule no longer sees in that version's text.
    """
    return (anchor.id for anchor in ledger.anchors.values() if anchor.first <= revision.number)


def _page(address: str, ids: Iterable[str]) -> Iterator[Promise]:
    yield Promise(address)
    yield from (Promise(address, name) for name in ids)
