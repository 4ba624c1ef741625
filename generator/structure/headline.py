"""A title and a speaker for a text that has none above its first words: what the page labels so, or its headline."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.data.layout import Layout
    from generator.model.structure import BlockKind

from generator.structure.pieces import Piece, is_prose
from generator.structure.title_lines import shape_of
from generator.text.marks import DASHES, readable

_LABEL = re.compile(r"(?:[^：:]{2,4}[：:]|[【\[][^】\]]{2,4}[】\]])\s*")
_DASH = re.compile(rf"[{DASHES}]{{2,}}")
_TRAIL = re.compile("[>＞»›].*[>＞»›]")  # 首页 > 政务公开 > 政府工作报告: where a page stands, no headline
_LEAST = 4  # code points of a title


def supply_printed_title(
    pieces: Sequence[Piece], title: Sequence[int], layout: Layout
) -> tuple[list[Piece], tuple[int, ...]]:
    """Give pieces and title block with the title that the page prints elsewhere above the text, where it has none.

    A line labelled 标题： is taken before a headline; its label is furniture, and what it says more than the title
    becomes a date line if there is none yet, else furniture. A speaker labelled 报告人： is taken, where there is none.
    """
    kinds = {pieces[i].kind for i in title}
    first = next((i for i, piece in enumerate(pieces) if is_prose(piece)), len(pieces))
    above = range(min([first, *title]) - 1, -1, -1)
    named = next((i for i in above if "speaker" not in kinds and _is_reporter(pieces, i, layout)), None)
    if named is not None:
        pieces = [piece.as_kind("speaker") if i == named else piece for i, piece in enumerate(pieces)]
        title = (*title, named)
    if "title" in kinds:
        return list(pieces), tuple(title)
    labelled = next((i for i in above if _is_labelled(pieces[i], layout)), None)
    if labelled is not None:
        parts = list(_cut_labelled(pieces[labelled], kinds, layout))
    else:
        labelled = next((i for i in above if _is_headline(pieces[i], layout)), None)
        if labelled is None:
            return list(pieces), tuple(title)
        parts = [replace(pieces[labelled], kind="title")]
    more = len(parts) - 1
    own = [labelled + n for n, part in enumerate(parts) if part.kind != "furniture"]
    out = [*pieces[:labelled], *parts, *pieces[labelled + 1 :]]
    below = range(labelled + len(parts), min(first + more, len(out))) if not kinds else ()
    subtitle = next((i for i in below if _is_subtitle(out[i], layout)), None)
    if subtitle is not None:
        out[subtitle] = out[subtitle].as_kind("subtitle")
        own.append(subtitle)
    return out, (*own, *(i + more if i > labelled else i for i in title))


def _is_reporter(pieces: Sequence[Piece], i: int, layout: Layout) -> bool:
    """Say whether a line names the speaker: under a label (报告人：张某某), or right above the salutation."""
    line = pieces[i]
    if line.kind not in ("furniture", "paragraph"):
        return False
    if layout.has("reporter", line.text):
        return True
    greets = i + 1 < len(pieces) and layout.has("salutation", pieces[i + 1].compact)
    return greets and line.is_open and layout.has("speaker", line.compact)


def _is_labelled(piece: Piece, layout: Layout) -> bool:
    """Say whether a line names itself a title: 标题：政府工作报告."""
    return piece.kind in ("furniture", "paragraph") and layout.has("label", piece.text)


def _is_headline(piece: Piece, layout: Layout) -> bool:
    """Say whether a line is a headline: it has the words of a title, and is no trail of pages."""
    text = readable(piece.text)
    return piece.kind in ("furniture", "paragraph") and layout.has("title", text) and not _TRAIL.search(text)


def _is_subtitle(piece: Piece, layout: Layout) -> bool:
    """Say whether a line between a page's title and the text is a subtitle: a dash, and words of a title."""
    words = piece.compact.strip(DASHES)
    return piece.is_open and shape_of(piece, layout) == "subtitle" and layout.has("title", words)


def _cut_labelled(line: Piece, have: set[BlockKind], layout: Layout) -> Iterator[Piece]:
    """Cut a labelled line into its label, the title, and what a dash leads on to."""
    label = _LABEL.match(line.text)
    start = label.end() if label else 0
    dash = _DASH.search(line.text, start + _LEAST)
    end = dash.start() if dash else len(line.text)
    yield line.cut(0, start).as_kind("furniture")
    yield line.cut(start, end).as_kind("title")
    if dash:
        rest = line.cut(end, len(line.text))
        kind = shape_of(rest, layout)
        yield rest.as_kind(kind if kind in ("dateline", "subtitle") and not have & {kind, "dateline"} else "furniture")
