import pytest

from tests.extract.mentions.helpers import found, resolved


def test_each_plenum_of_a_list_is_one() -> None:
    text = "贯彻党的二十大和二十届二中、三中全会精神"
    assert resolved(text)[0] == [
        ("党的二十大", "party-congress-20"),
        ("二十届二中", "plenum-20-2"),
        ("三中全会", "plenum-20-3"),
    ]


@pytest.mark.parametrize(
    "session",
    ["县委十五届二十一次、二十二次全会", "旗第十七届人大三次会议", "县第十四次党代会", "县政协十五届三次会议"],
)
def test_sessions_of_local_bodies_lead_nowhere(session: str) -> None:
    assert resolved(f"贯彻{session}精神")[0] == [(session, None)]


def test_a_place_may_stand_in_the_name_of_a_session() -> None:
    text = "在阜新蒙古族自治县第十七届人民代表大会第四次会议上"
    assert resolved(text)[0] == [
        ("阜新蒙古族自治县第十七届人民代表大会第四次会议", None),
        ("阜新蒙古族自治县", "210921"),
    ]


def test_a_number_is_no_congress() -> None:
    assert found("荣获“二十大”农产品品牌", "meeting") == []
    assert found("实施二十大行动", "meeting") == []


def test_conferences_at_several_levels_are_one_each() -> None:
    assert resolved("贯彻中央、省委、市委经济工作会议精神")[0] == [
        ("中央", "economic-work-conference"),
        ("省委", None),
        ("市委经济工作会议", None),
    ]
    assert ("中央", "rural-work-conference") in resolved("落实中央和全省农村工作会议部署")[0]


@pytest.mark.parametrize(
    "text", ["落实中央、省委系列会议精神", "按照中央、省委要求召开经济工作会议", "召开县委经济工作会议"]
)
def test_what_names_no_conference_of_the_nation_is_none(text: str) -> None:
    assert all(target is None for _, target in resolved(text)[0])
