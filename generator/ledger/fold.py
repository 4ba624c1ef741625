"""What counts as the same text, how much of one text is in another, and which blocks go together."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

_RUN = 4


@dataclass(frozen=True, slots=True, order=True)
class Pair:
    """Old blocks and the new ones that hold their text, both by their places (0 is the first block)."""

    old: tuple[int, ...]
    new: tuple[int, ...]


def folded(text: str) -> str:
    """Give a text as it is compared: NFC, without white space, so that no re-wrapping or spacing changes it."""
    return "".join(unicodedata.normalize("NFC", text).split())


def common(one: str, other: str) -> int:
    """Give the length, in code points, of the longest text that is in both in order (longest common subsequence)."""
    return LCSseq.similarity(one, other)


def share_kept(old: str, new: str) -> float:
    """Give the share of `old`, 0 to 1, that is in `new` in order; of an empty text everything is kept."""
    return common(old, new) / len(old) if old else 1.0


def alike(one: str, other: str) -> float:
    """Give how much of the longer of two texts, 0 to 1, is in the other in order."""
    longer = max(len(one), len(other))
    return common(one, other) / longer if longer else 1.0


def runs(text: str) -> list[str]:
    """Give all runs of four characters: two are met in other texts by chance, four seldom."""
    return [text[i : i + _RUN] for i in range(len(text) - _RUN + 1)]
