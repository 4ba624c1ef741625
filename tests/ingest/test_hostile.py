"""Characters that do not belong into a text."""

import pytest

from generator.ingest.hostile import refuse_hostile
from generator.problems import GongbaoError, Problem, Where


def refused(text: str) -> Problem:
    with pytest.raises(GongbaoError) as caught:
        refuse_hostile("a.txt", text)
    return caught.value.problem


@pytest.mark.parametrize(
    ("character", "name"),
    [
        ("\0", "NUL"),
        ("\x08", "control"),
        ("\x0e", "control"),
        ("\x1b", "control"),
        ("\x7f", "control"),
        ("\x84", "control"),
        ("\x86", "control"),
        ("\u202e", "direction"),
        ("\u2067", "direction"),
        ("\u200f", "direction"),
        ("\ufdd0", "noncharacter"),
        ("\uffff", "noncharacter"),
        ("\U0010fffe", "noncharacter"),
        ("\ud800", "surrogate"),
    ],
)
def test_it_is_refused_by_its_number_and_kind(character: str, name: str) -> None:
    problem = refused(f"县{character}")
    assert f"U+{ord(character):04X}" in problem.message
    assert name in problem.message
    assert problem.hint


@pytest.mark.parametrize(
    "text", ["县\t乡\r\n镇\f村", "软回车\v换行\x85分段\u2029", "县\u200b乡\ufeff", "\ufffd玍𠀀", "😀"]
)
def test_what_a_text_may_have_is_let_through(text: str) -> None:
    refuse_hostile("a.txt", text)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_and_column_count_characters_from_one(end: str) -> None:
    assert refused(f"一{end}𠀀二\x00").where == Where("a.txt", 2, 3)


def test_the_first_is_named_and_the_others_are_counted() -> None:
    problem = refused("县\x01乡\x02\u202e")
    assert "U+0001" in problem.message
    assert "2 more" in problem.message


def test_one_alone_has_no_others() -> None:
    assert "more" not in refused("县\x01").message
