"""What the examples of an entry have to show, the same for every vocabulary."""

from collections.abc import Sequence

from generator.data.entries import Entry


def unshown(entries: Sequence[Entry]) -> list[str]:
    """Give the examples in which an entry is not found, and the counter-examples in which it is, with its id."""
    missed = [f"{entry.id} is not in {text}" for entry in entries for text in entry.examples if not entry.places(text)]
    found = [f"{entry.id} is in {c.text}" for entry in entries for c in entry.counters if entry.places(c.text)]
    return missed + found


def unasked(entries: Sequence[Entry]) -> list[str]:
    """Give the ids of entries without an example or without a counter-example."""
    return [entry.id for entry in entries if not entry.examples or not entry.counters]
