"""What publishing a report as it is read now would do to its ids, told while it is not published."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import PurePath

from generator.ledger.align import longest_run
from generator.ledger.follow import Followed
from generator.ledger.rows import rows_of
from generator.model.ledger import Ledger, Row
from generator.model.ledger_codec import rank
from generator.problems import Problem, Where

_SHOWN = 12  # ids of a sort; a report may have hundreds


def news(ledger: Ledger, followed: Followed, path: str) -> list[Problem]:
    """Give a note on what changed, moved, was put together, ended, came back or is new; none where nothing did."""
    sorts = sorts_of(ledger, followed)
    said = "; ".join(f"{what}: {_listed(names)}" for what, names in sorts.items() if names)
    if not said and not followed.changed:
        return []
    head = f"is not published as it is now: publishing it would make version {followed.number}"
    if not followed.changed:
        head = f"has what is not published: version {followed.number} would keep its text"
    hint = advice(PurePath(path).stem, changed=followed.changed)
    return [Problem("note", "ledger.changed", Where(path), f"{head}; {said or 'only other text'}", hint)]


def sorts_of(ledger: Ledger, followed: Followed) -> dict[str, list[str]]:
    """Give the ids of each sort of news, in words, sorted; what else is to be said of an id stands behind it."""
    sorts = {
        "changed": _changed(ledger, followed),
        "of another kind": other_kinds(ledger, rows_of(followed.report)),
        "moved": _moved(ledger, followed),
        "now part of another": _became(ledger, followed, "alias"),
        "ended": _became(ledger, followed, "tombstone"),
        "back": _back(ledger, followed),
        "new": [name for name in followed.anchors if name not in ledger.anchors],
    }
    return {what: sorted(names, key=lambda name: rank(name.split()[0])) for what, names in sorts.items()}


def advice(name: str, *, changed: bool) -> str:
    """Say how a published report's next state is published; a text that changed needs a reason."""
    why = " --why 'what changed, and why'" if changed else ""
    return f"run `gongbao publish {name}{why}`"


def other_kinds(ledger: Ledger, rows: Iterable[Row]) -> list[str]:
    """Give the ids that are of another kind in `rows` than in the last version, each with both kinds."""
    before = {row.anchor: row.kind for row in ledger.latest.rows}
    found = ((row, before.get(row.anchor, row.kind)) for row in rows if row.anchor)
    return [f"{row.anchor} ({kind}, now {row.kind})" for row, kind in found if kind != row.kind]


def _changed(ledger: Ledger, followed: Followed) -> list[str]:
    before = {row.anchor: row.text for row in ledger.latest.rows}
    now = ((block.anchor, block.text) for block in followed.report.blocks)
    return [name for name, text in now if name and before.get(name, text) != text]


def _moved(ledger: Ledger, followed: Followed) -> list[str]:
    """Give the ids of text that stand elsewhere than in the longest run of them that kept its order."""
    place = {row.anchor: at for at, row in enumerate(ledger.latest.rows) if row.anchor}
    names = [block.anchor for block in followed.report.blocks if block.anchor in place]
    pairs = [(at, place[name]) for at, name in enumerate(names)]
    kept = {at for at, _ in longest_run(pairs)}
    return [name for at, name in enumerate(names) if name and at not in kept]


def _became(ledger: Ledger, followed: Followed, state: str) -> list[str]:
    return [
        f"{name} ({anchor.of})" if anchor.of else name
        for name, anchor in followed.anchors.items()
        if anchor.state == state and name in ledger.anchors and ledger.anchors[name].state != state
    ]


def _back(ledger: Ledger, followed: Followed) -> list[str]:
    gone = [name for name, anchor in ledger.anchors.items() if anchor.state != "live"]
    return [name for name in gone if followed.anchors[name].state == "live"]


def _listed(names: Sequence[str]) -> str:
    more = f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
    return ", ".join(names[:_SHOWN]) + more
