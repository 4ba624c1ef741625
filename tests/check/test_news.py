"""generator/check/news.py: news of the home page that the records do not have."""

from dataclasses import replace

import pytest

from generator.check.addresses import Addresses
from generator.check.news import check_news, news_faults
from generator.check.page import Page, read_page
from generator.check.parts import News
from generator.model.ledger import Publication
from generator.render.home import render_home
from tests.check.fronts import front, html_of
from tests.render.pages import INDICATORS, tree_of
from tests.samples import COUNTY, a_report

SAMPLE = a_report()
REPORT = replace(SAMPLE, publication=Publication(2, ("2025-01-02", "2025-03-04"), ("", "更正")))
TITLE = "".join(REPORT.meta.title.split())
SECOND = News("2025年3月4日第2版", TITLE, "reports/210921/renda/2024/")
FIRST = News("2025年1月2日首次发布", TITLE, "reports/210921/renda/2024/v1/")


def told(*news: News) -> list[str]:
    page = Page("index.html", news=news)
    return [one.message for one in check_news({page.path: page}, [REPORT], Addresses.below(""))]


def test_versions_from_the_last_one_back_are_sound() -> None:
    assert told(SECOND, FIRST) == told(SECOND) == told() == []


@pytest.mark.parametrize(
    "news",
    [
        [News("2025年3月5日第2版", TITLE, SECOND.href)],
        [News(SECOND.when, "别的报告", SECOND.href)],
        [News(SECOND.when, TITLE, "reports/210921/renda/2024/v3/")],
        [SECOND, SECOND],
        [FIRST, SECOND],
        [FIRST],
    ],
)
def test_another_day_title_version_or_order_is_told(news: list[News]) -> None:
    assert told(*news)


def faults(
    *changes: tuple[str, str], changed: bool = False, whys: tuple[str, str] = ("首次发布", "更正。")
) -> list[str]:
    sample = replace(SAMPLE, meta=replace(SAMPLE.meta, region=COUNTY), draft=False)
    report = replace(sample, publication=Publication(2, ("2025-01-02", "2025-03-04"), whys, changed))
    html = html_of(render_home([report], tree_of([report]), INDICATORS))
    return list(news_faults(front("index.html", html, *changes), [report]))


def test_all_that_is_told_of_a_version_is_sound_as_it_is_made() -> None:
    assert faults() == faults(changed=True) == faults(whys=("", "")) == []


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        (
            "首次发布</span>",
            "第 1 版</span>",
            "does not say of 210921/renda/2024 that it is 首次发布, without a reason",
        ),
        ("第 2 版</span>", "第 3 版</span>", "that it is 第2版, 事由：更正"),
        ('<span class="gb-news__why">事由：更正</span>', "", "that it is 第2版, 事由：更正"),
        (
            "<span>阜新蒙古族自治县</span>",
            "<span>绛县</span>",
            "says ['绛县', '人大常委会工作报告', '2024年'] of 210921",
        ),
        ('class="gb-news__why"', 'class="gb-draft"', "does not tell whether the text of 210921/renda/2024 was changed"),
        ('class="gb-news"', 'class="gb-old"', "has no news, while 2 versions were published"),
    ],
)
def test_what_is_told_wrongly_of_a_version_is_told(before: str, after: str, words: str) -> None:
    lines = faults((before, after))
    assert any(words in line for line in lines), lines


def test_the_list_is_read_from_the_home_page() -> None:
    html = (
        '<ul class="gb-news"><li><span class="gb-news__when">2025年3月4日 <span>第 2 版</span></span>'
        '<span class="gb-news__what"><a href="reports/x/">甲 乙</a></span></li></ul>'
    )
    assert read_page("index.html", html.encode()).news == (("2025年3月4日第2版", "甲乙", "reports/x/"),)
