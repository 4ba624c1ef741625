"""What the English pages say of units and of the fields of a record: the one reader of english.yml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from generator.data.vocabulary import read_yaml


@dataclass(frozen=True)
class English:
    """Names of families of units by id, and what the fields of a record hold, by definition (`report`, `figure` …)."""

    families: Mapping[str, str]
    record: Mapping[str, Mapping[str, str]]


@cache
def load_english() -> English:
    """Read the words. KeyError for a missing part, yaml.YAMLError for what is no YAML."""
    record = read_yaml("english.yml")
    return English(dict(record["families"]), {name: dict(fields) for name, fields in record["record"].items()})
