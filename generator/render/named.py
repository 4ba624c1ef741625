"""Names in a report's text that lead on: set terms with a note each, laws, and places that the site has a page of.

Each is marked where it first stands in a section (from heading to heading), so that the text stays a text.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from generator.data.laws import load_laws
from generator.data.terms import EDITORS, load_terms
from generator.render import escape, foreign
from generator.render.marks import NameMark
from generator.render.paths import LAWS, address, between_pages, place_file, report_file, term_file
from generator.text.placing import OWN

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from generator.data.terms import Term
    from generator.model.facts import Figure, Mention
    from generator.model.report import Report
    from generator.model.spans import Span

TERM: Final = "gb-term"
"""The class of a set term in the text."""
NAME: Final = "gb-named"
"""The class of any other name that leads on."""


@dataclass(frozen=True, slots=True)
class TermNote:
    """A term's note at the foot: what it means, the way to all that use it, and the paragraph where it first stands."""

    term: Term
    href: str
    block: str

    @property
    def element(self) -> str:
        """Give the entry (HTML), which has the id `term-` and the term's own; its second link leads to the place."""
        way = f' <a href="#{self.block}">{self.block}</a>' if self.block else ""
        name = f'<a href="{escape.attribute(self.href)}">{foreign.block(self.term.name)}</a>'
        meaning = f"{foreign.block(self.term.zh)} <small>{escape.block(source_words(self.term))}</small>"
        return f'<div id="{term_anchor(self.term.id)}"><dt>{name}{way}</dt><dd>{meaning}</dd></div>'


@dataclass(frozen=True, slots=True)
class Named:
    """What is marked in a report's text, by block, and the notes on its terms in the order of the text."""

    marks: Mapping[str, Sequence[NameMark]]
    notes: tuple[TermNote, ...]


def named(report: Report, places: Collection[str]) -> Named:
    """Choose what is marked in the paragraphs of a report; `places` are the codes of those that have a page.

    The report's own place is not marked, nor are words that say whose it is (我县, 全省).
    """
    here = report_file(address(report))
    ways = _Ways(here, {law.id for law in load_laws()}, {term.id: term for term in load_terms()}, places)
    marks: dict[str, list[NameMark]] = {}
    notes: dict[str, TermNote] = {}
    for mention in _first(report):
        mark = ways.mark(mention, report)
        if mark is None:
            continue
        term = ways.terms.get(mention.target or "") if mention.kind == "term" else None
        if term and term.id not in notes:
            way = between_pages(here, term_file(term.name), term.id)
            notes[term.id] = TermNote(term, way, report.by_id[mention.block].anchor or "")
            mark = replace(mark, number=str(len(notes)))
        marks.setdefault(mention.block, []).append(mark)
    return Named(marks, tuple(notes.values()))


def term_anchor(term: str) -> str:
    """Give the id of a term's note on a report's page."""
    return f"term-{term}"


def source_words(term: Term) -> str:
    """Say whose the explanation of a term is."""
    return term.source if term.source == EDITORS else f"来源：{term.source}"


@dataclass(frozen=True, slots=True)
class _Ways:
    """What the page `here` can lead to."""

    here: str
    laws: Collection[str]
    terms: Mapping[str, Term]
    places: Collection[str]

    def mark(self, mention: Mention, report: Report) -> NameMark | None:
        """Give the mark of a mention; None for one that leads nowhere."""
        target, region = mention.target or "", report.meta.region
        if mention.kind == "term" and target in self.terms:
            return NameMark(mention.span, TERM, f"#{term_anchor(target)}")
        if mention.kind == "law" and target in self.laws:
            return NameMark(mention.span, NAME, between_pages(self.here, LAWS, target))
        if mention.kind != "region" or target not in self.places or (region and region.code == target):
            return None
        if OWN.fullmatch(mention.span.of(report.by_id[mention.block].text)):
            return None
        return NameMark(mention.span, NAME, between_pages(self.here, place_file(target)))


def _first(report: Report) -> Iterator[Mention]:
    """Give, section by section, the first mention in a paragraph of each thing that can be marked there."""
    held: dict[str, list[Mention]] = {}
    for mention in report.mentions:
        if mention.target is not None and mention.kind in {"term", "law", "region"}:
            held.setdefault(mention.block, []).append(mention)
    figures: dict[str, list[Figure]] = {}
    for figure in report.figures:
        figures.setdefault(figure.block, []).append(figure)
    seen: set[tuple[str, str | None]] = set()
    for block in report.blocks:
        if block.kind == "heading":
            seen.clear()
        end = 0
        for mention in sorted(held.get(block.id, ()), key=_place) if block.kind == "paragraph" else ():
            thing = (mention.kind, mention.target)
            if thing not in seen and mention.span.start >= end and _fits(mention.span, figures.get(block.id, ())):
                yield mention
                seen.add(thing)
                end = mention.span.end


def _place(mention: Mention) -> tuple[int, int]:
    return mention.span.start, -mention.span.end


def _fits(span: Span, figures: Sequence[Figure]) -> bool:
    """Tell whether a mark on `span` lies, as a whole, in or outside the words and the number of every figure."""
    return all(
        span.end <= part.start or part.end <= span.start or (part.start <= span.start and span.end <= part.end)
        for figure in figures
        for part in (figure.span, figure.number)
    )
