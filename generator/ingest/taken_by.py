"""A file's text taken out by the reader of its format, made fit to be read as a raw report."""

from __future__ import annotations

from dataclasses import replace

from generator.ingest.hostile import without_hostile
from generator.ingest.taken import Taken, doubt, refusal
from generator.ingest.taken_kind import Format

EXTRA = "gongbao[formats]"
MOST_PAGES = 1_000
"""Of an original; a sidecar has room for no more."""
_LIBRARIES = {"docx": "python-docx", "pdf": "pypdfium2", "html": "selectolax"}


def take(form: Format, data: bytes, file: str) -> Taken:
    """Take the text out of a file of a format.

    Characters that do not belong into a text, which would have a raw report refused, are left out, and that is told:
    nobody sees them in the original, nor could take them out of it.

    Raises:
        GongbaoError: the file cannot be read; `file` is its path as the user knows it. The library that reads the
            format may not be installed.
    """
    try:
        taken = _reader(form, data, file)
    except ImportError as error:
        hint = f"install it: pip install '{EXTRA}'"
        message = f"needs {_LIBRARIES[form]} to be read, which is not installed ({error.name})"
        raise refusal(file, "extra", message, hint) from error
    if len(taken.pages) > MOST_PAGES:
        message = f"has {len(taken.pages):,} pages, over {MOST_PAGES:,}: where they begin was not written down"
        taken = replace(taken, pages=(), warnings=(*taken.warnings, doubt(file, "pages", message)))
    text, left_out = without_hostile(taken.text)
    if not left_out:
        return taken
    names = ", ".join(f"U+{ord(char):04X} ({count})" for char, count in sorted(left_out.items()))
    message = f"has {left_out.total()} unseen characters that do not belong into a text: they were left out: {names}"
    return replace(taken, text=text, warnings=(*taken.warnings, doubt(file, "unseen", message)))


def _reader(form: Format, data: bytes, file: str) -> Taken:
    if form == "docx":
        from generator.ingest.docx import read_docx

        return read_docx(data, file)
    if form == "pdf":
        from generator.ingest.pdf import read_pdf

        return read_pdf(data, file)
    from generator.ingest.html import read_html

    return read_html(data, file)
