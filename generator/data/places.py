"""The divisions of China (GB/T 2260) and their names in running text.

The tables are divisions.csv (codes, names, years; README.md says where from), place_aliases.csv (short names that no
rule gives) and place_words.csv (names that are ordinary words too). Townships are in none of them.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from typing import TYPE_CHECKING, Literal, cast

from generator.data.place_names import short_forms
from generator.model.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

Level = Literal["nation", "province", "prefecture", "county"]
# Where a name counts in running text: anywhere, where a word can begin, or right after a place above it.
Counts = Literal["anywhere", "start", "above"]
NATION = "000000"
_SHORT = 2  # characters: names so short are often parts of other words
# A word can begin after these: 召开县人大常委会会议 holds no 开县, 包扎旗杆 no 扎旗.
_OPENERS = frozenset("在向到从由是的赴经过与及、，。；：！？（）《》“”‘’「」—…·　")
# 市 and 区 begin the next word before these: 保定市场监管局, 中原区域.
_NOT_BEFORE = {"市": frozenset("场圈型"), "区": frozenset("域间块")}


@dataclass(frozen=True, slots=True)
class Place:
    """A name of a division: its six-digit code, level, the code above it, and the years of the name.

    `valid_from` and `valid_to` are the first and the last year-end list that have the name; None: since before the
    first list, and still in force. A division that changed its name has one Place a name, all of one code.
    `successor` is the code that took over, where that is certain.
    """

    code: str
    name: str
    level: Level
    parent: str | None
    valid_from: int | None = None
    valid_to: int | None = None
    successor: str | None = None

    def in_force(self, year: int | None) -> bool:
        """Say whether the name was in force at the start or the end of `year`; None asks for the newest list."""
        if year is None:
            return self.valid_to is None
        return (self.valid_from or 0) <= year and year - 1 <= (self.valid_to or year)


@dataclass(frozen=True, slots=True)
class PlaceMatch:
    """A place's name in a text, and the places that it can mean there, one or more."""

    span: Span
    candidates: tuple[Place, ...]

    @property
    def place(self) -> Place | None:
        """Give the one place that is meant, None where there are several."""
        return self.candidates[0] if len(self.candidates) == 1 else None


@dataclass(frozen=True, slots=True)
class _Index:
    """Every name by its text, with where it counts; `heads` by their first two characters, the longest first."""

    named: Mapping[str, tuple[Place, ...]]
    counts: Mapping[str, Counts]
    heads: Mapping[str, tuple[str, ...]]
    first: re.Pattern[str]


class Places:
    """The table, ready to be asked; made once by `load_places`."""

    def __init__(
        self,
        places: Iterable[Place],
        aliases: Iterable[tuple[str, str]] = (),
        words: Iterable[tuple[str, Counts]] = (),
    ) -> None:
        """Take the divisions, pairs of code and alias, and the names that are words too with where they count."""
        self._names: dict[str, list[Place]] = {}
        for place in places:
            self._names.setdefault(place.code, []).append(place)
        for names in self._names.values():
            names.sort(key=lambda place: place.valid_to or 9999)
        self._aliases = tuple(aliases)
        self._words = dict(words)
        self._lines: dict[str, tuple[str, ...]] = {}

    def __iter__(self) -> Iterator[Place]:
        """Give every name of every division, in the order of the codes."""
        return (place for names in self._names.values() for place in names)

    def by_code(self, code: str, year: int | None = None) -> Place | None:
        """Give a division under the name that it has now, or had last, or had in `year`; None for an unknown code."""
        names = self._names.get(code, [])
        return next((place for place in reversed(names) if place.in_force(year)), names[-1] if names else None)

    def names(self, code: str) -> tuple[Place, ...]:
        """Give all names that a code has had, the oldest first; none for an unknown code."""
        return tuple(self._names.get(code, ()))

    def aliases(self, code: str) -> tuple[str, ...]:
        """Give the short names that the table of aliases has for a code: 210921 is 阜蒙县 too; none for most."""
        return tuple(alias for known, alias in self._aliases if known == code)

    def line(self, code: str) -> tuple[str, ...]:
        """Give the codes from the province's down to `code`; empty for an unknown code."""
        if code not in self._lines:
            place = self.by_code(code)
            above = self.line(place.parent) if place and place.parent and place.parent != NATION else ()
            self._lines[code] = (*above, code) if place else ()
        return self._lines[code]

    def path(self, code: str, year: int | None = None) -> tuple[str, ...]:
        """Give the names from the province's down to the place's own: 北京市, 东城区; empty for an unknown code."""
        return tuple(place.name for part in self.line(code) if (place := self.by_code(part, year)))

    def resolve(self, surface: str, within: str | None = None, year: int | None = None) -> Place | None:
        """Give the one place that a name can mean (see `candidates`), None where there is none or more than one."""
        found = self.candidates(surface, within, year)
        return found[0] if len(found) == 1 else None

    def candidates(self, surface: str, within: str | None = None, year: int | None = None) -> tuple[Place, ...]:
        """Give the places that a full name, alias or short name can mean in a report of the place with code `within`.

        A full name or alias goes before a short name, a name in force in `year` (None: now) before one that is not,
        and the places that share most of the way down with `within` before others.
        """
        return self._nearest(self._timely(self._index.named.get(surface, ()), year), within)

    def find(self, text: str, within: str | None = None, year: int | None = None) -> list[PlaceMatch]:
        """Give the names of places in a text, the longest at each point, from left to right, none in another.

        Found are full names, aliases, and short names of three characters and more. Names of two characters count
        only where a word can begin; short names of two characters (保定) and some names that are words too (城区) only
        right after the name of a place above. In a report of the place with code `within` its own names and those of
        the places above it count everywhere (绛县, 常山), and of several places the nearest are meant. `year` chooses
        the names in force then (None: now). The nation itself is not looked for. One pass, linear in the text.
        """
        own = frozenset(self.line(within)) if within else frozenset[str]()
        heads, end = self._index.heads, 0
        matches: list[PlaceMatch] = []
        for match in self._index.first.finditer(text):
            at = match.start()
            for surface in heads.get(text[at : at + 2], ()) if at >= end else ():
                if text.startswith(surface, at) and (places := self._meant(text, at, surface, own, year)):
                    end = at + len(surface)
                    matches.append(PlaceMatch(Span(at, end), self._nearest(places, within)))
                    break
        return matches

    def _meant(self, text: str, at: int, surface: str, own: frozenset[str], year: int | None) -> tuple[Place, ...]:
        """Give what `surface` can mean at offset `at`; nothing where it is part of another word."""
        end = at + len(surface)
        if text[end : end + 1] in _NOT_BEFORE.get(surface[-1], ()):
            return ()
        places = self._timely(self._index.named[surface], year)
        below = tuple(place for place in places if text.endswith(self._above(place, surface), 0, at))
        if below:
            return below
        counts = self._index.counts[surface]
        opens = at == 0 or text[at - 1] in _OPENERS or text[at - 1].isascii()
        if counts == "anywhere" or (counts == "start" and opens):
            return places
        return tuple(place for place in places if place.code in own)

    def _above(self, place: Place, surface: str) -> tuple[str, ...]:
        """Give the names after which `surface` is the place: those of the places above it, long and short.

        A district's short name follows its city's alone: 深圳|宝安, but not 辽宁|振兴.
        """
        line = self.line(place.code)[:-1]
        if place.name.endswith("区") and not surface.endswith("区"):
            line = line[-1:]
        names = [name.name for code in line for name in self._names[code]]
        return (*names, *(form for name in names for form in short_forms(name)))

    def _timely(self, places: tuple[Place, ...], year: int | None) -> tuple[Place, ...]:
        """Keep the names in force in `year`; where none was, all of which none took another's place."""
        timely = tuple(place for place in places if place.in_force(year))
        codes = {place.code for place in places}
        return timely or tuple(place for place in places if place.successor not in codes)

    def _nearest(self, places: tuple[Place, ...], within: str | None) -> tuple[Place, ...]:
        """Keep the places whose way down from the province has most in common with that of `within`."""
        if within is None or not places:
            return places
        own = self.line(within)
        shared = [sum(code in own for code in self.line(place.code)) for place in places]
        return tuple(place for place, n in zip(places, shared, strict=True) if n == max(shared))

    @cached_property
    def _index(self) -> _Index:
        full: dict[str, list[Place]] = {}
        short: dict[str, list[Place]] = {}
        for place in self:
            full.setdefault(place.name, []).append(place)
            for form in short_forms(place.name) if place.valid_to is None else ():
                short.setdefault(form, []).append(place)
        for code, alias in self._aliases:
            full.setdefault(alias, []).extend(place for place in [self.by_code(code)] if place)
        named = {name: tuple(places) for name, places in (short | full).items()}
        for name in short.keys() - full.keys():
            named[name] = _prevailing(name, named[name])
        counts = {name: self._words.get(name) or _counts(name, named[name], full) for name in named}
        sought = (name for name, places in named.items() if any(place.code != NATION for place in places))
        heads: dict[str, tuple[str, ...]] = {}
        for name in sorted(sought, key=lambda name: (-len(name), name)):
            heads[name[:2]] = (*heads.get(name[:2], ()), name)
        first, second = ("".join(sorted({head[i] for head in heads})) for i in (0, 1))
        return _Index(named, counts, heads, re.compile(f"[{first}](?=[{second}])" if heads else "(?!)"))


def _prevailing(name: str, places: tuple[Place, ...]) -> tuple[Place, ...]:
    """Keep what a short name means: a province's goes before a county's or prefecture's (海南), not a city's (吉林)."""
    if any(place.level == "province" for place in places):
        return tuple(p for p in places if p.level == "province" or (p.level == "prefecture" and p.name == name + "市"))
    return places


def _counts(name: str, places: tuple[Place, ...], full: Mapping[str, object]) -> Counts:
    """Say where a name counts that is no word besides: the shorter it is, the more has to speak for it."""
    if len(name) > _SHORT:
        return "anywhere"
    return "start" if name in full or any(place.level == "province" for place in places) else "above"


@cache
def load_places() -> Places:
    """Read the tables, once."""
    return Places(
        map(_place, _rows("divisions.csv")),
        ((code, alias) for code, alias, *_ in _rows("place_aliases.csv")),
        ((name, cast("Counts", counts)) for name, counts, *_ in _rows("place_words.csv")),
    )


def _rows(name: str) -> Iterator[list[str]]:
    rows = csv.reader(files("generator.data").joinpath(name).read_text("utf-8").splitlines())
    next(rows)
    return rows


def _place(row: list[str]) -> Place:
    code, name, level, parent, start, end, successor = row
    years = (int(start) if start else None, int(end) if end else None)
    return Place(code, name, cast("Level", level), parent or None, *years, successor or None)
