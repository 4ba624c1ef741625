"""The list of related reports on each page, held against the table of links and the records: every reason it tells.

What a reason must say is worked out here from the data alone; which reports are listed, and in which order, in
`generator.check.related_order`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from generator.check.addresses import Inside
from generator.check.fidelity import page_path
from generator.check.linked import passages_of
from generator.check.parts import fold
from generator.check.printed import after_value
from generator.check.related_order import Tie, nearest
from generator.check.table import LINK_COLUMNS
from generator.data.indicators import load_indicators
from generator.data.laws import load_laws
from generator.data.places import load_places
from generator.data.successions import lasting
from generator.data.terms import load_terms
from generator.problems import Problem, Where

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.check.addresses import Addresses
    from generator.check.expected import Value
    from generator.check.page import Page
    from generator.model.report import Report

_COMMON: Final = 3  # bodies whose reports share words that are still rare
_TOLD: Final = 3
_PASSAGES: Final = re.compile("[0-9]+处少见的文句.*")
_VALUES: Final = re.compile("（本报告(.+?)，该报告(.+?)）(?=、|等?$)")
_WHEN: Final = re.compile(r"本届|[0-9]{4}[年—].*[^0-9.]|[0-9]{4}年")
_AIM: Final = "（目标）"


@dataclass(slots=True)
class _Links:
    """What the table has from one report to another: bases by relation, and how many rare passages of each kind."""

    bases: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    kinds: dict[str, int] = field(default_factory=lambda: defaultdict(int))


def check_related(
    pages: Mapping[str, Page], reports: Sequence[Report], rows: Sequence[tuple[Value, ...]], addresses: Addresses
) -> Iterator[Problem]:
    """Tell reasons on pages that the data does not give, numbers in them that differ, and other lists: check.related.

    `rows` are those of the table of links.
    """
    held = _held(rows)
    by_page = {page_path(report): report for report in reports}
    by_id = {report.id or "": report for report in reports}
    ties: dict[str, dict[str, Tie]] = defaultdict(dict)
    for (one, other), found in held.items():
        if found.bases:
            ties[one][other] = Tie(found.bases, sum(found.kinds.values()))
    for path, source in by_page.items():
        if (page := pages.get(path)) is None:
            continue
        targets = [_target(path, entry.href, by_page, addresses) for entry in page.related]
        listed, wanted = [one.id for one in targets if one], nearest(source, ties[source.id or ""], by_id)
        if listed != wanted:
            yield _problem(path, f"lists as related {listed}, by links and records {wanted}")
        for entry, target in zip(page.related, targets, strict=True):
            links = held.get((source.id or "", target.id or "")) if target else None
            if target is None or links is None:
                yield _problem(path, f"{entry.href} is listed as related, by the table it is not")
                continue
            for fault in _faults(entry.words.partition("）：")[2], source, target, links):
                yield _problem(path, f"{target.id}: {fault}")


def _target(path: str, href: str, by_page: Mapping[str, Report], addresses: Addresses) -> Report | None:
    where = addresses.resolve(path, href)
    return by_page.get(where.path) if isinstance(where, Inside) else None


def _held(rows: Sequence[tuple[Value, ...]]) -> dict[tuple[str, str], _Links]:
    found: dict[tuple[str, str], _Links] = defaultdict(_Links)
    at = [LINK_COLUMNS.index(name) for name in ("report", "target", "relation", "basis")]
    for row in rows:
        source, target, relation, basis = (str(row[one] or "") for one in at)
        if relation.startswith(("same-", "shared-")):
            found[source, target].bases[relation].add(basis)
    for one in passages_of(rows):
        kind, _, _, _, bodies = one.told
        if kind != "name" and isinstance(bodies, int) and bodies <= _COMMON:
            found[one.source.report, one.target.report].kinds[str(kind)] += 1
    return found


def _faults(words: str, source: Report, target: Report, links: _Links) -> Iterator[str]:
    told = words.split("；")
    shared = next((one for one in told if _PASSAGES.fullmatch(one)), "")
    if shared != (wanted := _passages(links)):
        yield f"reads {shared!r} of shared passages, by the table {wanted!r}"
    own = _own(source, target)
    for reason in own:
        if not any(one.partition("（")[0] == reason for one in told):
            yield f"does not say {reason!r}"
    for reason in told:
        begun = reason.partition("（")[0]
        known = _PASSAGES.fullmatch(reason) or begun in own or _in_time(reason, source, target)
        if not (known or _named(reason, links) or _figures(reason, source, target, links)):
            yield f"reads {reason!r}, which the data does not say"


def _passages(links: _Links) -> str:
    count = sum(links.kinds.values())
    alike = "相同或相近" if len(links.kinds) > 1 else "相同" if "exact" in links.kinds else "相近"
    return f"{count}处少见的文句{alike}" if count else ""


def _own(source: Report, target: Report) -> tuple[str, ...]:
    """Give what must be said of the places and bodies of two reports."""
    here, there = source.meta.region, target.meta.region
    if here is None or there is None:
        return ()
    if lasting(load_places(), here.code) == lasting(load_places(), there.code):
        return ("同一机构" if source.meta.body and source.meta.body == target.meta.body else "同一地区",)
    if there.path and here.path[:-1] == there.path:
        return ("上级地区",)
    return ("所辖地区",) if here.path and there.path[:-1] == here.path else ()


def _in_time(reason: str, source: Report, target: Report) -> bool:
    here, there = source.meta.period, target.meta.period
    if here is None or there is None:
        return False
    years = f"{there.start}年" if there.start == there.end else f"{there.start}—{there.end}年"
    return (
        (reason == "本站所收的上一份" and there.end < here.end)
        or (reason == "本站所收的下一份" and there.end > here.end)
        or (reason == f"同为{years}" and here == there)
    )


def _named(reason: str, links: _Links) -> bool:
    """Tell whether a reason names what the two are linked by, `_TOLD` at most, and more of it by 等 alone."""
    if not reason.startswith("都提到"):
        return False
    laws = {f"《{one.name}》" for one in load_laws() if one.id in links.bases["same-law"]}
    terms = {one.name for one in load_terms() if one.id in links.bases["same-term"]}
    names = {one.removeprefix("name:") for one in links.bases["shared-passage"] if one.startswith("name:")}
    left = {fold(one) for one in (*laws, *map(_quoted, terms | names))}
    wanted = min(_TOLD, len(left))
    text = reason.removeprefix("都提到")
    if len(left) > _TOLD:
        if not text.endswith("等"):
            return False
        text = text.removesuffix("等")
    for _ in range(wanted):
        found = max((one for one in left if text.startswith(one)), key=len, default="")
        text = text.removeprefix(found)
        left.discard(found)
    return not text


def _quoted(name: str) -> str:
    bare = name[1:-1] if name.startswith("“") and name.find("”") == len(name) - 1 else name
    return f"“{bare.replace('“', '‘').replace('”', '’')}”"


def _figures(reason: str, source: Report, target: Report, links: _Links) -> bool:
    """Tell whether a reason gives indicators that link the two, with values that both have."""
    text = reason.removeprefix("同一指标：")
    names = {fold(load_indicators().by_id(one).name): one for one in links.bases["same-indicator"]}
    at = 0
    for match in _VALUES.finditer(text):
        indicator = names.get(text[at : match.start()].removeprefix("、"))
        if indicator is None or not (_has(source, indicator, match[1]) and _has(target, indicator, match[2])):
            return False
        at = match.end()
    return text != reason and at > 0 and text[at:] in {"", "等"}


def _has(report: Report, indicator: str, shown: str) -> bool:
    """Tell whether a report has a certain figure that is printed so, with its year and whether it is an aim."""
    for figure in report.figures:
        if figure.indicator != indicator or figure.confidence != "high":
            continue
        aim = _AIM if figure.role == "target" else ""
        for at in range(len(shown)):
            when = shown[:at]
            timed = bool(_WHEN.fullmatch(when)) if figure.period else not when
            if timed and after_value(shown[at:], report, figure) == aim and _in_year(figure.period, when):
                return True
    return False


def _in_year(period: str | None, when: str) -> bool:
    return period is None or (when == "本届" if period == "term" else when.startswith(period[:4]))


def _problem(path: str, message: str) -> Problem:
    return Problem("error", "check.related", Where(path), message, "build again, and report it if this stays")
