"""Chinese words of English pages say their language."""

from generator.render import han
from tests.render.markdown import to_html


def test_a_run_of_chinese_says_its_language() -> None:
    assert (
        han.inline("with 万 and 亿")
        == 'with&#32;<span lang="zh-Hans">万</span>&#32;and&#32;<span lang="zh-Hans">亿</span>'
    )


def test_chinese_marks_within_a_run_belong_to_it() -> None:
    assert han.inline("县（市）") == '<span lang="zh-Hans">县（市）</span>'


def test_rare_characters_are_chinese_too() -> None:
    assert han.has_han("𠮷")


def test_words_without_chinese_are_escaped_alone() -> None:
    assert han.inline("a*b “c” …") == "a&#42;b “c” …"


def test_what_is_shown_is_the_text() -> None:
    assert "<code>" not in to_html(han.inline("`x` 甲<b>"))
