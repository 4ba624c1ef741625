from __future__ import annotations

import pytest

from generator.structure.metadata_head import plain, running_text
from tests.structure.heads import WORK, Line, blocks, head


def test_plain_text_has_no_space_and_full_width_marks() -> None:
    assert plain("政 府\u3000工作报告(摘要):２０２４年,?? 好") == "政府工作报告（摘要）：2024年，好"


def test_the_title_block_stands_first_in_the_opening() -> None:
    assert head(*WORK[3:], *WORK[:3]).opening[:2] == (plain(WORK[0][1]), plain(WORK[1][1]))


def test_the_opening_ends_with_the_statement() -> None:
    assert head(*WORK).opening[-1] == "我受市人大常委会委托，向大会报告工作，请予审议。"


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("现在，我代表容城县第十四届人民政府，向大会报告2007年换届以来的工作。", "容城县第十四届人民政府"),
        ("我受县第十七届人大常委会委托，向大会报告工作，请予审议。", "县第十七届人大常委会"),
        ("受李某书记委托，我代表新区党工委、管委会向大会报告工作。", "新区党工委、管委会"),
        ("县人大代表100余人次参加活动，我县代表向会议提出建议。", ""),
    ],
)
def test_whom_the_speaker_speaks_for(text: str, whom: str) -> None:
    assert head(("paragraph", text)).speaks_for == whom


@pytest.mark.parametrize(
    ("text", "salutes"),
    [
        ("各位代表：", True),
        ("各位代表、同志们：", True),
        ("主席、各位委员：", True),
        ("各位代表的建议全部办结。", False),
    ],
)
def test_a_salutation_is_known(text: str, *, salutes: bool) -> None:
    assert head(("paragraph", text)).has_salutation is salutes


def test_running_text_has_full_stops() -> None:
    lines = blocks(("paragraph", "打印"), ("heading", "一、工作。"), ("paragraph", "召开会议。"))
    assert running_text(lines) == ("召开会议。",)


def test_a_sentence_on_the_year_tells_of_nobody() -> None:
    text = "2021年，是中国共产党成立100周年，也是开局之年。某县人大常委会依法履职。"
    assert head(("paragraph", text)).first_sentence == "某县人大常委会依法履职"


@pytest.mark.parametrize(
    ("name", "day", "signature"),
    [
        ("津市市人民政府", "2024年3月1日", ("津市市人民政府", "2024年3月1日")),
        ("津市市 司法局", "（二〇二四年三月一日）", ("津市市司法局", "二〇二四年三月一日")),
        ("会议顺利召开。", "2024年3月1日", ("", "")),
        ("津市市人民政府", "截至2024年3月1日", ("", "")),
    ],
)
def test_a_body_and_a_day_below_it_are_a_signature(name: str, day: str, signature: tuple[str, str]) -> None:
    title: Line = ("title", "情况报告")
    prose: Line = ("paragraph", "会议召开。")
    signed: tuple[Line, ...] = (("paragraph", name), ("paragraph", day))
    for lines in ((title, prose, *signed), (title, *signed, prose)):
        found = head(*lines)
        assert (found.signer, found.signed) == signature
