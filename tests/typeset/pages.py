"""PDF pages: lines set in columns, with a headline across them, a running head and page numbers."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from reportlab.pdfgen.canvas import Canvas

from tests.damage.sheet import Piece
from tests.typeset.lines import HAN_FONT, HEADS, SetLine, Setting, break_all, runs, width


@dataclass(frozen=True, slots=True)
class Style:
    """How pages are set; lengths in points. `head` is what the running head says, its parts set wide apart.

    `first` is the first page's number. `evened`: lines are spread to the measure. `pages`: the text is spread over so
    many pages, 0 for as many as the sheet's height makes. `heading`: how much larger headings are. `across`: the file
    draws row by row across the columns, so that its own order is of no use.
    """

    sheet: tuple[float, float] = (595.0, 842.0)
    margin: float = 72.0
    columns: int = 1
    gutter: float = 20.0
    size: float = 10.5
    leading: float = 1.6
    head: tuple[str, ...] = ()
    numbered: bool = True
    first: int = 1
    evened: bool = True
    centred: bool = False
    latin: str = HAN_FONT
    pages: int = 0
    heading: float = 1.0
    across: bool = False

    @property
    def measure(self) -> float:
        """Give the width of a column."""
        return (self.sheet[0] - 2 * self.margin - (self.columns - 1) * self.gutter) / self.columns


A4 = Style()
PAPER = Style(
    (700.0, 1000.0),
    40.0,
    3,
    18.0,
    9.0,
    1.5,
    ("第{page}版", "某某日报", "2024年12月28日 星期六"),
    centred=True,
    first=3,
    heading=1.1,
    across=True,
)
TWO_PAGES = Style((842.0, 1191.0), size=12.0, leading=1.3, latin="Times-Roman", pages=2)


def typeset(blocks: Sequence[Piece], style: Style) -> bytes:
    """Set blocks on pages: what heads the report across all columns, the rest in the columns."""
    heads = [block for block in blocks if block.kind in HEADS]
    rest = [block for block in blocks if block.kind not in HEADS]
    wide = style.measure * style.columns + style.gutter * (style.columns - 1)
    head = break_all(heads, Setting(wide, style.size, style.centred, 1.0, style.latin))
    body = break_all(rest, Setting(style.measure, style.size, style.centred, style.heading, style.latin))
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=style.sheet, invariant=1)
    rows = _rows(style, len(body))
    number = style.first
    while head or body:
        top = _set_margins(canvas, style, number)
        for line in head:
            top -= line.size * style.leading
            draw(canvas, line, style.margin, top, wide, style)
        top -= style.size * (len(head) > 0)
        below = rows or max(1, int((top - style.margin) / (style.size * style.leading)))
        left, body = body[: below * style.columns], body[below * style.columns :]
        each = ceil(len(left) / style.columns)
        places = [divmod(i, each) for i in range(len(left))]
        for i in sorted(range(len(left)), key=lambda i: places[i][::-1]) if style.across else range(len(left)):
            x = style.margin + places[i][0] * (style.measure + style.gutter)
            y = top - (places[i][1] + 1) * style.size * style.leading
            draw(canvas, left[i], x, y, style.measure, style)
        head = []
        number += 1
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def _rows(style: Style, lines: int) -> int:
    """Give the lines of a column where the number of pages is set, else 0."""
    return ceil(lines / style.pages / style.columns) if style.pages else 0


def _set_margins(canvas: Canvas, style: Style, number: int) -> float:
    """Set the running head and the page's number; give the height at which the text begins."""
    canvas.setFont(HAN_FONT, style.size)
    right, top = style.sheet[0] - style.margin, style.sheet[1] - style.margin
    for place, part in enumerate(style.head):
        words = part.format(page=number)
        x = style.margin + (right - style.margin - width(words, style.size)) * place / max(1, len(style.head) - 1)
        canvas.drawString(x, top, words)
    if style.numbered:
        canvas.drawCentredString(style.sheet[0] / 2, style.margin / 2, f"— {number} —")
    return top - style.size * 2 * bool(style.head)


def draw(canvas: Canvas, line: SetLine, x: float, y: float, measure: float, style: Style) -> None:
    """Set one line, spread to the measure where the style says so and it is not its block's last."""
    natural = width(line.text, line.size, style.latin)
    space = 0.0
    if style.evened and not line.last and len(line.text) > 1:
        space = (measure - line.offset - natural) / (len(line.text) - 1)
    text = canvas.beginText(x + line.offset, y)
    text.setCharSpace(space)
    for part, font in runs(line.text, style.latin):
        text.setFont(font, line.size)
        text.textOut(part)
    canvas.drawText(text)
