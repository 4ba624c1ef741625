"""Small records for tests: whole reports that restore their raw text, made from a line or two."""

import hashlib
from collections import Counter
from dataclasses import replace
from decimal import Decimal

from generator.model.facts import Figure, Metadata, Period, Region, Session, Speaker
from generator.model.report import Report
from generator.model.source import Provenance, Rights, SourceInfo
from generator.model.spans import Edit, Span
from generator.model.structure import Block, BlockKind

LINES: tuple[tuple[BlockKind, str], ...] = (
    ("title", "甲县人大常委会工作报告"),
    ("heading", "一、监督工作"),
    ("paragraph", "全年召开会议11次，听取报告8项。"),
    ("paragraph", "办理代表建议35件。"),
)
"""Title, heading and two paragraphs of a report that nobody gave."""

_PREFIXES: dict[BlockKind, str] = {"heading": "s", "paragraph": "p"}


def make_report(*lines: tuple[BlockKind, str], report_id: str = "210921/renda/2024", file: str = "甲.txt") -> Report:
    """Make a record of blocks given as (kind, text); `LINES` without any. Blocks are b1, b2 …; anchors s1 …, p1 ….

    The raw text is the blocks in the order given, a newline between two, UTF-8. The title is that of the title block;
    without one it is 甲县人大常委会工作报告, supplied.
    """
    lines = lines or LINES
    raw = "\n".join(text for _, text in lines)
    titles = [text for kind, text in lines if kind == "title"]
    return Report(
        source=SourceInfo(file, hashlib.sha256(raw.encode()).hexdigest(), "utf-8", bom=False, chars=len(raw)),
        meta=Metadata(
            title=titles[0] if titles else LINES[0][1],
            title_supplied=not titles,
            body="renda",
            genre="work",
            region=Region("210921", "阜新蒙古族自治县", ("辽宁省", "阜新市", "阜新蒙古族自治县")),
            period=Period("2024", "2024"),
        ),
        blocks=_blocks(lines),
        edits=_breaks(lines),
        id=report_id,
        provenance=Provenance(),
        rights=Rights(),
    )


def with_head(report: Report) -> Report:
    """Give the report with a head that tells who gave it, when and where; it is on 2021 to 2025."""
    meta = replace(
        report.meta,
        session=Session(17, 4),
        delivered="2024-12-27",
        speaker=Speaker("赵某", "县人大常委会主任"),
        period=Period("2021", "2025"),
    )
    return replace(report, meta=meta)


def with_figures(report: Report, *figures: Figure) -> Report:
    """Give the report with these figures."""
    return replace(report, figures=figures)


def make_figure(report: Report, quote: str, number: str, label: str, indicator: str | None = None) -> Figure:
    """Make the figure that stands in `quote`, the first such words of the report; `number` is `11次` or the like.

    Its id and anchor are f1; use `dataclasses.replace` for another, and for anything else that matters.
    """
    block = next(block for block in report.blocks if quote in block.text)
    start = block.text.index(quote)
    at = start + quote.index(number)
    digits = "".join(char for char in number if char.isdecimal() or char == ".")
    return Figure(
        id="f1",
        anchor="f1",
        block=block.id,
        span=Span(start, start + len(quote)),
        number=Span(at, at + len(number)),
        value=Decimal(digits),
        unit=number.removeprefix(digits),
        label=label,
        period="2024",
        indicator=indicator,
    )


def _blocks(lines: tuple[tuple[BlockKind, str], ...]) -> tuple[Block, ...]:
    blocks: list[Block] = []
    counts: Counter[str] = Counter()
    at = 0
    for number, (kind, text) in enumerate(lines, 1):
        anchor = None
        if kind in _PREFIXES:
            counts[kind] += 1
            anchor = f"{_PREFIXES[kind]}{counts[kind]}"
        level = 1 if kind == "heading" else None
        blocks.append(Block(f"b{number}", kind, text, (Span(at, at + len(text)),), level=level, anchor=anchor))
        at += len(text) + 1
    return tuple(blocks)


def _breaks(lines: tuple[tuple[BlockKind, str], ...]) -> tuple[Edit, ...]:
    edits: list[Edit] = []
    at = 0
    for _, text in lines[:-1]:
        at += len(text)
        edits.append(Edit("break.block", Span(at, at + 1), "\n", ""))
        at += 1
    return tuple(edits)
