"""The width of the column that a line was set in."""

from generator.clean.columns import column_widths
from generator.clean.lines import read_lines


def widths(*lines: str) -> list[float | None]:
    return column_widths(read_lines("\n".join(lines)))


FULL = "常委会听取，审议了专项工作报告十项"  # 17 cells
WIDE = FULL * 3


def test_lines_of_like_width_are_a_column() -> None:
    assert widths(*[FULL] * 6, "取得实效。") == [17.0] * 7


def test_a_narrower_first_line_and_a_short_last_one_belong_to_the_column() -> None:
    assert widths(FULL[:15], *[FULL] * 5, FULL[:4], FULL[:15], *[FULL] * 5) == [17.0] * 13


def test_a_report_may_have_columns_of_several_widths() -> None:
    assert widths(*[WIDE] * 8, *[FULL] * 8) == [51.0] * 8 + [17.0] * 8


def test_lines_of_a_web_page_are_in_no_column() -> None:
    assert widths(*[FULL * n for n in (4, 9, 1, 7, 12, 5, 1, 10)]) == [None] * 8


def test_a_wider_title_does_not_end_the_column() -> None:
    assert widths(*[FULL] * 8, FULL + FULL[:10], *[FULL] * 8)[9:] == [17.0] * 8


def test_a_list_of_titles_is_no_column() -> None:
    assert widths(*[f"某市第{n}区政府工作报告" for n in "一二三四五六七八九"]) == [None] * 9
