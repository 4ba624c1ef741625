from tests.structure.reading import PROSE, kinds, read, texts


def test_captions_byline_and_credits_are_read_after_the_text() -> None:
    structure = read(
        PROSE, "▲组织代表视察", "通讯员 张某某", "▲组织代表视察", "撰稿：王某 编辑：包某 初审：达某", PROSE + "甲。"
    )

    assert kinds(structure) == ["paragraph", "paragraph", "caption", "caption", "byline", "credits"]


def test_two_captions_alike_are_both_kept() -> None:
    assert texts(read(PROSE, "▲会前视察", "▲会前视察"), "caption") == ["▲会前视察", "▲会前视察"]
