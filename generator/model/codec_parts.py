"""What the codecs of records and ledgers share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from generator.model.spans import Span

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Json = dict[str, Any]
_T = TypeVar("_T")


def fields_of(value: DataclassInstance) -> Json:
    """Give a value's fields by name, as they are."""
    return {name: getattr(value, name) for name in value.__dataclass_fields__}


def pair_of(span: Span | None) -> list[int] | None:
    """Give a span as a list of its start and end."""
    return None if span is None else [span.start, span.end]


def span_of(pair: list[int] | None) -> Span | None:
    """Read what `pair_of` gave."""
    return None if pair is None else Span(*pair)


def optional(kind: type[_T], record: Json | None) -> _T | None:
    """Make one of our values of its fields by name, or None of None."""
    return None if record is None else kind(**record)
