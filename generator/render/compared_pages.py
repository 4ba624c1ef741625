"""Pages that set two reports of a series side by side: `/compare/`, and one for each pair, by the later report's id.

The pages quote what is new and what is gone, never the whole of a report.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.render.compared_quotes import Quoted, head_words, quote
from generator.render.compared_values import compare_values
from generator.render.output import Output, page
from generator.render.paths import COMPARE, address, between_files, compare_file, place_file, report_file
from generator.render.tree import home_of, in_order
from generator.render.words import kind_name, report_title, report_years

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from generator.data.indicators import Indicators
    from generator.model.compared import Comparison, Match, Pair, Section, Side
    from generator.model.report import Report
    from generator.render.tree import PlaceNode


@dataclass(frozen=True, slots=True)
class Head:
    """A section's head and where it stands in its report."""

    words: str
    href: str


@dataclass(frozen=True, slots=True)
class SectionView:
    """Two sections on the same, or one that nothing answers: its place on the page, its heads, its counts, its quotes.

    `same` is in percent, None where the section has no sentences; `kept`, `changed`, `new` count sentences of the later
    one, `gone` of the earlier one. `lists` are HTML: what the earlier one alone has, what the later one alone has, and
    what was reworded; "" where there is none.
    """

    anchor: str
    earlier: Head | None
    later: Head | None
    same: int | None
    doubtful: bool
    kept: int
    changed: int
    new: int
    gone: int
    lists: tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class ReportEnd:
    """One of the two reports: title, page, years, how many characters its paragraphs have, whether it is a draft."""

    title: str
    href: str
    years: str
    chars: int
    draft: bool


@dataclass(frozen=True, slots=True)
class PairRow:
    """A pair in the list of all: what it is, where its page is, and the years of both."""

    words: str
    href: str
    earlier: str
    later: str
    draft: bool


def compared_rows(reports: Iterable[Report], pairs: Iterable[Pair], here: str) -> list[tuple[str, str]]:
    """Give the ways from a listing of reports to the comparisons among them: both years, and the Markdown link."""
    by_id = {address(report): report for report in reports}
    return [
        (
            f"{report_years(by_id[pair.earlier])}与{report_years(by_id[pair.later])}",
            between_files(here, compare_file(pair.later)),
        )
        for pair in pairs
        if pair.earlier in by_id and pair.later in by_id
    ]


def render_compared(
    comparisons: Sequence[Comparison],
    reports: Iterable[Report],
    tree: Mapping[str, PlaceNode],
    indicators: Indicators,
) -> Iterator[Output]:
    """Give `/compare/` and the page of each comparison; KeyError where one of its reports is not among the reports."""
    by_id = {address(report): report for report in reports}
    yield render_compare_index([one.pair for one in comparisons], by_id, tree)
    yield from render_comparisons(comparisons, by_id, indicators)


def render_compare_index(pairs: Sequence[Pair], reports: Mapping[str, Report], tree: Mapping[str, PlaceNode]) -> Output:
    """Give `/compare/`, all pairs by place; where there is none it says what makes one."""
    later = {pair.later: pair for pair in pairs}
    places: dict[str, list[PairRow]] = defaultdict(list)
    for report in in_order(reports[pair.later] for pair in pairs):
        pair = later[address(report)]
        places[home_of(report)].append(
            PairRow(
                kind_name(report),
                between_files(COMPARE, compare_file(pair.later)),
                report_years(reports[pair.earlier]),
                report_years(report),
                report.draft or reports[pair.earlier].draft,
            )
        )
    groups = [(tree[key].name, between_files(COMPARE, place_file(key)), rows) for key, rows in places.items()]
    noindex = any(row.draft for rows in places.values() for row in rows)
    return page(COMPARE, "compare_index.md.jinja", groups=groups, count=len(pairs), noindex=noindex)


def render_comparisons(
    comparisons: Iterable[Comparison], reports: Mapping[str, Report], indicators: Indicators
) -> Iterator[Output]:
    """Give the page of each comparison, `reports` by id; KeyError where one of its reports is not there."""
    for comparison in comparisons:
        earlier, later = reports[comparison.earlier.report], reports[comparison.later.report]
        here = compare_file(comparison.later.report)
        quoted = quote(comparison, earlier, later, here)
        fates = Counter(one.fate for one in comparison.later.sentences)
        yield page(
            here,
            "compare.md.jinja",
            place=later.meta.region.name if later.meta.region else "",
            kind=kind_name(later),
            earlier=_end(earlier, here),
            later=_end(later, here),
            index_href=between_files(here, COMPARE),
            tables=compare_values(earlier, later, indicators, here),
            fates=fates,
            whole=len(comparison.later.sentences),
            gone=sum(one.fate == "alone" for one in comparison.earlier.sentences),
            sections=_sections(comparison, earlier, later, here, quoted),
            quoted=quoted,
            long=sum(one.long for side in (comparison.earlier, comparison.later) for one in side.sentences),
            unmatched=comparison.unmatched,
        )


def _end(report: Report, here: str) -> ReportEnd:
    chars = sum(len(block.text) for block in report.blocks if block.kind == "paragraph")
    href = between_files(here, report_file(address(report)))
    return ReportEnd(report_title(report), href, report_years(report), chars, report.draft)


def _sections(
    comparison: Comparison, earlier: Report, later: Report, here: str, quoted: Quoted
) -> tuple[SectionView, ...]:
    """Give the matches in their order, each with its sentences; sections without head or sentences are left out."""
    gone = Counter(one.section for one in comparison.earlier.sentences if one.fate == "alone")
    said = Counter((one.section, one.fate) for one in comparison.later.sentences)
    views = []
    for number, match in enumerate(comparison.matches, 1):
        same, near, new = (
            said[match.later, fate] if match.later is not None else 0 for fate in ("same", "near", "alone")
        )
        views.append(
            SectionView(
                anchor=f"m{number}",
                earlier=_head(comparison.earlier, match.earlier, earlier, here),
                later=_head(comparison.later, match.later, later, here),
                same=match.same if match.earlier is not None and same + near + new else None,
                doubtful=match.doubtful,
                kept=same,
                changed=near,
                new=new,
                gone=gone[match.earlier] if match.earlier is not None else 0,
                lists=_lists(match, quoted),
            )
        )
    return tuple(views)


def _lists(match: Match, quoted: Quoted) -> tuple[str, str, str]:
    old = quoted.alone[0].get(match.earlier, "") if match.earlier is not None else ""
    if match.later is None:
        return old, "", ""
    return old, quoted.alone[1].get(match.later, ""), quoted.near.get(match.later, "")


def _head(side: Side, number: int | None, report: Report, here: str) -> Head | None:
    if number is None:
        return None
    section: Section = side.sections[number]
    anchor = report.by_id[section.block].anchor
    return Head(
        head_words(report, section.block, section.span), between_files(here, report_file(address(report)), anchor)
    )
