"""Facts read from a report: what it is, and what it counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args

if TYPE_CHECKING:
    from decimal import Decimal

    from generator.model.spans import Span

Body = Literal["renda", "zhengxie", "zhengfu", "fayuan", "jianchayuan", "other"]
BODIES: tuple[Body, ...] = get_args(Body)
Genre = Literal["work", "overview", "plan", "budget", "proposals", "other"]
Extent = Literal["full", "abridged"]
Qualifier = Literal["余", "多", "近", "约", "超", "以上", "以下", "左右"]
MentionKind = Literal["region", "law", "document", "organisation", "person", "meeting", "plan", "term"]


@dataclass(frozen=True, slots=True)
class Region:
    """A place of the division table: GB/T 2260 code, name, and the names from the province down to itself."""

    code: str
    name: str
    path: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Session:
    """第`term`届…第`number`次会议 of the report's own body; either may be unknown."""

    term: int | None
    number: int | None


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who gave the report, and in which office where that is printed."""

    name: str
    role: str | None


@dataclass(frozen=True, slots=True)
class Credit:
    """A line of the credits: 撰稿, 编辑, 通讯员 …, and a name."""

    role: str
    name: str


@dataclass(frozen=True, slots=True)
class Period:
    """The years that a report is on, first and last, as four digits."""

    start: str
    end: str


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a report is. None always means: the text does not say, or does not say it clearly."""

    title: str
    title_supplied: bool
    subtitle: str | None = None
    body: Body | None = None
    genre: Genre = "other"
    extent: Extent | None = None
    region: Region | None = None
    session: Session | None = None
    delivered: str | None = None
    speaker: Speaker | None = None
    credits: tuple[Credit, ...] = ()
    period: Period | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that matters: what it counts, how many, and where it stands.

    `span` and `number` are offsets in the text of block `block`: `span` is the quotation, `number` within it covers
    digits, qualifier and unit. `value` is in `unit` with multipliers worked in; `value_max` is the upper end of a
    range; `from_value` is where a change began. `period` is `2024`, `2021/2025`, `2024-01/2024-07`, `term` or None.
    """

    id: str
    block: str
    span: Span
    number: Span
    value: Decimal
    unit: str
    label: str
    value_max: Decimal | None = None
    qualifier: Qualifier | None = None
    action: str | None = None
    period: str | None = None
    period_text: str | None = None
    role: Literal["achieved", "target"] = "achieved"
    is_change: bool = False
    from_value: Decimal | None = None
    indicator: str | None = None
    confidence: Literal["high", "low"] = "high"
    status: Literal["machine", "reviewed", "corrected"] = "machine"
    anchor: str | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """A name of something that exists outside the report, at `span` of block `block`; `target` where it is resolved."""

    kind: MentionKind
    block: str
    span: Span
    target: str | None = None
