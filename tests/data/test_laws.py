"""The vocabulary of laws finds laws by their titles and short forms, and nothing in other words."""

import pytest

from generator.data.laws import NATION, load_laws
from tests.data.examples import unshown

LAWS = load_laws()
BY_ID = {law.id: law for law in LAWS}


def test_laws_are_found_in_their_examples_only() -> None:
    assert unshown(LAWS) == []


def test_every_law_is_found_by_its_full_title() -> None:
    assert [law.id for law in LAWS if [span.of(law.full) for span in law.places(law.full)] != [law.full]] == []


def test_a_name_does_not_begin_with_the_nation() -> None:
    assert [law.id for law in LAWS if law.name.startswith(NATION)] == []


@pytest.mark.parametrize("text", ["依法监督法院工作", "听取代表法定职责履行情况"])
def test_words_that_only_begin_like_a_law_hold_none(text: str) -> None:
    assert [law.id for law in LAWS if law.places(text)] == []


def test_there_are_a_hundred_and_fifty_laws_in_force() -> None:
    assert len([law for law in LAWS if law.kind == "法律" and law.repealed is None]) >= 150


def test_the_environmental_code_took_the_place_of_ten_laws() -> None:
    assert BY_ID["environmental-code"].repealed is None
    assert len([law for law in LAWS if law.kind == "法律" and law.repealed == BY_ID["environmental-code"].year]) == 10


def test_what_is_repealed_was_adopted_before() -> None:
    assert [law.id for law in LAWS if law.repealed and not (law.year and law.year < law.repealed)] == []


@pytest.mark.parametrize(
    ("short", "law"),
    [
        ("环保法", "环境保护法"),
        ("地方组织法", "地方各级人民代表大会和地方各级人民政府组织法"),
        ("监督法", "各级人民代表大会常务委员会监督法"),
        ("政府信息公开条例", "政府信息公开条例"),
    ],
)
def test_a_short_form_is_that_of_one_law(short: str, law: str) -> None:
    assert [each.name for each in LAWS if short in each.forms] == [law]


@pytest.mark.parametrize("text", ["修订我省物业管理条例", "外商投资法实施细则", "社区矫正法务官", "农业八字宪法"])
def test_what_only_has_a_laws_name_in_it_is_another_thing(text: str) -> None:
    assert [law.id for law in LAWS if law.places(text)] == []
