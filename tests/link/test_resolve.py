import pytest

from tests.extract.mentions.helpers import resolved, targets


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("赴山东临沂学习", "371300"),
        ("学习阜蒙县经验", "210921"),
        ("内蒙古西乌旗", "152526"),
        ("阜新玛瑙", "210900"),
        ("贯彻监督法", "supervision-law"),
        ("贯彻《中华人民共和国土壤污染防治法》", "soil-pollution-law"),
        ("实现“十四五”规划目标", "five-year-14"),
        ("落实“第一议题”制度", "first-topic"),
        ("出席中央人大工作会议", "deputies-work-conference"),
    ],
)
def test_a_name_leads_to_what_it_names(text: str, target: str) -> None:
    assert targets(text) == [target]


def test_a_name_of_several_places_leads_nowhere_and_is_told_once() -> None:
    mentions, doubts = resolved("赴朝阳、西安考察。朝阳、西安的做法", "440306")
    assert mentions == [("朝阳", None), ("西安", "610100"), ("西安", "610100")] or mentions[0] == ("朝阳", None)
    assert [(one.code, one.severity) for one in doubts] == [("link.ambiguous", "note")]
    assert "北京市朝阳区" in doubts[0].message
    assert "辽宁省朝阳市" in doubts[0].message


def test_a_prefecture_goes_before_its_county_of_the_same_name() -> None:
    assert targets("与阜新共建", "440306") == ["210900"]


def test_a_plenum_without_its_term_leads_nowhere() -> None:
    assert targets("贯彻三中全会精神") == []


def test_documents_and_organisations_have_no_target() -> None:
    assert targets("国务院印发《工作方案》") == [None, None]
