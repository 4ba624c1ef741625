import pytest

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


def test_a_heading_above_a_paragraph_that_opens_with_a_word_in_zhe_or_he() -> None:
    structure = read("一、发展经济", "着力" + PROSE, "二、改善民生", "和谐稳定" + PROSE)

    assert kinds(structure) == ["heading", "paragraph"] * 2


def test_numbered_lines_with_a_stop_are_headings_where_all_of_them_stand_alone() -> None:
    structure = read("一、工作回顾", "（一）经济发展量增质优。", PROSE, "（二）民生事业实现新跨越。", PROSE + "甲。")

    assert [text for _, text in levels(structure)][1:] == ["（一）经济发展量增质优。", "（二）民生事业实现新跨越。"]


def test_a_numbered_sentence_alone_among_run_in_heads_is_a_paragraph() -> None:
    run_in = [f"（{n}）坚持稳中求进。{PROSE}" for n in "一二三"]

    assert kinds(read("一、工作回顾", *run_in, "（四）加强自身建设。", PROSE))[-2:] == ["paragraph", "paragraph"]


def test_a_list_of_numbered_sentences_has_no_headings() -> None:
    assert "heading" not in kinds(read(PROSE, *[f"{n}.三馆：公共艺术馆、青少年宫、科技馆。" for n in range(1, 6)]))


def test_lines_that_begin_alike_above_running_text_are_headings_below_the_parts() -> None:
    structure = read(
        "过去五年工作回顾",
        PROSE,
        "五年来，我们转型升级、创新突破，步伐坚实",
        PROSE + "甲。",
        "五年来，我们深化改革、优化投入，动能增强",
        PROSE + "乙。",
    )

    assert [level for level, _ in levels(structure)] == [1, 2, 2]


def test_lines_behind_a_dash_above_running_text_are_headings() -> None:
    structure = read(
        "一、工作回顾", PROSE, "——抓机遇，谋长远，拉开序幕", PROSE + "甲。", "——抓改革，打硬仗，闯出新路", PROSE
    )

    assert [level for level, _ in levels(structure)] == [1, 2, 2]


def test_one_line_behind_a_dash_is_no_heading() -> None:
    assert kinds(read(PROSE, "——习近平总书记重要讲话精神", PROSE + "甲。")) == ["paragraph"] * 3


def test_headings_with_bullets_under_a_number_are_below_it_though_no_number_follows() -> None:
    structure = read("一、工作回顾", "●产业体系持续优化", PROSE, "●改革开放全面深化", PROSE + "甲。")

    assert [level for level, _ in levels(structure)] == [1, 2, 2]


def test_headings_with_bullets_above_numbers_are_the_reports_parts() -> None:
    items = ("（一）强化监督", PROSE + "甲。", "（二）服务代表", PROSE + "乙。")
    structure = read("●依法履职", *items, "●自身建设", *items)

    assert [level for level, _ in levels(structure)] == [1, 2, 2, 1, 2, 2]


def test_headings_with_bullets_alone_are_the_reports_parts() -> None:
    assert [level for level, _ in levels(read("◆依法履职尽责", PROSE, "◆加强自身建设", PROSE + "甲。"))] == [1, 1]


def test_headings_with_bullets_under_a_part_without_number_are_below_it_as_numbers_are() -> None:
    items = ("●依法履职", PROSE, "●自身建设", PROSE + "甲。")
    structure = read("2024年工作回顾", *items, "2025年工作安排", "一、强化监督", PROSE + "乙。", "二、服务代表", PROSE)

    assert [level for level, _ in levels(structure)] == [1, 2, 2, 1, 2, 2]


def test_headings_heaped_apart_from_their_texts_are_headings_where_one_built_alike_has_its_text_below() -> None:
    heap = ("亲民为民，倾听百姓心声", "建言献策，助推乡村振兴", "凝聚共识，同绘发展蓝图")
    structure = read("固本培元，把牢正确方向", PROSE, PROSE + "甲。", *heap, PROSE + "乙。")

    assert [text for _, text in levels(structure)] == ["固本培元，把牢正确方向", *heap]


def test_lines_of_two_clauses_in_a_row_are_a_list_where_no_heading_is_built_so() -> None:
    heap = ("亲民为民，倾听百姓心声", "建言献策，助推乡村振兴", "凝聚共识，同绘发展蓝图")

    assert levels(read("2024年工作回顾", PROSE, *heap, PROSE + "乙。")) == [(1, "2024年工作回顾")]


def test_a_line_that_ends_in_a_half_width_mark_is_no_heading() -> None:
    for mark in ";,:.":
        assert kinds(read("新建农村公路42公里, 增长8.5%" + mark, PROSE)) == ["paragraph"] * 2


def test_an_item_that_names_a_rate_of_change_is_no_heading() -> None:
    assert kinds(read("规模以上工业增加值同比增长7.2%", PROSE)) == ["paragraph"] * 2


def test_a_heading_may_name_a_share() -> None:
    assert kinds(read("代表建议答复率达100%", PROSE)) == ["heading", "paragraph"]


@pytest.mark.parametrize("line", ["全面推行公开办事，制定了实施意见", "围绕群众期盼，办成了一批实事"])
def test_a_line_that_tells_what_was_done_is_no_heading(line: str) -> None:
    assert kinds(read(line, PROSE)) == ["paragraph"] * 2


@pytest.mark.parametrize("line", ["回应群众期盼，了却百姓心愿", "深入一线，了解社情民意"])
def test_a_heading_may_have_a_word_that_begins_so(line: str) -> None:
    assert kinds(read(line, PROSE)) == ["heading", "paragraph"]
