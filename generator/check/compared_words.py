"""What a page of two reports counts and quotes of their sentences, held against the comparison of their records."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from generator.check.addresses import Inside
from generator.check.fidelity import page_path
from generator.check.parts import fold

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

    from generator.check.addresses import Addresses
    from generator.model.compared import Comparison, Match, Sentence, Side
    from generator.model.report import Report

CUT: Final = "…"
_NONE: Final = "—"
_DOUBT: Final = "存疑"
_LEFT_OUT: Final = re.compile("另有([0-9]+)句限于篇幅没有引出")
_LENGTH: Final = re.compile("超过([0-9]+)字的句子只引开头")
_CLOSING: Final = "”’》〉）)」』】〕"
_LISTS: Final = ("gb-gone-words", "gb-new-words", "gb-near")
_Said = tuple[Inside, str]
"""A quotation: where the link before it leads, and its words."""


class Compared(NamedTuple):
    """A page of two reports: its path and tree, the comparison that it shows, the reports, and where links lead."""

    path: str
    tree: LexborHTMLParser
    comparison: Comparison
    earlier: Report
    later: Report
    addresses: Addresses


class _Section(NamedTuple):
    """What stands below the heading of two sections: its words, folded, and its lists: gone, new, and reworded."""

    words: str
    lists: tuple[list[_Said], ...]


def check_words(page: Compared) -> Iterator[str]:
    """Say what is wrong with the counts and quotations of a page of two reports.

    The sums of sentences, the table of sections (which answers which, in doubt or not, how much is the same, how many
    sentences are new and gone), and below each pair every sentence that is new, gone or reworded, in the order of the
    text; as many as are not there are told as left out, and one that is cut is longer than the page says.
    """
    text = fold(page.tree.body.text()) if page.tree.body else ""
    for wanted in _sums(page.comparison):
        if fold(wanted) not in text:
            yield f"does not say {wanted!r}"
    if not page.comparison.unmatched:
        yield from _check_table(page)
    yield from _check_quotes(page, text)


def _sums(held: Comparison) -> Iterator[str]:
    fates = Counter(one.fate for one in held.later.sentences)
    gone = sum(one.fate == "alone" for one in held.earlier.sentences)
    long = sum(one.long for side in (held.earlier, held.later) for one in side.sentences)
    yield (
        f"后一份共 {len(held.later.sentences)} 句：{fates['same']} 句前一份也有，{fates['near']} 句改了数字或部分字句，"
        f"{fates['alone']} 句前一份没有相近的。前一份有 {gone} 句，后一份没有相近的。"
    )
    if long:
        yield f"有 {long} 句特别长，只看字句是否完全相同。"


def _check_table(page: Compared) -> Iterator[str]:
    rows = page.tree.css(".gb-compare-sections tbody tr")
    wanted = [_row(page, match) for match in page.comparison.matches]
    if len(rows) != len(wanted):
        yield f"its table has {len(rows)} rows of sections, by the records {len(wanted)}"
    for number, (row, held) in enumerate(zip(rows, wanted, strict=False), 1):
        shown = tuple(_cells(page, row))
        for one, other in zip(shown, held, strict=False):
            if one != other:
                yield f"row {number} of its table of sections has {_told(one)}, by the records {_told(other)}"
        if len(shown) != len(held):
            yield f"row {number} of its table of sections is not whole"


def _cells(page: Compared, row: LexborNode) -> Iterator[Inside | str]:
    """Give a row as `_row` does: where the heads lead, whether in doubt, and what the other cells say."""
    cells = row.css("td")
    for cell in cells[:2]:
        link = cell.css_first("a")
        yield _target(page, link) if link is not None else _NONE
    yield _DOUBT if len(cells) > 1 and cells[1].css_first(".gb-draft") is not None else ""
    yield from (fold(cell.text()) for cell in cells[2:])


def _row(page: Compared, match: Match) -> tuple[Inside | str, ...]:
    said = any(one.section == match.later for one in page.comparison.later.sentences)
    gone = len(_of(page.comparison.earlier, match.earlier, "alone"))
    new = len(_of(page.comparison.later, match.later, "alone"))
    return (
        _head(page.later, page.comparison.later, match.later),
        _head(page.earlier, page.comparison.earlier, match.earlier),
        _DOUBT if match.doubtful else "",
        f"{match.same}%" if said and match.earlier is not None else _NONE,
        f"{new}句" if new else _NONE,
        f"{gone}句" if gone else _NONE,
    )


def _head(report: Report, side: Side, section: int | None) -> Inside | str:
    return _NONE if section is None else _place(report, side.sections[section].block)


def _of(side: Side, section: int | None, fate: str) -> list[Sentence]:
    return [one for one in side.sentences if one.section == section and one.fate == fate]


def _check_quotes(page: Compared, text: str) -> Iterator[str]:
    shown = dict(_sections(page))
    listed = sum(len(said) for section in shown.values() for said in section.lists)
    if len(page.tree.css(".gb-sides q")) != listed:
        yield "has quotations that stand in no list below two sections"
    length, left_out = _LENGTH.search(text), _LEFT_OUT.search(text)
    most = int(length[1]) if length else None
    missing = 0
    for number, match in enumerate(page.comparison.matches, 1):
        section = shown.pop(f"m{number}", _Section("", ([], [], [])))
        for said, wanted, cut in zip(section.lists, _wanted(page, match), (most, most, 0), strict=True):
            missing += max(0, len(wanted) - len(said)) // (2 if cut == 0 else 1)
            yield from (f"m{number}: {fault}" for fault in _faults(said, wanted, cut))
        kept = len(_of(page.comparison.later, match.later, "same"))
        if kept and section.words and f"也有的{kept}句，不引。" not in section.words:
            yield f"m{number}: does not say that {kept} sentences are in both reports"
    if shown:
        yield f"has sections of which no two answer each other: {', '.join(sorted(shown))}"
    told = int(left_out[1]) if left_out else 0
    if missing != told:
        yield f"{missing} sentences that are new, gone or reworded are not quoted, it tells of {told}"


def _sections(page: Compared) -> Iterator[tuple[str, _Section]]:
    """Give what stands below each heading of two sections, by the heading's id."""
    for box in page.tree.css(".gb-sides"):
        words: list[str] = []
        node = box.prev
        while node is not None and node.tag != "h3":
            words.append(node.text())
            node = node.prev
        lists = tuple(
            [
                (_target(page, link), quote)
                for link in box.css(f".{name} li > a, .{name} li > div > a")
                for quote in _quotes_behind(link)
            ]
            for name in _LISTS
        )
        yield (node.id if node is not None else None) or "", _Section(fold("".join(words)), lists)


def _wanted(page: Compared, match: Match) -> tuple[list[_Said], list[_Said], list[_Said]]:
    """Give what is to be quoted below two sections: gone, new, and both readings of what was reworded."""
    held = page.comparison
    near: list[_Said] = []
    for one in _of(held.later, match.later, "near"):
        if one.partner is not None:
            near += (_said(page.earlier, held.earlier.sentences[one.partner]), _said(page.later, one))
    gone, new = _of(held.earlier, match.earlier, "alone"), _of(held.later, match.later, "alone")
    return [_said(page.earlier, one) for one in gone], [_said(page.later, one) for one in new], near


def _said(report: Report, sentence: Sentence) -> _Said:
    return _place(report, sentence.block), sentence.span.of(report.by_id[sentence.block].text)


def _faults(said: Sequence[_Said], wanted: Sequence[_Said], most: int | None) -> Iterator[str]:
    """Tell quotations that are not the next sentence; `most` characters of one are quoted, None where all are.

    0 stands for readings, from which words are left out anywhere.
    """
    for (there, quote), (place, text) in zip(said, wanted, strict=False):
        if there != place or not (quote == text or (_stands(quote, text) if most == 0 else _begins(quote, text, most))):
            yield f"quotes {quote!r} from {there.path}#{there.fragment}, by the records the next is {text!r}"
            return  # what comes after one that is dropped or put in stands a place off, and is no fault of its own
    if len(said) > len(wanted):
        yield f"quotes {len(said)} sentences where the records have {len(wanted)}"


def _quotes_behind(link: LexborNode) -> Iterator[str]:
    """Give the quotations that follow a link, up to the next one."""
    node = link.next
    while node is not None and node.tag != "a":
        if node.tag == "q":
            yield node.text()
        node = node.next


def _stands(quote: str, text: str) -> bool:
    """Tell whether the pieces of a quotation stand in a text, in their order; … is where words were left out."""
    at = 0
    for piece in quote.split(CUT):
        found = text.find(piece, at)
        if found < 0:
            return False
        at = found + len(piece)
    return bool(text)


def _begins(quote: str, text: str, most: int | None) -> bool:
    """Tell whether a quotation is how a text of more than `most` characters begins, what marks opened being closed."""
    begun, cut, closed = quote.partition(CUT)
    return (
        bool(cut)
        and most is not None
        and len(begun) <= most < len(text)
        and text.startswith(begun)
        and not (closed.strip(_CLOSING))
    )


def _place(report: Report, block: str) -> Inside:
    return Inside(page_path(report), report.by_id[block].anchor or "")


def _target(page: Compared, link: LexborNode) -> Inside:
    target = page.addresses.resolve(page.path, link.attributes.get("href") or "")
    return target if isinstance(target, Inside) else Inside("", "")


def _told(cell: Inside | str) -> str:
    return f"{cell.path}#{cell.fragment}" if isinstance(cell, Inside) else repr(cell)
