import pytest

from tests.structure.reading import PROSE, kinds, levels, read

REPORT = ("一、工作回顾", PROSE, "二、工作安排", PROSE + "甲。")


@pytest.mark.parametrize(
    "head",
    [
        "※注释※",
        "※名词解释※",
        "*名词解释",
        "名词解释：",
        "【名词解释】",
        "附件：名词解释",
        "附件一：名词解释",
        "附件2名词解释",
        "附：名词术语解释",
        "《政府工作报告》有关名词解释",
        "《政府工作报告》有关内容名词注释",
    ],
)
@pytest.mark.parametrize("entry", ["[1]“三张清单”：指权力清单。", "1．双随机：随机抽取。", "【1】双随机：随机抽取。"])
def test_the_head_of_a_glossary_is_a_part(head: str, entry: str) -> None:
    structure = read(*REPORT, head, entry, "[2]“一网通办”：指网上办理。")

    assert levels(structure)[-1] == (1, head)
    assert "page.stray" not in {finding.code for finding in structure.findings}


@pytest.mark.parametrize("below", ["附件", "附件2：一图读懂报告", "2．民生实事项目清单", PROSE])
def test_an_annex_named_so_in_a_list_of_them_is_no_heading(below: str) -> None:
    assert levels(read(*REPORT, "附件：名词解释", below))[-1] == (1, "二、工作安排")


def test_a_sentence_about_words_is_no_heading() -> None:
    assert kinds(read(PROSE, "本报告对名词解释如下：", "1．双随机：随机抽取。"))[1] == "paragraph"


def test_a_line_that_says_annex_alone_stays() -> None:
    assert kinds(read(*REPORT, "附件：", "名词解释", "1．双随机：随机抽取。"))[-3:] == [
        "paragraph",
        "heading",
        "paragraph",
    ]
