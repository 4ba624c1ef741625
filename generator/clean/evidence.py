"""What is seen at each line end, as costs (negative log probabilities) of the ways to read it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log

from generator.clean.columns import LOST_INDENT, column_widths, play
from generator.clean.counting import is_full
from generator.clean.cues import (
    PLAIN,
    Cohesion,
    End,
    Marker,
    first_token,
    inline_count,
    inside_pairs,
    line_end,
    line_marker,
    may_not_open,
)
from generator.clean.cut_lines import CutLines
from generator.clean.heads import one_of_two
from generator.clean.lines import Line
from generator.clean.parallels import parallels
from generator.data.layout import load_layout

_NOT_WRAPPED = 4.5  # a web page breaks a paragraph only by accident: a page of its source ended, a link was cut out
_CUT_PAGE = 0.7  # but half of the ends of its printed pages do
_FREE_BEGINS = (1.9, 3.0)  # where nothing is wrapped, most lines begin something
_FULL_PARAGRAPH, _FULL_HEADING = 2.7, 1.5  # cells of a last line's widths that count as full; a cost
_FORBIDDEN = 6.0  # a block that begins with a comma
_OPEN_PAIR = 3.0
_LONG_HEADING = 30  # cells; titles of reports in one line reach forty
_LINES_OF_HEADING = (1.5, 4.0)  # a second line, a third line
NARROWEST, WIDEST = -3, 1
"""Cells by which the first line of a paragraph may be off its column."""
_PROSE = re.compile("[。；！？;]")
_WITHIN = re.compile("[”’》0-9A-Za-z]$")  # what stands at the end of a sentence seldom, of a cut line often
_ROOM = -0.75  # cells that a full line may leave for what did not fit
_MOST, _EVEN, _MOST_RAGGED = 0.8, 0.5, 1.5
_OTHER_COLUMN = 2.0  # a few lines of the usual width stand above a paragraph that is set across two columns
_NEVER = 9.0
_IN_MEASURE, _NARROWER = 0.3, 2.2  # the measure of the report's other headings, any other one
_HEADING_LIKE = 0.5
_TORN = 3.0  # prose seldom ends without a stop
_PARALLEL = 3.0  # numbered lines of one form are headings
_QUOTES = "“‘"
_QUOTE_FIRST = 1.2
_ROLE_AND_NAME = re.compile(r"[^\s，。；、：]{2,24}\s+[^\s，。；、：]{1,4}(?:\s[^\s，。；、：])?")
_RARE = 0.001
_INDENT = 1.5  # cells of white space that are meant


@dataclass(frozen=True, slots=True)
class Evidence:
    """The costs before one line.

    `on` is the cost of running on from a paragraph's first line, a paragraph's further line, a heading's first line, a
    heading's further line. `end` is the cost of ending a paragraph or a heading with the line before, `begin` that of
    beginning one with this line. `blank` and `indented` (None where they say nothing), `marker` and `beyond` (by how
    many cells, rounded, the line is wider than its column; None where there is no column or where it is far from
    filling it) are seen here and weighed by each report's own habits.
    """

    on: tuple[float, float, float, float]
    end: tuple[float, float]
    begin: tuple[float, float]
    blank: bool | None
    indented: bool | None
    marker: Marker
    beyond: int | None


class Page:
    """The lines of a report with all that can be told of each without a decision."""

    def __init__(self, lines: Sequence[Line]) -> None:
        """Measure the lines."""
        self.lines = lines
        self.layout = load_layout()
        self.cut = CutLines.of(lines)
        self.columns = self.cut.columns(lines) if self.cut else column_widths(lines)
        self.ends = [line_end(line.text) for line in lines]
        self.markers = [line_marker(line.text) or PLAIN for line in lines]
        self.chance = _chance(self.markers, lines)
        self.inside = inside_pairs(lines)
        self.cohesion = Cohesion(lines)
        self.torn = self._torn()
        self.measure = self._measure()
        self.parallel = parallels(lines)
        self.ragged = self._ragged()
        self.usual = next((column for column, _ in Counter(self.columns).most_common(2) if column), None)
        indented = sum(line.indent >= _INDENT for line in lines)
        self.indents = 0 < indented < len(lines)

    def evidence(self) -> list[Evidence]:
        """Give what is seen before each line; before the first one nothing runs on and nothing ends."""
        return [self._before(i) for i in range(len(self.lines))]

    def last_end(self) -> tuple[float, float]:
        """Give the cost of ending the report with a paragraph or with a heading."""
        end = self.ends[-1]
        return end.paragraph, end.heading

    def _before(self, i: int) -> Evidence:
        line, marker = self.lines[i], self.markers[i]
        begin, beyond = self._begin(i), _beyond(line, self.columns[i])
        if not i:
            return Evidence((0.0,) * 4, (0.0, 0.0), begin, None, self._indented(0), marker, beyond)
        last, end = self.lines[i - 1], self.ends[i - 1]
        end_paragraph, end_heading = end.paragraph, end.heading
        if last_column := self._full(i - 1):
            end_paragraph += log(last_column / (1 if self.cut else _FULL_PARAGRAPH))
            end_heading += log(last_column) if self.cut else _FULL_HEADING
        on = end.on + min(marker.inside, -log(self._by_chance(i))) + self.cohesion.cost(last.text, line.text)
        on += one_of_two(self.layout, last.text, line.text)
        if marker is PLAIN and self._is_torn(i):
            on -= _TORN
        if self.inside[i]:
            on -= _OPEN_PAIR
            end_paragraph += _OPEN_PAIR
            end_heading += _OPEN_PAIR
        # An opening quotation mark hangs in the margin, for which extraction takes the line for a new piece.
        blank = None if line.text[0] in _QUOTES else line.blank
        return Evidence(self._on(i, on), (end_paragraph, end_heading), begin, blank, self._indented(i), marker, beyond)

    def _begin(self, i: int) -> tuple[float, float]:
        """Give the costs of beginning a paragraph and a heading with a line."""
        line, marker, chance = self.lines[i], self.markers[i], self._by_chance(i)
        paragraph = chance * (PLAIN.paragraph - marker.paragraph) - log(1 - chance)
        heading = chance * (PLAIN.heading - marker.heading) - log(1 - chance) + self._unlike_heading(i)
        heading -= _PARALLEL * (i in self.parallel)
        if self.columns[i] is None and marker is PLAIN:
            paragraph -= _FREE_BEGINS[0]
            heading -= _FREE_BEGINS[1]
        unlikely = _FORBIDDEN * may_not_open(line.text) + _QUOTE_FIRST * (line.text[0] in _QUOTES)
        return paragraph + unlikely, heading + unlikely

    def _by_chance(self, i: int) -> float:
        """Tell how likely a line's marker came to its start by a wrap."""
        return self.chance[self.markers[i]] if self.columns[i] else _RARE

    def _measure(self) -> float:
        """Give the width that first lines of numbered headings share which seem to run on, 0 where there is none."""
        widths: Counter[int] = Counter()
        for i, (line, after) in enumerate(pairwise(self.lines)):
            runs_on = self.columns[i] and self.ends[i] is End.WORD and self.ends[i + 1] in (End.WORD, End.CLOSED)
            numbered = self.markers[i].heading < self.markers[i].paragraph + _HEADING_LIKE
            if numbered and runs_on and self.markers[i + 1] is PLAIN and after.own_width <= line.own_width + 1:
                widths[round(line.own_width)] += 1
        best = max(widths, key=lambda width: sum(widths[w] for w in (width - 1, width, width + 1)), default=0)
        return best if sum(widths[w] for w in (best - 1, best, best + 1)) > 1 else 0.0

    def _ragged(self) -> float:
        """Give the cells by which full lines differ beyond what `play` and `_ROOM` allow: 0 where lines are set even.

        Where marks are squeezed and spread by the line, lines in the middle of a sentence, which are full, leave room
        for what the next one begins with. A line below a marker says nothing: it may be the first of a paragraph,
        which is narrower.
        """
        if self.cut:
            return 0.0
        inner = [end in (End.WORD, End.COMMA, End.PARTICLE) for end in self.ends]
        rooms = sorted(
            -line.beyond(column) - first_token(after.text)
            for i, (line, after) in enumerate(pairwise(self.lines))
            if i
            and inner[i - 1]
            and inner[i]
            and self.markers[i - 1] is self.markers[i] is self.markers[i + 1] is PLAIN
            if (column := self.columns[i]) and column == self.columns[i + 1]
        )
        return min(_MOST_RAGGED, max(0.0, rooms[int(_MOST * len(rooms))] + _EVEN)) if rooms else 0.0

    def _is_torn(self, i: int) -> bool:
        """Tell whether a line goes on with what the line before left, where nothing is set in columns."""
        return self.torn[i - 1] or (self.columns[i - 1] is self.columns[i] is None and may_not_open(self.lines[i].text))

    def _torn(self) -> list[bool]:
        """Tell for each line without a column whether it leaves prose without a stop, as no block ends."""
        torn = False
        found: list[bool] = []
        for line, column, marker, end in zip(self.lines, self.columns, self.markers, self.ends, strict=True):
            prose = _PROSE.search(line.text) is not None
            runs_on = end is End.WORD and (prose or (torn and marker is PLAIN))
            within = end is End.CLOSED and prose and _WITHIN.search(line.text) is not None
            torn = column is None and (runs_on or within or end in (End.COMMA, End.PARTICLE))
            found.append(torn)
        return found

    def _on(self, i: int, on: float) -> tuple[float, float, float, float]:
        """Add to the cost of running on what the widths of the two lines say."""
        last, line, column = self.lines[i - 1], self.lines[i], self.columns[i - 1]
        if self.cut and column:
            first, further = self.cut.on(last, line)
            heading = on + (4.0 if "。" in line.text[:-1] else 0.0)
            one, two = _LINES_OF_HEADING
            return on + first, on + further, heading + first + one, heading + further + two
        token = first_token(line.text)
        if column and column == self.columns[i] and line.beyond(column) > play(column) + self.ragged:
            on += 4.0
        unfilled, unfilled_first = self._unfilled(last, token, column)
        if self.usual and column and self.usual < column:
            other, other_first = self._unfilled(last, token, self.usual)
            unfilled = min(unfilled, _OTHER_COLUMN + other)
            unfilled_first = min(unfilled_first, _OTHER_COLUMN + other_first)
        if column is None and line.blank is None:
            on += _CUT_PAGE - _NOT_WRAPPED
        heading = on + min(unfilled / 2, self._narrow_heading(i)) + (4.0 if "。" in line.text[:-1] else 0.0)
        measured = column is not None and self.measure < column - play(column) - 1
        more = _IN_MEASURE if measured and abs(last.own_width - self.measure) <= 1 else _LINES_OF_HEADING[1]
        return on + unfilled_first, on + unfilled, heading + _LINES_OF_HEADING[0], heading + more

    def _unfilled(self, last: Line, token: float, column: float | None) -> tuple[float, float]:
        """Give the cost of a wrap though `token` cells still have room, and that where the line is a block's first."""
        unfilled = _unfilled(last, token, column, self.ragged)
        if column is None or last.width > column - play(column):
            return unfilled, unfilled
        return unfilled, _unfilled(last, token + LOST_INDENT, column, self.ragged)

    def _narrow_heading(self, i: int) -> float:
        """Give the cost of a wrap in a heading that is set larger than the text, in a narrower measure."""
        last, line = self.lines[i - 1], self.lines[i]
        if self.columns[i - 1] is None or line.own_width > last.own_width + 1:
            return _NEVER
        return _IN_MEASURE if abs(last.own_width - self.measure) <= 1 else _NARROWER

    def _indented(self, i: int) -> bool | None:
        return self.lines[i].indent >= _INDENT if self.indents else None

    def _full(self, i: int) -> float | None:
        """Give a line's column where the line fills it: any last line may, but seldom does."""
        column = self.columns[i]
        if self.cut and column:
            return column if is_full(self.lines[i].width, column) else None
        if column is None or abs(self.lines[i].beyond(column)) > play(column) + self.ragged:
            return None
        return column

    def _unlike_heading(self, i: int) -> float:
        line = self.lines[i]
        cost = max(0.0, line.width - _LONG_HEADING) * 0.15
        if "。" in line.text[:-1]:
            cost += 4.0
        if line.width < _LONG_HEADING and _ROLE_AND_NAME.fullmatch(line.text):
            cost -= 1.5
        return cost


def _beyond(line: Line, column: float | None) -> int | None:
    if column is None:
        return None
    beyond = round(line.beyond(column))
    return beyond if NARROWEST <= beyond <= WIDEST else None


def _chance(markers: Sequence[Marker], lines: Sequence[Line]) -> dict[Marker, float]:
    """Tell how likely each marker came to stand at a line's start by a wrap.

    Where a report uses a marker within its lines too, about one in so many as a line has characters opens a line.
    """
    usual = sum(len(line.text) for line in lines) / len(lines)
    chance = {PLAIN: _RARE}
    for marker, count in Counter(markers).items():
        if marker is not PLAIN:
            chance[marker] = min(0.9, max(_RARE, inline_count(marker, lines) / usual / count))
    return chance


def _unfilled(line: Line, token: float, column: float | None, ragged: float) -> float:
    """Give the cost of a wrap after a line though the next `token` cells would still have had room in it."""
    if column is None:
        return _NOT_WRAPPED
    beyond = line.beyond(column)
    over = beyond - play(column) - ragged
    if over > 0:
        return 5.0 + min(4.0, over)
    return min(9.0, 2.5 * max(0.0, -beyond - token - _ROOM - ragged))
