"""Whatever an editor does to a text, one thing after the other, nothing is lost and all stays in order."""

from collections import Counter
from dataclasses import replace
from functools import cache

from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.clean import clean_text, close_breaks
from generator.correct.folded import fold
from generator.correct.text import CorrectedText, correct_text
from generator.model.editorial import At, Correction, Op
from generator.model.facts import Metadata
from generator.model.report import Report, restore_source
from generator.model.source import SourceInfo
from generator.model.spans import EditedText
from generator.model.structure import BLOCK_KINDS, Block, Structure
from generator.structure import read_structure
from generator.structure.again import read_again
from tests.correct.hand import correction

RAW = """ 甲县人大常委会工作报告
——2024年12月27日在甲县第十七届人民代表大会第四次会议上

县人大常委会主任 王 某
各位代表:
今年以来，县人大常委会认真学

习贯彻党的二十届三中全会精神，召开会 议11次，
听取和审议专项工作报告１８项,
— 3 —
作出决议、决定10件，任免65人次。

一、强化政治建设
（一）坚持党的领导。坚持以习近平新时
代中国特色社会主义思想为指导。
（二）坚持围绕大局。办理代表建议
35件，𠮷县满意率97.5%。

二、增强监督实效
开展“三察（查）”活动51次，发
出审议意见3份。
责任编辑：李某
"""
WORDS = ("", "新", "会议12次", "𠮷", "大会，", "代表")
OPS: tuple[Op, ...] = ("replace", "join", "split", "move", "set-kind", "set-level")
Draw = tuple[Op, int, int, int, int]


@cache
def start() -> tuple[Structure, EditedText]:
    """Read the report as the rules do."""
    cleaned = clean_text(RAW)
    return read_structure(cleaned), close_breaks(cleaned)


def whole(done: CorrectedText) -> Report:
    """Make a record of corrected blocks."""
    source = SourceInfo("甲.txt", "", "utf-8", bom=False, chars=len(RAW))
    return Report(source, Metadata("甲", title_supplied=True), done.blocks, done.edited.edits)


def chosen(blocks: tuple[Block, ...], number: int, start_at: int, length: int) -> At:
    """Choose words of the text, with so much around that they stand there alone; over a border if they reach it."""
    text = "".join(fold(block.text).text for block in blocks)
    at = sum(len(fold(block.text).text) for block in blocks[: number % len(blocks)])
    at += start_at % len(fold(blocks[number % len(blocks)].text).text)
    end = min(len(text), at + 1 + length)
    return At(text[at:end], text[max(0, at - 30) : at], text[end : end + 30])


def wish(draw: Draw, blocks: tuple[Block, ...]) -> Correction:
    """Make a correction of what was drawn, at words of the text as it is now."""
    op, number, start_at, length, more = draw
    at = chosen(blocks, number, start_at, length)
    kind = BLOCK_KINDS[more % len(BLOCK_KINDS)]
    fields: dict[str, dict[str, object]] = {
        "replace": {"words": WORDS[more % len(WORDS)]},
        "move": {("before", "after")[more % 2]: chosen(blocks, more, 0, 3)},
        "set-kind": {"to": kind, "level": 1 + more % 2 if kind == "heading" else None},
        "set-level": {"to": 1 + more % 2},
    }
    return replace(correction(op, "x", None, **fields.get(op, {})), at=at)


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from(OPS), st.integers(0, 30), st.integers(0, 60), st.integers(0, 12), st.integers(0, 60)),
        max_size=7,
    )
)
@example([("replace", 4, 12, 3, 0), ("split", 4, 12, 0, 0), ("join", 4, 8, 10, 0)])
def test_nothing_is_lost_and_all_is_in_order(draws: list[Draw]) -> None:
    structure, edited = start()
    wishes: list[Correction] = []
    done = correct_text(structure.blocks, edited, ())
    for draw in draws:
        wishes.append(wish(draw, done.blocks))
        done = correct_text(structure.blocks, edited, wishes)
    assert len(done.corrected) + len(done.wrong) == len(wishes)
    report = whole(done)
    assert restore_source(report) == RAW
    held = Counter(at for block in done.blocks for span in block.source for at in range(span.start, span.end))
    assert all(held[at] == 1 for at, char in enumerate(RAW) if not char.isspace())
    assert [block.id for block in done.blocks] == [f"b{n}" for n in range(1, len(done.blocks) + 1)]
    kinds = [block.kind == "furniture" for block in done.blocks]
    assert kinds == sorted(kinds)
    assert all(block.text.strip() for block in done.blocks)
    assert correct_text(structure.blocks, edited, wishes) == done
    for one in done.corrected.values():
        assert one.block
        assert one.span is not None
        assert one.span.end <= len(report.by_id[one.block].text)
    again = read_again(structure, done.blocks, done.came_from, done.moved)
    assert {block for move in again.moves for block in move.blocks} <= report.by_id.keys()


def test_without_wishes_all_stays_as_the_rules_have_it() -> None:
    structure, edited = start()
    done = correct_text(structure.blocks, edited, ())
    assert [replace(block, lead=None) for block in structure.blocks] == [replace(b, lead=None) for b in done.blocks]
    assert read_again(structure, done.blocks, done.came_from, done.moved) == structure


def test_emendations_and_words_on_figures_leave_the_text() -> None:
    structure, edited = start()
    wishes = [replace(correction("replace", "11次", words="12次"), kind="emendation"), correction("sic", "11次")]
    done = correct_text(structure.blocks, edited, wishes)
    assert (done.blocks, done.corrected) == (structure.blocks, {})
