from hypothesis import given
from hypothesis import strategies as st

from tests.structure.reading import DATELINE, PROSE, read

LINES = st.lists(
    st.sampled_from(
        [
            "政府工作报告",
            DATELINE,
            "●凸显“人大忠诚”",
            "●汇聚“人大力量”",
            "（一）旗帜鲜明讲忠诚。" + PROSE,
            "（二）推动发展聚力量。" + PROSE,
            "▲会前视察",
            "通讯员 张某某",
            PROSE,
        ]
    ),
    max_size=16,
)


@given(LINES)
def test_undoing_the_moves_gives_the_printed_order(lines: list[str]) -> None:
    structure = read(*lines)
    shown = [block for block in structure.blocks if block.kind != "furniture"]
    moved = {block_id for move in structure.moves for block_id in move.blocks}
    starts = [block.source[0].start for block in shown if block.id not in moved]

    assert starts == sorted(starts)
    printed = sorted(shown, key=lambda block: block.source[0].start)
    for move in structure.moves:
        size = len(move.blocks)
        assert tuple(block.id for block in shown[move.placed : move.placed + size]) == move.blocks
        assert tuple(block.id for block in printed[move.printed : move.printed + size]) == move.blocks


@given(LINES)
def test_evidence_and_margin_lie_between_0_and_1(lines: list[str]) -> None:
    for move in read(*lines).moves:
        assert all(0 <= weight <= 1 for weight in move.evidence.values())
        assert 0 <= move.margin <= 1
