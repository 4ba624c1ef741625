"""Laws and regulations that stand without 《》: 环境保护法、法官法, and 浙江省学前教育条例 by its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from generator.extract.mentions.found import About, Found
from generator.model.spans import Span
from generator.text.forms import torn, words_around
from generator.text.marks import HAN

_MORE: Final = re.compile("》?(?:（?(?:修正|修订)?草案）?|修正案|实施(?:办法|细则|条例)|办法)")
"""What makes another text of a law: its draft, its amendment, the measures that carry it out."""
_LOCAL: Final = re.compile(f"(?:经济特区)?[{HAN}]{{2,24}}?条例(?:（?(?:修正|修订)?草案）?)?")
_LISTED: Final = frozenset("、和与及")
_NATION: Final = frozenset({None, "000000"})
_ENDS: Final = frozenset("的在与了把将被为向等是有也都")
"""Words that stand in no name of a regulation."""


def read_laws(text: str, about: About) -> Iterator[Found]:
    """Give the laws of the nation that a folded text names."""
    for span, law in about.names.laws.find(text, about.own):
        if torn(text, span) or (law.kind == "行政法规" and about.place not in _NATION and not _is_listed(text, span)):
            continue
        more = _MORE.match(text, span.end)
        yield Found("law", Span(span.start, more.end()) if more else span, firm=True)


def _is_listed(text: str, span: Span) -> bool:
    """Say whether a regulation stands in a list of laws; alone, a place's 优化营商环境条例 may be its own."""
    return text[span.start - 1 : span.start] in _LISTED or text[span.end : span.end + 1] in _LISTED


def read_local_laws(text: str, places: Sequence[Found]) -> Iterator[Found]:
    """Give the regulations whose names begin with a place."""
    for place in places:
        if not (match := _LOCAL.match(text, place.span.end)):
            continue
        span = Span(*match.span())
        words = {text[start:end] for start, end in words_around(text, span) if span.start <= start < span.end}
        if not _ENDS & words:
            yield Found("law", Span(place.span.start, span.end), firm=True)
