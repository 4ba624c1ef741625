"""The invented reports of unseen.txt are read as they are."""

from __future__ import annotations

from typing import get_args

import pytest

from generator.model.facts import BODIES, Extent, Genre
from tests.structure.unseen import FIELDS, Unseen, unseen, wrong


@pytest.mark.parametrize("case", unseen(), ids=lambda case: str(case.number))
def test_every_field_is_read_as_it_is(case: Unseen) -> None:
    assert wrong(case) == {}


def test_the_truth_is_written_in_the_contract_s_words() -> None:
    for case in unseen():
        assert case.truth.keys() <= set(FIELDS)
        assert case.truth.get("body", "-") in {*BODIES, "-"}
        assert case.truth.get("genre", "work") in get_args(Genre)
        assert case.truth.get("extent", "-") in {*get_args(Extent), "-"}


def test_a_wrong_field_is_told() -> None:
    case = Unseen(0, {"body": "zhengfu"}, "绛县人民法院工作报告\n")
    assert wrong(case) == {"body": ("zhengfu", "fayuan")}
