"""The lines of a web page: text gathered as a browser shows it (CSS Text 3), rows of tables put side by side."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

_WHITE = " \t\n\f\r"  # what the markup may have anywhere (HTML, ASCII white space)
_SPACES = re.compile(r"[ \t\n\f\r]+")
_CELL = 60  # characters; what is longer is prose
# Where a line of the markup ends between two of these, a browser shows nothing (CSS Text 3, 4.1.3).
_WIDE = "\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe6f\uff00-\uffef\U00020000-\U0003ffff"
_WIDE_END = re.compile(rf"(?<=[{_WIDE}])[ \t\f\r]*\n[ \t\f\r\n]*(?=[{_WIDE}])")


@dataclass(slots=True)
class Line:
    """A line of a page. `blank`: an empty one stands above it; `hidden`: the hidden part it belongs to, 0 for none."""

    text: str
    blank: bool
    hidden: int


@dataclass(slots=True)
class _Row:
    """A row of a table while it is read: the lines of its cells."""

    cells: list[list[Line]] = field(default_factory=list)


class Lines:
    """Gathers text into lines; `hidden` is to be set to a number while a hidden part is read."""

    def __init__(self) -> None:
        """Begin with no line."""
        self.hidden = 0
        self._done: list[Line] = []
        self._rows: list[_Row] = []
        self._parts: list[str] = []
        self._blank = False

    def add(self, text: str, *, kept: bool = False) -> None:
        """Add text to the line; `kept`: its line ends and spaces count (`pre`)."""
        if not kept:
            # White space alone parts two elements, whatever stands in them.
            self._parts.append(text if text.strip(_WHITE) else " " * bool(text))
            return
        first, *others = text.split("\n")
        self._parts.append(first.replace(" ", "\u00a0"))
        for line in others:
            self.end()
            self._parts.append(line.replace(" ", "\u00a0"))

    def end(self, *, blank: bool = False) -> None:
        """End the line, if there is any text in it; `blank` parts it from what follows by an empty one."""
        raw = "".join(self._parts)
        self._parts.clear()
        text = _shown(raw)
        if text.strip():
            self._target().append(Line(text, self._blank, self.hidden))
            self._blank = False
        elif raw and not blank:
            self._blank = True  # a line of its own that shows nothing
        self._blank |= blank

    def break_line(self) -> None:
        """End the line where the markup says so; two of them leave a line empty."""
        if "".join(self._parts).strip():
            self.end()
        else:
            self._parts.clear()
            self._blank = True

    def open_row(self) -> None:
        """Begin a row of a table."""
        self.end(blank=True)
        self._rows.append(_Row())

    def open_cell(self) -> None:
        """Begin a cell."""
        self.end(blank=True)
        if self._rows:
            self._rows[-1].cells.append([])

    def close_row(self) -> None:
        """End a row: a line of words parted by tabs; the cells' own lines where one of them holds prose."""
        self.end(blank=True)
        if not self._rows:
            return
        cells = self._rows.pop().cells
        lines = [line for cell in cells for line in cell]
        short = all(len(cell) <= 1 and all(len(line.text) <= _CELL for line in cell) for cell in cells)
        if short and len(lines) > 1 and len({line.hidden for line in lines}) == 1:
            words = "\t".join(cell[0].text.strip() if cell else "" for cell in cells)
            lines = [Line(words.rstrip("\t"), blank=lines[0].blank, hidden=lines[0].hidden)]
        self._target().extend(lines)

    def visible(self) -> tuple[str, dict[int, int], set[int]]:
        """Give the text, the characters of each hidden part, and those of them that were taken nevertheless.

        A part that holds more than all that is shown is the page itself, which a script would have shown.
        """
        self.end()
        sizes: Counter[int] = Counter()
        for line in self._done:
            sizes[line.hidden] += len(line.text.strip())
        shown = sizes.pop(0, 0)
        most = sizes.most_common(1)
        taken = {most[0][0]} if most and most[0][1] > shown + sizes.total() - most[0][1] else set()
        kept = [line for line in self._done if not line.hidden or line.hidden in taken]
        text = "".join("\n" * (line.blank and i > 0) + line.text + "\n" for i, line in enumerate(kept))
        return text, dict(sizes), taken

    def _target(self) -> list[Line]:
        """Give where lines go: into the innermost open cell, else into the page."""
        for row in reversed(self._rows):
            if row.cells:
                return row.cells[-1]
        return self._done


def _shown(raw: str) -> str:
    """Give a line as it is shown: white space of the markup is one space, or none between two wide characters."""
    return _SPACES.sub(" ", _WIDE_END.sub("", raw.strip(_WHITE)))
