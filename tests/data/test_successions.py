"""Earlier names and codes of places, and the codes that took over."""

from __future__ import annotations

import pytest

from generator.data.places import Place, Places, load_places
from generator.data.successions import earlier, lasting, later, own_names
from tools.make_divisions import known_successors

PLACES = load_places()


def test_a_county_that_became_a_district_leads_there_and_back() -> None:
    assert later(PLACES, "130622") == ("130608",)
    assert earlier(PLACES, "130608") == ("130622",)


def test_merged_districts_are_all_told() -> None:
    assert earlier(PLACES, "320213") == ("320202", "320203", "320204")


def test_codes_follow_each_other() -> None:
    assert later(PLACES, "513523") == ("500239", "500114")
    assert set(earlier(PLACES, "500114")) >= {"500239", "513523"}


def test_a_code_in_force_has_no_later_one() -> None:
    assert later(PLACES, "440300") == ()


@pytest.mark.parametrize("code", ["330104", "130421", "500240"])
def test_a_place_that_was_divided_or_is_still_there_has_no_successor(code: str) -> None:
    assert later(PLACES, code) == ()


def test_a_name_that_changed_under_one_code_is_the_places_own() -> None:
    assert [name.name for name in own_names(PLACES, "420600")] == ["襄樊市", "襄阳市"]


def test_what_had_the_code_before_is_another_place() -> None:
    assert [name.name for name in own_names(PLACES, "130124")] == ["栾城县"]
    assert [name.name for name in own_names(PLACES, "440511")] == ["金平区"]


@pytest.mark.parametrize(
    ("code", "last"),
    [("130622", "130608"), ("130608", "130608"), ("110103", "110103"), ("320202", "320202"), ("x/a", "x/a")],
)
def test_a_place_lasts_where_one_code_alone_became_another(code: str, last: str) -> None:
    assert lasting(PLACES, code) == last


def test_codes_that_follow_on_each_other_in_a_ring_end() -> None:
    ring = Places([Place("1", "甲", "county", None, successor="2"), Place("2", "乙", "county", None, successor="1")])
    assert [lasting(ring, code) for code in "12"] == ["1", "2"]


def test_an_unknown_code_has_neither_names_nor_codes() -> None:
    assert (own_names(PLACES, "999999"), later(PLACES, "x/a"), earlier(PLACES, "x/a")) == ((), (), ())


def test_no_code_follows_itself() -> None:
    assert not [place.code for place in PLACES if place.code in later(PLACES, place.code)]


def test_every_known_succession_is_in_the_table_and_right_after() -> None:
    for (code, name), successor in known_successors().items():
        [old] = [place for place in PLACES.names(code) if place.name == name and place.valid_to]
        assert old.successor == successor
        assert any(new.in_force((old.valid_to or 0) + 1) for new in PLACES.names(successor)), (code, successor)
