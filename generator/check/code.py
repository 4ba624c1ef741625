"""The code (QR) beside a printed address, module by module: a phone that reads it must come to the words beside it."""

from __future__ import annotations

import base64
import binascii
import struct
import zlib
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborNode

_LEVEL: Final = "m"
_QUIET: Final = 4  # modules of paper around a code, as ISO/IEC 18004 asks for
_PIXELS: Final = 4  # a module is so many pixels wide
_PREFIX: Final = "data:image/png;base64,"
_HEADER: Final = struct.Struct(">IIBBBBB")  # of a PNG (ISO/IEC 15948): width, height, depth, colour, packing
_BIT_A_PIXEL: Final = (1, 0, 0, 0, 0)  # black and white, the only packing and filter there are, row by row
_FILTERS: Final = (0, 2)  # a row as it is, or what is to be added to the row above
_LARGEST: Final = (177 + 2 * _QUIET) * _PIXELS  # pixels across the largest code
_DARK: Final = "0"
_SMALLEST: Final = 21  # modules across the smallest code
_FORMAT_ROW: Final = 8
_MASK: Final = ((2, 1), (3, 0), (4, 1))  # columns of the mask's bits, and what each is turned over by

Modules = frozenset[tuple[int, int]]
"""The dark modules of a code, each its column and row, counted from the code's own corner."""


def read_code(node: LexborNode) -> str:
    """Give the picture of a code's `<img>`, as its `src` has it; "" where it has none."""
    return node.attributes.get("src") or ""


def code_fault(picture: str, address: str) -> str | None:
    """Say what is wrong with a code, given as `read_code` does, that is to lead to `address`; None where it does.

    Every module is held against the code of that address, under the mask that the picture itself names.
    """
    rows = _modules(picture)
    across = len(rows) - 2 * _QUIET
    modules = frozenset(
        (x - _QUIET, y - _QUIET) for y, row in enumerate(rows) for x, shade in enumerate(row) if shade == _DARK
    )
    if across < _SMALLEST or not modules:
        return "is no code"
    if min(map(min, modules)) or max(map(max, modules)) != across - 1:
        return f"has not {_QUIET} modules of paper around it"
    if modules != _code_of(address, _mask(modules)):
        return f"does not lead to {address!r}"
    return None


def _modules(picture: str) -> list[str]:
    """Give a picture's rows of modules, a character a module; none where it is no square of whole modules."""
    rows = _pixels(picture)
    small = [row[::_PIXELS] for row in rows[::_PIXELS]]
    whole = ["".join(shade * _PIXELS for shade in row) for row in small for _ in range(_PIXELS)]
    return small if whole == rows and {len(row) for row in small} == {len(small)} else []


def _pixels(picture: str) -> list[str]:
    """Give a picture's rows, a character a pixel; none where it is no PNG of a bit a pixel."""
    try:
        parts = dict(_parts(base64.b64decode(picture.removeprefix(_PREFIX), validate=True)))
        width, height, *packed = _HEADER.unpack(parts[b"IHDR"])
        if tuple(packed) != _BIT_A_PIXEL or max(width, height) > _LARGEST:
            return []
        long = 1 + (width + 7) // 8
        data = zlib.decompressobj().decompress(parts[b"IDAT"], long * height)
    except (binascii.Error, struct.error, zlib.error, KeyError):
        return []
    rows = [data[start : start + long] for start in range(0, len(data), long)]
    if len(data) != long * height or any(row[0] not in _FILTERS for row in rows):
        return []
    done = accumulate(rows, lambda above, row: row if row[0] == 0 else bytes(map(_added, above, row)))
    return [f"{int.from_bytes(row[1:]):0{8 * (long - 1)}b}"[:width] for row in done]


def _added(above: int, byte: int) -> int:
    return (above + byte) % 256


def _parts(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Give a PNG's chunks, each its type and its data."""
    at = 8  # behind the signature
    while at < len(data):
        length, name = struct.unpack_from(">I4s", data, at)
        yield name, data[at + 8 : at + 8 + length]
        at += length + 12  # and the sum that a reader may check


def _mask(modules: Modules) -> int:
    """Give the number of the mask by the code's own words on its format."""
    return int("".join(str(((column, _FORMAT_ROW) in modules) ^ turned) for column, turned in _MASK), 2)


@lru_cache(maxsize=8)  # a report's page has most often the code of its version's page
def _code_of(address: str, mask: int) -> Modules | None:
    """Give the code of an address under a mask: to choose one takes four times as long. None where it is too long."""
    import segno

    try:
        matrix = segno.make_qr(address, error=_LEVEL, boost_error=False, mask=mask).matrix
    except ValueError:
        return None
    return frozenset((column, row) for row, modules in enumerate(matrix) for column, dark in enumerate(modules) if dark)
