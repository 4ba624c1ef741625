from generator.structure.shadow import without_shadow
from tests.structure.reading import PROSE, read, texts


def test_the_shadow_of_a_doubled_headline_is_furniture() -> None:
    structure = read("依法履职敢担当依法履职敢担当 勇毅前行谱新篇勇毅前行谱新篇", "——某县人大常委会工作综述", PROSE)

    assert texts(structure, "title") == ["依法履职敢担当 勇毅前行谱新篇"]
    assert texts(structure, "furniture") == ["依法履职敢担当", "勇毅前行谱新篇"]


def test_a_headline_printed_twice_on_one_line() -> None:
    assert without_shadow("政府工作报告政府工作报告") == [(0, 6)]
    assert without_shadow("依法履职 勇毅前行 依法履职 勇毅前行") == [(0, 9)]


def test_each_character_printed_twice() -> None:
    assert without_shadow("工工作作报报告告") == [(0, 1), (2, 3), (4, 5), (6, 7)]


def test_a_repeated_word_is_no_shadow() -> None:
    assert without_shadow("攻坚之年攻坚之战") is None
    assert without_shadow("好好干干") is None
