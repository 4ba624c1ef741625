"""Why reports are linked, in words."""

from __future__ import annotations

from generator.data.indicators import load_indicators
from generator.model.facts import Period
from generator.model.links import Link
from generator.model.report import Report
from generator.render.reasons import LinkView, describe_links
from tests.samples import OTHER_COUNTY, a_report, paragraphs

MEETINGS = {"quote": "会议11次", "number": "11次", "indicator": "renda.meetings"}
HERE = a_report(figures=[MEETINGS])
ID = "210921/renda/2024"
NAME = load_indicators().by_id("renda.meetings").name


def _views(target: Report, *links: Link) -> tuple[LinkView, ...]:
    assert target.id
    return describe_links(links, {ID: HERE, target.id: target}, load_indicators())


def test_another_body_of_the_place() -> None:
    target = a_report("210921/zhengxie/2024", body="zhengxie")
    [view] = _views(target, Link(ID, "210921/zhengxie/2024", "same-place", "210921"))
    assert view.reason == "同一地区的政协工作报告"


def test_a_link_leads_from_file_to_file() -> None:
    target = a_report("210921/zhengxie/2024", body="zhengxie", title="甲", title_supplied=True)
    [view] = _views(target, Link(ID, "210921/zhengxie/2024", "same-place", "210921"))
    assert (view.href, view.title, view.years) == ("../zhengxie/2024.md", "[甲]", "2024年")


def test_another_year_of_the_body() -> None:
    target = a_report("210921/renda/2023", period=Period("2023", "2023"))
    [view] = _views(target, Link(ID, "210921/renda/2023", "same-series", "210921/renda"))
    assert view.reason == "同一机构的工作报告（2023年）"


def test_the_same_indicator_with_both_values() -> None:
    pieces = paragraphs("召开会议8次。")
    figure = {"quote": "会议8次", "number": "8次", "indicator": "renda.meetings"}
    target = a_report("140826/renda/2024", pieces, [figure], region=OTHER_COUNTY)
    [view] = _views(target, Link(ID, "140826/renda/2024", "same-indicator", "renda.meetings"))
    assert view.reason == f"同一指标：{NAME}（本报告 11次，该报告 8次）"


def test_values_of_different_periods_name_them() -> None:
    pieces = paragraphs("召开会议8次。")
    figure = {"quote": "会议8次", "number": "8次", "indicator": "renda.meetings", "period": "2023"}
    target = a_report("140826/renda/2023", pieces, [figure], region=OTHER_COUNTY)
    [view] = _views(target, Link(ID, "140826/renda/2023", "same-indicator", "renda.meetings"))
    assert view.reason == f"同一指标：{NAME}（本报告 2024年 11次，该报告 2023年 8次）"


def test_values_that_cannot_be_compared_are_not_set_side_by_side() -> None:
    pieces = paragraphs("召开会议49次。")
    figure = {"quote": "会议49次", "number": "49次", "indicator": "renda.meetings", "period": "term"}
    target = a_report("140826/renda/term-16", pieces, [figure], region=OTHER_COUNTY)
    [view] = _views(target, Link(ID, "140826/renda/term-16", "same-indicator", "renda.meetings"))
    assert view.reason == f"同一指标：{NAME}"


def test_indicators_of_one_report_become_one_line() -> None:
    target = a_report("140826/renda/2024", region=OTHER_COUNTY)
    ids = [indicator.id for indicator in load_indicators().all[:5]]
    [view] = _views(target, *(Link(ID, "140826/renda/2024", "same-indicator", one) for one in ids))
    assert view.reason.endswith("等 5 项")


def test_the_place_comes_before_what_is_elsewhere() -> None:
    near = a_report("210921/zhengxie/2024", body="zhengxie")
    far = a_report("140826/renda/2024", region=OTHER_COUNTY)
    links = [
        Link(ID, "140826/renda/2024", "same-indicator", "renda.meetings"),
        Link(ID, "210921/zhengxie/2024", "same-place", "210921"),
    ]
    reports = {ID: HERE, "210921/zhengxie/2024": near, "140826/renda/2024": far}
    views = describe_links(links, reports, load_indicators())
    assert [view.relation for view in views] == ["same-place", "same-indicator"]


def test_the_order_of_the_links_does_not_matter() -> None:
    target = a_report("140826/renda/2024", region=OTHER_COUNTY)
    links = [Link(ID, "140826/renda/2024", "same-indicator", one.id) for one in load_indicators().all[:5]]
    assert _views(target, *links) == _views(target, *reversed(links))
