"""The reference of a table that the site gathers from many reports, by GB/T 7714—2025.

A data set online has the mark [DS/OL]. The table changes with every report that comes, so the day of reading is named.
"""

from __future__ import annotations

from generator.render.citations.reference import SITE
from generator.render.citations.template import Slot, fill


def dataset_reference(title: str, url: str) -> str:
    """Give the entry of the numeric system for the table `title` at the address `url`; the day is the reader's."""
    return fill((f"{SITE}. {title}[DS/OL]. [", Slot("day"), "]", Slot("url", before=". ")), url)
