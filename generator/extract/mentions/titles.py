"""Titles in 《》: laws, regulations and plans told from documents and books. Nothing else is looked for in a title."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from generator.extract.mentions.found import About, Found
from generator.model.facts import MentionKind
from generator.model.spans import Span

_LONGEST: Final = 150
"""Characters: no title is longer; a mark without its fellow takes no more of the text."""
_MARK: Final = re.compile("[《》]")
_ASIDE: Final = re.compile("（[^（）]{0,30}）$")
_DRAFT: Final = re.compile("(?:修正|修订)?(?:草案|草稿|征求意见稿|建议稿|讨论稿).{0,8}$|修正案$")
_LAW: Final = ("条例", "法典", "基本法", "通则")
_NO_LAW: Final = ("办法", "方法", "做法", "普法", "执法", "立法", "司法", "书法", "说法", "守法", "用法", "想法")
_CARRIES_OUT: Final = re.compile("实施.{2,60}法》?(?:若干)?(?:办法|规定)$|法(?:实施|施行)(?:办法|条例|细则)$")
_PAPER: Final = re.compile(
    "(?:日报|晚报|早报|晨报|时报|商报|快报|学报|周刊|月刊|半月谈|杂志|新闻联播|人大|画报|在线|频道|[^公通简汇申]报)$"
)
_PIECE: Final = re.compile(
    "》?(?:[、，]?《[^《》]{1,40}》){0,5}[^，。；《》]{0,8}?(?:栏目|专栏|节目|歌曲|组歌|电影|影片|话剧|电视剧)"
)


def titles(text: str) -> list[Span]:
    """Give the outermost titles of a folded text with their marks, left to right; a mark without fellow is none."""
    opened: list[int] = []
    found: list[Span] = []
    for mark in _MARK.finditer(text):
        if mark[0] == "《":
            opened.append(mark.start())
        elif opened and mark.end() - (start := opened.pop()) <= _LONGEST:
            while found and found[-1].start > start:
                found.pop()
            found.append(Span(start, mark.end()))
    return found


def read_titles(text: str, spans: list[Span], about: About) -> Iterator[Found]:
    """Give the laws, the nation's plans and documents among titles; newspapers, films, songs and columns are none."""
    for span in spans:
        kind = _kind(text[span.start + 1 : span.end - 1], about)
        if kind in {"law", "plan"} or (kind and not _PIECE.match(text[span.end - 1 : span.end + _LONGEST])):
            yield Found(kind, span, firm=True)


def _kind(title: str, about: About) -> MentionKind | None:
    if about.names.laws.entry_of(title):
        return "law"
    if about.names.plans.entry_of(_ASIDE.sub("", title)):
        return "plan"
    bare = _DRAFT.sub("", _ASIDE.sub("", title))
    if bare.startswith("关于"):
        return "document"
    if _CARRIES_OUT.search(bare) or bare.endswith(_LAW) or (bare.endswith("法") and not bare.endswith(_NO_LAW)):
        return "law"
    return None if _PAPER.search(bare) else "document"
