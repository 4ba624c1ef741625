"""generator/check/atlas.py: a page of all indicators with counts, latest values or series that the records have not."""

import pytest

from generator.check.atlas import atlas_faults, values_of
from generator.model.report import Report
from generator.render.indicator_atlas import render_atlas
from tests.check.fronts import front, html_of
from tests.render.pages import INDICATORS, tree_of
from tests.samples import OTHER_COUNTY, a_report, a_year

MEETINGS = {"quote": "会议11次", "number": "11次", "indicator": "renda.meetings"}
FAR = a_report("140826/renda/2023", figures=[{**MEETINGS, "period": "2023"}], region=OTHER_COUNTY)
AIM = a_report(
    "x/a1/renda/2024",
    figures=[{**MEETINGS, "role": "target", "indicator": "renda.decisions", "period": "term"}],
    region=None,
)
REPORTS = (a_year(2021, 8), a_year(2022, 9), a_year(2023, 12), a_year(2019, 7, period=None), FAR, AIM)


def html(*reports: Report) -> str:
    return html_of(render_atlas(values_of(reports), tree_of(reports), INDICATORS))


def told(*changes: tuple[str, str], reports: tuple[Report, ...] = REPORTS) -> list[str]:
    return list(atlas_faults(front("indicators/index.html", html(*reports), *changes), reports, INDICATORS))


def test_a_sound_page_has_no_faults() -> None:
    assert told() == told(reports=(FAR,)) == told(reports=()) == []


def test_so_has_one_of_changes_parts_of_years_and_inexact_values() -> None:
    part, change = a_year(2023, 12, period="2023-01/2023-06"), a_year(2022, 9, is_change=True)
    assert told(reports=(part, change, a_year(2021, 7, qualifier="余"), a_year(2020, 5, period="2019/2020"))) == []
    assert told(reports=(change,)) == []


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ("现有 6 个数字", "现有 7 个数字", "does not say that there are 6 values of 2 indicators"),
        ('"renda.decisions/"', '"renda.bills/"', "has no row of 决议决定"),
        ('"renda.decisions/"', '"renda.bills/"', "has a row of 代表议案建议"),
        ('"renda.decisions/"', '"renda.unheard/"', "which is no indicator"),
        ('id="theme-meetings"', 'id="theme-rural"', "has 常委会会议 below the theme 'rural'"),
        (">常委会会议<", ">主任会议<", "常委会会议: is called '主任会议'"),
        ("5 个数字", "4 个数字", "常委会会议: says '4个数字', by the records [5]"),
        ("2 个地区", "3 个地区", "常委会会议: says '3个地区', by the records [2]"),
        ("2021—2023年，", "2020—2023年，", "says '2020—2023年，1个未写明年份', by the records [2021, 2023, 1]"),
        ("1 个未写明年份", "1 个", "1 values name no year"),
        ("210921/renda/2023/#f1", "210921/renda/2022/#f1", "has as its latest reports/210921/renda/2022/index.html#f1"),
        ("治县，2023年；", "治县，2024年；", "says of its latest '2024年', the record '2023'"),
        (">阜新蒙古族自治县，2023年；", ">绛县，2023年；", "says of its latest '绛县，2023年', by the records"),
        ("目标，地区未详", "地区未详", "says of its latest '地区未详（a1），本届', by the records 目标"),
        ("另有 1 个", "另有 2 个", "says '同期另有2个' of other values of that time, by the records 1"),
        ('<span class="gb-draft">草稿</span>', "", "does not tell whether its latest is of a draft"),
        ("2022年 9次", "2022年 8次", "its series says"),
        ("，2021—2023年</span></span>", "，2020—2023年</span></span>", "its series is called"),
        ('href="#theme-rural"', 'href="#theme-meetings"', "leads to the themes ["),
        ('">监督</a>', '">司法</a>', "leads to the themes ['会议与决定', '司法', "),
        ("主任会议、", "", "names as without values: 政协常委会议、主席会议"),
        ("主任会议、", "", "does not name as without values: 主任会议、"),
    ],
)
def test_what_the_records_have_not_is_told(before: str, after: str, words: str) -> None:
    lines = told((before, after))
    assert any(words in line for line in lines), lines


def test_a_series_that_is_left_out_and_one_too_many_are_told() -> None:
    page = html(*REPORTS)
    drawing = page[page.index("<svg") : page.index("</svg>") + len("</svg>")]
    assert told((drawing, "")) == ["常委会会议: draws no series, by the records the longest has 3 years"]
    few = REPORTS[:2]
    assert told(("<td>2 个数字", f"<td>{drawing}</td><td>2 个数字"), reports=few) == [
        "常委会会议: draws a series, by the records the longest has 2 years"
    ]
