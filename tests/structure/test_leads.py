from tests.structure.reading import PROSE, leads, read


def test_a_numbered_first_sentence_is_a_run_in_head() -> None:
    assert leads(read("（一）坚持党对人大工作的全面领导。" + PROSE)) == ["（一）坚持党对人大工作的全面领导。"]


def test_a_first_sentence_behind_a_dash_is_a_run_in_head() -> None:
    assert leads(read("——坚持党的领导，把牢正确政治方向。" + PROSE)) == ["——坚持党的领导，把牢正确政治方向。"]


def test_hyphens_are_a_dash_too() -> None:
    assert leads(read("--坚持党的领导，把牢正确政治方向。" + PROSE)) == ["--坚持党的领导，把牢正确政治方向。"]


def test_an_item_of_figures_behind_a_dash_has_no_run_in_head() -> None:
    assert leads(read("——地区生产总值3550亿元，增长11%。" + PROSE)) == []


def test_ordinals_are_run_in_heads_only_in_a_row_of_paragraphs() -> None:
    assert leads(read("一是着力坚持党的领导。" + PROSE, "二是着力优化监督方式。" + PROSE)) == [
        "一是着力坚持党的领导。",
        "二是着力优化监督方式。",
    ]
    assert leads(read("一要持续深入学习。" + PROSE + "二要抓好落实。" + PROSE)) == []


def test_neighbours_built_alike_have_run_in_heads_and_the_opening_has_none() -> None:
    structure = read(
        "打铁必须自身硬。一年来，" + PROSE,
        "加强改进服务工作。" + PROSE,
        "巩固拓展履职平台。" + PROSE,
        "督促办好代表建议。" + PROSE,
    )

    assert leads(structure) == ["加强改进服务工作。", "巩固拓展履职平台。", "督促办好代表建议。"]


def test_a_single_short_first_sentence_is_no_run_in_head() -> None:
    assert leads(read("征途漫漫，惟有奋斗。" + PROSE)) == []
