"""Spans, edits, and the text that edits make, with the map from every character back to its source.

All offsets are code points; all spans are half-open. *Source* coordinates count the decoded raw text, *clean*
coordinates count the text after the edits.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of text from `start` up to, not including, `end`."""

    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse a span that runs backwards: ValueError."""
        if not 0 <= self.start <= self.end:
            message = f"no span: {self.start}..{self.end}"
            raise ValueError(message)

    def __len__(self) -> int:
        """Give the number of code points."""
        return self.end - self.start

    def of(self, text: str) -> str:
        """Give the part of `text` that the span covers."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Change:
    """What a rule wants: `span` of the text it was given becomes `after`."""

    span: Span
    after: str
    rule: str


@dataclass(frozen=True, slots=True)
class Edit:
    """What was done: the source's `span`, which reads `before`, became `after`, by `rule`."""

    rule: str
    span: Span
    before: str
    after: str


@dataclass(frozen=True)
class EditedText:
    """A source text with sorted, disjoint edits in source coordinates; `text` is what they make of it."""

    source: str
    edits: tuple[Edit, ...] = ()
    text: str = field(init=False, repr=False, compare=False)
    _starts: list[int] = field(init=False, repr=False, compare=False)
    _ends: list[int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Make the text and the map; ValueError where an edit is out of order or its `before` is not the source's."""
        parts: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        at = length = 0
        for edit in self.edits:
            if edit.span.start < at or edit.span.of(self.source) != edit.before:
                message = f"edit out of order or not of this source: {edit}"
                raise ValueError(message)
            parts += (self.source[at : edit.span.start], edit.after)
            length += edit.span.start - at
            starts.append(length)
            length += len(edit.after)
            ends.append(length)
            at = edit.span.end
        parts.append(self.source[at:])
        for name, value in (("text", "".join(parts)), ("_starts", starts), ("_ends", ends)):
            object.__setattr__(self, name, value)

    def to_source(self, span: Span) -> Span:
        """Carry a clean span to the source: a start leans right past what was taken out there, an end leans left.

        A span that cuts into replaced text gets the whole of what was replaced. An empty span stays empty.
        """
        if not len(span):
            point = self._begin(span.start)
            return Span(point, point)
        return Span(self._begin(span.start), self._end(span.end - 1))

    def to_clean(self, offset: int) -> int:
        """Give where in the clean text the source's character `offset` stands, or what replaced it begins."""
        i = bisect_left(self.edits, offset, key=lambda edit: edit.span.start)
        if i < len(self.edits) and self.edits[i].span.start == offset:
            return self._starts[i]
        if not i:
            return offset
        last = self.edits[i - 1]
        return self._starts[i - 1] if offset < last.span.end else self._ends[i - 1] + offset - last.span.end

    def edits_in(self, span: Span) -> tuple[Edit, ...]:
        """Give the edits that share characters with a span of the source."""
        first = bisect_right(self.edits, span.start, key=lambda edit: edit.span.end)
        return self.edits[first : max(first, bisect_left(self.edits, span.end, key=lambda edit: edit.span.start))]

    def apply(self, changes: Iterable[Change]) -> EditedText:
        """Make `changes` (clean coordinates, sorted, disjoint) and give the new text, all edits composed.

        A change that touches replaced text absorbs that edit and bears the new rule's name. ValueError where changes
        overlap.
        """
        edits: list[Edit] = []
        done = 0
        for group, first, last in self._groups(changes):
            edits += self.edits[done:first]
            edit = self._compose(group, first, last)
            if edit.before != edit.after:
                edits.append(edit)
            done = last
        if not edits and not done:
            return self
        edits += self.edits[done:]
        return EditedText(self.source, tuple(edits))

    def _begin(self, offset: int) -> int:
        """Give the source offset at which the clean character `offset` begins."""
        i = bisect_right(self._starts, offset) - 1
        if i < 0:
            return offset
        if offset < self._ends[i]:
            return self.edits[i].span.start
        return self.edits[i].span.end + offset - self._ends[i]

    def _end(self, offset: int) -> int:
        """Give the source offset at which the clean character `offset` ends."""
        i = bisect_right(self._starts, offset) - 1
        if i >= 0 and offset < self._ends[i]:
            return self.edits[i].span.end
        return self._begin(offset) + 1

    def _touched(self, span: Span) -> tuple[int, int]:
        """Give the range of edits that a change of the clean `span` absorbs."""
        if not len(span):
            first = bisect_right(self._ends, span.start)
            inside = first < len(self.edits) and self._starts[first] < span.start
            return first, first + inside
        first = bisect_right(self._ends, span.start)
        return first, max(first, bisect_left(self._starts, span.end))

    def _groups(self, changes: Iterable[Change]) -> Iterator[tuple[list[Change], int, int]]:
        """Put together the changes that absorb the same earlier edit."""
        group: list[Change] = []
        low = high = 0
        for change in changes:
            first, last = self._touched(change.span)
            if group and change.span.start < group[-1].span.end:
                message = f"changes overlap: {group[-1]} and {change}"
                raise ValueError(message)
            if group and first < high:
                group.append(change)
                high = max(high, last)
                continue
            if group:
                yield group, low, high
            group, low, high = [change], first, last
        if group:
            yield group, low, high

    def _compose(self, group: Sequence[Change], first: int, last: int) -> Edit:
        """Make one source edit of changes and of the edits `first` to `last` that they absorb."""
        start, end = group[0].span.start, group[-1].span.end
        if first < last:
            start, end = min(start, self._starts[first]), max(end, self._ends[last - 1])
        parts: list[str] = []
        at = start
        for change in group:
            parts += (self.text[at : change.span.start], change.after)
            at = change.span.end
        parts.append(self.text[at:end])
        span = self.to_source(Span(start, end))
        return Edit(group[-1].rule, span, span.of(self.source), "".join(parts))
