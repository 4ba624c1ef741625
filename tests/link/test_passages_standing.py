"""generator.link.passages_standing: the reports in which words stand."""

from generator.link.passages_standing import bare_blocks, standing
from generator.link.passages_windows import read_paragraphs
from tests.factory import make_report

WORDS = "创建社会主义现代化强国的城市范例"


def test_words_are_found_wherever_they_begin_and_end() -> None:
    blocks = [(0, f"努力{WORDS}的新征程"), (1, WORDS), (2, WORDS[:-1])]
    assert standing([WORDS], blocks, 14) == {WORDS: {0, 1}}


def test_words_with_the_same_beginning_are_told_apart() -> None:
    longer = f"{WORDS}新篇章"
    assert standing([WORDS, longer], [(0, longer), (1, WORDS)], 14) == {WORDS: {0, 1}, longer: {0}}


def test_words_that_are_too_short_are_not_looked_for() -> None:
    assert standing(["城市范例"], [(0, WORDS)], 14) == {}


def test_headings_and_calls_on_the_audience_are_read_too() -> None:
    reports = [make_report(("heading", "一、创建城市范例"), ("paragraph", "请各位代表审议。要创建范例，共3项。"))]
    assert list(bare_blocks(reports, read_paragraphs(reports))) == [
        (0, "创建城市范例"),
        (0, "请各位代表审议要创建范例共0项"),
    ]
