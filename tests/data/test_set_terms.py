"""Each set term and misprint has an example that holds it and a counter-example that does not."""

import pytest

from generator.data.set_terms import SHORTEST, SetForm, SetTerm, load_set_forms, load_set_terms

TERMS = load_set_terms()
FORMS = load_set_forms()


@pytest.mark.parametrize("term", TERMS, ids=lambda term: term.term)
def test_a_near_form_stands_in_the_example_alone(term: SetTerm) -> None:
    assert any(form in term.example for form in term.near())
    assert not any(form in term.counter for form in term.near())


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.printed)
def test_a_misprint_stands_in_the_example_alone(form: SetForm) -> None:
    assert list(form.places(form.example))
    assert not list(form.places(form.counter))


def test_no_near_form_stands_in_a_term() -> None:
    near = {form for term in TERMS for form in term.near()}
    assert not [(form, term.term) for term in TERMS for form in near if form in term.term]


def test_terms_are_long_enough_and_listed_once() -> None:
    assert not [term.term for term in TERMS if len(term.term) < SHORTEST]
    assert len({term.term for term in TERMS}) == len(TERMS)


def test_near_forms_leave_the_ends_alone() -> None:
    assert all(form[0] == term.term[0] and form[-1] == term.term[-1] for term in TERMS for form in term.near())


def test_what_is_excepted_is_no_near_form() -> None:
    assert not [term.term for term in TERMS if term.but & set(term.near())]
