"""References by GB/T 7714: the edition of 2025 in its two systems, and that of 2015.

GB/T 7714—2025 clauses: order of the elements of a report 8.8.3, of a newspaper's article 8.5.3; with the year behind
the author 8.1; body as author 7.1.4, no author 7.1.3; supplied title 7.2.1, subtitle 7.2.3; mark of type and carrier
7.3 and annex A; version 7.4; day of release 7.5.4.2; place in the text 7.7; address 7.8; signs 6.2, by which the full
stop at the end is free: behind an address it is left out, since it would be taken for a part of it.
"""

from __future__ import annotations

from generator.render.citations.reference import Reference, version_words
from generator.render.citations.template import Slot, Template

_MARK = Slot("mark", before=": ")
_NAMED = 3  # authors before 等 (7.1.2)
_NO_AUTHOR = "佚名"  # 7.1.3, wanted by the author-date system alone
_NO_DATE = "[日期不详]"  # made as [出版者不详] is (7.5.3.3): the standard has no sign for a year that nobody can tell


def numeric_2025(reference: Reference, *, persons_first: bool = False) -> Template:
    """Give the entry of the numeric system, without its number in [ ], which is the citing text's."""
    authors = _authors(reference, persons_first=persons_first)
    start = f"{authors}. " if authors else ""
    return (f"{start}{_title(reference)}. {_release(reference)}", _MARK, Slot("url", before=". "))


def author_date_2025(reference: Reference, *, persons_first: bool = False) -> Template:
    """Give the entry of the author-date system: the year stands behind the author."""
    authors = _authors(reference, persons_first=persons_first) or _NO_AUTHOR
    start = f"{authors}, {reference.year or _NO_DATE}. "
    release = _release(reference, without=reference.year)
    return (f"{start}{_title(reference)}. {release}", _MARK, Slot("url", before=". "))


def author_date_in_text(reference: Reference, *, persons_first: bool = False) -> Template:
    """Give the citation within the text (9.3.1.1); the place goes outside the brackets, raised (9.3.1.4)."""
    authors = _authors(reference, persons_first=persons_first) or _NO_AUTHOR
    return (f"（{authors}，{reference.year or _NO_DATE}）", Slot("mark"))


def numeric_2015(reference: Reference, *, persons_first: bool = False) -> Template:
    """Give the entry by the edition of 2015: it wants the day of reading, and the day of release in ( ).

    GB/T 7714—2015 4.1.2 and 4.6.2 with the type R of annex B; a newspaper's article 4.4.2 and 8.8.3.
    """
    authors = _authors(reference, persons_first=persons_first)
    start = f"{authors}. " if authors else ""
    head = f"{start}{_title(reference)}. {version_words(reference.version)}"
    day = (Slot("day", before="["), "]", Slot("url", before=". "))
    if reference.newspaper:
        return (f"{head}. {reference.newspaper}, {reference.date}", _MARK, *day)
    released = f"({reference.date})" if reference.date else ""
    return (head, Slot("mark", before=": ", otherwise=". " if released else ""), released, *day)


def _authors(reference: Reference, *, persons_first: bool) -> str:
    """Name up to three authors, and say that there are more (7.1.2)."""
    names = reference.authors(persons_first=persons_first)
    return ", ".join((*names[:_NAMED], "等") if len(names) > _NAMED else names)


def _title(reference: Reference) -> str:
    return f"{reference.shown_title}[{'N' if reference.newspaper else 'R'}/OL]"


def _release(reference: Reference, without: str | None = None) -> str:
    """Give version, newspaper and day; `without` is a day that is no more than the year that stands elsewhere."""
    day = reference.date if reference.date != without else None
    printed = ", ".join(filter(None, (reference.newspaper, day)))
    return ". ".join(filter(None, (version_words(reference.version), printed)))
