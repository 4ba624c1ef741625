from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from generator.render import foreign
from tests.render.markdown import texts

MIXED = st.text(alphabet="年报告GDPx& -’<*_[]`#1.  བག", max_size=40)


def test_a_foreign_run_says_its_language() -> None:
    assert foreign.block("增长<GDP>6%") == '增长&lt;<span lang="en">GDP</span>&gt;6%'


def test_text_without_one_stays_as_it_is() -> None:
    assert foreign.block("5G网络、A级") == foreign.inline("5G网络、A级") == "5G网络、A级"


def test_marks_of_markdown_within_a_run_mean_nothing() -> None:
    assert foreign.inline("R&D*项目") == '<span lang="en">R&amp;D</span>&#42;项目'


@settings(max_examples=60)
@given(MIXED)
def test_no_character_is_changed(text: str) -> None:
    body = LexborHTMLParser(f"<p>{foreign.block(text)}</p>").body
    assert body is not None
    assert body.text() == text


@settings(max_examples=40)
@given(st.text(alphabet="年报告GDPx& -’<*_[]`#1.", min_size=1, max_size=30))
def test_within_a_line_of_markdown_none_is_changed_either(text: str) -> None:
    words = foreign.inline(text)
    assert texts(f"- {words}", "li") == [text]
    assert texts(f"## 年 [{words}](#p3)", "a") == [text]
