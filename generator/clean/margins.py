"""Page numbers and running heads among the lines of a report: text runs on across them.

What such a line is called is the business of the next stage. Here it must only be known that it is none of the lines
between which it stands, for else the sentence that a page's end cut in two is never put together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.clean.cues import End, line_end, line_marker
from generator.clean.lines import Line
from generator.data.layout import Layout, load_layout
from generator.text.marks import DATE, compact

_LONGEST = 40  # code points
_DIGITS = re.compile(r"\d+")
_BARE_NUMBER = re.compile(r"\W{0,3}[Pp]?\.?\s?\d{1,4}\W{0,3}")
_HEAD = re.compile(r"(?:[^㐀-鿿]*[㐀-鿿]){3}")  # a head has three Han characters at least
# A browser prints when it prints, with the page's name, and the page's address, however long these are.
_PRINTED = re.compile(r"(?:file|https?)://|\d{1,4}/\d{1,2}/\d{1,4}")
_PAGE, _LONGEST_PAGE = 150, 4000  # code points: no page has less text, or more
_UNEVEN = 3  # the longest page has so many times the text of the shortest
_NUMBERS, _HEADS = 3, 3  # pages that must show it
_TITLES = 4  # a cover, a contents list and the first page may say a title before heads do
_DATE = re.compile(rf"{DATE}|\d{{4}}([-./])\d{{1,2}}\1\d{{1,2}}")
_PROSE = 12  # code points of a line with a stop, that is of the text and no longer of the title block
_SIGNS = ("signature", "speaker", "name", "title")  # a date below one of these is the report's own
_BEGINS_ANEW = ("title", "dateline", "annex")  # nor does a page's date stand above one of these


def margin_lines(lines: Sequence[Line]) -> tuple[set[int], set[int]]:
    """Give the places of the lines that are page numbers, by their form or their order, and those of running heads.

    A jump line (下转第3版) and a paper's name with its date or page count as page numbers: text runs on across them;
    so does the date of a page's head that is printed in lines of its own.
    A running head is the same on three pages at least but for its digits, at even distances, and mostly stands where
    a sentence is cut; on two pages where a page number stands beside it.
    """
    layout = load_layout()
    short = {i: line.text for i, line in enumerate(lines) if len(line.text) <= _LONGEST or _PRINTED.match(line.text)}
    folios = {i for i, text in short.items() if text[-1:] not in "。；" and _is_folio(layout, text)}
    alike: dict[str, list[int]] = {}
    for i, text in short.items():
        alike.setdefault(_DIGITS.sub("0", "".join(text.split())), []).append(i)
    for places in alike.values():
        if _BARE_NUMBER.fullmatch(lines[places[0]].text) and _counts_up(lines, places):
            folios.update(places)
    folios |= _dates(lines, folios, layout)
    heads: set[int] = set()
    for shape, places in alike.items():
        pages = _below_title(lines, places)
        if len(pages) > 1 and _HEAD.match(shape) and _is_head(lines, pages, folios):
            heads.update(pages)
    return folios, heads


def _is_folio(layout: Layout, text: str) -> bool:
    """Tell whether a line has the form of a page number, of a jump line or of a paper's name with date or page."""
    return any(layout.has(kind, text) for kind in ("page-number", "jump", "masthead"))


def _dates(lines: Sequence[Line], folios: set[int], layout: Layout) -> set[int]:
    """Give the places of dates alone in a line, beside a page number or a paper's name, with text above and below."""
    prose = [i for i, line in enumerate(lines) if len(line.text) >= _PROSE and line_end(line.text) is End.STOP]
    if not prose or not folios:
        return set()
    dates = (i for i in range(prose[0] + 1, prose[-1]) if _DATE.fullmatch(lines[i].text))
    return {i for i in dates if {i - 1, i + 1} & folios and _is_of_page(lines, i, folios, layout)}


def _is_of_page(lines: Sequence[Line], date: int, folios: set[int], layout: Layout) -> bool:
    """Tell whether a date beside a page number is the page's: no signature's above it, and not that of what begins."""
    above = next(i for i in range(date - 1, -2, -1) if i not in folios)
    below = next(i for i in range(date + 1, len(lines) + 1) if i not in folios)
    signed = above == date - 1 and _has_any(layout, _SIGNS, lines[above].text)
    return not signed and not _has_any(layout, _BEGINS_ANEW, lines[below].text)


def _has_any(layout: Layout, kinds: Sequence[str], text: str) -> bool:
    """Tell whether a line has one of some forms."""
    words = compact(text)
    return any(layout.has(kind, words) for kind in kinds)


def _below_title(lines: Sequence[Line], places: Sequence[int]) -> Sequence[int]:
    """Give the places without the report's title, on its cover and on the page whose head says it again."""
    near = [k for k, distance in enumerate(_distances(lines, places)) if distance < _PAGE]
    titles = near[-1] + 1 if near else 0
    return places[titles:] if titles < min(_TITLES, len(places) - 1) else places


def _counts_up(lines: Sequence[Line], places: Sequence[int]) -> bool:
    """Tell whether the numbers of some lines are those of pages: one more each time, at a page's distance."""
    numbers = [int(match.group()) for i in places if (match := _DIGITS.search(lines[i].text))]
    steps = [b - a == 1 for a, b in pairwise(numbers)]
    return len(numbers) >= _NUMBERS and all(steps) and min(_distances(lines, places)) >= _PAGE


def _is_head(lines: Sequence[Line], places: Sequence[int], folios: set[int]) -> bool:
    """Tell whether lines that are alike are a running head."""
    if line_marker(lines[places[0]].text) or line_end(lines[places[0]].text) is End.STOP:
        return False
    distances = list(_distances(lines, places))
    if min(distances) < _PAGE or max(distances) > _LONGEST_PAGE:
        return False
    if all(i - 1 in folios or i + 1 in folios for i in places):
        return True
    cut = sum(line_end(lines[i - 1].text) not in (End.STOP, End.COLON) for i in places if i)
    return len(places) >= _HEADS and max(distances) <= _UNEVEN * min(distances) and 2 * cut >= len(places)


def _distances(lines: Sequence[Line], places: Sequence[int]) -> Iterator[int]:
    """Give the code points between lines."""
    return (lines[b].span.start - lines[a].span.end for a, b in pairwise(places))
