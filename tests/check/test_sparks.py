"""generator/check/sparks.py: drawings of a series that show other values, or show them in other places."""

from decimal import Decimal

import pytest
from selectolax.lexbor import LexborHTMLParser

from generator.check.sparks import Series, spark_fault
from generator.render.spark import spark, spark_words

VALUES = tuple((year, Decimal(value)) for year, value in ((2019, 4), (2020, 8), (2021, 6), (2023, 10)))
SERIES = Series("甲县政府", "次", VALUES)
SVG = spark(VALUES, f"甲县政府：{spark_words(VALUES, '次')}")


def told(svg: str, series: Series = SERIES) -> str | None:
    drawing = LexborHTMLParser(svg).css_first("svg")
    assert drawing is not None
    return spark_fault(drawing, series)


def test_the_drawing_of_a_series_is_sound() -> None:
    assert told(SVG) is None


@pytest.mark.parametrize(
    "numbers", [(5, 5, 5), (0, 0, 0), (-3, 2, 7), (-3, -2, -1), (1, 10**12, 3), ("0.5", "0.25", 0)]
)
def test_so_is_that_of_any_values(numbers: tuple[int | str, ...]) -> None:
    values = tuple((2020 + at, Decimal(number)) for at, number in enumerate(numbers))
    assert told(spark(values, f"乙县：{spark_words(values, '件')}"), Series("乙县", "件", values)) is None


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ("2020年 8次", "2020年 9次", "says '甲县政府：2019年4次，2020年9次"),
        ("甲县政府", "乙县政府", "says '乙县政府"),
        ("M3.0 13.8L", "M3.0 3.8L", "has its values at other heights"),
        ("L25.5 6.6", "L35.5 6.6", "has its years in other places"),
        ("L25.5 6.6", "", "draws 3 values, of which there are 4"),
        ("L25.5 6.6", "M25.5 6.6", "joins years that do not follow each other, or does not join"),
        ("M93.0 3.0h0", "M93.0 9.0h0", "has its dots in other places"),
        ("M93.0 3.0h0", "", "has its dots in other places"),
    ],
)
def test_another_drawing_is_told(before: str, after: str, words: str) -> None:
    assert before in SVG, SVG
    assert words in (told(SVG.replace(before, after)) or "")


def test_an_axis_that_does_not_begin_at_zero_is_told() -> None:
    steep = SVG.replace("M3.0 13.8L25.5 6.6L48.0 10.2", "M3.0 21.0L25.5 9.0L48.0 15.0")
    assert told(steep) == "has an axis that does not begin at zero"


def test_a_drawing_without_dots_is_told() -> None:
    assert told(SVG.replace(SVG[SVG.rindex("<path") : SVG.rindex("</svg>")], "")) == "has not a line and its dots"
