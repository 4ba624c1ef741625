"""Why a piece of the raw text is no part of the report, in words."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from generator.data.layout import LONGEST, load_layout
from generator.text.marks import compact

if TYPE_CHECKING:
    from generator.model.report import Report

# Shapes of the layout table that are furniture by themselves, in the order in which they are asked.
_SHAPES = {"page-number": "页码", "masthead": "报头、版次", "chrome": "网页栏目文字", "contents": "目录"}
_AGAIN = "与正文重复"
_RUNNING, _RUNNING_TIMES = "每页重复的书眉", 3
_OTHER = "其他版面文字"
_LEADERS = re.compile(r"[\d.…·．—\-]+$")  # of a line in a list of contents
_DIGITS = re.compile(r"\d+")
_TELLING = 4  # code points: what is shorter stands in a text by chance


def furniture_reasons(report: Report) -> dict[str, str]:
    """Give for each furniture block, by its id, what it is: 页码, 与正文重复 …."""
    layout = load_layout()
    furniture = [block for block in report.blocks if block.kind == "furniture"]
    if not furniture:
        return {}
    texts = {compact(block.text) for block in report.blocks if block.kind != "furniture"}
    heads = {text[:_TELLING] for text in texts}
    titles = compact("".join(block.text for block in report.blocks if block.kind in {"title", "subtitle"}))
    times = Counter(_DIGITS.sub("0", compact(block.text)) for block in furniture)

    def reason(text: str) -> str:
        words = compact(text)
        shape = next((name for kind, name in _SHAPES.items() if layout.has(kind, text)), None)
        if shape:
            return shape
        bare = _LEADERS.sub("", words) or words
        if len(bare) >= _TELLING and (bare in titles or _repeats(bare, texts, heads)):
            return _AGAIN
        running = len(words) <= LONGEST and times[_DIGITS.sub("0", words)] >= _RUNNING_TIMES
        return _RUNNING if running else _OTHER

    return {block.id: reason(block.text) for block in furniture}


def _repeats(words: str, texts: set[str], heads: set[str]) -> bool:
    """Say whether words stand in the report themselves, or open a paragraph of it as its run-in head does."""
    if words in texts:
        return True
    return words[:_TELLING] in heads and any(text.startswith(words) for text in texts)
