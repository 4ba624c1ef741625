"""A reference as BibTeX: read by BibTeX, biber and the managers of references."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.render.citations.reference import SITE, Reference

# Signs that mean something to TeX. Backslash and braces come out as macros, so that braces pair whatever a title holds.
_SPECIAL = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "#$%&_"},
}
# ... and pairs that TeX joins: -- would become a dash, two apostrophes a quotation mark.
_SIGNS = re.compile(r"[\\{}~^#$%&_]|(?<=-)-|(?<=')'|(?<=`)`")


def bibtex(reference: Reference) -> str:
    """Give the entry: `@techreport`, or `@article` of a known newspaper; UTF-8, one field a line.

    Names and titles stand in double braces: a body is one name, and no letter of a title changes its case.
    """
    kind = "article" if reference.newspaper else "techreport"
    lines = [f"  {name:<11} = {{{value}}}," for name, value in _fields(reference)]
    return "\n".join((f"@{kind}{{{reference.key},", *lines, "}")) + "\n"


def _fields(reference: Reference) -> Iterator[tuple[str, str]]:
    """Give names and values, these escaped. `date` is biblatex's, `year` and `month` are BibTeX's own."""
    authors = reference.authors()
    if authors:
        yield "author", " and ".join(f"{{{_tex(name)}}}" for name in authors)
    yield "title", f"{{{_tex(reference.shown_title)}}}"
    if reference.newspaper:
        yield "journal", _tex(reference.newspaper)
        yield "entrysubtype", "newspaper"
    elif reference.body:
        yield "institution", _tex(reference.body)
    if reference.date:
        yield "date", reference.date
        yield "year", reference.date[:4]
    if reference.date and reference.date[5:7]:
        yield "month", str(int(reference.date[5:7]))
    yield "publisher", _tex(SITE)
    if reference.version.number:
        yield "version", str(reference.version.number)
    yield "type", _tex(reference.kind)
    yield "note", _tex("；".join(reference.notes))
    yield "language", "chinese"
    yield "url", re.sub(r"[{}\\\s]", "", reference.url)


def _tex(text: str) -> str:
    return _SIGNS.sub(lambda found: _SPECIAL.get(found[0]) or f"{{}}{found[0]}", text)
