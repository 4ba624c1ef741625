"""Small PDF files: words where a test puts them, or a page written by hand."""

from __future__ import annotations

import io
import zlib
from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from tests.typeset.lines import HAN_FONT


@dataclass(frozen=True, slots=True)
class Words:
    """Words that begin at `x`, `y` points from a sheet's lower left corner, turned by `turn` degrees."""

    text: str
    x: float
    y: float
    size: float = 10.0
    turn: float = 0.0


def sheets(*pages: Sequence[Words], turn: int = 0, password: str = "") -> bytes:
    """Make a PDF file of pages of 500 by 700 points, shown turned by `turn` degrees."""
    file = io.BytesIO()
    encrypt = StandardEncryption(password) if password else None
    canvas = Canvas(file, pagesize=(500, 700), invariant=1, encrypt=encrypt)
    for page in pages:
        canvas.setPageRotation(turn)
        for words in page:
            canvas.saveState()
            canvas.translate(words.x, words.y)
            canvas.rotate(words.turn)
            canvas.setFont(HAN_FONT, words.size)
            canvas.drawString(0, 0, words.text)
            canvas.restoreState()
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def written(content: bytes, *, catalog: bytes = b"", packed: bool = False) -> bytes:
    """Write a PDF file of one page by hand; its table of objects is left to the reader to find out."""
    stream, filtered = (zlib.compress(content), b"/Filter/FlateDecode") if packed else (content, b"")
    font = b"<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>"
    objects = (
        b"<</Type/Catalog/Pages 2 0 R%s>>" % catalog,
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 500 700]/Contents 4 0 R/Resources<</Font%s>>>>" % font,
        b"<</Length %d%s>>stream\n%s\nendstream" % (len(stream), filtered, stream),
    )
    body = b"".join(b"%d 0 obj%s endobj\n" % (number, text) for number, text in enumerate(objects, 1))
    return b"%PDF-1.4\n" + body + b"trailer<</Root 1 0 R>>\n%%EOF"


def laughing(depth: int, times: int = 10) -> bytes:
    """Write a PDF file whose page draws a form `times` times, that does so with the next one, `depth` forms deep.

    The same is known of XML's entities as "billion laughs"; the last one draws a few words.
    """
    again = b"/X Do " * times
    font = b"/Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>"
    forms = []
    for number in range(5, 5 + depth):
        last = number == 4 + depth
        drawn = b"BT /F1 9 Tf 50 600 Td (Report of the year) Tj ET" if last else again
        inner = font if last else b"/XObject<</X %d 0 R>>" % (number + 1)
        head = b"/Type/XObject/Subtype/Form/BBox[0 0 500 700]/Resources<<%s>>" % inner
        forms.append(b"%d 0 obj<<%s/Length %d>>stream\n%s\nendstream endobj\n" % (number, head, len(drawn), drawn))
    page = written(again)
    return page.replace(b"/Resources<<", b"/Resources<</XObject<</X 5 0 R>>").replace(
        b"trailer", b"".join(forms) + b"trailer"
    )
