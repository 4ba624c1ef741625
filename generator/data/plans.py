"""Plans of the nation that reports name, with the years that they are for: the one reader of plans.yml."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final, Literal, get_args

from generator.data.entries import Entry, as_year, distinct, read_entries

if TYPE_CHECKING:
    from collections.abc import Mapping

PlanKind = Literal["五年规划", "远景目标", "专项规划"]
PLAN_KINDS: Final[tuple[PlanKind, ...]] = get_args(PlanKind)


@dataclass(frozen=True, slots=True)
class Plan(Entry):
    """A plan with its name in English, its full title and its first and last year; None where no year is set."""

    name_en: str
    kind: PlanKind
    full: str
    start: int | None
    end: int | None


@cache
def load_plans() -> tuple[Plan, ...]:
    """Read the plans, in the order of the file. ValueError, TypeError for an entry of the wrong shape."""
    more = {"name_en": ..., "full": ..., "start": None, "end": None}
    return distinct("plans.yml", (_plan(entry) for entry in read_entries("plans.yml", PLAN_KINDS, more)))


def _plan(entry: Mapping[str, Any]) -> Plan:
    where, full = f"plans.yml: {entry['id']}", entry["full"]
    start, end = (None if entry[key] is None else as_year(where, entry[key]) for key in ("start", "end"))
    if start is not None and end is not None and start > end:
        raise ValueError(f"{where}: it ends in {end}, before it begins")
    return Plan(
        **{
            **entry,
            "aliases": (*entry["aliases"], *({full} - {entry["name"], *entry["aliases"]})),
            "start": start,
            "end": end,
        }
    )
