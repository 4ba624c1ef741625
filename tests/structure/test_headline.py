from tests.structure.reading import DATELINE, PROSE, kinds, read, texts


def test_a_labelled_title_is_the_title_and_its_label_furniture() -> None:
    structure = read("标题：某市政府工作报告", "发文单位：某市人民政府", "正文：", "各位代表：", PROSE)

    assert texts(structure, "title") == ["某市政府工作报告"]
    assert texts(structure, "furniture") == ["标题：", "发文单位：某市人民政府", "正文："]


def test_a_labelled_title_gives_its_date_line_where_the_text_has_none() -> None:
    structure = read("标题：某市政府工作报告" + DATELINE, "各位代表：", PROSE)

    assert (texts(structure, "title"), texts(structure, "dateline")) == (["某市政府工作报告"], [DATELINE])


def test_the_date_line_of_the_text_is_kept_before_the_labelled_one() -> None:
    structure = read("标题：某市政府工作报告" + DATELINE, DATELINE[2:], "市长 张某某", "各位代表：", PROSE)

    assert texts(structure, "dateline") == [DATELINE[2:]]
    assert texts(structure, "furniture") == ["标题：", DATELINE]


def test_the_title_above_the_text_is_taken_before_a_labelled_one() -> None:
    structure = read("标题：某市2024年报告", "政府工作报告", DATELINE, "各位代表：", PROSE)

    assert texts(structure, "title") == ["政府工作报告"]


def test_a_page_s_headline_is_the_title_of_a_text_without_one() -> None:
    structure = read(
        "某县2024年政府工作报告",
        "时间：2024-04-02 作者：某网 来源：县政府网 阅读：",
        "125",
        "内容摘要：",
        DATELINE,
        "县长 张某某",
        "各位代表：",
        PROSE,
    )

    assert kinds(structure)[:4] == ["title", "dateline", "speaker", "paragraph"]
    assert texts(structure, "title") == ["某县2024年政府工作报告"]


def test_a_trail_of_pages_is_no_title() -> None:
    trail = "首页 > 政务公开 > 政府工作报告"

    assert texts(read(trail, "各位代表：", PROSE), "title") == []


def test_a_labelled_speaker_is_the_speaker_where_none_was_found() -> None:
    structure = read("标题：某市政府工作报告", "报告人：市长 张某某", "正文：", "各位代表：", PROSE)

    assert texts(structure, "speaker") == ["报告人：市长 张某某"]


def test_a_headline_below_the_text_is_no_title() -> None:
    assert texts(read("各位代表：", PROSE, "某县2024年政府工作报告"), "title") == []


def test_a_name_with_its_office_right_above_the_salutation_is_the_speaker() -> None:
    assert texts(read("某县人民政府县长刘某", "各位代表：", PROSE), "speaker") == ["某县人民政府县长刘某"]


def test_a_label_in_brackets_above_a_date_line_is_furniture() -> None:
    structure = read("【标题】某市政府工作报告", DATELINE, "市长 张某某", "各位代表：", PROSE)

    assert (texts(structure, "title"), texts(structure, "furniture")) == (["某市政府工作报告"], ["【标题】"])


def test_a_subtitle_below_a_labelled_title_is_read_with_it() -> None:
    structure = read("标题：依法履职敢担当 勇毅前行谱新篇", "发文时间：2022-03-17", "——某县人大常委会工作综述", PROSE)

    assert kinds(structure) == ["title", "subtitle", "paragraph", "furniture", "furniture"]
