"""The small Markdown of editors' notes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from generator.render.note_text import note_html, note_words

TOP = "../../../../"


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("指 *常务委员会*，**不是**代表大会。", "<p>指 <em>常务委员会</em>，<strong>不是</strong>代表大会。</p>"),
        ("第一段\n续行\n\n第二段", "<p>第一段 续行</p><p>第二段</p>"),
        ("- 一\n- 二", "<ul><li>一</li><li>二</li></ul>"),
        (
            "见[公报](https://example.org/a?b=1&c=2)。",
            '<p>见<a href="https://example.org/a?b=1&amp;c=2">公报</a>。</p>',
        ),
        ("见[去年](/reports/210921/renda/2023/)", '<p>见<a href="../../../../reports/210921/renda/2023/">去年</a></p>'),
        (r"\*不是强调\*", "<p>*不是强调*</p>"),
    ],
)
def test_the_marks_of_notes(text: str, html: str) -> None:
    assert note_html(text, TOP) == html


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "# 标题",
        "{{ config }}",
        "![图](https://example.org/a.png)",
        "`code`",
        "<!-- gb:end -->",
        "[点我](javascript:alert(1))",
        "[点我](//example.org/)",
    ],
)
def test_everything_else_is_words(text: str) -> None:
    tree = LexborHTMLParser(note_html(text, TOP))
    assert {node.tag for node in tree.css("body *")} <= {"p", "a", "span"}
    assert [link.attributes["href"] for link in tree.css("a")] in ([], ["https://example.org/a.png"])


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=80))
def test_no_note_makes_any_other_element_or_leads_elsewhere(text: str) -> None:
    html = note_html(text, TOP)
    assert "\n" not in html
    tree = LexborHTMLParser(html)
    assert {node.tag for node in tree.css("body *")} <= {"p", "em", "strong", "ul", "ol", "li", "a", "span"}
    assert all((link.attributes["href"] or "").startswith(("http://", "https://", TOP)) for link in tree.css("a"))


def test_the_words_of_a_note_are_without_marks() -> None:
    assert note_words("指 *常务委员会*，见[公报](https://example.org/)。\n\n- 一") == "指 常务委员会，见公报。 一"


def test_a_note_of_a_million_marks_is_read_in_time() -> None:
    assert note_html("*[" * 20_000, TOP)
