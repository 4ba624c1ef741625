"""A report's page held against its record: every block, character by character, and every figure in its place."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from generator.problems import Problem, Where

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.check.page import Page, Piece, Shown
    from generator.model.facts import Figure
    from generator.model.report import Report
    from generator.model.structure import Block

_CONTEXT = 12  # code points shown on either side of a difference
_FLOWING = frozenset({"heading", "paragraph"})
_LOOK = "look at the template, and at what Markdown makes of these characters"


def page_path(report: Report) -> str:
    """Give the file, below the site, of a report that has an address."""
    return f"reports/{report.id}/index.html"


def check_page(page: Page, report: Report) -> list[Problem]:
    """Hold a built report page against the record that it was made from.

    Every block that is not furniture stands there once, under its anchor, with its text unchanged; headings and
    paragraphs stand in reading order; every figure with an anchor stands within its own words; the title is the
    record's. Furniture may be shown or not; where it is, its text counts too.
    """
    blocks = {shown.block: shown for shown in page.shown}
    problems = [*_check_title(page, report), *_check_presence(page, report), *_check_order(page, report)]
    for block in report.blocks:
        if block.id in blocks:
            problems += _check_block(page, report, block, blocks[block.id])
    for figure in report.figures:
        if figure.anchor is not None and figure.block in blocks:
            problems += _check_figure(page, report, figure, blocks[figure.block])
    return problems


def difference(shown: str, recorded: str) -> str | None:
    """Say where two texts part, with both sides' words around it; None where they are equal. Offset in code points."""
    if shown == recorded:
        return None
    pairs = enumerate(zip_longest(shown, recorded))
    at = next(offset for offset, (left, right) in pairs if left != right)
    around = slice(max(0, at - _CONTEXT), at + _CONTEXT)
    return f"at character {at} the page has {shown[around]!r}, the record {recorded[around]!r}"


def _check_title(page: Page, report: Report) -> Iterator[Problem]:
    title = report.meta.title
    wanted = _fold(f"[{title}]" if report.meta.title_supplied else title)
    if [_fold(headline) for headline in page.headlines] != [wanted]:
        yield _problem(
            page, "check.title", f"{report.id}: the page's headlines are {list(page.headlines)!r}, not {wanted!r}"
        )
    shown = _fold(page.title)
    if shown != wanted and not shown.startswith(f"{wanted} - "):
        yield _problem(page, "check.title", f"{report.id}: the page's title element reads {shown!r}, not {wanted!r}")


def _check_presence(page: Page, report: Report) -> Iterator[Problem]:
    counts: dict[str, int] = {}
    for shown in page.shown:
        counts[shown.block] = counts.get(shown.block, 0) + 1
    for block in report.blocks:
        count = counts.pop(block.id, 0)
        if count > 1:
            yield _problem(page, "check.block", f"{_name(report, block)}: stands on the page {count} times")
        if not count and block.kind != "furniture":
            yield _problem(
                page, "check.block", f"{_name(report, block)}: is not on the page: {block.text[:_CONTEXT]!r}"
            )
    for unknown in counts:
        yield _problem(page, "check.block", f"{report.id}: the page shows a block {unknown!r} that the record has not")


def _check_order(page: Page, report: Report) -> Iterator[Problem]:
    """Compare the order of the running text alone: a template may set captions and credits elsewhere."""
    wanted = [block.id for block in report.blocks if block.kind in _FLOWING]
    flowing = set(wanted)
    shown = list(dict.fromkeys(shown.block for shown in page.shown if shown.block in flowing))
    present = set(shown)
    for left, right in zip(shown, (name for name in wanted if name in present), strict=True):
        if left != right:
            block = report.by_id[left]
            yield _problem(page, "check.order", f"{_name(report, block)}: stands where {right} should, out of order")
            return


def _check_block(page: Page, report: Report, block: Block, shown: Shown) -> Iterator[Problem]:
    if block.anchor is not None and shown.anchor != block.anchor:
        yield _problem(
            page,
            "check.block",
            f"{_name(report, block)}: its element has the id {shown.anchor!r}, not {block.anchor!r}",
        )
    found = difference(shown.text, block.text)
    if found is not None:
        yield _problem(page, "check.text", f"{_name(report, block)}: {found}")


def _check_figure(page: Page, report: Report, figure: Figure, shown: Shown) -> Iterator[Problem]:
    """Hold a figure's mark against its words: the mark lies within the span that the record gives."""
    name = f"{report.id} {figure.anchor}"
    piece: Piece | None = next((piece for piece in shown.pieces if piece.id == figure.anchor), None)
    if piece is None:
        yield _problem(page, "check.figure", f"{name}: is not marked in {shown.block}, where its words stand")
        return
    end = piece.start + len(piece.text)
    if not piece.text or piece.start < figure.span.start or end > figure.span.end:
        yield _problem(
            page,
            "check.figure",
            f"{name}: marks {piece.text!r} at characters {piece.start} to {end} of {shown.block}, which is not within "
            f"{report.quote(figure)!r} at {figure.span.start} to {figure.span.end}",
        )


def _name(report: Report, block: Block) -> str:
    return f"{report.id} {block.anchor or block.id}"


def _fold(text: str) -> str:
    """Fold white space as a browser shows it: line breaks and indents in the page's source are not text."""
    return " ".join(text.split())


def _problem(page: Page, code: str, message: str) -> Problem:
    return Problem("error", code, Where(page.path), message, _LOOK)
