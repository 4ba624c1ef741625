import json
import time

import pytest
import yaml

from generator.render import escape
from tests.render.markdown import texts

HOSTILE = [
    "<img src=x onerror=alert(1)>",
    "{{ 7*7 }}",
    "# x",
    "a|b",
    "2024. 甲",
    "２. 甲",
    "1) 甲",
    "- 3%",
    "+ 5%",
    ">5%",
    "#甲 #",
    "5*3*2",
    "[^1]: 甲",
    "[甲]: http://乙",
    "*[甲]: 乙",
    "Title: 甲",
    "![图](x.png)",
    "甲{: #p3 }",
    "{#p3}",
    "===",
    "---",
    "```",
    "~~~",
    "    甲",
    "\u3000\u3000甲",
    "甲 ",
    "甲  乙",
    "甲\t乙",
    "甲\n\n乙",
    "甲\r乙",
    "甲\f乙",
    "\\*甲\\",
    "&amp;",
    "&#65;",
    "!!! note",
    "[TOC]",
    "--8<-- 'x'",
    "http://example.org/_甲_",
    "“甲”‘乙’\"丙\"'丁'",
    "$甲$",
    "玍𠮷",
    "<!-- 甲",
    "</p><script>alert(1)</script>",
    "!",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_raw_block_shows_its_text(text: str) -> None:
    assert texts(f'甲\n\n<p id="p1">{escape.block(text)}</p>\n\n乙', "#p1") == [text]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_heading_shows_its_text(text: str) -> None:
    assert texts(f"## {escape.inline(text)} {{#s1}}\n\n乙", "h2") == [text]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_list_item_shows_its_text(text: str) -> None:
    assert texts(f"- 甲\n- {escape.inline(text)}\n- 乙", "li") == ["甲", text, "乙"]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_table_cell_shows_its_text(text: str) -> None:
    assert texts(f"| 甲 | 乙 |\n| --- | --- |\n| {escape.inline(text)} | 丙 |", "td") == [text, "丙"]


@pytest.mark.parametrize("text", HOSTILE)
def test_the_words_of_a_link_show_their_text(text: str) -> None:
    assert texts(f"见[{escape.inline(text)}](#s1)。", "a") == [text]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_paragraph_of_markdown_shows_its_text(text: str) -> None:
    assert texts(escape.inline(text), "p") == [text]


@pytest.mark.parametrize("text", HOSTILE)
def test_an_attribute_keeps_its_text(text: str) -> None:
    from selectolax.lexbor import LexborHTMLParser

    node = LexborHTMLParser(f'<p title="{escape.attribute(text)}">').css_first("p")
    assert node is not None
    assert node.attributes["title"] == text


@pytest.mark.parametrize("text", [*HOSTILE, "a: b", "'", '"', "\u2028\ufeff", "yes"])
def test_a_title_in_the_front_matter_shows_its_text_where_the_theme_prints_it_as_html(text: str) -> None:
    from selectolax.lexbor import LexborHTMLParser

    printed = yaml.safe_load(f"title: {escape.scalar(text)}\n")["title"]
    page = LexborHTMLParser(f'<title>{printed}</title><meta content="{printed}">')
    title, meta = page.css_first("title"), page.css_first("meta")
    assert title is not None
    assert meta is not None
    assert (title.text(), meta.attributes["content"]) == (text, text)


def test_a_value_of_the_front_matter_stands_on_one_line() -> None:
    assert len(escape.scalar("甲\n---\n乙\u2028丙\x85丁").splitlines()) == 1


def test_plain_words_are_left_as_they_are() -> None:
    text = "2024年，召开会议11次（含临时会议2次），占比97.5%；支出“三公”经费6万余元：同比-3%。"
    assert escape.block(text) == escape.inline(text) == text
    assert json.loads(escape.scalar(text)) == text


@pytest.mark.parametrize("context", [escape.block, escape.inline, escape.scalar, escape.attribute])
@pytest.mark.parametrize("unit", ["*", " ", "1", "<", "\n", "甲"])
def test_a_million_hostile_characters_are_escaped_in_a_moment(context: object, unit: str) -> None:
    assert callable(context)
    start = time.process_time()
    context(unit * 1_000_000)
    assert time.process_time() - start < 5
