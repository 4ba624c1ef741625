from __future__ import annotations

import pytest

from generator.model.facts import Session
from generator.structure.metadata_body import read_body, read_extent, read_genre, read_session
from tests.structure.heads import WORK, Line, blocks, head


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("绛县人民代表大会常务委员会工作报告", "renda"),
        ("依法履职——常山县十六届人大常委会工作综述", "renda"),
        ("扎鲁特旗人大2024年工作综述", "renda"),
        ("中国人民政治协商会议绛县第十五届委员会常务委员会工作报告", "zhengxie"),
        ("政协绛县委员会常务委员会关于提案工作情况的报告", "zhengxie"),
        ("政府工作报告（在绛县第八届人民代表大会第一次会议上）", "zhengfu"),
        ("关于绛县2023年国民经济和社会发展计划执行情况的报告", "zhengfu"),
        ("关于绛县2023年预算执行情况和2024年预算草案的报告", "zhengfu"),
        ("沧州市中级人民法院工作报告", "fayuan"),
        ("最高人民检察院工作报告", "jianchayuan"),
    ],
)
def test_a_title_names_its_body(title: str, body: str) -> None:
    assert read_body(head(("title", title))) == (body,)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("现在，我代表区人民政府向大会作政府工作报告，请予审议，并请各位政协委员提出意见。", "zhengfu"),
        ("现在，我代表国务院，向大会报告政府工作，请全国政协委员提出意见。", "zhengfu"),
        ("我受县第十七届人大常委会委托，向大会报告工作。", "renda"),
        ("我代表省高级人民法院向大会报告工作，请予审议。", "fayuan"),
        ("2024年，某旗人大常委会依法监督旗人民政府和旗人民法院。", "renda"),
    ],
)
def test_without_a_title_the_speaker_or_the_first_actor_does(text: str, body: str) -> None:
    assert read_body(head(("paragraph", text))) == (body,)


def test_a_title_of_two_bodies_gives_both() -> None:
    assert read_body(head(("title", "县政府关于人大常委会审议意见办理情况的报告"))) == ("renda", "zhengfu")


@pytest.mark.parametrize(
    ("title", "genre"),
    [
        ("绛县人民代表大会常务委员会工作报告", "work"),
        ("绛县人大常委会2024年工作综述", "overview"),
        ("关于绛县2023年国民经济和社会发展计划执行情况的报告", "plan"),
        ("关于绛县2023年预算执行情况和2024年预算草案的报告", "budget"),
        ("政协绛县委员会常务委员会关于提案工作情况的报告", "proposals"),
        ("关于环境状况的报告", "other"),
    ],
)
def test_a_title_names_its_kind(title: str, genre: str) -> None:
    assert read_genre(head(("title", title))) == genre


@pytest.mark.parametrize(
    ("text", "genre"),
    [
        ("2024年，某旗人大常委会依法履职。", "overview"),
        ("2024年，我们县人大常委会依法履职。", "other"),
        ("现将县政府有关情况报告如下。", "other"),
        ("我代表县政府向大会报告工作。", "work"),
        ("今天天气很好。", "other"),
    ],
)
def test_without_a_title_the_manner_of_speaking_does(text: str, genre: str) -> None:
    assert read_genre(head(("paragraph", text))) == genre


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


@pytest.mark.parametrize("line", [("note", "（摘要）"), ("title", "政府工作报告（摘登）"), ("paragraph", "（有删节）")])
def test_an_abridged_report_says_so(line: Line) -> None:
    assert read_extent(head(line), blocks(line)) == "abridged"


def test_salutation_and_closing_make_a_full_report() -> None:
    assert read_extent(head(*WORK), blocks(*WORK)) == "full"


def test_without_a_closing_nothing_is_said() -> None:
    assert read_extent(head(*WORK[:-1]), blocks(*WORK[:-1])) is None


def test_a_summary_spoken_of_in_the_text_abridges_nothing() -> None:
    lines = (*WORK[:-1], ("paragraph", "编印工作报告摘要500份，供代表审议。各位代表提出建议。"))
    assert read_extent(head(*lines), blocks(*lines)) is None
