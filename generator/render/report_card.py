"""What a report is, in the rows of its card; what is not known is said, not left out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.render.paths import address, between_files, place_file, series_file
from generator.render.words import EXTENT_NAMES, UNKNOWN, body_name, day_words, kind_name, report_years, session_words

if TYPE_CHECKING:
    from generator.model.report import Report
    from generator.model.source import Provenance

_UNKNOWN_PROVENANCE = "未知"


@dataclass(frozen=True, slots=True)
class CardRow:
    """A line of the card: its name, its words, and where these lead."""

    name: str
    text: str
    href: str | None = None


def card_rows(report: Report, here: str) -> tuple[CardRow, ...]:
    """Give the card's rows; `here` is the page's file. ValueError where the report has no address."""
    meta = report.meta
    code, body = address(report).split("/")[:2]
    known_place = meta.region is not None
    place = " ".join(meta.region.path) if meta.region else UNKNOWN
    speaker = " ".join(filter(None, (meta.speaker.role, meta.speaker.name))) if meta.speaker else None
    return (
        CardRow("地区", place, between_files(here, place_file(code)) if known_place else None),
        CardRow(
            "机构", body_name(meta.body), between_files(here, series_file(f"{code}/{body}")) if known_place else None
        ),
        CardRow("文种", kind_name(report)),
        CardRow("届次", session_words(report)),
        CardRow("报告日期", day_words(meta.delivered)),
        CardRow("报告人", speaker or UNKNOWN),
        CardRow("报告年度", report_years(report)),
        CardRow("篇幅", EXTENT_NAMES[meta.extent] if meta.extent else UNKNOWN),
        CardRow("来源", _provenance(report.provenance)),
        CardRow("权利", _rights(report)),
    )


def _provenance(provenance: Provenance | None) -> str:
    """Say who published the source, whether officially, and when; the address stands in the data."""
    if provenance is None or provenance.status == "unknown":
        return _UNKNOWN_PROVENANCE
    official = {True: "官方发布", False: "非官方发布", None: None}[provenance.official]
    published = f"{day_words(provenance.published)}发布" if provenance.published else None
    retrieved = f"{day_words(provenance.retrieved)}取得" if provenance.retrieved else None
    return (
        "，".join(filter(None, (provenance.publisher, official, published, provenance.url, retrieved)))
        or _UNKNOWN_PROVENANCE
    )


def _rights(report: Report) -> str:
    rights = report.rights
    if rights is None or rights.status == "unknown":
        return _UNKNOWN_PROVENANCE
    return f"{rights.status}（{rights.basis}）" if rights.basis else rights.status
