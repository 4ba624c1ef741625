"""Traditional characters with their one simplified form: the one reader of script.tsv."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType


@cache
def load_simplified() -> Mapping[str, str]:
    """Give the simplified form of each traditional character that has just one and is not in simplified use itself."""
    text = files("generator.data").joinpath("script.tsv").read_text("utf-8")
    return MappingProxyType(dict(line.split("\t") for line in text.splitlines()[1:]))
