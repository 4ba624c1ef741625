"""Raw text as HTML: its lines numbered, every edit marked where it was made, what cannot be seen made visible.

The text content is the raw text, character for character; glyphs and the like come from attributes through the style
sheet, so that what is copied is what the file has.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.render import escape, foreign
from generator.render.raw_text import LINE_END
from generator.render.report_notes import BREAK

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from generator.model.report import Report
    from generator.model.spans import Span
    from generator.render.raw_text import RawText

# What has no ink of its own or none that can be told: controls, odd spaces, format characters, fillers, variation
# selectors, tags (Unicode: Cc, Cf, Zs but U+0020 and U+3000, Zl, Zp, Default_Ignorable_Code_Point), private use.
_UNSEEN = (
    "\t\f\v\x1c-\x1f\x7f-\xa0\xad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f"
    "\u205f-\u206f\u3164\ue000-\uf8ff\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U000e0000-\U000e0fff\U000f0000-\U0010ffff"
)
_SPECIAL = re.compile(rf"\r\n|[\r\n]|([{_UNSEEN}])\1*")
_CONTROLS = re.compile(r"([\x0b-\x1f\x7f-\x9f]+)")
_GLYPHS = {"\t": "⇥", "\f": "FF", "\xa0": "⍽"}
_END_NAMES = {"\r\n": "CRLF", "\r": "CR", "\n": "LF"}
# A page has hundreds of these, and few bytes say all. An end of a line that was taken out by one of two rules has a
# short mark, with another class where the row ends too and no number follows; within a paragraph it stands bare, and a
# script marks it. Of what is put in the place of something else one rule needs no name.
_USUAL = {"join.wrap": '<s class="j">\n</s>', BREAK: "<s>\n</s>"}
_LAST = {_USUAL["join.wrap"]: '<s class="l">\n</s>', _USUAL[BREAK]: '<s class="e">\n</s>'}
_WIDTH = "width.marks"


class EditMarks:
    """Writes stretches of one report's raw text."""

    def __init__(self, report: Report, raw: RawText, linked: Collection[int] = ()) -> None:
        """Take the report, its raw text, and the numbers of lines that have a link on the page itself."""
        self._raw = raw
        self._linked = linked
        self._edits = report.edits
        self._ends = [edit.span.end for edit in report.edits]
        self._mixed = len(set(LINE_END.findall(raw.text))) > 1

    def html(self, span: Span) -> str:
        """Give a stretch of the raw text as HTML, each line behind its number.

        Behind a bare end of a line, or the short mark of one, the style sheet counts the number. A script gives each
        line its address, `L12` (docs/assets/source.js); that of one with a link on the page is written out. Where the
        stretch begins within a line, the line's number is repeated, and bears none.
        """
        parts: list[str] = []
        at = span.start
        while at < span.end:
            line = self._raw.line_of(at)
            end = min(self._raw.end_of(line), span.end)
            name = f' id="L{line}"' if line in self._linked else ""
            if at > self._raw.starts[line - 1]:
                parts.append(f'<b class="r">{line}</b>')
            elif parts and parts[-1] in _LAST:
                parts[-1] = self._end(parts[-1], name, at)
            else:
                parts.append(f"<b{name}>{line}</b>")
            parts += self._pieces(at, end)
            at = end
        if parts:
            parts[-1] = _LAST.get(parts[-1], parts[-1])
        return "".join(parts)

    def _end(self, mark: str, name: str, at: int) -> str:
        """Give the mark of a line end before the line at `at`, with that line's address where it is written out.

        Bare where it can be: white space behind a bare one would be taken out of the page (generator/finish.py).
        """
        if mark == _USUAL["join.wrap"] and not (name or self._raw.text[at].isspace()):
            return "\n"
        return mark.replace(">", f"{name}>", 1)

    def _pieces(self, at: int, end: int) -> Iterator[str]:
        """Write a part of one line, cut where edits begin and end."""
        text = self._raw.text
        number = bisect_right(self._ends, at)
        while at < end:
            edit = self._edits[number] if number < len(self._edits) else None
            if edit is None or edit.span.start >= end:
                yield _plain(text[at:end], "", mixed=self._mixed)
                return
            if at < edit.span.start:
                yield _plain(text[at : edit.span.start], "", mixed=self._mixed)
                at = edit.span.start
            stop = min(end, edit.span.end)
            after = edit.after if at == edit.span.start else ""  # the first of several marks has it
            yield _replaced(text[at:stop], edit.rule, after, mixed=self._mixed)
            at = stop
            number += 1


@lru_cache(maxsize=256)  # a report has thousands of edits, of a few kinds
def _replaced(text: str, rule: str, after: str, *, mixed: bool) -> str:
    """Give the element of an edit: its rule, what it put there, and the characters that it replaced.

    A single unseen one needs no element of its own. What a rule does is told by the table above the rows, from which a
    script (docs/assets/source.js) tells it again where a mark is pointed at.
    """
    if text == "\n" and not (after or mixed) and rule in _USUAL:
        return _USUAL[rule]
    to = f' data-to="{escape.attribute(after)}"' if after else ""
    name = "" if after and rule == _WIDTH else f' data-rule="{escape.attribute(rule)}"'
    opening = f"<del{name}{to}"
    if _SPECIAL.fullmatch(text):
        return f"{opening}{_shown(text, rule, mixed=mixed)}>{_unseen(text)}</del>"
    return f"{opening}>{_plain(text, rule, mixed=mixed)}</del>"


def _plain(text: str, rule: str, *, mixed: bool) -> str:
    """Write text; characters that cannot be seen stand in a `<span>` that says what they are."""
    parts: list[str] = []
    at = 0
    for found in _SPECIAL.finditer(text):
        shown = _shown(found[0], rule, mixed=mixed)
        parts += (foreign.block(text[at : found.start()]), f"<span{shown}>{_unseen(found[0])}</span>")
        at = found.end()
    return "".join((*parts, foreign.block(text[at:]))) if at else foreign.block(text)


def _unseen(text: str) -> str:
    """Write unseen characters; controls, which browsers draw as boxes, stand in an element without any size."""
    parts = _CONTROLS.split(text)
    return "".join(f"<i>{escape.block(part)}</i>" if n % 2 else escape.block(part) for n, part in enumerate(parts))


def _shown(found: str, rule: str, *, mixed: bool) -> str:
    """Give the attributes by which unseen characters are shown: a line end by its mark, others by name and number.

    Where the file has line ends of several kinds, each says which it is.
    """
    if found in _END_NAMES:
        kind = _END_NAMES[found] if mixed else ""
        alone = ' class="gb-cr"' if found == "\r" else ""  # a lone CR breaks no line in a browser
        return f'{alone} data-c="{kind}{"¶" if rule == BREAK else "↵"}"'
    glyph = _GLYPHS.get(found[0]) or f"U+{ord(found[0]):04X}"
    count = f"×{len(found)}" if len(found) > 1 else ""
    return f' data-c="{glyph}{count}"'
