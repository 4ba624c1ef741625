"""Characters without any width, which web pages leave behind: taken out, since no reader sees them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.clean.rule import Rule
from generator.model.spans import Change, Span

# Soft hyphen, zero-width space, non-joiner and joiner, word joiner, and the byte order mark inside a text. The
# invisible marks that turn the direction of writing are not here: ingest refuses them.
_ZERO_WIDTH = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]+")


def find_zero_width(text: str) -> Iterator[Change]:
    """Give a change for every run of zero-width characters."""
    for match in _ZERO_WIDTH.finditer(text):
        yield Change(Span(*match.span()), "", ZERO_WIDTH.name)


ZERO_WIDTH = Rule("drop.zero-width", find_zero_width)
