"""What the texts of a stretch say and look like: the page on which groups are given to headings."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

from generator.structure.affinity import affinities
from generator.structure.boxed import Page, Text
from generator.structure.markers import RANKS, Marker, read_marker, read_ordinal
from generator.structure.pieces import Piece
from generator.structure.stretches import Stretch
from generator.text.marks import DASHES

# What opens or closes a report: it speaks to those present, owns to what is wanting, or cries out.
_ADDRESS = re.compile(r"各位|同志们|让我们|朋友们|[^。；]*！$|[^。；]{0,20}(?:我代表|清醒|来之不易)")
_SINCE = re.compile(r"[^，。]{0,8}年(?:来|以来|是|，)")
_FOLLOWS = re.compile(r".{0,200}(?:以下|如下|下面)[^。，]{0,12}[。：:]")
_LED = re.compile(r"[^。；！？：]{4,30}。.{25}")  # a run-in head


def read_page(pieces: Sequence[Piece], stretch: Stretch) -> tuple[Page, bool]:
    """Read a stretch's texts; say whether they are numbered as items."""
    places = [i for gap in stretch.gaps for i in gap]
    rows = affinities([pieces[i].text for i in places], [pieces[i].text for i in stretch.heads])
    likely = dict(zip(places, map(tuple, rows), strict=True))
    numbers = item_numbers(pieces, stretch)
    gaps = (tuple(_read(pieces[i], likely[i], numbers.get(i, 0)) for i in gap) for gap in stretch.gaps)
    return Page(tuple(gaps)), bool(numbers)


def item_numbers(pieces: Sequence[Piece], stretch: Stretch) -> dict[int, int]:
    """Give the numbers of a stretch's items by place: those of the highest style below the headings' own."""
    found = ((i, read_marker(pieces[i].text)) for gap in stretch.gaps for i in gap)
    markers = {i: marker for i, marker in found if marker}
    top = RANKS.get(stretch.style or "", -1)
    counts = Counter(marker.style for marker in markers.values())
    styles = [style for style, count in counts.items() if count > 1 and RANKS.get(style, -1) > top]
    item = min(styles, key=lambda style: RANKS[style], default=None)
    return {i: marker.number for i, marker in markers.items() if marker.style == item}


def _read(piece: Piece, likely: tuple[float, ...], number: int) -> Text:
    """Read one text."""
    text = piece.text
    is_address = _ADDRESS.match(text) is not None
    return Text(likely, number, piece.kind == "heading", is_address, _opens(text), _form(text, read_marker(text)))


def _opens(text: str) -> float:
    """Give how surely a paragraph introduces what follows."""
    if text[-1] in "：:" or _FOLLOWS.fullmatch(text):
        return 1.0
    return 0.2 if _SINCE.match(text) else 0.0


def _form(text: str, marker: Marker | None) -> str:
    """Name how a paragraph begins: with a number, a dash, 一是, a run-in head, or as plain prose does."""
    if marker:
        return marker.style
    if text[0] in DASHES:
        return "dash"
    if read_ordinal(text):
        return "ordinal"
    return "led" if _LED.match(text) else ""
