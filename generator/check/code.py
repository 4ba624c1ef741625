"""The code (QR) beside a printed address, module by module: a phone that reads it must come to the words beside it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborNode

_LEVEL: Final = "m"
_QUIET: Final = 4  # modules of paper around a code, as ISO/IEC 18004 asks for
_STROKE: Final = re.compile(r"([Mmh])(-?[0-9.]+)(?: (-?[0-9.]+))?")
_SMALLEST: Final = 21  # modules across the smallest code
_FORMAT_ROW: Final = 8
_MASK: Final = ((2, 1), (3, 0), (4, 1))  # columns of the mask's bits, and what each is turned over by

Modules = frozenset[tuple[int, int]]
"""The dark modules of a code, each its column and row, counted from the code's own corner."""


def read_code(node: LexborNode) -> tuple[str, str]:
    """Give how a code's `<svg>` draws it: its size (`viewBox`), and its path's strokes (`d`); "" for what it lacks."""
    path = node.css_first("path")
    strokes = path.attributes.get("d") if path is not None else None
    return node.attributes.get("viewBox") or "", strokes or ""


def code_fault(drawn: tuple[str, str], address: str) -> str | None:
    """Say what is wrong with a code, given as `read_code` does, that is to lead to `address`; None where it does.

    Every module is held against the code of that address, under the mask that the drawing itself names.
    """
    size, strokes = drawn
    modules = frozenset(_dark(strokes))
    across = max((max(module) for module in modules), default=-1) + 1
    if across < _SMALLEST:
        return "is no code"
    if size != f"0 0 {across + 2 * _QUIET} {across + 2 * _QUIET}" or min(map(min, modules)) < 0:
        return f"has not {_QUIET} modules of paper around it"
    if modules != _code_of(address, _mask(modules)):
        return f"does not lead to {address!r}"
    return None


def _dark(strokes: str) -> Iterator[tuple[int, int]]:
    """Give the modules that a path's strokes cover; each is one module wide, and runs along the middle of a row."""
    x = y = 0.0
    for command, first, second in _STROKE.findall(strokes):
        if command == "h":
            end = x + float(first)
            yield from ((column - _QUIET, int(y) - _QUIET) for column in range(int(x), int(end)))
            x = end
        elif command == "M":
            x, y = float(first), float(second or 0)
        else:
            x, y = x + float(first), y + float(second or 0)


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
