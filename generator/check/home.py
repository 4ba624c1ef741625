"""The home page's numbers, places, drafts and figures, held against the records."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final

from generator.check.fidelity import page_path
from generator.check.front_parts import (
    BODIES,
    GENRES,
    Front,
    by_page,
    homes,
    is_period_of,
    is_time_of,
    line_of,
    numbers,
    place_names,
    place_page,
    shown_title,
    words_of,
)
from generator.check.parts import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.model.facts import Figure, Metadata
    from generator.model.report import Report

_LISTED: Final = ".gb-cards:not(.gb-cards--figures) > .gb-card"
_FIGURES: Final = ".gb-cards--figures > .gb-card"
_REPORTS: Final = "reports/index.html"


def home_faults(front: Front, reports: Sequence[Report]) -> Iterator[str]:
    """Say what is wrong on the home page, but for its example (slider.py) and its news (news.py).

    What the site holds, in numbers; each place at the top with the number of reports there and below; every draft
    listed or counted; each figure a certain result of its indicator, of its place and time.
    """
    yield from _holdings_faults(front, reports)
    yield from _place_faults(front, reports)
    yield from _draft_faults(front, reports)
    yield from _figure_faults(front, reports)


def held(reports: Sequence[Report]) -> dict[str, list[int]]:
    """Give what the site holds, by the words of the home page, as the numbers that stand behind them."""
    years = [int(year) for one in reports if one.meta.period for year in (one.meta.period.start, one.meta.period.end)]
    blocks = [block for report in reports for block in report.blocks if block.kind != "furniture"]
    figures = [figure for report in reports for figure in report.figures]
    return {
        "报告": [len(reports)],
        "地区": [len({one.meta.region.code for one in reports if one.meta.region})],
        "报告年度": sorted({min(years), max(years)}) if years else [],
        "段落": [sum(block.kind == "paragraph" for block in blocks)],
        "文字": [sum(len(block.text) for block in blocks)],
        "关键数字": [len(figures)],
        "归入指标的数字": [sum(figure.indicator is not None for figure in figures)],
    }


def _holdings_faults(front: Front, reports: Sequence[Report]) -> Iterator[str]:
    rows = front.body.css(".gb-holdings > div")
    shown = {words_of(row.css_first("dt")): words_of(row.css_first("dd")) for row in rows}
    for name, wanted in held(reports).items() if reports else ():
        if numbers(shown.get(name, "")) != wanted or (name not in shown):
            yield f"says {name} {shown.get(name, '')!r}, by the records {wanted}"
    ways = [words_of(link) for link in front.body.css("p > a") if front.target(link).path == _REPORTS]
    if reports and f"全部{len(reports)}份报告" not in ways:
        yield f"calls the list of all reports {ways}, which are {len(reports)}"


def _place_faults(front: Front, reports: Sequence[Report]) -> Iterator[str]:
    counts: Counter[str] = Counter()
    below: dict[str, list[Metadata]] = defaultdict(list)
    for report in reports:
        for top in {line_of(key)[0] for key in homes(report.id or "", report.meta)}:
            counts[top] += 1
            below[top].append(report.meta)
    wanted = {place_page(top): (top, count) for top, count in counts.items()}
    for item in front.body.css(".gb-places > li"):
        link = item.css_first("a")
        top, count = wanted.pop(front.target(link).path, ("", 0))
        if numbers(words_of(item.css_first("span"))) != [count] or words_of(link) not in map(
            fold, place_names(top, below[top])
        ):
            yield f"has the place {words_of(item)!r}, by the records {top or 'none'} with {count} reports"
    for top, count in wanted.values():
        yield f"is without the place {top}, which has {count} reports"


def _draft_faults(front: Front, reports: Sequence[Report]) -> Iterator[str]:
    left = by_page([report for report in reports if report.draft])
    count = len(left)
    for card in front.body.css(_LISTED):
        link = card.css_first("a")
        report = left.pop(front.target(link).path, None)
        facts = [words_of(fact) for fact in card.css(".gb-card__facts > span")]
        if report is None:
            yield f"lists {words_of(link)!r} among drafts, which is none, or is there twice"
        elif not words_of(link).endswith(shown_title(report.meta)) or not facts_fit(facts, report):
            yield f"says {words_of(link)!r}, {facts} of the draft {report.id}"
    if left and f"其中草稿{count}份" not in front.words():
        yield f"does not say that there are {count} drafts, of which it leaves out {len(left)}"


def facts_fit(facts: Sequence[str], report: Report) -> bool:
    """Say whether the small words on a report, folded, are its place, kind and years, and its number of figures."""
    meta = report.meta
    body = BODIES[meta.body] if meta.body else ""
    said = [f"{len(report.figures)}个关键数字"] if report.figures else []
    return (
        len(facts) >= len(("place", "kind", "years"))
        and facts[0] in map(fold, place_names(homes(report.id or "", meta)[0], [meta]))
        and facts[1] == body + GENRES[meta.genre]
        and is_time_of(facts[2], meta)
        and list(facts[3:]) in ([], said)
    )


def _counted(figure: Figure) -> str:
    """Give what is done to a figure and what it counts; a verb that says that it was reached is not told."""
    return ("" if figure.action in ("实现", "达到") else figure.action or "") + figure.label


def _figure_faults(front: Front, reports: Sequence[Report]) -> Iterator[str]:
    """Tell figures that are in doubt, or have a wrong name, place or time; values are held with all other links."""
    pages: Mapping[str, Report] = by_page(reports)
    for card in front.body.css(_FIGURES):
        path, anchor = front.target(card.css_first("a"))
        report = pages.get(path)
        figure = next((one for one in report.figures if one.anchor == anchor), None) if report else None
        label = words_of(card.css_first(".gb-card__label"))
        if report is None or figure is None:
            yield f"has a figure {label!r} that leads to no figure"
        elif figure.confidence != "high" or figure.role != "achieved" or figure.indicator is None:
            yield f"shows {page_path(report)}#{anchor}, which is no certain result of an indicator"
        elif label != fold(_counted(figure)):
            yield f"calls {report.id} {anchor} {label!r}, the record {_counted(figure)!r}"
        else:
            place, time = (*(words_of(one) for one in card.css(".gb-card__facts > span")), "", "")[:2]
            names = map(fold, place_names(homes(report.id or "", report.meta)[0], [report.meta]))
            if place not in names or not is_period_of(time, figure):
                yield f"says {place} {time} of {report.id} {anchor}, whose period is {figure.period!r}"
