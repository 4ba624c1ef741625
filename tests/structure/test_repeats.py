from tests.structure.reading import PROSE, read, texts

BODY = [f"{'甲乙丙丁戊己庚辛'[n]}乡{PROSE * 2}" for n in range(4)]


def test_a_body_printed_twice_is_read_once() -> None:
    structure = read("一、工作回顾", *BODY, "一、工作回顾", *BODY)

    assert texts(structure, "paragraph") == BODY
    assert texts(structure, "furniture") == ["一、工作回顾", *BODY]


def test_a_single_sentence_printed_twice_stays() -> None:
    assert texts(read(BODY[0], BODY[1], BODY[0]), "furniture") == []


def page(mark: str) -> list[str]:
    """Give the lines of a body whose sentences are all different."""
    return [
        f"{mark}{line}乡听取报告三十项，作出决议十二项。{mark}{line}镇组织视察调研二十次，提出建议六十条。"
        for line in "东南西北"
    ]


def test_a_copy_that_is_cut_into_other_lines_is_furniture() -> None:
    body = [*page("甲"), *page("乙")]
    copy = ["".join(body[at : at + 2]) for at in range(0, len(body), 2)]

    assert texts(read("一、工作回顾", *body, *copy), "furniture") == copy


def test_a_line_of_a_copy_with_a_character_changed_is_furniture_too() -> None:
    body = [*page("甲"), *page("乙")]
    copy = [line.replace("三十", "卅") if at == 3 else line for at, line in enumerate(body)]

    assert texts(read("一、工作回顾", *body, *copy), "furniture") == copy


def test_a_new_line_between_two_copies_stays() -> None:
    body = [*page("甲"), *page("乙")]
    new = "本届人大常委会任期即将届满，五年来的工作得到全县人民的支持。"

    assert new in texts(read("一、工作回顾", *body, *body[:4], new, *body[4:]), "paragraph")


def test_a_summary_above_the_salutation_that_the_report_repeats_is_furniture() -> None:
    summary = [*page("甲"), *page("戊")]
    structure = read(*summary, "政府工作报告", "各位代表：", *page("乙"), *summary, *page("丙"))

    assert texts(structure, "furniture") == summary
    assert texts(structure, "paragraph")[1:] == [*page("乙"), *summary, *page("丙")]


def test_a_caption_printed_twice_above_a_copy_of_the_body_stays_twice() -> None:
    caption = "▲组织代表开展人代会会前视察"
    structure = read("一、工作回顾", *BODY, caption, caption, "一、工作回顾", *BODY)

    assert texts(structure, "caption") == [caption] * 2
    assert texts(structure, "furniture") == ["一、工作回顾", *BODY]
