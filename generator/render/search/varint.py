"""Numbers as search's files hold them: seven bits a byte, the low ones first, the high bit says that more follow."""

from __future__ import annotations

from typing import Final

_BITS: Final = 7
_MORE: Final = 1 << _BITS


def varint(number: int) -> bytes:
    """Give a number from 0 on as LEB128 (DWARF 5, section 7.6)."""
    if number < _MORE:
        return _SMALL[number]
    made = bytearray()
    while number >= _MORE:
        made.append(number & (_MORE - 1) | _MORE)
        number >>= _BITS
    made.append(number)
    return bytes(made)


_SMALL: Final = tuple(bytes((number,)) for number in range(_MORE))
SHORT: Final = tuple(map(varint, range(_MORE * _MORE)))
"""The numbers that take one byte or two, to be looked up: almost all of an index."""
