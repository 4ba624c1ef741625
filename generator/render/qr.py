"""Addresses as codes that a phone reads off paper."""

from __future__ import annotations

from typing import Final

_LEVEL: Final = "m"  # ISO/IEC 18004: some 15 % of the code may be soiled or torn
_QUIET: Final = 4  # modules of paper around it, as ISO/IEC 18004 asks for
_PIXELS: Final = 4  # a module is so many pixels wide: a printer that smooths pictures leaves its middle sharp


def qr_image(text: str) -> str:
    """Give a text, an address, as a QR code (ISO/IEC 18004, level M): an `<img>` whose picture (PNG) is within it.

    Black and white, a bit a pixel: a tenth of the bytes that strokes take. The quiet zone is in it. ValueError where
    the text is too long for a code: some 2,300 ASCII characters.
    """
    import segno

    code = segno.make_qr(text, error=_LEVEL, boost_error=False)
    return f'<img src="{code.png_data_uri(scale=_PIXELS, border=_QUIET)}" alt="">'
