"""What a place was called before, under which codes, and which code took over (divisions.csv)."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.data.places import Place, Places


def own_names(places: Places, code: str) -> tuple[Place, ...]:
    """Give the names that the place of this code has had under it, the oldest first; none for an unknown code.

    What had the code before another place got it (130124 was 正定县, then 栾城县) is left out.
    """
    names = places.names(code)
    pairs = enumerate(pairwise(names), 1)
    return names[max((number for number, (name, then) in pairs if _breaks(name, then)), default=0) :]


def _breaks(name: Place, then: Place) -> bool:
    return name.successor is not None or (then.valid_from or 0) > (name.valid_to or 0) + 1


def later(places: Places, code: str) -> tuple[str, ...]:
    """Give the codes that took over from this one, each from the one before it; empty where the code is in force."""
    found: list[str] = []
    while (heir := _heir(places, code)) and heir not in found:
        found.append(heir)
        code = heir
    return tuple(found)


def earlier(places: Places, code: str) -> tuple[str, ...]:
    """Give the codes that this one took over, and those that they did, sorted; more than one where places merged."""
    origins = _origins(places)
    found: set[str] = set()
    waiting = [code]
    while waiting:
        new = [origin for origin in origins.get(waiting.pop(), ()) if origin not in found and origin != code]
        found.update(new)
        waiting += new
    return tuple(sorted(found))


@lru_cache(maxsize=4096)
def lasting(places: Places, code: str) -> str:
    """Give the last code of the place; its own where it became part of one that was there, or several became one."""
    chain = (code, *later(places, code))
    before = earlier(places, chain[-1])
    alone = len(before) == max((len(later(places, one)) for one in before), default=0)
    return chain[-1] if alone and all(_became(places, *pair) for pair in pairwise(chain)) else code


def _became(places: Places, code: str, heir: str) -> bool:
    """Tell whether a code took over from another in that it was new."""
    old, new = own_names(places, code)[-1], own_names(places, heir)[0]
    return old.valid_to is not None and (new.valid_from or 0) > old.valid_to


def _heir(places: Places, code: str) -> str | None:
    names = own_names(places, code)
    return names[-1].successor if names else None


@lru_cache(maxsize=2)
def _origins(places: Places) -> Mapping[str, tuple[str, ...]]:
    """Give by code those that it took over right away."""
    found: dict[str, tuple[str, ...]] = {}
    for code in dict.fromkeys(place.code for place in places):
        if heir := _heir(places, code):
            found[heir] = (*found.get(heir, ()), code)
    return found
