"""A small printing press: sets clean blocks in a newspaper column and loses them again as extraction does."""

import json
import random
import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

GOLD = Path(__file__).parents[1] / "gold" / "blocks"
_TOKEN = re.compile(r"[0-9A-Za-z.%+]+|.")
_MAY_NOT_BEGIN = frozenset("，。、；：？！”’》）】,;:?!)%")
_MAY_NOT_END = frozenset("“‘《（【(")
_STOPS = "。！？"


@dataclass(frozen=True, slots=True)
class Press:
    """How a page is set and what its extraction does to it.

    `width` is the column's in cells; `quote` that of a quotation mark; `indent` says what became of the two cells
    before a paragraph; `parted` and `torn` are the probabilities of a blank line between two blocks and within one.
    """

    width: int
    quote: float
    indent: str
    parted: float
    torn: float

    @classmethod
    def draw(cls, rnd: random.Random) -> "Press":
        """Draw a press: 12 to 42 cells; without indent a page needs its blank lines, or nothing could be told."""
        indent = rnd.choice(["lost", "lost", "kept", "none"])
        parted = rnd.choice([1.0, 0.85]) if indent == "none" else rnd.choice([1.0, 0.85, 0.5])
        return cls(rnd.randint(12, 42), rnd.choice([0.5, 1.0]), indent, parted, rnd.choice([0.0, 0.05, 0.1]))

    def print(self, blocks: list[str], rnd: random.Random) -> str:
        """Give the page's text."""
        page: list[str] = []
        for number, block in enumerate(blocks):
            head = is_head(block)
            lines = [block] if head and number < 4 else self._set(block, indented=not head)
            if page:
                glued = is_head(blocks[number - 1]) and not head and rnd.random() < 0.5
                page.append("\n\n" if not glued and rnd.random() < self.parted else "\n")
            page.append(lines[0])
            for line in lines[1:]:
                chance = max(self.torn, 0.5 * (line[0] == "“")) if self.torn else 0.0
                page += ["\n\n" if rnd.random() < chance else "\n", line]
        return "".join(page)

    def _set(self, block: str, *, indented: bool) -> list[str]:
        """Wrap a block; a mark that may not begin a line takes the token before it along."""
        lines, line, room = [], list[str](), self.width - 2.0 * (indented and self.indent != "none")
        for token in _TOKEN.findall(block):
            if line and self._cells("".join(line)) + self._cells(token) > room:
                carried: list[str] = []
                while len(line) > 1 and [*carried, token][0][0] in _MAY_NOT_BEGIN:
                    carried.insert(0, line.pop())
                while len(line) > 1 and line[-1][-1] in _MAY_NOT_END:
                    carried.insert(0, line.pop())
                lines.append("".join(line))
                line, room = carried, float(self.width)
            line.append(token)
        lines.append("".join(line))
        if indented and self.indent == "kept":
            lines[0] = "\u3000\u3000" + lines[0]
        return lines

    def _cells(self, text: str) -> float:
        return sum(self.quote if c in "“”‘’" else 0.5 if c < "\u2000" else 1.0 for c in text)


def is_head(block: str) -> bool:
    """Tell whether a clean block is set without an indent, as headings and title lines are."""
    return len(block) < 45 and block.rstrip("”’》）")[-1] not in _STOPS


def gold_reports() -> list[list[str]]:
    """Give the blocks of the five reports, as they are read."""
    return [
        [block["text"] for block in json.loads(file.read_text("utf-8"))["blocks"]] for file in sorted(GOLD.glob("*"))
    ]


def agreement(want: list[str], got: list[str]) -> tuple[int, int]:
    """Give how many blocks are found whole and in place, and how many were wanted and found together."""
    return (_places(want) & _places(got)).total(), len(want) + len(got)


def _places(blocks: list[str]) -> Counter[tuple[int, int]]:
    ends = [0]
    for block in blocks:
        ends.append(ends[-1] + len("".join(block.split())))
    return Counter(pairwise(ends))
