"""What a report is: its metadata, read from its blocks, with a finding wherever nothing or two things were read."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from generator.data.places import NATION, Places
from generator.model.facts import Metadata, Region
from generator.model.structure import Finding
from generator.structure.metadata_body import read_body, read_extent, read_genre
from generator.structure.metadata_dates import days_given, read_period
from generator.structure.metadata_head import Head, read_head, running_text
from generator.structure.metadata_people import read_credits, read_speakers
from generator.structure.metadata_region import Found, read_region
from generator.structure.metadata_session import read_session
from generator.structure.metadata_title import read_subtitle, read_title, supply_title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.model.structure import Block

__all__ = ["read_metadata"]

_Value = TypeVar("_Value")
_BY_HAND = "在 .yml 文件的 metadata 下写明"
_HINT = (
    "请核对原始文件是否完整，缺了的就换上完整的文件；文件完整而程序没有读对的，"
    f"请{_BY_HAND}；确实没有的，可以在 accept 下写明缘由，予以接受"
)
_HINT_NOTE = f"请与原文核对；程序没有读对的，请{_BY_HAND}。这一条只作提示，不影响生成和发布"


def read_metadata(blocks: Sequence[Block], places: Places) -> tuple[Metadata, tuple[Finding, ...]]:
    """Read what a report is from its blocks in reading order.

    A field is None where it was not read from the text (finding of severity note) or the text says two things
    (warning); nothing is inferred but the place, from the text, where the body is only called 区人民政府 (note).
    A text that no body speaks in and nobody gave gets the warning `meta.no-report`.
    """
    shown = [block for block in blocks if block.kind != "furniture"]
    head, text = read_head(shown), running_text(shown)
    findings: list[Finding] = []
    body = _one(findings, "body", "报告机关", {body: body for body in read_body(head)})
    given = _one(findings, "delivered", "报告日期", {day: day.isoformat() for day in days_given(head)}, _signed(head))
    session = _one(findings, "session", "届次", {s: f"{s.term}届{s.number or ''}次" for s in read_session(head)})
    speaker = _one(findings, "speaker", "报告人", {s: s.name for s in read_speakers(head, places)})
    period = read_period(head, shown, given)
    _one(findings, "period", "所报告的年份", {period: "" for period in [period] if period})
    year = given.year if given else int(period.end) if period else None
    region = _region(findings, read_region(head, text, places, year), places, year)
    genre = read_genre(head)
    findings += _no_report(shown, known=body is not None or genre != "other")
    meta = Metadata(
        title=read_title(shown) or "",
        title_supplied=False,
        subtitle=read_subtitle(shown),
        body=body,
        genre=genre,
        extent=read_extent(head, shown),
        region=region,
        session=session,
        delivered=given.isoformat() if given else None,
        speaker=speaker,
        credits=read_credits(shown),
        period=period,
    )
    if not meta.title:
        findings.append(Finding("note", "meta.title", "未从文中读出标题，现题是补拟的"))
        meta = supply_title(meta)
    return meta, tuple(findings)


def _signed(head: Head) -> str:
    """Tell on which day a written report was signed; on that day nobody gave it."""
    return f"（落款的{head.signed}是成文日期，不作报告日期）" if head.signed else ""


def _no_report(shown: Sequence[Block], *, known: bool) -> list[Finding]:
    """Doubt a text without a sentence, and one whose body and kind nobody can tell."""
    findings = []
    if not any(block.kind == "paragraph" and "。" in block.text for block in shown):
        findings.append(Finding("warning", "meta.no-text", "没有读到成段的正文", hint=_HINT))
    if not known:
        findings.append(Finding("warning", "meta.no-report", "看不出这是哪个机关的报告", hint=_HINT))
    return findings


def _one(findings: list[Finding], field: str, name: str, found: dict[_Value, str], remark: str = "") -> _Value | None:
    """Give the one value that was found; where there is none or more than one, None and a finding that says so."""
    if len(found) == 1:
        return next(iter(found))
    if found:
        message = f"{name}有几种说法：{'、'.join(found.values())}，未予认定"
        findings.append(Finding("warning", f"meta.{field}", message, hint=_HINT))
    else:
        findings.append(Finding("note", f"meta.{field}", f"未从文中读出{name}{remark}"))
    return None


def _region(findings: list[Finding], found: Found, places: Places, year: int | None) -> Region | None:
    """Give the place found as a region, under its name of that time, and say how it was found if that is not plain."""
    if found.unlisted:
        message = f"{found.unlisted}不在行政区划代码表中，没有代码"
        findings.append(Finding("note", "meta.region", message, hint=_HINT_NOTE))
        return None
    names = {place: "".join(places.path(place.code, year)) for place in found.places}
    place = _one(findings, "region", "所属地区", names)
    if place is None:
        return None
    if found.from_text:
        message = f"未从报告开头读出地名，据正文多次提到的地名认定为“{place.name}”"
        findings.append(Finding("note", "meta.region", message, hint=_HINT_NOTE))
    above = places.path(place.parent, year) if place.parent not in (None, NATION) else ()
    return Region(place.code, place.name, (*above, place.name))
