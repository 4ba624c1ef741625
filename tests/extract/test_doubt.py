"""Labels that look read and are not."""

import pytest

from tests.extract.helpers import figures_of


@pytest.mark.parametrize(
    "text",
    ["支出3.85亿元。", "工业加快转型，实现增加值214.5亿元。", "代表们冒雨蹲点4个晚上。", "困难人员实现就业519人。"],
)
def test_a_number_whose_thing_is_left_out_is_doubted(text: str) -> None:
    assert figures_of(text)[0].confidence == "low"
