"""generator.link.related: which reports stand beside which."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from generator.link.related import NEIGHBOURS, leaving, relate
from generator.model.facts import Body, Period, Region
from generator.model.links import Link
from generator.model.report import Report
from tests.factory import make_figure, make_report, with_figures

HERE = Region("210921", "某县", ("某省", "某县"))


def _report(report_id: str, body: Body | None = "renda", region: Region | None = HERE, year: str = "2024") -> Report:
    report = make_report(report_id=report_id)
    return replace(report, meta=replace(report.meta, body=body, region=region, period=Period(year, year)))


def _counting(report_id: str, region: Region | None = HERE, confidence: Literal["high", "low"] = "high") -> Report:
    report = _report(report_id, region=region)
    figure = make_figure(report, "会议11次", "11次", "会议", indicator="renda.meetings")
    return with_figures(report, replace(figure, confidence=confidence))


def _place(code: str) -> Region:
    return Region(code, "某县", ("某省", "某县"))


def test_another_body_of_the_same_place_is_linked_both_ways() -> None:
    links = relate([_report("a"), _report("b", body="zhengxie")])
    assert links == (Link("a", "b", "same-place", "210921"), Link("b", "a", "same-place", "210921"))


def test_the_same_body_in_another_year_is_one_series() -> None:
    links = relate([_report("a"), _report("b", year="2023")])
    assert [link.relation for link in links] == ["same-series", "same-series"]
    assert links[0].basis == "210921/renda"


def test_two_unknown_bodies_are_no_series() -> None:
    links = relate([_report("a", body=None), _report("b", body=None)])
    assert {link.relation for link in links} == {"same-place"}


def test_reports_of_unknown_places_are_not_of_one_place() -> None:
    assert relate([_report("a", region=None), _report("b", region=None)]) == ()


def test_the_same_indicator_elsewhere_is_linked() -> None:
    links = relate([_counting("a"), _counting("b", _place("140826"))])
    assert [(link.source, link.target, link.basis) for link in links] == [
        ("a", "b", "renda.meetings"),
        ("b", "a", "renda.meetings"),
    ]


def test_a_figure_in_doubt_links_nothing() -> None:
    doubtful = _counting("b", _place("140826"), "low")
    assert relate([_counting("a"), doubtful]) == ()


def test_an_indicator_of_many_places_is_linked_to_its_neighbours_only() -> None:
    reports = [_counting(f"r{n:02}", _place(f"1408{n:02}")) for n in range(30)]
    links = relate(reports)
    assert len(links) <= 2 * NEIGHBOURS * len(reports)
    assert {link.target for link in links if link.source == "r10"} == {"r08", "r09", "r11", "r12"}


def test_the_order_of_reports_changes_nothing() -> None:
    reports = [_report("a"), _report("b", body="zhengxie"), _report("c", body="zhengfu")]
    assert relate(reports) == relate(reports[::-1])


def test_the_links_that_leave_one_report_are_those_among_all() -> None:
    reports = [_counting(f"r{code}", _place(str(code))) for code in range(110101, 110109)]
    reports += [_report("same", body="zhengxie", region=_place("110103")), _report("unplaced", region=None)]
    links = relate(reports)
    for report in reports:
        assert leaving(report.id or "", reports) == tuple(link for link in links if link.source == report.id)
