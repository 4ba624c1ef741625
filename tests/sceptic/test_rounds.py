"""tests.sceptic.rounds: a small sample of the sceptic's test, with floors; `python -m tests.sceptic` plays it whole."""

from __future__ import annotations

from random import Random

import pytest

from tests.sceptic.edits import KINDS
from tests.sceptic.oracle import Tally
from tests.sceptic.rounds import play, published
from tests.sceptic.text import text_of

ROUNDS = {1: 40, 5: 20, 20: 15}
FLOORS = {1: 0.9999, 5: 0.999, 20: 0.995}


def _played(edits: int) -> Tally:
    tally = Tally()
    for number in range(ROUNDS[edits]):
        tally += play(number, edits)
    return tally


@pytest.mark.parametrize("edits", ROUNDS)
def test_citations_lead_to_their_text(edits: int) -> None:
    tally = _played(edits)
    assert tally.right >= FLOORS[edits], "\n".join(tally.remarks)
    assert tally.counts["unresolvable"] == tally.counts["reused"] == 0
    assert edits > 1 or tally.counts["wrong"] == 0, "\n".join(tally.remarks)


@pytest.mark.parametrize("kind", KINDS)
def test_an_edit_of_each_kind_changes_the_text_and_nothing_of_what_is_left(kind: str) -> None:
    report, _ = published()[2]
    before, text = text_of(report), text_of(report)
    rng = Random(7)
    for _ in range(3):
        KINDS[kind](text, rng)
    assert [piece.text for piece in text] != [piece.text for piece in before]
    letters = {origin: char for piece in before for origin, char in zip(piece.origins, piece.chars, strict=True)}
    carried = [
        letters[origin] == char
        for piece in text
        for origin, char in zip(piece.origins, piece.chars, strict=True)
        if origin
    ]
    assert all(carried) or kind == "change_number"
