"""Web pages that would keep a machine busy for hours, refused before they are parsed.

The parser follows HTML's own algorithm (13.2), which walks over all open elements at many tags: its time grows with
the tags times their depth.
"""

from __future__ import annotations

import re
from collections import Counter

from generator.ingest.taken import refusal

MOST_MARKUP = 20_000_000
"""Characters; pictures may be written into a page as text."""
MOST_TAGS = 200_000
"""Of a page; a page with a long report has some 5,000."""
MOST_OPEN = 2_000
"""Elements that are open at a time; a page that was put together by programs has some 60."""
MOST_STEPS = 4_000_000
"""Open elements at each tag, all together; a long page has some 300,000."""
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9:-]{0,20})")
# Elements without an end, and those that end where another begins.
_ENDLESS = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source"})
_ENDLESS |= {"track", "wbr", "p", "li", "dt", "dd", "tr", "option", "optgroup", "tbody", "thead", "tfoot"}
# What ends within one of these ends nothing outside of it (13.2.4.2, 13.2.4.3).
_CELLS = frozenset({"td", "th", "caption"})
_WALLS = _CELLS | {"table", "marquee", "object", "applet", "template", "svg", "math"}
_HINT = "save only the report: select it in the browser and copy it into a plain text file (.txt)"


def refuse_markup(markup: str, file: str) -> None:
    """Refuse markup that is too long, or has too many tags or too many elements in one another: GongbaoError."""
    tags = markup.count("<")
    if tags > MOST_TAGS or len(markup) > MOST_MARKUP:
        message = f"has {tags:,} tags and {len(markup):,} characters of markup, more than any page with a report"
        raise refusal(file, "size", message, _HINT)
    opened = _Open()
    steps = 0
    for match in _TAG.finditer(markup):
        opened.meet(match[2].lower(), ends=bool(match[1]))
        steps += opened.deep
        if opened.deep > MOST_OPEN or steps > MOST_STEPS:
            message = "has too many elements in one another, or left open, for a page with a report"
            raise refusal(file, "size", message, _HINT)


class _Open:
    """The elements that are open, at least as many as the parser has: in walled rooms, one within the other."""

    def __init__(self) -> None:
        """Begin with none."""
        self.deep = 0
        self._rooms: list[tuple[str, Counter[str]]] = [("", Counter())]

    def meet(self, name: str, *, ends: bool) -> None:
        """Go past a tag."""
        wall, inside = self._rooms[-1]
        if name in _WALLS:
            if ends:
                self._leave(name)
            else:
                if name in _CELLS and wall in _CELLS:
                    self._close()
                self._rooms.append((name, Counter()))
                self.deep += 1
        elif name not in _ENDLESS and not ends:
            inside[name] += 1
            self.deep += 1
        elif ends and inside[name]:
            inside[name] -= 1
            self.deep -= 1

    def _leave(self, name: str) -> None:
        """End a room; a table ends its cell too."""
        if name == "table" and self._rooms[-1][0] in _CELLS and self._rooms[-2][0] == "table":
            self._close()
        if self._rooms[-1][0] == name:
            self._close()

    def _close(self) -> None:
        self.deep -= 1 + self._rooms.pop()[1].total()
