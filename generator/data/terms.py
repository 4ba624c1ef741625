"""Set terms of the genre, each with an explanation for a reader who is new to it: the one reader of terms.yml."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final, Literal, get_args

from generator.data.entries import Entry, distinct, read_entries

TermKind = Literal["制度", "会议活动", "理论表述", "规划工程", "经济统计", "司法"]
TERM_KINDS: Final[tuple[TermKind, ...]] = get_args(TermKind)
EDITORS: Final = "编者注"
"""The source of an explanation that is our own."""


@dataclass(frozen=True, slots=True)
class Term(Entry):
    """A set term: its name in English, what it means in both, and the source of that, `EDITORS` where it is our own."""

    name_en: str
    kind: TermKind
    zh: str
    en: str
    source: str


@cache
def load_terms() -> tuple[Term, ...]:
    """Read the terms, in the order of the file. ValueError, TypeError for an entry of the wrong shape."""
    more = {"name_en": ..., "zh": ..., "en": ..., "source": EDITORS}
    return distinct("terms.yml", (Term(**entry) for entry in read_entries("terms.yml", TERM_KINDS, more)))
