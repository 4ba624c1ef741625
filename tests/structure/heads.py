"""Short reports for the tests of metadata, made of (kind, text)."""

from __future__ import annotations

from generator.data.places import load_places
from generator.model.facts import Metadata
from generator.model.structure import Block, BlockKind, Finding
from generator.structure.metadata import read_metadata
from generator.structure.metadata_head import Head, read_head

Line = tuple[BlockKind, str]

WORK: tuple[Line, ...] = (
    ("title", "甲县人民代表大会常务委员会工作报告"),
    ("dateline", "——2024年1月9日在沧州市第十五届人民代表大会第四次会议上"),
    ("speaker", "市人大常委会主任 张三"),
    ("paragraph", "各位代表："),
    ("paragraph", "我受市人大常委会委托，向大会报告工作，请予审议。"),
    ("heading", "一、2023年工作回顾"),
    ("paragraph", "2023年，市人大常委会依法履职。"),
    ("heading", "二、2024年工作安排"),
    ("paragraph", "各位代表！让我们团结奋斗！"),
)
"""A work report with everything in it; 甲县 is no place, 沧州市 is."""


def blocks(*lines: Line) -> list[Block]:
    """Give blocks b1, b2 … of these kinds and texts."""
    return [Block(f"b{number}", kind, text, ()) for number, (kind, text) in enumerate(lines, 1)]


def head(*lines: Line) -> Head:
    """Give the head of a report of these lines."""
    return read_head(blocks(*lines))


def read(*lines: Line) -> tuple[Metadata, tuple[Finding, ...]]:
    """Give the metadata of a report of these lines, and the findings."""
    return read_metadata(blocks(*lines), load_places())


def meta(*lines: Line) -> Metadata:
    """Give the metadata of a report of these lines."""
    return read(*lines)[0]


def doubts(*lines: Line) -> dict[str, str]:
    """Give the findings of a report of these lines: code -> severity."""
    return {finding.code: finding.severity for finding in read(*lines)[1]}
