"""generator/check/english.py: English pages with numbers, names or reports that records and vocabularies have not."""

from dataclasses import replace

import pytest

from generator.check.english import english_data_faults, english_home_faults, english_indicators_faults
from generator.model.facts import Session
from generator.model.ledger import Publication
from generator.model.report import Report
from generator.render.english import render_english
from tests.check.fronts import front, html_of
from tests.render.pages import INDICATORS, tree_of
from tests.samples import COUNTY, OTHER_COUNTY, a_report

MEETINGS = {"quote": "会议11次", "number": "11次", "indicator": "renda.meetings"}
PETITIONS = {"quote": "信访100余件", "number": "100余件", "unit": "件"}


def given_out(report: Report, *days: str) -> Report:
    return replace(report, draft=False, publication=Publication(len(days), days, ("",) * len(days)))


LAST = given_out(
    a_report("210921/renda/2023", figures=[MEETINGS, PETITIONS], region=COUNTY), "2025-01-02", "2025-03-04"
)
FIRST = given_out(
    a_report("140826/zhengxie/term-2", body="zhengxie", period=None, session=Session(2, None), region=OTHER_COUNTY),
    "2025-02-01",
)
NOWHERE = a_report("x/a1/zhengfu/2024", region=None, period=None, session=None, body=None, genre="other")
REPORTS = (NOWHERE, FIRST, LAST)
PAGES = {
    "home": "en/index.html",
    "indicators": "en/indicators/index.html",
    "data": "en/data/index.html",
}


def told(page: str, *changes: tuple[str, str], reports: tuple[Report, ...] = REPORTS) -> list[str]:
    outputs = dict(zip(PAGES, render_english(reports, tree_of(reports), INDICATORS), strict=False))
    read = front(PAGES[page], html_of(outputs[page]), *changes)
    if page == "indicators":
        return list(english_indicators_faults(read, reports, INDICATORS))
    return list((english_home_faults if page == "home" else english_data_faults)(read, reports))


@pytest.mark.parametrize("page", PAGES)
def test_a_sound_page_has_no_faults(page: str) -> None:
    sessions = [replace(FIRST, meta=replace(FIRST.meta, session=Session(2, number))) for number in (1, 4)]
    assert told(page) == told(page, reports=(LAST,)) == told(page, reports=()) == []
    assert [told(page, reports=(one,)) for one in sessions] == [[], []]


@pytest.mark.parametrize(
    ("page", "before", "after", "words"),
    [
        ("home", "<dt>Reports</dt><dd>3<", "<dt>Reports</dt><dd>4<", "says Reports '4', by the records [3]"),
        ("home", "<dt>Places</dt>", "<dt>Place</dt>", "says Places '', by the records [2]"),
        (
            "home",
            "indicators</a></dt><dd>1<",
            "indicators</a></dt><dd>2<",
            "says Figures of indicators '2', by the records [1]",
        ),
        ("home", "All 3 reports", "All 2 reports", "calls the list of all reports ['All2reports'], which are 3"),
        ("home", "</span> 2, ", "</span> 1, ", "of 210921/renda/2023"),
        ("home", "2025-03-04", "2025-03-05", "of 210921/renda/2023"),
        ("home", "(210921)", "(210922)", "of 210921/renda/2023"),
        ("home", ">绛县<", ">平陆县<", "of 140826/zhengxie/term-2"),
        ("home", "nd term", "rd term", "of 140826/zhengxie/term-2"),
        ("home", "years unknown", "2024", "of x/a1/zhengfu/2024"),
        ("home", "body unknown", "court", "of x/a1/zhengfu/2024"),
        ("home", "绛县 工作报告", "绛县 工作总结", "calls 140826/zhengxie/term-2 '绛县工作总结'"),
        ("home", ' <span class="gb-draft">draft</span>', "", "does not tell whether x/a1/zhengfu/2024 is a draft"),
        ("home", "210921/renda/2023/", "210921/renda/2022/", "which is no report, or is there twice"),
        ("home", "210921/renda/2023/", "210921/renda/2022/", "does not list what was published last"),
        ("indicators", "give 1 such figures, for 1 of", "give 1 such figures, for 2 of", "there are 1 values of 1 of"),
        ("indicators", ">Standing committee meetings<", ">Meetings<", "Standing committee meetings: says 'Meetings"),
        ("indicators", "<td>1 value<", "<td>2 values<", "Standing committee meetings: says '2values'"),
        ("indicators", "renda.meetings/", "renda.bills/", "Standing committee meetings: leads to"),
        ("indicators", ">常委会会议<", ">会议<", "Standing committee meetings: has no row"),
        ("indicators", ">常委会会议<", ">会议<", "has a row of '会议', which is no indicator"),
        ("indicators", "<td>Review opinions issued<", "<td>Opinions<", "Review opinions issued: says 'Opinions'"),
        ("indicators", ">Supervision</a>", ">Review</a>", "leads to the themes ['Meetingsanddecisions', 'Review', "),
        ("data", "2 rows", "3 rows", "which has 2 rows"),
    ],
)
def test_what_is_not_so_is_told(page: str, before: str, after: str, words: str) -> None:
    lines = told(page, (before, after))
    assert any(words in line for line in lines), lines


def test_an_earlier_report_before_a_later_one_is_told() -> None:
    reports = tuple(
        given_out(a_report(f"210921/renda/{2000 + at}", region=COUNTY), f"2025-01-{at:02}") for at in range(1, 11)
    )
    assert told("home", reports=reports) == []
    assert told("home", ("renda/2010/", "renda/2001/"), reports=reports)
