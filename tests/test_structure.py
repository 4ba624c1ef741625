"""The structure stage on whole reports: outlines of the five, read against the printed pages, and many others."""

import os
from collections import Counter
from pathlib import Path

import pytest

from generator.clean import clean_text
from generator.ingest import read_source
from generator.model.structure import Block, Structure
from generator.structure import read_structure
from tests.goldens import Golden

SEEDS = Path(__file__).parents[1] / "seeds"
STEMS = sorted(path.stem for path in SEEDS.glob("0*.txt"))
_SHOWN = 30


def outline(structure: Structure) -> str:
    """Give a line a block: id, kind, level, run-in head, first and last words, length, stretches of the source."""
    lines = [_line(block) for block in structure.blocks]
    lines += [
        f"move {move.blocks[0]}..{move.blocks[-1]}: {move.printed} -> {move.placed}, "
        f"{' '.join(f'{cue} {weight:.2f}' for cue, weight in move.evidence.items())}, margin {move.margin:.2f}"
        for move in structure.moves
    ]
    lines += [f"{finding.severity} {finding.code} {finding.block}" for finding in structure.findings]
    return "\n".join(lines) + "\n"


def _line(block: Block) -> str:
    text = block.text if len(block.text) <= _SHOWN else f"{block.text[:20]} … {block.text[-8:]}"
    kind = block.kind + (f" {block.level}" if block.level else "")
    lead = f" [{block.lead.of(block.text)}]" if block.lead else ""
    spans = " ".join(f"{span.start}-{span.end}" for span in block.source)
    return f"{block.id} {kind}{lead} {text} ({len(block.text)}: {spans})"


@pytest.mark.parametrize("stem", STEMS)
def test_structure_of_a_report(stem: str, golden: Golden) -> None:
    source = read_source(f"{stem}.txt", (SEEDS / f"{stem}.txt").read_bytes())

    golden(f"structure/{stem}.txt", outline(read_structure(clean_text(source.text))))


CORPUS = Path(os.environ.get("GONGBAO_CORPUS") or Path(__file__).parents[2] / "shared" / "corpus")
EVERY = 15
"""One report in so many is read: enough for all kinds of sources, in a few seconds."""


@pytest.mark.skipif(not CORPUS.is_dir(), reason="no other reports: GONGBAO_CORPUS names no folder")
@pytest.mark.parametrize("path", sorted(CORPUS.glob("*.txt"))[::EVERY] or [CORPUS], ids=lambda path: path.stem)
def test_every_character_of_another_report_is_in_one_block(path: Path) -> None:
    cleaned = clean_text(read_source(path.name, path.read_bytes()).text)
    structure = read_structure(cleaned)
    held = Counter(at for block in structure.blocks for span in block.source for at in range(span.start, span.end))
    taken = {at for edit in cleaned.edits for at in range(edit.span.start, edit.span.end)}

    assert set(held.values()) == {1}
    assert not [at for at, char in enumerate(cleaned.source) if char != "\n" and at not in held and at not in taken]
    assert not [finding for finding in structure.findings if finding.code == "order.doubt"]
