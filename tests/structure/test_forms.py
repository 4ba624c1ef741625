import pytest

from generator.structure.forms import item_numbers, read_page
from generator.structure.pieces import Piece, cut_pieces
from generator.structure.stretches import Stretch, find_stretches
from tests.structure.reading import PROSE


def stretch_of(*between: str) -> tuple[list[Piece], Stretch]:
    """Give the pieces and the stretch of three headings with these texts after the first."""
    lines = ("●凸显忠诚本色", *between, "●汇聚人大力量", PROSE, "●彰显法治力度", PROSE)
    pieces = [piece.as_kind("heading") if piece.text[0] == "●" else piece for piece in cut_pieces("\n".join(lines))]
    [stretch] = find_stretches(pieces, range(len(pieces)))
    return pieces, stretch


def test_items_are_what_bears_the_highest_numbers_below_the_headings() -> None:
    numbers = item_numbers(*stretch_of(f"（一）甲。{PROSE}", f"1.乙。{PROSE}", f"2.乙。{PROSE}", f"（二）丙。{PROSE}"))

    assert numbers == {1: 1, 4: 2}


def test_a_single_number_makes_no_items() -> None:
    assert item_numbers(*stretch_of(f"（一）甲。{PROSE}", PROSE)) == {}


@pytest.mark.parametrize(
    ("text", "form"),
    [
        (f"（一）旗帜鲜明讲政治。{PROSE}", "bracket"),
        (f"——旗帜鲜明讲政治。{PROSE}", "dash"),
        (f"一是旗帜鲜明讲政治。{PROSE}", "ordinal"),
        ("旗帜鲜明讲政治。" + "始终坚持党的全面领导和依法履行职责" * 3 + "。", "led"),
        ("一年来，始终坚持党的全面领导，依法履行职责。", ""),
    ],
)
def test_a_text_is_known_by_how_it_begins(text: str, form: str) -> None:
    page, _ = read_page(*stretch_of(text))

    assert page.gaps[1][0].form == form


@pytest.mark.parametrize(
    ("text", "opens"), [("重点抓好以下工作：", 1.0), ("一年来，我们依法履职。", 0.2), ("我们依法履职。", 0.0)]
)
def test_a_text_that_introduces_others_is_known(text: str, opens: float) -> None:
    page, _ = read_page(*stretch_of(text))

    assert page.gaps[1][0].opens == opens
