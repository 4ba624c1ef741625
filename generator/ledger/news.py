"""What publishing a report as it is read now would do to its ids, told while it is not published."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import PurePath

from generator.ledger.align import longest_run
from generator.ledger.follow import Followed
from generator.ledger.rows import FIGURE, rows_of
from generator.model.ledger import Anchor, AnchorState, Ledger, Row
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
    return [
        Problem(
            "note",
            "ledger.changed",
            Where(path),
            f"{head}; {said or 'only what has no id: title, credits and the like'}",
            hint,
        )
    ]


def sorts_of(ledger: Ledger, followed: Followed) -> dict[str, list[str]]:
    """Give the ids of each sort of news, in words, sorted; what else is to be said of an id stands behind it."""
    rows = rows_of(followed.report)
    sorts = {
        "changed": _changed(ledger, followed),
        "of another kind": other_kinds(ledger, rows),
        "of another level": _other_levels(ledger, rows),
        "with another run-in head": _other_leads(ledger, rows),
        "moved": _moved(ledger, followed),
        "now part of another": [_led(one) for one in _became(ledger, followed, "alias") if not _is_figure_of(one)],
        "no figure any more": [
            f"{one.id} (leads to {one.of})" for one in _became(ledger, followed, "alias") if _is_figure_of(one)
        ],
        "ended": [one.id for one in _became(ledger, followed, "tombstone")],
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


def _other_levels(ledger: Ledger, rows: Iterable[Row]) -> list[str]:
    """Give the headings that are of another level in `rows` than in the last version, each with both levels."""
    before = {row.anchor: row.level for row in ledger.latest.rows if row.kind == "heading"}
    found = ((row, before[row.anchor]) for row in rows if row.kind == "heading" and row.anchor in before)
    return [f"{row.anchor} ({level}, now {row.level})" for row, level in found if level != row.level]


def _other_leads(ledger: Ledger, rows: Iterable[Row]) -> list[str]:
    """Give the ids of the same text and kind whose run-in head ends elsewhere than in the last version."""
    before = {row.anchor: row for row in ledger.latest.rows if row.anchor}
    found = ((row, before[row.anchor]) for row in rows if row.anchor and row.anchor in before)
    return [str(row.anchor) for row, old in found if row.lead != old.lead and replace(row, lead=old.lead) == old]


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


def _became(ledger: Ledger, followed: Followed, state: AnchorState) -> list[Anchor]:
    return [
        anchor
        for name, anchor in followed.anchors.items()
        if anchor.state == state and name in ledger.anchors and ledger.anchors[name].state != state
    ]


def _led(anchor: Anchor) -> str:
    return f"{anchor.id} ({anchor.of})"


def _is_figure_of(anchor: Anchor) -> bool:
    """Tell whether a figure's id leads to the paragraph that still has its number."""
    return anchor.id[0] == FIGURE != (anchor.of or FIGURE)[0]


def _back(ledger: Ledger, followed: Followed) -> list[str]:
    gone = [name for name, anchor in ledger.anchors.items() if anchor.state != "live"]
    return [name for name in gone if followed.anchors[name].state == "live"]


def _listed(names: Sequence[str]) -> str:
    more = f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
    return ", ".join(names[:_SHOWN]) + more
