"""The ceiling: what looks alike is decided alike, and what nothing tells stays as it is printed."""

from tests.damage.oracle import best_blocks, known_order
from tests.damage.sheet import Line, Piece, Sheet

FULL = "常委会听取审议了专项工作报告十项。"
"""A line that fills its column and ends with a stop."""


def sheet(*owners: int, texts: tuple[str, ...] = ()) -> Sheet:
    """Print lines that all look alike; those with the same owner are one paragraph."""
    lines = tuple(Line(text, owner) for owner, text in zip(owners, texts or (FULL,) * len(owners), strict=True))
    keys = dict.fromkeys(owners)
    pieces = tuple(Piece(key, "paragraph", "".join(line.text for line in lines if line.owner == key)) for key in keys)
    return Sheet("甲", pieces, lines)


def test_line_ends_that_look_alike_are_decided_by_majority() -> None:
    assert [text for _, _, text in best_blocks(sheet(0, 0, 0, 1, 1))] == [FULL * 5]


def test_a_short_last_line_tells_where_a_block_ends() -> None:
    texts = (FULL, FULL, "取得实效。", FULL, FULL, "取得实效。")
    assert len(best_blocks(sheet(0, 0, 0, 1, 1, 1, texts=texts))) == 2


def boxed(heads: tuple[str, str, str], bodies: tuple[str, str, str]) -> Sheet:
    """Print three boxes, the second's group first."""
    pieces = [
        piece
        for number, (head, text) in enumerate(zip(heads, bodies, strict=True))
        for piece in (Piece(2 * number, "heading", head, 1), Piece(2 * number + 1, "paragraph", text))
    ]
    printed = [pieces[at] for at in (3, 0, 1, 2, 4, 5)]
    lines = tuple(Line(piece.text, piece.key) for piece in printed)
    return Sheet("甲", tuple(pieces), lines, boxes=((0, 1), (2, 3), (4, 5)))


HEADS = ("●监督工作", "●立法工作", "●代表联络")


def test_a_group_with_its_heading_s_words_can_be_placed() -> None:
    page = boxed(HEADS, ("监督有力。", "立法提速。", "代表满意。"))
    assert known_order(page) == [0, 1, 2, 3, 4, 5]


def test_a_group_with_numbered_items_can_be_placed() -> None:
    page = boxed(HEADS, ("甲。", "（一）乙。", "丙。"))
    assert known_order(page)[2:4] == [2, 3]


def test_a_group_that_nothing_tells_stays_as_printed() -> None:
    assert known_order(boxed(HEADS, ("监督有力。", "甲乙丙丁。", "代表满意。"))) == [3, 0, 1, 2, 4, 5]
