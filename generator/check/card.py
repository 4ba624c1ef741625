"""The card at the head of a report's page held against the record: what is known is said there, and said right."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.check.parts import fold
from generator.problems import Problem, Where
from generator.text.numerals import parse_number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.check.page import Page
    from generator.model.facts import Session
    from generator.model.report import Report

_SESSION = re.compile(r"第([^第届次]+)([届次])")
_A_MINUTE = 400  # characters read in silence
_DIGITS = re.compile(r"\d+")


def check_card(page: Page, report: Report) -> Iterator[Problem]:
    """Hold the rows for place, session, date, speaker, years and length against the record, as far as it knows them.

    Numbers are compared as numbers (第十七届 is 17), names character by character, white space left out.
    """
    rows = dict(page.card)
    for name, wanted, right in _facts(rows, report):
        if name not in rows:
            yield _problem(page, f"{report.id}: the card has no row {name}; the record has {wanted!r}")
        elif not right:
            yield _problem(page, f"{report.id}: the card's row {name} reads {rows[name]!r}, the record {wanted!r}")


def _facts(rows: dict[str, str], report: Report) -> Iterator[tuple[str, str, bool]]:
    """Give each known fact: the name of its row, the fact in the record's words, whether the row says it."""
    meta = report.meta
    if meta.region:
        place = " ".join(meta.region.path)
        yield "地区", place, rows.get("地区") == fold(place)
    if meta.session:
        numbers = _numbers(meta.session)
        words = "".join(f"第{number}{unit}" for unit, number in numbers.items())
        yield "届次", words, _session(rows.get("届次", "")) == numbers
    if meta.delivered:
        yield "报告日期", meta.delivered, _digits(rows.get("报告日期", "")) == _digits(meta.delivered)
    if meta.speaker:
        names = [fold(name) for name in (meta.speaker.role, meta.speaker.name) if name]
        yield "报告人", "".join(names), all(name in rows.get("报告人", "") for name in names)
    if meta.period:
        years = list(dict.fromkeys((int(meta.period.start), int(meta.period.end))))
        yield "报告年度", "—".join(map(str, years)), _digits(rows.get("报告年度", "")) == years
    length = sum(len(block.text) for block in report.blocks if block.kind == "paragraph")
    if length:
        minutes = max(1, round(length / _A_MINUTE))
        yield "正文", f"{length} 字，约 {minutes} 分钟", _digits(rows.get("正文", "")) == [length, minutes]


def _digits(text: str) -> list[int]:
    return [int(digits) for digits in _DIGITS.findall(text)]


def _session(text: str) -> dict[str, object]:
    return {unit: parse_number(number) for number, unit in _SESSION.findall(text)}


def _numbers(session: Session) -> dict[str, object]:
    return {unit: number for unit, number in (("届", session.term), ("次", session.number)) if number}


def _problem(page: Page, message: str) -> Problem:
    return Problem("error", "check.card", Where(page.path), message, "look at the template of the card")
