"""generator/render/cutting.py: quotations are not cut within marks that stand in pairs."""

import pytest

from generator.model.spans import Span
from generator.render.cutting import around, begun, ends, pairs


def test_marks_within_marks_are_pairs_and_a_lone_one_is_none() -> None:
    text = "“a《b》c”）（d"
    assert [span.of(text) for span in pairs(text)] == ["《b》", "“a《b》c”"]


def test_a_text_of_opening_marks_alone_has_no_pairs() -> None:
    assert list(pairs("（" * 100_000 + "”")) == []


@pytest.mark.parametrize(
    ("text", "words", "reach", "before", "after"),
    [
        ("学习“第一议题”制度，听取报告", "听取", 6, "…“第一议题”制度，", "报告"),  # out to the left
        ("报告，学习“第一议题”制度", "报告", 6, "", "，学习“第一议题”…"),  # out to the right
        ("（这一句话写得很长很长很长）按时听取报告", "听取", 4, "…按时", "报告"),  # too far: in
        ("听取报告，（这一句话写得很长很长很长）", "听取", 5, "", "报告…"),
        ("“这一句话说了很久很久才说到听取报告”", "听取", 3, "…才说到", "报告”"),  # the words are within: it stays
        ("按照要求认真听取报告", "听取", 3, "…求认真", "报告"),
        ("抓好落实，按照要求听取报告", "听取", 6, "…按照要求", "报告"),  # in to where a clause begins
        ("落实，按照大会的要求听取报告", "听取", 8, "…按照大会的要求", "报告"),  # and not with its mark
        ("听取报告并提意见，督促落实", "听取", 8, "", "报告并提意见…"),  # in to where one ends
        ("听取报告（一府，两院）和意见的情况", "听取", 9, "", "报告（一府，两院）…"),  # not within marks
        ("听取报告、提案、建议", "听取", 3, "", "报告…"),
    ],
)
def test_a_cut_moves_out_of_marks(text: str, words: str, reach: int, before: str, after: str) -> None:
    at = text.index(words)
    assert around(text, Span(at, at + len(words)), reach) == (before, after)


@pytest.mark.parametrize(
    ("text", "most", "shown"),
    [
        ("短的", 4, "短的"),
        ("认真学习贯彻落实精神", 6, "认真学习贯彻…"),
        ("认真学习贯彻《意见》精神", 8, "认真学习贯彻…"),  # back to before the mark
        ("“认真学习贯彻落实‘意见’精神”", 11, "“认真学习贯彻落实…”"),  # back, and closed
        ("《关于加强和改进工作的意见》", 8, "《关于加强和改进…》"),
        ("推动发展，加快建设", 5, "推动发展…"),
    ],
)
def test_a_beginning_ends_with_whole_marks(text: str, most: int, shown: str) -> None:
    assert begun(text, most) == shown


@pytest.mark.parametrize(
    ("text", "head", "tail", "shown"),
    [
        ("学“第一议题制度”的要求，听取各项报告", 5, 2, "学“第一议…报告"),  # its end is far, and too little is before it
        ("认真学习“议题”制度要求，认真听取各项报告", 6, 2, "认真学习“议题”…报告"),  # out
        ("认真学习“第一议题制度要求”，认真听取各项报告", 6, 2, "认真学习…报告"),  # back
        ("认真听取各项报告，学习“议题”制度", 2, 4, "认真…“议题”制度"),  # out to the left
        ("认真听取各项报告", 0, 2, "…报告"),
        ("认真（听取各项）报告", 6, 6, "认真（听取各项）报告"),  # nothing is left out
    ],
)
def test_the_middle_is_left_out_between_marks(text: str, head: int, tail: int, shown: str) -> None:
    assert ends(text, head, tail) == shown
