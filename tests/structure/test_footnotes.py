from tests.structure.reading import PROSE, kinds, read, texts

FIRST, SECOND = PROSE + "制定服务民营经", "济发展二十条意见。"


def test_a_footnote_among_the_pages_own_lines_is_a_note_after_the_text() -> None:
    structure = read(f"{FIRST}\f────────\v①执转破：指移送破产审查。\v— 1 —\f{SECOND}")

    assert texts(structure, "paragraph") == [FIRST + SECOND]
    assert kinds(structure) == ["paragraph", "note", "furniture", "furniture"]


def test_notes_stand_before_captions_and_credits() -> None:
    structure = read("▲组织代表视察轴承产业发展情况", f"{FIRST}\f[1]执转破：指移送破产审查。\v— 1 —\f{SECOND}")

    assert kinds(structure) == ["paragraph", "note", "caption", "furniture"]


def test_an_item_of_the_text_is_no_footnote() -> None:
    assert texts(read(PROSE, "①执转破：指移送破产审查。", PROSE + "甲。"), "note") == []
