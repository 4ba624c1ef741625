"""From blocks to figures."""

import pytest

from generator.extract import read_figures
from generator.model.structure import Block, BlockKind
from tests.extract.helpers import figures_of, meta, report


def test_figures_are_numbered_in_the_order_of_the_text() -> None:
    found = report([("p", "召开会议11次、座谈会3次。"), ("p", "走访企业5家。")])
    assert [(figure.id, figure.block) for figure in found] == [("f1", "b1"), ("f2", "b1"), ("f3", "b2")]


@pytest.mark.parametrize("kind", ["title", "heading", "note", "caption", "credits", "furniture"])
def test_only_paragraphs_hold_figures(kind: BlockKind) -> None:
    assert not read_figures([Block("b1", kind, "召开会议11次。", ())], meta())


def test_a_number_in_a_quotation_is_part_of_a_name() -> None:
    assert not figures_of("推行城乡公交“2元一票制”，落实《若干规定8条》。")


@pytest.mark.parametrize(
    "text", ["做到“两个维护”、“四个意识”。", "县乡两级人大", "组织四级人大代表", "一批先进典型", "多次召开会议"]
)
def test_slogans_and_levels_are_no_figures(text: str) -> None:
    assert not figures_of(text)


@pytest.mark.parametrize("text", ["开展两次专题询问。", "走访十二家企业。", "先后三次召开会议，办理建议二十件。"])
def test_a_chinese_numeral_that_reports_a_count_is_a_figure(text: str) -> None:
    assert figures_of(text)


def test_characters_beyond_the_basic_plane_count_as_one() -> None:
    text = "𠮷村召开会议11次。"
    figure = figures_of(text)[0]
    assert text[figure.number.start : figure.number.end] == "11次"


def test_a_long_line_takes_linear_time() -> None:
    import time

    def seconds(size: int) -> float:
        text = "新建学校3所，" * size
        start = time.process_time()
        figures_of(text)
        return time.process_time() - start

    seconds(100)
    assert seconds(4000) < 24 * max(seconds(500), 0.01)


@pytest.mark.parametrize(
    "text", ["1" * 50_000, "“" * 50_000, "一" * 50_000, "从1" * 20_000, "1、" * 20_000, "（" * 50_000 + "3次"]
)
def test_a_hostile_line_is_read_in_time(text: str) -> None:
    figures_of(text)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("新建学校2所，5G基站260座。", "5G基站"),
        ("创建4A级景区2个、3A级村庄5个。", "3A级村庄"),
        ("新建学校2所，110千伏变电站1座。", "110千伏变电站"),
        ("今年要力争地区生产总值增长6%。", "地区生产总值"),
    ],
)
def test_a_label_is_cut_at_no_digit_of_its_name(text: str, label: str) -> None:
    assert figures_of(text)[-1].label == label
