"""Words that readers ask with, and what reports print instead (readers_words.csv)."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files


@cache
def load_readers_words() -> tuple[tuple[str, str], ...]:
    """Give pairs of a word and what stands for it in reports, in the order of the table."""
    text = files("generator.data").joinpath("readers_words.csv").read_text("utf-8")
    return tuple((row["word"], row["printed"]) for row in csv.DictReader(text.splitlines()))
