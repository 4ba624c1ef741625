"""Setting a page in columns of 12 to 42 cells, and what extraction loses of it: indents, blank lines, whole numbers.

A cell is the width of a Han character. The rules for marks that begin or end no line (kinsoku) are those of
GB/T 15834-2011, 5.1; a mark that would begin a line takes its neighbour along, or is squeezed into the line before.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from random import Random

from tests.damage.sheet import HEAD, Line, Sheet, split

_RUNS = re.compile(r"[0-9A-Za-z.%+-]+|——|……|.")
_SINGLE = re.compile("——|……|.")
_MAY_NOT_BEGIN = frozenset("，。、；：？！”’》）】…,;:?!)%％·")
_MAY_NOT_END = frozenset("“‘《（【(")
INDENT = "\u3000\u3000"


@dataclass(frozen=True, slots=True)
class Press:
    """How a page is set.

    `width` is the column's, `quote` that of a quotation mark, in cells. `indent` tells what became of the two cells
    before a paragraph: lost (its first line is narrower), kept (as U+3000), or there were none. `heads` is the width
    that headings are set in. `parted` is the chance of a blank line between two blocks. `squeezed`: a mark that may not
    begin a line stands beyond the end of the one before. `whole`: a run of digits or letters is never broken.
    `uneven` is how many cells a line may be wider or narrower, as marks are squeezed and spread to fill it.
    """

    width: int
    quote: float = 1.0
    indent: str = "lost"
    heads: int = 0
    heads_indented: bool = False
    parted: float = 1.0
    squeezed: bool = False
    whole: bool = True
    uneven: float = 0.0

    @classmethod
    def draw(cls, rnd: Random, indent: str, parted: float) -> "Press":
        """Draw a press of this indent and these blank lines."""
        width = rnd.choice([rnd.randint(12, 20), rnd.randint(12, 42)])
        return cls(
            width,
            quote=rnd.choice([0.5, 1.0, 1.0]),
            indent=indent,
            heads=width,
            heads_indented=rnd.random() < 0.5,
            parted=parted,
            squeezed=rnd.random() < 0.3,
            whole=rnd.random() < 0.6,
        )


def set_column(sheet: Sheet, press: Press, rnd: Random) -> Sheet:
    """Break every line into the lines of a column; the title block keeps its own, as it stands across the page."""
    lines = list[Line]()
    for line in sheet.lines:
        kind = sheet.kind(line)
        ends = line.ends and (2 if rnd.random() < press.parted else 1)
        if kind in HEAD or kind == "furniture":
            lines.append(replace(line, ends=ends))
            continue
        indented = press.heads_indented if kind == "heading" else kind == "paragraph"
        width = press.heads if kind == "heading" else press.width
        texts = list(wrap(line.text, press, width, indented=indented, rnd=rnd))
        if indented and press.indent == "kept":
            texts[0] = INDENT + texts[0]
        lines += [Line(text, line.owner, 1 if number else ends) for number, text in enumerate(texts)]
    return sheet.with_lines(lines)


def wrap(text: str, press: Press, width: int, *, indented: bool = False, rnd: Random | None = None) -> Iterator[str]:
    """Break a text into lines of `width` cells; an uneven press needs `rnd`."""
    tokens = (_RUNS if press.whole else _SINGLE).findall(text)
    line, used, room = list[str](), 0.0, width - 2.0 * (indented and press.indent != "none")
    for run in tokens:
        cells = width_of(run, press.quote)
        fits = used + cells <= room or not line or (press.squeezed and run in _MAY_NOT_BEGIN and used <= room)
        if fits or (run == " " and used <= room):
            line.append(run)
            used += cells
            continue
        carried = _carried(line, run)
        yield "".join(line)
        line, room = [*carried, run], width + (rnd.uniform(-1, 1) * press.uneven if rnd else 0.0)
        used = sum(width_of(carry, press.quote) for carry in line)
    yield "".join(line)


def _carried(line: list[str], following: str) -> list[str]:
    """Take those tokens off the end of a line that must stand in the next one, whose first would be `following`."""
    carried = list[str]()
    while len(line) > 1 and (carried or [following])[0][0] in _MAY_NOT_BEGIN:
        carried.insert(0, line.pop())
    while len(line) > 1 and line[-1][-1] in _MAY_NOT_END:
        carried.insert(0, line.pop())
    return carried


def width_of(text: str, quote: float = 1.0) -> float:
    """Measure a text in cells."""
    return sum(quote if char in "“”‘’" else 0.5 if char < "\u2000" else 1.0 for char in text)


def lost_indent(sheet: Sheet, rnd: Random) -> Sheet:
    """Wrap; the first line of a paragraph is two cells narrower, and half of the pages part their blocks."""
    return set_column(sheet, Press.draw(rnd, "lost", rnd.choice([0.0, 0.5, 0.85, 1.0])), rnd)


def kept_indent(sheet: Sheet, rnd: Random) -> Sheet:
    """Wrap; a paragraph begins with two ideographic spaces."""
    return set_column(sheet, Press.draw(rnd, "kept", rnd.choice([0.0, 0.0, 0.85])), rnd)


def no_indent(sheet: Sheet, rnd: Random) -> Sheet:
    """Wrap without any indent, with a blank line between almost all blocks."""
    return set_column(sheet, Press.draw(rnd, "none", rnd.choice([0.9, 1.0])), rnd)


def bare(sheet: Sheet, rnd: Random) -> Sheet:
    """Wrap without indents and without blank lines: only short last lines tell where a block ends."""
    return set_column(sheet, Press.draw(rnd, "none", 0.0), rnd)


def uneven(sheet: Sheet, rnd: Random) -> Sheet:
    """Wrap; lines differ by some cells, and often the first paragraph is set across two columns."""
    press = replace(Press.draw(rnd, rnd.choice(["lost", "lost", "kept"]), rnd.choice([0.5, 0.85, 1.0])), uneven=1.2)
    page = set_column(sheet, press, rnd)
    lead = next((line.owner for line in sheet.lines if sheet.kind(line) == "paragraph" and len(line.text) > 100), None)
    if lead is None or rnd.random() < 0.4:
        return page
    wide = set_column(sheet, replace(press, width=2 * press.width), rnd)
    at = next(number for number, line in enumerate(page.lines) if line.owner == lead)
    narrow = [line for line in page.lines if line.owner != lead]
    across = [line for line in wide.lines if line.owner == lead]
    return page.with_lines([*narrow[:at], *across, *narrow[at:]])


def narrow_heads(sheet: Sheet, rnd: Random) -> Sheet:
    """Wrap; headings are set larger, in two lines or three, and may be centred."""
    press = Press.draw(rnd, "lost", rnd.choice([0.5, 0.85, 1.0]))
    press = replace(press, heads=max(8, int(press.width * rnd.uniform(0.6, 0.9))), heads_indented=False)
    return set_column(sheet, press, rnd)


def glued_heads(sheet: Sheet, rnd: Random) -> Sheet:
    """Wrap; a heading stands right on its body, and a false blank line follows the body's first line."""
    page = set_column(sheet, Press.draw(rnd, "lost", rnd.choice([0.85, 1.0])), rnd)
    lines, glued = list(page.lines[:1]), False
    for above, line in pairwise(page.lines):
        ends = 2 if glued and line.owner == above.owner and rnd.random() < 0.8 else line.ends
        glued = (page.kind(above), page.kind(line)) == ("heading", "paragraph")
        lines.append(replace(line, ends=1 if glued else ends))
    return page.with_lines(lines)


def false_blanks(sheet: Sheet, rnd: Random) -> Sheet:
    """Leave blank lines at the breaks of columns and before lines that open with a quotation mark."""
    height, quoted, since = rnd.randint(15, 60), rnd.choice([0.0, 0.5, 0.9]), 0
    lines = list[Line]()
    for line in sheet.lines:
        since += 1
        opens = line.text[0] in "“‘" and rnd.random() < quoted
        if lines and (opens or since > height + rnd.randint(-2, 2)):
            since = 0
            lines.append(replace(line, ends=max(2, line.ends)))
        else:
            lines.append(line)
    return sheet.with_lines(lines)


def torn_words(sheet: Sheet, rnd: Random) -> Sheet:
    """Break a few paragraphs in the middle of a sentence or word, where the printed page ended."""
    ends, share = rnd.choice([1, 2, 2]), rnd.uniform(0.05, 0.2)
    lines = list[Line]()
    for line in sheet.lines:
        if sheet.kind(line) == "paragraph" and len(line.text) > 60 and rnd.random() < share:
            lines += split(line, rnd.randint(20, len(line.text) - 20), ends)
        else:
            lines.append(line)
    return sheet.with_lines(lines)
