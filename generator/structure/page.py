"""A web page around a report: its head, what it prints between title and salutation, and its foot."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.data.layout import Layout

from generator.structure.ending import END_KINDS
from generator.structure.markers import read_marker
from generator.structure.pieces import ANNEX, Piece, is_note, is_prose, open_pieces
from generator.text.marks import readable

_SHORT = 60  # code points: no line of page chrome that no pattern knows is longer
_TEASED = 2  # pieces of a title block that no sentence has by chance
_NAVIGATION = 5  # so many lines above a report are a page's navigation; twice as many below it
_TITLES = 3  # so many lines with the titles of reports in a row are a list of other reports
_SHARE = 5  # a page's head has at most this part of the text below it
_SLOGANS = 2  # sentences that a page's head may print


def set_page_apart(pieces: Sequence[Piece], layout: Layout, title: Sequence[int]) -> list[Piece]:
    """Make furniture of a web page's own lines before, inside and after a report.

    `title` are the places of the title block. Nothing between the first running text, or a title block before it,
    and the last running text is touched.
    """
    teasers = _teasers(pieces, title)
    shown = [i for i in open_pieces(pieces) if i not in teasers]
    prose = [i for i in shown if is_prose(pieces[i])]
    if not prose:
        return list(pieces)
    known = [i for i, piece in enumerate(pieces) if piece.kind == "furniture" and layout.has("chrome", piece.text)]
    greeted = [i for i in shown if layout.has("salutation", pieces[i].text)]
    page = {*teasers, *_between(pieces, shown, known, title, prose[0], greeted)}
    start = _start(pieces, title, prose, greeted)
    above = [i for i in known if i < start]
    page.update(_head(pieces, [i for i in shown if i < start], above, layout, framed=bool(page)))
    page.update(_foot(pieces, layout, title))
    return [piece.as_kind("furniture") if i in page else piece for i, piece in enumerate(pieces)]


def _teasers(pieces: Sequence[Piece], title: Sequence[int]) -> list[int]:
    """Give the places above a title block of what begins with its very words and runs on: a page's summary."""
    if len(title) < _TEASED:
        return []
    words = readable("".join(pieces[i].text for i in title))
    return [i for i in open_pieces(pieces)[: min(title)] if i < min(title) and words in readable(pieces[i].text)]


def _start(pieces: Sequence[Piece], title: Sequence[int], prose: Sequence[int], greeted: Sequence[int]) -> int:
    """Give the place where the report begins: at a full title block that has little above it, else before any text."""
    first = min([prose[0], *title, *greeted])
    if not title or not any(pieces[i].kind == "dateline" for i in title):
        return first
    top = min(title)
    above = [i for i in prose if i < top]
    sizes = [len(piece.text) for piece in pieces]
    small = len(above) <= _SLOGANS and _SHARE * sum(sizes[:top]) <= sum(sizes[top:])
    return top if small and not any(i < top for i in greeted) else first


def _head(
    pieces: Sequence[Piece], places: Sequence[int], known: Sequence[int], layout: Layout, *, framed: bool
) -> Iterable[int]:
    """Give the lines above a report that are its page's: above a known line, or too many for a report.

    `known` are the known lines above it; `framed` says that the page goes on below the title: then all short lines
    above it are the page's.
    """
    if not places or any(_is_own(pieces[i], layout) for i in places):
        return ()
    if 2 * len(places) > _NAVIGATION <= len(places) + len(known):
        return places
    edge = len(pieces) if framed else max(known, default=-1)
    return (i for i in places if i < edge and len(pieces[i].text) <= _SHORT)


def _between(
    pieces: Sequence[Piece],
    shown: Sequence[int],
    known: Sequence[int],
    title: Sequence[int],
    end: int,
    greeted: Sequence[int],
) -> Iterable[int]:
    """Give the lines between a title block and the text that are their page's: above a known line, or navigation.

    `shown` are the places of the lines without a kind, `known` those of known lines of a page, `end` that of the first
    running text, `greeted` those of salutations.
    """
    if not title or max(title) > end:
        return ()
    end = min([end, *(i for i in greeted if i > max(title))])
    places = [i for i in shown if max(title) < i < end]
    edge = max((i for i in known if i < end), default=-1)
    if end in greeted and len(places) >= _NAVIGATION and not any(read_marker(pieces[i].text) for i in places):
        edge = end
    return (i for i in places if i < edge and len(pieces[i].text) <= _SHORT)


def _foot(pieces: Sequence[Piece], layout: Layout, title: Sequence[int]) -> Iterable[int]:
    """Give the lines below a report that are its page's: from a known line on, and lists of other reports' titles."""
    below = _below(pieces, layout)
    zone: list[int] = []
    known: list[int] = []
    for i in range(below.start - 1, max(title, default=-1), -1):
        piece = pieces[i]
        if piece.kind in ("furniture", *END_KINDS):
            known += [i] * (piece.kind == "furniture" and layout.has("chrome", piece.text))
        elif piece.is_open and (layout.has("chrome", piece.text) or layout.has("notice", piece.text)):
            known.append(i)
            zone.append(i)
        elif piece.is_open and len(piece.text) <= _SHORT and not is_prose(piece) and not _is_own(piece, layout):
            zone.append(i)
        else:
            break
    edge = min(known, default=len(pieces))
    annexed = any(piece.text.startswith(ANNEX) for piece in pieces if piece.is_open)
    own = [i for i in below if pieces[i].is_open]
    if not annexed and len(zone) + len(own) >= 2 * _NAVIGATION:
        return [*zone, *own]
    listed = _listed(pieces, zone[::-1], layout)
    return [*(i for i in zone if i >= edge or i in listed), *own]


def _below(pieces: Sequence[Piece], layout: Layout) -> range:
    """Give the places from the line on with which a page goes over to other texts (相关阅读), none where there is none.

    What it shows of them may be running text, but it is little beside the report, and has nothing of a report's own.
    """
    sizes = [len(piece.text) for piece in pieces]
    rest = 0
    start = len(pieces)
    for i in range(len(pieces) - 1, -1, -1):
        piece = pieces[i]
        rest += sizes[i] * piece.is_open
        if _SHARE * rest > sum(sizes[:i]) or (piece.is_open and _is_own(piece, layout)):
            break
        if piece.kind in ("paragraph", "furniture") and layout.has("foot", piece.text):
            start = i
    return range(start, len(pieces))


def _is_own(line: Piece, layout: Layout) -> bool:
    """Say whether a line outside the running text has the shape of a report's own: numbered, a note, an annex."""
    text = line.text
    return (
        read_marker(text) is not None
        or is_note(text)
        or text.startswith(ANNEX)
        or layout.has("salutation", line.compact)
    )


def _listed(pieces: Sequence[Piece], zone: Sequence[int], layout: Layout) -> set[int]:
    """Give the lines of a page's foot, in printed order, that list other reports: titles and dates in a row."""
    run: list[int] = []
    out: set[int] = set()
    titles = 0
    for i in [*zone, -1]:
        line = pieces[i].compact
        titled = i >= 0 and layout.has("title", line)
        if titled or (i >= 0 and layout.has("stamp", line)):
            run.append(i)
            titles += titled
            continue
        if titles >= _TITLES:
            out.update(run)
        run, titles = [], 0
    return out
