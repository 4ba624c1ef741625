"""What an editor did to a report, and the file that it was taken from, to JSON and back."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

from generator.model.codec_parts import Json, fields_of
from generator.model.editorial import Corrected, PlacedNote
from generator.model.source import Origin, OriginPage
from generator.model.spans import Span

if TYPE_CHECKING:
    from generator.model.editorial import Hand
    from generator.model.report import Report


def hand_key(hand: Hand) -> bytes:
    """Give what a record depends on of an editor's wishes: all but the places where they are written."""
    said = asdict(hand)
    for entry in (said, *said["corrections"], *said["notes"]):
        del entry["spots"]
    return json.dumps(said, ensure_ascii=False, default=str).encode()


def encode_corrected(one: Corrected) -> Json:
    """Give a correction as plain JSON values, its span as `start` and `end`."""
    record = fields_of(one)
    span = record.pop("span")
    start, end = (span.start, span.end) if span is not None else (None, None)
    return {**record, "start": start, "end": end}


def decode_corrected(record: Json) -> Corrected:
    """Read what `encode_corrected` gave."""
    span = None if record["start"] is None else Span(record["start"], record["end"])
    return Corrected(span=span, **{key: value for key, value in record.items() if key not in {"start", "end"}})


def encode_note(note: PlacedNote, report: Report) -> Json:
    """Give an editor's note as plain JSON values, with the words that it is about as `quote`."""
    record = fields_of(note)
    span = record.pop("span")
    return {**record, "start": span.start, "end": span.end, "quote": span.of(report.by_id[note.block].text)}


def decode_note(record: Json) -> PlacedNote:
    """Read what `encode_note` gave."""
    span = Span(record["start"], record["end"])
    same = {key: value for key, value in record.items() if key not in {"start", "end", "quote"}}
    return PlacedNote(span=span, **same)


def encode_origin(origin: Origin) -> Json:
    """Give the file that a raw text was taken from as plain JSON values."""
    return {**fields_of(origin), "pages": [fields_of(page) for page in origin.pages]}


def decode_origin(record: Json | None) -> Origin | None:
    """Read what `encode_origin` gave; None stays None."""
    if record is None:
        return None
    return Origin(**{**record, "pages": tuple(OriginPage(**page) for page in record["pages"])})
