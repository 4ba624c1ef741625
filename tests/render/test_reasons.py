"""Why reports are linked, in words, and which are shown at all."""

from __future__ import annotations

from dataclasses import replace
from unittest.mock import patch

import pytest

from generator.data.indicators import load_indicators
from generator.model.facts import Period, Region
from generator.model.links import Link, Relation
from generator.model.report import Report
from generator.render.reasons import MOST, LinkView, describe_links
from tests.samples import OTHER_COUNTY, a_report, paragraphs

MEETINGS = {"quote": "会议11次", "number": "11次", "indicator": "renda.meetings"}
HERE = a_report(figures=[MEETINGS])
ID = "210921/renda/2024"
NAME = load_indicators().by_id("renda.meetings").name
NEAR = a_report("210921/zhengxie/2023", body="zhengxie", period=Period("2023", "2023"))
FAR = a_report("140826/renda/2024", region=OTHER_COUNTY)


def _views(target: Report, *links: tuple[Relation, str]) -> tuple[LinkView, ...]:
    assert target.id
    given = [Link(ID, target.id, relation, basis) for relation, basis in links]
    return describe_links(given, {ID: HERE, target.id: target}, load_indicators())


def _earlier(year: int) -> Report:
    return a_report(f"210921/renda/{year}", period=Period(str(year), str(year)))


def _values(period: str) -> LinkView:
    """Give the way to a report that names a law too, and counts meetings in another year or term."""
    figure = {"quote": "会议8次", "number": "8次", "indicator": "renda.meetings", "period": period}
    target = a_report("140826/renda/2023", paragraphs("召开会议8次。"), [figure], region=OTHER_COUNTY)
    links: list[tuple[Relation, str]] = [("same-law", "civil-code"), ("same-law", "supervision-law")]
    [view] = _views(target, *links, ("same-indicator", "renda.meetings"))
    return view


def test_two_reasons_are_enough() -> None:
    [view] = _views(NEAR, ("same-place", "210921"), ("shared-passage", "exact:12"))
    assert view.reasons == ("同一地区", "12 处少见的文句相同")


@pytest.mark.parametrize(
    ("target", "relation", "basis"),
    [
        (NEAR, "same-place", "210921"),
        (FAR, "same-law", "civil-code"),
        (FAR, "shared-passage", "exact:2"),
        (FAR, "same-indicator", "renda.meetings"),
    ],
)
def test_one_is_not_even_with_the_same_year(target: Report, relation: Relation, basis: str) -> None:
    assert _views(target, (relation, basis)) == ()


def test_the_same_year_is_a_reason_beside_the_place() -> None:
    [view] = _views(a_report("210921/zhengxie/2024", body="zhengxie"), ("same-place", "210921"))
    assert view.reasons == ("同一地区", "同为2024年")


def test_the_same_year_is_a_reason_beside_many_passages() -> None:
    [view] = _views(FAR, ("shared-passage", "exact:3"))
    assert view.reasons == ("同为2024年", "3 处少见的文句相同")


def test_passages_of_both_kinds_are_told_as_one() -> None:
    [view] = _views(NEAR, ("same-place", "210921"), ("shared-passage", "exact:2"), ("shared-passage", "near:3"))
    assert view.reasons[-1] == "5 处少见的文句相同或相近"


def test_quotation_marks_within_a_name_are_single() -> None:
    names: list[tuple[Relation, str]] = [("same-term", "one"), ("same-term", "two")]
    known = {"one": "“三公”经费", "two": "“三资”"}
    with patch("generator.render.reasons._terms", lambda: known):
        [view] = _views(NEAR, *names)
    assert view.reasons == ("同一地区", "都提到“‘三公’经费”“三资”")


def test_names_laws_and_terms_are_told_once_each() -> None:
    links: list[tuple[Relation, str]] = [("shared-passage", "name:第一议题"), ("same-term", "first-topic")]
    [view] = _views(NEAR, *links, ("same-law", "civil-code"))
    assert view.reasons == ("同一地区", "都提到《民法典》“第一议题”")


def test_the_neighbours_in_the_series_always_stand() -> None:
    series = [_earlier(year) for year in (2022, 2023)] + [_earlier(2026)]
    reports = {ID: HERE, **{report.id or "": report for report in series}}
    links = [Link(ID, report.id or "", "same-series", "210921/renda") for report in series]
    views = describe_links(links, reports, load_indicators())
    assert [(view.href, view.reason) for view in views] == [
        ("2023.md", "同一机构；本站所收的上一份"),
        ("2026.md", "同一机构；本站所收的下一份"),
    ]


def test_the_name_that_the_place_had_then_is_told() -> None:
    assert HERE.meta.region
    target = a_report("210921/renda/2003", region=replace(HERE.meta.region, name="乙县"), period=Period("2003", "2003"))
    [view] = _views(target, ("same-series", "210921/renda"))
    assert view.reasons[0] == "同一机构（该报告所属地区时称乙县）"


def test_a_link_leads_from_file_to_file() -> None:
    target = a_report("210921/zhengxie/2024", body="zhengxie", title="甲", title_supplied=True)
    [view] = _views(target, ("same-place", "210921"))
    assert (view.href, view.title, view.years) == ("../zhengxie/2024.md", "[甲]", "2024年")


def test_a_title_that_does_not_say_its_place_stands_after_it() -> None:
    target = a_report("140826/renda/2024", region=OTHER_COUNTY, title="工作报告")
    [view] = _views(target, ("shared-passage", "exact:3"))
    assert view.title == f"{OTHER_COUNTY.name} 工作报告"


def test_values_of_different_periods_name_them() -> None:
    assert _values("2023").reasons[-1] == f"同一指标：{NAME}（本报告 2024年 11次，该报告 2023年 8次）"


def test_values_of_the_same_year_name_it_too() -> None:
    assert _values("2024").reasons[-1] == f"同一指标：{NAME}（本报告 2024年 11次，该报告 2024年 8次）"


def test_targets_are_told_as_such() -> None:
    [view] = _counting("target")
    assert view.reasons[-1] == f"同一指标：{NAME}（本报告 2024年 11次（目标），该报告 2024年 11次（目标））"


def test_values_of_another_level_are_no_reason() -> None:
    city = replace(OTHER_COUNTY, code="140800", path=OTHER_COUNTY.path[:-1])
    [view] = _counting("result", city)
    assert not any("同一指标" in reason for reason in view.reasons)


def _counting(role: str, region: Region = OTHER_COUNTY) -> tuple[LinkView, ...]:
    """Give the ways from a report to another one with the same figure, which name two laws."""
    figure = {**MEETINGS, "role": role}
    source = a_report(figures=[figure])
    target = a_report("140826/renda/2024", figures=[figure], region=region)
    relations: list[tuple[Relation, str]] = [("same-law", "civil-code"), ("same-law", "supervision-law")]
    links = [Link(ID, "140826/renda/2024", *one) for one in (*relations, ("same-indicator", "renda.meetings"))]
    return describe_links(links, {ID: source, "140826/renda/2024": target}, load_indicators())


def test_set_terms_alone_are_one_reason() -> None:
    terms: list[tuple[Relation, str]] = [("same-term", "first-topic"), ("same-term", "one-map")]
    with patch("generator.render.reasons._terms", lambda: {"first-topic": "甲", "one-map": "乙"}):
        assert _views(FAR, *terms) == ()
        [view] = _views(NEAR, *terms)
    assert view.reasons == ("同一地区", "都提到“甲”“乙”")


def test_the_same_body_is_told_where_no_link_says_so() -> None:
    [view] = _views(_earlier(2009), ("shared-passage", "exact:3"))
    assert view.reasons == ("同一机构", "3 处少见的文句相同")


def test_the_place_above_is_told_and_is_no_reason_alone() -> None:
    assert HERE.meta.region
    above = Region("210900", "阜新市", HERE.meta.region.path[:-1])
    target = a_report("210900/renda/2023", region=above, period=Period("2023", "2023"))
    [view] = _views(target, ("shared-passage", "exact:3"))
    assert view.reasons == ("上级地区", "3 处少见的文句相同")
    assert _views(target, ("same-indicator", "renda.meetings")) == ()


def test_values_that_cannot_be_compared_are_no_reason() -> None:
    assert not any("同一指标" in reason for reason in _values("term").reasons)


def test_no_more_than_a_few_are_shown() -> None:
    reports = {ID: HERE, **{f"x{n}/renda/2024": a_report(f"x{n}/renda/2024", region=OTHER_COUNTY) for n in range(9)}}
    links = [Link(ID, one, "shared-passage", "exact:9") for one in reports if one != ID]
    assert len(describe_links(links, reports, load_indicators())) == MOST


def test_the_nearest_comes_first_whatever_the_order_of_the_links() -> None:
    reports = {ID: HERE, "210921/zhengxie/2023": NEAR, "140826/renda/2024": FAR}
    links = [
        Link(ID, "140826/renda/2024", "shared-passage", "exact:3"),
        Link(ID, "210921/zhengxie/2023", "same-place", "210921"),
        Link(ID, "210921/zhengxie/2023", "shared-passage", "exact:3"),
    ]
    views = describe_links(links, reports, load_indicators())
    assert [view.href for view in views] == ["../zhengxie/2023.md", "../../140826/renda/2024.md"]
    assert describe_links(links[::-1], reports, load_indicators()) == views
