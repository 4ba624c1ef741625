"""generator/render/search/texts.py: the text of reports in small files."""

import json

from generator.render.search.texts import chunks_of
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
    assert held["heads"] == {"1": "一、"}
    assert held["units"][2] == ["p1", 1, "甲" * 9]


def test_units_are_parted_but_never_cut() -> None:
    chunks = chunks_of(UNITS, size=30)
    assert [chunk.first for chunk in chunks] == [0, 2, 3]
    assert sum(len(json.loads(chunk.data)["units"]) for chunk in chunks) == len(UNITS)
