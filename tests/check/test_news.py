"""generator/check/news.py: news of the home page that the records do not have."""

from dataclasses import replace

import pytest

from generator.check.addresses import Addresses
from generator.check.news import check_news
from generator.check.page import Page, read_page
from generator.check.parts import News
from generator.model.ledger import Publication
from tests.samples import a_report

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


def test_the_list_is_read_from_the_home_page() -> None:
    html = (
        '<ul class="gb-news"><li><span class="gb-news__when">2025年3月4日 <span>第 2 版</span></span>'
        '<span class="gb-news__what"><a href="reports/x/">甲 乙</a></span></li></ul>'
    )
    assert read_page("index.html", html.encode()).news == (("2025年3月4日第2版", "甲乙", "reports/x/"),)
