"""generator.link.related: which reports stand beside which."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from generator.link.related import COMMON, NEIGHBOURS, leaving, relate
from generator.model.facts import Body, Mention, Period, Region
from generator.model.links import Link, Passage, PassageKind, Stretch
from generator.model.report import Report
from generator.model.spans import Span
from tests.factory import make_figure, make_report, with_figures

HERE = Region("210921", "某县", ("某省", "某县"))


def _report(report_id: str, body: Body | None = "renda", region: Region | None = HERE, year: str = "2024") -> Report:
    report = make_report(report_id=report_id)
    return replace(report, meta=replace(report.meta, body=body, region=region, period=Period(year, year)))


def _counting(report_id: str, region: Region | None = HERE, confidence: Literal["high", "low"] = "high") -> Report:
    report = _report(report_id, region=region)
    figure = make_figure(report, "会议11次", "11次", "会议", indicator="renda.meetings")
    return with_figures(report, replace(figure, confidence=confidence))


def _naming(report_id: str, code: str, law: str = "civil-code") -> Report:
    report = _report(report_id, region=_place(code))
    return replace(report, mentions=(Mention("law", report.blocks[0].id, Span(0, 1), law),))


def _passage(source: Report, target: Report, kind: PassageKind = "exact", bodies: int = 2) -> Passage:
    ends = [Stretch(report.id or "", report.blocks[-1].id, Span(0, 5)) for report in (source, target)]
    return Passage(kind, ends[0], ends[1], 100, numbers_differ=False, reports=2, bodies=bodies)


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


def test_a_county_and_the_district_that_it_became_are_one_place() -> None:
    links = relate([_report("a", region=_place("130625"), year="2014"), _report("b", region=_place("130609"))])
    assert {(link.relation, link.basis) for link in links} == {("same-series", "130609/renda")}


def test_a_district_that_became_part_of_another_is_not_that_one() -> None:
    assert relate([_report("a", region=_place("110103"), year="2009"), _report("b", region=_place("110101"))]) == ()


def test_a_long_series_is_linked_to_its_neighbours_only() -> None:
    links = relate([_report(f"r{year}", year=str(year)) for year in range(2001, 2024)])
    assert [link.target for link in links if link.source == "r2010"] == ["r2008", "r2009", "r2011", "r2012"]


def test_neighbours_in_a_series_are_linked_by_their_indicators_too() -> None:
    later = _counting("b")
    later = replace(later, meta=replace(later.meta, period=Period("2025", "2025")))
    assert Link("a", "b", "same-indicator", "renda.meetings") in relate([_counting("a"), later])


def test_shared_passages_are_counted_by_kind() -> None:
    one, other = _report("a", region=_place("140826")), _report("b")
    links = relate([one, other], [_passage(one, other), _passage(one, other), _passage(one, other, "near")])
    assert [(link.target, link.relation, link.basis) for link in links] == [
        ("b", "shared-passage", "exact:2"),
        ("b", "shared-passage", "near:1"),
    ]


def test_a_shared_name_is_the_basis() -> None:
    one, other = _report("a", region=_place("140826")), _report("b")
    [link] = relate([one, other], [_passage(one, other, "name")])
    assert link.basis == f"name:{one.blocks[-1].text[:5]}"


def test_the_phrase_of_the_genre_links_nothing() -> None:
    one, other = _report("a", region=_place("140826")), _report("b")
    assert relate([one, other], [_passage(one, other, bodies=COMMON + 1)]) == ()


def test_a_law_that_few_name_links_and_one_that_many_name_does_not() -> None:
    reports = [_naming("a", "110101"), _naming("b", "110102"), _naming("c", "110103", "supervision-law")]
    assert {(link.source, link.target, link.relation) for link in relate(reports)} == {
        ("a", "b", "same-law"),
        ("b", "a", "same-law"),
    }
    assert relate([*reports, _naming("d", "110104")]) == ()


def test_a_formula_of_theory_is_no_reason() -> None:
    mention = Mention("term", "b1", Span(0, 1), "chinese-modernisation")
    reports = [replace(_naming(one, code), mentions=(mention,)) for one, code in (("a", "110101"), ("b", "110102"))]
    assert relate(reports) == ()


def test_the_order_of_reports_changes_nothing() -> None:
    reports = [_report("a"), _report("b", body="zhengxie"), _report("c", body="zhengfu")]
    assert relate(reports) == relate(reports[::-1])


def test_the_links_that_leave_one_report_are_those_among_all() -> None:
    reports = [_counting(f"r{code}", _place(str(code))) for code in range(110101, 110109)]
    reports += [_report("same", body="zhengxie", region=_place("110103")), _report("unplaced", region=None)]
    reports += [
        _naming("n1", "110102"),
        _naming("n2", "110103"),
        _report("later", region=_place("110103"), year="2025"),
    ]
    passages = [_passage(one, other) for one in reports[:3] for other in reports[:3] if one is not other]
    links = relate(reports, passages)
    for report in reports:
        assert leaving(report.id or "", reports, passages) == tuple(link for link in links if link.source == report.id)
