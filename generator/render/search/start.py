"""What search reads first: which reports there are, what they and their places are called, where the index is cut."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.data.indicators import load_indicators
from generator.data.laws import load_laws
from generator.data.meetings import load_meetings
from generator.data.other_names import load_other_names
from generator.data.place_names import short_forms
from generator.data.places import NATION, load_places
from generator.data.plans import load_plans
from generator.data.readers_words import load_readers_words
from generator.data.script import load_simplified
from generator.data.terms import load_terms
from generator.render.paths import LAWS, MEETINGS, PLANS, address, indicator_file, place_file, term_file, url
from generator.render.search.shards import Shard
from generator.render.search.texts import Chunk
from generator.render.search.units import Unit, UnitKind
from generator.render.tree import grow, home_of
from generator.render.words import report_title

if TYPE_CHECKING:
    from generator.data.places import Places
    from generator.model.report import Report

SCHEMA: Final = 1
_KINDS: Final[tuple[UnitKind, ...]] = ("title", "heading", "text", "figure")
"""The kinds of units in their order in a report."""


_PERIOD: Final = re.compile("(?:时期|期间)$")
"""Forms of a plan that name its years: not what a reader means who looks for the plan."""


@dataclass(frozen=True, slots=True)
class Indexed:
    """A report with its units and the files that hold their text; none where they stand in its plain text."""

    report: Report
    units: tuple[Unit, ...]
    chunks: tuple[Chunk, ...]


def start_json(reports: Sequence[Indexed], shards: Sequence[Shard], version: str) -> bytes:
    """Give start.json: the reports in the order of their numbers, and the shards with their sizes in bytes.

    `version` is another one whenever a shard or a text is another.
    """
    table = load_places()
    places = grow([one.report for one in reports], table)
    numbers = {key: number for number, key in enumerate(places)}
    simplified = sorted(load_simplified().items())
    rows = {
        "reports": (_report(one, numbers) for one in reports),
        "places": (
            [
                node.name,
                url(place_file(key)),
                _parent(node.line, numbers),
                _others(key, table),
                list(short_forms(node.name)),
            ]
            for key, node in places.items()
        ),
        "alike": _alike(),
        "names": _names([one.report for one in reports]),
    }
    index = {
        "pairs": "".join(shard.pair for shard in shards),
        "reports": [shard.report for shard in shards],
        "bytes": [len(shard.data) for shard in shards],
    }
    scripts = ["".join(chars) for chars in zip(*simplified, strict=True)]
    head = {"schema": SCHEMA, "version": version, "simplified": scripts, "shards": index}
    parts = [f'"{key}":{_json(value)}' for key, value in head.items()]
    parts += [f'"{key}":[\n' + ",\n".join(map(_json, values)) + "\n]" for key, values in rows.items()]
    return ("{" + ",\n".join(parts) + "}\n").encode()


def _report(one: Indexed, places: Mapping[str, int]) -> list[object]:
    """Give a report's row: address, title, place, body, genre, first and last year, draft, counts of units, chunks."""
    report, period = one.report, one.report.meta.period
    counts = [sum(unit.kind == kind for unit in one.units) for kind in _KINDS]
    return [
        address(report),
        report_title(report),
        places[home_of(report)],
        report.meta.body or "",
        report.meta.genre,
        period.start if period else "",
        period.end if period else "",
        int(report.draft),
        counts,
        [chunk.first for chunk in one.chunks],
    ]


def _others(key: str, table: Places) -> list[str]:
    """Give what else a place is called; 全国, which is said of much more than the nation's own reports, is left out."""
    return [] if key == NATION else list(table.aliases(key))


def _parent(line: Sequence[str], places: Mapping[str, int]) -> int:
    return places[line[-2]] if len(line) > 1 else -1


def _alike() -> Iterator[list[str]]:
    """Give what may be looked for in the place of a word: the word first."""
    yield from map(list, load_readers_words())
    for short, full in load_other_names():
        yield [short, full]
        yield [full, short]


def _names(reports: Sequence[Report]) -> Iterator[list[object]]:
    """Give what the reports name or count, as kind, name, address and other forms: what search can suggest.

    English names of indicators are names of their own, as other forms they would be looked for in the reports.
    """
    named = {(mention.kind, mention.target) for report in reports for mention in report.mentions}
    counted = {figure.indicator for report in reports for figure in report.figures}
    vocabularies = (
        ("term", None, load_terms()),  # by their letters
        ("law", LAWS, load_laws()),
        ("meeting", MEETINGS, load_meetings()),
        ("plan", PLANS, load_plans()),
    )
    for kind, page, entries in vocabularies:
        for entry in entries:
            if (kind, entry.id) in named:
                others = [form for form in entry.forms if form != entry.name and not _PERIOD.search(form)]
                yield [kind, entry.name, f"{url(page or term_file(entry.name))}#{entry.id}", others]
    for indicator in load_indicators().all:
        if indicator.id in counted:
            yield ["indicator", indicator.name, url(indicator_file(indicator.id)), []]
            yield ["english", indicator.name_en, url(indicator_file(indicator.id)), []]


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
