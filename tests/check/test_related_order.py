"""generator/check/related_order.py: the list of related reports, worked out a second time, is the pages' own."""

from __future__ import annotations

import random
from collections import defaultdict
from dataclasses import replace

import pytest

from generator.check.related_order import MOST, Tie, nearest
from generator.data.indicators import load_indicators
from generator.model.facts import Body, Period, Region
from generator.model.links import Link, Relation
from generator.model.report import Report
from generator.render.reasons import describe_links
from tests.samples import a_report

FIGURES = tuple(
    {"quote": "11次", "number": "11次", "indicator": one} for one in ("renda.meetings", "gov.gdp", "gov.budget-revenue")
)
BODIES: tuple[Body | None, ...] = ("renda", "zhengxie", None)
CODES = ("210921", "210900", "140826")
BASES: tuple[tuple[Relation, str], ...] = (
    ("same-law", "civil-code"),
    ("same-term", "easy-to-discuss"),
    ("same-term", "double-reduction"),
    ("same-indicator", "renda.meetings"),
    ("same-indicator", "gov.gdp"),
    ("same-indicator", "gov.budget-revenue"),
    ("shared-passage", "exact:2"),
    ("shared-passage", "near:3"),
    ("shared-passage", "name:科尔沁沙地歼灭战"),
)


def _report(number: int, chance: random.Random) -> Report:
    code, body, year = chance.choice(CODES), chance.choice(BODIES), str(chance.randint(2019, 2024))
    given = [one | {"period": chance.choice((year, f"{year}-06", "term"))} for one in FIGURES]
    made = a_report(f"{code}/x/{number}", figures=given, period=Period(year, year))
    region = Region(code, f"地区{code}", ("某省", f"地区{code}"))
    return replace(made, meta=replace(made.meta, region=region, body=body))


def _links(source: Report, others: list[Report], chance: random.Random) -> list[Link]:
    found = []
    for other in others:
        bases = chance.sample(BASES, chance.randint(0, 5))
        if source.meta.region == other.meta.region and chance.random() < 0.8:
            same = source.meta.body is not None and source.meta.body == other.meta.body
            bases.append(("same-series" if same else "same-place", "x"))
        found += [Link(source.id or "", other.id or "", *basis) for basis in bases]
    return found


def _ties(links: list[Link]) -> dict[str, Tie]:
    bases: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for link in links:
        bases[link.target][link.relation].add(link.basis)
    return {
        target: Tie(held, sum(int(one[-1]) for one in held["shared-passage"] if not one.startswith("name:")))
        for target, held in bases.items()
    }


@pytest.mark.parametrize("seed", range(60))
def test_the_list_is_the_one_of_the_page(seed: int) -> None:
    chance = random.Random(seed)  # no secret: the same draws every time
    source, *others = (_report(number, chance) for number in range(14))
    links = _links(source, others, chance)
    reports = {one.id or "": one for one in (source, *others)}
    shown = [view.href for view in describe_links(links, reports, load_indicators())]
    found = nearest(source, _ties(links), reports)
    assert [href.rpartition("/")[2].removesuffix(".md") for href in shown] == [one.rpartition("/")[2] for one in found]
    assert len(found) <= MOST
