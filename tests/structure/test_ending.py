from tests.structure.reading import PROSE, kinds, read, texts


def test_captions_byline_and_credits_are_read_after_the_text() -> None:
    structure = read(
        PROSE, "▲组织代表视察", "通讯员 张某某", "▲组织代表视察", "撰稿：王某 编辑：包某 初审：达某", PROSE + "甲。"
    )

    assert kinds(structure) == ["paragraph", "paragraph", "caption", "caption", "byline", "credits"]


def test_two_captions_alike_are_both_kept() -> None:
    assert texts(read(PROSE, "▲会前视察", "▲会前视察"), "caption") == ["▲会前视察", "▲会前视察"]


def test_credits_behind_the_last_sentence_are_a_block_of_their_own() -> None:
    structure = read("各位代表：", PROSE + "让我们努力奋斗！    来源：某报")

    assert texts(structure, "credits") == ["来源：某报"]
    assert texts(structure, "paragraph")[-1].rstrip().endswith("努力奋斗！")


def test_a_word_about_sources_in_the_last_sentence_is_no_credit() -> None:
    assert texts(read("各位代表：", PROSE + "严控污染来源。来自群众的意见一一落实。"), "credits") == []


def test_credits_without_a_colon_are_known_by_offices_and_names_in_turn() -> None:
    assert texts(read("各位代表：", PROSE, "责任编辑 王某某 版式 李某"), "credits") == ["责任编辑 王某某 版式 李某"]
    assert texts(read("各位代表：", PROSE, "责任编辑 走访了三十户群众"), "credits") == []


def test_a_button_before_credits_is_furniture() -> None:
    structure = read("各位代表：", PROSE, "【我要纠错】责任编辑：王某")

    assert (texts(structure, "furniture"), texts(structure, "credits")) == (["【我要纠错】"], ["责任编辑：王某"])


def test_lines_behind_a_triangle_that_each_have_text_below_are_headings() -> None:
    lines = ("▲聚焦中心工作，服务发展大局", PROSE + "甲。", "▲践行人民民主，激发代表活力", PROSE + "乙。")

    assert kinds(read(PROSE, *lines)) == ["paragraph", "heading", "paragraph", "heading", "paragraph"]


def test_lines_behind_a_triangle_that_tell_of_a_picture_are_captions() -> None:
    lines = ("▲聚焦中心工作，服务发展大局", PROSE + "甲。", "▲组织代表视察重点项目", PROSE + "乙。")

    assert len(texts(read(PROSE, *lines), "caption")) == 2
