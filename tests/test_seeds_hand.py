"""generator.seeds_hand: corrections, notes, metadata and reviews as a sidecar says them, and what is told of wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.model.editorial import At, Correction, EditorNote, Hand, Reviewed
from generator.model.hand_codec import hand_key
from generator.seeds_sidecar import parse_sidecar
from tests.sidecars import SIGNED, WRONG_CORRECTIONS, WRONG_ELSEWHERE


def _hand(text: str) -> Hand:
    sidecar = parse_sidecar(Path("a.yml"), text.encode())
    assert not sidecar.problems, "\n".join(map(str, sidecar.problems))
    return sidecar.hand


def _correction(fields: str) -> Correction:
    (one,) = _hand(f"corrections:\n  - {{{fields}, {SIGNED}}}\n").corrections
    return one


def _told(text: str) -> list[str]:
    """Give where each problem stands, and its message with its hint."""
    sidecar = parse_sidecar(Path("a.yml"), text.encode())
    assert not sidecar.sound
    return [f"{one.where.line}:{one.where.column} {one.message} ({one.hint})" for one in sidecar.problems]


def _wrong(fields: str) -> str:
    (told,) = _told(f"corrections:\n  - {{{fields}, {SIGNED}}}\n")
    return told


def test_a_correction_is_read_with_the_places_of_its_values() -> None:
    one = _correction("at: {exact: 原话, prefix: 前, suffix: ''}, op: replace, kind: emendation, with: 新话")
    fields = {"with": "新话"}
    assert one == Correction(At("原话", "前", ""), "replace", "对照原件", "王某", "2026-11-02", "emendation", fields)
    assert (one.spots["at"], one.spots["op"]) == ((2, 10), (2, 50))


def test_words_alone_are_exact() -> None:
    assert _correction("at: 原话, op: join").at == At("原话")


def test_an_empty_text_takes_words_out() -> None:
    assert _correction("at: 原话, op: replace, with: ''").fields == {"with": ""}


def test_a_moves_places_are_read_as_at_is() -> None:
    one = _correction("at: 原话, op: move, after: {exact: 别处}, through: 末段")
    assert one.fields == {"after": At("别处"), "through": At("末段")}


def test_a_heading_is_given_with_its_level() -> None:
    assert _correction("at: 原话, op: set-kind, to: heading, level: 2").fields == {"to": "heading", "level": 2}


def test_figures_are_plain_decimals_and_null_clears() -> None:
    one = _correction("at: 原话, op: set-figure, value: 97.50, value_max: null, period: 2024, unit: ''")
    assert one.fields == {"value": "97.5", "value_max": None, "period": "2024", "unit": ""}


def test_a_note_is_read_without_the_line_break_that_ends_it() -> None:
    (note,) = _hand(
        "notes:\n  - at: 原话\n    text: |\n      一、\n\n      二、\n    by: 王某\n    on: 2026-11-02\n"
    ).notes
    assert note == EditorNote(At("原话"), "一、\n\n二、", "王某", "2026-11-02")


def test_metadata_are_plain_values_and_null_is_kept() -> None:
    said = (
        "region: 210921, session: {term: 17}, speaker: {name: 王某}, period: 2021/2025, delivered: 2024-12, body: null"
    )
    assert _hand(f"metadata: {{{said}}}\n").metadata == {
        "region": "210921",
        "session": {"term": 17, "number": None},
        "speaker": {"name": "王某", "role": None},
        "period": "2021/2025",
        "delivered": "2024-12",
        "body": None,
    }


def test_a_review_is_of_all_where_it_does_not_say() -> None:
    assert _hand("reviewed: {by: 王某, on: 2026-11-02}\n").reviewed == Reviewed("王某", "2026-11-02", "all")


@pytest.mark.parametrize("key", ["corrections", "notes", "metadata", "reviewed", "origin", "rights", "provenance"])
def test_a_key_without_a_value_says_nothing(key: str) -> None:
    assert _hand(f"{key}:\n") == Hand()


def test_a_hand_can_be_a_key_of_the_cache() -> None:
    text = f"corrections:\n  - {{at: 原话, op: move, before: 别处, {SIGNED}}}\n"
    assert hand_key(_hand(text)) == hand_key(_hand(f"\n{text}"))


@pytest.mark.parametrize(("fields", "place", "said"), WRONG_CORRECTIONS)
def test_a_wrong_correction_is_told_with_its_place_and_what_to_write(fields: str, place: str, said: str) -> None:
    told = _wrong(fields)
    assert told.startswith(f"{place} corrections, entry 1")
    assert said in told


@pytest.mark.parametrize(("text", "said"), WRONG_ELSEWHERE)
def test_what_else_is_wrong_is_told_with_its_place_and_what_to_write(text: str, said: str) -> None:
    (told,) = _told(text)
    assert told.startswith(said)


def test_a_wrong_entry_leaves_the_others_and_is_told_with_all_its_mistakes() -> None:
    text = f"corrections:\n  - {{at: a, op: nosuch, by: 3}}\n  - {{at: b, op: join, {SIGNED}}}\n"
    sidecar = parse_sidecar(Path("a.yml"), text.encode())
    assert [one.at.exact for one in sidecar.hand.corrections] == ["b"]
    assert [one.where.column for one in sidecar.problems] == [5, 17, 29]


@pytest.mark.parametrize(
    ("fields", "meant"),
    [
        ("op: 改字, with: a", "replace"),
        ("op: 合段", "join"),
        ("op: 原文如此", "sic"),
        ("op: join, kind: 订正", "repair"),
        ("op: replace, with: a, kind: 疑误", "emendation"),
    ],
)
def test_an_op_or_kind_in_chinese_is_told_by_its_own_word(fields: str, meant: str) -> None:
    entry = f"corrections:\n  - {{at: 甲, {fields}, why: a, by: b, on: 2026-01-01}}\n"
    (problem,) = parse_sidecar(Path("a.yml"), entry.encode()).problems
    assert problem.hint.startswith(f"did you mean {meant!r}?")


def test_words_that_a_comma_cuts_in_braces_are_told_to_need_quotes() -> None:
    entry = "notes:\n  - {at: 认真落实,切实负责, text: a, by: b, on: 2026-01-01}\n"
    (problem,) = parse_sidecar(Path("a.yml"), entry.encode()).problems
    assert "has no key '切实负责'" in problem.message
    assert problem.hint.startswith("within { } put words that hold a comma in quotes. Known: ")
