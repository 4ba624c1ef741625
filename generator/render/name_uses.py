"""Who names something: reports, each with the sentences in which it does, as lists of HTML."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from generator.render import escape, foreign
from generator.render.paths import address, between_pages, report_file
from generator.render.words import placed_title, sentence_around, years_told

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.model.facts import Mention
    from generator.model.report import Report
    from generator.model.spans import Span

_REACH: Final = 24
"""So many characters of a sentence stand on either side of the words."""
_READ: Final = 4 * _REACH
"""So many characters on either side are read, to see in which marks they stand."""
_YEAR: Final = re.compile(r"(\d{4})年(?:[初底末]|度|\d{1,2}月份?)?(?:召开|举行)?的?$")
"""A year right before the name of a yearly meeting (2023年底召开的中央经济工作会议) is the meeting's."""
_BEFORE: Final = 12
"""So many characters before a name are read for its year."""

Named = tuple["Report", "list[Mention]"]
"""A report, with what it names of one thing, in the order of the text."""


@dataclass(frozen=True, slots=True)
class Saying:
    """A sentence in three pieces, the middle one the words that name something.

    `place` is the name of its paragraph, `href` the way there as raw HTML has it; `year` is the one right before the
    words, "" where there is none.
    """

    place: str
    href: str
    sentence: tuple[str, str, str]
    year: str

    @property
    def element(self) -> str:
        """Give the quotation (HTML); its address says whence it is."""
        before, words, after = map(foreign.block, self.sentence)
        return f'<q cite="{escape.attribute(self.href)}">{before}<mark>{words}</mark>{after}</q>'


@dataclass(frozen=True, slots=True)
class Use:
    """A report that names something: its place, its title and years, and each sentence that does, in order."""

    place: tuple[str, str]
    title: str
    years: str
    sayings: tuple[Saying, ...]
    draft: bool

    @property
    def element(self) -> str:
        """Give the item of the short list (HTML): the first sentence, and the ways to all other paragraphs."""
        ways = {saying.place: saying.href for saying in reversed(self.sayings)}
        first = self.sayings[0]
        ways.pop(first.place)
        more = "、".join(_way(href, name) for name, href in reversed(ways.items()))
        return f"<li>{self._head}{f'，另见 {more}' if more else ''}{first.element}</li>"

    @property
    def whole(self) -> str:
        """Give the item of the whole list (HTML): every sentence, each after the way to its paragraph."""
        lines = (f"<div>{_way(one.href, one.place, 'gb-uses__way')} {one.element}</div>" for one in self.sayings)
        return f"<li>{self._head}{''.join(lines)}</li>"

    @property
    def _head(self) -> str:
        draft = ' <span class="gb-draft">草稿</span>' if self.draft else ""
        facts = f'<span class="gb-uses__facts">{self.years}，{len(self.sayings)} 处</span>'
        return f"{_way(self.sayings[0].href, self.title)}{draft} {facts}"


@dataclass(frozen=True, slots=True)
class Part:
    """A part of an entry's page: its heading, that heading's id, and the reports that belong there."""

    anchor: str
    name: str
    uses: tuple[Use, ...]


def read_use(report: Report, mentions: Sequence[Mention], here: str) -> Use:
    """Give how a report names something, for the page `here`; there is at least one mention."""
    region = report.meta.region
    sayings = tuple(_saying(report, mention, here) for mention in mentions)
    place = (region.code, "".join(dict.fromkeys(region.path))) if region else ("", "地区未详")
    return Use(place, placed_title(report), years_told(report), sayings, report.draft)


def uses_list(items: Iterable[str], entry: str) -> str:
    """Give a list of uses of the entry of that id (HTML)."""
    lines = "\n".join(items)
    return f'<ul class="gb-uses" data-entry="{escape.attribute(entry)}">\n{lines}\n</ul>'


def by_place(uses: Iterable[Use]) -> tuple[Part, ...]:
    """Put uses together by the place of their reports, in their order."""
    found: dict[tuple[str, str], list[Use]] = defaultdict(list)
    for use in uses:
        found[use.place].append(use)
    return tuple(Part(f"place-{code or 'x'}", name, tuple(here)) for (code, name), here in found.items())


def by_year(uses: Sequence[Use]) -> tuple[Part, ...]:
    """Put the uses of a yearly meeting together by the year that the text gives it, the newest first.

    Those of which the text gives none come last, by place: the report's year is not the meeting's, which may have been
    held at the end of the year before.
    """
    years = sorted({saying.year for use in uses for saying in use.sayings} - {""}, reverse=True)
    told = (Part(f"year-{year}", f"{year}年的会议", tuple(_of_year(uses, year))) for year in years)
    return (*told, *by_place(_of_year(uses, "")))


def _of_year(uses: Iterable[Use], year: str) -> Iterable[Use]:
    for use in uses:
        sayings = tuple(saying for saying in use.sayings if saying.year == year)
        if sayings:
            yield replace(use, sayings=sayings)


def found_in(reports: Iterable[Report]) -> Mapping[tuple[str, str], Sequence[Named]]:
    """Give what the reports name, by kind and target, in the order of the reports."""
    found: dict[tuple[str, str], list[Named]] = defaultdict(list)
    for report in reports:
        own: dict[tuple[str, str], list[Mention]] = defaultdict(list)
        for mention in report.mentions:
            if mention.target is not None and mention.kind != "region":
                own[mention.kind, mention.target].append(mention)
        for key, mentions in own.items():
            found[key].append((report, mentions))
    return found


def _saying(report: Report, mention: Mention, here: str) -> Saying:
    block, span = report.by_id[mention.block], mention.span
    href = between_pages(here, report_file(address(report)), block.anchor)
    year = _YEAR.search(block.text[max(0, span.start - _BEFORE) : span.start])
    return Saying(block.anchor or "全文", href, _sentence(block.text, span), str(int(year[1])) if year else "")


def _sentence(text: str, span: Span) -> tuple[str, str, str]:
    """Give the sentence of a mention; of a huge paragraph no more is read than can be shown."""
    start = max(0, span.start - _READ)
    return sentence_around(
        text[start : span.end + _READ], replace(span, start=span.start - start, end=span.end - start), _REACH
    )


def _way(href: str, name: str, style: str = "") -> str:
    kind = f' class="{style}"' if style else ""
    return f'<a{kind} href="{escape.attribute(href)}">{escape.block(name)}</a>'
