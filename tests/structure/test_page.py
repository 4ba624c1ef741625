from tests.structure.reading import DATELINE, PROSE, kinds, read, texts

TITLE = "政府工作报告"
NAVIGATION = ("长者模式", "无障碍", "政务服务", "政府数据", "互动交流", "走进某市")


def test_the_page_around_a_report_is_furniture() -> None:
    structure = read(
        "首页 > 政务公开 > 工作报告",
        "来源：某网 字号：大 中 小",
        TITLE,
        DATELINE,
        "各位代表：",
        PROSE,
        "分享到：",
        "新浪微博",
        "上一篇：某市2023年政府工作报告",
        "某县2024年政府工作报告",
    )

    assert kinds(structure) == ["title", "dateline", "paragraph", "paragraph", *["furniture"] * 6]


def test_navigation_above_a_report_is_furniture() -> None:
    structure = read(*NAVIGATION, "各位代表：", PROSE)

    assert texts(structure, "furniture") == list(NAVIGATION)


def test_annexes_below_a_report_are_no_furniture() -> None:
    annexes = [f"{n}．民生实事项目清单" for n in range(1, 13)]

    assert texts(read(PROSE, "附件：", *annexes), "furniture") == []


def test_a_summary_that_repeats_the_title_block_is_furniture() -> None:
    block = ("政府工作报告", "2024年1月10日在某市第八届人民代表大会第三次会议上", "市长 张某某")
    teaser = "".join(block) + "各位代表：现在，我代表市人民政府向大会报告工作，请予审议。"

    assert texts(read(teaser, *block, "各位代表：", PROSE), "furniture") == [teaser]


def test_navigation_between_a_headline_and_the_title_block_is_furniture() -> None:
    structure = read(TITLE, *NAVIGATION, TITLE, DATELINE, "市长 张某某", "各位代表：", PROSE)

    assert kinds(structure)[:5] == ["title", "dateline", "speaker", "paragraph", "paragraph"]
    assert set(texts(structure, "furniture")) == {TITLE, *NAVIGATION}


def test_counters_between_a_title_and_known_chrome_are_furniture() -> None:
    structure = read("某县2024年政府工作报告", "705", "0", "内容摘要：", PROSE, PROSE + "甲。")

    assert texts(structure, "furniture") == ["705", "0", "内容摘要："]


def test_a_lead_heading_between_title_and_text_stays() -> None:
    assert kinds(read("某县2024年工作综述", "强化监督工作", PROSE, PROSE + "甲。"))[1] == "heading"


def test_a_slogan_above_navigation_and_a_full_title_block_is_furniture() -> None:
    slogan = "人民代表大会制度是坚持党的领导、人民当家作主、依法治国有机统一的根本政治制度安排。"
    structure = read(slogan, "——习近平", *NAVIGATION, TITLE, DATELINE, "各位代表：", *[PROSE * 3] * 3)

    assert texts(structure, "furniture") == [slogan, "——习近平", *NAVIGATION]


def test_text_above_a_title_block_in_the_middle_stays() -> None:
    structure = read(PROSE * 3, "一、强化监督", PROSE + "乙。", TITLE, DATELINE, PROSE + "甲。")

    assert texts(structure, "furniture") == []


def test_a_foot_whose_last_line_is_a_sentence_is_furniture() -> None:
    foot = ("版权所有：某市人民政府", "返回手机版", "您正在浏览的是为您当前手机订制的移动网站页面，欢迎使用。")

    assert texts(read("各位代表：", PROSE, *foot), "furniture") == list(foot)


def test_a_list_of_other_reports_at_the_end_is_furniture() -> None:
    others = [line for n in range(3) for line in (f"12-0{n + 1}", f"某县202{n}年政府工作报告")]

    assert texts(read("各位代表：", PROSE, *others), "furniture") == others


def test_names_of_attached_files_are_furniture() -> None:
    assert texts(read("各位代表：", PROSE, "附件：", "1．名词解释.docx"), "furniture") == ["1．名词解释.docx"]


def test_notes_to_words_of_the_report_stay() -> None:
    notes = [f"[{n}]三名工程：名师、名校、名校长。（见第{n}页）" for n in range(1, 12)]
    structure = read("各位代表：", PROSE, *notes, "相关链接", "上一篇：某县2023年政府工作报告")

    assert texts(structure, "paragraph")[2:] == notes


def test_the_signature_above_a_page_s_foot_stays() -> None:
    structure = read("各位代表：", PROSE, "某市某区人民政府", "2019年12月18日", "分享到：", "新浪微博")

    assert texts(structure, "paragraph")[2:] == ["某市某区人民政府", "2019年12月18日"]


def test_where_a_text_was_taken_from_is_its_page_s_to_say_above_and_below_it() -> None:
    structure = read("信息来源：某县人大办", TITLE, DATELINE, "各位代表：", PROSE, "稿源：某报", "编辑：张某")

    assert texts(structure, "furniture") == ["信息来源：某县人大办", "稿源：某报"]
    assert texts(structure, "credits") == ["编辑：张某"]


def test_from_the_line_that_leads_on_to_other_texts_all_is_the_page_s() -> None:
    below = ("相关阅读", "某县召开经济工作会议", "会议要求各部门抓好落实，确保全年工作开好局、起好步。", "热门推荐")
    structure = read(TITLE, DATELINE, "各位代表：", *(f"{PROSE}{mark}。" for mark in "甲乙丙丁戊己"), *below)

    assert texts(structure, "furniture") == list(below)


def test_a_part_of_a_report_is_not_its_page_s_though_a_page_s_words_stand_above_it() -> None:
    structure = read(
        TITLE, DATELINE, "各位代表：", *[PROSE + "甲。", PROSE + "乙。"], "相关报道", "一、工作回顾", PROSE
    )

    assert "一、工作回顾" in texts(structure, "heading")


def test_the_sizes_of_letters_to_choose_from_are_the_page_s_on_several_lines_too() -> None:
    for lines in (["字体：", "大", "中", "小"], ["【字体： 大", "中 小】 打印"]):
        assert texts(read(TITLE, DATELINE, *lines, "各位代表：", PROSE), "furniture") == lines
