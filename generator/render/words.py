"""A report's facts in a reader's words: bodies, years, sessions, values and the sentences they stand in."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.model.codec import plain
from generator.model.facts import Period
from generator.model.spans import Span
from generator.render.cutting import CLOSING, around, pairs

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

    from generator.model.facts import Body, Extent, Figure, Genre, Session
    from generator.model.report import Report

BODY_NAMES: dict[Body, str] = {
    "renda": "人大常委会",
    "zhengxie": "政协",
    "zhengfu": "政府",
    "fayuan": "法院",
    "jianchayuan": "检察院",
    "other": "其他机构",
}
GENRE_NAMES: dict[Genre, str] = {
    "work": "工作报告",
    "overview": "工作综述",
    "plan": "计划报告",
    "budget": "预算报告",
    "proposals": "提案工作报告",
    "other": "报告",
}
EXTENT_NAMES: dict[Extent, str] = {"full": "全文", "abridged": "摘要"}
UNKNOWN = "未详"
_REACHED = frozenset({"实现", "达到"})  # say that there is a value, not what was done

_SENTENCE_ENDS = "。！？；"
_DIGITS = "零一二三四五六七八九"
SPANS = ("一年", "数年", "一届", "不足一年", "期间未详")
"""How long a period may be, in the order in which a page shows them."""
_YEAR = 4  # digits
_WITHIN = "以内"  # which is kept as 以下
_SCALES = {"万亿": 10**12, "亿": 10**8, "万": 10**4, "": 1}
_SIMPLE = str.maketrans("萬億", "万亿")


def body_name(body: Body | None) -> str:
    """Give the body's name: `renda` is 人大常委会, None is 机构未详."""
    return BODY_NAMES[body] if body else f"机构{UNKNOWN}"


def kind_name(report: Report) -> str:
    """Give what the report is, body and genre in one: 政协工作报告, 人大常委会工作综述."""
    body = BODY_NAMES[report.meta.body] if report.meta.body else ""
    return body + GENRE_NAMES[report.meta.genre]


def report_title(report: Report) -> str:
    """Give the title as it is shown: one that the source lacks and we supply stands in [ ]."""
    return f"[{report.meta.title}]" if report.meta.title_supplied else report.meta.title


def placed_title(report: Report) -> str:
    """Give the title as it is shown, after the name of its place where it does not say that: 博野县 政府工作报告.

    One that we supply says whose it is.
    """
    title, region = report_title(report), report.meta.region
    said = region is None or report.meta.title_supplied or region.name in title
    return title if region is None or said else f"{region.name} {title}"


def years_words(period: Period | None) -> str:
    """Give the years that a report is on: 2024年, 2021—2025年, or 未详."""
    if period is None:
        return UNKNOWN
    return f"{period.start}年" if period.start == period.end else f"{period.start}—{period.end}年"


def day_words(day: str | None) -> str:
    """Give `2024-12-27` as 2024年12月27日, and less of it where only the month or the year is known."""
    if day is None:
        return UNKNOWN
    return "".join(f"{int(part)}{unit}" for part, unit in zip(day.split("-"), "年月日", strict=False))


def reason(why: str | None) -> str:
    """Give a reason as people write it, for the inside of a sentence: without the stop at its end."""
    return (why or "").rstrip("。")


def report_years(report: Report) -> str:
    """Give the years that a report is on; where the text names none, its body's term (第十六届任期), or 未详."""
    term = whole_term(report.meta.session)
    if report.meta.period is None and term:
        return f"第{chinese_number(term)}届任期"
    return years_words(report.meta.period)


def years_told(report: Report) -> str:
    """Give the years that a report is on where nothing else says that years are meant: 2024年, or 年度未详.

    With these goes the session, where that is known: 第五届第四次会议，年度未详.
    """
    words, session = report_years(report), session_words(report)
    if words != UNKNOWN:
        return words
    return f"年度{words}" if session == UNKNOWN else f"{session}，年度{words}"


def missing_years(reports: Iterable[Report]) -> list[Period]:
    """Give the years between the first and the last of these reports on which none of them is, run by run."""
    held = {
        year
        for report in reports
        if report.meta.period
        for year in range(int(report.meta.period.start), int(report.meta.period.end) + 1)
    }
    gaps = [(last + 1, first - 1) for last, first in pairwise(sorted(held)) if first - last > 1]
    return [Period(str(first), str(last)) for first, last in gaps]


@lru_cache(maxsize=1024)  # thousands of figures are of a few periods
def period_words(period: str | None) -> str:
    """Give a figure's period: `2024` is 2024年, `2021/2025` 2021—2025年, `2024-01/2024-07` 2024年1—7月, `term` 本届."""
    if period is None:
        return UNKNOWN
    if period == "term":
        return "本届"
    start, _, end = period.partition("/")
    first, last = _moment(start), _moment(end)
    if not end or first == last:
        return first
    year = start[:4]
    if last.startswith(year):
        return f"{first.removesuffix('月')}—{last.removeprefix(f'{year}年')}"
    if len(start) == len(end) == len(year):
        return f"{start}—{last}"
    return f"{first}—{last}"


def session_words(report: Report) -> str:
    """Give the body's session: 第十七届第四次会议, 第十六届, or 未详."""
    session = report.meta.session
    if session is None or (session.term is None and session.number is None):
        return UNKNOWN
    term = f"第{chinese_number(session.term)}届" if session.term else ""
    return term + (f"第{chinese_number(session.number)}次会议" if session.number else "")


def counted_words(figure: Figure) -> str:
    """Give what a figure counts, by what was done to it: 征集提案; 旅游收入, which was no more than reached (实现)."""
    return figure.label if figure.action in _REACHED else (figure.action or "") + figure.label


def span_of(period: str | None) -> str:
    """Say how long a figure's period is: 一年, 数年, 一届, 不足一年 or 期间未详."""
    if period is None:
        return "期间未详"
    if period == "term":
        return "一届"
    start, _, end = period.partition("/")
    if len(start) != _YEAR or (end and len(end) != _YEAR):
        return "不足一年" if start[:_YEAR] == (end or start)[:_YEAR] else "数年"
    return "数年" if end and end != start else "一年"


def own_period(report: Report) -> str | None:
    """Give the period that a report is on, as figures give theirs: `2024`, `2021/2025`, `term`, or None."""
    period = report.meta.period
    if period is None:
        session = report.meta.session
        return "term" if session and session.term and (session.number or 1) == 1 else None
    return period.start if period.start == period.end else f"{period.start}/{period.end}"


def figure_period(figure: Figure, report: Report) -> str:
    """Give a figure's period, the body's term by its number: 第十六届任期."""
    term = term_of(report.meta.session, past=figure.role == "achieved")
    if figure.period == "term" and term:
        return f"第{chinese_number(term)}届任期"
    return period_words(figure.period)


def period_order(figure: Figure, report: Report) -> str:
    """Give what puts the periods of figures in order: when one begins, of a body's term its number, so far known."""
    if figure.period != "term":
        return (figure.period or "").partition("/")[0]
    term = term_of(report.meta.session, past=figure.role == "achieved")
    return f"{term:04}" if term else figure_period(figure, report)


def term_of(session: Session | None, *, past: bool) -> int | None:
    """Give which term a report speaks of: at a body's first session the past one is the term before; None: unknown."""
    if session is None or not session.term:
        return None
    return session.term - 1 if past and session.number == 1 else session.term


def whole_term(session: Session | None) -> int | None:
    """Give the term that a report is on which names no years: the past one at a body's first session.

    None at a later session: that looks back on a year, and nobody knows which. Where only the term is known, it is it.
    """
    return None if session is None or (session.number or 1) > 1 else term_of(session, past=True)


def value_words(figure: Figure, report: Report) -> str:
    """Give a figure's value as it is printed, a change with both ends: 119.7亿元, 100余人次, 25.3万吨→26.1万吨.

    A qualifier that stands outside the printed number follows in brackets.
    """
    text = figure.number.of(report.by_id[figure.block].text)
    if figure.is_change and figure.from_value is not None:
        text = f"{_in_unit_of(text, figure.from_value)}{figure.unit}→{text}"
    said = figure.qualifier is None or figure.qualifier in text or (figure.qualifier == "以下" and _WITHIN in text)
    return text if said else f"{text}（{figure.qualifier}）"


def _in_unit_of(printed: str, value: Decimal) -> str:
    """Give a value by the 万 or 亿 of a printed number; by a smaller one where it is below a tenth of that."""
    printed = printed.translate(_SIMPLE)
    most = next(scale for name, scale in _SCALES.items() if name in printed)
    for name, scale in _SCALES.items():
        if scale <= most and abs(value) * 10 >= scale:
            return f"{plain(value / scale)}{name}"
    return f"{plain(value)}"


def sentence_parts(figure: Figure, report: Report, most: int = 120) -> tuple[str, str, str]:
    """Give the sentence that a figure stands in as three pieces: before the quotation, the quotation, after it.

    One of more than `most` characters is cut on both sides, with … where words are left out.
    """
    text = report.by_id[figure.block].text
    whole = sentence_around(text, figure.span, len(text))
    if sum(map(len, whole)) <= most:
        return whole
    return sentence_around(text, figure.span, max(most - len(figure.span), 0) // 2)


def sentence_around(text: str, span: Span, reach: int = 40) -> tuple[str, str, str]:
    """Give the sentence of a block's text in which a span stands, in the same three pieces.

    Beyond `reach` characters it is cut, not within marks that stand in pairs if that can be (`cutting.around`).
    A mark that closes what was said before is left to the sentence before.
    """
    start, end = span.start, span.end
    left = max(text.rfind(mark, 0, start) for mark in _SENTENCE_ENDS) + 1
    ends = [at + 1 for mark in _SENTENCE_ENDS if (at := text.find(mark, end)) >= 0]
    right = min(ends, default=len(text))
    left += len(text[left:start]) - len(text[left:start].lstrip(f" \u3000\n{CLOSING}"))
    if text[right : right + 1] in CLOSING and any(
        pair.end == right + 1 for pair in pairs(text[left : right + 1], left)
    ):
        right += 1
    before, after = around(text[left:right], Span(start - left, end - left), reach)
    return before, text[start:end], after


def chinese_number(number: int) -> str:
    """Give 1 to 99 in Chinese numerals as they count sessions: 16 is 十六; other numbers stay as digits."""
    tens, ones = divmod(number, 10)
    if number not in range(1, 100):  # two numerals are all that a session needs
        return str(number)
    return (_DIGITS[tens] if tens > 1 else "") + ("十" if tens else "") + (_DIGITS[ones] if ones else "")


def _moment(text: str) -> str:
    """Give `2024` as 2024年 and `2024-07` as 2024年7月."""
    year, _, month = text.partition("-")
    return f"{year}年" + (f"{int(month)}月" if month else "")
