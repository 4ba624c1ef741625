"""Sentences and clauses of a paragraph, and the bare text by which two of them are compared."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from generator.model.spans import Span
from generator.text.marks import HAN

_STOPS: Final = "。！？；\n"
_CLAUSE: Final = re.compile(f"[^，：{_STOPS}]+")
_ITEM: Final = re.compile(
    r"[\s—●■◆]*(?:（[一二三四五六七八九十]{1,3}）|[0-9]{1,2}[.．、](?![0-9])|[一二三四五六七八九十]{1,2}(?:是要?|要|、)|第[一二三四五六七八九十]{1,2}[、])?\s*"
)
_NUMBER: Final = re.compile(r"[0-9０-９]+(?:[.．,][0-9０-９]+)*")
_HALF_WIDTH: Final = str.maketrans("０１２３４５６７８９．", "0123456789.")
_NOTE_MARK: Final = re.compile(r"[\[［〔【][0-9]{1,3}[\]］〕】]")
_NOT_SAID: Final = re.compile(f"[^{HAN}A-Za-z0-9]")


def sentences(text: str) -> Iterator[tuple[Span, ...]]:
    """Give the clauses of each sentence of a text: spans, without marks between and items' numbers."""
    found: list[Span] = []
    for match in _CLAUSE.finditer(text):
        opened = _ITEM.match(text, match.start(), match.end())
        start = opened.end() if opened else match.start()
        if start < match.end():
            found.append(Span(start, match.end()))
        if found and (match.end() == len(text) or text[match.end()] in _STOPS):
            yield tuple(found)
            found = []
    if found:
        yield tuple(found)


def bare(text: str) -> str:
    """Give a text's Han characters and letters, with 0 for each number, nothing for marks of any kind."""
    return _NOT_SAID.sub("", _NUMBER.sub("0", _NOTE_MARK.sub("", text)))


def numbers(text: str) -> list[str]:
    """Give the numbers in digits that stand in a text, in its order, half-width; those of its notes, [12], are none."""
    return [number.translate(_HALF_WIDTH) for number in _NUMBER.findall(_NOTE_MARK.sub("", text))]
