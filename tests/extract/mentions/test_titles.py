from itertools import pairwise

import pytest

from generator.extract.mentions.titles import titles
from tests.extract.mentions.helpers import found, targets


def test_a_title_of_a_law_is_a_law() -> None:
    assert found("对《土壤污染防治法》《农药管理条例》进行检查", "law") == ["《土壤污染防治法》", "《农药管理条例》"]


@pytest.mark.parametrize(
    "title", ["《阜新蒙古族自治县森林保护条例》", "《条例(草案)》", "《辽宁省实施〈代表法〉办法》"]
)
def test_a_local_regulation_and_a_draft_are_laws(title: str) -> None:
    assert found(f"修订{title}", "law") == [title]


@pytest.mark.parametrize("title", ["《关于民法典的报告》", "《议案办理办法》", "《人大志》", "《工作方案》"])
def test_a_document_is_no_law(title: str) -> None:
    assert found(f"印发{title}", "document") == [title]


@pytest.mark.parametrize(
    ("title", "plan"),
    [
        ("《粤港澳大湾区发展规划纲要》", "bay-area"),
        ("《法治政府建设实施纲要（2021—2025年）》", "rule-of-law-government"),
    ],
)
def test_a_plan_of_the_nation_in_a_title_is_a_plan(title: str, plan: str) -> None:
    assert found(f"落实{title}", "plan") == [title]
    assert targets(f"落实{title}") == [plan]


def test_a_places_own_plan_in_a_title_is_a_document() -> None:
    assert found("印发《阜新市土地利用总体规划》", "plan") == []


@pytest.mark.parametrize("text", ["在《阜新日报》刊载", "开设《代表风采》《议案追踪》等专题栏目", "拍摄《家园》等电影"])
def test_newspapers_columns_and_films_are_neither(text: str) -> None:
    assert not found(text, "document")


def test_nothing_is_looked_for_inside_a_title() -> None:
    assert found("出版《阜新玛瑙》", "region") == []


def test_of_titles_in_titles_the_outermost_counts() -> None:
    assert [len(span) for span in titles("《关于《甲法》的《乙》说明》和《丙》")] == [14, 3]


def test_a_mark_without_fellow_takes_nothing() -> None:
    assert titles("《" * 5000 + "法》")[-1].of("《" * 5000 + "法》") == "《法》"


def test_titles_follow_each_other() -> None:
    spans = titles("《甲》、《乙《丙》》》《丁》")
    assert all(one.end <= other.start for one, other in pairwise(spans))
