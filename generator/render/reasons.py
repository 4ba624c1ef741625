"""Why two reports are linked, in words, made from the links' data."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Final

from generator.data.laws import load_laws
from generator.data.places import load_places
from generator.data.successions import lasting
from generator.data.terms import load_terms
from generator.model.links import Relation
from generator.render.paths import address, between_files, report_file
from generator.render.words import (
    own_period,
    period_words,
    placed_title,
    report_title,
    report_years,
    span_of,
    value_words,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from generator.data.indicators import Indicators
    from generator.model.facts import Figure
    from generator.model.links import Link
    from generator.model.report import Report

MOST: Final = 6
"""Reports that a page shows as related."""
ENOUGH: Final = 2
"""Reasons that it takes to be shown."""
_TOLD: Final = 3  # names or indicators of one kind that are told; and indicators that are reason enough alone
_MANY: Final = 3  # passages beside which the same year is a reason too
_FULL: Final = 10  # passages from which on more of them do not bring two reports nearer
_NEXT: Final = 20  # what stands before all else: the reports right before and after in the series

_ALIKE: Final = {"exact": "相同", "near": "相近"}

_Bases = dict[Relation, list[str]]
"""What links to one report rest on, by relation."""
_Reason = tuple[str, int]
"""A reason in words, and how many reasons it counts for."""


@dataclass(frozen=True, slots=True)
class LinkView:
    """A way to another report as a reader sees it.

    `href` leads from the source's page to the target's file, as Markdown wants it; `years` are the target's own
    (2024年, or 未详); `reasons` say why it is linked, `reason` does in one line.
    """

    href: str
    title: str
    years: str
    reasons: tuple[str, ...]

    @property
    def reason(self) -> str:
        """Give all reasons in one line."""
        return "；".join(self.reasons)


def describe_links(
    links: Sequence[Link], reports: Mapping[str, Report], indicators: Indicators
) -> tuple[LinkView, ...]:
    """Put the links of one report into words, one view a target, the nearest first, `MOST` at most.

    A report is shown for `ENOUGH` reasons. These are reasons: the same body, or the same place, or the place above or
    below; being the one before or after in the series; passages; each name and rare law that both have; rare terms
    (each beside the place or body, else all together); indicators whose values can be set side by side (some are one
    reason, three are two where the reports are of the same year), of places of one level. The same year is one only
    beside the place or beside `_MANY` passages. Every reason is told with what it rests on; names and indicators
    beyond `_TOLD` as 等; passages are 少见, since those of many bodies link nothing (`generator.link.related`). The
    order is that of `_strength`: series, place, passages, names, indicators.
    `reports` are by their ids. KeyError where one of a link's ends is not among them, or its indicator is unknown.
    """
    grouped: dict[str, _Bases] = defaultdict(dict)
    for link in sorted(links, key=lambda link: (link.target, link.basis)):
        grouped[link.target].setdefault(link.relation, []).append(link.basis)
    if not grouped:
        return ()
    source = reports[links[0].source]
    beside = _beside(source, [reports[target] for target, bases in grouped.items() if "same-series" in bases])
    for target, bases in grouped.items():
        if (own := _own(source, reports[target])) is not None:
            bases.setdefault(*own)
    nearest = sorted(grouped, key=lambda target: (-_strength(grouped[target], target in beside), target))
    views = (_view(grouped[one], source, reports[one], beside.get(one, ""), indicators) for one in nearest)
    return tuple(islice((view for view in views if view), MOST))


def _own(source: Report, target: Report) -> tuple[Relation, list[str]] | None:
    """Say whether two reports are of one body or one place, whether or not they are near enough there to be linked."""
    here, there = _code(source), _code(target)
    if not here or here != there:
        return None
    same = source.meta.body is not None and source.meta.body == target.meta.body
    return ("same-series", []) if same else ("same-place", [])


def _code(report: Report) -> str:
    return lasting(load_places(), report.meta.region.code) if report.meta.region else ""


def _strength(bases: _Bases, beside: bool) -> int:  # noqa: FBT001 # a private sum
    """Tell how near these links bring two reports."""
    passages, names = _split(bases)
    told = (names, bases.get("same-law", ()), bases.get("same-term", ()))
    return (
        _NEXT * beside
        + 6 * ("same-series" in bases)
        + 4 * ("same-place" in bases)
        + min(sum(passages.values()), _FULL)
        + 2 * sum(min(len(one), _TOLD) for one in told)
        + min(len(bases.get("same-indicator", ())), _TOLD)
    )


def _split(bases: _Bases) -> tuple[dict[str, int], list[str]]:
    """Give the numbers of shared passages by kind, and the names that both have."""
    found = [basis.partition(":") for basis in bases.get("shared-passage", ())]
    return {kind: int(words) for kind, _, words in found if kind != "name"}, [
        words for kind, _, words in found if kind == "name"
    ]


def _view(bases: _Bases, source: Report, target: Report, beside: str, indicators: Indicators) -> LinkView | None:
    """Give the way to a report; None where there are not `ENOUGH` reasons for it."""
    reasons = [*_reasons(bases, source, target, beside), *_figures(bases, source, target, indicators)]
    if sum(count for _, count in reasons) < ENOUGH:
        return None
    href = between_files(report_file(address(source)), report_file(address(target)))
    return LinkView(href, _title(source, target), report_years(target), tuple(words for words, _ in reasons))


def _title(source: Report, target: Report) -> str:
    """Give a report's title, with its place where that is another."""
    here, there = (report.meta.region and report.meta.region.code for report in (source, target))
    return report_title(target) if here == there else placed_title(target)


def _beside(report: Report, series: Iterable[Report]) -> dict[str, str]:
    """Give the reports right before and after one in its series and genre, each with what it is."""
    alike = [other for other in series if other.meta.genre == report.meta.genre and other.meta.period]
    if report.meta.period is None:
        return {}
    year = report.meta.period.end
    before = [(_year(other), other.id or "") for other in alike if _year(other) < year]
    after = [(_year(other), other.id or "") for other in alike if _year(other) > year]
    found = {max(before)[1]: "本站所收的上一份"} if before else {}
    return {**found, min(after)[1]: "本站所收的下一份"} if after else found


def _year(report: Report) -> str:
    return report.meta.period.end if report.meta.period else ""


def _reasons(bases: _Bases, source: Report, target: Report, beside: str) -> Iterator[_Reason]:
    passages, names = _split(bases)
    count = sum(passages.values())
    if "same-series" in bases:
        here, there = (report.meta.region.name if report.meta.region else "" for report in (source, target))
        yield "同一机构" if here == there else f"同一机构（该报告所属地区时称{there}）", 1
    elif "same-place" in bases:
        yield "同一地区", 1
    else:
        yield from _above_or_below(source, target)
    if beside:
        yield beside, 1
    if source.meta.period and source.meta.period == target.meta.period:
        yield f"同为{report_years(target)}", int("same-place" in bases or "same-series" in bases or count >= _MANY)
    if count:
        yield f"{count} 处少见的文句{'相同或相近' if len(passages) > 1 else _ALIKE[next(iter(passages))]}", 1
    laws = [_laws()[law] for law in bases.get("same-law", ())]
    terms = [_terms()[term] for term in bases.get("same-term", ())]
    rare = dict.fromkeys((*laws, *map(_quoted, names)))
    told = list(dict.fromkeys((*rare, *map(_quoted, terms))))
    if told:
        near = "same-place" in bases or "same-series" in bases
        reasons = len(told) if near else len(rare) + (len(told) > len(rare))
        yield f"都提到{''.join(told[:_TOLD])}{'等' if len(told) > _TOLD else ''}", reasons


def _above_or_below(source: Report, target: Report) -> Iterator[_Reason]:
    """Tell that a report is of the place right above the source's, or right below; a reason, and none alone."""
    here, there = (report.meta.region.path if report.meta.region else () for report in (source, target))
    if there and here[:-1] == there:
        yield "上级地区", 1
    elif here and there[:-1] == here:
        yield "所辖地区", 1


@cache
def _laws() -> Mapping[str, str]:
    return {law.id: f"《{law.name}》" for law in load_laws()}


@cache
def _terms() -> Mapping[str, str]:
    return {term.id: term.name for term in load_terms()}


def _quoted(name: str) -> str:
    """Set a name in quotation marks, one that is in them as it is, and those within it in single ones."""
    bare = name[1:-1] if name.startswith("“") and name.find("”") == len(name) - 1 else name
    return f"“{bare.replace('“', '‘').replace('”', '’')}”"


def _figures(bases: _Bases, source: Report, target: Report, indicators: Indicators) -> Iterator[_Reason]:
    """Tell the indicators that both give, with both values; those that cannot be set side by side are no reason."""
    ids = bases.get("same-indicator", ())
    told = [f"{indicators.by_id(one).name}{values}" for one in ids if (values := _values(one, source, target))]
    if told:
        alone = len(told) >= _TOLD and source.meta.period == target.meta.period
        yield f"同一指标：{'、'.join(told[:_TOLD])}{'等' if len(told) > _TOLD else ''}", ENOUGH if alone else 1


def _values(indicator: str, source: Report, target: Report) -> str:
    """Give both values in brackets, with their periods where known: （本报告 2024年 11次，该报告 2023年 8次）.

    A target is told as one. Nothing where they cannot be compared: another unit, a year beside a term, a result beside
    a plan or a change, a county beside a province.
    """
    here, there = _first(source, indicator), _first(target, indicator)
    if here is None or there is None or _kind(here) != _kind(there) or _level(source) != _level(target):
        return ""
    return f"（本报告 {_value(here, source)}，该报告 {_value(there, target)}）"


def _value(figure: Figure, report: Report) -> str:
    when = f"{period_words(figure.period)} " if figure.period else ""
    return f"{when}{value_words(figure, report)}{'（目标）' if figure.role == 'target' else ''}"


def _level(report: Report) -> int:
    """Tell a province, a prefecture and a county apart by the code (GB/T 2260): 1 to 3; 0 for the nation or none."""
    code = report.meta.region.code if report.meta.region else ""
    return sum(code[at : at + 2] != "00" for at in range(0, len(code), 2))


def _kind(figure: Figure) -> tuple[str, str, str, bool]:
    return figure.unit, span_of(figure.period), figure.role, figure.is_change


def _first(report: Report, indicator: str) -> Figure | None:
    """Give the first certain figure of an indicator, results before plans, of the report's own period before others."""
    figures = [one for one in report.figures if one.indicator == indicator and one.confidence == "high"]
    own = own_period(report)
    return min(figures, key=lambda figure: (figure.role == "target", figure.period != own), default=None)
