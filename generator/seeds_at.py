"""`at` in a sidecar: the words that a correction or a note is about."""

from __future__ import annotations

from typing import Final

from generator.model.editorial import At
from generator.seeds_values import WRONG, Field, any_text, read_keys, text
from generator.seeds_yaml import Desk, Keys, Node

AT_FIELDS: Final = {
    "exact": Field(text, "页面上的原话，照抄"),
    "prefix": Field(any_text, "紧接在前面的话；同样的话不止一处时用来区分"),
    "suffix": Field(any_text, "紧接在后面的话；同样的话不止一处时用来区分"),
}


def at(node: Node, name: str, desk: Desk) -> object:
    """Read `at`: words alone, or keys with `exact`; gives an `At`."""
    if not isinstance(node, Keys):
        words = text(node, name, desk)
        return At(words) if isinstance(words, str) else WRONG
    before = len(desk.problems)
    read = read_keys(node, name, AT_FIELDS, ("exact",), desk)
    return At(**read) if len(desk.problems) == before else WRONG
