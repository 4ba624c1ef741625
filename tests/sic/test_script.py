"""Traditional characters in simplified text."""

from tests.sic.helpers import messages, slips

PLAIN = "组织开展好全国人民代表大会成立七十周年活动，进一步坚定制度自信，增强做好人大工作的政治自觉，依法履行各项职责。"


def test_a_traditional_character_is_noted_with_its_simplified_form() -> None:
    assert slips(PLAIN, "七十周年紀念") == [("sic.script", "紀")]
    assert messages(PLAIN, "七十周年紀念") == ["简体文中的繁体字：紀（纪）"]


def test_neighbours_are_one_note() -> None:
    assert slips(PLAIN, PLAIN.replace("活动", "座谈").replace("，", "、"), "報紙") == [("sic.script", "報紙")]


def test_characters_that_simplified_text_has_too_are_left_alone() -> None:
    assert not slips(PLAIN, "乾隆年间，登高瞭望，皇后徵音，朱镕基，昇腾，玍木大桥")


def test_a_text_in_traditional_characters_is_left_alone() -> None:
    assert not slips("組織開展好全國人民代表大會成立七十週年紀念活動，進一步堅定制度自信。")


def test_the_name_of_the_script_is_left_alone() -> None:
    assert not slips(PLAIN, "繁體中文")
