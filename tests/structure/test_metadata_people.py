from __future__ import annotations

import pytest

from generator.data.places import load_places
from generator.model.facts import Credit, Speaker
from generator.structure.metadata_people import read_credits, read_speakers
from tests.structure.heads import Line, blocks, head


def speakers(*lines: Line) -> tuple[Speaker, ...]:
    return read_speakers(head(*lines), load_places())


@pytest.mark.parametrize(
    ("line", "name", "role"),
    [
        ("县人大常委会主任 赵宝权", "赵宝权", "县人大常委会主任"),
        ("陈忠民", "陈忠民", None),
        ("河北省人民政府代省长 张庆伟", "张庆伟", "河北省人民政府代省长"),
        ("陕西省省长 赵 刚", "赵刚", "陕西省省长"),
        ("自治区主席 阿不都·热合曼", "阿不都·热合曼", "自治区主席"),
        ("米易县人民政府县长?? 代坤宏", "代坤宏", "米易县人民政府县长"),
        ("市长 张工同志", "张工", "市长"),
        ("旗人大常委会主任 乌云其木格", "乌云其木格", "旗人大常委会主任"),
        ("县长（代） 张 三", "张三", "县长（代）"),
        ("某市人大常委会主任：刘国伟", "刘国伟", "某市人大常委会主任"),
        ("谭某某（某市人民政府市长）", "谭某某", "某市人民政府市长"),
        ("县长 李娜（女，蒙古族）", "李娜", "县长"),
        ("2021年2月5日在易县十七届人民代表大会第六次会议上易县人民政府县长 张锐", "张锐", "易县人民政府县长"),
    ],
)
def test_the_speaker_s_line_gives_name_and_office(line: str, name: str, role: str | None) -> None:
    assert speakers(("speaker", line)) == (Speaker(name, role),)


@pytest.mark.parametrize(
    "line",
    [
        "2025年1月14日在天津市第十八届人民代表大会第三次会议上天津市市长张工同志作政府工作报告。",
        "——2025年1月16日天津市市长张工在天津市第十四届人民代表大会第三次会议上的讲话",
        "政府工作报告天津市市长 张工各位代表：",
        "报告人：天津市市长 张工",
    ],
)
def test_other_lines_give_them_too(line: str) -> None:
    assert speakers(("paragraph", line)) == (Speaker("张工", "天津市市长"),)


def test_office_and_name_may_stand_in_two_lines() -> None:
    lines: tuple[Line, ...] = (("paragraph", "阜平县人民政府县长"), ("paragraph", "刘靖"), ("paragraph", "各位代表："))
    assert speakers(*lines) == (Speaker("刘靖", "阜平县人民政府县长"),)


def test_one_person_is_named_once_with_the_office() -> None:
    lines: tuple[Line, ...] = (("speaker", "张工"), ("paragraph", "报告人：天津市市长 张工"))
    assert speakers(*lines) == (Speaker("张工", "天津市市长"),)


def test_two_persons_are_both_given() -> None:
    lines: tuple[Line, ...] = (("speaker", "市长 张工"), ("paragraph", "报告人：天津市市长 李四"))
    assert [speaker.name for speaker in speakers(*lines)] == ["张工", "李四"]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("本报讯1月8日，县长张晨在县十七届人大四次会议上作政府工作报告。", "张晨"),
        ("县人民法院院长李大明代表县人民法院作工作报告。", "李大明"),
        ("吴松元", "吴松元"),
        ("报告人：李雪峰", "李雪峰"),
        ("（2024年1月29日临沧市第五届人民代表大会第三次会议 杨国民）", "杨国民"),
        ("李　明", "李明"),
    ],
)
def test_the_press_and_a_line_alone_name_the_speaker(line: str, name: str) -> None:
    assert [speaker.name for speaker in speakers(("title", "工作报告"), ("paragraph", line))] == [name]


@pytest.mark.parametrize("line", ["目录", "高阳", "高平市", "石家庄市", "（摘要）", "前言", "向大会报告"])
def test_a_line_alone_that_is_no_name(line: str) -> None:
    assert speakers(("title", "工作报告"), ("paragraph", line)) == ()


@pytest.mark.parametrize("line", ["主任会议成员领衔督办重点建议。", "县长张某同志深入调研。各位代表提出建议。"])
def test_prose_names_no_speaker(line: str) -> None:
    assert speakers(("paragraph", line)) == ()


def test_credits_are_pairs_of_role_and_name() -> None:
    line = "撰稿:王会刚 编辑：包晓峰 初审：达来"
    pairs = (Credit("撰稿", "王会刚"), Credit("编辑", "包晓峰"), Credit("初审", "达来"))
    assert read_credits(blocks(("credits", line))) == pairs


def test_one_role_may_have_several_names() -> None:
    assert read_credits(blocks(("byline", "记者 张三、李四"))) == (Credit("记者", "张三"), Credit("记者", "李四"))


def test_a_byline_of_two_roles_gives_both() -> None:
    assert read_credits(blocks(("byline", "记者 张三 通讯员 李四"))) == (
        Credit("记者", "张三"),
        Credit("通讯员", "李四"),
    )


def test_a_name_may_have_characters_beyond_the_basic_plane() -> None:
    assert speakers(("speaker", "县人大常委会主任张𠮷")) == (Speaker("张𠮷", "县人大常委会主任"),)
    assert read_credits(blocks(("byline", "通讯员 张𠮷"))) == (Credit("通讯员", "张𠮷"),)


def test_a_place_alone_is_no_speaker() -> None:
    assert speakers(("speaker", "河北")) == ()


def test_a_mark_is_no_name_of_a_credit() -> None:
    assert read_credits(blocks(("credits", "来源： ： 南方日报"))) == (Credit("来源", "南方日报"),)


@pytest.mark.parametrize(
    ("line", "pairs"),
    [
        ("责任编辑：王媛", [("责任编辑", "王媛")]),
        ("来源：定海区人民政府办公室　编辑：王敏", [("来源", "定海区人民政府办公室"), ("编辑", "王敏")]),
        ("编辑：吴小燕　审核：许海滨　监制：沈志明", [("编辑", "吴小燕"), ("审核", "许海滨"), ("监制", "沈志明")]),
        ("□ 通讯员 田茂林 本报记者 周舟", [("通讯员", "田茂林"), ("本报记者", "周舟")]),
        ("铜仁日报记者 吴采丽 通讯员 杨玲", [("铜仁日报记者", "吴采丽"), ("通讯员", "杨玲")]),
        ("撰稿:包 晓峰 摄影:阿·热合曼", [("撰稿", "包晓峰"), ("摄影", "阿·热合曼")]),
        ("文/图 张誉春", [("文/图", "张誉春")]),
        ("（责任编辑：石兰兰）", [("责任编辑", "石兰兰")]),
        ("文 张三 图 李四", [("文", "张三"), ("图", "李四")]),
        ("记者 张三 李四", [("记者", "张三"), ("记者", "李四")]),
    ],
)
def test_credits_of_all_forms(line: str, pairs: list[tuple[str, str]]) -> None:
    assert [(credit.role, credit.name) for credit in read_credits(blocks(("credits", line)))] == pairs
