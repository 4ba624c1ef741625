"""White space within a line: what typesetting and extraction left behind goes, what parts two clauses stays.

Kept, as one space: between two clauses of a title or a slogan, between role and name, between the two characters of a
name, in Latin text. The spaces of a letterspaced title (政 府 工 作 报 告) go: they are a way of setting it. Line ends
are not this rule's business.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.clean.rule import Rule
from generator.clean.widths import FULL_MARKS, WRITTEN
from generator.model.spans import Change, Span
from generator.text.marks import ASIDE, BLOCK_END, HAN, INSET, NEXT_ASIDE

_SPACES = re.compile(r"[^\S\n\f\v\x1d]+")
_SET = rf"[{HAN}](?:[^\S\n\f\v\x1d]{{1,4}}[{HAN}]){{%s,}}"
# Four characters or more, each by itself; two are a name that was spaced to the width of three. Where two lines of a
# title were joined, the last character of the one and the first of the other stand together.
_LETTERSPACED = re.compile(rf"(?<![{HAN}])(?:{_SET % 2}{_SET % 2}|{_SET % 3})(?![{HAN}])")
_ROW = re.compile(_SET % 1)
_TIGHT_AFTER = frozenset("，。、；：？！（《〈“‘「『【〔—")
_TIGHT_BEFORE = frozenset("，。、；：？！）》〉”’」』】〕")
_CHINESE = re.compile(f"[{WRITTEN}{FULL_MARKS}%％‰℃]")
_OUTSIDE = ("", BLOCK_END, ASIDE, NEXT_ASIDE, INSET)
_NUMBER_END = re.compile("[0-9０-９%％‰℃]")
_DIGIT = re.compile("[0-9０-９]")


def find_spaces(text: str) -> Iterator[Change]:
    """Give a change for every stretch of white space within a line that goes, or that becomes one space."""
    letterspaces = _letterspaces(text)
    for match in _SPACES.finditer(text):
        start, end = match.span()
        before, after = text[start - 1 : start], text[end : end + 1]
        kept = "" if start in letterspaces or _stray(before, after) else " "
        if kept != match.group():
            yield Change(Span(start, end), kept, SPACES.name)


def _letterspaces(text: str) -> set[int]:
    """Give the offsets of the white space within letterspaced words; where it is wider it parts two of them."""
    found: set[int] = set()
    for match in _LETTERSPACED.finditer(text):
        for row in _ROW.finditer(text, *match.span()):
            spaces = [space.span() for space in _SPACES.finditer(text, *row.span())]
            narrowest = min(end - start for start, end in spaces)
            found.update(start for start, end in spaces if end - start == narrowest)
    return found


def _stray(before: str, after: str) -> bool:
    """Tell whether white space between two characters has no meaning."""
    if before in _OUTSIDE or after in _OUTSIDE:
        return True
    if before in _TIGHT_AFTER or after in _TIGHT_BEFORE:
        return True
    number_first = _NUMBER_END.match(before) and _CHINESE.match(after)
    return bool(number_first or (_DIGIT.match(after) and _CHINESE.match(before)))


SPACES = Rule("drop.space", find_spaces)
