from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from generator.model.spans import Span
from generator.structure.pieces import cut_pieces
from tests.structure.reading import PROSE, kinds, read, texts

LINES = st.lists(
    st.one_of(
        st.text(st.sampled_from("一二、（）●—▲。，：2024年工作报告 \\rn&nbsp;<U+00A0>政县"), min_size=1, max_size=30),
        st.sampled_from([PROSE, "政府工作报告", "— 3 —", "（摘要）", "（一）强化监督。" + PROSE, "目录", "各位代表："]),
    ),
    max_size=30,
)


@given(LINES)
def test_every_character_is_in_exactly_one_block(lines: list[str]) -> None:
    structure = read(*lines)
    held = Counter(at for block in structure.blocks for span in block.source for at in range(span.start, span.end))
    text = "\n".join(lines)

    assert set(held.values()) <= {1}
    assert [at for at in range(len(text)) if text[at] != "\n"] == sorted(held)


@given(LINES)
def test_blocks_are_numbered_in_reading_order_with_furniture_last(lines: list[str]) -> None:
    structure = read(*lines)
    found = [kind == "furniture" for kind in kinds(structure)]

    assert [block.id for block in structure.blocks] == [f"b{n}" for n in range(1, len(structure.blocks) + 1)]
    assert found == sorted(found)


def test_line_ends_that_are_spelt_out_end_blocks_and_are_furniture() -> None:
    structure = read(r"一、工作回顾 \r\n\r\n" + PROSE + r"\r\n" + PROSE + "甲。")

    assert kinds(structure) == ["heading", "paragraph", "paragraph", "furniture"]
    assert texts(structure, "furniture") == [r" \r\n\r\n\r\n"]


def test_a_paragraph_steps_over_an_entity() -> None:
    structure = read("新开办企业&nbsp;1359家，个体工商户增长。" + PROSE)

    assert structure.blocks[0].text == "新开办企业1359家，个体工商户增长。" + PROSE
    assert structure.blocks[0].source[0] == Span(0, 5)
    assert texts(structure, "furniture") == ["&nbsp;"]


def test_a_backslash_that_is_no_line_end_stays() -> None:
    assert [piece.text for piece in cut_pieces("甲\\new乙")] == ["甲\\new乙"]


def test_a_line_steps_over_furniture_and_over_an_inset_which_is_none() -> None:
    pieces = cut_pieces("甲\f— 3 —\v\x1d▲乙\f丙")

    assert [(piece.kind, piece.text) for piece in pieces] == [
        ("paragraph", "甲丙"),
        ("furniture", "— 3 —"),
        ("paragraph", "▲乙"),
    ]
    assert pieces[2].spans == (Span(9, 11),)


def test_an_empty_text_has_no_blocks() -> None:
    assert read("").blocks == ()


def test_an_entity_that_a_reader_would_see_stays_in_its_sentence() -> None:
    line = "营收同比A&lt;B，R&amp;D投入增长。" + PROSE
    assert texts(read(line), "paragraph") == [line]


def test_a_block_steps_over_the_page_furniture_in_its_line() -> None:
    line, *asides = cut_pieces("我们认真\f— 3 —\v某县公报\f履行职责。")
    assert (line.text, line.spans) == ("我们认真履行职责。", (Span(0, 4), Span(16, 21)))
    assert [(aside.text, aside.kind) for aside in asides] == [("— 3 —", "furniture"), ("某县公报", "furniture")]


def test_a_page_number_after_the_last_line_is_furniture() -> None:
    assert [(piece.text, piece.kind) for piece in cut_pieces("谢谢大家！\f12")] == [
        ("谢谢大家！", "paragraph"),
        ("12", "furniture"),
    ]


def test_a_sentence_goes_on_across_a_line_end_that_is_spelt_out_in_its_middle() -> None:
    structure = read(rf"{PROSE}全年生产总值增长9.8\r\n\r\n&nbsp; %，财政收入增长。{PROSE}\r\n{PROSE}")

    assert texts(structure, "paragraph") == [f"{PROSE}全年生产总值增长9.8%，财政收入增长。{PROSE}", PROSE]


def test_a_numbered_line_begins_a_block_after_a_spelt_out_line_end() -> None:
    assert kinds(read(rf"{PROSE}我们强化监督\r\n（一）依法监督有力\r\n{PROSE}"))[:2] == ["paragraph", "heading"]
