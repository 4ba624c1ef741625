"""generator/render/stretches.py: the raw text in printed order, cut where blocks begin."""

from pathlib import Path

import pytest

from generator.model.report import Report
from generator.pipeline import annotate_bytes
from generator.render.raw_text import raw_text
from generator.render.stretches import parts_of, stretches
from tests.corpus import corpus
from tests.factory import make_report
from tests.project import SEEDS


def _cut(report: Report) -> list[tuple[str, str, str]]:
    raw = raw_text(report)
    return [(s.block.id, s.span.of(raw.text), s.clean.of(s.block.text)) for s in stretches(report, raw)]


def test_white_space_goes_with_what_stands_before_it() -> None:
    assert _cut(make_report(("title", "甲"), ("paragraph", "乙。"))) == [("b1", "甲\n", "甲"), ("b2", "乙。", "乙。")]


def test_an_indent_goes_with_the_line_that_it_opens() -> None:
    report = annotate_bytes("甲.txt", "甲县人大常委会工作报告\n\n　　全年召开会议11次。\n".encode())
    assert [raw for _, raw, _ in _cut(report)] == ["甲县人大常委会工作报告\n\n", "　　全年召开会议11次。\n"]


@pytest.mark.parametrize("path", [*SEEDS, *corpus(12)])
def test_all_stretches_together_are_the_raw_text_and_the_blocks(path: Path) -> None:
    report = annotate_bytes(path.name, path.read_bytes())
    raw = raw_text(report)
    found = stretches(report, raw)
    assert "".join(stretch.span.of(raw.text) for stretch in found) == raw.text
    assert parts_of(found) == {block.id: len(block.source) for block in report.blocks}
    texts: dict[str, list[str]] = {}
    for stretch in sorted(found, key=lambda stretch: stretch.part):
        texts.setdefault(stretch.block.id, []).append(stretch.clean.of(stretch.block.text))
    assert {name: "".join(parts) for name, parts in texts.items()} == {b.id: b.text for b in report.blocks}
