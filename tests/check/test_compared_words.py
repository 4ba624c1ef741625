"""generator/check/compared_words.py: what a page of two reports counts and quotes, held against the records."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from selectolax.lexbor import LexborHTMLParser

from generator.check.addresses import Addresses
from generator.check.compared_words import Compared, check_words
from generator.link.compared import compare
from generator.model.compared import Comparison, Pair
from generator.model.facts import Period
from generator.model.report import Report
from generator.render.compared_pages import render_comparisons
from tests.render.markdown import to_html
from tests.samples import a_report, paragraphs

PATH = "compare/210921/renda/2024/index.html"
BOTH = "代表联系群众，一年不断。"
LONG = "新建" + "、".join(f"{name}图书馆" for name in "甲乙丙丁戊己庚辛壬癸") + "。"
NEW = "<q>又建博物馆。</q>"


def report(year: str, *texts: str) -> Report:
    return a_report(f"210921/renda/{year}", paragraphs(*texts), period=Period(year, year))


EARLIER = report("2023", "审议报告8项，全部办结。", "开展执法检查。", BOTH)
LATER = report("2024", "审议报告11项，全部办结。", LONG, "又建博物馆。", BOTH)
PAIR = Pair("210921/renda/2023", "210921/renda/2024")


@pytest.fixture(scope="module")
def held() -> Comparison:
    return next(compare([PAIR], {PAIR.earlier: EARLIER, PAIR.later: LATER}))


@pytest.fixture(scope="module")
def html(held: Comparison) -> str:
    """Give the page, with links from file to file made links from address to address, as MkDocs makes them."""
    from generator.data.indicators import load_indicators

    (made,) = render_comparisons([held], {PAIR.earlier: EARLIER, PAIR.later: LATER}, load_indicators())
    html = to_html(made.data.decode().split("---\n", 2)[2])
    return re.sub(r'href="((?:\.\./)*)([^"#]*?)(?:index)?\.md', r'href="../\1\2/', html).replace('//"', '/"')


def told(html: str, held: Comparison) -> Iterator[str]:
    page = Compared(PATH, LexborHTMLParser(f"<body>{html}"), held, EARLIER, LATER, Addresses.below(""))
    return check_words(page)


def test_a_sound_page_has_nothing_to_tell(html: str, held: Comparison) -> None:
    assert list(told(html, held)) == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("后一份共 4 句", "后一份共 5 句", "does not say '后一份共 4 句"),
        ("2 句前一份没有相近的", "3 句前一份没有相近的", "does not say '后一份共 4 句"),
        ("前一份有 1 句，后", "前一份有 2 句，后", "does not say '后一份共 4 句"),
        ("<td>29%</td>", "<td>53%</td>", "has '53%', by the records '29%'"),
        ('<td><a href="#m1">2 句</a></td>', "<td>—</td>", "has '—', by the records '2句'"),
        ('2023/#p1">“', '2023/#p2">“', "2023/index.html#p2, by the records"),
        (' <span class="gb-draft">存疑', '<span class="gb-sure">', "has '', by the records '存疑'"),
        (NEW, "", "1 sentences that are new, gone or reworded are not quoted, it tells of 0"),
        (NEW, NEW + NEW, "quotes 3 sentences where the records have 2"),
        (NEW, "<q>又建大博物馆。</q>", "by the records the next is '又建博物馆。'"),
        (NEW, "<q>又建…</q>", "by the records the next is '又建博物馆。'"),
        ("<q>开展执法检查。</q>", "", "1 sentences that are new"),
        ("<mark>11</mark>项", "<mark>12</mark>项", "by the records the next is '审议报告11项"),
        ("未引的字句", "另有 1 句限于篇幅没有引出。未引的字句", "0 sentences that are new"),
        ("前一份也有的 1 句，不引", "不引", "does not say that 1 sentences are in both"),
        ("</div>", "<p><q>别处的话。</q></p></div>", "stand in no list"),
        ('id="m1"', 'id="m9"', "no two answer each other: m9"),
    ],
)
def test_what_is_counted_or_quoted_otherwise_is_told(
    html: str, held: Comparison, old: str, new: str, said: str
) -> None:
    assert old in html
    assert said in "\n".join(told(html.replace(old, new), held))


def test_a_reworded_pair_that_is_not_quoted_is_told(html: str, held: Comparison) -> None:
    without = re.sub('<section class="gb-near">.*?</section>', "", html)
    assert without != html
    assert "1 sentences that are new, gone or reworded are not quoted, it tells of 0" in told(without, held)


def test_sentences_that_have_no_room_are_no_fault_where_they_are_counted(html: str, held: Comparison) -> None:
    fewer = html.replace(NEW, "").replace("未引的字句", "另有 1 句限于篇幅没有引出。未引的字句")
    assert list(told(fewer, held)) == []


def test_a_sentence_that_is_longer_than_all_may_be_may_be_cut(html: str, held: Comparison) -> None:
    cut = html.replace(f"<q>{LONG}</q>", f"<q>{LONG[:20]}…</q>")
    assert cut != html
    assert "by the records the next is" in "".join(told(cut, held))
    assert list(told(cut.replace("未引的字句", "超过 20 字的句子只引开头。未引的字句"), held)) == []
