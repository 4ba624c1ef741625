"""The page of a place: reports by year and body, codes over time, main indicators over the years."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from generator.model.facts import Period, Region, Session
from generator.render.listings import render_listings
from generator.render.year_tables import MOST_COLUMNS, MOST_ROWS
from tests.render.pages import INDICATORS, body, by_path, front_matter, table, targets, tree_of
from tests.samples import a_report

if TYPE_CHECKING:
    from generator.model.facts import Body
    from generator.model.report import Report

HERE = "reports/210921/index.md"
MEETINGS = {"quote": "会议11次", "number": "11次", "indicator": "renda.meetings", "period": "2024"}
COUNTY = Region("130622", "清苑县", ("河北省", "保定市", "清苑县"))
DISTRICT = Region("130608", "清苑区", ("河北省", "保定市", "清苑区"))


def _report(year: str, body: Body = "renda", **facts: Any) -> Report:  # noqa: ANN401  any field of a report of the samples
    return a_report(f"210921/{body}/{year}", title=f"{body}{year}", body=body, period=Period(year, year), **facts)


def _page(*reports: Report, path: str = HERE, gone: tuple[Report, ...] = ()) -> str:
    return by_path(render_listings(reports, tree_of([*reports, *gone]), INDICATORS, gone))[path]


def _rows(page: str, style: str) -> list[list[list[str]]]:
    """Give the tables of a style as rows of cells."""
    return [
        [[cell.text().strip() for cell in row.css("th, td")] for row in found.css("tr")]
        for found in body(page).css(f".{style} table")
    ]


def test_reports_of_several_bodies_stand_by_year_and_body() -> None:
    page = _page(_report("2024"), _report("2024", "zhengxie"), _report("2023", "zhengxie"))
    assert _rows(page, "gb-grid") == [
        [
            ["报告年度", "人大常委会", "政协"],
            ["2024年", "工作报告 草稿", "工作报告 草稿"],
            ["2023年", "—", "工作报告 草稿"],
        ]
    ]


def test_the_bodies_lead_to_their_series() -> None:
    page = _page(_report("2024"), _report("2024", "zhengxie"))
    assert {"reports/210921/renda/index.md", "reports/210921/zhengxie/index.md"} <= set(targets(page, HERE))


def test_years_between_without_a_report_are_one_line() -> None:
    page = _page(_report("2024"), _report("2020", "zhengxie"))
    assert [row[0] for row in _rows(page, "gb-grid")[0][1:]] == ["2024年", "2021—2023年", "2020年"]


def test_a_report_of_several_years_has_a_line_of_its_own() -> None:
    term = replace(_report("2025", "zhengfu"), id="210921/zhengfu/2021-2025")
    term = replace(term, meta=replace(term.meta, period=Period("2021", "2025")))
    page = _page(_report("2024"), term, _report("2022"))
    assert [row[0] for row in _rows(page, "gb-grid")[0][1:]] == ["2021—2025年", "2024年", "2022年"]


def test_a_report_of_unknown_years_comes_last() -> None:
    undated = a_report("210921/zhengxie/undated", body="zhengxie", period=None, session=None)
    assert [row[0] for row in _rows(_page(undated, _report("2024")), "gb-grid")[0][1:]] == ["2024年", "未详"]


def test_a_grid_without_gaps_explains_none() -> None:
    assert "未收录" not in _page(_report("2024"), _report("2024", "zhengxie"))
    assert "“—”表示本站未收录" in _page(_report("2024"), _report("2023", "zhengxie"))


def test_two_reports_of_one_kind_and_year_are_counted() -> None:
    second = replace(_report("2024"), id="210921/renda/2024-2")
    page = _page(_report("2024"), second, _report("2024", "zhengxie"))
    assert _rows(page, "gb-grid")[0][1][1] == "工作报告 草稿、工作报告 2 草稿"


def test_a_withdrawn_report_is_marked_in_the_grid() -> None:
    page = _page(_report("2024"), gone=(replace(_report("2023", "zhengxie"), draft=False),))
    assert _rows(page, "gb-grid")[0][2] == ["2023年", "—", "工作报告 已撤回"]


def test_reports_of_one_body_are_a_list_that_names_missing_years() -> None:
    page = _page(_report("2024"), _report("2022"))
    assert not _rows(page, "gb-grid")
    assert [row[2] for row in table(body(page))] == ["报告年度", "2024年", "2022年"]
    assert "本站尚缺 2023年的报告" in page


def test_under_the_grid_the_list_tells_what_the_grid_does_not() -> None:
    page = _page(_report("2024", session=Session(17, 4)), _report("2024", "zhengxie"))
    assert _rows(page, "gb-listing")[0][:2] == [
        ["报告", "会议", "报告日期", "篇幅"],
        ["renda2024", "第十七届第四次会议", "日期未详", "篇幅未详"],
    ]


def _moved() -> tuple[Report, Report]:
    old = a_report("130622/zhengfu/2012", title="县", body="zhengfu", region=COUNTY, period=Period("2012", "2012"))
    new = a_report("130608/zhengfu/2020", title="区", body="zhengfu", region=DISTRICT, period=Period("2020", "2020"))
    return old, new


def test_the_later_code_lists_reports_under_the_earlier_one() -> None:
    page = _page(*_moved(), path="reports/130608/index.md")
    assert [row[0] for row in table(body(page))[1:]] == ["区 草稿", "县（清苑县） 草稿"]
    assert "曾用代码：130622 清苑县（1986—2014年）" in body(page).text()


def test_the_earlier_code_lists_reports_under_the_later_one() -> None:
    page = _page(*_moved(), path="reports/130622/index.md")
    assert [row[0] for row in table(body(page))[1:]] == ["区（清苑区） 草稿", "县 草稿"]
    assert "后续代码：130608 清苑区（2015年起）" in body(page).text()


def test_an_earlier_code_leaves_out_what_its_successor_reported_before() -> None:
    east = Region("110101", "东城区", ("北京市", "东城区"))
    south = Region("110103", "崇文区", ("北京市", "崇文区"))
    reports = [
        a_report(f"110101/renda/{year}", title=year, region=east, period=Period(year, year))
        for year in ("2008", "2015")
    ]
    gone = a_report("110103/renda/2008", title="崇文", region=south, period=Period("2008", "2008"))
    page = _page(*reports, gone, path="reports/110103/index.md")
    assert [row[0] for row in table(body(page))[1:]] == ["2015（东城区） 草稿", "崇文 草稿"]


def test_a_code_without_a_page_is_named_without_a_link() -> None:
    page = _page(_moved()[0], path="reports/130622/index.md")
    assert "后续代码：130608 清苑区（2015年起）" in body(page).text()
    assert "reports/130608/index.md" not in targets(page, "reports/130622/index.md")


def test_an_earlier_name_of_the_code_is_told() -> None:
    city = Region("420600", "襄阳市", ("湖北省", "襄阳市"))
    page = _page(a_report("420600/renda/2024", region=city), path="reports/420600/index.md")
    assert "旧名：襄樊市（用至2009年，此后为襄阳市）" in body(page).text()


def test_a_place_that_never_changed_says_nothing_of_codes() -> None:
    assert "代码表" not in _page(_report("2024"))


def test_indicators_stand_by_year() -> None:
    page = _page(_report("2024", figures=[MEETINGS]), _report("2023", figures=[{**MEETINGS, "period": "2023"}]))
    assert _rows(page, "gb-years") == [[["指标", "2024年", "2023年"], ["常委会会议", "11次", "11次"]]]


def test_a_table_of_indicators_is_a_region_that_keys_scroll_and_has_heads_of_rows_and_columns() -> None:
    page = body(_page(_report("2024", figures=[MEETINGS]), _report("2023", figures=[{**MEETINGS, "period": "2023"}])))
    [region] = page.css(".gb-years")
    told = [region.attributes[name] for name in ("aria-label", "tabindex")]
    assert (region.tag, told) == ("section", ["主要指标，2024年至2023年", "0"])
    assert [head.attributes["scope"] for head in region.css("th")] == ["col", "col", "col", "row"]


def test_a_value_of_another_year_stands_in_that_years_column() -> None:
    page = _page(_report("2024", figures=[{**MEETINGS, "period": "2022"}]))
    assert _rows(page, "gb-years")[0][0] == ["指标", "2022年"]


def test_a_value_that_two_reports_give_leads_to_the_report_on_its_year() -> None:
    late = _report("2025", figures=[MEETINGS])
    page = _page(late, _report("2024", figures=[MEETINGS]))
    assert _rows(page, "gb-years")[0][1][1] == "11次"
    assert '"renda/2024/#f1"' in page
    assert '"renda/2025/#f1"' not in page


def test_two_values_of_one_year_both_stand() -> None:
    other = {**MEETINGS, "quote": "受理信访100余件", "number": "100余件"}
    page = _page(_report("2024", figures=[MEETINGS]), _report("2025", figures=[other]))
    assert _rows(page, "gb-years")[0][1][1] == "11次、100余件"


def test_values_of_two_bodies_name_them() -> None:
    page = _page(_report("2024", figures=[MEETINGS]), _report("2024", "zhengxie", figures=[MEETINGS]))
    assert _rows(page, "gb-years")[0][1][1] == "11次（人大常委会）、11次（政协）"


def test_targets_and_doubts_are_no_results() -> None:
    reports = (
        _report("2024", figures=[{**MEETINGS, "role": "target"}]),
        _report("2023", figures=[{**MEETINGS, "confidence": "low"}]),
    )
    assert not _rows(_page(*reports), "gb-years")


def test_totals_of_several_years_and_terms_stand_apart() -> None:
    total, term = {**MEETINGS, "period": "2021/2024"}, {**MEETINGS, "period": "term"}
    page = _page(
        _report("2024", figures=[MEETINGS]),
        _report("2023", figures=[total]),
        _report("2022", figures=[term], session=Session(17, 2)),
    )
    first, second = _rows(page, "gb-years")
    assert first[0] == ["指标", "2024年"]
    assert second[0] == ["指标", "2021—2024年", "人大常委会第十七届任期"]


def test_the_newest_term_stands_first() -> None:
    term = {**MEETINGS, "period": "term"}
    page = _page(*(_report(str(2000 + number), figures=[term], session=Session(number, 2)) for number in (15, 17, 16)))
    assert _rows(page, "gb-years")[0][0][1:] == [f"人大常委会第十{number}届任期" for number in "七六五"]


def test_a_term_without_its_number_is_named_by_its_report() -> None:
    page = _page(_report("2022", figures=[{**MEETINGS, "period": "term"}]))
    assert _rows(page, "gb-years")[0][0] == ["指标", "人大常委会本届（2022年的报告）"]


def test_many_years_go_on_in_a_table_below() -> None:
    years = [str(2030 - number) for number in range(MOST_COLUMNS + 1)]
    page = _page(*(_report(year, figures=[{**MEETINGS, "period": year}]) for year in years))
    heads = [found[0][1:] for found in _rows(page, "gb-years")]
    assert [head for part in heads for head in part] == [f"{year}年" for year in years]
    assert all(len(head) <= MOST_COLUMNS for head in heads)
    assert len(heads) == 2


def test_only_the_main_indicators_stand_there() -> None:
    many = [indicator.id for indicator in INDICATORS.all[: MOST_ROWS + 5]]
    figures = [{**MEETINGS, "indicator": indicator} for indicator in many]
    page = _page(_report("2024", figures=figures), _report("2023", figures=[{**figures[-1], "period": "2023"}]))
    [rows] = _rows(page, "gb-years")
    assert len(rows) == MOST_ROWS + 1
    assert rows[-1][0] == INDICATORS.by_id(many[-1]).name


def test_terms_are_no_years_where_the_main_indicators_are_chosen() -> None:
    *many, last = [indicator.id for indicator in INDICATORS.all[: MOST_ROWS + 1]]
    figures = [{**MEETINGS, "indicator": indicator} for indicator in many]
    told = [{**MEETINGS, "indicator": last, "period": period} for period in ("term", "2016/2020", "2011/2015")]
    page = _page(_report("2024", figures=[*figures, *told]))
    assert INDICATORS.by_id(last).name not in {row[0] for rows in _rows(page, "gb-years") for row in rows}


def test_a_page_that_lists_a_draft_is_closed_to_search_engines() -> None:
    old, new = _moved()
    page = _page(replace(old, draft=False), new, path="reports/130622/index.md")
    assert front_matter(page)["noindex"]
