from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.data.places import load_places
from generator.model.facts import Credit, Metadata, Period, Region, Session, Speaker
from generator.model.structure import BLOCK_KINDS, Block
from generator.structure.metadata import read_metadata
from tests.structure.heads import WORK, Line, doubts, meta, read

GOLD = sorted((Path(__file__).parents[1] / "gold" / "blocks").glob("*.json"))


def flat(meta: Metadata) -> dict[str, Any]:
    return {
        "title": None if meta.title_supplied else meta.title,
        "supplied": meta.title_supplied,
        "body": meta.body,
        "genre": meta.genre,
        "region": meta.region and meta.region.code,
        "term": meta.session and meta.session.term,
        "session": meta.session and meta.session.number,
        "delivered": meta.delivered,
        "speaker": meta.speaker and meta.speaker.name,
        "period": meta.period and [meta.period.start, meta.period.end],
        "extent": meta.extent,
    }


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.name[:3])
def test_the_metadata_of_the_five_are_right(path: Path) -> None:
    gold = json.loads(path.read_text("utf-8"))
    shown = [Block(f"b{n}", b["kind"], b["text"], (), b.get("level")) for n, b in enumerate(gold["blocks"], 1)]
    found, _ = read_metadata(shown, load_places())
    assert flat(found) == gold["meta"]


def test_the_five_are_there() -> None:
    assert len(GOLD) == 5


def test_a_work_report_gives_every_field() -> None:
    found, findings = read(*WORK)
    assert found == Metadata(
        title="甲县人民代表大会常务委员会工作报告",
        title_supplied=False,
        body="renda",
        genre="work",
        extent="full",
        region=Region("130900", "沧州市", ("河北省", "沧州市")),
        session=Session(15, 4),
        delivered="2024-01-09",
        speaker=Speaker("张三", "市人大常委会主任"),
        period=Period("2023", "2023"),
    )
    assert findings == ()


def test_what_the_text_does_not_say_is_none_with_a_note() -> None:
    line: Line = ("title", "沧州市人大常委会工作报告")
    assert meta(line) == Metadata(line[1], title_supplied=False, body="renda", genre="work", region=meta(*WORK).region)
    said = doubts(line, ("paragraph", "会议顺利召开。"))
    assert said == dict.fromkeys(("meta.delivered", "meta.session", "meta.speaker", "meta.period"), "note")


def test_what_was_not_read_is_not_said_to_be_missing() -> None:
    messages = [finding.message for finding in read(("paragraph", "会议顺利召开。"))[1]]
    assert "未从文中读出报告日期" in messages
    assert "未从文中读出标题，现题是补拟的" in messages


def test_a_day_of_signing_is_told_and_not_taken() -> None:
    lines: tuple[Line, ...] = (
        ("paragraph", "专此报告。"),
        ("paragraph", "绛县人民政府"),
        ("paragraph", "2024年3月1日"),
    )
    found, findings = read(*lines)
    assert found.delivered is None
    assert "未从文中读出报告日期（落款的2024年3月1日是成文日期，不作报告日期）" in [
        finding.message for finding in findings
    ]


def test_a_text_without_a_sentence_is_doubted() -> None:
    assert doubts(("title", "沧州市人大常委会工作报告"), ("paragraph", "打印"))["meta.no-text"] == "warning"


def test_two_days_give_none_and_a_warning() -> None:
    lines = (*WORK[:1], ("dateline", "（1981年11月30日和12月1日在沧州市第五届人民代表大会第四次会议上）"))
    assert meta(*lines).delivered is None
    assert doubts(*lines)["meta.delivered"] == "warning"


def test_a_text_that_is_no_report_gets_a_warning() -> None:
    assert doubts(("paragraph", "今天天气很好。我去公园玩。"))["meta.no-report"] == "warning"


def test_an_empty_text_is_no_report() -> None:
    assert meta().title == "报告"
    assert doubts()["meta.no-report"] == "warning"


def test_furniture_says_nothing() -> None:
    found = meta(("furniture", "沧州市2024年政府工作报告"), ("furniture", "2024年1月9日在沧州市召开的会议上"))
    assert (found.region, found.delivered, found.body) == (None, None, None)


def test_a_place_read_from_the_text_is_told() -> None:
    lines: tuple[Line, ...] = (
        ("paragraph", "现在，我代表区人民政府向大会作工作报告，请予审议。"),
        ("heading", "一、2023年工作回顾"),
        ("paragraph", "坪山区经济稳中有进。坪山科学城、坪山河、坪山大道、坪山车站建成。"),
    )
    found, findings = read(*lines)
    assert found.region is not None
    assert found.region.path == ("广东省", "深圳市", "坪山区")
    assert [finding.message for finding in findings if finding.code == "meta.region"] == [
        "未从报告开头读出地名，据正文多次提到的地名认定为“坪山区”"
    ]


def test_a_place_without_a_code_is_told() -> None:
    found, findings = read(("paragraph", "我代表大鹏新区管理委员会，向大会报告工作。"))
    assert (found.region, found.body) == (None, "zhengfu")
    assert "大鹏新区不在行政区划代码表中，没有代码" in [finding.message for finding in findings]


def test_a_place_has_the_name_of_its_year() -> None:
    found = meta(("title", "政府工作报告"), ("dateline", "2005年2月3日在襄樊市第十三届人民代表大会第三次会议上"))
    assert found.region == Region("420600", "襄樊市", ("湖北省", "襄樊市"))


def test_a_dissolved_county_keeps_its_own_code() -> None:
    found = meta(("title", "政府工作报告"), ("dateline", "2013年3月10日在徐水县第十五届人民代表大会第二次会议上"))
    assert found.region == Region("130625", "徐水县", ("河北省", "保定市", "徐水县"))


def test_a_hint_says_what_can_be_done_now() -> None:
    _, findings = read(("paragraph", "今天天气很好。"))
    [hint] = {finding.hint for finding in findings if finding.hint}
    assert "换上完整的文件" in hint
    assert "accept" in hint


def test_the_hint_of_a_note_says_that_it_stops_nothing() -> None:
    _, findings = read(("paragraph", "我代表大鹏新区管理委员会，向大会报告工作。"))
    [hint] = {finding.hint for finding in findings if finding.code == "meta.region"}
    assert "不影响生成和发布" in hint


def test_credits_are_read() -> None:
    assert meta(*WORK, ("byline", "通讯员 李四")).credits == (Credit("通讯员", "李四"),)
    line = "责任编辑 王某某 版式 李某"
    assert meta(*WORK, ("credits", line)).credits == (Credit("责任编辑", "王某某"), Credit("版式", "李某"))


@given(
    st.lists(
        st.tuples(
            st.sampled_from(BLOCK_KINDS),
            st.text("在年月日第届次会议上人大政协常委0129一二〇，。：（）— 省市县区甲", max_size=40),
        )
    )
)
def test_no_text_stops_it(lines: list[Line]) -> None:
    found, _ = read(*lines)
    assert found.title
    assert found.delivered is None or found.delivered[:4].isdigit()
