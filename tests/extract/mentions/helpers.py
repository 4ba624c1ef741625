"""Mentions of a sentence, as the tests want them."""

from generator.extract.mentions import read_mentions
from generator.link.resolve import resolve
from generator.model.facts import MentionKind, Metadata, Region
from generator.model.structure import Block, Finding
from generator.text.forms import load_names

FUXIN = "210921"
"""阜新蒙古族自治县, whose reports the tests' sentences are of where they say nothing else."""


def meta(place: str | None = FUXIN, year: int | None = None) -> Metadata:
    path = load_names().places.path(place) if place else ()
    region = Region(place, path[-1], path) if place else None
    return Metadata("标题", title_supplied=False, region=region, delivered=f"{year}-01-15" if year else None)


def resolved(
    text: str, place: str | None = FUXIN, year: int | None = None
) -> tuple[list[tuple[str, str | None]], tuple[Finding, ...]]:
    """Give the mentions of a paragraph, each with its target, and what is in doubt."""
    blocks = [Block("b1", "paragraph", text, ())]
    names = load_names()
    about = meta(place, year)
    mentions, doubts = resolve(read_mentions(blocks, about, names), blocks, about, names)
    return [(one.span.of(text), one.target) for one in mentions], doubts


def found(text: str, kind: MentionKind, place: str | None = FUXIN) -> list[str]:
    """Give the mentions of one kind in a paragraph, as printed."""
    mentions = read_mentions([Block("b1", "paragraph", text, ())], meta(place), load_names())
    return [one.span.of(text) for one in mentions if one.kind == kind]


def targets(text: str, place: str | None = FUXIN) -> list[str | None]:
    return [target for _, target in resolved(text, place)[0]]
