"""A built site held against the ledgers of an earlier release: what was given out then must still be there."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from generator.check.addresses import Addresses, Inside
from generator.check.page import read_page
from generator.problems import Problem, Where

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from generator.check.page import Page
    from generator.model.ledger import Ledger, Revision


def check_against(site: Path, promised: Iterable[Ledger], now: Mapping[str, Ledger]) -> list[Problem]:
    """Hold a built site, and the ledgers of now by address, against those of an earlier release.

    Every address must still be there: of the report, of its versions, of their plain texts, and of where the report
    was before. Every id must be on its pages, and the texts of versions must be the same to the byte, unless they were
    erased since. Codes: against.ledger (the ledger forgot a report, an id or a version, or changed one),
    against.page, against.id, against.text.
    """
    found: list[Problem] = []
    for ledger in promised:
        today = now.get(ledger.id) or next((one for one in now.values() if ledger.id in one.old), None)
        found += _check_ledger(ledger, today)
        erased = today is not None and today.status == "erased"
        found += _check_page(site, f"reports/{ledger.id}/index.html", ledger.anchors)
        for old in ledger.old:
            found += _check_page(site, f"reports/{old}/index.html", ())
        for revision in ledger.revisions:
            found += _check_version(site, ledger, revision, erased=erased or ledger.status == "erased")
    return sorted(found, key=lambda problem: (problem.where.path, problem.code, problem.message))


def _check_ledger(then: Ledger, now: Ledger | None) -> Iterator[Problem]:
    where = Where(f"{then.id}")
    if now is None:
        hint = "bring its file in seeds/ledger/ back: what is to go is withdrawn"
        yield Problem("error", "against.ledger", where, "was published, and no ledger knows it any more", hint)
        return
    if then.status != "live" and now.status not in (then.status, "erased"):
        message = f"was {then.status}, and its ledger says {now.status}"
        yield Problem("error", "against.ledger", where, message, "what was taken back does not come back: restore it")
    if behind := [letter for letter, number in then.counters.items() if now.counters.get(letter, 1) < number]:
        message = f"counters stand lower than they did, so that ids would be given twice: {', '.join(behind)}"
        yield Problem("error", "against.ledger", where, message, "take the higher number of each counter")
    lost = [anchor for anchor in then.anchors if anchor not in now.anchors]
    if lost:
        message = f"ids that were given out are not in its ledger: {', '.join(lost)}"
        yield Problem("error", "against.ledger", where, message, "an id never goes: bring them back")
    hashes = [revision.sha256 for revision in now.revisions]
    for revision, sha256 in zip(then.revisions, [*hashes, *[None] * len(then.revisions)], strict=False):
        if revision.sha256 != sha256:
            message = f"version {revision.number} has another text than when it was published, or is gone"
            yield Problem("error", "against.ledger", where, message, "a version stays as it was: open the next one")


def _check_page(site: Path, path: str, ids: Iterable[str]) -> Iterator[Problem]:
    """Give an error where a page is not there, and one for each id that is neither on it nor where it leads on to."""
    file = site / path
    if not file.is_file():
        yield Problem("error", "against.page", Where(path), "was published, and is not there", "build with its ledger")
        return
    page = read_page(path, file.read_bytes())
    there = page.ids | (_ids_beyond(site, page) if page.moved else frozenset())
    for anchor in ids:
        if anchor not in there:
            message = f"the id {anchor} was given out, and is not there"
            yield Problem(
                "error", "against.id", Where(path), message, "an id leads to its text or says what became of it"
            )


def _ids_beyond(site: Path, page: Page, ways: int = 2) -> frozenset[str]:
    """Give the ids of the page that one at an old address leads on to, a version's by way of the version."""
    for href in page.published.canonical:
        target = Addresses.below("").resolve(page.path, href)
        if isinstance(target, Inside) and (site / target.path).is_file():
            there = read_page(target.path, (site / target.path).read_bytes())
            return _ids_beyond(site, there, ways - 1) if there.moved and ways > 1 else there.ids
    return frozenset()


def _check_version(site: Path, ledger: Ledger, revision: Revision, *, erased: bool) -> Iterator[Problem]:
    """Check the page and the plain text of a version; of an erased one, only that the page is there."""
    folder = f"reports/{ledger.id}/v{revision.number}"
    ids = {row.anchor for row in revision.rows if row.anchor} | {mark.anchor for mark in revision.figures}
    yield from _check_page(site, f"{folder}/index.html", () if erased else sorted(ids))
    text = site / folder / "text.txt"
    if not erased and (not text.is_file() or hashlib.sha256(text.read_bytes()).hexdigest() != revision.sha256):
        message = "is not the text that was published" if text.is_file() else "was published, and is not there"
        yield Problem("error", "against.text", Where(f"{folder}/text.txt"), message, "a version stays as it was")
