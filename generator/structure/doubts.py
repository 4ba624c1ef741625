"""What the editor should look at: lost characters, entities, sentences that break off, lines of doubtful standing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from generator.data.layout import Layout
    from generator.model.structure import Block

from generator.model.spans import Span
from generator.model.structure import Finding
from generator.structure.markers import read_marker
from generator.structure.pieces import ANNEX, breaks_off, is_note

_COMPARE = "请对照原版面核对"
# Marks spelt out as in HTML (HTML Standard, 13.5), ampersand escaped once more or not, the semicolon of either width.
_ENTITY = re.compile(r"&(?:amp[;；])?(?:[A-Za-z]{2,8}[0-9]{0,2}|#[0-9]{2,6}|#[xX][0-9A-Fa-f]{2,6})[;；]")
_LOST = re.compile("[?？]{2,}")
_REPLACED = re.compile("\ufffd+")
_MARKS = (
    ("text.replacement", _REPLACED, "原文在此有无法识别的字符（U+FFFD）", f"{_COMPARE}，补出缺失的字"),
    ("text.lost", _LOST, "连续的问号多半是丢失的字符", f"{_COMPARE}，看此处原是空格、标点还是文字"),
    ("text.entity", _ENTITY, "网页代码未转成字符，照录", f"{_COMPARE}，看此处原是什么符号"),
)
# A clause, and at its end a number or a word of letters; what goes on with one and is no number of a list.
_IN_NUMBER = re.compile(r"[，。；][^，。；]{0,40}(?:\d[.．]?|[A-Za-z])$")
_ON_NUMBER = re.compile(r"[.．]?(?:\d(?!\d{0,2}[.．、）)](?!\d))|[A-Za-z])")
_DECIMAL = re.compile(r"\d{1,3}[.．]\d(?!\d{3}年)")  # the rest of a sentence, not a note's number and a year
_STRAY = 25  # code points: a paragraph is seldom shorter
_TEXT_ENDS = tuple("。！？：；…”）》】")


def find_doubts(
    blocks: Sequence[Block], layout: Layout, copies: AbstractSet[str], *, from_page: bool
) -> Iterator[Finding]:
    """Give findings about blocks in reading order.

    `copies` are the ids of blocks set apart because they repeat earlier ones; `from_page` says that the title was
    taken from the page around the text.
    """
    title = next((block for block in blocks if block.kind == "title"), None)
    if from_page and title:
        yield Finding("note", "page.title", "正文之前没有标题，标题取自网页", title.id, None, _COMPARE)
    for block in blocks:
        if block.kind != "furniture":
            yield from _marks(block)
    own = _before_annex([block for block in blocks if block.kind in ("heading", "paragraph")])
    yield from _broken(own)
    yield from _stray(own, layout)
    copied = [block for block in blocks if block.id in copies]
    if copied:
        size = sum(len(block.text) for block in copied)
        message = f"有{len(copied)}段（共{size}字）与前文相同，只取一份，其余不排入正文"
        yield Finding("note", "page.copies", message, copied[0].id, None, "如系不同的段落，请核对原始文件")


def _marks(block: Block) -> Iterator[Finding]:
    """Give a finding for each kind of lost or spelt-out character in a block, at its first place."""
    for code, pattern, message, hint in _MARKS:
        found = list(pattern.finditer(block.text))
        if found:
            more = f"，本段共{len(found)}处" if len(found) > 1 else ""
            yield Finding("warning", code, message + more, block.id, Span(*found[0].span()), hint)


def _before_annex(blocks: Sequence[Block]) -> Sequence[Block]:
    """Give the blocks above the first annex or glossary, where tables and notes have lines of all sorts."""
    for at, block in enumerate(blocks):
        if block.text.startswith(ANNEX) or (is_note(block.text) and not _DECIMAL.match(block.text)):
            return blocks[:at]
    return blocks


def _broken(blocks: Sequence[Block]) -> Iterator[Finding]:
    """Say how many blocks break off in the middle of a sentence or of a number, at the first."""
    after = [*(block.text for block in blocks), ""][1:]
    broken = [
        block
        for block, text in zip(blocks, after, strict=True)
        if (block.kind == "paragraph" and breaks_off(block.text)) or _is_cut_inside(block.text, text)
    ]
    if broken:
        more = f"，全文共{len(broken)}处" if len(broken) > 1 else ""
        first = broken[0]
        span = Span(max(0, len(first.text) - 1), len(first.text))
        message = f"此段在句子中间断开{more}，可能被误分成几段，或有缺漏"
        yield Finding("warning", "text.broken", message, first.id, span, _COMPARE)


def _is_cut_inside(text: str, after: str) -> bool:
    """Say whether a sentence ends inside a number or a word of Latin letters, with which the next block goes on."""
    return _IN_NUMBER.search(text) is not None and _ON_NUMBER.match(after) is not None


def _stray(blocks: Sequence[Block], layout: Layout) -> Iterator[Finding]:
    """Say how many short lines above and below the running text may be the page's, at the first."""
    prose = [at for at, block in enumerate(blocks) if block.text.endswith("。") and len(block.text) >= _STRAY]
    if not prose:
        return
    outside = [*blocks[: prose[0]], *blocks[prose[-1] + 1 :]]
    stray = [block for block in outside if block.kind == "paragraph" and _is_stray(block.text, layout)]
    if stray:
        more = f"，这样的共{len(stray)}行" if len(stray) > 1 else ""
        message = f"此行不成句，可能是网页或版面上的文字，也可能属于报告，仍排在正文里{more}"
        yield Finding("warning", "page.stray", message, stray[0].id, None, _COMPARE)


def _is_stray(text: str, layout: Layout) -> bool:
    """Say whether a paragraph is a short line that is neither a sentence, a number's, a date nor a salutation."""
    return not (
        len(text) >= _STRAY
        or text.endswith(_TEXT_ENDS)
        or read_marker(text)
        or layout.has("date", text)
        or layout.has("signature", text)
        or layout.has("salutation", text)
    )
