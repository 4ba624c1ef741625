"""Plans and set terms: what the vocabularies list, where it is no part of a longer word."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.mentions.found import About, Found
from generator.text.forms import torn


def read_plans(text: str, about: About) -> Iterator[Found]:
    """Give the plans that a folded text names."""
    for span, _ in about.names.plans.find(text, about.own):
        if not torn(text, span):
            yield Found("plan", span)


def read_terms(text: str, about: About) -> Iterator[Found]:
    """Give the set terms that a folded text has."""
    for span, _ in about.names.terms.find(text, about.own, about.year):
        if not torn(text, span):
            yield Found("term", span)
