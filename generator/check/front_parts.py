"""What the checks of the front pages share: a page that is parsed, and where reports belong by their records."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from generator.check.addresses import Inside
from generator.check.fidelity import page_path
from generator.check.parts import fold
from generator.data.places import load_places

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from selectolax.lexbor import LexborNode

    from generator.check.addresses import Addresses
    from generator.data.indicators import Indicators
    from generator.model.facts import Body, Figure, Genre, Metadata, Session
    from generator.model.report import Report

UNPLACED: Final = "x"
UNKNOWN: Final = "未详"
BODIES: Final[dict[Body | None, str]] = {
    "renda": "人大常委会",
    "zhengxie": "政协",
    "zhengfu": "政府",
    "fayuan": "法院",
    "jianchayuan": "检察院",
    "other": "其他机构",
    None: "机构未详",
}
GENRES: Final[dict[Genre, str]] = {
    "work": "工作报告",
    "overview": "工作综述",
    "plan": "计划报告",
    "budget": "预算报告",
    "proposals": "提案工作报告",
    "other": "报告",
}
_COUNTY: Final = 6  # digits of its code, with which a township's begins
_NUMBER: Final = re.compile(r"\d[\d,]*")


class Front(NamedTuple):
    """A front page: its file below the site, what it shows, and how its addresses are read."""

    path: str
    body: LexborNode
    addresses: Addresses

    def target(self, link: LexborNode | None) -> Inside:
        """Give where a link leads; a place of no file where there is no link, or it leads out."""
        href = link.attributes.get("href") if link is not None else None
        target = self.addresses.resolve(self.path, href) if href is not None else None
        return target if isinstance(target, Inside) else Inside("", "")

    def words(self) -> str:
        """Give all words of the page, folded."""
        return fold(self.body.text())


def theme_faults(front: Front, indicators: Indicators, *, english: bool = False) -> Iterator[str]:
    """Tell ways to themes other than one, in order, to each that has indicators, by its name of that language."""
    held = {indicator.theme.id for indicator in indicators.all}
    wanted = [
        (Inside(front.path, f"theme-{theme.id}"), fold(theme.name_en if english else theme.name))
        for theme in indicators.themes
        if theme.id in held
    ]
    shown = [(front.target(link), words_of(link)) for link in front.body.css(".gb-themes > li > a")]
    if shown != wanted:
        yield f"leads to the themes {[name for _, name in shown]}, by the vocabulary {[name for _, name in wanted]}"


def words_of(node: LexborNode | None) -> str:
    """Give a node's words, folded; "" where there is none."""
    return fold(node.text()) if node is not None else ""


def numbers(words: str) -> list[int]:
    """Give the numbers in some words, in order; commas between thousands are no end of one."""
    return [int(found.replace(",", "")) for found in _NUMBER.findall(words)]


def homes(report_id: str, meta: Metadata) -> tuple[str, ...]:
    """Give the keys of the places that a report is listed under: its region's, then, if another, its address's."""
    of_address = report_id.rsplit("/", 2)[0]
    return tuple(dict.fromkeys((meta.region.code if meta.region else of_address, of_address)))


def line_of(key: str) -> tuple[str, ...]:
    """Give the keys of the places from the top down to one; what nobody could place is below `x`."""
    if key.startswith(f"{UNPLACED}/"):
        return UNPLACED, key
    known = load_places().line(key)
    if not known and len(key) > _COUNTY:
        return *load_places().line(key[:_COUNTY]), key
    return known or (key,)


def place_names(key: str, metas: Iterable[Metadata]) -> set[str]:
    """Give what a place may be called: as the table has it; else as the reports do that are listed under it."""
    place = load_places().by_code(key)
    if place is not None:
        return {place.name}
    said = {meta.region.name for meta in metas if meta.region and meta.region.code == key}
    which = "" if key == UNPLACED else f"（{key.partition('/')[2] or key}）"
    return said or {f"地区{UNKNOWN}{which}"}


def place_page(key: str) -> str:
    """Give the file, below the site, of a place's page."""
    return f"reports/{key}/index.html"


def shown_title(meta: Metadata) -> str:
    """Give a title as it is shown, folded: one that the source lacks stands in [ ]."""
    return fold(f"[{meta.title}]" if meta.title_supplied else meta.title)


def is_time_of(words: str, meta: Metadata) -> bool:
    """Say whether words for the years of a report say those of its record, or its term where it names none."""
    period = meta.period
    if period is None:
        return ("任期" if _has_past_term(meta.session) else UNKNOWN) in words
    return set(numbers(words)) == {int(period.start), int(period.end)}


def _has_past_term(session: Session | None) -> bool:
    """Say whether a report without years is on a term: at its first session on the one before, later ones on a year."""
    if session is None or not session.term:
        return False
    return session.number is None or (session.number == 1 and session.term > 1)


def is_period_of(words: str, figure: Figure) -> bool:
    """Say whether words for a time are a figure's period, number by number."""
    period = figure.period
    if period is None or period == "term":
        return (UNKNOWN if period is None else "届") in words
    return set(numbers(words)) == set(map(int, re.findall(r"\d+", period)))


def by_page(reports: Iterable[Report]) -> dict[str, Report]:
    """Give reports by the files of their pages."""
    return {page_path(report): report for report in reports}
