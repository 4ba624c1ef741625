"""References by APA (7th edition) and Chicago (17th edition, author-date), for this one genre.

Names and titles stay in Chinese: a transliteration or translation would be ours, not the report's. Titles of reports
are set in italics by both, which plain text cannot show.

APA: reports 10.4, newspapers 10.1 (16), group authors 9.11, no author 9.12, no date 9.17, works without a title 9.22,
version 9.19, day of reading only for a text that may change (9.16), text cited by
paragraph 8.28. Chicago: corporate authors 15.37, no author 15.34, no date 15.44, newspapers
15.49, day of reading only where no date is known 14.12, reports as books 14.220, electronic editions 14.159.
"""

from __future__ import annotations

from generator.render.citations.reference import SITE, Reference, Version
from generator.render.citations.template import Slot, Template

_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_NO_DATE = "n.d."


def apa(reference: Reference, *, persons_first: bool = False) -> Template:
    """Give the entry of the list of references."""
    authors = _and_others(reference.authors(persons_first=persons_first), " & ")
    title = f"{reference.shown_title} ({_version(reference.version)})"
    date = f"({_date(reference.date) if reference.newspaper else reference.year or _NO_DATE})"
    head = f"{authors}. {date}. {title}" if authors else f"{title}. {date}"
    fixed = reference.version.number is not None and not reference.version.changed
    read = () if fixed else (Slot("day", "en", before="Retrieved "), ", from ")
    return (f"{head}. {reference.newspaper or SITE}. ", *read, Slot("url"))


def apa_in_text(reference: Reference, *, persons_first: bool = False) -> Template:
    """Give the citation within the text, with the mark as its place."""
    name = _and_others(reference.authors(persons_first=persons_first), " & ") or reference.shown_title
    return (f"({name}, {reference.year or _NO_DATE}", Slot("mark", "en", before=", "), ")")


def chicago(reference: Reference, *, persons_first: bool = False) -> Template:
    """Give the entry of the list of references; without a date of release it has the day of reading."""
    authors = _and_others(reference.authors(persons_first=persons_first), ", and ")
    year = f"{reference.year}." if reference.year else _NO_DATE  # which ends in a stop already
    title = f"“{reference.shown_title}.”" if reference.newspaper else f"{reference.shown_title}."
    head = f"{authors}. {year} {title}" if authors else f"{title} {year}"
    printed = f" {reference.newspaper}, {_month_and_day(reference.date)}." if reference.newspaper else ""
    read = () if reference.date else (Slot("day", "en", before=" Accessed "), ".")
    return (f"{head}{printed} {_version(reference.version)}. {SITE}.", *read, Slot("url", before=" "))


def chicago_in_text(reference: Reference, *, persons_first: bool = False) -> Template:
    """Give the citation within the text, with the mark as its place."""
    name = _and_others(reference.authors(persons_first=persons_first), " and ") or reference.shown_title
    year = f" {reference.year}" if reference.year else f", {_NO_DATE}"
    return (f"({name}{year}", Slot("mark", "en", before=", "), ")")


def _and_others(names: tuple[str, ...], last: str) -> str:
    """Join names; the last one is joined by `last`."""
    return last.join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def _version(version: Version) -> str:
    if version.number is None:
        return "Annotated version, draft"
    since = ", withdrawn" if version.withdrawn else ", with later changes not yet published" if version.changed else ""
    return f"Annotated version {version.number}{since}"


def _date(date: str | None) -> str:
    """Give `2024-02-21` as 2024, February 21; less of it where less is known."""
    if date is None:
        return _NO_DATE
    return ", ".join(filter(None, (date[:4], _month_and_day(date))))


def _month_and_day(date: str | None) -> str:
    """Give `2024-02-21` as February 21, `2024-02` as February, `2024` as nothing."""
    _, *parts = (date or "").split("-")
    return " ".join([*(_MONTHS[int(month) - 1] for month in parts[:1]), *(str(int(day)) for day in parts[1:])])
