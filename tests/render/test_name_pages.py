"""generator/render/name_pages.py: the pages that gather terms, laws and meetings."""

from dataclasses import replace

import pytest

from generator.model.spans import Span
from generator.render.name_entries import FEW
from generator.render.name_pages import render_names
from tests.factory import make_report
from tests.render.pages import body, by_path, front_matter
from tests.render.test_named import HOME, LAW, TERM, mentioning

LINES = ("落实第一议题制度。", "再次学习。第一议题是<b>规矩</b>。宣传民法典。")
REPORT = mentioning(
    make_report(("paragraph", LINES[0]), ("paragraph", LINES[1])),
    ("term", "b1", "第一议题", TERM),
    ("term", "b2", "第一议题", TERM),
    ("law", "b2", "民法典", LAW),
)
PAGES = by_path(render_names([REPORT]))


def test_an_entry_is_a_line_that_unfolds_to_what_reports_say() -> None:
    entry = body(PAGES["laws/index.md"]).css_first("details")
    assert entry is not None
    assert [head.id for head in entry.css("summary h3")] == [LAW]
    assert entry.css("summary q") == []
    assert [quote.text() for quote in entry.css("q")] == ["宣传民法典。"]


def test_of_laws_and_meetings_only_those_that_are_named_stand() -> None:
    assert [head.id for head in body(PAGES["laws/index.md"]).css("h3")] == [LAW]
    assert body(PAGES["meetings/index.md"]).css("h3") == []
    assert "还没有报告提到" in PAGES["meetings/index.md"]


def test_the_present_constitution_is_not_said_to_be_the_first() -> None:
    report = mentioning(make_report(("paragraph", "遵守宪法。")), ("law", "b1", "宪法", "constitution"))
    page = by_path(render_names([report]))["laws/index.md"]
    assert "宪法，1982年公布。" in page
    assert "法律，2020年首次公布。" in PAGES["laws/index.md"]


def test_a_use_has_its_sentence_with_the_words_marked_and_leads_to_the_paragraph() -> None:
    item = body(PAGES["laws/index.md"]).css_first(".gb-uses li")
    assert item is not None
    sentence, link = item.css_first("q"), item.css_first("a")
    assert sentence is not None
    assert link is not None
    assert sentence.text() == "宣传民法典。"
    assert [mark.text() for mark in sentence.css("mark")] == ["民法典"]
    assert link.attributes["href"] == "../reports/210921/renda/2024/#p2"
    assert "2024年" in item.text()


def test_an_entry_that_many_reports_name_has_all_sentences_on_a_page_of_its_own() -> None:
    reports = [replace(REPORT, id=f"210921/renda/{year}") for year in range(2021, 2021 + FEW + 1)]
    pages = by_path(render_names(reports))
    page, home = body(pages[f"terms/{TERM}.md"]), body(pages[HOME])
    assert [quote.text() for quote in page.css("q")] == [f"{LINES[0]}", "第一议题是<b>规矩</b>。"] * len(reports)
    assert {way.text() for way in page.css(".gb-uses__way")} == {"p1", "p2"}
    entry = home.css_first(f"details:has(#{TERM})")
    assert entry is not None
    assert f"{len(reports)} 份报告" in entry.text()
    assert [way.attributes["href"] for way in entry.css("a")] == [f"../{TERM}/"]


def test_a_long_name_at_the_head_of_a_page_breaks_between_words() -> None:
    mentioned = mentioning(
        make_report(("paragraph", "以习近平新时代中国特色社会主义思想为指导。")),
        ("term", "b1", "习近平新时代中国特色社会主义思想", "xi-thought"),
    )
    reports = [replace(mentioned, id=f"210921/renda/{year}") for year in range(2021, 2021 + FEW + 1)]
    page = by_path(render_names(reports))["terms/xi-thought.md"]
    assert "\n# 习近平新<wbr>时代中国<wbr>特色社会主义<wbr>思想\n" in page


def test_an_entry_that_few_reports_name_has_none() -> None:
    assert not any(path.endswith((f"/{TERM}.md", f"/{LAW}.md")) for path in PAGES)


def test_plans_are_gathered_too() -> None:
    report = mentioning(make_report(("paragraph", "“八五”期间。")), ("plan", "b1", "“八五”期间", "five-year-8"))
    page = by_path(render_names([report]))["plans/index.md"]
    assert "五年规划，1991—1995年" in page
    assert [mark.text() for mark in body(page).css("mark")] == ["“八五”期间"]


@pytest.mark.parametrize("digits", ["2023", "２０２３"])
def test_a_yearly_meeting_is_listed_by_the_year_that_the_text_gives(digits: str) -> None:
    line = f"贯彻{digits}年中央经济工作会议精神，落实中央经济工作会议部署。"
    name = "中央经济工作会议"
    report = mentioning(make_report(("paragraph", line)), ("meeting", "b1", name, "economic-work-conference"))
    again = replace(report.mentions[0], span=Span(line.rfind(name), line.rfind(name) + len(name)))
    report = replace(report, mentions=(*report.mentions, again))
    reports = [replace(report, id=f"210921/renda/{year}") for year in range(2021, 2021 + FEW + 1)]
    page = body(by_path(render_names(reports))["meetings/economic-work-conference.md"])
    heads = [head.text() for head in page.css("h2")]
    assert heads[0] == "2023年的会议"
    assert len(heads) == 2


def test_a_page_that_quotes_a_draft_is_kept_from_other_engines() -> None:
    published = by_path(render_names([replace(REPORT, draft=False)]))
    assert front_matter(PAGES["laws/index.md"]).get("noindex")
    assert not front_matter(published["laws/index.md"]).get("noindex")
    assert not front_matter(PAGES["meetings/index.md"]).get("noindex")
