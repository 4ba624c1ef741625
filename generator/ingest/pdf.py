"""PDF files with a text layer: their text as lines in reading order, page by page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.data.layout import load_layout
from generator.ingest.columns_articles import has_more_articles
from generator.ingest.columns_text import page_lines
from generator.ingest.columns_upright import part_upright
from generator.ingest.pdf_bounds import refuse_glyphs, refuse_pages, refuse_too_much
from generator.ingest.pdf_glyphs import Drawn, plain_text, read_glyphs
from generator.ingest.taken import Taken, doubt, library, refusal
from generator.model.source import OriginPage
from generator.problems import Problem
from generator.text.marks import compact

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage, PdfTextPage

_PAGE_START = "\f"
_FEW = 30  # characters: a page that shows a picture and has fewer is a scanned one, with a stamp or a page number
_UNREADABLE = 0.2  # of a file's characters; then its text says nothing
_LABEL = re.compile(r"(?:第[0-9A-Z]{1,3}版|[A-Z]?[0-9]{1,3}版|第[一二三四五六七八九十]{1,3}版)")
_LONGEST_LABEL = 20
_OCR = (
    "recognise its characters (OCR) with a program for that, read what comes out against the page, and take in the text"
)
_LONGEST_LINE = 60  # code points of a line that a page's name stands in
_OBJECTS = 1_000  # of a page, looked through for a picture
_NAMED = 12  # pages that a message names
_CHANGED = (
    (
        "unmapped",
        "{count} characters that the font does not name",
        "they stand as \ufffd or as they came; read them from the page",
    ),
    ("controls", "{count} control characters left out", ""),
    ("radicals", "{count} characters written as radicals that look the same (⼈ for 人) are put right", ""),
    ("shadows", "{count} characters that are printed twice on one spot are taken once", ""),
)


@dataclass(frozen=True, slots=True)
class _Page:
    """A page's lines, its label, and what was told of it; `placed` where its lines go by the places of its glyphs."""

    number: int
    lines: tuple[str, ...]
    label: str | None
    drawn: Drawn
    placed: bool
    empty: bool


def read_pdf(data: bytes, file: str) -> Taken:
    """Give the text of a PDF file as lines in reading order.

    Columns are read one after the other, by the places of the glyphs; where these cannot be relied upon, a page comes
    in the order in which the file draws it, and a warning says so. Every page begins with a form feed but the first.

    Args:
        data: the file's bytes.
        file: its path as the user knows it, for messages.

    Raises:
        GongbaoError: `new.encrypted`, `new.broken`, `new.size`, `new.pages`; `new.image-only` where no page has a text
            layer, `new.unreadable` where the fonts do not say which characters they show.
    """
    import pypdfium2

    refuse_too_much(data, file)
    with _opened(data, file) as document:
        refuse_pages(len(document), file)
        pages = _read_pages(document, file)
    _refuse_textless(pages, file)
    text, origins = _put_together(pages)
    return Taken(text, origins, "pdf", library(pypdfium2.__name__), tuple(_warnings(pages, file)))


def _opened(data: bytes, file: str) -> PdfDocument:
    """Open a document, or say why it cannot be opened."""
    import pypdfium2
    import pypdfium2.raw as pdfium

    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if error.err_code in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY):
            hint = "open it with its password in a PDF reader, save it without one, and take in that"
            raise refusal(file, "encrypted", "the PDF file is encrypted", hint) from None
        hint = "open it in a PDF reader and save it anew, or get it again from where it came"
        raise refusal(file, "broken", "the PDF file is broken, or no PDF file", hint) from None


def _read_pages(document: PdfDocument, file: str) -> list[_Page]:
    """Read all pages, one at a time."""
    import pypdfium2

    pages: list[_Page] = []
    characters = 0
    for i in range(len(document)):
        try:
            page = document[i]
            text = page.get_textpage()
        except pypdfium2.PdfiumError:
            hint = "open it in a PDF reader and save it anew, or get it again from where it came"
            raise refusal(file, "broken", f"page {i + 1} of the PDF file is broken", hint) from None
        count = text.count_chars()
        refuse_glyphs(i + 1, count, characters, file)
        characters += count
        drawn = read_glyphs(text, count)
        lines, drawn, placed = _lines(drawn, text)
        empty = _visible(lines) < _FEW and (_visible(lines) == 0 or _has_picture(page))
        pages.append(
            _Page(i + 1, lines, _label(document.get_page_label(i), i + 1, lines), drawn, placed=placed, empty=empty)
        )
        text.close()
        page.close()
    return pages


def _lines(drawn: Drawn, text: PdfTextPage) -> tuple[tuple[str, ...], Drawn, bool]:
    """Give a page's lines by the places of its glyphs, and True; else in pdfium's order, and False.

    Upright headlines count as turned lines, but for the page's own, which stands first.
    """
    rest, upright, first = part_upright(drawn.glyphs) if drawn.usable else ([], [], False)
    if drawn.usable and (lines := page_lines(rest)) is not None:
        if upright and first:
            return (*upright, "", *lines, *drawn.turned), drawn, True
        drawn = replace(drawn, turned=(*upright, *drawn.turned))
        return (*lines, *drawn.turned), drawn, True
    plain = plain_text(text.get_text_bounded(), Counter())
    return tuple(line.rstrip() for line in re.split(r"[\r\n]+", plain) if line.strip()), drawn, False


def _visible(lines: Sequence[str]) -> int:
    """Count the characters that are no white space."""
    return sum(len(compact(line)) for line in lines)


def _has_picture(page: PdfPage) -> bool:
    """Tell whether a page shows a picture."""
    import pypdfium2.raw as pdfium

    objects = min(pdfium.FPDFPage_CountObjects(page), _OBJECTS)
    kinds = (pdfium.FPDFPageObj_GetType(pdfium.FPDFPage_GetObject(page, i)) for i in range(objects))
    return any(kind in (pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_FORM) for kind in kinds)


def _label(own: str, number: int, lines: Sequence[str]) -> str | None:
    """Give what a page calls itself: the file's label for it, unless it only counts, else the one 版 on its lines."""
    own = compact(plain_text(own, Counter()))
    if own and own != str(number) and len(own) <= _LONGEST_LABEL:
        return own
    layout = load_layout()
    short = [line.strip() for line in lines if len(line) <= _LONGEST_LINE]
    folios = [line for line in short if layout.has("masthead", line) and not layout.has("jump", line)]
    found = {compact(match.group()) for line in folios if (match := _LABEL.search(line))}
    return found.pop() if len(found) == 1 else None


def _refuse_textless(pages: Sequence[_Page], file: str) -> None:
    """Refuse a file whose pages are all pictures, or whose fonts do not say what they show."""
    if all(page.empty for page in pages):
        raise refusal(file, "image-only", "no page of the PDF file has text that can be read: they are pictures", _OCR)
    whole = sum(_visible(page.lines) for page in pages)
    unmapped = sum(page.drawn.counts["unmapped"] for page in pages)
    if unmapped > _UNREADABLE * whole:
        message = (
            f"of {whole:,} characters {unmapped:,} have no meaning: the fonts of the PDF file do not say which they are"
        )
        raise refusal(file, "unreadable", message, _OCR)


def _put_together(pages: Sequence[_Page]) -> tuple[str, tuple[OriginPage, ...]]:
    """Give the text of all pages, and on which line each that has text begins."""
    lines: list[str] = []
    origins: list[OriginPage] = []
    for page in pages:
        if page.lines:
            origins.append(OriginPage(len(lines) + 1, page.number, page.label))
            lines.append((_PAGE_START if lines else "") + page.lines[0])
            lines.extend(page.lines[1:])
    return "".join(f"{line}\n" for line in lines), tuple(origins)


def _warnings(pages: Sequence[_Page], file: str) -> Iterator[Problem]:
    """Say what a person should look at."""
    if empty := [page.number for page in pages if page.empty]:
        yield doubt(file, "no-text", f"{_named(empty)}: a picture without text, or empty; its text is not taken", _OCR)
    if unordered := [page.number for page in pages if not page.placed]:
        message = f"{_named(unordered)}: the places of the characters do not show lines and columns"
        yield doubt(file, "order", message, "the text comes in the order of the file; read it against the page")
    if several := [page.number for page in pages if page.placed and has_more_articles(page.drawn.glyphs)]:
        message = f"{_named(several)}: a headline stands below other text: there seems to be more than one article"
        hint = "all of them are taken; where one is not the report's, save the page without it, and take in that"
        yield doubt(file, "articles", message, hint)
    if turned := [page.number for page in pages if page.placed and page.drawn.turned]:
        message = f"{_named(turned)}: some lines are set aslant or upright; they stand at the page's end"
        yield doubt(file, "turned", message, "put them where they belong, or leave them")
    for name, message, hint in _CHANGED:
        if found := [page.number for page in pages if page.drawn.counts[name]]:
            count = sum(page.drawn.counts[name] for page in pages)
            yield doubt(file, name, f"{_named(found)}: {message.format(count=f'{count:,}')}", hint)


def _named(pages: Sequence[int]) -> str:
    """Name pages, the first ones of many."""
    names = ", ".join(str(page) for page in pages[:_NAMED])
    more = f" and {len(pages) - _NAMED} more" if len(pages) > _NAMED else ""
    return f"page{'s' * (len(pages) > 1)} {names}{more}"
