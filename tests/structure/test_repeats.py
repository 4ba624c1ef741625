from generator.structure.repeats import entry_text
from tests.structure.reading import PROSE, kinds, read, texts

BODY = [f"{'甲乙丙丁戊己庚辛'[n]}乡{PROSE * 2}" for n in range(4)]


def test_a_body_printed_twice_is_read_once() -> None:
    structure = read("一、工作回顾", *BODY, "一、工作回顾", *BODY)

    assert texts(structure, "paragraph") == BODY
    assert texts(structure, "furniture") == ["一、工作回顾", *BODY]


def test_a_single_sentence_printed_twice_stays() -> None:
    assert texts(read(BODY[0], BODY[1], BODY[0]), "furniture") == []


def test_a_contents_list_in_front_is_furniture() -> None:
    heads = ("一、工作回顾", "二、工作安排", "三、自身建设")
    lines = [line for n, head in enumerate(heads) for line in (head, BODY[n])]
    structure = read("目录", *(f"{head}……{n}" for n, head in enumerate(heads, 1)), *lines)

    assert kinds(structure) == ["heading", "paragraph"] * 3 + ["furniture"] * 4


def test_headings_in_a_row_that_are_not_repeated_stay() -> None:
    structure = read("一、工作回顾", "（一）强化监督", BODY[0], "（二）服务代表", BODY[1])

    assert texts(structure, "furniture") == []


def test_an_entry_is_compared_without_leader_dots_and_page_number() -> None:
    assert entry_text("一、工作回顾……………3") == "一、工作回顾"
