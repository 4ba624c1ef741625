"""Numbers as search's files hold them: seven bits a byte, the low ones first, the high bit says that more follow."""

from __future__ import annotations

from typing import Final

_BITS: Final = 7
_MORE: Final = 1 << _BITS
_KEPT: Final = _MORE * _MORE
"""Numbers from here on are worked out each time; those before take one byte or two, and are almost all of an index."""


def varint(number: int) -> bytes:
    """Give a number from 0 on as LEB128 (DWARF 5, section 7.6)."""
    made = bytearray()
    while number >= _MORE:
        made.append(number & (_MORE - 1) | _MORE)
        number >>= _BITS
    made.append(number)
    return bytes(made)


class _Varints(dict[int, bytes]):
    """Numbers as varints, to be looked up by `map` without a call for each."""

    def __missing__(self, number: int) -> bytes:
        """Give one that is not kept."""
        return varint(number)


VARINTS: Final = _Varints({number: varint(number) for number in range(_KEPT)})
"""Every number from 0 on as a varint."""
