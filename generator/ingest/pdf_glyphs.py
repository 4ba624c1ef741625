"""The glyphs of a PDF page with their places, as pdfium gives them.

Lengths are points (1/72 inch) of the page as it is read: `left` and `right` grow along the line, `base` grows down the
page. Pages that are printed sideways are turned first, by the direction that most of their text runs in.
"""

from __future__ import annotations

import ctypes
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from math import atan2, cos, hypot, isfinite, pi, sin
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pypdfium2 import PdfTextPage

_HYPHENS = "\x02\ufffe"  # what pdfium gives for a hyphen at a line's end
_UNKNOWN = "\ufffd"
# Controls are no glyphs; those of direction would mislead a reader. What `read_source` refuses is left out here.
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufdd0-\ufdef\uffff]")
_RADICALS = re.compile("[\u2e80-\u2fd5]")
_BLANK = 0x20
_HIGH, _LOW = range(0xD800, 0xDC00), range(0xDC00, 0xE000)
_FONT_NAME = 64  # bytes of a font's name that tell it from others
_SKEW = 0.06  # radians, about 3.4 degrees: what a scanner's text layer may be off
_LIGATURE = 4  # characters that one glyph may stand for
_SHADOW = 0.3  # of the size: a glyph printed again so near is the same one, in bold or with a shadow
_DOWN_AT_ONCE, _UPRIGHT = 0.3, 0.5  # of the size; a share of a page's steps


@dataclass(frozen=True, slots=True)
class Glyph:
    """One character as it is printed: its edges along the line, its base line, the size of its font.

    `spaced` says that there is a space before it, as pdfium sees it. `font` names its font. `runs_on` says that the
    next line goes on with the words of its line, which is short for another reason than a paragraph's end.
    """

    char: str
    left: float
    right: float
    base: float
    size: float
    spaced: bool = False
    font: bytes = b""
    runs_on: bool = False


@dataclass(frozen=True, slots=True)
class Drawn:
    """What is drawn on a page: its glyphs in the order of the file, and what was told of them.

    `turned` are the lines that run in another direction than the page's text. `usable` says whether the glyphs' places
    can be relied upon. `counts` has how many characters were `unmapped` (the font does not say which they are),
    `controls`, `radicals` (written as the radical that looks the same), `shadows` (printed again on the same spot).
    """

    glyphs: tuple[Glyph, ...]
    turned: tuple[str, ...]
    usable: bool
    counts: Counter[str]


@dataclass(frozen=True, slots=True)
class _Raw:
    """A character with its place on the unturned page: the corners of its box, its origin, its direction."""

    char: str
    box: tuple[float, float, float, float]
    origin: tuple[float, float]
    size: float
    angle: float
    spaced: bool
    font: bytes


def read_glyphs(page: PdfTextPage, count: int) -> Drawn:
    """Give the first `count` characters of a page that are printed, white space left out."""
    counts: Counter[str] = Counter()
    raws = list(_raw_glyphs(page, count, counts))
    if not raws:
        return Drawn((), (), usable=True, counts=counts)
    quarter = Counter(_quarter(raw.angle) for raw in raws if _quarter(raw.angle) is not None).most_common(1)
    turn = quarter[0][0] if quarter else None
    if turn is None:
        return Drawn((), tuple(_runs(raws)), usable=False, counts=counts)
    straight = [raw for raw in raws if _quarter(raw.angle) == turn]
    other = [raw for raw in raws if _quarter(raw.angle) != turn]
    placed = list(_parted([_turned(raw, turn * pi / 2) for raw in straight]))
    glyphs = tuple(_without_shadows(placed, counts))
    return Drawn(glyphs, tuple(_runs(other)), _is_usable(placed), counts)


def plain_text(text: str, counts: Counter[str]) -> str:
    """Give text of pdfium's with every character as it is printed, and count what was changed."""
    found: list[str] = []
    for char in text:
        if char in _HYPHENS:
            found.append("-")
        elif char in "\r\n\t":
            found.append(char)
        elif char == "\u3000" or char.isspace():
            found.append("\u3000" if char == "\u3000" else " ")
        elif _CONTROLS.match(char):
            counts["controls"] += 1
        elif _RADICALS.match(char):
            found.append(unicodedata.normalize("NFKC", char))
            counts["radicals"] += found[-1] != char
        else:
            found.append(char)
            counts["unmapped"] += char == _UNKNOWN or unicodedata.category(char) == "Co"
    return "".join(found)


def _raw_glyphs(page: PdfTextPage, count: int, counts: Counter[str]) -> Iterator[_Raw]:
    """Read a page's characters one by one; two surrogates are one character."""
    import pypdfium2.raw as pdfium

    places = _Places(page)
    high, spaced = 0, False
    for i in range(count):
        code = pdfium.FPDFText_GetUnicode(page, i)
        if pdfium.FPDFText_IsGenerated(page, i) == 1:
            spaced = spaced or code == _BLANK
            continue
        if code in _HIGH:
            high = code
            continue
        if code in _LOW:
            code = 0x10000 + ((high - 0xD800) << 10) + code - 0xDC00 if high else 0xFFFD
        high = 0
        unmapped = not code or pdfium.FPDFText_HasUnicodeMapError(page, i) == 1
        char = _UNKNOWN if unmapped else plain_text(chr(code), counts)
        counts["unmapped"] += unmapped
        if char.strip():
            yield places.of(i, char, spaced=spaced)
        spaced = not char.strip()


class _Places:
    """Asks pdfium for the places of a page's characters."""

    def __init__(self, page: PdfTextPage) -> None:
        """Make room for pdfium's answers, once for all characters."""
        import pypdfium2.raw as pdfium

        self._page, self._pdfium = page, pdfium
        self._rect, self._matrix = pdfium.FS_RECTF(), pdfium.FS_MATRIX()
        self._x, self._y, self._flags = ctypes.c_double(), ctypes.c_double(), ctypes.c_int()
        self._name = ctypes.create_string_buffer(_FONT_NAME)

    def of(self, i: int, char: str, *, spaced: bool) -> _Raw:
        """Ask for one character's place."""
        pdfium, page, rect, matrix = self._pdfium, self._page, self._rect, self._matrix
        if not pdfium.FPDFText_GetLooseCharBox(page, i, rect) or not pdfium.FPDFText_GetCharOrigin(
            page, i, self._x, self._y
        ):
            return _Raw(char, (0.0, 0.0, 0.0, 0.0), (0.0, 0.0), 0.0, 0.0, spaced, b"")
        length = pdfium.FPDFText_GetFontInfo(page, i, self._name, _FONT_NAME, self._flags)
        known = pdfium.FPDFText_GetMatrix(page, i, matrix)
        size = pdfium.FPDFText_GetFontSize(page, i) * (hypot(matrix.c, matrix.d) if known else 1.0)
        angle = atan2(matrix.b, matrix.a) if known else 0.0
        box = (rect.left, rect.bottom, rect.right, rect.top)
        font = self._name.raw[: min(length, _FONT_NAME)]
        return _Raw(char, box, (self._x.value, self._y.value), size, angle, spaced, font)


def _quarter(angle: float) -> int | None:
    """Give a direction in quarter turns, None where it is none."""
    turns = round(angle / (pi / 2))
    return turns % 4 if abs(angle - turns * pi / 2) <= _SKEW else None


def _turned(raw: _Raw, angle: float) -> Glyph:
    """Give a glyph's place along and across a line that runs at `angle`."""
    along, down = (cos(angle), sin(angle)), (sin(angle), -cos(angle))
    left, bottom, right, top = raw.box
    ends = [x * along[0] + y * along[1] for x, y in ((left, bottom), (right, top))]
    base = raw.origin[0] * down[0] + raw.origin[1] * down[1]
    return Glyph(raw.char, min(ends), max(ends), base, raw.size, raw.spaced, raw.font)


def _runs(raws: Iterable[_Raw]) -> Iterator[str]:
    """Give characters in the order of the file, a line each time that the next one stands far from the last."""
    line: list[str] = []
    last: _Raw | None = None
    for raw in raws:
        if last and hypot(raw.origin[0] - last.origin[0], raw.origin[1] - last.origin[1]) > 3 * max(raw.size, 1.0):
            yield "".join(line)
            line = []
        line.append(raw.char)
        last = raw
    if line:
        yield "".join(line)


def _parted(glyphs: Iterable[Glyph]) -> Iterator[Glyph]:
    """Give each of the characters that one glyph stands for (a ligature, a dash of two cells) its part of the box."""
    for _, group in groupby(glyphs, key=lambda glyph: (glyph.left, glyph.right, glyph.base)):
        together = list(group)
        if len(together) > _LIGATURE:
            yield from together
            continue
        width = (together[0].right - together[0].left) / len(together)
        for k, glyph in enumerate(together):
            left = glyph.left + k * width
            yield replace(glyph, left=left, right=left + width)


def _without_shadows(glyphs: Iterable[Glyph], counts: Counter[str]) -> Iterator[Glyph]:
    """Leave out glyphs that are printed again on nearly the same spot."""
    seen: dict[tuple[str, int, int], list[Glyph]] = {}
    for glyph in glyphs:
        near = _SHADOW * glyph.size
        cell = max(near, 0.1)
        column, row = round(glyph.left / cell), round(glyph.base / cell)
        around = [
            other
            for x in (column - 1, column, column + 1)
            for y in (row - 1, row, row + 1)
            for other in seen.get((glyph.char, x, y), ())
        ]
        aside = min(near, _SHADOW * (glyph.right - glyph.left))
        if any(abs(o.left - glyph.left) <= aside and abs(o.base - glyph.base) <= near for o in around):
            counts["shadows"] += 1
            continue
        seen.setdefault((glyph.char, column, row), []).append(glyph)
        yield glyph


def _is_usable(glyphs: Sequence[Glyph]) -> bool:
    """Tell whether the places say how text runs: boxes that have a width, and stand beside one another in lines."""
    measured = [g for g in glyphs if isfinite(g.left) and isfinite(g.base) and g.right > g.left and g.size > 0]
    if len(measured) < len(glyphs):
        return False
    steps = list(pairwise(glyphs))
    piled = sum(abs(b.left - a.left) < 0.1 * a.size and abs(b.base - a.base) < 0.1 * a.size for a, b in steps)
    down = sum(
        abs(b.left - a.left) < _DOWN_AT_ONCE * a.size and 0.5 * a.size < b.base - a.base < 2 * a.size for a, b in steps
    )
    return piled <= 0.2 * len(glyphs) and down <= _UPRIGHT * max(1, len(steps))
