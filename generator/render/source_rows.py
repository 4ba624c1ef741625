"""The rows of a source page: a stretch of the raw text, what became of it, and what is to be said of it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from generator.data.tables import block_names
from generator.model.spans import Span
from generator.render import escape
from generator.render.report_editor import OP_NAMES, signed
from generator.render.report_notes import finding_words, opening, quoted
from generator.render.source_notes import evidence_words, id_of
from generator.render.stretches import Stretch, parts_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.model.editorial import Corrected
    from generator.model.report import Report
    from generator.model.structure import Block, Finding, Move
    from generator.render.edit_marks import EditMarks
    from generator.render.origin_pages import Pages

_ON = "接上文"


@dataclass(frozen=True, slots=True)
class Remark:
    """A line beside the clean text: words, and a link with words of its own in front of them where there is one.

    `at`: which characters of the clean text of its row it speaks of, for a script to mark (docs/assets/source.js).
    """

    text: str
    href: str = ""
    words: str = ""
    at: Span | None = None

    @property
    def element(self) -> str:
        """Give the remark as an item of a list (HTML)."""
        way = f'<a href="{escape.attribute(self.href)}">{escape.block(self.words)}</a>' if self.href else ""
        at = f' data-at="{self.at.start} {self.at.end}"' if self.at else ""
        return f"<li{at}>{way}{escape.block(self.text)}</li>"


@dataclass(frozen=True, slots=True)
class Row:
    """A row: `raw` is HTML, from which a script makes the clean text (docs/assets/source.js), what the marks leave.

    `blocks` is the record's id of its block; pieces of furniture of one sort that follow each other share a row.
    `id` is empty for furniture, and where a block goes on after something that cuts through it. `label` says what the
    block is; `href` leads to it on the report's page, where it has an address there.
    """

    id: str
    blocks: str
    style: str
    label: str
    anchor: str
    href: str
    raw: str
    remarks: tuple[Remark, ...]

    @property
    def element(self) -> str:
        """Give the row's element (HTML): the raw text, beside it what the block is, and a list of remarks."""
        own = f' id="{escape.attribute(self.id)}"' if self.id else ""
        way = f'<a href="{escape.attribute(self.href)}">{escape.block(self.anchor)}</a> ' if self.href else ""
        remarks = f"<ul>{''.join(remark.element for remark in self.remarks)}</ul>\n" if self.remarks else ""
        return (
            f'<div class="{self.style}"{own} data-row="{escape.attribute(self.blocks)}">'
            f'<div class="gb-file">{self.raw}</div>'
            f'<div class="gb-clean"><p>{way}{escape.block(self.label)}</p>\n'
            f"{remarks}</div></div>"
        )


def rows_of(
    report: Report,
    found: Sequence[Stretch],
    marks: EditMarks,
    reasons: Mapping[str, str],
    report_url: str,
    pages: Pages,
) -> Iterator[Row]:
    """Give the rows in printed order.

    Args:
        report: the record.
        found: its raw text in stretches.
        marks: what writes them.
        reasons: why a block is furniture, by its id.
        report_url: the way from the source page to the report's.
        pages: on which pages of the file that the raw text was taken from its lines stand.
    """
    counts, seen = parts_of(found), set[str]()
    writer = _Rows(report, report_url)
    for _, group in groupby(enumerate(found), key=lambda entry: reasons.get(entry[1].block.id, str(entry[0]))):
        run = [stretch for _, stretch in group]
        block = run[0].block
        if block.id in reasons:
            yield writer.furniture(run, marks, reasons[block.id])
            continue
        first = block.id not in seen
        seen.add(block.id)
        part = f"（{run[0].part}/{counts[block.id]}）" if counts[block.id] > 1 else ""
        yield Row(
            id=id_of(block) if first else "",
            blocks=block.id,
            style=_style(block, moved=block.id in writer.moves),
            label=_label(f"{block_names()[block.kind]}{part}", pages.words(run[0].span)),
            anchor=block.anchor or "",
            href=f"{report_url}#{block.anchor}" if block.anchor else "",
            raw=marks.html(run[0].span),
            remarks=tuple(writer.remarks(block, run[0].clean)) if first else (Remark("", f"#{id_of(block)}", _ON),),
        )


class _Rows:
    """What is said of the blocks of one report."""

    def __init__(self, report: Report, report_url: str) -> None:
        self._report = report
        self._url = report_url
        self.moves: dict[str, Move] = {block: move for move in report.moves for block in move.blocks}
        self._places = {block.id: place for place, block in enumerate(report.blocks)}
        self._corrections: dict[str, list[Corrected]] = {}
        for one in report.corrections:
            if one.block is not None and not one.redundant:
                self._corrections.setdefault(one.block, []).append(one)
        self._findings: dict[str, list[Finding]] = {}
        for finding in report.shown_findings:
            if finding.block is not None:
                self._findings.setdefault(finding.block, []).append(finding)

    def furniture(self, run: Sequence[Stretch], marks: EditMarks, reason: str) -> Row:
        """Give the row of pieces of furniture that follow each other."""
        blocks = list({stretch.block.id: stretch.block for stretch in run}.values())
        return Row(
            id="",
            blocks=" ".join(block.id for block in blocks),
            style="gb-row gb-row--furniture",
            label=f"未排入正文：{reason}",
            anchor="",
            href="",
            raw=marks.html(Span(run[0].span.start, run[-1].span.end)),
            remarks=tuple(remark for block in blocks for remark in self.remarks(block)),
        )

    def remarks(self, block: Block, clean: Span | None = None) -> Iterator[Remark]:
        """Give what is to be said of a block: where it went, and what is in doubt; `clean` is the row's part of it."""
        move = self.moves.get(block.id)
        if move:
            yield self._move(block, move)
        for one in self._corrections.get(block.id, ()):
            change = f"“{quoted(one.before)}”→“{quoted(one.after)}”" if one.before or one.after else ""
            yield Remark(f"编者更正（{OP_NAMES[one.op]}）：{change}。{one.why}（{signed(one.by, one.on)}）")
        for finding in self._findings.get(block.id, ()):
            words = f"“{finding_words(self._report, finding)}”：" if finding.span else ""
            yield Remark(f"注：{words}{finding.message}", at=_within(clean, finding.span))

    def _move(self, block: Block, move: Move) -> Remark:
        """Say where a block is read, by the block that is read before it."""
        place = self._places[block.id]
        why = evidence_words(move) if block.id == move.blocks[0] else "随上一段同移。"
        if not place:
            return Remark(f"排到报告的最前。{why}")
        before = self._report.blocks[place - 1]
        name = before.anchor or f"{block_names()[before.kind]}“{opening(before)}”"
        return Remark(f" 之后。{why}", f"#{id_of(before)}", f"移到 {name}")


def _within(whole: Span | None, part: Span | None) -> Span | None:
    """Give `part` counted from the beginning of `whole`; None where it is not all in it."""
    if not whole or not part or not whole.start <= part.start < part.end <= whole.end:
        return None
    return Span(part.start - whole.start, part.end - whole.start)


def _label(kind: str, page: str) -> str:
    return f"{kind} · {page}" if page else kind


def _style(block: Block, *, moved: bool) -> str:
    """Give the classes of a row."""
    names = ["gb-row"]
    if block.kind in {"heading", "title"}:
        names.append(f"gb-row--{block.kind}")
    return " ".join([*names, "gb-row--moved"] if moved else names)
