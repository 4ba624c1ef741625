"""Which pairs of characters the table of traditional characters takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.make_script import main, pair

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_a_pair_that_leaves_no_doubt_is_taken() -> None:
    assert pair({"紀": ["纪"]}, {"纪": ["紀"]}) == [("紀", "纪")]


def test_a_character_with_two_simplified_forms_is_left_out() -> None:
    assert pair({"瞭": ["了", "瞭"]}, {"了": ["了", "瞭"]}) == []


def test_a_variant_beside_the_traditional_form_is_left_out() -> None:
    assert pair({"昇": ["升"]}, {"升": ["升", "昇", "陞"]}) == []


def test_a_character_of_simplified_text_is_left_out() -> None:
    assert pair({"著": ["着"]}, {"着": ["著"]}) == []


def test_the_command_prints_the_table(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "TSCharacters.txt").write_text("紀\t纪\n", "utf-8")
    (tmp_path / "STCharacters.txt").write_text("纪\t紀\n", "utf-8")
    main(["--dictionary", str(tmp_path)])
    assert capsys.readouterr().out == "traditional\tsimplified\n紀\t纪\n"
