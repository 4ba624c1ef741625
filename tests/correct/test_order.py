"""move puts a run of blocks elsewhere in the reading order."""

import pytest

from generator.model.editorial import At
from tests.correct.hand import corrected, correction, texts


def test_a_block_goes_before_another() -> None:
    done = corrected(correction("move", "办理代表", before=At("全年")))
    assert [text[:2] for text in texts(done)] == ["甲县", "一、", "办理", "全年", "责任"]
    assert done.moved == {"b3"}
    assert done.corrected[0].block == "b3"


def test_a_run_goes_after_another_block() -> None:
    done = corrected(correction("move", "监督工作", through=At("听取报告"), after=At("办理")))
    assert [text[:2] for text in texts(done)] == ["甲县", "办理", "一、", "全年", "责任"]
    assert (done.corrected[0].before, done.corrected[0].after) == (
        "“甲县人大常委会工作报告”之后",
        "“办理代表建议35件。”之后",
    )


def test_to_the_head_of_the_report() -> None:
    assert corrected(correction("move", "办理", before=At("甲县"))).corrected[0].after == "篇首"


def test_blocks_that_stand_there_are_redundant() -> None:
    done = corrected(correction("move", "办理", after=At("全年")), correction("move", "全年", before=At("办理")))
    assert [done.corrected[n].redundant for n in (0, 1)] == [True, True]
    assert not done.moved


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        pytest.param({"after": At("没有的话")}, "`after`: the words '没有的话' stand nowhere", id="nowhere"),
        pytest.param({"before": At("工作")}, "`before`: the words '工作' stand at 2 places", id="several"),
        pytest.param({"before": At("甲县"), "through": At("监督")}, "before it begins", id="backwards"),
        pytest.param({"before": At("听取")}, "is among the blocks", id="into-itself"),
        pytest.param({"after": At("编辑")}, "belongs to the page", id="behind-furniture"),
    ],
)
def test_a_move_that_cannot_be_is_refused(fields: dict[str, object], says: str) -> None:
    done = corrected(correction("move", "全年", line=3, **fields))
    assert says in done.wrong[0].message
    assert done.wrong[0].spot == (3, 3)
