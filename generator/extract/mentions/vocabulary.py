"""Plans and set terms: what the vocabularies list, where it is no part of a longer word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from generator.extract.mentions.found import About, Found
from generator.text.forms import torn

_PLAN: Final = ("规划", "计划", "纲要")
_FIELD: Final = re.compile("(?<!社会)发展$|建设$|大开发$")
"""What makes a plan for one field of a five-year plan: 海洋经济发展|“十三五”规划, but not 经济社会发展|“十三五”规划."""
_BACK: Final = 4
_WHOLE: Final = 5
"""So many characters of a set term mean nothing else, wherever words are cut: 推进|保障性住房供给."""


def read_plans(text: str, about: About) -> Iterator[Found]:
    """Give the plans that a folded text names."""
    for span, _ in about.names.plans.find(text, about.own):
        special = span.of(text).endswith(_PLAN) and _FIELD.search(text, max(0, span.start - _BACK), span.start)
        if not special and not torn(text, span):
            yield Found("plan", span)


def read_terms(text: str, about: About) -> Iterator[Found]:
    """Give the set terms that a folded text has."""
    for span, _ in about.names.terms.find(text, about.own, about.year):
        if len(span) >= _WHOLE or not torn(text, span):
            yield Found("term", span)
