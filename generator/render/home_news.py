"""What the home page says of the site as a whole: what was published or revised last, from where, how much there is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.model.report import Report
from generator.render.paths import HOME, address, between_pages, place_file, report_file, version_file
from generator.render.tree import PlaceNode, below, home_of, roots
from generator.render.words import day_words, kind_name, placed_title, reason, report_years

_NEWS = 6


@dataclass(frozen=True, slots=True)
class News:
    """A version that was published: its day, which it is, why it was made (empty where that says no more), its report.

    `changed`: the text shown differs from this version and is not published yet.
    """

    day: str
    what: str
    why: str
    title: str
    href: str
    facts: tuple[str, ...]
    changed: bool


@dataclass(frozen=True, slots=True)
class PlaceCount:
    """A place at the top of the tree, and how many reports it and the places below it have."""

    name: str
    href: str
    count: int


def latest_news(reports: Sequence[Report], tree: Mapping[str, PlaceNode]) -> list[News]:
    """Give the versions that were published last, the newest first, as the feed has them; of drafts there is none."""
    dated = [
        (day, address(report), number, report)
        for report in reports
        if report.publication is not None
        for number, day in enumerate(report.publication.days, 1)
    ]
    dated.sort(key=lambda entry: entry[:3], reverse=True)
    return [_news(report, number, tree) for _, _, number, report in dated[:_NEWS]]


def _news(report: Report, number: int, tree: Mapping[str, PlaceNode]) -> News:
    publication = report.publication
    if publication is None:
        message = f"{report.id}: a draft has no versions"
        raise ValueError(message)
    latest = number == publication.revision
    file = report_file(address(report)) if latest else version_file(address(report), number)
    what, why = "首次发布" if number == 1 else f"第 {number} 版", reason(publication.whys[number - 1])
    return News(
        day=day_words(publication.days[number - 1]),
        what=what,
        why="" if why == what else why,
        title=placed_title(report),
        href=between_pages(HOME, file),
        facts=(tree[home_of(report)].name, kind_name(report), report_years(report)),
        changed=latest and publication.changed,
    )


def place_counts(reports: Sequence[Report], tree: Mapping[str, PlaceNode]) -> list[PlaceCount]:
    """Give the places at the top of the tree with the number of these reports that are listed there and below.

    A report that is listed under two places counts once; those that were withdrawn are in the tree, but not counted.
    """
    held = {report.id for report in reports}
    counts = [(root, len(held.intersection(_listed(root, tree)))) for root in roots(tree)]
    return [PlaceCount(root.name, between_pages(HOME, place_file(root.key)), count) for root, count in counts if count]


def _listed(node: PlaceNode, tree: Mapping[str, PlaceNode]) -> Iterator[str | None]:
    for place in (node, *(deeper for _, deeper in below(node, tree))):
        yield from (report.id for report in place.reports)


def holdings(reports: Sequence[Report]) -> list[tuple[str, str]]:
    """Give what the site holds in numbers, names and values in the order of the page.

    Characters are code points of what a page shows of a report, punctuation counted.
    """
    years = sorted({year for report in reports if report.meta.period for year in _years(report)})
    figures = [figure for report in reports for figure in report.figures]
    blocks = [block for report in reports for block in report.blocks if block.kind != "furniture"]
    return [
        ("报告", f"{len(reports):,} 份"),
        ("地区", f"{len({home_of(report) for report in reports if report.meta.region}):,} 个"),
        ("报告年度", (years[0] if years[0] == years[-1] else f"{years[0]}—{years[-1]}") if years else "未详"),
        ("段落", f"{sum(block.kind == 'paragraph' for block in blocks):,} 段"),
        ("文字", f"{sum(len(block.text) for block in blocks):,} 字"),
        ("关键数字", f"{len(figures):,} 个"),
        ("归入指标的数字", f"{sum(figure.indicator is not None for figure in figures):,} 个"),
    ]


def _years(report: Report) -> tuple[str, ...]:
    period = report.meta.period
    return (period.start, period.end) if period else ()
