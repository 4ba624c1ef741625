"""What a report's own habits teach."""

from generator.clean.evidence import Page
from generator.clean.habits import Habits
from generator.clean.lines import read_lines
from generator.clean.reading import read
from generator.clean.states import State

BODY = "听取审议专项工作报告，开展执法检查。" * 4
BODIES = ["听取审议专项工作报告，开展执法检查。" * (n % 7 + 3) for n in range(40)]


def learn(text: str) -> Habits:
    page = Page(read_lines(text))
    evidence = page.evidence()
    return Habits.learn(evidence, read(evidence, page.last_end(), Habits()))


def test_a_report_without_blank_lines_expects_none_between_blocks() -> None:
    assert learn("\n".join(BODIES)).blank_break < 0.3


def test_a_report_with_blank_lines_everywhere_expects_them() -> None:
    assert learn("\n\n".join(BODIES)).blank_break > 0.9


def test_a_marker_that_opens_headings_is_expected_to_open_one() -> None:
    text = "\n".join(f"（{n}）加强代表工作\n{BODY}" for n in "一二三四五六七八九十")
    page = Page(read_lines(text))
    paragraph, heading = learn(text).markers[page.markers[0]]
    assert heading < Habits().markers[page.markers[0]][1]
    assert paragraph > heading


def test_states_of_a_plain_page_are_headings_and_paragraphs() -> None:
    page = Page(read_lines(f"一、加强代表工作\n{BODY}"))
    assert read(page.evidence(), page.last_end(), Habits()) == [State.HEADING, State.PARAGRAPH]
