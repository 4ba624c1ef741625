"""What a report is, in the rows of its card; what is not known is said, not left out, and nothing is in front twice."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.render.paths import address, between_files, place_file, series_file
from generator.render.words import (
    EXTENT_NAMES,
    GENRE_NAMES,
    UNKNOWN,
    body_name,
    day_words,
    report_years,
    session_words,
)

if TYPE_CHECKING:
    from generator.model.report import Report
    from generator.model.source import Provenance

CHARACTERS_A_MINUTE: Final = 400
"""How fast Chinese is read in silence: Brysbaert (2019, doi:10.1016/j.jml.2019.104047) gives 260 words a minute, which
at about 1.5 characters a word are 390."""

_TITLE_KINDS = frozenset({"dateline", "speaker"})
_ORDINALS = re.compile("第[^第]+[届次]")


@dataclass(frozen=True, slots=True)
class CardRow:
    """A piece of the card: its name, its words, and where these lead."""

    name: str
    text: str
    href: str | None = None


@dataclass(frozen=True, slots=True)
class ReportCard:
    """The card: what the report is, how it was given, how long it is; and what stands behind it.

    That is what the title block says already, whence the report comes, and what is not known.
    """

    what: tuple[CardRow, ...]
    given: tuple[CardRow, ...]
    length: tuple[CardRow, ...]
    record: tuple[CardRow, ...]

    @property
    def rows(self) -> tuple[CardRow, ...]:
        """Give all of it, row after row."""
        return (*self.what, *self.given, *self.length, *self.record)


def report_card(report: Report, here: str) -> ReportCard:
    """Give the card; `here` is the page's file. ValueError where the report has no address."""
    meta = report.meta
    code, body = address(report).split("/")[:2]
    place = between_files(here, place_file(code)) if meta.region else None
    series = between_files(here, series_file(f"{code}/{body}")) if meta.region else None
    speaker = " ".join(filter(None, (meta.speaker.role, meta.speaker.name))) if meta.speaker else UNKNOWN
    lines = (
        (
            CardRow("地区", " ".join(meta.region.path) if meta.region else UNKNOWN, place),
            CardRow("机构", body_name(meta.body) if meta.body else UNKNOWN, series),
            CardRow("文种", GENRE_NAMES[meta.genre]),
            CardRow("报告年度", report_years(report)),
        ),
        (
            CardRow("届次", session_words(report)),
            CardRow("报告日期", day_words(meta.delivered)),
            CardRow("报告人", speaker),
        ),
        (
            *((CardRow("正文", said),) if (said := _length(report)) else ()),
            CardRow("篇幅", EXTENT_NAMES[meta.extent] if meta.extent else UNKNOWN),
        ),
    )
    what, told, length = (tuple(row for row in line if row.text != UNKNOWN) for line in lines)
    printed = [row for row in (*told, *length) if _is_printed(row, report)]
    given, length = (tuple(row for row in line if row not in printed) for line in (told, length))
    unknown = (CardRow(row.name, row.text) for line in lines for row in line if row.text == UNKNOWN)
    origin = (CardRow("来源", provenance_words(report.provenance)), CardRow("权利", _rights(report)))
    return ReportCard(what, given, length, (*printed, *origin, *unknown))


def _is_printed(row: CardRow, report: Report) -> bool:
    """Tell whether title block or years have the words of a row, 第十七届人大第四次会议 those of 第十七届第四次会议.

    How much of the report it is (摘要) is printed where a note of the report's own says nothing else.
    """
    if row.name == "篇幅":
        return any(block.kind == "note" and block.text.strip("（）() ") == row.text for block in report.blocks)
    title = "".join("".join(block.text.split()) for block in report.blocks if block.kind in _TITLE_KINDS)
    title += report_years(report)  # 第十六届任期
    words = _ORDINALS.findall(row.text) if row.name == "届次" else row.text.split()
    return bool(words) and all(word in title for word in words)


def _length(report: Report) -> str:
    """Say how long the text is, and how long it takes to read: 4733 字，约 12 分钟; "" where there is none."""
    characters = sum(len(block.text) for block in report.blocks if block.kind == "paragraph")
    if not characters:
        return ""
    return f"{characters} 字，约 {max(1, round(characters / CHARACTERS_A_MINUTE))} 分钟"


def provenance_words(provenance: Provenance | None) -> str:
    """Say who published the source, whether officially, and when; the address stands in the data."""
    if provenance is None or provenance.status == "unknown":
        return UNKNOWN
    official = {True: "官方发布", False: "非官方发布", None: None}[provenance.official]
    published = f"{day_words(provenance.published)}发布" if provenance.published else None
    retrieved = f"{day_words(provenance.retrieved)}取得" if provenance.retrieved else None
    return "，".join(filter(None, (provenance.publisher, official, published, provenance.url, retrieved))) or UNKNOWN


def _rights(report: Report) -> str:
    rights = report.rights
    if rights is None or rights.status == "unknown":
        return UNKNOWN
    return f"{rights.status}（{rights.basis}）" if rights.basis else rights.status
