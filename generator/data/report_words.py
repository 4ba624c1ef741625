"""Words of the genre by what they do in a clause with a number: the one reader of report_words.yml."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache, cached_property

from generator.data.vocabulary import read_yaml


@dataclass(frozen=True)
class ReportWords:
    """Sets of words; what each set is for is said in report_words.yml, where they are listed."""

    govern: frozenset[str]
    noun_too: frozenset[str]
    pivot: frozenset[str]
    act: frozenset[str]
    judicial: frozenset[str]
    light: frozenset[str]
    change: frozenset[str]
    link: frozenset[str]
    aggregate: frozenset[str]
    manner: frozenset[str]
    adverb: frozenset[str]
    prep: frozenset[str]
    scope: frozenset[str]
    time: frozenset[str]
    comparison: frozenset[str]
    generic: frozenset[str]
    attribute: frozenset[str]
    actor: frozenset[str]
    transitive: frozenset[str]
    noun: frozenset[str]
    person: frozenset[str]
    unsaid: frozenset[str]
    terms: tuple[str, ...]

    @cached_property
    def strong(self) -> frozenset[str]:
        """Give the verbs that are hardly ever part of a name."""
        return self.govern - self.noun_too

    @cached_property
    def actors(self) -> tuple[str, ...]:
        """Give the ends of names of those who act, as `str.endswith` takes them."""
        return tuple(sorted(self.actor))

    @cached_property
    def persons(self) -> tuple[str, ...]:
        """Give the ends of names of persons, as `str.endswith` takes them."""
        return tuple(sorted(self.person))

    @cached_property
    def known(self) -> frozenset[str]:
        """Give all words of all classes."""
        return frozenset().union(*(getattr(self, field.name) for field in fields(self)))


@cache
def load_report_words() -> ReportWords:
    """Read the words. TypeError for a class that is missing or unknown."""
    record = {name: str(words).split() for name, words in read_yaml("report_words.yml").items()}
    terms = tuple(record.pop("terms"))
    return ReportWords(**{name: frozenset(words) for name, words in record.items()}, terms=terms)
