"""Doubled headlines: a headline printed with a shadow comes out of a page with its words twice."""

from __future__ import annotations

from itertools import pairwise

_LEAST = 4  # code points: 攻坚攻坚 may be meant


def without_shadow(line: str) -> list[tuple[int, int]] | None:
    """Give the stretches of a headline that are one copy of its words, or None where nothing is doubled.

    Known shapes: each clause twice (甲甲 乙乙), the whole line twice (甲 乙甲 乙, 甲 乙 甲 乙), each character twice.
    """
    half = len(line) // 2
    if len(line) % 2 and line[half] == " " and line[:half] == line[half + 1 :] and half >= _LEAST:
        return [(0, half)]
    if len(line) % 2 == 0 and line[:half] == line[half:] and half >= _LEAST:
        return [(0, half)]
    clauses = _clauses(line)
    if clauses and all(_is_doubled(line[a:b]) for a, b in clauses):
        return _inner_copies(clauses)
    if len(line) % 2 == 0 and half >= _LEAST and line[::2] == line[1::2]:
        return [(i, i + 1) for i in range(0, len(line), 2)]
    return None


def _clauses(line: str) -> list[tuple[int, int]]:
    """Give the stretches between spaces."""
    out: list[tuple[int, int]] = []
    at = 0
    for clause in line.split(" "):
        if clause:
            out.append((at, at + len(clause)))
        at += len(clause) + 1
    return out


def _is_doubled(clause: str) -> bool:
    """Say whether a clause is its own first half twice."""
    half = len(clause) // 2
    return len(clause) % 2 == 0 and half >= _LEAST and clause[:half] == clause[half:]


def _inner_copies(clauses: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Give one copy of each clause, the space before it kept: the second copy of the first, the first of the others."""
    start, end = clauses[0]
    out = [((start + end) // 2, end)] if len(clauses) > 1 else [(start, (start + end) // 2)]
    for (_, before), (a, b) in pairwise(clauses):
        out.append((before, (a + b) // 2))
    merged = [out[0]]
    for a, b in out[1:]:
        if a == merged[-1][1]:
            merged[-1] = (merged[-1][0], b)
        else:
            merged.append((a, b))
    return merged
