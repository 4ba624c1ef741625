"""Blocks found again in text that a program has cut at a number of characters or of columns, numbers and words too."""

from collections import Counter

import pytest

from generator.clean.cut_lines import CutLines
from generator.clean.lines import read_lines
from generator.clean.wraps import find_wraps
from generator.model.spans import EditedText
from tests.damage.documents import five

REPORTS = [["".join(piece.text.split()) for piece in document.pieces] for document in five()]
INDENT = "\u3000\u3000"
CUTS = (("characters", 20), ("characters", 28), ("characters", 36), ("columns", 18), ("narrow", 28))


def width(character: str, kind: str) -> float:
    """Give the cells of a character to a program that counts characters, columns, or columns with narrow quotes."""
    narrow = character < "\u2000" or (kind == "narrow" and character in "“”—")
    return 0.5 if narrow and kind != "characters" else 1.0


def cut(block: str, limit: float, kind: str = "characters") -> str:
    """Cut a block into lines of so many cells."""
    lines, used = [""], 0.0
    for character in block:
        cells = width(character, kind)
        if used + cells > limit:
            lines.append("")
            used = 0.0
        lines[-1] += character
        used += cells
    return "\n".join(lines)


def lost(report: list[str], text: str) -> list[str]:
    """Give the blocks of a report that are not made of the lines of a text."""
    blocks = Counter("".join(block.split()) for block in EditedText(text).apply(find_wraps(text)).text.split("\n"))
    return list((Counter(report) - blocks).elements())


@pytest.mark.parametrize("report", REPORTS)
def test_text_cut_by_counting_is_put_together(report: list[str]) -> None:
    assert [lost(report, "\n\n".join(cut(block, limit, kind) for block in report)) for kind, limit in CUTS] == [[]] * 5


@pytest.mark.parametrize("report", REPORTS)
def test_first_lines_may_be_indented(report: list[str]) -> None:
    texts = ["\n".join(cut(INDENT + block, limit, kind) for block in report) for kind, limit in CUTS]
    assert [lost(report, text) for text in texts] == [[]] * 5


@pytest.mark.parametrize("report", REPORTS)
def test_or_the_indent_may_be_lost_since(report: list[str]) -> None:
    texts = ["\n\n".join(cut(INDENT + block, limit, kind).lstrip() for block in report) for kind, limit in CUTS]
    assert [lost(report, text) for text in texts] == [[]] * 5


def test_the_limit_is_the_width_that_no_line_exceeds() -> None:
    cut_lines = CutLines.of(read_lines("\n".join(cut(block, 20) for block in REPORTS[0])))
    assert cut_lines == CutLines(20, parted=True)


def test_a_line_runs_on_from_a_full_one_only() -> None:
    full, last, after = read_lines("整" * 20 + "\n" + "整" * 7 + "\n" + "治" * 20)
    cut_lines = CutLines(20, parted=True)
    assert cut_lines.on(full, last) == (0, 0)
    assert min(cut_lines.on(last, after)) > 0


def test_where_white_space_parts_no_full_lines_it_parts_blocks() -> None:
    last, line = read_lines("整" * 20 + "\n\n" + "治" * 20)
    assert min(CutLines(20, parted=True).on(last, line)) > max(CutLines(20, parted=False).on(last, line))


def test_white_space_between_all_lines_parts_no_blocks() -> None:
    cut_lines = CutLines.of(read_lines("\n\n".join(cut(block, 20).replace("\n", "\n\n") for block in REPORTS[0])))
    assert cut_lines == CutLines(20, parted=False)
