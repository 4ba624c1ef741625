"""Pages that gather names: `/terms/`, `/laws/`, `/meetings/`, each entry with the sentences that name it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.data.laws import LAW_KINDS, load_laws
from generator.data.meetings import MEETING_KINDS, load_meetings
from generator.data.terms import TERM_KINDS, load_terms
from generator.render import escape
from generator.render.named import source_words
from generator.render.output import Output, page
from generator.render.paths import LAWS, MEETINGS, TERMS, address, between_pages, report_file
from generator.render.tree import in_order
from generator.render.words import report_title, report_years, sentence_around

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from generator.data.laws import Law
    from generator.data.meetings import Meeting
    from generator.data.terms import Term
    from generator.model.facts import Mention, MentionKind
    from generator.model.report import Report

_REACH: Final = 24
"""So many characters of a sentence stand on either side of the words."""
_Found = dict[tuple[str, str], list[tuple["Report", list["Mention"]]]]
"""By kind and target: the reports that name it, each with its mentions in the order of the text."""


@dataclass(frozen=True, slots=True)
class Use:
    """A report that names something: its title and years, the first sentence that does, and all paragraphs that do.

    `places` are the names of the paragraphs with their addresses, as raw HTML has them; `sentence` is in three pieces.
    """

    title: str
    years: str
    places: tuple[tuple[str, str], ...]
    sentence: tuple[str, str, str]
    count: int
    draft: bool

    @property
    def element(self) -> str:
        """Give the item of the list (HTML)."""
        before, words, after = map(escape.block, self.sentence)
        (_, first), *others = self.places
        draft = ' <span class="gb-draft">草稿</span>' if self.draft else ""
        more = "、".join(f'<a href="{escape.attribute(href)}">{escape.block(name)}</a>' for name, href in others)
        also = f"，另见 {more}" if others else ""
        return (
            f'<li><a href="{escape.attribute(first)}">{escape.block(self.title)}</a>'
            f"{draft} {self.years}，{self.count} 处{also}<q>{before}<mark>{words}</mark>{after}</q></li>"
        )


@dataclass(frozen=True, slots=True)
class EntryView:
    """An entry of such a page: its id, its name, what is said of it, line by line, and who names it."""

    id: str
    name: str
    about: tuple[str, ...]
    uses: tuple[Use, ...]

    @property
    def list(self) -> str:
        """Give the list of uses (HTML), one raw block kept from search: the reports themselves are found."""
        items = "\n".join(use.element for use in self.uses)
        return f'<ul class="gb-uses" data-search-exclude="true">\n{items}\n</ul>'


@dataclass(frozen=True, slots=True)
class Group:
    """Entries of one kind, the kind's place in the page its address."""

    anchor: str
    name: str
    entries: tuple[EntryView, ...]


def render_names(reports: Sequence[Report]) -> Iterator[Output]:
    """Give the three pages. All terms stand, since each is explained; of laws and meetings those that are named."""
    found = _found(in_order(reports))
    terms = [(term.kind, term.id, term.name, _about_term(term)) for term in load_terms()]
    laws = [(law.kind, law.id, law.full, _about_law(law)) for law in load_laws()]
    meetings = [(meeting.kind, meeting.id, meeting.name, _about_meeting(meeting)) for meeting in load_meetings()]
    yield _page(TERMS, _groups(TERMS, "term", TERM_KINDS, terms, found, unnamed=True), found)
    yield _page(LAWS, _groups(LAWS, "law", LAW_KINDS, laws, found), found)
    yield _page(MEETINGS, _groups(MEETINGS, "meeting", MEETING_KINDS, meetings, found), found)


def _page(here: str, groups: Sequence[Group], found: _Found) -> Output:
    count = sum(len(group.entries) for group in groups)
    kind = {TERMS: "term", LAWS: "law", MEETINGS: "meeting"}[here]
    drafts = any(report.draft for (of, _), uses in found.items() if of == kind for report, _ in uses)
    return page(here, "names.md.jinja", kind=kind, groups=groups, count=count, noindex=drafts)


def _found(reports: Iterable[Report]) -> _Found:
    found: _Found = defaultdict(list)
    for report in reports:
        own: dict[tuple[str, str], list[Mention]] = defaultdict(list)
        for mention in report.mentions:
            if mention.target is not None:
                own[mention.kind, mention.target].append(mention)
        for key, mentions in own.items():
            found[key].append((report, mentions))
    return found


def _groups(
    here: str,
    kind: MentionKind,
    kinds: Sequence[str],
    entries: Iterable[tuple[str, str, str, tuple[str, ...]]],
    found: Mapping[tuple[str, str], Sequence[tuple[Report, list[Mention]]]],
    *,
    unnamed: bool = False,
) -> list[Group]:
    by_kind: dict[str, list[EntryView]] = {name: [] for name in kinds}
    for of, entry_id, name, about in entries:
        uses = tuple(_use(report, mentions, here) for report, mentions in found.get((kind, entry_id), ()))
        if uses or unnamed:
            by_kind[of].append(EntryView(entry_id, name, about, uses))
    numbered = enumerate(by_kind.items(), 1)
    return [Group(f"kind-{number}", name, tuple(views)) for number, (name, views) in numbered if views]


def _use(report: Report, mentions: Sequence[Mention], here: str) -> Use:
    there = report_file(address(report))
    places: dict[str, str] = {}
    for mention in mentions:
        anchor = report.by_id[mention.block].anchor
        places.setdefault(anchor or "全文", between_pages(here, there, anchor))
    first = mentions[0]
    return Use(
        report_title(report),
        report_years(report),
        tuple(places.items()),
        sentence_around(report.by_id[first.block].text, first.span, _REACH),
        len(mentions),
        report.draft,
    )


def _about_term(term: Term) -> tuple[str, ...]:
    return (f"{term.zh}（{source_words(term)}）", f"英文：{term.name_en}. {term.en}")


def _about_law(law: Law) -> tuple[str, ...]:
    issued = "公布" if law.kind == "宪法" else "首次公布"  # the present constitution is the fourth
    first = f"，{law.year}年{issued}" if law.year else ""
    last = f"，{law.repealed}年废止" if law.repealed else ""
    return (f"{law.kind}{first}{last}。",)


def _about_meeting(meeting: Meeting) -> tuple[str, ...]:
    years = "、".join(f"{year}年" for year in meeting.years)
    return (f"{meeting.kind}{f'，{years}' if years else '，每年举行'}。英文：{meeting.name_en}",)
