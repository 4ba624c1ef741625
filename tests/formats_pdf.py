"""PDF files of the five reports, as `tests.formats` puts them through."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from tests.damage.sheet import Document
from tests.typeset.pages import A4, PAPER, TWO_PAGES, Style, typeset


def _made(style: Style, document: Document) -> bytes:
    return typeset(document.pieces, style)


PDFS: Mapping[str, Callable[[Document], bytes]] = {
    "pdf-one-column": partial(_made, A4),
    "pdf-newspaper": partial(_made, PAPER),
    "pdf-two-pages": partial(_made, TWO_PAGES),
}
"""What makes a PDF file of a report, by name: an A4 page, a newspaper's page of three columns, two large pages."""
