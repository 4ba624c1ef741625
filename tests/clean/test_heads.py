"""Lines of a title block."""

import pytest

from generator.clean.heads import one_of_two
from generator.data.layout import load_layout


@pytest.mark.parametrize(
    ("last", "line"),
    [
        ("某县人民代表大会常务委员会", "工作报告"),
        ("某县", "人民政府工作报告"),
        ("某镇人民代表大会", "主席团工作报告"),
        ("2024年某县政府", "工作报告"),
        ("——2024年12月27日在", "某县第十七届人民代表大会第四次会议上"),
        ("（2024年12月27日在某县第十七届", "人民代表大会第四次会议上）"),
    ],
)
def test_two_lines_are_one_title_or_one_date_line(last: str, line: str) -> None:
    assert one_of_two(load_layout(), last, line) < 0


@pytest.mark.parametrize("line", ["县长 张三", "张三", "（摘要）", "各位代表："])
def test_a_date_line_ends_before_who_speaks(line: str) -> None:
    assert one_of_two(load_layout(), "在某县第十七届人民代表大会第四次会议上", line) > 0


@pytest.mark.parametrize("last", ["县人大常委会主任 张三", "张三"])
def test_who_speaks_and_a_note_are_two_lines(last: str) -> None:
    assert one_of_two(load_layout(), last, "（摘要）") > 0


@pytest.mark.parametrize(
    ("last", "line"),
    [
        ("信息公开", "政府工作报告"),  # navigation
        ("2003年01月13日", "在某省第十届人民代表大会第一次会议上"),  # the page's own date
        ("政府工作报告", "政府工作报告"),
        ("听取审议了预算执行情况的报告，", "推动了工作"),
        ("县人民政府", "工作取得了进展"),
    ],
)
def test_other_lines_are_left_to_what_else_is_seen(last: str, line: str) -> None:
    assert one_of_two(load_layout(), last, line) == 0


def test_a_reporters_line_below_a_subtitle_is_a_line_of_its_own() -> None:
    assert one_of_two(load_layout(), "——2022年某县政协履职综述", "某县融媒体中心记者 王某 李某某") > 0


def test_a_subtitle_ends_before_the_text_however_wide_that_is_set() -> None:
    text = "2022年，县政协常委会在县委的坚强领导下，围绕中心、服务大局，扎实履行各项职能" * 2

    assert one_of_two(load_layout(), "——某县政协第十届委员会2022年工作综述", text) > 0


@pytest.mark.parametrize(
    ("last", "line"),
    [
        ("——2022年某县政协常委会工作报告", "（摘要）"),
        ("——某县第十届人大常委会工作综述", "和今后的打算"),
        ("——认真审议专项工作", "报告，推动了工作"),
    ],
)
def test_a_line_behind_a_dash_may_run_on(last: str, line: str) -> None:
    assert one_of_two(load_layout(), last, line) <= 0


@pytest.mark.parametrize("last", ["二、加强监督，服务大局……………13", "二、加强监督......（3）", "二、加强监督 13"])
def test_a_title_below_the_last_entry_of_a_contents_list_is_a_line_of_its_own(last: str) -> None:
    assert one_of_two(load_layout(), last, "政府工作报告") > 0


@pytest.mark.parametrize(
    ("last", "line"),
    [("政府工作报告", "发文单位：某县人民政府"), ("某县政府工作报告（2013年）", "某县政府工作报告（2012年）")],
)
def test_a_pages_own_line_and_another_title_below_a_title_are_lines_of_their_own(last: str, line: str) -> None:
    assert one_of_two(load_layout(), last, line) > 0


def test_a_field_of_a_page_and_what_stands_beside_it_are_never_one() -> None:
    layout = load_layout()
    assert one_of_two(layout, "标题：某县政府工作报告", "发文单位：某县人民政府") > 9
    assert one_of_two(layout, "某县人民政府", "发布日期：2024-01-08") > 9


def test_a_speaker_with_his_name_apart_ends_before_the_text() -> None:
    assert one_of_two(load_layout(), "某县人大常委会主任 李明远", "过去一年，县人大常委会在县委领导下") > 0


def test_a_role_without_a_name_apart_may_run_on() -> None:
    assert one_of_two(load_layout(), "主任会议成员领衔督办建议", "过去一年办结十件") == 0
