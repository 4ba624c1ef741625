"""Full-width and half-width."""

import pytest

from generator.clean.widths import find_half_marks, find_wide_letters
from generator.model.spans import EditedText


def marked(text: str) -> str:
    return EditedText(text).apply(find_half_marks(text)).text


def lettered(text: str) -> str:
    return EditedText(text).apply(find_wide_letters(text)).text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("2024年,县人大", "2024年，县人大"),
        ("报告;代表", "报告；代表"),
        ("各位代表:", "各位代表："),
        ("好吗?好!", "好吗？好！"),
        ("“八五”,普法", "“八五”，普法"),
        ("增长,GDP", "增长，GDP"),
        ("GDP,增长", "GDP，增长"),
        ("发展!!", "发展！！"),
        ("!!发展", "！！发展"),
    ],
)
def test_a_half_width_mark_beside_chinese_becomes_full_width(before: str, after: str) -> None:
    assert marked(before) == after


@pytest.mark.parametrize(
    "text",
    [
        "12·4",
        "97.5%",
        "1-7月",
        "联络站+",
        "12:30",
        "1,000",
        "3.14",
        "Yes, sir!",
        "(2024)",
        "http://www.cx.gov.cn/?a=1,2",
    ],
)
def test_numbers_times_addresses_and_latin_text_keep_their_marks(text: str) -> None:
    assert marked(text) == text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("世界贸易组织(WTO)，成员", "世界贸易组织（WTO），成员"),
        ("村(社区)里", "村（社区）里"),
        ("（三察)", "（三察）"),
        ("县((市)区)", "县（（市）区）"),
    ],
)
def test_brackets_are_changed_as_a_pair(before: str, after: str) -> None:
    assert marked(before) == after


@pytest.mark.parametrize(
    "text",
    [
        "采用AI(abc)技术",
        "世界贸易组织(WTO)",
        "(WTO)成员",
        "(2024年2月21日在大会上)",
        "[甲](javascript:alert(1))，",
        "（WTO) of",
    ],
)
def test_a_pair_with_a_bracket_away_from_chinese_stays_half_width(text: str) -> None:
    assert marked(text) == text


def test_a_bracket_beside_a_mark_that_becomes_chinese_stands_beside_chinese() -> None:
    assert marked("世界贸易组织(WTO),成员") == "世界贸易组织（WTO），成员"


def test_a_bracket_finds_no_partner_in_another_block() -> None:
    assert marked("(A\n一)") == "(A\n一）"


def test_an_address_keeps_its_marks_beside_chinese_text() -> None:
    assert marked("网址http://a.cn:80/a,b（见附件）") == "网址http://a.cn:80/a,b（见附件）"


def test_full_width_digits_and_letters_become_half_width() -> None:
    assert lettered("２０２４年ＧＤＰ增长ａ") == "2024年GDP增长a"


def test_other_full_width_marks_are_no_digits_and_no_letters() -> None:
    assert lettered("５％，（一）．＋") == "5％，（一）．＋"


def test_question_marks_in_a_row_stand_for_lost_characters_and_stay() -> None:
    assert marked("县长????各位代表:") == "县长????各位代表："
