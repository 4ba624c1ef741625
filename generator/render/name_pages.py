"""Pages that gather names: `/terms/`, `/laws/`, `/meetings/`, `/plans/`, and one for each entry that many reports name.

The index has every entry as one line, its name and explanation, that unfolds to the sentences of a few reports; an
entry that more reports name has a page of its own with all sentences, and the index leads there. So the index grows
with the vocabulary, and each page of an entry with its own mentions. Terms are too many for one page: term_pages.py.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.data.laws import LAW_KINDS, load_laws
from generator.data.meetings import MEETING_KINDS, load_meetings
from generator.data.plans import PLAN_KINDS, load_plans
from generator.data.terms import TERM_KINDS, load_terms
from generator.render.name_entries import FEW, EntryView, Thing, Vocabulary, view
from generator.render.name_uses import Named, Part, by_place, by_year, found_in, read_use, uses_list
from generator.render.named import source_words
from generator.render.output import Output, page
from generator.render.paths import LAWS, MEETINGS, PLANS, TERMS, between_files, entry_file
from generator.render.term_pages import render_terms
from generator.render.tree import in_order

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.data.laws import Law
    from generator.data.meetings import Meeting
    from generator.data.plans import Plan
    from generator.data.terms import Term
    from generator.model.report import Report


@dataclass(frozen=True, slots=True)
class Group:
    """Entries of one kind; the kind's place in the page is its address."""

    anchor: str
    name: str
    entries: tuple[EntryView, ...]


@dataclass(frozen=True, slots=True)
class PartView:
    """A part of an entry's page with its list (HTML)."""

    anchor: str
    name: str
    list: str


def render_names(reports: Sequence[Report]) -> Iterator[Output]:
    """Give the indexes and the pages of entries.

    All terms stand in their index, since each is explained; of laws, meetings and plans those that are named, in the
    order of their vocabulary.
    """
    found = found_in(in_order(reports))
    for vocabulary in _vocabularies():
        if vocabulary.kind == "term":
            yield from render_terms(vocabulary, found)
        else:
            yield _index(vocabulary, found)
        for thing in vocabulary.things:
            named = found.get((vocabulary.kind, thing.id), ())
            if len(named) > FEW:
                yield _entry(vocabulary, thing, named)


def _vocabularies() -> Iterator[Vocabulary]:
    terms = (Thing(term.kind, term.id, term.name, _about_term(term)) for term in load_terms())
    yield Vocabulary("term", TERMS, TERM_KINDS, tuple(terms))
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
        if named := found.get((vocabulary.kind, thing.id)):
            by_kind[thing.kind].append(view(vocabulary, thing, named))
    numbered = enumerate(by_kind.items(), 1)
    groups = [Group(f"kind-{number}", name, tuple(views)) for number, (name, views) in numbered if views]
    views = [one for views in by_kind.values() for one in views]
    return page(
        vocabulary.index,
        "names.md.jinja",
        kind=vocabulary.kind,
        groups=groups,
        count=len(views),
        noindex=any(one.draft for one in views),
    )


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
        back=between_files(here, vocabulary.home(thing), thing.id),
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
