"""What follows from blocks is read again where a person changed them."""

from dataclasses import replace

from generator.model.spans import Span
from generator.model.structure import Block, Finding, Move, Structure
from generator.structure.again import read_again

LEAD = "（一）加强学习。"
REST = "认真学习贯彻各项决策部署，不断提高履职的能力和水平。"


def blocks(*texts: str) -> tuple[Block, ...]:
    """Make paragraphs, each in the raw text where the one before ended."""
    made: list[Block] = []
    at = 0
    for number, text in enumerate(texts, 1):
        made.append(Block(f"b{number}", "paragraph", text, (Span(at, at + len(text)),)))
        at += len(text)
    return tuple(made)


def same(some: tuple[Block, ...]) -> dict[str, str]:
    """Say that all blocks were there before."""
    return {block.id: block.id for block in some}


def test_run_in_heads_are_read_anew() -> None:
    some = blocks(LEAD + REST)
    assert read_again(Structure(some), some, same(some), set()).blocks[0].lead == Span(0, len(LEAD))


def test_a_doubt_that_a_correction_answered_goes() -> None:
    some = blocks("全年召开会议，听取报告；办理代表建议，", "各项工作取得成效。")
    whole = (replace(some[0], text=some[0].text + some[1].text),)
    old = read_again(Structure(some), some, same(some), set())
    assert [finding.code for finding in old.findings] == ["text.broken"]
    assert read_again(old, whole, {"b1": "b1"}, set()).findings == ()


def test_an_order_that_a_person_set_is_in_doubt_no_more() -> None:
    some = blocks(REST, REST)
    before = Structure(some, (), (Finding("warning", "order.doubt", "…", "b2"),))
    assert read_again(before, some, same(some), set()).findings == before.findings
    assert read_again(before, some, same(some), {"b1"}).findings == ()


def test_a_narrow_place_is_in_doubt_until_a_person_moves_its_block() -> None:
    some = blocks(REST, REST)
    before = Structure(some, (), (Finding("note", "order.margin", "…", "b2"),))
    assert read_again(before, some, same(some), {"b1"}).findings == before.findings
    assert read_again(before, some, same(some), {"b2"}).findings == ()


def test_a_finding_goes_with_its_block() -> None:
    some = blocks(REST, REST)
    before = Structure(some, (), (Finding("warning", "order.doubt", "…", "b1"),))
    assert read_again(before, some, {"b1": "b2", "b2": "b1"}, set()).findings[0].block == "b2"


def test_moves_stay_where_the_order_is_the_same() -> None:
    some = blocks(REST, REST)
    moves = (Move(("b2",), 1, 0, {"near": 1.0}, 0.4),)
    assert read_again(Structure(some, moves), some, same(some), set()).moves == moves


def test_what_a_person_moved_is_a_move_for_that_reason() -> None:
    one, two, three = blocks(REST + REST, REST, REST + REST)
    now = (replace(two, id="b1"), replace(one, id="b2"), three)
    moves = read_again(Structure((one, two, three)), now, {"b1": "b2", "b2": "b1", "b3": "b3"}, {"b1"}).moves
    assert moves == (Move(("b1",), 1, 0, {"correction": 1.0}, 1.0),)


def test_an_earlier_move_keeps_its_reason_under_its_new_ids() -> None:
    one, two, three = blocks(REST + REST, REST, REST + REST)
    before = Structure(
        (replace(two, id="b1"), replace(one, id="b2"), three), (Move(("b1",), 1, 0, {"near": 1.0}, 0.4),)
    )
    half = len(REST)
    cut = replace(one, id="b2", text=REST, source=(Span(0, half),))
    rest = replace(one, id="b3", text=REST, source=(Span(half, 2 * half),))
    now = (before.blocks[0], cut, rest, replace(three, id="b4"))
    came_from = {"b1": "b1", "b2": "b2", "b3": "b2", "b4": "b3"}
    assert read_again(before, now, came_from, set()).moves == (Move(("b1",), 2, 0, {"near": 1.0}, 0.4),)
