"""Pages that gather names: `/terms/`, `/laws/`, `/meetings/`, `/plans/`, and one for each entry that many reports name.

The index has every entry as one line, its name and explanation, that unfolds to the sentences of a few reports; an
entry that more reports name has a page of its own with all sentences, and the index leads there. So the index grows
with the vocabulary, and each page of an entry with its own mentions.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.data.laws import LAW_KINDS, load_laws
from generator.data.meetings import MEETING_KINDS, load_meetings
from generator.data.plans import PLAN_KINDS, load_plans
from generator.data.terms import TERM_KINDS, load_terms
from generator.render.name_uses import Named, Part, Use, by_place, by_year, found_in, read_use, uses_list
from generator.render.named import source_words
from generator.render.output import Output, page
from generator.render.paths import LAWS, MEETINGS, PLANS, TERMS, between_files, between_pages, entry_file
from generator.render.tree import in_order

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.data.laws import Law
    from generator.data.meetings import Meeting
    from generator.data.plans import Plan
    from generator.data.terms import Term
    from generator.model.facts import MentionKind
    from generator.model.report import Report

FEW: Final = 3
"""An entry that more reports name than this is quoted on a page of its own, others in the index."""


@dataclass(frozen=True, slots=True)
class Thing:
    """An entry of a vocabulary: its kind there, its id and name, what is said of it, whether it is a yearly meeting.

    The first line of what is said of it is what it is; others tell more.
    """

    kind: str
    id: str
    name: str
    about: tuple[str, ...]
    yearly: bool = False


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The vocabulary of one index: its kinds in order, and its entries; all stand where they are `explained`."""

    kind: MentionKind
    index: str
    kinds: tuple[str, ...]
    things: tuple[Thing, ...]
    explained: bool = False


@dataclass(frozen=True, slots=True)
class EntryView:
    """An entry of the index: how many reports name it how often, and what they say, or the way (HTML) there."""

    id: str
    name: str
    about: tuple[str, ...]
    reports: int
    count: int
    uses: tuple[Use, ...]
    way: str

    @property
    def list(self) -> str:
        """Give the list of the reports that are quoted here (HTML)."""
        return uses_list((use.element for use in self.uses), self.id)


@dataclass(frozen=True, slots=True)
class Group:
    """Entries of one kind, those that reports name and the rest; the kind's place in the page is its address."""

    anchor: str
    name: str
    named: tuple[EntryView, ...]
    rest: tuple[EntryView, ...]


@dataclass(frozen=True, slots=True)
class PartView:
    """A part of an entry's page with its list (HTML)."""

    anchor: str
    name: str
    list: str


def render_names(reports: Sequence[Report]) -> Iterator[Output]:
    """Give the indexes and the pages of entries.

    All terms stand in their index, since each is explained, those that most reports name first; of laws, meetings and
    plans those that are named, in the order of their vocabulary.
    """
    found = found_in(in_order(reports))
    for vocabulary in _vocabularies():
        yield _index(vocabulary, found)
        for thing in vocabulary.things:
            named = found.get((vocabulary.kind, thing.id), ())
            if len(named) > FEW:
                yield _entry(vocabulary, thing, named)


def _vocabularies() -> Iterator[Vocabulary]:
    terms = (Thing(term.kind, term.id, term.name, _about_term(term)) for term in load_terms())
    yield Vocabulary("term", TERMS, TERM_KINDS, tuple(terms), explained=True)
    laws = (Thing(law.kind, law.id, law.full, _about_law(law)) for law in load_laws())
    yield Vocabulary("law", LAWS, LAW_KINDS, tuple(laws))
    meetings = (
        Thing(meeting.kind, meeting.id, meeting.name, _about_meeting(meeting), yearly=not meeting.years)
        for meeting in load_meetings()
    )
    yield Vocabulary("meeting", MEETINGS, MEETING_KINDS, tuple(meetings))
    plans = (Thing(plan.kind, plan.id, plan.name, _about_plan(plan)) for plan in load_plans())
    yield Vocabulary("plan", PLANS, PLAN_KINDS, tuple(plans))


def _index(vocabulary: Vocabulary, found: Mapping[tuple[str, str], Sequence[Named]]) -> Output:
    by_kind: dict[str, list[EntryView]] = {name: [] for name in vocabulary.kinds}
    for thing in vocabulary.things:
        named = found.get((vocabulary.kind, thing.id), ())
        if named or vocabulary.explained:
            by_kind[thing.kind].append(_view(vocabulary, thing, named))
    numbered = enumerate(by_kind.items(), 1)
    if vocabulary.explained:
        for views in by_kind.values():
            views.sort(key=lambda view: -view.reports)
    groups = [_group(f"kind-{number}", name, views) for number, (name, views) in numbered if views]
    views = [view for views in by_kind.values() for view in views]
    drafts = any(use.draft for view in views for use in view.uses)
    return page(
        vocabulary.index, "names.md.jinja", kind=vocabulary.kind, groups=groups, count=len(views), noindex=drafts
    )


def _group(anchor: str, name: str, views: Sequence[EntryView]) -> Group:
    named, rest = (tuple(view for view in views if bool(view.reports) is told) for told in (True, False))
    return Group(anchor, name, named, rest)


def _view(vocabulary: Vocabulary, thing: Thing, named: Sequence[Named]) -> EntryView:
    here = vocabulary.index
    way = between_pages(here, entry_file(here, thing.id)) if len(named) > FEW else ""
    uses = () if way else tuple(read_use(report, mentions, here) for report, mentions in named)
    count = sum(len(mentions) for _, mentions in named)
    return EntryView(thing.id, thing.name, thing.about, len(named), count, uses, way)


def _entry(vocabulary: Vocabulary, thing: Thing, named: Sequence[Named]) -> Output:
    """Give the page of an entry: all sentences that name it, by place and year of the report, or by its own year."""
    here = entry_file(vocabulary.index, thing.id)
    uses = [read_use(report, mentions, here) for report, mentions in named]
    return page(
        here,
        "name.md.jinja",
        kind=vocabulary.kind,
        thing=thing,
        parts=[_part(part, thing.id) for part in (by_year(uses) if thing.yearly else by_place(uses))],
        reports=len(uses),
        count=sum(len(use.sayings) for use in uses),
        back=between_files(here, vocabulary.index, thing.id),
        noindex=any(use.draft for use in uses),
    )


def _part(part: Part, entry: str) -> PartView:
    return PartView(part.anchor, part.name, uses_list((use.whole for use in part.uses), entry))


def _about_term(term: Term) -> tuple[str, ...]:
    return (f"{term.zh}（{source_words(term)}）", f"英文：{term.name_en}. {term.en}")


def _about_law(law: Law) -> tuple[str, ...]:
    issued = "公布" if law.kind == "宪法" else "首次公布"  # the present constitution is the fourth
    first = f"，{law.year}年{issued}" if law.year else ""
    last = f"，{law.repealed}年废止" if law.repealed else ""
    return (f"{law.kind}{first}{last}。",)


def _about_meeting(meeting: Meeting) -> tuple[str, ...]:
    years = "、".join(f"{year}年" for year in meeting.years)
    return (f"{meeting.kind}{f'，{years}' if years else '，每年举行'}。", f"英文：{meeting.name_en}")


def _about_plan(plan: Plan) -> tuple[str, ...]:
    full = f"，全称“{plan.full.replace('“', '‘').replace('”', '’')}”" if plan.full != plan.name else ""
    years = {
        (True, True): f"，{plan.start}—{plan.end}年",
        (True, False): f"，{plan.start}年起",
        (False, True): f"，到{plan.end}年",
    }
    period = years.get((plan.start is not None, plan.end is not None), "")
    return (f"{plan.kind}{period}{full}。", f"英文：{plan.name_en}")
