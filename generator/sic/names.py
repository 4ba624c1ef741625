"""One thing under two names: a title in 《》 here and in “” there, two forms of a set name, two ways to list titles."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.model.structure import Block, Finding
from generator.sic.slip import Reading, slip
from generator.text.marks import compact

_TITLE = re.compile("《([^《》]{5,60})》")
_QUOTED = re.compile("“([^“”]{5,60})”")
_ORGANS = (re.compile("一府两院(?!一委)"), re.compile("一府一委两院"))
_LISTED = (re.compile("》、《"), re.compile("》《"))


def find_names(reading: Reading) -> Iterator[Finding]:
    """Note a title that is also printed as a quotation, and forms that the report itself prints otherwise elsewhere."""
    yield from _titles(reading)
    yield from _organs(reading)
    yield from _lists(reading)


def _titles(reading: Reading) -> Iterator[Finding]:
    """Note, for each such name, the first place where it stands in “”."""
    titles = {compact(match[1]) for _, match in _all(reading, _TITLE)}
    for block, match in _all(reading, _QUOTED):
        name = compact(match[1])
        if name in titles:
            titles.discard(name)
            yield slip("name", f"同一名称别处作《{match[1]}》，此处用引号", block, *match.span())


def _organs(reading: Reading) -> Iterator[Finding]:
    """Note the first 一府两院 of a report that also has 一府一委两院 (with the supervisory commission, since 2018)."""
    old, new = (_all(reading, form) for form in _ORGANS)
    first = next(old, None)
    if first and next(new, None):
        yield slip("name", "“一府两院”与“一府一委两院”在本报告中并见", first[0], *first[1].span())


def _lists(reading: Reading) -> Iterator[Finding]:
    """Note 》、《 where the report mostly prints 》《 (GB/T 15834—2011: as a rule no mark stands between titles)."""
    with_mark, without = (list(_all(reading, form)) for form in _LISTED)
    if with_mark and len(without) > len(with_mark):
        block, match = with_mark[0]
        message = f"书名号之间有顿号，本报告另有{len(without)}处没有"
        yield slip("name", message, block, *_around(block.text, *match.span()))


def _around(text: str, start: int, end: int) -> tuple[int, int]:
    """Widen to the titles on both sides."""
    opening, closing = text.rfind("《", 0, start), text.find("》", end)
    return start if opening < 0 else opening, end if closing < 0 else closing + 1


def _all(reading: Reading, pattern: re.Pattern[str]) -> Iterator[tuple[Block, re.Match[str]]]:
    return ((block, match) for block in reading.blocks for match in pattern.finditer(block.text))
