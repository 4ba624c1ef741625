"""generator/render/search/start.py: what search reads first."""

import json
from typing import Any

from generator.model.facts import Region
from generator.render.search.shards import Shard
from generator.render.search.start import Indexed, start_json
from generator.render.search.texts import chunks_of
from generator.render.search.units import units_of
from tests.samples import COUNTY, OTHER_COUNTY, a_report


def start(*reports: Any) -> Any:  # noqa: ANN401 # reports in, JSON out
    """Give start.json of these reports, read back."""
    indexed = [Indexed(report, units, chunks_of(units)) for report in reports for units in [units_of(report)]]
    return json.loads(start_json(indexed, [Shard("甲\0", 0, b"abc")], "v"))


def test_a_report_has_its_row() -> None:
    (row,) = start(a_report())["reports"]
    assert row == ["210921/renda/2024", "工作报告", 2, "renda", "work", "2024", "2024", 1, [1, 1, 2, 0], [0]]


def test_a_place_knows_what_it_lies_in() -> None:
    places = start(a_report(), a_report("140826/renda/2023", region=OTHER_COUNTY))["places"]
    assert [(name, parent) for name, _, parent, *_ in places[-3:]] == [
        ("辽宁省", -1),
        ("阜新市", 3),
        ("阜新蒙古族自治县", 4),
    ]


def test_a_place_has_its_short_names() -> None:
    *_, (_, _, _, others, short) = start(a_report())["places"]
    assert "阜蒙县" in others
    assert "阜新" in short


def test_words_of_readers_come_with_what_is_printed() -> None:
    assert ["CPI", "居民消费价格"] in start(a_report())["alike"]


def test_shards_are_told_by_their_first_pair_and_size() -> None:
    assert start(a_report())["shards"] == {"pairs": "甲\0", "reports": [0], "bytes": [3]}


def test_only_what_is_named_can_be_suggested() -> None:
    assert start(a_report())["names"] == []


def test_a_place_has_the_short_names_of_the_table_but_the_nation_has_none() -> None:
    nation = a_report("000000/zhengfu/2024", region=Region("000000", "中华人民共和国", ("中华人民共和国",)))
    others = {name: forms for name, _, _, forms, _ in start(a_report(region=COUNTY), nation)["places"]}
    assert "阜蒙县" in others["阜新蒙古族自治县"]
    assert others["中华人民共和国"] == []


def test_short_and_full_names_stand_for_one_another() -> None:
    alike = start(a_report())["alike"]
    assert ["人代会", "人民代表大会"] in alike
    assert ["人民代表大会", "人代会"] in alike
