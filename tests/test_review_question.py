"""generator.review_question: where the two texts of a question stand, and whose the proposed block is."""

from __future__ import annotations

from dataclasses import replace

from generator.ledger.number import number_reports
from generator.ledger.publish import publish_report
from generator.model.ledger import Proposal
from generator.review_question import Question, question_of
from tests.factory import make_report

REPORT = make_report(file="a.txt")
LEDGER = publish_report(REPORT, None, "2026-01-02", "首次发布")
(NOW,) = number_reports([REPORT], ["a.txt"], {"a": LEDGER})[0]
FIRST, SECOND = (block for block in NOW.blocks if block.kind == "paragraph")


def _question(anchor: str, block: str | None) -> Question:
    text = NOW.by_id[block].text if block else None
    return question_of(NOW, LEDGER, Proposal(anchor, LEDGER.text_of(anchor, 1) or "", text, block, 0.5))


def test_the_neighbours_have_their_names() -> None:
    question = _question("p1", FIRST.id)
    assert question.old.before == "s1: 一、监督工作"
    assert question.old.after == f"p2: {SECOND.text}"
    assert question.new.after == f"{SECOND.id} (p2): {SECOND.text}"


def test_the_first_and_the_last_block_have_one_neighbour() -> None:
    assert (_question("p2", SECOND.id).old.after, _question("p2", SECOND.id).new.after) == (None, None)


def test_a_block_that_another_id_has_is_told() -> None:
    assert _question("p1", SECOND.id).taken == "p2"
    assert _question("p1", FIRST.id).taken is None


def test_a_block_that_only_a_new_id_has_is_free() -> None:
    blocks = tuple(replace(block, anchor="p9") if block == SECOND else block for block in NOW.blocks)
    question = question_of(replace(NOW, blocks=blocks), LEDGER, Proposal("p1", FIRST.text, SECOND.text, SECOND.id, 0.5))
    assert question.taken is None


def test_without_a_block_keeping_is_not_advised() -> None:
    lines = _question("p1", None).lines()
    assert "--accept p1," not in lines[-1]
    assert "--end p1" in lines[-1]
