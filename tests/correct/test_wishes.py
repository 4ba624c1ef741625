"""Rules change, corrections stay: those of the five reports, done again with each cleaning rule switched off."""

from functools import cache
from pathlib import Path

import pytest

from generator.clean import RULES, clean_text, close_breaks
from generator.correct.figures import Desk, correct_figures
from generator.correct.passage import Results
from generator.correct.sic import editor_slips
from generator.correct.text import CorrectedText, correct_text, is_of_text
from generator.data.indicators import load_indicators
from generator.data.places import load_places
from generator.extract import read_figures
from generator.model.editorial import Correction, Hand
from generator.model.facts import Figure
from generator.structure import read_structure
from generator.structure.metadata import read_metadata
from tests.correct.wishes import WISHES
from tests.project import ROOT

FILES = sorted((ROOT / "seeds").glob("*.txt"))
NAMES = [rule.name for rule in RULES]
BROKEN: dict[str, set[str]] = {
    "join.wrap": {  # without it every line is a block, and these run over the end of one, or a line of the page stays
        "a figure over a wrapped line",
        "a figure's label",
        "a section",
        "no figure",
        "over a wrapped line",
        "words out",
    }
}
"""The corrections that do not hold without a rule. Rules of spaces and widths make none fall."""


@cache
def read(file: Path, without: str) -> tuple[Desk, tuple[Figure, ...]]:
    """Read a report without one of the cleaning rules: its blocks, its edits and its figures."""
    cleaned = clean_text(file.read_text("utf-8"), [rule for rule in RULES if rule.name != without])
    blocks = read_structure(cleaned).blocks
    meta, _ = read_metadata(blocks, load_places())
    figures = tuple(read_figures(blocks, meta, load_indicators()))
    return Desk(blocks, close_breaks(cleaned), meta.body, load_indicators()), figures


def outcome(wish: Correction, desk: Desk, figures: tuple[Figure, ...]) -> str:
    """Say in a word what comes of a correction: done, redundant, or what is wrong with it."""
    done: CorrectedText | Results
    if is_of_text(wish):
        done = correct_text(desk.blocks, desk.text, [wish])
    elif wish.op in ("replace", "sic"):
        done = editor_slips([wish], desk.blocks, desk.text)
    else:
        _, done = correct_figures(figures, Hand(corrections=(wish,)), desk)
    if done.wrong:
        return f"{done.wrong[0].code}: {done.wrong[0].message}"
    return "redundant" if done.corrected[0].redundant else "done"


def outcomes(without: str) -> dict[str, str]:
    """Do all corrections, each for itself."""
    file_of = {file.name[:3]: file for file in FILES}
    return {name: outcome(wish, *read(file_of[file], without)) for name, (file, wish) in WISHES.items()}


def test_all_corrections_hold_with_all_rules() -> None:
    assert {name: told for name, told in outcomes("").items() if told != "done"} == {}


@pytest.mark.parametrize("without", NAMES)
def test_only_known_corrections_fall_with_a_rule(without: str) -> None:
    told = {name: told for name, told in outcomes(without).items() if told != "done"}
    for name, why in told.items():
        print(f"without {without}: {name}: {why}")  # noqa: T201 # for the reader of pytest -s
    assert set(told) == BROKEN.get(without, set())
