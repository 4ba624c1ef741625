"""generator.ingest.html: what a reader sees of a web page, as lines."""

from __future__ import annotations

import pytest

from generator.ingest.html import read_html
from generator.ingest.taken import Taken
from generator.problems import GongbaoError


def _read(markup: str) -> Taken:
    return read_html(f"<!DOCTYPE html><meta charset=utf-8>{markup}".encode(), "a.html")


def _codes(taken: Taken) -> list[str]:
    return [warning.code for warning in taken.warnings]


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>甲</p><p>乙</p>", "甲\n\n乙\n"),
        ("甲<br>乙<br/><br>丙", "甲\n乙\n\n丙\n"),
        ("<ul><li>甲<li>乙</ul>", "甲\n乙\n"),
        ("<div><div>甲</div><span>乙</span>丙</div>", "甲\n\n乙丙\n"),
        ("<p>监督\n   工作</p>", "监督工作\n"),
        ("<p>GDP\n 增长</p>", "GDP 增长\n"),
        ("<span>来源：甲</span>\n<span>字号</span>", "来源：甲 字号\n"),
        ("<p>&nbsp;&nbsp;　甲 &amp; 乙</p>", "\u00a0\u00a0\u3000甲 & 乙\n"),
        ("<pre>甲\n  乙</pre>", "甲\n\u00a0\u00a0乙\n"),
        ("<p>他说<q>好</q></p>", "他说“好”\n"),
        ("<p>甲<ruby>乙<rt>yi</rt></ruby></p>", "甲乙\n"),
        ("<span style='display:block'>甲</span>乙", "甲\n\n乙\n"),
        ("<p>甲<o:p></o:p><st1:chsdate>2024年</st1:chsdate></p>", "甲2024年\n"),
    ],
)
def test_text_is_gathered_as_a_browser_shows_it(markup: str, text: str) -> None:
    assert _read(markup).text == text


@pytest.mark.parametrize(
    "unseen",
    [
        "<script>乙</script>",
        "<style>乙</style>",
        "<!-- 乙 -->",
        "<template>乙</template>",
        "<noscript>乙</noscript>",
        "<title>乙</title>",
        "<select><option>乙</select>",
    ],
)
def test_what_is_no_text_of_the_page_is_left_out_in_silence(unseen: str) -> None:
    taken = _read(f"<p>甲{unseen}丙</p>")
    assert (taken.text, taken.warnings) == ("甲丙\n", ())


@pytest.mark.parametrize(
    "hides", ["hidden", "style='display: none'", "style='VISIBILITY:hidden'", "style='color:red;opacity:0'"]
)
def test_hidden_text_is_left_out_and_counted(hides: str) -> None:
    taken = _read(f"<p>各位代表</p><div {hides}><p>乙丙</p></div>")
    assert (taken.text, _codes(taken)) == ("各位代表\n", ["new.hidden"])
    assert "2 characters" in taken.warnings[0].message


def test_what_is_half_seen_is_seen() -> None:
    assert _read("<p style='opacity:0.5'>甲</p>").text == "甲\n"


def test_a_page_that_a_script_would_show_is_taken_and_that_is_told() -> None:
    taken = _read("<p>微信</p><div style='visibility: hidden; opacity: 0'><p>各位代表：现在报告工作。</p></div>")
    assert (taken.text, _codes(taken)) == ("微信\n\n各位代表：现在报告工作。\n", ["new.hidden"])


def test_a_row_of_words_is_a_line() -> None:
    rows = "<tr><th>项目<th>数量</tr><tr><td><p>议案</p></td><td>3件</td></tr><tr><td>合计<td></tr>"
    assert _read(f"<table>{rows}</table>").text == "项目\t数量\n\n议案\t3件\n\n合计\n"


def test_a_table_that_lays_out_prose_gives_its_lines() -> None:
    inner = "<table><tr><td>导航</td></tr></table>"
    assert _read(f"<table><tr><td>{inner}</td><td><p>甲</p><p>乙</p></td></tr></table>").text == "导航\n\n甲\n\n乙\n"


def test_numbers_that_a_browser_writes_are_doubted() -> None:
    assert _codes(_read("<ol><li>甲</ol>")) == ["new.numbers"]


def test_the_library_and_the_format_are_named() -> None:
    taken = _read("甲")
    assert (taken.format, taken.made_with.split()[0], taken.pages) == ("html", "selectolax", ())


def test_where_a_page_was_saved_from_is_told() -> None:
    taken = _read("<!-- saved from url=(0023)http://www.example.gov/ --><p>甲")
    assert [(one.severity, one.code) for one in taken.warnings] == [("note", "new.saved-from")]
    assert "http://www.example.gov/" in taken.warnings[0].message


@pytest.mark.parametrize("markup", ["", "<script>甲</script>", "<frameset><frame src='a'></frameset>"])
def test_a_page_that_shows_nothing_is_refused(markup: str) -> None:
    with pytest.raises(GongbaoError, match=r"new\.empty"):
        _read(markup)


def test_a_page_as_deep_as_is_let_through_is_read() -> None:
    assert _read("<div>" * 1900 + "甲").text == "甲\n"
