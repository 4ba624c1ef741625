"""Edits composed in rounds, held against an oracle that carries every character's origin along."""

from dataclasses import dataclass
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.spans import Change, Edit, EditedText, Span

ALPHABET = "ab中文，, 0\n𠀀"


@dataclass(frozen=True)
class Traced:
    """A character of the clean text with the source offset that it came from, None where a rule wrote it."""

    character: str
    origin: int | None


@st.composite
def rounds(draw: st.DrawFn) -> tuple[str, list[list[Change]]]:
    """Draw a source and two or three rounds of sorted, disjoint changes, each in the text that the last one made."""
    source = draw(st.text(ALPHABET, max_size=12))
    text, drawn = source, []
    for number in range(draw(st.integers(2, 3))):
        cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=6)))
        changes = [
            Change(Span(start, end), draw(st.text(ALPHABET, max_size=2)), f"rule{number}")
            for start, end in zip(cuts[::2], cuts[1::2], strict=False)
        ]
        drawn.append(changes)
        text = changed(text, changes)
    return source, drawn


def changed(text: str, changes: list[Change]) -> str:
    """Make the changes in a plain string."""
    for change in reversed(changes):
        text = text[: change.span.start] + change.after + text[change.span.end :]
    return text


def trace(source: str, drawn: list[list[Change]]) -> list[Traced]:
    """Make all rounds of changes, character by character."""
    traced = [Traced(character, i) for i, character in enumerate(source)]
    for changes in drawn:
        for change in reversed(changes):
            traced[change.span.start : change.span.end] = [Traced(character, None) for character in change.after]
    return traced


def edited(source: str, drawn: list[list[Change]]) -> EditedText:
    text = EditedText(source)
    for changes in drawn:
        text = text.apply(changes)
    return text


@given(rounds())
def test_rounds_of_changes_make_the_text_that_plain_replacement_makes(case: tuple[str, list[list[Change]]]) -> None:
    source, drawn = case
    text = source
    for changes in drawn:
        text = changed(text, changes)
    assert edited(source, drawn).text == text


@given(rounds())
def test_a_kept_character_is_carried_to_where_it_came_from(case: tuple[str, list[list[Change]]]) -> None:
    source, drawn = case
    text = edited(source, drawn)
    for i, traced in enumerate(trace(source, drawn)):
        if traced.origin is not None:
            assert text.to_source(Span(i, i + 1)) == Span(traced.origin, traced.origin + 1)


@given(rounds())
def test_a_written_character_is_carried_to_no_kept_one(case: tuple[str, list[list[Change]]]) -> None:
    source, drawn = case
    text, traced = edited(source, drawn), trace(source, drawn)
    kept = {one.origin for one in traced}
    for i, one in enumerate(traced):
        if one.origin is None:
            span = text.to_source(Span(i, i + 1))
            assert not kept & set(range(span.start, span.end))


@given(rounds())
def test_edits_are_sorted_disjoint_and_say_what_was_there(case: tuple[str, list[list[Change]]]) -> None:
    source, drawn = case
    edits = edited(source, drawn).edits
    assert all(one.span.end <= two.span.start for one, two in pairwise(edits))
    assert all(edit.before == edit.span.of(source) and edit.before != edit.after for edit in edits)


@given(rounds())
def test_edits_alone_make_the_text_again(case: tuple[str, list[list[Change]]]) -> None:
    source, drawn = case
    text = edited(source, drawn)
    assert EditedText(source, text.edits).text == text.text


@given(rounds(), st.data())
def test_a_longer_span_is_carried_to_what_its_characters_are_carried_to(
    case: tuple[str, list[list[Change]]], data: st.DataObject
) -> None:
    text = edited(*case)
    if not text.text:
        return
    start = data.draw(st.integers(0, len(text.text) - 1))
    end = data.draw(st.integers(start + 1, len(text.text)))
    first, last = text.to_source(Span(start, start + 1)), text.to_source(Span(end - 1, end))
    assert text.to_source(Span(start, end)) == Span(first.start, last.end)


def test_overlapping_changes_are_refused() -> None:
    with pytest.raises(ValueError, match="overlap"):
        EditedText("中文字").apply([Change(Span(0, 2), "", "a"), Change(Span(1, 3), "", "b")])


def test_an_edit_that_does_not_say_what_was_there_is_refused() -> None:
    with pytest.raises(ValueError, match="not of this source"):
        EditedText("中文", (Edit("a", Span(0, 1), "文", ""),))


def test_a_change_of_replaced_text_bears_the_new_name() -> None:
    text = EditedText("一\n\n二").apply([Change(Span(1, 3), "\n", "old")]).apply([Change(Span(1, 2), "", "new")])
    assert text.edits == (Edit("new", Span(1, 3), "\n\n", ""),)


def test_a_change_that_restores_the_source_leaves_no_edit() -> None:
    text = EditedText("一,二").apply([Change(Span(1, 2), "，", "old")]).apply([Change(Span(1, 2), ",", "new")])
    assert text.edits == ()


def test_offsets_count_code_points_beyond_the_basic_plane() -> None:
    text = EditedText("𠀀 玍").apply([Change(Span(1, 2), "", "drop")])
    assert text.to_source(Span(1, 2)) == Span(2, 3)


@pytest.mark.parametrize(("start", "end"), [(2, 1), (-1, 0)])
def test_a_span_does_not_run_backwards(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="no span"):
        Span(start, end)
