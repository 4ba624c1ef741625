"""A numbered heading that is printed on the first line of its paragraph, with a wide space between: the two are parted.

Reports written with a word processor set headings of the second level so: （一）加强监督　　全年听取报告…
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.clean.cues import End, line_end
from generator.clean.rule import Rule
from generator.clean.wraps import BREAK
from generator.model.spans import Change, Span
from generator.text.marks import BLOCK_END, BULLETS, HAN

_NUMERAL = "[一二三四五六七八九十]{1,3}"
_MARKER = re.compile(
    rf"^(?:第{_NUMERAL}(?:部分|章|节|篇)|{_NUMERAL}、|[（(]{_NUMERAL}[）)]、?|\d{{1,2}}[.．、]|[（(]\d{{1,2}}[）)]|[{BULLETS}])\s?",
    re.MULTILINE,
)
# Two spaces or more, of whatever width, or a tab; no end of a line and no mark of a page's furniture.
_WIDE = re.compile(r"[^\S\n\v\f\x1c-\x1f]*(?:\t|[^\S\n\v\f\x1c-\x1f]{2})[^\S\n\v\f\x1c-\x1f]*")
_HEAD = re.compile(r"[^。；！？：…\n\v\f\x1c-\x1f]{4,40}")
_TEXT = re.compile(rf"[{HAN}\d“《]")
_ENDS = (End.WORD, End.CLOSED)  # of a heading
_LEAST_HEAD = 4  # code points: two words of two characters
_LEAST = 25  # code points of the text below it


def find_glued(text: str) -> Iterator[Change]:
    """Give a change for the last wide space of a line that has a heading before it and running text after it."""
    for marker in _MARKER.finditer(text):
        head = _HEAD.match(text, marker.end())
        gaps = [match.span() for match in _WIDE.finditer(text, marker.end(), head.end())] if head else []
        end = text.find(BLOCK_END, marker.end()) if gaps else 0
        for start, stop in reversed(gaps):
            if _is_head(text[marker.end() : start]) and _is_text(text[stop : end if end >= 0 else None]):
                yield Change(Span(start, stop), BLOCK_END, BREAK)
                break


def _is_head(words: str) -> bool:
    """Tell whether words after a marker are a heading: some, and not cut off."""
    return len(words) >= _LEAST_HEAD and line_end(words) in _ENDS


def _is_text(words: str) -> bool:
    """Tell whether words are running text."""
    return len(words) >= _LEAST and _TEXT.match(words) is not None and line_end(words) in (End.STOP, End.SEMICOLON)


GLUED = Rule(BREAK, find_glued)
