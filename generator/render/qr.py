"""Addresses as codes that a phone reads off paper."""

from __future__ import annotations

from typing import Final

_LEVEL: Final = "m"  # ISO/IEC 18004: some 15 % of the code may be soiled or torn
_QUIET: Final = 4  # modules of paper around it, as ISO/IEC 18004 asks for


def qr_svg(text: str) -> str:
    """Give a text, an address, as a QR code (ISO/IEC 18004, level M): an `<svg>` that is drawn in any size.

    One unit of its own is one module; the quiet zone is in it. ValueError where the text is too long for a code: some
    2,300 ASCII characters.
    """
    import segno

    code = segno.make_qr(text, error=_LEVEL, boost_error=False)
    return code.svg_inline(border=_QUIET, omitsize=True, svgclass=None, lineclass=None)
