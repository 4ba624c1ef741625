"""A whole in one block, its parts in another."""

from tests.link.arithmetic.helpers import checks, said

WHOLE = "任免国家工作人员[65人次|国家工作人员|任免]。"
PARTS = "任免副县长[6人次|副县长|任免]，局长[14人次|局长|任免]，法官[41人次|法官|任免]；任命委员[4名|委员|任命]。"


def test_a_whole_is_broken_down_elsewhere_by_the_same_verb() -> None:
    assert said(checks(WHOLE, PARTS)) == [("sum", True, "6人次＋14人次＋41人次＋4名＝65人次")]


def test_the_whole_comes_first_and_the_parts_in_the_order_of_the_text() -> None:
    assert checks(WHOLE, PARTS)[0].figures == ("f1", "f2", "f3", "f4", "f5")


def test_another_verb_is_no_breakdown() -> None:
    assert not checks(WHOLE, PARTS.replace("|任免]", "|培训]"))


def test_another_number_in_the_sentence_is_no_breakdown() -> None:
    assert not checks(WHOLE, PARTS.replace("。", "，任免其他[1人次|其他|任免]。"))


def test_a_small_whole_is_not_looked_for_elsewhere() -> None:
    assert not checks(
        "召开会议[6次|会议|召开]。", "召开一会[1次|一会|召开]、二会[2次|二会|召开]、三会[3次|三会|召开]。"
    )


def test_a_whole_is_put_together_of_the_names_of_its_parts() -> None:
    found = checks(
        "建成代表之家[21个|人大代表之家]、联络站[20个|联络站]。", "依托[41个|代表之家（站）]代表之家（站）。"
    )
    assert said(found) == [("sum", True, "21个＋20个＝41个")]


def test_names_that_are_no_parts_of_the_name_put_nothing_together() -> None:
    assert not checks("建成公园[21个|公园]、驿站[20个|驿站]。", "依托[41个|代表之家（所）]代表之家（所）。")


def test_parts_elsewhere_that_make_another_number_are_no_note() -> None:
    assert not checks(WHOLE.replace("65", "66"), PARTS)
