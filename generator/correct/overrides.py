"""What an editor says of a report as a whole: metadata that go before what was read, and answer its doubts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from generator.correct.state import Refused
from generator.correct.wrong import Wrong
from generator.data.places import NATION
from generator.model.facts import Metadata, Period, Region, Session, Speaker
from generator.text.marks import compact

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from generator.data.places import Places
    from generator.model.editorial import Hand
    from generator.model.structure import Block, Finding

_DOUBT: Final = "meta."
_NO_REPORT: Final = "meta.no-report"
_ANSWERS_NO_REPORT: Final = frozenset({"body", "genre"})
"""Whose report it is, and of which kind: either answers the doubt whether it is one."""
_NAMES_PLACE: Final = frozenset({"region", "delivered", "period"})
"""What the name of the report's place hangs on: its code, and the year."""
_ABOVE: Final = (6, 4, 2)
"""How many digits name the county, the prefecture and the province (GB/T 2260); a town's code has nine."""


@dataclass(frozen=True, slots=True)
class Overridden:
    """Metadata with an editor's word in them, the doubts that are left, and the fields that the editor gave.

    `names` are the contract's, in its order; a field that was read without doubt just as the editor says is none of
    them.
    """

    meta: Metadata
    doubts: tuple[Finding, ...]
    names: tuple[str, ...] = ()
    wrong: tuple[Wrong, ...] = ()


def override(
    meta: Metadata,
    doubts: Sequence[Finding],
    blocks: Sequence[Block],
    hand: Hand,
    places: Places,
    supply: Callable[[Metadata], Metadata],
) -> Overridden:
    """Put a sidecar's metadata, by the contract's names, over what was read from `blocks`.

    None says openly that a value is not known. A title that was made of the other fields is made anew by `supply`. A
    region is named as the table has it in the report's own year; a code that the table has not is wrong. A township,
    which the table has not, is given by code and name, and stands below the county of its code.
    """
    said = hand.metadata
    if not said:
        return Overridden(meta, tuple(doubts))
    plain = {name: said[name] for name in ("subtitle", "body", "genre", "extent", "delivered") if name in said}
    read = {name: reads(said[name]) for name, reads in _READERS.items() if name in said}
    given: Metadata = replace(meta, **_typed(plain | read))
    wrong: tuple[Wrong, ...] = ()
    place = said.get("region", given.region and given.region.code)
    if place is not None and _NAMES_PLACE & said.keys():
        found = _region(place, places, _year(given))
        given = given if isinstance(found, Refused) else replace(given, region=found)
        if isinstance(found, Refused):
            wrong = (Wrong(hand.spots.get("region"), "metadata.region", found.message, found.hint),)
    elif "region" in said:
        given = replace(given, region=None)
    given = _titled(given, said, blocks, supply)
    answered = {f"{_DOUBT}{name}" for name in said} | ({_NO_REPORT} if _ANSWERS_NO_REPORT & said.keys() else set())
    doubted = {doubt.code for doubt in doubts}
    names = tuple(
        name
        for name in Metadata.__slots__
        if name in said and (f"{_DOUBT}{name}" in doubted or getattr(given, name) != getattr(meta, name))
    )
    return Overridden(given, tuple(doubt for doubt in doubts if doubt.code not in answered), names, wrong)


def _typed(fields: dict[str, object]) -> dict[str, Any]:
    return fields  # the sidecar's reader has checked every value by its field


def _session(said: object) -> Session | None:
    return Session(said.get("term"), said.get("number")) if isinstance(said, dict) else None


def _speaker(said: object) -> Speaker | None:
    return Speaker(str(said["name"]), said.get("role")) if isinstance(said, dict) else None


def _period(said: object) -> Period | None:
    if said is None:
        return None
    start, _, end = str(said).partition("/")
    return Period(start, end or start)


_READERS: Final[Mapping[str, Callable[[object], object]]] = {
    "session": _session,
    "speaker": _speaker,
    "period": _period,
}


def _year(meta: Metadata) -> int | None:
    """Give the year whose names of places a report has: that in which it was given, else the last that it is on."""
    if meta.delivered:
        return int(meta.delivered[:4])
    return int(meta.period.end) if meta.period else None


def _region(said: object, places: Places, year: int | None) -> Region | Refused:
    """Give the place of a code or, where `said` is a code with a name, the township in the county of the code."""
    if isinstance(said, dict):
        code, name = str(said["code"]), str(said["name"])
        above = places.path(code[: _ABOVE[0]], year)
        return Region(code, name, (*above, name)) if above else _no_place(code, places)
    place = places.by_code(str(said), year)
    if place is None:
        return _no_place(str(said), places)
    above = places.path(place.parent, year) if place.parent not in (None, NATION) else ()
    return Region(place.code, place.name, (*above, place.name))


def _no_place(code: str, places: Places) -> Refused:
    """Tell of a code that the table has not, with the place above it that the table has."""
    hint = "look the code up in generator/data/divisions.csv; null says that the place is not known"
    above = next((above for part in _ABOVE if (above := places.by_code(f"{code[:part]:0<6}"))), None)
    if above and above.code != NATION:
        hint = f"'{above.code}' is {''.join(places.path(above.code))}; {hint}"
    return Refused(f"region '{code}' is no code of the table of divisions", hint)


def _titled(
    meta: Metadata, said: Mapping[str, object], blocks: Sequence[Block], supply: Callable[[Metadata], Metadata]
) -> Metadata:
    """Give the title that the editor gave: in brackets as ours, unless the report has these words.

    A title that was made of the other fields is made anew of what they are now.
    """
    title = said.get("title")
    if isinstance(title, str):
        printed = compact(title) in compact("".join(block.text for block in blocks))
        return replace(meta, title=title, title_supplied=not printed)
    return supply(meta) if meta.title_supplied else meta
