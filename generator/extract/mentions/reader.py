"""All names of a report, found block by block; of two that overlap the longer stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from generator.data.place_names import short_forms
from generator.extract.mentions.found import About, Found
from generator.extract.mentions.laws import read_laws, read_local_laws
from generator.extract.mentions.meetings import read_meetings
from generator.extract.mentions.organisations import read_organs
from generator.extract.mentions.own import read_own
from generator.extract.mentions.regions import read_regions
from generator.extract.mentions.titles import read_titles, titles
from generator.extract.mentions.vocabulary import read_plans, read_terms
from generator.model.facts import Mention, Metadata
from generator.model.spans import Span
from generator.model.structure import Block, BlockKind
from generator.text.forms import Names, fold

_READ: Final[frozenset[BlockKind]] = frozenset({"dateline", "heading", "paragraph", "caption"})
"""Titles name the report itself; credits, bylines and furniture name those who printed it."""
_BLANK: Final = "\0"


def read_mentions(blocks: Sequence[Block], meta: Metadata, names: Names) -> tuple[Mention, ...]:
    """Find the places, laws, documents, organisations, meetings, plans and set terms that a report names, unresolved.

    In reading order; spans are of the block's text. None overlaps another, but a place may stand in the name of a
    meeting. Of persons the report's speaker alone is a mention, where the block of the speaker names them. Pure, and
    linear in the text.
    """
    about = _about(meta, names)
    found: list[Mention] = []
    for block in blocks:
        if block.kind in _READ:
            text = fold(block.text)
            found += (Mention(one.kind, block.id, one.span) for one in _chosen(_all(text, about)))
        elif block.kind == "speaker" and meta.speaker and (at := block.text.find(meta.speaker.name)) >= 0:
            found.append(Mention("person", block.id, Span(at, at + len(meta.speaker.name))))
    return tuple(found)


def _about(meta: Metadata, names: Names) -> About:
    place = meta.region.code if meta.region else None
    year = (meta.delivered or (meta.period.end if meta.period else ""))[:4]
    line = names.places.line(place) if place else ()
    full = names.places.path(place) if place else ()
    called = frozenset((*full, *(form for name in full for form in short_forms(name))))
    return About(names, place, frozenset(line), called, int(year) if year else None)


def _all(text: str, about: About) -> Iterator[Found]:
    """Give all that the finders see; what stands in titles is masked for all but the reader of titles."""
    spans = titles(text)
    yield from read_titles(text, spans, about)
    text = _masked(text, spans)
    named = list(read_regions(text, about))
    places = [one for one in named if one.kind == "region"]
    yield from named
    yield from read_own(text, about)
    yield from read_local_laws(text, places)
    yield from read_laws(text, about)
    yield from read_meetings(text, about, places)
    yield from read_plans(text, about)
    yield from read_terms(text, about)
    yield from read_organs(text)


def _masked(text: str, spans: Iterable[Span]) -> str:
    parts: list[str] = []
    at = 0
    for span in spans:
        parts += (text[at : span.start], _BLANK * len(span))
        at = span.end
    return "".join((*parts, text[at:]))


def _chosen(found: Iterable[Found]) -> list[Found]:
    """Keep, of names that overlap, the longest, the firm ones first; a place may stand within a meeting's name."""
    taken: dict[int, Found] = {}
    kept = []
    for one in sorted(found, key=lambda one: (not one.firm, -len(one.span), one.span.start, one.kind)):
        over = {taken[at] for at in range(one.span.start, one.span.end) if at in taken}
        nested = one.kind == "region" and all(
            other.kind == "meeting" and other.span.start <= one.span.start and one.span.end <= other.span.end
            for other in over
        )
        if over and not nested:
            continue
        kept.append(one)
        taken |= dict.fromkeys(range(one.span.start, one.span.end), one)
    return sorted(kept, key=lambda one: (one.span.start, -one.span.end))
