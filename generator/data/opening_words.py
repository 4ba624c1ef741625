"""Words by which sentences are told apart that can stand at the head of a report's page (opening_words.csv)."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class OpeningWords:
    """Words by their use.

    `lean` begins a sentence that leans on the one before it. An overall judgement speaks of the `whole`, and what it
    ends with is what was `said` to have come of the work; what speaks of the `setting` is none. `aim` announces the
    main targets, `future` says that what follows is still to come. `lack` tells of shortcomings, which are no results.
    `stock` stands in what every report says.
    """

    lean: tuple[str, ...]
    whole: tuple[str, ...]
    said: tuple[str, ...]
    setting: tuple[str, ...]
    aim: tuple[str, ...]
    future: tuple[str, ...]
    lack: tuple[str, ...]
    stock: tuple[str, ...]


@cache
def load_opening_words() -> OpeningWords:
    """Read the words, in the order of the table."""
    text = files("generator.data").joinpath("opening_words.csv").read_text("utf-8")
    rows = list(csv.DictReader(text.splitlines()))
    uses = ("lean", "whole", "said", "setting", "aim", "future", "lack", "stock")
    return OpeningWords(*(tuple(row["word"] for row in rows if row["use"] == use) for use in uses))
