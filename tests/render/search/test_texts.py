"""generator/render/search/texts.py: the text of reports in small files."""

import json

from generator.render.search.texts import chunks_of, is_plain, lines_of
from generator.render.search.units import Unit

UNITS = (
    Unit("title", "题", ""),
    Unit("heading", "一、", "s1", 1),
    Unit("text", "甲" * 9, "p1", 1),
    Unit("text", "乙", "", 1),
)


def test_a_file_holds_units_and_the_words_of_their_sections() -> None:
    (chunk,) = chunks_of(UNITS)
    held = json.loads(chunk.data)
    assert held["heads"] == {}  # the heading is a unit of the file
    assert held["units"][2] == ["p1", 1, "甲" * 9]


def test_units_are_parted_but_never_cut() -> None:
    chunks = chunks_of(UNITS, size=30)
    assert [chunk.first for chunk in chunks] == [0, 2, 3]
    held = [json.loads(chunk.data) for chunk in chunks]
    assert sum(len(one["units"]) for one in held) == len(UNITS)
    assert [one["heads"] for one in held] == [{}, {"1": "一、"}, {"1": "一、"}]


def test_what_is_a_line_of_the_plain_text_is_told_by_its_number() -> None:
    held = json.loads(lines_of(UNITS, f"一、\n{'甲' * 9}\n乙\n"))
    assert held == {"heads": {}, "units": [["", -1, "题"], ["s1", 1, 0], ["p1", 1, 1], ["", 1, 2]]}


def test_a_text_of_several_lines_stands_there_itself() -> None:
    held = json.loads(lines_of((Unit("text", "甲\n乙", "p1"),), "甲\n乙\n"))
    assert held["units"] == [["p1", -1, "甲\n乙"]]


def test_a_long_text_is_not_read_whole() -> None:
    assert is_plain("甲" * 20, size=30)
    assert not is_plain("甲" * 20 + "a", size=30)
