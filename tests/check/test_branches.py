"""generator/check/branches.py: a list of all reports with places, counts or rows that the records do not have."""

from dataclasses import replace

import pytest

from generator.check.branches import branch_faults, listed
from generator.model.facts import Period, Region, Session
from generator.model.report import Report
from generator.render.listings import render_listings
from generator.render.withdrawn import shell
from tests.check.fronts import front, html_of
from tests.render.pages import INDICATORS, tree_of
from tests.samples import COUNTY, OTHER_COUNTY, a_report
from tests.versions import a_ledger

CITY = Region("210900", "阜新市", ("辽宁省", "阜新市"))
GONE = a_ledger(
    replace(a_report("210921/renda/2020", region=COUNTY), draft=False), status="withdrawn", withdrawn="应要求撤回"
)
REPORTS = (
    a_report("210921/renda/2024", region=COUNTY),
    a_report("210921/renda/2023", region=COUNTY, period=Period("2023", "2023"), delivered="2024-01-05"),
    replace(a_report("210900/zhengfu/2024", region=CITY, body="zhengfu", genre="budget"), draft=False),
    a_report("x/a1/renda/2024", region=OTHER_COUNTY),
    a_report("x/a2/renda/2024", region=None, period=None, body=None),
)


def html(*reports: Report) -> str:
    gone = [shell(GONE)]
    return html_of(next(iter(render_listings(reports, tree_of([*reports, *gone]), INDICATORS, gone))))


def told(*changes: tuple[str, str], reports: tuple[Report, ...] = REPORTS) -> list[str]:
    page = front("reports/index.html", html(*reports), *changes)
    return list(branch_faults(page, listed(reports, [GONE])))


def test_a_sound_page_has_no_faults() -> None:
    assert told() == told(reports=REPORTS[:1]) == told(reports=()) == []


@pytest.mark.parametrize("session", [Session(1, 1), Session(2, 1), Session(1, 4), Session(3, None), Session(None, 2)])
def test_a_report_of_no_known_years_is_of_its_term_or_the_one_before_if_there_is_one(session: Session) -> None:
    assert told(reports=(a_report("000000/zhengfu/term-1", region=COUNTY, period=None, session=session),)) == []


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ("报告 5 份，来自 3 个地区", "报告 6 份，来自 3 个地区", "does not say that there are 5 reports of 3 places"),
        ("报告 5 份，来自 3 个地区", "报告 5 份，来自 5 个地区", "does not say that there are 5 reports of 3 places"),
        ("<span>4 份</span>", "<span>5 份</span>", "says '辽宁省' with 5 reports, by the records ['辽宁省'] with 4"),
        ("<summary>阜新市", "<summary>沈阳市", "says '沈阳市' with 4 reports, by the records ['阜新市'] with 4"),
        ('way" href="210900/"', 'way" href="140100/"', "has '阜新市' below 'reports/210000/index.html', which is no"),
        ('way" href="210900/"', 'way" href="140100/"', "is without the place 210900, which has 4 reports"),
        (">2023年</a></li>", ">2022年</a></li>", "阜新蒙古族自治县: says '2022年' of 210921/renda/2023"),
        ("（已撤回）", "", "says '2024年' of 210921/renda/2020"),
        (">人大常委会 2024年（", ">政协 2024年（", "calls 210921/renda/2024 '政协'"),
        ("本级：<a", "本级：<b", "阜新市: is without 210900/zhengfu/2024"),
        ("renda/2023/", "renda/2024/", "leads to no report of it, or to one a second time"),
        ("<td>2024-01-05</td>", "<td>2024-01-06</td>", "210921/renda/2023: its row"),
        ("日期未详</td>", "2024-01-06</td>", "has not its day"),
        ("<td>2023年</td>", "<td>2024年</td>", "210921/renda/2023: its row"),
        (' <span class="gb-draft">已撤回</span>', "", "has not its state"),
        ('<a href="x/a1/renda/2024/">工作报告', '<a href="x/a1/renda/2024/">工作', "has not its title"),
        ('<td><a href="140826/"', '<td><a href="140827/"', "has not its way to the place"),
        ('<td><a href="210900/">阜新市', '<td><a href="210900/">市', "has not its place"),
        ('<td><a href="210900/zhengfu/">政府', '<td><a href="210900/zhengfu/">政协', "has not its body"),
        ('<td><a href="210900/zhengfu/">', '<td><a href="210900/renda/">', "has not its way to the series"),
        ('<td><a href="210921/renda/2023/">', '<td><a href="210921/renda/2022/">', "210921/renda/2023: has no row"),
    ],
)
def test_what_the_records_have_not_is_told(before: str, after: str, words: str) -> None:
    lines = told((before, after))
    assert any(words in line for line in lines), lines
