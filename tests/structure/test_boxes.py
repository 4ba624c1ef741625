from generator.model.structure import Structure
from tests.structure.reading import PROSE, read

TOPICS = {
    "忠诚": ("●我们坚决做到“讲政治、守本色”，凸显“人大忠诚”", ("旗帜鲜明讲政治", "理论武装强信念", "守住忠诚本色")),
    "力量": ("●我们精准把握“强发展、惠民生”，汇聚“人大力量”", ("助推经济稳健发展", "助推民生持续改善", "汇聚发展力量")),
    "力度": ("●我们始终致力“强法治、促公平”，彰显“人大力度”", ("推动普法走深走实", "推动司法公平", "加大法治力度")),
}


def group(topic: str) -> list[str]:
    return [f"（{number}）{head}。{PROSE}" for number, head in zip("一二三", TOPICS[topic][1], strict=True)]


def heading(topic: str) -> list[str]:
    return [TOPICS[topic][0]]


def read_order(structure: Structure) -> list[str]:
    """Give what is read as topics: 甲● for a heading, 甲 for the first of a group."""
    names = {head: f"{topic}●" for topic, (head, _) in TOPICS.items()}
    names |= {group(topic)[0]: topic for topic in TOPICS}
    return [names[block.text] for block in structure.blocks if block.text in names]


ALL = ["忠诚●", "忠诚", "力量●", "力量", "力度●", "力度"]


def test_a_sound_order_is_left_alone() -> None:
    structure = read(*(line for topic in TOPICS for line in heading(topic) + group(topic)))

    assert read_order(structure) == ALL
    assert structure.moves == ()
    assert structure.findings == ()


def test_groups_above_their_headings_are_put_below_them() -> None:
    structure = read(*(line for topic in TOPICS for line in group(topic) + heading(topic)))

    assert read_order(structure) == ALL
    assert all(move.evidence["near"] == 1.0 for move in structure.moves)


def test_a_group_that_was_moved_to_the_top_comes_back_under_its_heading() -> None:
    lines = group("力度") + group("忠诚") + heading("忠诚") + heading("力量") + group("力量") + heading("力度")
    structure = read(PROSE, *lines, "县人大常委会将继续努力。" + PROSE)

    assert read_order(structure) == ALL
    assert structure.blocks[-1].text.startswith("县人大常委会将继续努力")
    assert structure.blocks[0].text == PROSE


def test_a_move_says_what_it_rests_on() -> None:
    lines = group("力度") + heading("忠诚") + group("忠诚") + heading("力量") + group("力量") + heading("力度")
    [move] = read(*lines).moves

    assert (move.printed, move.placed) == (0, 9)
    assert move.blocks == ("b10", "b11", "b12")
    assert move.evidence["numbering"] == 1.0
    assert move.evidence["words"] > 0.5
    assert 0 < move.margin <= 1


def test_numbered_headings_keep_the_order_of_their_numbers() -> None:
    lines = ["二、推动法治建设", *group("力度"), "一、坚持讲政治守本色", *group("忠诚")]
    structure = read(PROSE, *group("力量"), *lines, "三、助推经济民生发展")

    assert [block.text for block in structure.blocks if block.text[1] in "、一"] == [
        "一、坚持讲政治守本色",
        group("忠诚")[0],
        "二、推动法治建设",
        group("力度")[0],
        "三、助推经济民生发展",
        group("力量")[0],
    ]


def test_numbered_headings_with_a_number_missing_leave_the_order_in_doubt() -> None:
    lines = ["二、推动法治建设", *group("力度"), "一、坚持讲政治守本色", *group("忠诚")]
    structure = read(PROSE, *group("力量"), *lines, "四、助推经济民生发展")

    assert structure.moves == ()
    assert [finding.code for finding in structure.findings] == ["order.doubt"]


def test_an_order_in_doubt_stays_as_printed_and_is_said() -> None:
    plain = [f"（{n}）甲。{PROSE}" for n in "一二"]
    structure = read(*plain, *plain, "●强化工作", "●抓好工作", *plain, "●做实工作")

    assert structure.moves == ()
    assert [(f.severity, f.code) for f in structure.findings] == [("warning", "order.doubt")]


def test_heaped_headings_do_not_pass_unsaid_however_likely_the_printed_order_is() -> None:
    lines = [*heading("忠诚"), *heading("力量"), *(f"{PROSE}第{number}季度。" for number in range(6)), *heading("力度")]
    structure = read(*lines, PROSE)

    assert structure.moves == ()
    assert [finding.code for finding in structure.findings] == ["order.doubt"]


def test_two_headings_are_enough_for_a_doubt() -> None:
    structure = read(PROSE, PROSE, *heading("忠诚"), *heading("力量"), PROSE)

    assert [(finding.code, finding.block) for finding in structure.findings] == [("order.doubt", "b3")]


def test_numbered_groups_find_their_headings_however_these_are_heaped() -> None:
    heads = [line for topic in TOPICS for line in heading(topic)]
    groups = [line for topic in ("力量", "力度", "忠诚") for line in group(topic)]

    assert read_order(read(PROSE, *heads, *groups)) == ALL
    assert read_order(read(PROSE, *groups, *heads)) == ALL


def test_words_alone_do_not_tell_where_two_groups_meet() -> None:
    plain = {topic: [line[3:] for line in group(topic)] for topic in TOPICS}
    first = [*heading("忠诚"), *plain["忠诚"], *heading("力量"), *heading("力度")]
    numbered = read(
        PROSE, *heading("忠诚"), *group("忠诚"), *group("力量"), *heading("力量"), *heading("力度"), *group("力度")
    )
    unnumbered = read(PROSE, *first, *plain["力量"], *plain["力度"])

    assert read_order(numbered) == ALL
    assert unnumbered.moves == ()
    assert [finding.code for finding in unnumbered.findings] == ["order.doubt"]


def test_words_are_not_asked_of_headings_that_have_none_of_their_own() -> None:
    plain = [f"第{number}季度各项任务按期完成。{PROSE}" for number in range(5)]
    said = [f"第{number}季度推动法治建设有进展，切实提升政府治理能力见成效。{PROSE}" for number in range(4)]
    lines = [
        "一、关于2023年工作",
        *plain[:4],
        "二、关于2024年工作",
        *said,
        "三、切实推动法治建设，提升政府治理能力",
        plain[4],
    ]
    structure = read(*lines)

    assert structure.findings == ()
    assert structure.moves == ()
