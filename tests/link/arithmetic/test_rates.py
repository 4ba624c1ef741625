"""Rates beside what they are rates of."""

import pytest

from tests.link.arithmetic.helpers import checks, said


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("征集提案[163件]，审查立案[142件]，立案率为[87.1%]。", "142件÷163件＝87.1%"),
        ("认定困难人员[1296人]，帮扶就业[1294人]，就业率[99.8%]。", "1294人÷1296人＝99.8%"),  # cut off, not rounded
        ("受理案件[11386件]，审执结[10972件]，同比上升[5.1%]，结案率[96.36%]。", "10972件÷11386件＝96.36%"),
        ("营收[3593.9亿元]，片区贡献[2090.23亿元]、占全区[58.2%]。", "2090.23亿元÷3593.9亿元＝58.2%"),
        ("重点项目[236个]，按进度完成[215项]，占[91.1%]。", "215项÷236个＝91.1%"),
        ("提出审议意见[37条]，其中[33条]已办结，办结率[89.2%]。", "33条÷37条＝89.2%"),
    ],
)
def test_a_rate_that_its_numbers_make_comes_out(text: str, statement: str) -> None:
    assert ("rate", True, statement) in said(checks(text))


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("办理代表建议[154件|代表建议|办理]，满意率达[97.5%]。", "以154为分母得不到97.5%，原文未说明分母"),
        (
            "办理建议[16件|建议|办理]，办复率[100%]、满意率[95%]。",
            "以16为分母得不到95%，原文未说明分母",
        ),
        ("重点项目[236个]，按进度完成[215项]，占[91.5%]。", "215项÷236个约为91.10%，原文为91.5%"),
        ("征集提案[163件]，审查立案[142件]，立案率为[88%]。", "142件÷163件约为87.1%，原文为88%"),
        ("重点项目[150个]，按进度完成[120项]，占[79%]。", "120项÷150个＝80%，原文为79%"),
    ],
)
def test_a_rate_that_its_numbers_do_not_make_is_a_note(text: str, statement: str) -> None:
    assert said(checks(text)) == [("rate", False, statement)]


@pytest.mark.parametrize(
    "text",
    [
        "办理代表建议[1154件|代表建议|办理]，满意率达[97.5%]。",  # 1125 of 1154
        "办理建议[154余件|建议|办理]，满意率达[97.5%]。",
        "办理建议[154件|建议|办理]、提案[80件|提案|办理]，满意率达[97.5%]。",  # which of the two?
        "安装评价器[620台|评价器|安装]，群众满意率达[99.81%]。",  # not what was handled
        "创建站点[130个|站点|创建]，调解成功率达[94.4%]。",
        "投放线路[38条]，开通快线[12条]，公交分担率达[56%]。",
        "[56项]计划精简至[21项]，精简率达[62.5%]。",
        "脱贫[495户]、[963人]，占比[42%]。",
        "园区[29家]，其中文化园区[20个]，占全区总数的[71%]。",
        "办理建议[154件|建议|办理]，满意率提高[2.5%]。",
    ],
)
def test_a_rate_whose_base_is_not_certain_is_no_note(text: str) -> None:
    assert all(check.holds for check in checks(text))


def test_a_rate_that_fits_by_chance_is_no_check() -> None:
    assert not checks("整治[20个|项目]，改造[12个|项目]，物业覆盖率达[60%]。")


def test_a_note_stands_at_the_rate() -> None:
    assert checks("办理建议[154件|建议|办理]，满意率达[97.5%]。")[0].figures == ("f2", "f1")
