"""What counts as the same text, and how much of one text is in another."""

from __future__ import annotations

import unicodedata

from rapidfuzz.distance import LCSseq


def folded(text: str) -> str:
    """Give a text as it is compared: NFC, without white space, so that no re-wrapping or spacing changes it."""
    return "".join(unicodedata.normalize("NFC", text).split())


def common(one: str, other: str) -> int:
    """Give the length, in code points, of the longest text that is in both in order (longest common subsequence)."""
    return LCSseq.similarity(one, other)


def share_kept(old: str, new: str) -> float:
    """Give the share of `old`, 0 to 1, that is in `new` in order; of an empty text everything is kept."""
    return common(old, new) / len(old) if old else 1.0
