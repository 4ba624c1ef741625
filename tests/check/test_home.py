"""generator/check/home.py: a home page with numbers, places, drafts or figures that the records do not have."""

from dataclasses import replace

import pytest

from generator.check.home import home_faults
from generator.model.ledger import Publication
from generator.model.report import Report
from generator.render.home import render_home
from tests.check.fronts import front, html_of
from tests.render.pages import INDICATORS, tree_of
from tests.samples import COUNTY, OTHER_COUNTY, a_report

MEETINGS = {"quote": "会议11次", "number": "11次", "indicator": "renda.meetings"}
PETITIONS = {"quote": "信访100余件", "number": "100余件", "unit": "件"}
DRAFT = a_report("210921/renda/2023", figures=[PETITIONS], region=COUNTY)
PUBLISHED = replace(
    a_report("140826/renda/2024", figures=[MEETINGS], region=OTHER_COUNTY),
    draft=False,
    publication=Publication(1, ("2025-01-02",), ("",)),
)
NOWHERE = a_report("x/a1/renda/2024", region=None, period=None, body=None)
REPORTS = (PUBLISHED, DRAFT, NOWHERE)


def home(*reports: Report) -> str:
    return html_of(render_home(reports, tree_of(reports), INDICATORS))


def told(*changes: tuple[str, str], reports: tuple[Report, ...] = REPORTS) -> list[str]:
    return list(home_faults(front("index.html", home(*reports), *changes), reports))


def test_a_sound_page_has_no_faults() -> None:
    assert told() == told(reports=(DRAFT,)) == told(reports=()) == []


def test_so_has_one_with_more_drafts_than_it_lists() -> None:
    many = tuple(a_report(f"210921/renda/{year}", region=COUNTY) for year in range(2010, 2020))
    assert told(reports=many) == []
    assert told(("其中草稿 10 份", "其中草稿 9 份"), reports=many) == [
        "does not say that there are 10 drafts, of which it leaves out 4"
    ]


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ("<dt>报告</dt><dd>3 份</dd>", "<dt>报告</dt><dd>4 份</dd>", "says 报告 '4份', by the records [3]"),
        ("<dt>地区</dt><dd>2 个</dd>", "<dt>地区</dt><dd>3 个</dd>", "says 地区 '3个', by the records [2]"),
        ("<dd>2024</dd>", "<dd>2023—2024</dd>", "says 报告年度 '2023—2024', by the records [2024]"),
        ("<dt>归入指标的数字</dt><dd>1 个</dd>", "", "says 归入指标的数字 '', by the records [1]"),
        ("全部 3 份报告", "全部 2 份报告", "calls the list of all reports ['全部2份报告'], which are 3"),
        ("<span>1 份</span>", "<span>2 份</span>", "has the place '山西省2份', by the records 140000 with 1 reports"),
        (">辽宁省<", ">吉林省<", "has the place '吉林省1份', by the records 210000 with 1 reports"),
        ('href="reports/210000/"', 'href="reports/220000/"', "is without the place 210000, which has 1 reports"),
        ('href="reports/210921/renda/2023/"', 'href="reports/140826/renda/2024/"', "among drafts, which is none"),
        ("<span>1 个关键数字</span>", "<span>2 个关键数字</span>", "of the draft 210921/renda/2023"),
        ("<span>人大常委会工作报告</span>", "<span>政协工作报告</span>", "of the draft 210921/renda/2023"),
        ("renda/2024/#f1", "renda/2024/#f9", "has a figure '会议' that leads to no figure"),
        ("renda/2024/#f1", "x/#f9", "has a figure '会议' that leads to no figure"),
        ("140826/renda/2024/#f1", "210921/renda/2023/#f1", "which is no certain result of an indicator"),
        ('label">会议<', 'label">听会<', "calls 140826/renda/2024 f1 '听会', the record '会议'"),
        (
            "<span>绛县</span><span>2024年</span></span></li>",
            "<span>绛县</span><span>2023年</span></span></li>",
            "says 绛县 2023年 of 140826/renda/2024 f1, whose period is '2024'",
        ),
    ],
)
def test_what_the_records_have_not_is_told(before: str, after: str, words: str) -> None:
    assert any(words in one for one in told((before, after))), told((before, after))
