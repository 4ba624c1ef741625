"""generator.ledger.address: addresses as the contract draws them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from generator.ledger.address import address, unknown_in_address
from generator.model.facts import Period, Session
from generator.model.source import SourceInfo
from tests.factory import make_report

META = make_report().meta
SOURCE = SourceInfo("report-1.txt", "ab" * 32, "utf-8", bom=False, chars=9)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, "210921/renda/2024"),
        ({"genre": "overview"}, "210921/renda/2024-overview"),
        ({"body": "zhengxie"}, "210921/zhengxie/2024"),
        ({"body": None}, "210921/other/2024"),
        ({"period": Period("2021", "2025")}, "210921/renda/2021-2025"),
        ({"period": None, "session": Session(16, None)}, "210921/renda/term-16"),
        ({"period": None, "session": Session(None, 4)}, "210921/renda/undated"),
        ({"period": None}, "210921/renda/undated"),
        ({"region": None}, "x/report-1/renda/2024"),
    ],
)
def test_an_address_follows_from_what_a_report_is(fields: dict[str, Any], expected: str) -> None:
    assert address(replace(META, **fields), SOURCE) == expected


@pytest.mark.parametrize("name", ["工作报告.txt", "a b.txt", "../a.txt", "-a.txt"])
def test_a_name_that_is_not_fit_for_an_address_gives_way_to_the_hash(name: str) -> None:
    source = SourceInfo(name, "ab" * 32, "utf-8", bom=False, chars=9)
    assert address(replace(META, region=None), source) == "x/abababababab/renda/2024"


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, []),
        ({"period": None, "session": Session(16, None)}, []),
        ({"period": None}, ["period"]),
        ({"region": None}, ["region"]),
        ({"region": None, "period": None, "session": Session(None, 4)}, ["region", "period"]),
    ],
)
def test_what_an_address_says_is_unknown_is_known(fields: dict[str, Any], expected: list[str]) -> None:
    meta = replace(META, **fields)
    assert unknown_in_address(meta) == expected
    assert (address(meta, SOURCE).startswith("x/"), "undated" in address(meta, SOURCE)) == (
        "region" in expected,
        "period" in expected,
    )
