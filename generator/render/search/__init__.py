"""Search: files from which a reader's browser finds any string of any report, a few small ones for each question.

All lie below `search/`: start.json is read first, the shards of the index are in `s/`, texts of reports in `t/`, where
that of a short one refers to its plain text. What they hold is said in `start`, `shards`, `postings` and `texts`;
docs/assets/search/ reads them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from generator.render.output import Output
from generator.render.paths import address
from generator.render.plain_text import report_text
from generator.render.search.postings import postings_of
from generator.render.search.shards import SHARD, shards_of
from generator.render.search.start import Indexed, start_json
from generator.render.search.texts import CHUNK, chunks_of, is_plain, lines_of
from generator.render.search.units import units_of

if TYPE_CHECKING:
    from generator.model.report import Report

FOLDER: Final = "search"
_VERSION: Final = 12
"""Hexadecimal digits of the index's version."""


def render_search(reports: Iterable[Report], shard: int = SHARD, chunk: int = CHUNK) -> Iterator[Output]:
    """Give the files of search: texts, then shards, then start.json; the same for the same reports in any order.

    `shard` and `chunk` are the bytes of a file of the index and of one of text, about. Time is linear in the text.
    ValueError where a report has no address.
    """
    indexed = [_indexed(report, chunk) for report in newest_first(reports)]
    digest = sha256()
    for one in indexed:
        text = report_text(one.report)
        plain = () if one.chunks else (lines_of(one.units, text),)
        for number, data in enumerate((*plain, *(part.data for part in one.chunks))):
            digest.update(data)
            yield Output(f"{FOLDER}/t/{address(one.report)}/{number}.json", data)
        if plain:
            digest.update(text.encode())
    shards = tuple(shards_of((postings_of(one.units) for one in indexed), shard))
    for number, made in enumerate(shards):
        digest.update(made.data)
        yield Output(f"{FOLDER}/s/{number}.bin", made.data)
    yield Output(f"{FOLDER}/start.json", start_json(indexed, shards, digest.hexdigest()[:_VERSION]))


def newest_first(reports: Iterable[Report]) -> list[Report]:
    """Sort reports as search numbers them: the latest year first, those without a year last, then by address."""
    ordered = sorted(reports, key=address)
    ordered.sort(key=lambda report: report.meta.period.end if report.meta.period else "", reverse=True)
    return ordered


def _indexed(report: Report, chunk: int) -> Indexed:
    units = units_of(report)
    return Indexed(report, units, () if is_plain(report_text(report), chunk) else chunks_of(units, chunk))
