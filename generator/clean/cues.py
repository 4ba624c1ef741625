"""What the text itself says about a line end: marks at the end, markers at the start, open brackets, known words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from operator import add

from generator.clean.lines import Line, cells
from generator.text.marks import BULLETS, DASHES, DATE, SIGNS, is_han
from generator.text.segment import segmenter


class End(Enum):
    """How a line ends: the costs of ending a paragraph, ending a heading, and running on after it."""

    STOP = (0.05, 5.0, 3.4)
    SEMICOLON = (2.0, 5.0, 0.7)
    COLON = (1.0, 0.8, 3.5)
    COMMA = (6.0, 5.0, 0.0)
    OPEN = (9.0, 9.0, 0.0)
    PARTICLE = (7.0, 4.0, 0.0)
    CLOSED = (3.5, 0.3, 0.0)
    WORD = (4.6, 0.3, 0.0)

    def __init__(self, paragraph: float, heading: float, on: float) -> None:
        self.paragraph = paragraph
        self.heading = heading
        self.on = on


@dataclass(frozen=True, slots=True, eq=False)
class Marker:
    """A mark at a line's start: costs of beginning a paragraph, of beginning a heading, and of being no beginning.

    Each is itself alone, so that tables by marker need not compare what it holds.
    """

    pattern: re.Pattern[str]
    paragraph: float
    heading: float
    inside: float


_NUMERAL = "[一二三四五六七八九十]"
# 一、二、三产业 and 二、三中全会 are no numbered headings though they open a line.
_NOT_A_LIST = f"(?!{_NUMERAL}{{1,3}}[、中季期类产届次线级是要])"
_DASHES = rf"[{DASHES}]{{1,2}}\s*"
_DATE = rf"{DATE}\s*[在，,）)]"
_CREDIT = r"(?:本报|本刊)?(?:特约)?(?:通讯员|记者|撰稿|编辑|责编|责任编辑|摄影|供稿|校对|审核|来源|作者)[\s：:/]"
MARKERS = (
    Marker(re.compile(f"[{BULLETS}{SIGNS}]"), 0.5, 0.3, 7.0),
    Marker(re.compile("第[一二三四五六七八九十百\\d]{1,4}(?:章|部分|篇|编)"), 2.0, 0.3, 5.0),
    Marker(re.compile(f"{_NUMERAL}{{1,3}}、{_NOT_A_LIST}"), 1.2, 0.3, 5.0),
    Marker(re.compile(f"[（(]{_NUMERAL}{{1,3}}[）)]"), 0.5, 0.8, 5.0),
    Marker(re.compile("[·•]"), 0.5, 0.5, 3.0),
    Marker(re.compile(r"\d{1,3}[.、．](?:(?!\d)|(?=(?:19|20)\d{2}年))"), 0.5, 1.0, 4.0),
    Marker(re.compile(r"[（(]\d{1,2}[）)]|[①-⑳]"), 0.7, 1.5, 3.0),
    Marker(re.compile(r"[〔\[［]\d{1,3}[〕\]］]"), 0.7, 1.5, 2.0),
    Marker(re.compile(f"{_DASHES}[（(]?{_DATE}"), 3.0, 0.2, 5.0),
    Marker(re.compile(f"[（(]?{_DATE}"), 3.0, 1.0, 1.0),
    Marker(re.compile("(?:尊敬的)?各位[^，。、！：:!]{2,8}[：！:!]|同志们[：！:!]"), 0.5, 1.0, 2.5),
    Marker(re.compile(f"{_NUMERAL}[是要]"), 1.5, 5.0, 0.7),
    Marker(re.compile(_CREDIT), 2.0, 0.7, 2.0),
    Marker(re.compile(f"[{DASHES}]{{2}}"), 0.4, 0.6, 5.0),
    Marker(re.compile("【"), 0.7, 0.5, 2.0),
)
PLAIN = Marker(re.compile("(?!)"), 2.3, 4.0, 0.0)
"""What a line without a marker costs."""
_ANY_MARKER = re.compile("|".join(f"(?:{marker.pattern.pattern})" for marker in MARKERS))  # most lines have none

_FIRST_HAN = "㐀"
_CLOSERS = "”’》）)】』」〕〉\"'"
_ENDS = {
    **dict.fromkeys("。！？!?…", End.STOP),
    **dict.fromkeys("；;", End.SEMICOLON),
    **dict.fromkeys("：:", End.COLON),
    **dict.fromkeys("，、,", End.COMMA),
    **dict.fromkeys("“‘《（(【『「〔〈", End.OPEN),
}
_MAY_NOT_OPEN = frozenset("，。、；：？！”’》）】』」〕〉,;:?!)%％‰℃…")
_TOKEN = re.compile(r"[“‘《（【『「]*(?:[0-9A-Za-z.%+\-]+|.)[，。、；：？！”’》）】』」]*")
# A bracket may have lost its width alone: the two of a pair are known in either.
_PAIRS = {"”": "“", "’": "‘", "》": "《", "）": "（", "』": "『", "」": "「"}
_WIDE = str.maketrans("()", "（）")
_BRACKETS = re.compile("[“”‘’《》（）()『』「」]")
_PAIR_REACH = 120


# Words that bind what stands before to what follows: no sentence and no heading ends with one. What ends in the same
# character and does: 参与 普及 涉及 祥和 共和 缓和 饱和 温和 谦和.
_PARTICLE = re.compile("[的把]$|(?<!参)与$|(?<![普涉顾触])及$|(?<![祥共缓饱温谦平])和$")
# Nothing begins with 的 but 的确 and 的士.
_MAY_NOT_BEGIN = re.compile("的(?![确士])")


def line_end(text: str) -> End:
    """Tell how a line of text ends; closing quotes and brackets after a stop belong to the stop."""
    bare = text.rstrip(_CLOSERS)
    if bare != text:
        return End.STOP if bare and _ENDS.get(bare[-1]) is End.STOP else End.CLOSED
    if _PARTICLE.search(text, max(0, len(text) - 2)):
        return End.PARTICLE
    return _ENDS.get(text[-1], End.WORD if text[-1] >= _FIRST_HAN else End.CLOSED)


def line_marker(text: str) -> Marker | None:
    """Give the marker that a line of text opens with."""
    if not _ANY_MARKER.match(text):
        return None
    return next(marker for marker in MARKERS if marker.pattern.match(text))


def inline_count(marker: Marker, lines: Sequence[Line]) -> int:
    """Count how often a marker stands within the lines, after a mark, where it begins no block."""
    pattern = re.compile(f"(?<=[，。；：！？])(?:{marker.pattern.pattern})")
    return sum(len(pattern.findall(line.text)) for line in lines)


def may_not_open(text: str) -> bool:
    """Tell whether a line opens with 的 or with a mark that may not begin a line (GB/T 15834—2011, 5.1.10)."""
    return text[0] in _MAY_NOT_OPEN or _MAY_NOT_BEGIN.match(text) is not None


def first_token(text: str) -> float:
    """Give the width in cells of what must stay together at a line's start: a number, a character with its marks."""
    match = _TOKEN.match(text[:24])
    return cells(match.group()) if match else 1.0


def inside_pairs(lines: Sequence[Line]) -> list[bool]:
    """Tell for the start of each line whether a quotation, a title or a bracket is open across it and closes soon."""
    depth = [0] * (len(lines) + 1)
    opened: dict[str, tuple[int, int]] = {}
    for number, line in enumerate(lines):
        for match in _BRACKETS.finditer(line.text):
            mark, at = match.group().translate(_WIDE), line.span.start + match.start()
            if mark not in _PAIRS:
                opened[mark] = (at, number)
                continue
            start, first = opened.pop(_PAIRS[mark], (-_PAIR_REACH, number))
            if at - start < _PAIR_REACH:
                depth[first + 1] += 1
                depth[number + 1] -= 1
    inside, level = [], 0
    for change in depth[:-1]:
        level += change
        inside.append(level > 0)
    return inside


_KNOWN_WORD, _KNOWN_PAIR, _WORD_ACROSS, _UNKNOWN = -2.0, -1.8, -1.5, 1.0
# A number torn at its decimal point is surely one; one torn between two digits may be two.
_TORN_AT_POINT, _TORN_DIGITS = -9.0, -2.0
_NUMBER_END, _NUMBER_START = re.compile(r"\d[.．]?$"), re.compile(r"[.．]?\d")
_AROUND = 6  # code points on both sides of a line end that are cut into words


class Cohesion:
    """How well two pieces of text hold together, told by the words of the report itself and by the dictionary's."""

    def __init__(self, lines: Sequence[Line]) -> None:
        """Learn the character pairs and triples inside the lines."""
        text = "\n".join(line.text for line in lines)
        self._words = segmenter()
        pairs = list(map(add, text, text[1:]))
        self._pairs = set(pairs)
        self._triples = set(map(add, pairs, text[2:]))

    def cost(self, left: str, right: str) -> float:
        """Give the cost of `left` running on into `right`: negative where a word runs across, known from elsewhere."""
        a, b = left[-1], right[0]
        if _NUMBER_END.search(left[-2:]) and _NUMBER_START.match(right):
            return _TORN_AT_POINT if {a, b} & {".", "．"} else _TORN_DIGITS
        if not (is_han(a) and is_han(b)):
            return 0.0
        if left[-2:] + b in self._triples or a + right[:2] in self._triples:
            return _KNOWN_WORD
        if a + b in self._pairs:
            return _KNOWN_PAIR
        return _WORD_ACROSS if self._word_across(left[-_AROUND:], right[:_AROUND]) else _UNKNOWN

    def _word_across(self, left: str, right: str) -> bool:
        """Tell whether a word of the dictionary begins in `left` and ends in `right`."""
        at = 0
        for word in self._words(left + right):
            at += len(word)
            if at >= len(left):
                return at > len(left)
        return False
