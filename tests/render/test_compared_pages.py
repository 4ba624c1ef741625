"""generator/render/compared_pages.py and compared_quotes.py: pages that set two reports side by side."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from generator.data.indicators import load_indicators
from generator.data.places import load_places
from generator.link.compared import compare
from generator.model.compared import Pair
from generator.model.facts import Period
from generator.model.report import Report
from generator.render.compared_pages import compared_rows, render_compare_index, render_compared
from generator.render.compared_quotes import quote
from generator.render.cutting import CUT
from generator.render.tree import grow
from tests.factory import make_report
from tests.render.pages import body, by_path

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

HOSTILE = "<img src=x onerror=alert(1)>“引号”&amp;新建图书馆。"
KEPT = "坚持党的领导，坚持依法行政。"


def side(year: str, *texts: str) -> Report:
    report = make_report(
        ("heading", "一、工作"), *(("paragraph", text) for text in texts), report_id=f"210921/renda/{year}"
    )
    return replace(report, meta=replace(report.meta, period=Period(year, year)))


OLD = side("2023", KEPT, "审议报告8项，全部办结。", "开展执法检查。")
NEW = side("2024", KEPT, "审议报告11项，全部办结。", HOSTILE)
PAIR = Pair("210921/renda/2023", "210921/renda/2024")
FILE = "compare/210921/renda/2024.md"


def made(old: Report, new: Report) -> dict[str, str]:
    reports = {one.id or "": one for one in (old, new)}
    tree = grow([old, new], load_places())
    return by_path(render_compared(list(compare([PAIR], reports)), [old, new], tree, load_indicators()))


@cache
def pages() -> dict[str, str]:
    """Give the pages of the two, made by no worker that has no test of them."""
    return made(OLD, NEW)


@cache
def page() -> LexborNode:
    """Give the page that sets the two side by side."""
    return body(pages()[FILE])


def texts(selector: str) -> list[str]:
    return [node.text() for node in page().css(selector)]


def test_what_is_new_and_what_is_gone_are_quoted_each_on_its_side() -> None:
    assert texts(".gb-new-words q") == [HOSTILE]
    assert texts(".gb-gone-words q") == ["开展执法检查。"]


def test_a_quotation_leads_to_its_paragraph() -> None:
    assert [node.attributes["href"] for node in page().css(".gb-gone-words a, .gb-new-words a")] == [
        "../../../../reports/210921/renda/2023/#p3",
        "../../../../reports/210921/renda/2024/#p3",
    ]


def test_of_what_was_reworded_the_change_alone_is_marked() -> None:
    assert texts(".gb-near q") == ["审议报告8项，全部办结。", "审议报告11项，全部办结。"]
    assert texts(".gb-near mark") == ["8", "11"]


def test_what_is_the_same_is_counted_and_not_quoted() -> None:
    assert "坚持党的领导" not in pages()[FILE]
    assert "后一份共 3 句：1 句前一份也有，1 句改了数字或部分字句，1 句前一份没有相近的" in pages()[FILE]


def test_no_markup_of_a_report_gets_through() -> None:
    assert page().css("img") == []


def test_heads_stand_side_by_side_with_how_much_is_the_same() -> None:
    (row,) = page().css(".gb-compare-sections tbody tr")
    assert [cell.text().strip() for cell in row.css("td")] == ["一、工作", "一、工作", "42%", "1 句", "1 句"]


def test_what_a_row_of_heads_has_none_of_is_a_dash_that_a_narrow_page_leaves_out() -> None:
    rows = body(made(OLD, side("2024", KEPT, "审议报告8项，全部办结。", "开展执法检查。"))[FILE])
    (row,) = rows.css(".gb-compare-sections tbody tr")
    assert [cell.text().strip() for cell in row.css("td")] == ["一、工作", "一、工作", "100%", "—", "—"]
    assert [dash.text() for dash in row.css("td > .gb-none")] == ["—", "—"]


def test_the_list_names_both_years_and_leads_to_the_page() -> None:
    links = [(node.text(), node.attributes["href"]) for node in body(pages()["compare/index.md"]).css("li a")]
    assert links == [("2023年与2024年", "210921/renda/2024.md")]


def test_where_there_is_no_pair_the_list_says_what_makes_one() -> None:
    page = render_compare_index([], {}, {}).data.decode()
    assert "还没有这样的两份" in page
    assert "noindex" not in page


def test_a_series_leads_to_the_comparisons_of_its_reports_alone() -> None:
    here = "reports/210921/renda/index.md"
    assert compared_rows([NEW, OLD], [PAIR], here) == [("2023年与2024年", "../../../compare/210921/renda/2024.md")]
    assert compared_rows([NEW], [PAIR], here) == []


def test_a_long_report_is_not_quoted_whole() -> None:
    long = [f"第{number}件新事{chr(0x4E00 + number)}办得好，" + "甲乙丙丁" * 20 + "。" for number in range(900)]
    old, new = OLD, side("2024", *(text.replace("甲", chr(0x5E00 + at)) for at, text in enumerate(long)))
    (one,) = compare([PAIR], {"210921/renda/2023": old, "210921/renda/2024": new})
    quoted = quote(one, old, new, FILE)
    assert quoted.length is not None
    assert len("".join(quoted.alone[1].values())) < 60_000
    assert CUT in quoted.alone[1][0]


def test_a_sentence_that_is_cut_is_said_to_be() -> None:
    page = made(OLD, side("2024", "新" * 10_001 + "。"))[FILE]
    assert "超过 10000 字的句子只引开头" in page
    assert "句子只引开头" not in pages()[FILE]


def test_where_sections_are_not_matched_no_sentence_is_said_to_have_no_room() -> None:
    (one,) = compare([PAIR], {"210921/renda/2023": OLD, "210921/renda/2024": side("2024", *["新事。"] * 9)})
    quoted = quote(replace(one, unmatched=True, matches=()), OLD, NEW, FILE)
    assert (quoted.alone, quoted.near, quoted.left_out) == (({}, {}), {}, 0)


def test_what_has_no_room_is_counted() -> None:
    long = [
        f"{chr(0x4E00 + number)}{chr(0x6E00 + number)}{chr(0x7E00 + number)}事项若干处理办法全都有新的成果啊。"
        for number in range(1500)
    ]
    old, new = OLD, side("2024", *long)
    (one,) = compare([PAIR], {"210921/renda/2023": old, "210921/renda/2024": new})
    quoted = quote(one, old, new, FILE)
    alone = sum(said.fate == "alone" for said in one.later.sentences)
    assert quoted.left_out == alone - quoted.alone[1][0].count("<q>")
    assert f"另有 {quoted.left_out} 句限于篇幅没有引出" in made(old, new)[FILE]
