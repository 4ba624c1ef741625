"""What all slips have in common."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.sic import find_slips
from tests.sic.helpers import META, blocks, messages, of_body, slips

TEXTS = st.lists(st.text(alphabet="甲乙人大常委会一是二紀，。、；：“”‘’《》（）的 12月日", max_size=60), max_size=6)


def test_furniture_is_not_looked_at() -> None:
    assert not slips("全面封闭，，道路硬化，2月30日", kind="furniture")


def test_slips_come_in_reading_order() -> None:
    assert [code for code, _ in slips("2月30日，，", "，，2月30日")] == ["sic.date", "sic.mark", "sic.mark", "sic.date"]


def test_every_slip_is_a_note() -> None:
    assert {finding.severity for finding in find_slips(blocks("2月30日，，《预算法"), META)} == {"note"}


@given(TEXTS)
def test_spans_lie_in_their_blocks_and_notes_pass_no_judgement(texts: list[str]) -> None:
    made = {block.id: block for block in blocks(*texts)}
    for finding in find_slips(tuple(made.values()), META):
        block = made[finding.block or ""]
        assert finding.span
        assert finding.span.of(block.text)
    assert not re.search("错误|矛盾|不可能", "".join(messages(*texts)))


MARKS = ("“", "“《（", "“《”》", "”", "，", "《甲》、")
WORDS = ("一是", "甲乙丙", "紀", "2月30日", "提高，", "在县委领导下，市人大常委会")


@pytest.mark.parametrize("unit", [*MARKS, *WORDS])
def test_a_line_of_any_length_is_read_in_linear_time(unit: str) -> None:
    text = unit * (100_000 // len(unit))
    start = time.process_time()
    find_slips(blocks(text, text), of_body("renda"))
    assert time.process_time() - start < 10
