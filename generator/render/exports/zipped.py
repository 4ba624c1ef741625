"""A ZIP archive that is the same to the byte on every machine: stored, not compressed, and without a date.

Compressed bytes differ from one build of zlib to another (zlib, zlib-ng), so nothing is compressed. The form is that of
PKWARE's APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16, names in UTF-8 (bit 11).
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Mapping

_VERSION = 20  # 2.0, what a file in a folder needs
_UTF8 = 0x0800
_STORED = 0
_TIME, _DATE = 0, 0x0021  # 1 January 1980, the first day that the form knows
_MOST = 0xFFFFFFFF  # bytes of an archive; beyond it another form is needed


def archive(files: Mapping[str, bytes]) -> bytes:
    """Give an archive of these files, in their order. ValueError where they come to four gigabytes."""
    parts: list[bytes] = []
    listing: list[bytes] = []
    at = 0
    for path, data in files.items():
        name = path.encode()
        common = (_VERSION, _UTF8, _STORED, _TIME, _DATE, zlib.crc32(data), len(data), len(data), len(name), 0)
        local = struct.pack("<4s5H3I2H", b"PK\x03\x04", *common) + name
        listing.append(struct.pack("<4s6H3I5H2I", b"PK\x01\x02", _VERSION, *common, 0, 0, 0, 0, at) + name)
        parts += (local, data)
        at += len(local) + len(data)
    central = b"".join(listing)
    if at + len(central) > _MOST:
        raise ValueError("the tables come to more than an archive of this form can hold")
    end = struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, len(listing), len(listing), len(central), at, 0)
    return b"".join((*parts, central, end))
