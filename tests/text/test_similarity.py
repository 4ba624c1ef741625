"""generator.text.similarity: texts that are nearly the same."""

from random import Random

from generator.text.similarity import LONG, NEAR, holds, likeness, near_pairs

SIXTH = "锚定辽宁新时代六地建设和阜新两市四区创建"
PARTY = "充分发挥党组把方向管大局保落实的领导作用"


def test_a_text_is_wholly_like_itself_and_not_at_all_like_another() -> None:
    assert (likeness(PARTY, PARTY), likeness("党组", "代表")) == (100, 0)


def test_likeness_is_the_same_both_ways_and_rounded_down() -> None:
    assert likeness("听取报告", "听取报") == likeness("听取报", "听取报告") == 85


def test_a_text_holds_a_clause_of_it_that_is_put_a_little_otherwise_and_no_other() -> None:
    assert holds(SIXTH + PARTY, "充分发挥党组的领导作用")
    assert not holds(SIXTH + PARTY, "办好民生实事")


def test_the_same_but_for_two_characters_is_near() -> None:
    assert list(near_pairs([SIXTH, PARTY, PARTY.replace("领导", "")])) == [(1, 2, 94)]


def test_half_a_text_is_not_near() -> None:
    assert list(near_pairs([SIXTH, SIXTH[:12]])) == []


def test_texts_shorter_than_a_gram_are_near_none() -> None:
    assert list(near_pairs(["党组", "党组织", ""])) == []


def test_no_text_has_no_pairs() -> None:
    assert list(near_pairs([])) == []


def test_of_texts_with_one_character_changed_nearly_all_are_found() -> None:
    rng = Random(5)
    texts = ["".join(rng.choices(SIXTH + PARTY, k=24)) for _ in range(300)]
    changed = [text[:12] + "某" + text[13:] for text in texts]
    found = {(one, other) for one, other, percent in near_pairs(texts + changed) if percent >= NEAR}
    assert sum((number, number + 300) in found for number in range(300)) >= 295


def test_long_texts_are_measured_piece_by_piece() -> None:
    text = "".join(Random(3).choices(SIXTH + PARTY, k=2 * LONG))
    other = "".join(Random(4).choices(SIXTH + PARTY, k=2 * LONG))
    assert likeness(text, text) == 100
    assert likeness(text, text[:100] + "某" + text[101:]) == 99
    assert likeness(text, other) < 60
