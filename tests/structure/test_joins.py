from tests.structure.reading import DATELINE, PROSE, kinds, read, texts

FIRST, SECOND = PROSE + "坚持稳中求进推动", "各项工作落到实处。"


def test_a_sentence_that_a_title_block_cuts_is_one_paragraph() -> None:
    structure = read(FIRST, "政府工作报告", DATELINE, "市长 张某某", SECOND, PROSE)

    assert texts(structure, "paragraph") == [FIRST + SECOND, PROSE]
    assert kinds(structure)[:3] == ["title", "dateline", "speaker"]


def test_a_sentence_that_a_caption_cuts_is_one_paragraph() -> None:
    assert texts(read(FIRST, "▲组织代表视察重点项目建设情况", SECOND), "paragraph") == [FIRST + SECOND]


def test_whole_sentences_around_a_caption_stay_two_paragraphs() -> None:
    assert texts(read(PROSE, "▲组织代表视察重点项目建设情况", SECOND), "paragraph") == [PROSE, SECOND]


def test_a_clause_that_a_caption_cuts_goes_on_below_it() -> None:
    structure = read(PROSE, "聚焦饮水安全，审议通过了水源", "▲组织代表视察重点项目建设情况", "保护的决定，" + PROSE)

    assert texts(structure, "paragraph") == [PROSE, "聚焦饮水安全，审议通过了水源保护的决定，" + PROSE]


def test_a_heading_above_a_caption_stays_one() -> None:
    structure = read(PROSE, "聚焦饮水安全，守护百姓水源", "▲组织代表视察重点项目建设情况", PROSE + "甲。")

    assert texts(structure, "heading") == ["聚焦饮水安全，守护百姓水源"]
