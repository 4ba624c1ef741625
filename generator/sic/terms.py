"""Set terms printed with a character missing, doubled or displaced (常委会组成员), and words often misprinted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from generator.data.set_terms import load_set_forms, load_set_terms
from generator.model.structure import Finding
from generator.sic.slip import Reading, slip


def find_terms(reading: Reading) -> Iterator[Finding]:
    """Note forms that are one slip away from a set term of the genre, and misprints of common words."""
    usual, near = _near_forms(), _near_pattern()
    text = "\n".join(block.text for block in reading.blocks)
    printed = [form for form in load_set_forms() if form.printed in text]
    for block in reading.blocks:
        for match in near.finditer(block.text):
            yield slip("term", f"常见的写法是“{usual[match[0]]}”", block, *match.span())
        for form in printed:
            for at in form.places(block.text):
                yield slip("term", f"常见的写法是“{form.usual}”", block, at, at + len(form.printed))


@cache
def _near_forms() -> Mapping[str, str]:
    return {form: term.term for term in load_set_terms() for form in term.near()}


@cache
def _near_pattern() -> re.Pattern[str]:
    """Make one pattern of all near forms, grouped by how they begin, so that most places are passed over at once."""
    groups: dict[str, list[str]] = {}
    for form in sorted(_near_forms(), key=len, reverse=True):
        groups.setdefault(form[0], []).append(form[1:])
    return re.compile("|".join(f"{head}(?:{'|'.join(tails)})" for head, tails in sorted(groups.items())))
