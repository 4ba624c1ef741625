"""generator.ingest.taken_apart: a file is read in a process of its own, which has its limits."""

from __future__ import annotations

import sys

import pytest

from generator.ingest.taken_apart import LIMITS, Limits, take_apart
from generator.ingest.taken_by import take
from generator.ingest.taken_kind import Format
from generator.problems import GongbaoError, Problem
from tests.typeset.sheets import Words, laughing, sheets

_PAGE = "<p>甲\u200e乙</p>".encode()


def _refused(form: Format, data: bytes, limits: Limits) -> Problem:
    with pytest.raises(GongbaoError) as caught:
        take_apart(form, data, "报告.pdf", limits)
    assert caught.value.problem.hint
    return caught.value.problem


def test_what_is_taken_is_the_same_as_without() -> None:
    assert take_apart("html", _PAGE, "a.html") == take("html", _PAGE, "a.html")


def test_a_refusal_comes_back_as_it_is() -> None:
    data = sheets([Words("全年召开会议", 50, 600)], password="geheim")  # noqa: S106 - the test's own
    assert _refused("pdf", data, LIMITS).code == "new.encrypted"


def test_drawings_that_draw_one_another_over_and_over_are_given_up() -> None:
    problem = _refused("pdf", laughing(9), Limits(seconds=0.9, memory=1_000_000_000))
    assert problem.code in {"new.slow", "new.memory", "new.broken"}
    assert problem.where.path == "报告.pdf"


def test_what_takes_too_long_is_slow() -> None:
    assert _refused("html", _PAGE, Limits(seconds=0.0, memory=LIMITS.memory)).code == "new.slow"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps to a limit of address space")
def test_what_needs_too_much_memory_is_told() -> None:
    data = b"<p>" + "甲".encode() * 10_000_000
    assert _refused("html", data, Limits(LIMITS.seconds, memory=200_000_000)).code == "new.memory"
