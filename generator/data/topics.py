"""Topics of reports: the words that name one in a heading, and the words that its paragraphs use."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Topic:
    """One row: `heads` name the topic in a heading, `words` speak of it; an `example` of it and a `counter`-example."""

    name: str
    heads: frozenset[str]
    words: frozenset[str]
    example: str
    counter: str

    def is_named(self, heading: str) -> bool:
        """Say whether a heading names the topic."""
        return any(word in heading for word in self.heads)

    def words_in(self, text: str) -> set[str]:
        """Give the topic's words that a text has."""
        return {word for word in self.words if word in text}


@cache
def load_topics() -> tuple[Topic, ...]:
    """Read topics.tsv, once."""
    with Path(__file__).with_name("topics.tsv").open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return tuple(
            Topic(
                row["topic"],
                frozenset(row["heads"].split()),
                frozenset(row["words"].split()),
                row["example"],
                row["counter"],
            )
            for row in rows
        )
