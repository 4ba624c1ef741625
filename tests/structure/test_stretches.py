from generator.structure.pieces import Piece, cut_pieces
from generator.structure.stretches import Stretch, find_stretches
from tests.structure.reading import PROSE


def stretches(*lines: str) -> list[Stretch]:
    """Give the stretches of lines; those without a full stop are headings."""
    pieces: list[Piece] = [
        piece if piece.text.endswith("。") else piece.as_kind("heading") for piece in cut_pieces("\n".join(lines))
    ]
    return list(find_stretches(pieces, range(len(pieces))))


def test_a_stretch_has_a_gap_before_each_heading_and_one_after_the_last() -> None:
    [stretch] = stretches(PROSE, "●凸显忠诚", PROSE, PROSE, "●汇聚力量", "●彰显力度", PROSE)

    assert stretch.heads == (1, 4, 5)
    assert stretch.gaps == ((0,), (2, 3), (), (6,))


def test_a_higher_heading_ends_a_stretch() -> None:
    below = [line for number in "一二三" for line in (f"（{number}）抓好工作", PROSE)]
    found = stretches("一、工作回顾", *below, "二、工作安排", PROSE, "三、工作要求", PROSE)

    assert [stretch.heads for stretch in found] == [(0, 7, 9), (1, 3, 5)]


def test_a_part_without_number_ends_a_stretch_of_numbered_headings() -> None:
    numbered = [line for number in "一二三" for line in (f"{number}、抓好工作", PROSE)]
    found = stretches("去年工作回顾", *numbered, "今年工作安排", *numbered)

    assert [stretch.heads for stretch in found] == [(1, 3, 5), (8, 10, 12)]


def test_headings_printed_out_of_order_are_read_by_their_numbers() -> None:
    [stretch] = stretches("二、推动法治", PROSE, "一、坚持政治", PROSE, "三、助推经济", PROSE)

    assert stretch.order == (1, 0, 2)


def test_a_missing_number_leaves_the_order_of_headings_open() -> None:
    [stretch] = stretches("二、推动法治", PROSE, "一、坚持政治", PROSE, "四、助推经济", PROSE)

    assert stretch.order is None


def test_headings_of_quite_different_length_are_of_several_kinds() -> None:
    assert stretches("凸显忠诚", PROSE, "我们精准把握发展大局汇聚人大力量", PROSE, "彰显力度", PROSE) == []


def test_an_annex_is_part_of_no_stretch_of_the_report() -> None:
    below = [line for number in "一二三" for line in (f"{number}、抓好工作", PROSE)]
    report, annex = stretches(*below, "附件1", PROSE, *below)

    assert (report.gaps[-1], annex.gaps[0]) == ((5,), (7,))
