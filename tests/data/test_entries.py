"""Vocabularies of named things refuse what is of the wrong shape, and say where."""

from collections.abc import Callable
from typing import Any

import pytest

from generator.data import entries as module
from generator.data.entries import Entry, as_year, distinct, read_entries
from generator.data.laws import load_laws
from generator.data.meetings import load_meetings
from generator.data.plans import load_plans
from generator.data.terms import load_terms
from generator.model.spans import Span

Reading = Callable[..., list[dict[str, Any]]]
SOUND = {"id": "a-1", "name": "名", "kind": "甲"}


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> Reading:
    """Give what reads a vocabulary of one sound entry with the given fields changed."""

    def reading(**changes: object) -> list[dict[str, Any]]:
        entry = {key: value for key, value in (SOUND | changes).items() if value is not None}
        monkeypatch.setattr(module, "read_yaml", lambda _name: {"entries": [entry], "not_before": ["法"]})
        return list(read_entries("some.yml", ["甲"], {"more": "usual"}))

    return reading


def entry(**fields: Any) -> Entry:  # noqa: ANN401 # any field of an entry
    usual: dict[str, Any] = {"aliases": (), "not_after": (), "not_before": (), "examples": (), "counters": ()}
    return Entry(**{"id": "a", "name": "监督法", "within": None} | usual | fields)


def test_a_sound_entry_is_read_with_what_it_does_not_say(read: Reading) -> None:
    (found,) = read()
    assert (found["more"], found["aliases"], found["within"]) == ("usual", (), None)


def test_the_files_guards_hold_for_every_entry(read: Reading) -> None:
    assert read(not_before=["典"])[0]["not_before"] == ("典", "法")


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"name": None}, "a-1: not given: name"),
        ({"name": ""}, "a-1: not given: name"),
        ({"alias": ["x"]}, "a-1: no such field: alias"),
        ({"id": "A 1"}, "an id is of lower-case letters"),
        ({"kind": "乙"}, "a-1: kind is 乙, not one of 甲"),
        ({"aliases": "别名"}, "a-1: aliases is no list"),
        ({"examples": [2024]}, "a-1: examples has something that is no text"),
        ({"counters": ["文"]}, "a-1: counters: each has a text and a why"),
        ({"counters": [{"text": "文", "why": ""}]}, "a-1: counters: each has a text and a why"),
    ],
)
def test_an_entry_of_the_wrong_shape_is_refused(read: Reading, changes: dict[str, object], said: str) -> None:
    with pytest.raises((ValueError, TypeError), match=said):
        read(**changes)


@pytest.mark.parametrize("second", [entry(name="代表法"), entry(id="b"), entry(id="b", name="甲", aliases=("监督法",))])
def test_an_id_or_form_stands_in_one_entry_only(second: Entry) -> None:
    with pytest.raises(ValueError, match=r"some\.yml: .* stands twice: in a and in"):
        distinct("some.yml", [entry(), second])


def test_a_form_stands_once_in_its_entry() -> None:
    with pytest.raises(ValueError, match="stands twice"):
        distinct("some.yml", [entry(aliases=("监督法",))])


@pytest.mark.parametrize("value", ["2024", 24, None, 20244])
def test_a_year_is_a_number_of_four_digits(value: object) -> None:
    with pytest.raises(ValueError, match="is no year"):
        as_year("some.yml: a", value)


def test_the_longest_form_is_found_once() -> None:
    assert entry(aliases=("各级监督法",)).places("学习各级监督法") == [Span(2, 7)]


def test_guards_refuse_what_stands_beside() -> None:
    guarded = entry(not_after=("反",), not_before=("院",))
    assert [bool(guarded.places(text)) for text in ("监督法", "监督法院", "反监督法")] == [True, False, False]


def test_forms_are_written_as_texts_are_after_folding() -> None:
    vocabularies: list[tuple[Entry, ...]] = [load_terms(), load_laws(), load_meetings(), load_plans()]
    forms = [form for entries in vocabularies for each in entries for form in each.forms]
    assert [form for form in forms if set(form) & set("(),:;!?「」『』‘’\"'〈〉０１２３４５６７８９ ")] == []


def test_no_form_is_in_two_vocabularies() -> None:
    vocabularies: list[tuple[Entry, ...]] = [load_terms(), load_laws(), load_meetings(), load_plans()]
    forms = [form for entries in vocabularies for each in entries for form in each.forms]
    assert len(set(forms)) == len(forms)


def test_a_year_of_first_meaning_is_a_year(read: Reading) -> None:
    assert read(since=2019)[0]["since"] == 2019
    with pytest.raises(ValueError, match="1019 is no year"):
        read(since=1019)
