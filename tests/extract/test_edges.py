"""Labels and quotations that begin or end inside a word."""

import pytest

from tests.extract.helpers import figures_of


@pytest.mark.parametrize(
    "text",
    [
        "投资2.3亿元的容城来福汽车灯泡项目开工。",
        "总投资5亿元的容城都多晶硅项目开工。",
        "各专门委员会开展提办双方面对面协商会41场。",
    ],
)
def test_what_may_be_cut_inside_a_word_is_doubted(text: str) -> None:
    assert figures_of(text)[0].confidence == "low"


@pytest.mark.parametrize(
    "text", ["办结率均为100%。", "力争执结率提高到80％以上。", "西部8县新上千万元以上项目341个。", "3个项目都完成了。"]
)
def test_words_that_only_seem_to_be_one_are_no_cut(text: str) -> None:
    assert figures_of(text)[0].confidence == "high"
