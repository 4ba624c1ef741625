"""Where lines of a title block, a heading, the contents and a card may break: after names, terms, words, in addresses.

The page's style keeps Chinese words together there (`word-break: keep-all`), so that no line ends within a name.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from generator.text.segment import segmenter

if TYPE_CHECKING:
    from generator.model.facts import Region

_TERMS: Final = (
    *("日(?=在)", "第[一二三四五六七八九十百]+届", "中国人民(?=政治协商会议)", "政治协商会议", "人民代表大会"),
    *("常务委员会", "常委会", "委员会", "人民政府", "人民法院", "人民检察院", r"政府(?=\d)", r"(?<=\d)年(?=[^\d月度])"),
)

_KEPT: Final = ("可支配收入", "规模以上", "地区生产总值", "小巨人", "PM2.5")
"""What jieba's dictionary cuts apart in the names of indicators."""
_ADDRESS: Final = re.compile(r"https?://[^\s<]+")
_STROKES: Final = re.compile(r"(?<=[^/])/(?=[^/])")
_OPENING: Final = "（“"
_PHRASE: Final = re.compile(r"[^\W_]{7,}")
"""Words without a mark among them that may not fit in a line of the contents, nor of a phone at the largest size."""
_ALWAYS: Final = 13
"""So many of them a line of 320 px does not hold of the larger headings, with letters of the usual size."""
_GROUP: Final = 4
_BREAK: Final = "<wbr>"
_LARGE_BREAK: Final = '<wbr class="gb-large">'
"""One that the style sheet has for the largest letters on a phone alone (choices.css)."""
_VALUE_BREAKS: Final = re.compile("(?<=[0-9])(?=[^0-9.%．余多（])|(?<=/)|(?<!（)(?=左右|以上|以下|以内)")
_LONG_VALUE: Final = 8
"""So many characters a card on the narrowest phone may not hold in a line."""
_SHORT: Final = 6
"""So many characters stand in one line of any card."""


def breakable(html: str, region: Region | None) -> str:
    """Let the lines of a title block break (`<wbr>`) after the names of `region` and the terms in it.

    HTML with elements in it is left as it is. Chromium would tell a heading's name with a space at each `<wbr>`: a
    script keeps them from those who listen (docs/assets/choices.js).
    """
    names = region.path if region else ()
    terms = "|".join((*map(re.escape, sorted(names, key=len, reverse=True)), *_TERMS))
    return html if "<" in html else re.sub(f"({terms})(?=[^<，。、；：）》”])", rf"\1{_BREAK}", html)


def heading_lines(html: str, text: str) -> tuple[str, str]:
    """Give a heading's HTML and its class: where words without a mark among them fill more than a narrow line.

    Lines of headings break at marks alone, lest one ends within a word. Such words may part too (`<wbr>`): kept
    together, a browser would have to break somewhere among them, and would do so before a mark too (clreq,
    "Prohibition rules for line start and line end"), or would leave 一、 alone in a line. HTML with elements in it is
    left as it is, and breaks anywhere where words are that long: `gb-long`.
    """
    longest = max((len(found) for found in _PHRASE.findall(text)), default=0)
    if "<" in html:
        return html, "gb-long" if longest >= _ALWAYS else ""
    return _PHRASE.sub(lambda found: _parted(found[0]), html), ""


def entry_lines(html: str) -> str:
    """Let the lines of an entry of the contents break between words, at marks, and nowhere else.

    HTML with elements in it is left as it is, and breaks at marks, or anywhere where it must.
    """
    return html if "<" in html else _PHRASE.sub(lambda found: _BREAK.join(_groups(found[0])), html)


def part_lines(html: str) -> str:
    """Let the name of a report's part in a comparison break between words where no narrow line holds them.

    All else breaks at marks alone. HTML with elements in it is left as it is, and breaks anywhere where it must.
    """
    return html if "<" in html else _PHRASE.sub(lambda found: _parted(found[0], short=False), html)


def _parted(phrase: str, *, short: bool = True) -> str:
    """Part a phrase between its words; one that a narrow line holds for the largest letters alone, if `short`."""
    if len(phrase) < _ALWAYS and not short:
        return phrase
    return (_BREAK if len(phrase) >= _ALWAYS else _LARGE_BREAK).join(_groups(phrase))


def _groups(phrase: str) -> list[str]:
    """Cut a phrase between its words, each piece of four characters at least; the last may have fewer."""
    groups = [""]
    for word in words_of(phrase):
        if len(groups[-1]) >= _GROUP:
            groups.append("")
        groups[-1] += word
    return groups


@lru_cache
def words_of(name: str) -> tuple[str, ...]:
    """Cut an indicator's name into what stays on one line: its words, single characters and marks with their word.

    A short name is not cut.
    """
    if len(name) <= _SHORT:
        return (name,)
    parts: list[str] = []
    for word in segmenter(_KEPT)(name):
        if parts and (parts[-1][-1] in _OPENING or (len(word) == 1 and word not in _OPENING)):
            parts[-1] += word
        else:
            parts.append(word)
    return tuple(parts)


def value_lines(html: str) -> str:
    """Let a value that no narrow card holds break before its unit, within that behind a stroke, and before 左右."""
    return html if len(html) < _LONG_VALUE or "<" in html else _VALUE_BREAKS.sub(_BREAK, html)


def behind_strokes(html: str) -> str:
    """Let the addresses of the web in `html` break behind strokes: behind a hyphen, nobody would know whose it is."""
    return _ADDRESS.sub(lambda found: _STROKES.sub("/<wbr>", found[0]), html)
