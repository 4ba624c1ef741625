"""A report's structure from its lines, and an outline of it that can be read."""

from generator.model.spans import EditedText
from generator.model.structure import Structure
from generator.structure import read_structure

PROSE = "全年召开常委会会议，听取和审议专项工作报告，作出决议决定，有力推动了各项工作落到实处。"
"""A paragraph that is nothing but one."""

DATELINE = "——2024年1月10日在某市第八届人民代表大会第三次会议上"
"""A date line that is nothing but one."""


def read(*lines: str) -> Structure:
    """Read the structure of a cleaned text of these lines."""
    return read_structure(EditedText("\n".join(lines)))


def kinds(structure: Structure) -> list[str]:
    """Give the blocks' kinds in reading order."""
    return [block.kind for block in structure.blocks]


def texts(structure: Structure, kind: str) -> list[str]:
    """Give the texts of the blocks of a kind in reading order."""
    return [block.text for block in structure.blocks if block.kind == kind]


def levels(structure: Structure) -> list[tuple[int | None, str]]:
    """Give the headings with their levels."""
    return [(block.level, block.text) for block in structure.blocks if block.kind == "heading"]


def leads(structure: Structure) -> list[str]:
    """Give the run-in heads."""
    return [block.lead.of(block.text) for block in structure.blocks if block.lead]
