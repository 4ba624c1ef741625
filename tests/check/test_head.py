"""generator/check/head.py: an opening that is not the report's own words, and ways to the wrong neighbours."""

from dataclasses import replace

import pytest

from generator.check.addresses import Addresses
from generator.check.head import check_head
from generator.check.head_parts import Head, Said, read_head
from generator.check.page import Page, read_page
from generator.model.facts import Period
from generator.model.report import Report
from generator.model.structure import BlockKind
from generator.outcome import Outcome
from generator.render.site import render_site
from tests.render.markdown import to_html
from tests.samples import a_report

FIRST = "全年召开常委会会议11次，作出决议决定10件，工作都有着落。"
SECOND = "听取审议专项工作报告18项，发出审议意见3份，都有结果。"
TEXT: tuple[tuple[BlockKind, str], ...] = (
    ("heading", "一、监督"),
    ("paragraph", f"{FIRST}此外还做了许多别的工作；{SECOND}"),
    ("paragraph", f"{SECOND}这一年很不容易；但是都过去了。"),
)
FIGURES = [{"quote": "常委会会议11次", "number": "11次", "indicator": "renda.meetings"}]
REPORT = a_report(pieces=TEXT, figures=FIGURES)
PATH = "reports/210921/renda/2024/index.html"
WAYS = (("上一份：2023年", "../2023/"),)


def told(*said: Said, report: Report = REPORT, chosen: tuple[Said, ...] | None = None) -> list[str]:
    page = Page(PATH, head=Head(said))
    openings = None if chosen is None else {report.id or "": chosen}
    return [one.message for one in check_head({PATH: page}, [report], Addresses.below(""), openings)]


def test_the_reports_own_sentences_in_their_order_are_sound() -> None:
    assert told(Said("#p1", FIRST, cut=False), Said("#p2", SECOND, cut=False)) == []
    assert told() == []


def test_an_opening_that_is_left_out_is_told() -> None:
    first, second = Said("#p1", FIRST, cut=False), Said("#p2", SECOND, cut=False)
    assert told(first, second, chosen=(first, second)) == told(chosen=()) == []
    assert told(chosen=(first,)) == [
        f"210921/renda/2024: the opening is without the sentence {FIRST[:20]!r} of #p1, which was chosen"
    ]
    assert told(first, second, chosen=(second,)) == [
        f"210921/renda/2024: the opening has the sentence {FIRST[:20]!r} of #p1, which was not chosen"
    ]


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (Said("#p2", FIRST, cut=False), "does not stand so in #p2"),
        (Said("#p1", FIRST.replace("11", "12"), cut=False), "does not stand so in #p1"),
        (Said("#s1", FIRST, cut=False), "leads to #s1, which is no paragraph"),
        (Said("#p1", FIRST[5:], cut=False), "does not begin where a sentence does"),
        (Said("#p1", FIRST[:-3], cut=False), "does not end where a sentence does"),
        (Said("#p2", FIRST[:6], cut=False), "does not stand so"),
        (Said("#p1", FIRST, cut=True), "does not say that it goes on"),
        (Said("#p1", "此外还做了许多别的工作", cut=True), "has 11 characters"),
    ],
)
def test_a_quotation_that_is_not_whole_and_unchanged_is_told(said: Said, words: str) -> None:
    (line,) = told(said)
    assert words in line


def test_a_figure_in_doubt_is_told() -> None:
    doubtful = a_report(pieces=TEXT, figures=[{**FIGURES[0], "confidence": "low"}])
    (line,) = told(Said("#p1", FIRST, cut=False), report=doubtful)
    assert line.endswith("holds a figure that is in doubt")


def test_sentences_out_of_order_or_of_one_paragraph_are_told() -> None:
    assert any("order" in one for one in told(Said("#p2", SECOND, cut=False), Said("#p1", FIRST, cut=False)))
    assert any("order" in one for one in told(Said("#p1", FIRST, cut=False), Said("#p1", FIRST, cut=False)))


def test_what_two_sentences_tell_is_told() -> None:
    text = (*TEXT[:2], ("paragraph", FIRST))
    both = [*FIGURES, {"quote": "作出决议决定10件", "number": "10件", "indicator": "renda.meetings"}]
    report = a_report(pieces=text, figures=both)
    second = replace(report.figures[1], block=report.blocks[2].id)
    lines = told(
        Said("#p1", FIRST, cut=False),
        Said("#p2", FIRST, cut=False),
        report=replace(report, figures=(report.figures[0], second)),
    )
    assert any("a second time" in one for one in lines)


def years(*given: str) -> list[Report]:
    return [a_report(f"210921/renda/{year}", period=Period(year, year)) for year in given]


def neighbours(ways: tuple[tuple[str, str], ...], reports: list[Report], times: int = 2) -> list[str]:
    page = Page(PATH, head=Head(series=(ways,) * times))
    return [one.message for one in check_head({PATH: page}, reports, Addresses.below(""))]


def test_ways_to_the_report_before_at_head_and_end_are_sound() -> None:
    assert neighbours(WAYS, years("2024", "2023", "2020")) == []
    assert neighbours((), years("2024"), times=0) == []


@pytest.mark.parametrize(
    "ways",
    [(("上一份：2020年", "../2020/"),), (("下一份：2023年", "../2023/"),), (("上一份：2020年", "../2023/"), WAYS[0])],
)
def test_other_ways_are_told(ways: tuple[tuple[str, str], ...]) -> None:
    assert neighbours(ways, years("2024", "2023", "2020"))


def test_ways_that_are_missing_are_told() -> None:
    assert neighbours(WAYS, years("2024", "2023"), times=1)
    assert neighbours((), years("2024", "2023"), times=0)


def test_two_reports_on_one_year_leave_no_way() -> None:
    reports = [*years("2024", "2023"), replace(years("2023")[0], id="210921/renda/2023-2")]
    assert neighbours(WAYS, reports)
    assert neighbours((), reports, times=0) == []


def test_a_built_page_has_the_opening_that_a_run_gives() -> None:
    openings = Outcome(reports=[REPORT]).openings()
    files = {one.path: one.data for one in render_site([REPORT], [])}
    words = files["reports/210921/renda/2024.md"].decode().partition("<!-- gb:opening -->")[2].partition("<!--")[0]
    html = f'<main class="gb-report"><section class="gb-opening">{to_html(words)}</section></main>'
    page = read_page(PATH, html.encode())
    assert openings[REPORT.id or ""] == page.head.opening
    assert [one.text for one in page.head.opening] == [FIRST]


def test_the_head_is_read_from_a_page() -> None:
    from selectolax.lexbor import LexborHTMLParser

    html = (
        '<main class="gb-report"><nav class="gb-series"><p><a href="../2023/">上一份：2023年</a>'
        '（<a class="gb-beside" href="../../c/">对照</a>）</p></nav>'
        '<section class="gb-opening"><ul><li><a href="#p1"><q>甲。</q></a></li>'
        '<li><a href="#p2"><q>乙</q></a>…</li></ul></section></main>'
    ).encode()
    read = read_head(LexborHTMLParser(html), html)
    assert read == Head(
        (Said("#p1", "甲。", cut=False), Said("#p2", "乙", cut=True)), ((("上一份：2023年", "../2023/"),),)
    )
