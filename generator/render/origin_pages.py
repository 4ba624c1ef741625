"""On which page of the file that a raw text was taken from its lines stand, in words."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.model.source import Origin, OriginPage
    from generator.model.spans import Span
    from generator.render.raw_text import RawText

_FORMATS = {"pdf": "PDF", "docx": "Word 文档", "html": "网页"}


@dataclass(frozen=True, slots=True)
class Pages:
    """The pages of an origin, in the order of their lines, and the raw text whose lines they are counted in."""

    pages: tuple[OriginPage, ...]
    raw: RawText

    @classmethod
    def of(cls, origin: Origin | None, raw: RawText) -> Pages:
        """Take the pages of an origin; without one there are none."""
        return cls(tuple(sorted(origin.pages, key=lambda page: page.line)) if origin else (), raw)

    def words(self, span: Span) -> str:
        """Say on which pages of the original a stretch of the raw text stands; nothing where that is not known."""
        first, last = (self._page(offset) for offset in (span.start, max(span.start, span.end - 1)))
        if first is None or last is None:
            return ""
        if first == last:
            return f"原件第 {first.page} 页" + (f"（{first.label}）" if first.label else "")
        return f"原件第 {first.page}—{last.page} 页"

    def _page(self, offset: int) -> OriginPage | None:
        at = bisect_right(self.pages, self.raw.line_of(offset), key=lambda page: page.line)
        return self.pages[at - 1] if at else None


def origin_facts(origin: Origin | None) -> tuple[tuple[str, str], ...]:
    """Give what is known of the file that a raw text was taken from, in rows of name and words."""
    if origin is None:
        return ()
    kind = _FORMATS.get(origin.format, origin.format)
    return (("取自", f"{origin.file}（{kind}，用 {origin.made_with} 读出文字；SHA-256 {origin.sha256}）"),)
