"""Brackets and quotation marks that do not pair (GB/T 15834—2011): one left alone, or two pairs crossed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from generator.model.structure import Block, Finding
from generator.sic.slip import Reading, slip

_NAMES = {"“": "引号", "‘": "单引号", "《": "书名号", "（": "括号", "【": "方头括号", "〔": "六角括号"}
_CLOSES = {"”": "“", "’": "‘", "》": "《", "）": "（", ")": "（", "】": "【", "〕": "〔"}
_NO_NESTING = frozenset("“‘《")
"""Marks that the standard changes for another where they stand within themselves: “‘’”, 《〈〉》."""
_MARK = re.compile("[“”‘’《》（）()【】〔〕]")
_LATIN = re.compile("[A-Za-z0-9]")
_ITEM = re.compile(r"(?:^|[。；：，、！？\s])[0-9A-Za-z一二三四五六七八九十①-⑳]{1,3}$")
_STOP = re.compile("[，。；：！？、]")
_SHOWN = 16
"""So many characters, at the most, are shown beside a mark without partner."""
_DEEPEST = 32
"""So many marks, at the most, are open at once; of more, the first count as never closed, to keep time linear."""
_NEAR = 2
"""So many blocks further the partner may stand, where a paragraph was cut in two."""


@dataclass
class _Pairing:
    """The marks of one block: those without partner by their sort, and those that stand across or within others."""

    unclosed: list[tuple[str, int]] = field(default_factory=list)
    unopened: list[tuple[str, int]] = field(default_factory=list)
    crossed: list[tuple[int, int]] = field(default_factory=list)
    nested: list[tuple[str, int, int]] = field(default_factory=list)


def find_quotes(reading: Reading) -> Iterator[Finding]:
    """Note marks that do not pair within their block, one a sort and block; not where a near block has the partner."""
    pairings = [_pair(block.text) for block in reading.blocks]
    for place, (block, pairing) in enumerate(zip(reading.blocks, pairings, strict=True)):
        yield from _unpaired(reading.blocks, pairings, place)
        if pairing.crossed:
            yield slip("quote", "两对标号交叉", block, *pairing.crossed[0])
        broken = {sort for sort, _ in (*pairing.unclosed, *pairing.unopened)}
        for sort, start, end in pairing.nested[:1]:
            if sort not in broken:
                yield slip("quote", f"{_NAMES[sort]}之内又用{_NAMES[sort]}", block, start, end)


def _unpaired(blocks: Sequence[Block], pairings: Sequence[_Pairing], place: int) -> Iterator[Finding]:
    block, pairing = blocks[place], pairings[place]
    told: set[str] = set()
    paired: set[tuple[str, bool]] = set()
    marks = [(at, sort, True) for sort, at in pairing.unclosed] + [(at, sort, False) for sort, at in pairing.unopened]
    for at, sort, opens in sorted(marks):
        if sort in told or (sort, opens) in paired:
            continue
        if _partner_is_near(blocks, pairings, place, sort, opens=opens):
            paired.add((sort, opens))
            continue
        told.add(sort)
        if opens:
            message = f"{_NAMES[sort]}有始无终，本段没有与之相配的后{_NAMES[sort]}"
            yield slip("quote", message, block, at, _shown_end(block.text, at))
        else:
            message = f"{_NAMES[sort]}有终无始，本段没有与之相配的前{_NAMES[sort]}"
            yield slip("quote", message, block, _shown_start(block.text, at), at + 1)


def _partner_is_near(
    blocks: Sequence[Block], pairings: Sequence[_Pairing], place: int, sort: str, *, opens: bool
) -> bool:
    """Say whether one of the next blocks (the ones before, for a closing mark) has the partner.

    A quotation of several paragraphs opens each of them and closes the last.
    """
    around = slice(place + 1, place + 1 + _NEAR) if opens else slice(max(0, place - _NEAR), place)
    if any(sort in dict(other.unopened if opens else other.unclosed) for other in pairings[around]):
        return True
    return opens and sort == "“" and any(block.text.startswith(sort) for block in blocks[place + 1 : place + 2])


def _pair(text: str) -> _Pairing:
    """Pair the marks of a text, in one pass."""
    pairing = _Pairing()
    stack: list[tuple[str, int]] = []
    stranded: set[int] = set()
    for match in _MARK.finditer(text):
        mark, at = match[0], match.start()
        sort = _CLOSES.get(mark)
        if sort is None:
            _open(pairing, stack, "（" if mark == "(" else mark, at)
            continue
        inner = next((depth for depth in range(len(stack) - 1, -1, -1) if stack[depth][0] == sort), None)
        if inner is None:
            if not _stands_alone(text, mark, at):
                pairing.unopened.append((sort, at))
            continue
        start = stack.pop(inner)[1]
        if start in stranded:
            pairing.crossed.append((start, at + 1))
        stranded |= {other for _, other in stack[inner:]}
    pairing.unclosed += stack
    return pairing


def _open(pairing: _Pairing, stack: list[tuple[str, int]], sort: str, at: int) -> None:
    if sort in _NO_NESTING and any(other == sort for other, _ in stack):
        pairing.nested.append((sort, at, at + 1))
    stack.append((sort, at))
    if len(stack) > _DEEPEST:
        pairing.unclosed.append(stack.pop(0))


def _stands_alone(text: str, mark: str, at: int) -> bool:
    """Say whether a closing mark needs no partner: an apostrophe (Women’s, ’99), or the bracket of an item (1）)."""
    if mark == "’":
        around = text[max(0, at - 1) : at] + text[at + 1 : at + 2]
        return _LATIN.search(around) is not None
    return mark in "）)" and _ITEM.search(text[max(0, at - 4) : at]) is not None


def _shown_end(text: str, at: int) -> int:
    stop = _STOP.search(text, at + 1, at + _SHOWN)
    return stop.start() if stop else min(len(text), at + _SHOWN)


def _shown_start(text: str, at: int) -> int:
    stops = [match.end() for match in _STOP.finditer(text, max(0, at - _SHOWN), at)]
    return stops[-1] if stops else max(0, at - _SHOWN)
