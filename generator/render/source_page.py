"""The source page of a report: the raw text, line by line, beside what became of it, and an account of every edit.

The rows are raw HTML blocks, as the report's own words are (docs/dev/decisions/0013-source-pages.md); what Gongbao says
above them is Markdown.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import chain, groupby
from typing import TYPE_CHECKING

from generator.render.edit_marks import EditMarks
from generator.render.environment import environment
from generator.render.furniture import furniture_reasons
from generator.render.origin_pages import Pages, origin_facts
from generator.render.output import Output
from generator.render.paths import (
    address,
    between_files,
    between_pages,
    raw_file,
    report_file,
    report_json,
    source_file,
)
from generator.render.raw_text import RawText, raw_bytes, raw_text
from generator.render.report_editor import CorrectionRow, correction_rows, review_words
from generator.render.source_notes import EditTally, Place, edit_tallies, general_findings, located, move_places
from generator.render.source_rows import Row, rows_of
from generator.render.stretches import Stretch, stretches
from generator.render.words import report_title

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.model.report import Report
    from generator.model.source import SourceInfo

_ENCODINGS = {
    "utf-8": "UTF-8",
    "utf-16-le": "UTF-16（小端）",
    "utf-16-be": "UTF-16（大端）",
    "gb18030": "GB 18030",
}
_LINE = re.compile(r"L(\d+)")
_LINE_ENDS = (("\r\n", "CR LF"), ("\r", "CR"), ("\n", "LF"))


@dataclass(frozen=True, slots=True)
class Furniture:
    """Furniture of one sort: what it is, how many pieces, and on which lines they stand."""

    reason: str
    count: int
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class SourceView:
    """All that the template prints."""

    title: str
    draft: bool
    report_href: str
    raw_href: str
    json_href: str
    file: str
    sha256: str
    facts: tuple[tuple[str, str], ...]
    lines: int
    tallies: tuple[EditTally, ...]
    edits: int
    moves: tuple[Place, ...]
    corrections: tuple[CorrectionRow, ...]
    review: str
    furniture: tuple[Furniture, ...]
    findings: tuple[Place, ...]
    rows: tuple[Row, ...]


def render_source(report: Report) -> tuple[Output, Output]:
    """Give the source page and the raw file beside it. ValueError where there is no address, or no raw text."""
    raw = raw_text(report)
    data = raw_bytes(report, raw.text)
    page = environment().get_template("source.md.jinja").render(page=_view(report, raw, data))
    return Output(source_file(address(report)), page.encode()), Output(raw_file(address(report)), data)


def _view(report: Report, raw: RawText, data: bytes) -> SourceView:
    report_id = address(report)
    here = source_file(report_id)
    reasons = furniture_reasons(report)
    found = stretches(report, raw)
    report_url = between_pages(here, report_file(report_id))
    tallies, furniture = edit_tallies(report, raw), _furniture(found, raw, reasons)
    findings = (*general_findings(report), *located(report, raw))
    places = [*(one.places for one in tallies), *(one.places for one in furniture), findings]
    marks = EditMarks(report, raw, _lines_among(chain.from_iterable(places)))
    return SourceView(
        title=report_title(report),
        draft=report.draft,
        report_href=between_files(here, report_file(report_id)),
        raw_href=between_pages(here, raw_file(report_id)),
        json_href=between_files(here, report_json(report_id)),
        file=report.source.file,
        sha256=report.source.sha256,
        facts=(*_facts(report.source, raw, data), *origin_facts(report.origin)),
        lines=len(raw.starts),
        tallies=tallies,
        edits=len(report.edits),
        moves=move_places(report),
        corrections=correction_rows(report),
        review=review_words(report),
        furniture=furniture,
        findings=findings,
        rows=tuple(rows_of(report, found, marks, reasons, report_url, Pages.of(report.origin, raw))),
    )


def _lines_among(places: Iterable[Place]) -> frozenset[int]:
    """Give the numbers of the lines to which some of these places lead."""
    names = (_LINE.fullmatch(place.anchor or "") for place in places)
    return frozenset(int(name[1]) for name in names if name)


def _facts(info: SourceInfo, raw: RawText, data: bytes) -> tuple[tuple[str, str], ...]:
    """Give what is known of the file itself, in rows of name and words."""
    mark = "，有字节顺序标记" if info.bom else ""
    return (
        ("编码", _ENCODINGS.get(info.encoding, info.encoding) + mark),
        ("大小", f"{len(data):,} 字节，{info.chars:,} 个字符，{len(raw.starts):,} 行"),
        ("行尾", _line_ends(raw.text)),
    )


def _line_ends(text: str) -> str:
    counts = {mark: text.count(mark) for mark, _ in _LINE_ENDS}
    counts["\r"] -= counts["\r\n"]
    counts["\n"] -= counts["\r\n"]
    return "，".join(f"{name} {counts[mark]:,} 处" for mark, name in _LINE_ENDS if counts[mark]) or "没有"


def _furniture(found: Sequence[Stretch], raw: RawText, reasons: Mapping[str, str]) -> tuple[Furniture, ...]:
    """Put furniture of one sort together: how many pieces, and on which lines, in the order of the file."""
    places: dict[str, list[Place]] = {}
    blocks: dict[str, set[str]] = {}
    for reason, group in groupby(found, key=lambda stretch: reasons.get(stretch.block.id, "")):
        if reason:
            run = list(group)
            first, last = raw.line_of(run[0].span.start), raw.line_of(run[-1].span.end - 1)
            places.setdefault(reason, []).append(Place(_lines(first, last), f"L{first}"))
            blocks.setdefault(reason, set()).update(stretch.block.id for stretch in run)
    return tuple(Furniture(reason, len(blocks[reason]), tuple(found)) for reason, found in places.items())


def _lines(first: int, last: int) -> str:
    return f"第 {first} 行" if first == last else f"第 {first}—{last} 行"
