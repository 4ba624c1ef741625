"""Laws and regulations of the nation by their titles: the one reader of laws.yml."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final, Literal, get_args

from generator.data.entries import Entry, as_year, distinct, read_entries

if TYPE_CHECKING:
    from collections.abc import Mapping

LawKind = Literal["宪法", "法律", "行政法规", "监察法规", "党内法规"]
LAW_KINDS: Final[tuple[LawKind, ...]] = get_args(LawKind)
NATION: Final = "中华人民共和国"


@dataclass(frozen=True, slots=True)
class Law(Entry):
    """A law: `name` is its title without 中华人民共和国, `full` the whole title, which is one of its forms.

    `year` is the one in which it was first adopted (a law) or issued (a regulation), `repealed` that in which it ceased
    to be in force; None where that is not known for certain, or has not come.
    """

    kind: LawKind
    full: str
    year: int | None
    repealed: int | None


@cache
def load_laws() -> tuple[Law, ...]:
    """Read the laws, in the order of the file. ValueError, TypeError for an entry of the wrong shape."""
    more = {"full": None, "year": None, "repealed": None}
    return distinct("laws.yml", (_law(entry) for entry in read_entries("laws.yml", LAW_KINDS, more)))


def _law(entry: Mapping[str, Any]) -> Law:
    """Give a law: where no full title is given, a statute's has 中华人民共和国 before its name, any other's has not."""
    where, name = f"laws.yml: {entry['id']}", entry["name"]
    full = entry["full"] or (NATION + name if entry["kind"] in {"宪法", "法律"} else name)
    if not full.endswith(name):
        raise ValueError(f"{where}: {full} is no full title of {name}")
    years = {key: None if entry[key] is None else as_year(where, entry[key]) for key in ("year", "repealed")}
    return Law(
        **{**entry, **years, "full": full, "aliases": (*entry["aliases"], *({full} - {name, *entry["aliases"]}))}
    )
