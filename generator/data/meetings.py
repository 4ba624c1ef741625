"""Congresses, plenums and conferences of the nation that reports name: the one reader of meetings.yml."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final, Literal, get_args

from generator.data.entries import Entry, as_year, distinct, read_entries

if TYPE_CHECKING:
    from collections.abc import Mapping

MeetingKind = Literal["党代会", "中央全会", "会议", "纪念大会"]
MEETING_KINDS: Final[tuple[MeetingKind, ...]] = get_args(MeetingKind)


@dataclass(frozen=True, slots=True)
class Meeting(Entry):
    """A meeting with its name in English and the `years` in which it was held.

    Several years: meetings of one name, and the text must say which; none: one is held every year.
    """

    name_en: str
    kind: MeetingKind
    years: tuple[int, ...]

    @property
    def year(self) -> int | None:
        """Give the year of the one meeting that has the name; None where there are several."""
        return self.years[0] if len(self.years) == 1 else None


@cache
def load_meetings() -> tuple[Meeting, ...]:
    """Read the meetings, in the order of the file. ValueError, TypeError for an entry of the wrong shape."""
    more = {"name_en": ..., "years": ...}
    return distinct("meetings.yml", (_meeting(entry) for entry in read_entries("meetings.yml", MEETING_KINDS, more)))


def _meeting(entry: Mapping[str, Any]) -> Meeting:
    years = tuple(as_year(f"meetings.yml: {entry['id']}", year) for year in entry["years"])
    return Meeting(**{**entry, "years": years})
