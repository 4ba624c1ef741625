"""The raw lines that a piece of a report stands on, with their pages in the file that they were taken from."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from generator.model.codec_parts import Json
from generator.model.report import Report, source_span
from generator.model.source import OriginPage
from generator.model.spans import Span
from generator.model.structure import Block
from generator.render.raw_text import RawText, raw_text


@dataclass(frozen=True)
class Ground:
    """A report on its raw text."""

    report: Report

    @cached_property
    def raw(self) -> RawText:
        """Give the raw text with its lines."""
        return raw_text(self.report)

    def at(self, offset: int) -> tuple[int, int]:
        """Give line and column, from 1, of a character of the raw text."""
        line = self.raw.line_of(offset)
        return line, offset - self.raw.starts[line - 1] + 1

    def place(self, block: Block, offset: int) -> Json:
        """Give line and column in the raw text of a character of a block's text."""
        line, column = self.at(source_span(self.report, block, Span(offset, offset)).start if block.text else 0)
        return {"line": line, "column": column}

    def lines(self, block: Block) -> list[Json]:
        """Give the raw lines of a block in the order of the file: number, text, and page of the original if known.

        `start` and `end` are offsets in the line: from where to where the block has a part in it.
        """
        parts: dict[int, tuple[int, int]] = {}
        for span in block.source:
            first, last = self.raw.line_of(span.start), self.raw.line_of(max(span.start, span.end - 1))
            for number in range(first, last + 1):
                begin, end = self.raw.starts[number - 1], self.raw.end_of(number)
                had = parts.get(number, (end - begin, 0))
                low, high = max(span.start, begin) - begin, min(span.end, end) - begin
                parts[number] = min(had[0], low), max(had[1], high)
        return [{**self._line(number), "start": low, "end": high} for number, (low, high) in sorted(parts.items())]

    def edits(self, block: Block, within: Span | None = None) -> list[Json]:
        """Give the edits in a block, or `within` a span of its text, with the place of each in the raw text."""
        spans = (source_span(self.report, block, within),) if within else block.source
        found = []
        for edit in self.report.edits:
            if any(span.start <= edit.span.start and edit.span.end <= span.end for span in spans):
                line, column = self.at(edit.span.start)
                said: Json = {"rule": edit.rule, "before": edit.before, "after": edit.after}
                found.append({"line": line, "column": column, **said})
        return found

    def _line(self, number: int) -> Json:
        start, end = self.raw.starts[number - 1], self.raw.end_of(number)
        page = self._page(number)
        said = {"page": page.page, "label": page.label} if page else {"page": None, "label": None}
        return {"line": number, "text": self.raw.text[start:end].rstrip("\r\n"), **said}

    def _page(self, line: int) -> OriginPage | None:
        origin = self.report.origin
        pages = sorted(origin.pages, key=lambda page: page.line) if origin else []
        at = bisect_right(pages, line, key=lambda page: page.line)
        return pages[at - 1] if at else None
