"""What merging does to a report that is published already: every text that changes, before and after, in Chinese."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz.distance import Postfix, Prefix

from generator.data.tables import block_names
from generator.ledger.follow import follow
from generator.ledger.news import sorts_of
from generator.ledger.reason import written
from generator.ledger.rows import rows_of
from tools.github import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.model.ledger import Ledger, Row
    from generator.model.report import Report
    from generator.model.structure import Block

_SHOWN = 15  # changes of a sort that are told with their words
_NAMED = 60  # ids that are named
_WORDS = 120  # characters of a text
_AROUND = 16  # characters before and after what changed


def told_changes(report: Report, ledger: Ledger, why: str) -> Iterator[str]:
    """Give the paragraphs (Markdown) on what publishing would change; none where it would change nothing.

    `why` is the reason that readers would be given, "" where it is not known yet.
    """
    followed = follow(ledger, report)
    sorts = sorts_of(ledger, followed)
    if not any(sorts.values()) and not followed.changed:
        return
    yield from _opening(followed.number, why, changed=followed.changed)
    before = {row.anchor: row for row in ledger.latest.rows if row.anchor}
    now = {block.anchor: block for block in followed.report.blocks if block.anchor}
    yield from _listed("改动的文字", [_pair(name, before, now) for name in _texts(sorts["changed"])])
    kinds = (name.split()[0] for name in sorts["of another kind"])
    yield from _listed("体例变了的，请看是否移走或漏了文字", [_kinds(name, before, now) for name in kinds])
    yield from _named("换了层级的小标题", [name.split()[0] for name in sorts["of another level"]])
    yield from _named("段首标题起止变了的", sorts["with another run-in head"])
    yield from _listed("不再有的", [_one(name, before[name].text) for name in _texts(sorts["ended"]) if name in before])
    yield from _listed("新增的", [_one(name, now[name].text) for name in _texts(sorts["new"]) if name in now])
    unmarked = _unmarked(ledger.latest.rows, rows_of(followed.report))
    yield from _listed(
        "没有标记的文字（标题、署名等）", [f"- {what}：{quoted(text, _WORDS)}" for what, text in unmarked]
    )
    yield from _named("移动了的", sorts["moved"])
    yield from _named("并入别段的（括号里是并入的段）", sorts["now part of another"])
    yield from _named("恢复的", sorts["back"])
    yield from _named("不再列为数字的", [name.split()[0] for name in sorts["no figure any more"]])
    yield from _named("不再有的数字", _figures(sorts["ended"]))
    yield from _named("新增的数字", _figures(sorts["new"]))


def _opening(number: int, why: str, *, changed: bool) -> Iterator[str]:
    if not changed:
        yield f"**这份报告已经发布。**文字没有变，合并后仍是第 {number} 版，只更新下面的标记。"
        return
    yield (
        f"**这份报告已经发布；合并就是发布第 {number} 版。**旧版留在原处，新版不能收回，只能再改。"
        "下面每一处，请与原文核对。"
    )
    if written(why):
        yield (
            f"读者在第 {number} 版上看到的理由，就是这个提议的标题：{quoted(why)}。它没有说清这份报告"
            "改了什么、为什么，就请在合并之前改标题（标题右边的 **Edit**），回复随后更新。"
        )
    else:
        yield "读者看到的理由是合并时提议的标题，请在标题里写明这份报告改了什么、为什么；标题里没有字，不能发布。"


def _texts(names: Sequence[str]) -> list[str]:
    return [name for name in names if name[0] != "f"]


def _figures(names: Sequence[str]) -> list[str]:
    return [name for name in names if name[0] == "f"]


def _listed(what: str, lines: Sequence[str]) -> Iterator[str]:
    if lines:
        more = [f"- 另有 {len(lines) - _SHOWN} 处，见预览"] if len(lines) > _SHOWN else []
        yield "\n".join([f"**{what}**（{len(lines)} 处）", "", *lines[:_SHOWN], *more])


def _named(what: str, names: Sequence[str]) -> Iterator[str]:
    if names:
        more = " 等" if len(names) > _NAMED else ""
        yield f"**{what}**（{len(names)} 个）：{quoted('、'.join(names[:_NAMED]), 2000)}{more}"


def _unmarked(before: Sequence[Row], now: Sequence[Row]) -> list[tuple[str, str]]:
    """Give the texts without an id that only one side has, each with the word for its side."""
    old, new = ([row.text for row in rows if not row.anchor] for rows in (before, now))
    gone = [("原来", text) for text in old if text not in new]
    return [*gone, *(("现在", text) for text in new if text not in old)]


def _pair(name: str, before: Mapping[str, Row], now: Mapping[str, Block]) -> str:
    """Give both texts of an id, each around what only it has."""
    old, new = before[name].text, now[name].text
    start = Prefix.similarity(old, new)
    end = Postfix.similarity(old[start:], new[start:])
    shown = (_around(text, start, len(text) - end) for text in (old, new))
    was, is_now = (quoted(text, _WORDS) for text in shown)
    return f"- {quoted(name)}\n  - 原来：{was}\n  - 现在：{is_now}"


def _around(text: str, start: int, end: int) -> str:
    """Give characters `start` to `end` with some on either side."""
    first, last = max(0, start - _AROUND), min(len(text), end + _AROUND)
    return f"{'…' if first else ''}{text[first:last]}{'…' if last < len(text) else ''}"


def _kinds(name: str, before: Mapping[str, Row], now: Mapping[str, Block]) -> str:
    was, is_now = (block_names().get(kind, kind) for kind in (before[name].kind, now[name].kind))
    return f"- {quoted(name)} 由{was}改作{is_now}：{quoted(now[name].text, _WORDS)}"


def _one(name: str, text: str) -> str:
    return f"- {quoted(name)}：{quoted(text, _WORDS)}"
