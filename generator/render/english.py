"""The English front pages: what the site holds, which indicators there are, and what its data hold, under `/en/`.

Reports stay in Chinese: their titles and places stand here as they are, each with its language.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.data.english import load_english
from generator.data.tables import load_tables
from generator.model.report import Report
from generator.render import paths
from generator.render.data_page import FILES
from generator.render.exports import record_fields
from generator.render.output import Output, page
from generator.render.paths import (
    CODEBOOK_EN,
    CODEBOOK_EN_BEFORE,
    ENGLISH_DATA,
    ENGLISH_HOME,
    ENGLISH_INDICATORS,
    address,
    between_files,
    between_pages,
    indicator_file,
    report_file,
)
from generator.render.tree import PlaceNode, home_of, in_order
from generator.render.words import placed_title, whole_term

if TYPE_CHECKING:
    from generator.data.indicators import Indicator, Indicators

_LATEST: Final = 6
"""So many reports stand on the home page: three and three, two each, or one below the other."""
_FILES: Final = {**FILES, "codebook": paths.CODEBOOK_EN, "chinese": paths.DATA}
_PARTS: Final = (
    (None, "report", "A report"),
    ("block", "block", "A block of text (blocks)"),
    ("edit", "edit", "A change (edits)"),
    ("move", "move", "A move (moves)"),
    ("figure", "figure", "A key figure (figures)"),
)


@dataclass(frozen=True, slots=True)
class Line:
    """A report in the list of the home page: its Chinese title, the way to it, and what it is in English words."""

    title: str
    href: str
    what: str
    place: str
    code: str
    years: str
    state: str


def render_english(
    reports: Sequence[Report], tree: Mapping[str, PlaceNode], indicators: Indicators
) -> Iterator[Output]:
    """Give `/en/`, `/en/indicators/` and `/en/data/`; and what stands at the codebook's old address."""
    yield _home(reports, tree)
    yield _indicators(reports, indicators)
    yield _data(reports)
    yield page(CODEBOOK_EN_BEFORE, "en_moved.md.jinja", codebook=between_files(CODEBOOK_EN_BEFORE, CODEBOOK_EN))


def kind_words(report: Report) -> str:
    """Give what a report is: `Work report of the standing committee of the people's congress`."""
    codes = load_tables().codes
    genre = next(code.en for code in codes["genre"] if code.code == report.meta.genre)
    body = next((code.en for code in codes["body"] if code.code == report.meta.body), "")
    return f"{genre}; {body[0].lower()}{body[1:]}" if body else f"{genre}; body unknown"


def years_words(report: Report) -> str:
    """Give the years that a report is on: `2024`, `2021-2025` with a dash, the body's term, or `years unknown`."""
    period = report.meta.period
    if period is not None:
        return period.start if period.start == period.end else f"{period.start}–{period.end}"
    term = whole_term(report.meta.session)
    return f"{_ordinal(term)} term" if term else "years unknown"


def _ordinal(number: int) -> str:
    teen = number % 100 // 10 == 1
    return f"{number}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def _home(reports: Sequence[Report], tree: Mapping[str, PlaceNode]) -> Output:
    newest = sorted(in_order(reports), key=_newness, reverse=True)
    years = sorted(
        {year for one in reports if one.meta.period for year in (one.meta.period.start, one.meta.period.end)}
    )
    return page(
        ENGLISH_HOME,
        "en_home.md.jinja",
        lines=[_line(report, tree) for report in newest[:_LATEST]],
        drafts=any(report.draft for report in reports),
        count=len(reports),
        places=len({home_of(report) for report in reports if report.meta.region}),
        years=(years[0], years[-1]) if years else None,
        figures=sum(len(report.figures) for report in reports),
        placed=sum(figure.indicator is not None for report in reports for figure in report.figures),
    )


def _newness(report: Report) -> tuple[str, str]:
    """Give what puts reports in order: published last before earlier, drafts after them by their delivery."""
    published = report.publication.days[-1] if report.publication else ""
    return published, report.meta.delivered or ""


def _line(report: Report, tree: Mapping[str, PlaceNode]) -> Line:
    region, publication = report.meta.region, report.publication
    state = f"version {publication.revision}, published {publication.days[-1]}" if publication else ""
    return Line(
        title=placed_title(report),
        href=between_pages(ENGLISH_HOME, report_file(address(report))),
        what=kind_words(report),
        place=tree[home_of(report)].name if region else "",
        code=region.code if region else "",
        years=years_words(report),
        state=state,
    )


def _indicators(reports: Sequence[Report], indicators: Indicators) -> Output:
    held: dict[str, int] = {}
    for report in reports:
        for figure in report.figures:
            if figure.indicator:
                held[figure.indicator] = held.get(figure.indicator, 0) + 1
    themes = [
        (theme, [_indicator(one, held) for one in indicators.all if one.theme is theme]) for theme in indicators.themes
    ]
    return page(
        ENGLISH_INDICATORS,
        "en_indicators.md.jinja",
        themes=[(theme, rows) for theme, rows in themes if rows],
        all=len(indicators.all),
        held=len(held),
        values=sum(held.values()),
        chinese=between_files(ENGLISH_INDICATORS, paths.INDICATORS),
    )


def _indicator(indicator: Indicator, held: Mapping[str, int]) -> dict[str, object]:
    """Give a row: only an indicator of which a report gives a value has a page to lead to."""
    reported = indicator.id in held
    bodies = {code.code: code.en for code in load_tables().codes["body"]}
    return {
        "name": indicator.name_en,
        "zh": indicator.name,
        "page": between_files(ENGLISH_INDICATORS, indicator_file(indicator.id)) if reported else None,
        "definition": load_tables().definitions_en[indicator.id],
        "bodies": "; ".join(bodies[body] for body in indicator.bodies) or "Any body",
        "family": load_english().families[indicator.family],
        "values": held.get(indicator.id, 0),
    }


def _data(reports: Sequence[Report]) -> Output:
    words = load_english().record
    return page(
        ENGLISH_DATA,
        "en_data.md.jinja",
        files={name: between_files(ENGLISH_DATA, file) for name, file in _FILES.items()},
        figures=sum(len(report.figures) for report in reports),
        count=len(reports),
        parts=[
            (name, title, [(field, words[name][field]) for field, _ in record_fields(definition)])
            for definition, name, title in _PARTS
        ],
    )
