"""Which place a name means that says little by itself: 我县, 全市, and short names that a prefecture shares."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from generator.data.place_names import short_forms
from generator.data.places import Place, Places

OWN: Final = re.compile("[我全本][省市县区旗州盟]")
"""A pattern for a word for the report's own place; what stands around it decides whether it is one."""
FULL: Final = tuple("省市县区旗州盟")
"""How full names end."""
LARGE: Final = frozenset({"province", "prefecture"})
_MUNICIPALITIES: Final = frozenset({"110000", "120000", "310000", "500000"})


def own_place(surface: str, place: str, places: Places) -> str | None:
    """Give the code of what 我县 or 全市 means in a report of the place with code `place`: the nearest going up.

    区 is the report's own district, or else the autonomous region that it lies in. None where there is no such place.
    """
    kind = surface[-1]
    for code in reversed(places.line(place)):
        found = places.by_code(code)
        name = found.name if found else ""
        if name.endswith(kind) and (kind != "区" or code == place or name.endswith("自治区")):
            return code
    return None


def meant_by(name: str, places: Places, place: str | None, year: int | None) -> tuple[Place, ...]:
    """Give the places that a name can mean in a report of the place with code `place`, as it stands in no chain.

    A short name that a province or prefecture has (阜新, 西安) is theirs, not a county's within it (阜新县), nor a
    district's elsewhere, which is said after its city: 牡丹江|西安. Districts of the four municipalities and of the
    report's own prefecture stay in doubt (朝阳). Then those are meant that lie nearest to the report's place, which
    keeps the name that it had in `year` (清苑 in a report of 清苑县). Where a place of another time lies nearer than
    all of that year (龙华 in a report of 深圳 before it had that district), it stays in doubt with them.
    """
    line = places.line(place) if place else ()
    found = _within_large(name, places.candidates(name, None, year), line)
    if any(one.code in line for one in found):
        return _nearest(found, line, places)
    own = tuple(one for code in line if (one := places.by_code(code, year)) and name in short_forms(one.name))
    if len(own) == 1:
        return own
    later = _within_large(name, places.candidates(name), line)
    later = later if _shared(later, line, places) > _shared(found, line, places) else ()
    return (*_nearest(found, line, places), *_nearest(later, line, places))


def _within_large(name: str, found: tuple[Place, ...], line: Sequence[str]) -> tuple[Place, ...]:
    """Leave out what a short name of a province or prefecture does not mean."""
    large = {one.code for one in found if one.level in LARGE}
    if large and not name.endswith(FULL):
        near = _MUNICIPALITIES | set(line)
        return tuple(
            one
            for one in found
            if one.code in large or (one.parent not in large and (not one.name.endswith("区") or one.parent in near))
        )
    return found


def _shared(found: Sequence[Place], line: Sequence[str], places: Places) -> int:
    """Give how much of the way down to the report's place the nearest of some places shares."""
    return max((sum(code in line for code in places.line(one.code)) for one in found), default=0)


def _nearest(found: Sequence[Place], line: Sequence[str], places: Places) -> tuple[Place, ...]:
    most = _shared(found, line, places)
    return tuple(one for one in found if _shared((one,), line, places) == most)
