from math import exp

import pytest

from generator.structure.boxed import Page, Text


def texts(*forms: str) -> tuple[Text, ...]:
    """Give texts that begin in these forms, each as likely under either of two headings."""
    return tuple(Text((0.5, 0.5), form=form) for form in forms)


def test_a_page_has_one_heading_less_than_gaps() -> None:
    assert Page((texts(), texts(""), texts(""))).heads == 2


def test_a_usual_group_is_as_large_as_the_middle_gap_between_headings() -> None:
    gaps = [texts(*[""] * size) for size in (9, 1, 3, 4, 9)]

    assert Page(tuple(gaps)).usual == 3


def test_the_texts_before_the_first_and_after_the_last_heading_make_no_group_usual() -> None:
    assert Page((texts("", "", "", ""), texts("", "", "", ""))).usual == 2


@pytest.mark.parametrize(("first", "likelier"), [(True, "led"), (False, "dash")])
def test_a_form_is_likelier_where_it_was_met(*, first: bool, likelier: str) -> None:
    page = Page((texts(), texts("led", "dash", "dash"), texts("led", "dash"), texts()))
    forms = page.forms(first=first)

    assert max(forms, key=lambda form: forms[form]) == likelier
    assert sum(map(exp, forms.values())) < 1  # something is left for forms that were never met
