"""A record made by hand that has all that a source page shows: furniture, a cut paragraph, edits of every rule."""

import hashlib

from generator.model.report import Report
from generator.model.source import SourceInfo
from generator.model.spans import Edit, Span
from generator.model.structure import Block, BlockKind, Finding, Move
from tests.factory import make_report

# Raw characters in their order: the block that they are in, the characters, the rule that changed them, and into what.
_PIECES: tuple[tuple[str, str, str, str], ...] = (
    ("b6", "某某日报 2024年12月28日 第3版", "", ""),
    ("", "\r\n", "break.block", ""),
    ("b1", "甲县人大常委会工作报告", "", ""),
    ("", "\r\n\r\n", "break.block", ""),
    ("b2", "一、监督工作", "", ""),
    ("", "\r\n　　", "break.block", ""),
    ("b3", "2024年，全年共召开常委会", "", ""),
    ("b3", "\r\n\r\n", "join.wrap", ""),
    ("b3", "会议", "", ""),
    ("b3", "１１", "width.letters", "11"),
    ("b3", "次", "", ""),
    ("b3", ",", "width.marks", "，"),
    ("b3", "听取专项工作报告", "", ""),
    ("b3", " ", "drop.space", ""),
    ("b3", "8项，开展", "", ""),
    ("", "\r\n", "join.wrap", ""),
    ("b7", "— 3 —", "", ""),
    ("", "\r\n", "break.block", ""),
    ("b3", "视察12次，", "", ""),
    ("b3", "\u200b", "drop.zero-width", ""),
    ("b3", "任免工作人员20人次。<b>&amp;𠮷", "", ""),
    ("", "\r\n", "break.block", ""),
    ("b4", "二、代表工作", "", ""),
    ("", "\r\n", "break.block", ""),
    ("b5", "办理代表建议35件。", "", ""),
    ("", "\r\n", "break.block", ""),
)
_BLOCKS: dict[str, tuple[BlockKind, str | None]] = {
    "b1": ("title", None),
    "b2": ("heading", "s1"),
    "b3": ("paragraph", "p1"),
    "b4": ("heading", "s2"),
    "b5": ("paragraph", "p2"),
    "b6": ("furniture", None),
    "b7": ("furniture", None),
}
RAW = "".join(raw for _, raw, _, _ in _PIECES)
DATA = b"\xef\xbb\xbf" + RAW.encode()
"""The bytes of the raw file: UTF-8 with a byte order mark."""


def sample() -> Report:
    """Give the record. Its second paragraph, p2, was moved behind s2; 理代 in it is in doubt."""
    edits: list[Edit] = []
    spans: dict[str, list[Span]] = {name: [] for name in _BLOCKS}
    texts = dict.fromkeys(_BLOCKS, "")
    at = 0
    for name, raw, rule, after in _PIECES:
        span = Span(at, at + len(raw))
        at = span.end
        if rule:
            edits.append(Edit(rule, span, raw, after))
        if name:
            texts[name] += after if rule else raw
            joined = spans[name] and spans[name][-1].end == span.start
            start = spans[name].pop().start if joined else span.start
            spans[name].append(Span(start, span.end))
    return Report(
        source=SourceInfo("甲.txt", hashlib.sha256(DATA).hexdigest(), "utf-8", bom=True, chars=len(RAW)),
        meta=make_report().meta,
        blocks=tuple(
            Block(name, kind, texts[name], tuple(spans[name]), 1 if kind == "heading" else None, anchor=anchor)
            for name, (kind, anchor) in _BLOCKS.items()
        ),
        edits=tuple(edits),
        moves=(Move(("b5",), 3, 4, {"near": 1.0}, 1.0),),
        findings=(Finding("note", "sic.suspect", "与上文不同", "b5", Span(1, 3)),),
        id="210921/renda/2024",
    )
