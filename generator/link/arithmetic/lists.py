"""Lists that are counted: 法官法、医师法……等6部法律法规."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from generator.link.arithmetic.passage import PERSONS, TURNS, Passage, counts, exact
from generator.model.facts import Figure
from generator.model.links import Check

_REACH: Final = 400
"""Characters before a number that may hold its list."""
_FEWEST: Final = 3
_TWO: Final = 2
_MOST: Final = 40
_ACTS: Final = frozenset("次场期批轮届")
_HEADS: Final = PERSONS | {TURNS}
_ATOM: Final = re.compile("《[^《》]*》|“[^“”]*”|（[^（）]*）|[(][^()]*[)]")
_END: Final = re.compile("[，,。；：:！？\n]")
_LIST_ENDS: Final = re.compile("等?[这共]?$")
_BESIDE: Final = re.compile("(?<=[》”）])(?=[《“])")
_AND: Final = re.compile("以及|[和与及]")


def find_lists(passages: Sequence[Passage]) -> Iterator[Check]:
    """Give the numbers whose list stands before them and has as many members.

    A list ends with 等, which may also mean that more are not named: fewer members than the number say nothing. Titles
    in 《》 right before a number without 等 are all of them, and are held against it either way. A figure that counts
    the act (执法检查6项) as often as it has objects (6部法律法规的执法检查) goes with it.
    """
    by_label = {
        (figure.label, figure.value): figure for passage in passages for figure in passage.figures if exact(figure)
    }
    for passage in passages:
        for place, figure in enumerate(passage.figures):
            members, whole = _list_before(passage, place) if _is_number_of_list(figure) else ((), False)
            if not members:
                continue
            number, printed = int(figure.value), passage.printed(figure)
            if number in members:
                act = by_label.get((figure.action, figure.value)) if figure.action else None
                ids = (figure.id, act.id) if act else (figure.id,)
                yield Check("list", ids, holds=True, statement=f"所列共{number}项，与“{printed}”相符")
            elif whole:
                yield Check("list", (figure.id,), holds=False, statement=f"所列共{members[0]}项，原文为{printed}")


def _is_number_of_list(figure: Figure) -> bool:
    listed = figure.unit not in _HEADS and figure.unit[:1] not in _ACTS
    return listed and exact(figure) and counts(figure) and _TWO <= figure.value <= _MOST


def _list_before(passage: Passage, place: int) -> tuple[tuple[int, ...], bool]:
    """Give how many members the list before a number has, and whether they are all: titles without 等.

    Two readings where 和 may join two members or be within one; none where there is no list.
    """
    number = passage.figures[place].number.start
    start = passage.figures[place - 1].number.end if place else passage.start
    left = passage.block.text[max(start, number - _REACH) : number]
    clause = _END.split(_ATOM.sub(_hidden, left))[-1].rstrip()
    listed = _LIST_ENDS.sub("", clause)
    told = clause[len(listed) :]
    members = _BESIDE.sub("、", listed).split("、")
    titles = all(member.endswith("》") for member in members)
    joined = len(members) + len(_AND.findall(members[-1]))
    if len(members) < _TWO or not (titles or (told.startswith("等") and joined >= _FEWEST)):
        return (), False
    return (len(members), joined) if joined > len(members) else (len(members),), titles and not told


def _hidden(atom: re.Match[str]) -> str:
    """Give a bracket, quotation or title without its inside, as long as it is."""
    return atom[0][0] + "x" * (len(atom[0]) - 2) + atom[0][-1]
