"""Which reports a page must list as related, and in which order, worked out from the table of links and the records."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from generator.data.places import load_places
from generator.data.successions import lasting
from generator.data.terms import load_terms

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from collections.abc import Set as AbstractSet

    from generator.model.facts import Figure
    from generator.model.report import Report

MOST: Final = 6
_ENOUGH: Final = 2  # reasons that it takes
_THREE: Final = 3  # of one kind that count for the order; indicators that are two reasons; passages beside a year
_TEN: Final = 10  # passages that count for the order
_YEAR: Final = 4  # digits
_NAME: Final = "name:"


class Tie(NamedTuple):
    """What the table has from one report to another: bases by relation, and the number of rare passages."""

    bases: Mapping[str, AbstractSet[str]]
    passages: int

    def named(self) -> tuple[AbstractSet[str], AbstractSet[str], AbstractSet[str]]:
        """Give the names, the laws and the terms that both have."""
        shared = self.bases.get("shared-passage", frozenset())
        names = {one.removeprefix(_NAME) for one in shared if one.startswith(_NAME)}
        return names, self.bases.get("same-law", frozenset()), self.bases.get("same-term", frozenset())


def nearest(source: Report, ties: Mapping[str, Tie], reports: Mapping[str, Report]) -> list[str]:
    """Give the ids of the reports to be listed, the nearest first; `ties` are those that leave `source`, by target.

    Two reasons are asked for, six reports are shown at most. What counts for the order: 20 for the one before or after
    in the series, 6 for the series, 4 for the place, each passage up to ten, 2 for each name, law and term, three of a
    kind at most, and each indicator, three at most; of two that are equal the first by its id.
    """
    here = {target: reports[target] for target in ties if target in reports}
    beside = _beside(source, {target: one for target, one in here.items() if "same-series" in ties[target].bases})
    ranked = sorted(here, key=lambda target: (-_strength(source, here[target], ties[target], target in beside), target))
    return [target for target in ranked if _reasons(source, here[target], ties[target], target in beside) >= _ENOUGH][
        :MOST
    ]


def _kin(source: Report, target: Report, tie: Tie) -> str:
    """Say whether two reports are of one series or of one place: by the table, or as their records have it."""
    same = bool(_code(source)) and _code(source) == _code(target)
    body = same and source.meta.body is not None and source.meta.body == target.meta.body
    if "same-series" in tie.bases or body:
        return "series"
    return "place" if "same-place" in tie.bases or same else ""


def _code(report: Report) -> str:
    return lasting(load_places(), report.meta.region.code) if report.meta.region else ""


def _beside(source: Report, series: Mapping[str, Report]) -> frozenset[str]:
    """Give the reports right before and after one among those of its series and genre."""
    if source.meta.period is None:
        return frozenset()
    own = source.meta.period.end
    timed = sorted(
        (one.meta.period.end, name)
        for name, one in series.items()
        if one.meta.period and one.meta.genre == source.meta.genre
    )
    before, after = [one for one in timed if one[0] < own], [one for one in timed if one[0] > own]
    return frozenset(name for _, name in (*before[-1:], *after[:1]))


def _strength(source: Report, target: Report, tie: Tie, beside: bool) -> int:  # noqa: FBT001 # a private sum
    kin = _kin(source, target, tie)
    series, place = kin == "series", kin == "place" or "same-place" in tie.bases
    named = sum(min(len(one), _THREE) for one in tie.named())
    shared = min(tie.passages, _TEN) + min(len(tie.bases.get("same-indicator", ())), _THREE)
    return 20 * beside + 6 * series + 4 * place + shared + 2 * named


def _reasons(source: Report, target: Report, tie: Tie, beside: bool) -> int:  # noqa: FBT001 # a private sum
    kin = _kin(source, target, tie)
    year = source.meta.period is not None and source.meta.period == target.meta.period
    names, laws, terms = tie.named()
    words = {one.strip("“”") for one in names}
    more = {one.name.strip("“”") for one in load_terms() if one.id in terms} - words
    said = len(words) + len(laws) + (len(more) if kin else bool(more))
    figures = sum(_set_side_by_side(one, source, target) for one in tie.bases.get("same-indicator", ()))
    return sum(
        (
            bool(kin) or _above_or_below(source, target),
            beside,
            year and (bool(kin) or tie.passages >= _THREE),
            tie.passages > 0,
            said,
            (2 if figures >= _THREE and source.meta.period == target.meta.period else 1) if figures else 0,
        )
    )


def _above_or_below(source: Report, target: Report) -> bool:
    here, there = (one.meta.region.path if one.meta.region else () for one in (source, target))
    return bool((there and here[:-1] == there) or (here and there[:-1] == here))


def _set_side_by_side(indicator: str, source: Report, target: Report) -> bool:
    """Tell whether the first certain values of an indicator are of one kind, of places of one level."""
    here, there = (next(_values(one, indicator), None) for one in (source, target))
    if here is None or there is None:
        return False
    return _kind(here) == _kind(there) and _level(source) == _level(target)


def _values(report: Report, indicator: str) -> Iterator[Figure]:
    """Give the certain values of an indicator, results first, those of the report's own period before others."""
    period = report.meta.period
    own = "term" if report.meta.session and report.meta.session.term else None
    if period:
        own = period.start if period.start == period.end else f"{period.start}/{period.end}"
    held = [one for one in report.figures if one.indicator == indicator and one.confidence == "high"]
    yield from sorted(held, key=lambda one: (one.role == "target", one.period != own))


def _kind(figure: Figure) -> tuple[str, str, str, bool]:
    return figure.unit, _length(figure.period), figure.role, figure.is_change


def _length(period: str | None) -> str:
    """Tell a year, several, a part of one, a term, and a time that is not known apart."""
    start, _, end = (period or "").partition("/")
    if not start or start == "term":
        return start
    whole = len(start) == _YEAR and len(end) in {0, _YEAR}
    one = start[:_YEAR] == (end or start)[:_YEAR]
    return ("year" if one else "years") if whole else ("part" if one else "years")


def _level(report: Report) -> int:
    """Tell province, prefecture and county apart by the code (GB/T 2260)."""
    code = report.meta.region.code if report.meta.region else ""
    return sum(code[at : at + 2] != "00" for at in range(0, len(code), 2))
