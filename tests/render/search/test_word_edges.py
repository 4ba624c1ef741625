"""generator/render/search/word_edges.py: where jieba's words begin."""

from itertools import accumulate

import pytest

from generator.render.search.word_edges import word_edges
from generator.text.segment import segmenter


@pytest.mark.parametrize(
    "text",
    [
        "听取和审议人民法院工作报告，依法监督法院工作。",
        "人大常委会组织代表开展视察调研8次，解决方法院内公示",
        "全面振兴新突破三年行动攻坚之年，招引海外创业团队",
        "鼢鼱鼷㐀𠀀，k2线abc2024年",
        "社会主义核心价值观和中华人民共和国地方各级人民代表大会",
        "发",
        "的" * 50,
    ],
)
def test_words_are_jiebas(text: str) -> None:
    starts = {0, *accumulate(map(len, segmenter()(text)))}
    assert [at for at, edge in enumerate(word_edges(text)) if edge] == sorted(starts)


def test_no_text_has_one_edge() -> None:
    assert word_edges("") == b"\x01"
