from tests.structure.reading import PROSE, kinds, levels, read, texts


def test_title_date_line_speaker_and_note_at_the_end_of_a_page_are_read_first() -> None:
    structure = read(
        "2024年工作回顾",
        PROSE,
        "政协某县第十五届委员会常务委员会工作报告",
        "——2024年12月25日在政协某县第十五届委员会第四次会议上",
        "陈某某",
        "（摘要）",
    )

    assert kinds(structure) == ["title", "dateline", "speaker", "note", "heading", "paragraph"]
    assert [move.blocks for move in structure.moves] == [("b1", "b2", "b3", "b4")]
    assert (structure.moves[0].printed, structure.moves[0].placed) == (2, 0)


def test_a_title_block_on_top_is_no_move() -> None:
    structure = read("某县人民代表大会常务委员会工作报告", "（2024年2月21日在某县人民代表大会会议上）", "孙 某", PROSE)

    assert kinds(structure) == ["title", "dateline", "speaker", "paragraph"]
    assert structure.moves == ()


def test_a_wrapped_title_is_one_block() -> None:
    structure = read(
        "某某蒙古族自治县人民代表大会",
        "常务委员会工作报告",
        "——2024年12月27日在某县第十七届人民代表大会第四次会议上",
        PROSE,
    )

    assert texts(structure, "title") == ["某某蒙古族自治县人民代表大会常务委员会工作报告"]


def test_a_headline_of_two_lines_over_a_subtitle_is_one_title() -> None:
    structure = read("依法履职敢担当", "勇毅前行谱新篇", "——某县十六届人大常委会工作综述", PROSE)

    assert texts(structure, "title") == ["依法履职敢担当勇毅前行谱新篇"]
    assert texts(structure, "subtitle") == ["——某县十六届人大常委会工作综述"]


def test_a_spaced_title_with_a_speaker_of_two_spaced_characters() -> None:
    structure = read(
        "政 府 工 作 报 告",
        "2024年1月23日在某县十八届人民代表大会第四次会议上",
        "某县人民政府县长 许 某",
        "各位代表：",
        PROSE,
    )

    assert kinds(structure) == ["title", "dateline", "speaker", "paragraph", "paragraph"]


def test_a_title_block_in_the_middle_of_a_page_is_read_first() -> None:
    structure = read(
        PROSE, "政府工作报告", "——2024年1月10日在某市第八届人民代表大会第三次会议上", "市长 张某某", PROSE + "是的。"
    )

    assert kinds(structure)[:3] == ["title", "dateline", "speaker"]


def test_a_web_text_without_title_gets_none() -> None:
    structure = read(
        "2024年，某旗人大常委会坚持党的领导，认真履行宪法和法律赋予的各项职责。",
        "始终坚持党的领导，把牢正确方向",
        PROSE,
    )

    assert texts(structure, "title") == []
    assert levels(structure) == [(1, "始终坚持党的领导，把牢正确方向")]


def test_names_of_other_reports_at_the_end_of_a_web_page_are_no_title() -> None:
    structure = read("各位代表：", PROSE, "某市2024年政府工作报告", "某县2024年政府工作报告")

    assert texts(structure, "title") == []


def test_a_heading_that_ends_as_a_title_does_stays_a_heading() -> None:
    structure = read(PROSE, "一、认真听取专项工作报告", PROSE + "是的。", "二、依法作出决定", PROSE + "对的。")

    assert texts(structure, "title") == []


def test_the_first_line_above_a_date_line_is_the_title_whatever_it_says() -> None:
    structure = read(
        "<img src=x onerror=alert(1)>",
        "——2024年12月27日在甲县第十七届人民代表大会第四次会议上",
        "县人大常委会主任 王小明",
        PROSE,
    )
    assert texts(structure, "title") == ["<img src=x onerror=alert(1)>"]


def test_a_speaker_on_two_lines_is_one_block() -> None:
    structure = read(
        "政府工作报告",
        "——在某县第十七届人民代表大会第一次会议上（2017年2月26日）",
        "某县人民政府县长",
        "刘某",
        "各位代表：",
        PROSE,
    )

    assert texts(structure, "speaker") == ["某县人民政府县长刘某"]


def test_a_date_line_on_two_lines_is_one_block() -> None:
    structure = read(
        "政府工作报告", "2022年1月28日在某县第十八届", "人民代表大会第一次会议上", "县长 刘某", "各位代表：", PROSE
    )

    assert texts(structure, "dateline") == ["2022年1月28日在某县第十八届人民代表大会第一次会议上"]


def test_a_date_below_the_speaker_belongs_to_the_date_line() -> None:
    structure = read(
        "政府工作报告",
        "——在某省第九届人民代表大会第三次会议上",
        "省长 钮某某",
        "（2000年1月20日）",
        "各位代表：",
        PROSE,
    )

    assert texts(structure, "dateline") == ["——在某省第九届人民代表大会第三次会议上（2000年1月20日）"]


def test_a_reporter_s_sentence_below_the_title_is_the_date_line() -> None:
    line = "2025年1月13日在某省第十四届人民代表大会第三次会议上某省人民政府省长王某某作政府工作报告。"

    assert texts(read("2025年某省政府工作报告", line, "各位代表：", PROSE), "dateline") == [line]


def test_lost_characters_in_a_spaced_title_do_not_hide_it() -> None:
    assert texts(read("政??府??工??作??报??告", "各位代表：", PROSE), "title") == ["政??府??工??作??报??告"]


def test_a_spaced_second_line_of_a_title_belongs_to_it() -> None:
    structure = read(
        "某市人民代表大会常务委员会", "工 作 报 告", "（2024年1月5日在某市第六届人民代表大会第四次会议上）", PROSE
    )

    assert kinds(structure) == ["title", "dateline", "paragraph"]


def test_a_body_above_its_matter_is_the_first_line_of_the_title() -> None:
    structure = read(
        "政协某县第十一届委员会常务委员会",
        "关于十一届二次会议以来提案工作情况的报告",
        "（2024年1月9日在政协某县第十一届委员会第三次会议上）",
        PROSE,
    )

    assert texts(structure, "title") == ["政协某县第十一届委员会常务委员会关于十一届二次会议以来提案工作情况的报告"]
