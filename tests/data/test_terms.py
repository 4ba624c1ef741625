"""The vocabulary of terms explains each of them, and finds it where its examples say."""

import re

from generator.data.terms import EDITORS, TERM_KINDS, load_terms
from tests.data.examples import unasked, unshown

TERMS = load_terms()
BY_ID = {term.id: term for term in TERMS}


def test_terms_are_found_in_their_examples_only() -> None:
    assert unshown(TERMS) == []


def test_every_term_has_an_example_and_a_counter_example() -> None:
    assert unasked(TERMS) == []


def test_an_explanation_has_twenty_to_ninety_characters() -> None:
    assert [term.id for term in TERMS if not 20 <= len(term.zh) <= 90] == []


def test_explanations_are_sentences() -> None:
    assert [term.id for term in TERMS if not (term.zh.endswith("。") and term.en.endswith("."))] == []


def test_the_english_says_all_in_latin_letters() -> None:
    assert [term.id for term in TERMS if re.search("[一-鿿]", term.en + term.name_en)] == []


def test_a_source_is_named_or_it_is_the_editors() -> None:
    assert [term.id for term in TERMS if not term.source] == []
    assert any(term.source == EDITORS for term in TERMS)
    assert any(term.source != EDITORS for term in TERMS)


def test_there_are_five_hundred_terms_of_every_kind() -> None:
    assert len(TERMS) >= 500
    assert {term.kind for term in TERMS} == set(TERM_KINDS)


def test_a_term_of_one_place_is_of_its_reports_only() -> None:
    assert {term.id: term.within for term in TERMS if term.within} == {
        "fuxin-cities-zones": "210900",
        "gd-double-reach": "440000",
        "gd-double-transfer": "440000",
        "gd-drugs-devices": "440000",
        "gd-green-ways": "440000",
        "gd-three-trainings": "440000",
        "guangdong-100-1000-10000": "440000",
        "hb-double-thirty": "130000",
        "hb-three-years": "130000",
        "important-window": "330000",
        "insertion-land": "440300",
        "liaoning-breakthrough": "210000",
        "liaoning-six-places": "210000",
        "sz-20-8": "440300",
        "sz-affordable-sale": "440300",
        "sz-community-health": "440300",
        "sz-instant-approval": "440300",
        "sz-integration": "440300",
        "sz-land-assembly": "440300",
        "sz-micro-projects": "440300",
        "sz-peacock": "440300",
        "sz-three-famous": "440300",
        "sz-three-small": "440300",
        "sz-two-areas": "440000",
        "sz-two-reforms": "440300",
    }


def test_voting_on_projects_is_found_whole_and_a_vote_on_posts_is_not() -> None:
    votes, text = BY_ID["livelihood-vote"], "探索民生实事项目票决制度"
    assert [span.of(text) for span in votes.places(text)] == ["民生实事项目票决制度"]
    assert votes.places("实行干部任用票决制") == []
