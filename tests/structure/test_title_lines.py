import pytest

from tests.structure.reading import PROSE, kinds, read, texts

DATELINE = "——2008年3月14日在某县第十五届人民代表大会第四次会议上"


def test_a_title_below_the_name_of_the_place_is_one_with_it() -> None:
    structure = read("某县", "人民政府工作报告", DATELINE, "县长 王某", "各位代表：", PROSE)

    assert texts(structure, "title") == ["某县人民政府工作报告"]


def test_a_presidiums_title_below_its_congress_is_one_with_it() -> None:
    structure = read("某镇人民代表大会", "主席团工作报告", DATELINE, "镇人大主席 王某", "各位代表：", PROSE)

    assert texts(structure, "title") == ["某镇人民代表大会主席团工作报告"]


def test_a_line_of_navigation_above_a_title_is_not_one_with_it() -> None:
    structure = read("政务公开", "走进某市", "政府工作报告", DATELINE, "市长 王某", "各位代表：", PROSE)

    assert texts(structure, "title") == ["政府工作报告"]


def test_a_line_that_ends_the_date_line_and_names_the_speaker_is_cut() -> None:
    structure = read("政府工作报告", DATELINE[:14], DATELINE[14:] + "县长王某", "各位代表：", PROSE)

    assert (texts(structure, "dateline"), texts(structure, "speaker")) == ([DATELINE], ["县长王某"])


def test_a_subtitle_on_two_lines_is_one_block() -> None:
    structure = read("依法履职敢担当", "勇毅前行谱新篇", "——某某县", "十六届人大常委会工作综述", PROSE)

    assert texts(structure, "subtitle") == ["——某某县十六届人大常委会工作综述"]


def test_a_slogan_over_a_subtitle_in_the_middle_is_a_title_block() -> None:
    structure = read(PROSE, "依法履职敢担当 勇毅前行谱新篇", "——某县十六届人大常委会工作综述", PROSE + "甲。")

    assert kinds(structure)[:2] == ["title", "subtitle"]


@pytest.mark.parametrize("first", ["某市人民代表大会常务委", "政协第十届某县委"])
def test_a_title_that_breaks_off_within_a_word_goes_on_in_the_next_line(first: str) -> None:
    structure = read(first, "员会工作报告", DATELINE, "各位代表：", PROSE)

    assert texts(structure, "title") == [f"{first}员会工作报告"]
