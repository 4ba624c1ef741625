"""Lines as they are printed: where each stands, how wide it is, and what white space lies before it.

Widths are in cells: a Han character or a full-width mark is one cell, a Latin letter or an Arabic digit half a cell.
Quotation marks and dashes are set in one cell or in half a cell, by the font, marks side by side are squeezed, and the
program that took the text out of a page may have written digits and marks in another width: so a width has a slack.
Where a program has cut the text at a number of characters, each character is a cell: which of the two holds, a report's
lines with letters and digits tell, which are even in one of them only.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.clean.counting import find_cut
from generator.model.spans import Span
from generator.text.marks import DEBRIS

# Line ends: CR LF, CR, LF, form feed, and what Unicode adds (UAX #14, class BK and NL).
_LINE_END = re.compile("\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
# One run at a time: a pattern with white space on both sides of the line end would be quadratic on a long run.
_SPACE_RUN = re.compile(r"\s+")
_HALF = re.compile(
    "[\x20-\x7e\u00a0-\u00a6\u00a8-\u00af\u00b2-\u00b6\u00b8-\u00d6\u00d8-\u00f6\u00f8-\u00ff\uff61-\uff9f]"
)
# What may have been half a cell wide when the line was set, and was written in another width since, and spaces beside
# numbers, which no press sets so wide.
_LOOSE = re.compile(
    "[“”‘’—…·０-９ａ-ｚＡ-Ｚ％]|[，。、；：？！》）】](?=[，。、；：？！“”‘’《》（）【】])"
    "|(?<=[㐀-鿿]) (?=[0-9])|(?<=[0-9%]) (?=[㐀-鿿])"
)
_AMBIGUOUS = re.compile("[“”‘’—…·]")  # half a cell each to a program that follows UAX #11 (class A)
_NOT_FIRST = frozenset("，。、；：？！”’》）】…")
_MAY_BE_DEBRIS = re.compile(r"[\\&<]")
_ONE_SPACE = re.compile("[&<]")
_SPELT_OUT = re.compile(rf"(?:{DEBRIS}\s*)+")
_STOP = re.compile("[。！？；：][”’》）]?$")  # a line that ends so may be a block's last one, of any width
_NARROWEST, _WIDEST = 8, 100  # cells of a line that a column or a program may have cut
_TELLING, _EVEN, _MORE_EVEN = 6, 0.75, 0.2  # lines that must tell it; shares of them
# Beside Chinese text these were full-width when the line was set.
_NARROWED = re.compile("(?<=[㐀-鿿”’》])[,;:?!)]|[(](?=[㐀-鿿])")


def cells(text: str) -> float:
    """Give the width of `text` in cells; a tab counts as one cell."""
    return len(text) - len(_HALF.findall(text)) / 2


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line without the white space around it.

    `span` is where it stands; `text` has no spelt-out white space at its ends either. `width` is its width in cells
    with the indent; by `slack` cells it may be narrower. `indent` is the width of the white space before it. `blank`
    says whether an empty line lies before it; None, where a page ends, says nothing.
    """

    span: Span
    text: str
    width: float
    slack: float
    indent: float
    blank: bool | None

    @property
    def own_width(self) -> float:
        """Give the width without the indent."""
        return self.width - self.indent

    def beyond(self, column: float) -> float:
        """Give by how many cells the line is wider than a column (below 0: narrower), the slack taken in its favour."""
        if self.width <= column:
            return self.width - column
        return max(0.0, self.width - self.slack - column)


def gaps(text: str) -> Iterator[Span]:
    """Give every stretch of white space that holds a line end, and the white space at both ends of `text`."""
    for match in _SPACE_RUN.finditer(text):
        start, end = match.span()
        if start == 0 or end == len(text) or _LINE_END.search(match.group()):
            yield Span(start, end)


def read_lines(text: str) -> list[Line]:
    """Cut `text` into its lines that are not empty, and measure them in cells, or in characters if cut by these."""
    lines: list[Line] = []
    at, before = 0, ""
    for gap in (*gaps(text), Span(len(text), len(text))):
        if gap.start > at:
            lines.append(_line(text, Span(at, gap.start), before))
        at, before = gap.end, gap.of(text)
    return _as_cut(lines)


def _as_cut(lines: list[Line]) -> list[Line]:
    """Measure lines as the program did that cut them, if one has: in cells, narrow cells or characters."""
    in_cells = [cells(line.text) for line in lines]
    measures = (
        [width + line.indent for width, line in zip(in_cells, lines, strict=True)],
        [
            width - len(_AMBIGUOUS.findall(line.text)) / 2 + line.indent
            for width, line in zip(in_cells, lines, strict=True)
        ],
        [len(line.text) + line.indent for line in lines],
    )
    torn = [line.text[0] in _NOT_FIRST for line in lines]
    cuts = [(cut.off, number) for number, widths in enumerate(measures) if (cut := find_cut(widths, torn))]
    if not cuts and not _are_counted(lines):
        return lines
    widths = measures[min(cuts)[1] if cuts else -1]
    return [replace(line, width=width, slack=0.0) for line, width in zip(lines, widths, strict=True)]


def _are_counted(lines: Sequence[Line]) -> bool:
    """Tell whether lines were cut at a number of characters: those with half cells are even in characters alone."""
    telling = [
        (round(line.width), round(len(line.text) + line.indent))
        for line in lines
        if len(line.text) - line.own_width >= 1 and _NARROWEST <= line.width <= _WIDEST and not _STOP.search(line.text)
    ]
    if len(telling) < _TELLING:
        return False
    in_cells, in_characters = (_most_alike(widths) / len(telling) for widths in zip(*telling, strict=True))
    return in_characters >= max(_EVEN, in_cells + _MORE_EVEN)


def _most_alike(widths: Sequence[int]) -> int:
    """Count the lines of the width, or one less, that most lines have."""
    counts = Counter(widths)
    return max(count + counts[width - 1] for width, count in list(counts.items()))


def _line(text: str, span: Span, before: str) -> Line:
    parts = _LINE_END.split(before)
    indent = cells(parts[-1])
    content, spelt = _without_debris(span.of(text))
    indent += spelt
    blank = None if "\f" in before else bool(parts[1:-1])  # what stands between two line ends
    narrowed = len(_NARROWED.findall(content)) / 2
    slack = len(_LOOSE.findall(content)) / 2 + narrowed
    return Line(span, content, cells(content) + narrowed + indent, slack, indent, blank)


def _without_debris(content: str) -> tuple[str, int]:
    """Give a line without the spelt-out white space at its ends, and how many cells of it stood at its start."""
    if not _MAY_BE_DEBRIS.search(content):
        return content, 0
    runs = [match.span() for match in _SPELT_OUT.finditer(content)]
    start = next((b for a, b in runs if a == 0), 0)
    end = next((a for a, b in runs if b == len(content)), len(content))
    if start >= end:
        return content, 0
    return content[start:end], len(_ONE_SPACE.findall(content[:start]))
