"""What a published report's page says of its versions, and where it keeps the ids that have no block of their own now.

An id that became part of another block's stands in front of that block; one whose text is gone stands where the text
was, in a note that leads to the version that last had it. No id that was given out is without a place on the page.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from generator.render import escape
from generator.render.paths import address, between_pages, report_file, version_file
from generator.render.plain_text import report_text
from generator.render.version_rows import History, VersionRow, in_sorts, version_rows
from generator.render.words import day_words, reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.model.ledger import Gone, Ledger, Publication
    from generator.model.report import Report
    from generator.render.report_elements import BlockView


@dataclass(frozen=True, slots=True)
class GoneNote:
    """A note among the text, in the place of text that is gone; `html` is its words, its ids in them."""

    html: str
    tag: str = "p"

    @property
    def element(self) -> str:
        """Give the element (HTML); it is no part of the report's text."""
        return f'<p class="gb-gone">{self.html}</p>'


@dataclass(frozen=True, slots=True)
class PublishedView:
    """What the template prints: the version and its day, `changed` (HTML) where the text shown is not it, else ""."""

    version: str
    day: str
    changed: str
    rows: tuple[VersionRow, ...]


def published_view(report: Report, history: History | None) -> PublishedView | None:
    """Give what is said of a report's versions; None for a draft."""
    publication = report.publication
    if publication is None or history is None:
        return None
    here = report_file(address(report))
    day = day_words(publication.days[publication.revision - 1])
    return PublishedView(
        version=f"第 {publication.revision} 版",
        day=f"（{day}）",
        changed=_changed(
            publication,
            between_pages(here, version_file(address(report), publication.revision)),
            day,
            same_text=report_text(report) == history.ledger.latest.text,
        ),
        rows=version_rows(history, here),
    )


def woven(blocks: Sequence[BlockView], report: Report, history: History | None) -> tuple[BlockView | GoneNote, ...]:
    """Give the blocks of the text with the ids that lead to them, and between them the notes on what is gone."""
    publication = report.publication
    if publication is None or history is None:
        return tuple(blocks)
    shown = {block.anchor for block in blocks} | {figure.anchor for figure in report.figures}
    gone = _grouped(publication.gone, {block.anchor for block in blocks})
    found: list[BlockView | GoneNote] = [_note(notes, history.ledger) for notes in gone[None]]
    placed: set[str] = {one.anchor for one in publication.gone}
    hosts = {host: names for host, names in publication.aliases.items() if host in shown}
    for block in blocks:
        found.append(_with_aliases(block, report, hosts))
        found += (_note(notes, history.ledger) for notes in gone[block.anchor])
    placed |= {name for names in hosts.values() for name in names}
    lost = [name for name in history.ledger.anchors if name not in shown and name not in placed]
    if lost:
        found.append(_lost(lost, history.ledger))
    return tuple(found)


def _changed(publication: Publication, version: str, day: str, *, same_text: bool) -> str:
    if not publication.changed:
        return ""
    number = publication.revision
    link = f'引用请用<a href="{version}">第 {number} 版</a>'
    said = f"未发布的修订：本页文字与{day}发布的第 {number} 版不同，尚待发布为下一版。{link}，段落标记相同。"
    if same_text:
        said = f"未发布的修订：有标记改归别的段落，尚待发布为下一版。{link}。"
    waiting = "、".join(proposal.anchor for proposal in publication.proposals)
    return said + (f"标记 {waiting} 是否仍指同一段文字，待人核定。" if waiting else "")


def _with_aliases(block: BlockView, report: Report, hosts: dict[str, tuple[str, ...]]) -> BlockView:
    """Put the ids that lead to a block, or to a figure in it, in front of it."""
    names = hosts.get(block.anchor or "", ())
    html = _leading(names, block.anchor) + block.html
    for figure in report.figures:
        if figure.block == block.id and figure.anchor in hosts:
            mark = f'<span id="{figure.anchor}"'
            html = html.replace(mark, _leading(hosts[figure.anchor], figure.anchor) + mark, 1)
    return replace(block, html=html) if html != block.html else block


def _leading(names: Iterable[str], host: str | None) -> str:
    """Give elements with ids that lead to `host`; who cites one of them is told so by the page's script."""
    return "".join(f'<a id="{name}" data-of="{host}"></a>' for name in names)


def _grouped(gone: Iterable[Gone], anchors: set[str | None]) -> defaultdict[str | None, list[list[Gone]]]:
    """Put what is gone from one place since one version together, by the id that it is shown behind."""
    found: defaultdict[str | None, list[list[Gone]]] = defaultdict(list)

    def key(one: Gone) -> tuple[str, int]:
        return (one.after if one.after in anchors else None) or "", one.since or 0

    for (after, _), notes in groupby(sorted(gone, key=lambda one: (key(one), one.anchor[0] == "f")), key=key):
        found[after or None].append(list(notes))
    return found


def _note(notes: Sequence[Gone], ledger: Ledger) -> GoneNote:
    """Say what stood here, since when it does not, and why that version was made."""
    figures = [one.anchor for one in notes if one.anchor.startswith("f")]
    texts = [one.anchor for one in notes if not one.anchor.startswith("f")]
    since, why = "下一版起将", ""
    if version := notes[0].since:
        since, why = f"自第 {version} 版起", f"（该版事由：{escape.block(reason(ledger.revisions[version - 1].why))}）"
    if not texts:
        return GoneNote(f"数字 {_names(figures, ledger)} 原在此处，{since}不再标出{why}。")
    also = f"（及其中的数字 {_names(figures, ledger)}）" if figures else ""
    return GoneNote(f"{_names(texts, ledger)}{also} 原在此处，{since}删去{why}。")


def _lost(names: Sequence[str], ledger: Ledger) -> GoneNote:
    return GoneNote(f"{_names(in_sorts(names), ledger)} 在本页没有位置，点开可看当时的文字。")


def _names(names: Sequence[str], ledger: Ledger) -> str:
    return "、".join(_ways(names, ledger))


def _ways(names: Sequence[str], ledger: Ledger) -> Iterator[str]:
    """Give each id as an element with that id that leads to the version that had it last."""
    here = report_file(ledger.id)
    for name in names:
        href = between_pages(here, version_file(ledger.id, ledger.anchors[name].last), name)
        yield f'<a id="{name}" href="{href}">{name}</a>'
