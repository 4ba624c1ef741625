from dataclasses import dataclass, field

from generator.data.layout import Layout, load_layout
from generator.model.spans import Span
from generator.structure.margins import set_margins_apart
from generator.structure.pieces import Piece
from tests.structure.reading import PROSE, kinds, levels, read, texts


def test_page_numbers_are_furniture() -> None:
    structure = read(PROSE, "— 3 —", PROSE + "甲。", "第3页 共12页", PROSE + "乙。")

    assert texts(structure, "furniture") == ["— 3 —", "第3页 共12页"]


def test_a_sentence_that_a_page_number_cuts_is_one_paragraph() -> None:
    first, second = PROSE + "坚持稳中求进推动", "各项工作落到实处。"
    structure = read(first, "— 3 —", second)

    assert texts(structure, "paragraph") == [first + second]
    assert len(structure.blocks[0].source) == 2


def test_a_heading_above_a_page_number_is_not_joined_with_the_text_below() -> None:
    assert kinds(read("一、强化监督工作", "— 3 —", PROSE)) == ["heading", "paragraph", "furniture"]


def test_a_paper_name_with_its_date_is_furniture() -> None:
    assert texts(read(PROSE, "某某日报 2024年12月28日 第3版", PROSE + "甲。"), "furniture") == [
        "某某日报 2024年12月28日 第3版"
    ]


def test_a_title_that_comes_back_page_after_page_is_kept_once() -> None:
    title = "某县人民代表大会常务委员会工作报告"
    pages = [line for n in range(4) for line in (title, PROSE * 4 + str(n) + "。")]
    structure = read(*pages)

    assert texts(structure, "title") == [title]
    assert texts(structure, "furniture") == [title] * 3


@dataclass(frozen=True)
class CountingLayout(Layout):
    """A layout that notes what it is asked."""

    asked: list[str] = field(default_factory=list)

    def has(self, kind: str, line: str) -> bool:
        self.asked.append(kind)
        return super().has(kind, line)


def questions(pages: int) -> int:
    """Count what the layout is asked about a title that stands on so many pages."""
    layout = CountingLayout(load_layout().shapes, load_layout()._by_kind)  # noqa: SLF001 - a copy that counts
    lines = ["某县人民代表大会常务委员会工作报告", PROSE * 6] * pages
    set_margins_apart([Piece(line, (Span(0, len(line)),)) for line in lines], layout)
    return len(layout.asked)


def test_a_title_on_many_pages_takes_time_in_proportion() -> None:
    assert questions(80) < 3 * questions(40)


def test_headings_that_come_back_in_each_part_stay() -> None:
    lines = [line for n in "一二三" for line in (f"{n}、工作", "存在的主要问题", PROSE * 4 + n + "。")]

    assert [text for _, text in levels(read(*lines))].count("存在的主要问题") == 3


def test_the_page_around_a_report_is_furniture() -> None:
    structure = read(
        "首页 > 政务公开 > 工作报告",
        "来源：某网 字号：大 中 小",
        "政府工作报告",
        "——2024年1月10日在某市第八届人民代表大会第三次会议上",
        "各位代表：",
        PROSE,
        "分享到：",
        "新浪微博",
        "上一篇：某市2023年政府工作报告",
        "某县2024年政府工作报告",
    )

    assert kinds(structure) == ["title", "dateline", "paragraph", "paragraph", *["furniture"] * 6]


def test_navigation_above_a_report_is_furniture() -> None:
    structure = read("长者模式", "无障碍", "政务服务", "政府数据", "互动交流", "各位代表：", PROSE)

    assert kinds(structure) == ["paragraph", "paragraph", *["furniture"] * 5]


def test_annexes_below_a_report_are_no_furniture() -> None:
    annexes = [f"{n}．民生实事项目清单" for n in range(1, 13)]

    assert texts(read(PROSE, "附件：", *annexes), "furniture") == []


def test_a_summary_that_repeats_the_title_block_is_furniture() -> None:
    block = ("政府工作报告", "2024年1月10日在某市第八届人民代表大会第三次会议上", "市长 张某某")
    teaser = "".join(block) + "各位代表：现在，我代表市人民政府向大会报告工作，请予审议。"

    assert texts(read(teaser, *block, "各位代表：", PROSE), "furniture") == [teaser]


def test_words_like_chrome_inside_the_report_stay() -> None:
    assert texts(read(PROSE, "下载、打印", PROSE + "甲。"), "furniture") == []
