"""What a ledger must be, so that a wrong merge, or a hand that meant ill, leads no id and no file anywhere else."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, get_args

from generator.model.facts import BODIES
from generator.model.ledger import AnchorState, Status, text_hash
from generator.model.structure import BLOCK_KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.ledger import Anchor, Ledger, Revision

_ADDRESS = re.compile(rf"([0-9]{{6}}|[0-9]{{9}}|x/[a-z0-9][a-z0-9_-]*)/({'|'.join(BODIES)})/[a-z0-9][a-z0-9-]*")
_ID = re.compile(r"[psf][1-9][0-9]{0,8}")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_HASH = re.compile(r"[0-9a-f]{64}")
_STATES: tuple[str, ...] = get_args(AnchorState)
_STATUSES: tuple[str, ...] = get_args(Status)
_SEED = re.compile(r"[^/\\\0]+\.txt")


def is_address(text: str) -> bool:
    """Tell whether a text is a report's address, as the contract draws it: 210921/renda/2024-2."""
    return _ADDRESS.fullmatch(text) is not None


def refuse_unsound(ledger: Ledger) -> None:
    """Raise ValueError, in words for the person who merged, at the first thing that does not fit.

    TypeError, AttributeError or the like where a value is of another sort altogether.
    """
    for message in (*_of_names(ledger), *_of_anchors(ledger), *_of_revisions(ledger)):
        raise ValueError(message)


def _of_names(ledger: Ledger) -> Iterator[str]:
    for address in (ledger.id, *ledger.old):
        if not is_address(address):
            yield f"{address!r} is no address of a report"
    if not _SEED.fullmatch(ledger.seed):
        yield f"{ledger.seed!r} is no name of a raw file"
    if ledger.status not in _STATUSES:
        yield f"its status is {ledger.status!r}, and must be one of {', '.join(_STATUSES)}"
    if ledger.status != "live" and not (ledger.withdrawn and _DAY.fullmatch(ledger.withdrawn_on or "")):
        yield "it was withdrawn, and does not say why and on which day"


def _of_anchors(ledger: Ledger) -> Iterator[str]:
    latest = len(ledger.revisions)
    for name, anchor in ledger.anchors.items():
        if not _ID.fullmatch(name):
            yield f"{name!r} is no id"
        if int(name[1:]) >= ledger.counters.get(name[0], 1):
            yield f"{name} is beyond its counter: counters.{name[0]} must be {int(name[1:]) + 1} or more"
        if not 1 <= anchor.first <= anchor.last <= latest:
            yield f"{name} was live from version {anchor.first} to {anchor.last}, and the last is {latest}"
        if anchor.state not in _STATES:
            yield f"{name} has the state {anchor.state!r}, and must have one of {', '.join(_STATES)}"
        if anchor.of is not None and anchor.state != "alias":
            yield f"{name} is {anchor.state}, and names {anchor.of}, which only an alias is part of"
        yield from _of_alias(ledger, anchor)


def _of_alias(ledger: Ledger, anchor: Anchor) -> Iterator[str]:
    if anchor.state != "alias":
        return
    host = ledger.anchors.get(anchor.of or "")
    if host is None:
        yield f"{anchor.id} is an alias of {anchor.of}, which is not there"
    elif host.state != "live":
        yield f"{anchor.id} is an alias of {anchor.of}, which is not live itself"


def _of_revisions(ledger: Ledger) -> Iterator[str]:
    if [revision.number for revision in ledger.revisions] != list(range(1, len(ledger.revisions) + 1)):
        yield "its revisions are not numbered 1, 2 … in order"
    if not ledger.revisions:
        yield "it has no revision"
    for revision in ledger.revisions:
        name = f"version {revision.number}"
        if not (_DAY.fullmatch(revision.on) and revision.why):
            yield f"{name} does not say why and on which day"
        if not (_HASH.fullmatch(revision.source) and _HASH.fullmatch(revision.sha256)):
            yield f"{name} has a source or sha256 that is no SHA-256"
        yield from (f"{name}: {said}" for said in _of_text(ledger, revision))
    shown = {row.anchor for row in ledger.latest.rows if row.anchor}
    live = {name for name, anchor in ledger.anchors.items() if anchor.state == "live" and name[0] != "f"}
    if ledger.status != "erased" and shown != live:
        yield f"live and in the last version are not the same: {', '.join(sorted(shown ^ live))}"


def _of_text(ledger: Ledger, revision: Revision) -> Iterator[str]:
    """Tell what is wrong with the rows and marks of a version that was not erased."""
    if ledger.status == "erased" and not (revision.rows or revision.figures):
        return
    rows = {row.anchor: row for row in revision.rows if row.anchor}
    marked = [mark.anchor for mark in revision.figures]
    named = Counter([*(row.anchor for row in revision.rows if row.anchor), *marked])
    if unknown := [name for name in named if name not in ledger.anchors]:
        yield f"{unknown[0]} is not among the anchors"
    if twice := [name for name, count in named.items() if count > 1]:
        yield f"{twice[0]} stands there twice"
    if kinds := [row.kind for row in revision.rows if row.kind not in BLOCK_KINDS]:
        yield f"there is no kind of block {kinds[0]!r}"
    if text_hash(revision.text) != revision.sha256:
        yield "its rows are not those that were published: published versions stay as they were"
    for mark in revision.figures:
        row = rows.get(mark.block)
        if row is None or not 0 <= mark.span.start < mark.span.end <= len(row.text):
            yield f"{mark.anchor} does not stand in {mark.block}"
