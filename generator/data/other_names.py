"""Short and full names of what reports print either way (other_names.csv)."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files


@cache
def load_other_names() -> tuple[tuple[str, str], ...]:
    """Give pairs of a short name and the full one, in the order of the table."""
    text = files("generator.data").joinpath("other_names.csv").read_text("utf-8")
    return tuple((row["short"], row["full"]) for row in csv.DictReader(text.splitlines()))
