from tests.structure.reading import PROSE, kinds, levels, read


def test_numbered_headings_stand_below_unnumbered_parts() -> None:
    structure = read(
        "2024年工作回顾",
        PROSE,
        "一、强化监督",
        PROSE + "甲。",
        "二、服务代表",
        PROSE + "乙。",
        "2025年工作安排",
        PROSE + "丙。",
    )

    assert levels(structure) == [(1, "2024年工作回顾"), (2, "一、强化监督"), (2, "二、服务代表"), (1, "2025年工作安排")]


def test_numbered_headings_are_the_parts_where_nothing_stands_above_them() -> None:
    structure = read(
        "一、2023年工作回顾", PROSE, "（一）经济稳步增长", PROSE + "甲。", "二、2024年工作安排", PROSE + "乙。"
    )

    assert levels(structure) == [(1, "一、2023年工作回顾"), (2, "（一）经济稳步增长"), (1, "二、2024年工作安排")]


def test_a_third_level_is_printed_as_the_second() -> None:
    structure = read("第一部分 工作回顾", "一、监督工作", "（一）财政监督", PROSE, "第二部分 工作安排", PROSE + "甲。")

    assert [level for level, _ in levels(structure)] == [1, 2, 2, 1]


def test_headings_of_one_kind_are_all_of_level_one() -> None:
    structure = read(
        PROSE, "始终坚持党的领导，把牢正确方向", PROSE + "甲。", "围绕中心服务大局，精准监督", PROSE + "乙。"
    )

    assert [level for level, _ in levels(structure)] == [1, 1]


def test_an_unnumbered_heading_between_two_numbered_ones_stands_below_them() -> None:
    structure = read("一、工作回顾", PROSE, "经济运行稳中向好", PROSE + "甲。", "二、工作安排", PROSE + "乙。")

    assert levels(structure) == [(1, "一、工作回顾"), (2, "经济运行稳中向好"), (1, "二、工作安排")]


def test_a_bullet_with_quotation_marks_is_a_heading() -> None:
    structure = read("●五年来，我们精准把握“强发展、惠民生”，汇聚“人大力量”", PROSE)

    assert kinds(structure) == ["heading", "paragraph"]


def test_salutation_and_commission_are_paragraphs() -> None:
    assert kinds(read("各位代表：", "我受县人大常委会委托，向大会报告工作，请予审议。", PROSE)) == ["paragraph"] * 3


def test_a_numbered_line_with_a_full_stop_is_a_paragraph() -> None:
    assert kinds(read("（一）经济保持平稳较快发展。", PROSE)) == ["paragraph", "paragraph"]


def test_a_table_of_short_lines_holds_no_headings() -> None:
    structure = read(PROSE, "教育局牵头办理", "文体中心牵头办理", "民政局协助办理", "住建局牵头办理", PROSE + "甲。")

    assert levels(structure) == []


def test_a_list_of_annexes_holds_no_headings() -> None:
    structure = read(PROSE, "附件：", "1．名词解释", "2．民生实事项目清单")

    assert levels(structure) == []


def test_a_bare_numeral_is_a_heading() -> None:
    assert levels(read("一", PROSE, "二", PROSE + "甲。")) == [(1, "一"), (1, "二")]
