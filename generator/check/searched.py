"""The site's own search held against the records: its files are all there, and what they say is what reports say."""

from __future__ import annotations

import json
import random
import unicodedata
from bisect import bisect_left, bisect_right
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final

from generator.data.script import load_simplified
from generator.problems import Problem, Where

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from generator.model.report import Report
    from generator.model.structure import Block

FOLDER: Final = "search"
START: Final = f"{FOLDER}/start.json"
EMPTY: Final = f"{FOLDER}/search_index.json"
_DRAWN: Final = 200
"""Pairs of neighbouring characters that are drawn from all reports' text and looked up."""
_EVERYWHERE: Final = 10
"""How many of them are held against all text, not only where they were drawn."""
_SEED: Final = 8
_HAN: Final = range(0x4E00, 0x9FFF + 1)
_BITS: Final = 7
_SECOND: Final = 21
Row = list[Any]
"""A unit as search's texts hold it: anchor, number of its section, text; for a figure value, time and paragraph too."""
Entries = dict[int, tuple[int, int]]
"""Where a shard has the places of a pair, by the pair's key: from a byte up to another."""


@dataclass(frozen=True, slots=True)
class _Index:
    """Search's start.json as far as it is held, and the bytes of the index's shards."""

    version: str
    rows: Mapping[str, Row]
    keys: Sequence[tuple[int, int]]
    sizes: Sequence[int]
    shards: Sequence[bytes]

    @classmethod
    def read(cls, site: Path) -> _Index:
        """Read the files. OSError, ValueError, LookupError, TypeError where they are not what they should be."""
        start = json.loads((site / START).read_bytes())
        table = start["shards"]
        pairs = [(ord(table["pairs"][at]), ord(table["pairs"][at + 1])) for at in range(0, len(table["pairs"]), 2)]
        shards = [(site / f"{FOLDER}/s/{number}.bin").read_bytes() for number in range(len(pairs))]
        rows = {row[0]: row for row in start["reports"]}
        keys = [(_key(*pair), report) for pair, report in zip(pairs, table["reports"], strict=True)]
        return cls(start["version"], rows, keys, table["bytes"], shards)


def check_searched(site: Path, reports: Sequence[Report]) -> Iterator[Problem]:
    """Hold search's files against the records.

    There are those that start.json names, of the sizes that it tells; every report's units are what the record has, in
    its texts; and pairs of characters drawn by a seed are found in the index where reports have them, and nowhere else.
    """
    try:
        if json.loads((site / EMPTY).read_bytes())["docs"] != []:
            yield _problem(EMPTY, "is not empty: a plugin makes an index that nothing reads")
    except (OSError, ValueError, LookupError, TypeError):
        yield _problem(EMPTY, "is not there, or no index: without it the theme's search box does nothing")
    try:
        index = _Index.read(site)
        counts = {name: len(row[9]) or 1 for name, row in index.rows.items()}
    except (OSError, ValueError, LookupError, TypeError) as error:
        yield _problem(START, f"search cannot be read: {error!r}")
        return
    named = {f"{FOLDER}/t/{name}/{number}.json" for name, count in counts.items() for number in range(count)}
    named |= {f"{FOLDER}/s/{number}.bin" for number in range(len(index.shards))}
    there = {path.relative_to(site).as_posix() for part in ("s", "t") for path in (site / FOLDER / part).rglob("*.*")}
    for path in sorted(named ^ there):
        yield _problem(path, "is not there" if path in named else "is named by no report and no shard of start.json")
    if index.sizes != [len(data) for data in index.shards]:
        yield _problem(START, "tells other sizes of shards than they have")
    if named == there and not (index.version and _digest(site, index).startswith(index.version)):
        yield _problem(START, "has not the version of the files that are there: a browser would keep old ones")
    yield from _check_reports(site, index, reports)


def _digest(site: Path, index: _Index) -> str:
    """Give the SHA-256 of all texts and shards in their order, hexadecimal."""
    digest = sha256()
    for name, row in index.rows.items():
        for number in range(len(row[9]) or 1):
            digest.update((site / f"{FOLDER}/t/{name}/{number}.json").read_bytes())
        if not row[9]:
            with suppress(FileNotFoundError):  # which is told where it is read
                digest.update(_plain_path(site, name).read_bytes())
    for shard in index.shards:
        digest.update(shard)
    return digest.hexdigest()


def _check_reports(site: Path, index: _Index, reports: Sequence[Report]) -> Iterator[Problem]:
    units: dict[int, list[Row]] = {}
    numbers = {name: number for number, name in enumerate(index.rows)}
    for name in sorted(index.rows.keys() ^ {report.id or "" for report in reports}):
        yield _problem(START, f"{name} {'is found and is no report' if name in index.rows else 'cannot be found'}")
    for report in reports:
        if report.id is None or report.id not in index.rows:
            continue
        wanted = _wanted(report)
        units[numbers[report.id]] = wanted
        yield from _check_units(site, index.rows[report.id], wanted, report)
    yield from _check_pairs(index, units)


def _check_units(site: Path, row: Row, wanted: Sequence[Row], report: Report) -> Iterator[Problem]:
    """Hold the units of one report's texts against those that the record has."""
    folder = f"{FOLDER}/t/{report.id}"
    try:
        title, draft, counts, chunks = row[1], row[7], row[8], row[9]
        parts = [json.loads((site / f"{folder}/{number}.json").read_bytes()) for number in range(len(chunks) or 1)]
        # A short report's texts stand in its plain text: there is the number of a line in the place of each.
        lines = [] if chunks else _plain_path(site, row[0]).read_bytes().decode().split("\n")
        found = [unit for part in parts for unit in part["units"]]
        firsts = [sum(len(part["units"]) for part in parts[:number]) for number in range(len(parts))] if chunks else []
        texts = [lines[unit[2]] if isinstance(unit[2], int) else unit[2] for unit in found]
        heads = dict(enumerate(texts)) | {int(at): words for part in parts for at, words in part["heads"].items()}
        lacking = [number for number, part in enumerate(parts) if _lacks_heads(part, firsts[number] if chunks else 0)]
        held = [[*unit[:2], text, *unit[5:6]] for unit, text in zip(found, texts, strict=True)]
    except (OSError, ValueError, LookupError, TypeError, AttributeError) as error:
        yield _problem(folder, f"cannot be read: {error!r}")
        return
    if (title, bool(draft), sum(counts)) != (wanted[0][2], report.draft, len(wanted)) or firsts != chunks:
        yield _problem(START, f"{report.id}: title, draft, number of units or files are not what they should be")
    for number, (has, should) in enumerate(zip(held, wanted, strict=False)):
        if has != should:
            yield _problem(folder, f"unit {number} is {has!r}, by the record {should!r}")
            break
    else:
        if len(held) != len(wanted):
            yield _problem(folder, f"has {len(held)} units, by the record {len(wanted)}")
    for number in lacking:
        yield _problem(f"{folder}/{number}.json", "has neither headings nor words of sections that its units stand in")
    for number in sorted({unit[1] for unit in wanted} - {-1}):
        if heads.get(number) != wanted[number][2]:
            yield _problem(folder, f"section {number} is called {heads.get(number)!r}, not {wanted[number][2]!r}")


def _plain_path(site: Path, name: str) -> Path:
    return site / f"reports/{name}/text.txt"


def _lacks_heads(part: Mapping[str, Any], first: int) -> bool:
    """Tell whether a section that units of a file stand in is named neither by a unit of it nor beside them."""
    own = {str(first + number) for number in range(len(part["units"]))}
    return not {str(unit[1]) for unit in part["units"]} <= {"-1", *own, *part["heads"]}


def _wanted(report: Report) -> list[Row]:
    """Give a report's units by its record, worked out apart from rendering: title, headings, texts, figures' labels."""
    title = f"[{report.meta.title}]" if report.meta.title_supplied else report.meta.title
    heads: list[Row] = []
    texts: list[Row] = []
    sections: dict[str, int] = {}
    here = -1
    for block in report.blocks:
        if block.kind == "heading":
            here = len(heads) + 1
            heads.append([block.anchor or "", here, block.text])
        elif block.kind != "furniture" and not _says(block, title):
            texts.append([block.anchor or "", here, block.text])
        sections[block.id] = here
    anchors = {block.id: block.anchor or "" for block in report.blocks}
    figures: list[Row] = [
        [figure.anchor or anchors[figure.block], sections[figure.block], figure.label, anchors[figure.block]]
        for figure in report.figures
    ]
    return [["", -1, title], *heads, *texts, *figures]


def _says(block: Block, title: str) -> bool:
    return block.kind == "title" and "".join(block.text.split()) == "".join(title.split())


def _check_pairs(index: _Index, units: Mapping[int, Sequence[Row]]) -> Iterator[Problem]:
    """Look up pairs of Chinese characters that are compared as they are: where they were drawn, and some everywhere."""
    texts = {(report, number): unit[2] for report, rows in units.items() for number, unit in enumerate(rows)}
    drawn = _draw([(place, text) for place, text in texts.items() if len(text) > 1])
    opened: dict[int, Entries] = {}
    for number, (pair, place) in enumerate(sorted(drawn.items())):
        found = _lookup(index, pair, opened)
        wanted = {at for at, text in texts.items() if pair in text} if number < _EVERYWHERE else {place}
        if not wanted <= found:
            yield _problem(START, f"{pair} is not found in all units that have it: {len(wanted - found)} are lacking")
        # Width, script and spaces make no difference to search: the characters must be there, near one another or not.
        wrong = [at for at in sorted(found) if not _has(texts.get(at, ""), pair)]
        if wrong:
            yield _problem(START, f"{pair} is found in {len(wrong)} units that do not have it")


def _draw(texts: Sequence[tuple[tuple[int, int], str]]) -> dict[str, tuple[int, int]]:
    """Draw pairs of neighbouring characters by the seed, each with the report and unit that it was drawn from."""
    folded = load_simplified()
    chosen = random.Random(_SEED)  # noqa: S311 # a draw, no secret
    drawn = {}
    for _ in range(_DRAWN if texts else 0):
        place, text = chosen.choice(texts)
        at = chosen.randrange(len(text) - 1)
        pair = text[at : at + 2]
        if all(ord(char) in _HAN and char not in folded for char in pair):
            drawn[pair] = place
    return drawn


def _has(text: str, pair: str) -> bool:
    if pair in text:
        return True
    folded = load_simplified()
    alike = {folded.get(char, char) for char in unicodedata.normalize("NFKC", text)}
    return alike.issuperset(pair)


def _lookup(index: _Index, pair: str, opened: dict[int, Entries]) -> set[tuple[int, int]]:
    """Give the report and unit numbers that the index has for a pair; what cannot be read is not there.

    `opened` are the shards that were looked into before, by number: it grows.
    """
    key, found = _key(*map(ord, pair)), set()
    first = max(0, bisect_left(index.keys, (key, 0)) - 1)
    for number in range(first, bisect_right(index.keys, (key, 1 << 62))):
        shard = index.shards[number]
        if number not in opened:
            opened[number] = _entries(shard)
        if key in opened[number]:
            try:
                found |= set(_places(shard, *opened[number][key]))
            except IndexError:
                continue
    return found


def _entries(shard: bytes) -> Entries:
    """Find the entries of a shard, as far as it can be read."""
    found: Entries = {}
    at = key = 0
    with suppress(IndexError):
        while at < len(shard):
            step, at = _number(shard, at)
            size, at = _number(shard, at)
            key += step
            found.setdefault(key, (at, at + size))
            at += size
    return found


def _places(shard: bytes, at: int, end: int) -> Iterator[tuple[int, int]]:
    report = 0
    while at < end:
        step, at = _number(shard, at)
        report += step
        unit, is_last_unit = 0, False
        while not is_last_unit:
            step, at = _number(shard, at)
            unit, is_last_unit = unit + (step >> 1), bool(step & 1)
            yield report, unit
            spot = 0
            while not spot & 1:
                spot, at = _number(shard, at)


def _number(data: bytes, at: int) -> tuple[int, int]:
    """Read a number of seven bits a byte (LEB128); give it and where the next one begins. IndexError at the end."""
    number = shift = 0
    while data[at] >> _BITS:
        number |= (data[at] & (1 << _BITS) - 1) << shift
        shift += _BITS
        at += 1
    return number | data[at] << shift, at + 1


def _key(first: int, second: int) -> int:
    return first << _SECOND | second


def _problem(path: str, message: str) -> Problem:
    return Problem("error", "check.search", Where(path), message, "build again, and report it if this stays")
