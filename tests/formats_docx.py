"""Word documents made of a report's true blocks, as a secretary writes them."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Any

from docx.shared import Pt

from tests.damage.sheet import Document

if TYPE_CHECKING:
    from docx.document import Document as Word

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TWO_CHARACTERS = Pt(32)  # of the size of type that official papers have (GB/T 9704-2012)
_AT_STOPS = re.compile(r"(?<=[，。])")


def docx_of(document: Document) -> bytes:
    """Give a report as a Word document: headings as such, paragraphs of several runs, a title in the middle."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    word = new_word()
    for piece in document.pieces:
        style = f"Heading {piece.level}" if piece.kind == "heading" else "Normal"
        paragraph = word.add_paragraph(style=style)
        if piece.kind == "paragraph":
            paragraph.paragraph_format.first_line_indent = TWO_CHARACTERS
        if piece.kind in {"title", "dateline", "speaker", "note"}:
            paragraph.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
        for words in _AT_STOPS.split(piece.text):
            paragraph.add_run(words)
    return saved(word)


def new_word() -> Word:
    """Give an empty Word document."""
    import docx

    return docx.Document()


def saved(word: Word) -> bytes:
    """Give a document's bytes."""
    file = io.BytesIO()
    word.save(file)
    return file.getvalue()


def element(xml: str) -> Any:  # noqa: ANN401 # lxml publishes no types
    """Give an element of WordprocessingML, its prefix `w` known."""
    from docx.oxml import parse_xml

    head, rest = re.match(r"(<[^\s/>]+)(.*)", xml, re.DOTALL).groups()  # type: ignore[union-attr]  # all begin so
    return parse_xml(f'{head} xmlns:w="{W}"{rest}')
