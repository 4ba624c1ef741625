from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model.facts import Body, Genre, Metadata, Period, Region
from generator.structure.metadata_title import read_subtitle, read_title, supply_title
from tests.structure.heads import blocks

QI = Region("150526", "扎鲁特旗", ("内蒙古自治区", "通辽市", "扎鲁特旗"))
NATION = Region("000000", "中华人民共和国", ("中华人民共和国",))
NONE = Metadata("", title_supplied=False)


def test_a_title_keeps_the_space_between_its_clauses() -> None:
    assert read_title(blocks(("title", "依法履职敢担当 勇毅前行谱新篇"))) == "依法履职敢担当 勇毅前行谱新篇"


def test_a_title_that_is_spaced_out_is_closed_up() -> None:
    assert read_title(blocks(("title", "政 府 工 作 报 告"))) == "政府工作报告"


def test_a_part_of_a_title_that_is_spaced_out_is_closed_up() -> None:
    assert read_title(blocks(("title", "绛县人大常委会工 作 报 告"))) == "绛县人大常委会工作报告"


def test_a_report_may_have_no_title() -> None:
    assert read_title(blocks(("paragraph", "召开会议。"))) is None


def test_a_subtitle_loses_its_dash() -> None:
    assert read_subtitle(blocks(("subtitle", "——常山县十六届人大常委会工作综述"))) == "常山县十六届人大常委会工作综述"


@pytest.mark.parametrize(
    ("region", "body", "genre", "period", "title"),
    [
        (QI, "renda", "overview", Period("2024", "2024"), "扎鲁特旗人大常委会2024年工作综述"),
        (QI, "zhengfu", "work", Period("2016", "2020"), "扎鲁特旗政府2016—2020年工作报告"),
        (QI, "zhengxie", "work", None, "扎鲁特旗政协工作报告"),
        (NATION, "zhengfu", "work", Period("2024", "2024"), "国务院2024年工作报告"),
        (NATION, "renda", "work", None, "全国人大常委会工作报告"),
        (None, None, "other", None, "报告"),
    ],
)
def test_a_supplied_title_says_what_is_known(
    region: Region | None, body: Body | None, genre: Genre, period: Period | None, title: str
) -> None:
    found = supply_title(replace(NONE, region=region, body=body, genre=genre, period=period))
    assert (found.title, found.title_supplied) == (title, True)


def test_lost_spaces_of_a_title_that_is_spaced_out_are_no_part_of_it() -> None:
    assert read_title(blocks(("title", "政??府??工??作??报??告"))) == "政府工作报告"
