from __future__ import annotations

import pytest

from generator.model.facts import Session
from generator.structure.metadata_session import read_session
from tests.structure.heads import WORK, Line, head


@pytest.mark.parametrize(
    ("line", "term", "number"),
    [
        ("2024年12月27日在绛县第十七届人民代表大会第四次会议上", 17, 4),
        ("在县十六届人大七次会议上", 16, 7),
        ("在政协绛县第十五届委员会第四次会议上", 15, 4),
        ("在市政协十五届四次会议上", 15, 4),
        ("在第五届全国人民代表大会第四次会议上", 5, 4),
        ("在政协第十四届全国委员会第二次会议上", 14, 2),
        ("在绛县第17届人民代表大会第4次会议上", 17, 4),
        ("在绛县第十七届人大常委会第十次会议上", 17, None),
    ],
)
def test_a_session_is_read(line: str, term: int, number: int | None) -> None:
    assert read_session(head(("dateline", line))) == (Session(term, number),)


def test_a_party_s_meeting_is_no_session() -> None:
    assert read_session(head(("dateline", "在中共绛县第十五届委员会第四次会议上"))) == ()


def test_what_has_been_since_a_session_is_not_given_at_it() -> None:
    lines: tuple[Line, ...] = (
        ("title", "关于十三届二次会议以来提案工作情况的报告"),
        ("dateline", "在政协绛县第十三届委员会第三次会议上"),
    )
    assert read_session(head(*lines)) == (Session(13, 3),)


@pytest.mark.parametrize(
    "line",
    [("subtitle", "——常山县十六届人大常委会工作综述"), ("paragraph", "我代表县第十六届人民政府，向大会报告工作。")],
)
def test_a_term_alone_is_read(line: Line) -> None:
    assert read_session(head(line)) == (Session(16, None),)


def test_the_title_block_s_session_goes_before_others() -> None:
    lines = (*WORK[:4], ("paragraph", "县十五届人大三次会议以来，我代表大家向大会报告工作。"))
    assert read_session(head(*lines)) == (Session(15, 4),)


@pytest.mark.parametrize(
    "title",
    ["关于县十九届人大三次会议代表建议办理情况的报告", "县人大常委会关于县十七届人大四次会议议案办理情况的报告"],
)
def test_a_session_that_the_title_speaks_of_is_not_the_report_s(title: str) -> None:
    assert [session.number for session in read_session(head(("title", title)))] in ([], [None])


def test_what_prose_tells_of_a_session_is_not_the_report_s() -> None:
    text = "2024年，县人大常委会圆满完成县十七届人大三次会议确定的各项任务。"
    assert read_session(head(("title", "工作总结"), ("paragraph", text))) == ()


def test_prose_says_where_the_report_was_given() -> None:
    text = "县长张某在县十七届人大四次会议上作政府工作报告。报告指出，全县经济稳中有进。"
    assert read_session(head(("paragraph", text))) == (Session(17, 4),)


def test_what_is_laid_before_a_session_is_its_report() -> None:
    text = "受区人民政府委托，现将2024年预算执行情况提请区十五届人大四次会议审查。"
    assert read_session(head(("paragraph", text))) == (Session(15, 4),)


def test_a_date_line_that_is_cut_in_two_names_the_session() -> None:
    lines: tuple[Line, ...] = (
        ("subtitle", "——2024年1月17日在绛县第十八届"),
        ("speaker", "人民代表大会第三次会议上 县长 杨某某"),
    )
    assert read_session(head(*lines)) == (Session(18, 3),)


def test_a_note_at_the_end_names_the_session() -> None:
    note = "（本文为县人大常委会主任张某在县十七届人大二次会议上所作工作报告摘要）"
    lines: tuple[Line, ...] = (("title", "绛县人大常委会工作报告"), ("paragraph", "召开会议9次。"), ("paragraph", note))
    assert read_session(head(*lines)) == (Session(17, 2),)


def test_an_account_in_the_third_person_says_whose_term_it_is() -> None:
    text = "2022年，政协第十一届某县委员会及其常委会在县委领导下，全面履职尽责。"
    assert read_session(head(("title", "协商为民谱新篇"), ("paragraph", text))) == (Session(11, None),)
