"""Annotated reports to JSON and back: the contract's schema 1, the same bytes on every machine."""

from __future__ import annotations

import json
from decimal import Decimal
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from generator.model.codec_parts import Json, fields_of, optional, pair_of, span_of
from generator.model.editorial import Reviewed
from generator.model.facts import Credit, Figure, Mention, Metadata, Period, Region, Session, Speaker
from generator.model.hand_codec import (
    decode_corrected,
    decode_note,
    decode_origin,
    encode_corrected,
    encode_note,
    encode_origin,
)
from generator.model.ledger import Gone, Proposal, Publication
from generator.model.links import Check
from generator.model.report import SCHEMA, Report
from generator.model.source import Provenance, Rights, SourceInfo
from generator.model.spans import Edit, Span
from generator.model.structure import Block, Finding, Move

if TYPE_CHECKING:
    from collections.abc import Mapping

# One for all lines: json.dumps would make one for each. Without a space between two values, which would be a tenth.
_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_MARK = "\0"  # no list in a record has a text of this alone
_MARKED = f",{_JSON.encode(_MARK)},"
_DIGEST = "_sha256"


def dumps(report: Report) -> str:
    """Give the report as JSON text (schema 1), one line a block, edit, figure …, ending in a newline."""
    record = encode(report)
    lines = []
    for key, value in record.items():
        if isinstance(value, list) and value:
            lines.append(f'"{key}":[\n{json_lines(value)}\n]')
        else:
            lines.append(f'"{key}":{_JSON.encode(value)}')
    return "{\n" + ",\n".join(lines) + "\n}\n"


def to_bytes(report: Report) -> bytes:
    """Give `dumps` in UTF-8, as it is published."""
    data = dumps(report).encode()
    # Kept with the record, which never changes, as its cached properties are: a digest is small, and quick to compare.
    vars(report)[_DIGEST] = sha256(data).digest()
    return data


def is_bytes_of(data: bytes, report: Report) -> bool:
    """Tell whether `data` is what `to_bytes` gives for the record, which is not written anew where it once was."""
    digest = vars(report).get(_DIGEST)
    return data == to_bytes(report) if digest is None else sha256(data).digest() == digest


def loads(text: str) -> Report:
    """Read what `dumps` wrote. ValueError for another schema; KeyError for a missing field."""
    return decode(json.loads(text))


def encode(report: Report) -> Json:
    """Give the report as plain JSON values, every field of the contract present."""
    return {
        "schema": SCHEMA,
        "id": report.id,
        "draft": report.draft,
        "source": fields_of(report.source),
        **encode_meta(report.meta),
        "provenance": report.provenance and fields_of(report.provenance),
        "rights": report.rights and fields_of(report.rights),
        "origin": report.origin and encode_origin(report.origin),
        "reviewed": report.reviewed and fields_of(report.reviewed),
        "overridden": list(report.overridden),
        "publication": report.publication and _encode_publication(report.publication),
        "blocks": [_encode_block(block) for block in report.blocks],
        "edits": [
            {"rule": e.rule, "source": pair_of(e.span), "before": e.before, "after": e.after} for e in report.edits
        ],
        "moves": [{**fields_of(m), "blocks": list(m.blocks), "evidence": dict(m.evidence)} for m in report.moves],
        "figures": [_encode_figure(figure, report) for figure in report.figures],
        "mentions": [_encode_mention(mention, report) for mention in report.mentions],
        "checks": [{**fields_of(check), "figures": list(check.figures)} for check in report.checks],
        "corrections": [encode_corrected(one) for one in report.corrections],
        "notes": [encode_note(note, report) for note in report.notes],
        "problems": [_encode_finding(finding) for finding in report.findings],
    }


def decode(record: Mapping[str, Any]) -> Report:
    """Make a report of plain JSON values. ValueError for another schema; KeyError for a missing field."""
    if record["schema"] != SCHEMA:
        message = f"schema {record['schema']}, not {SCHEMA}"
        raise ValueError(message)
    return Report(
        source=SourceInfo(**record["source"]),
        meta=decode_meta(record),
        blocks=tuple(_decode_block(block) for block in record["blocks"]),
        edits=tuple(Edit(e["rule"], Span(*e["source"]), e["before"], e["after"]) for e in record["edits"]),
        moves=tuple(
            Move(tuple(m["blocks"]), m["printed"], m["placed"], m["evidence"], m["margin"]) for m in record["moves"]
        ),
        figures=tuple(_decode_figure(figure) for figure in record["figures"]),
        mentions=tuple(
            Mention(m["kind"], m["block"], Span(m["start"], m["end"]), m["target"]) for m in record["mentions"]
        ),
        checks=tuple(Check(c["kind"], tuple(c["figures"]), c["holds"], c["statement"]) for c in record["checks"]),
        findings=tuple(_decode_finding(problem) for problem in record["problems"]),
        id=record["id"],
        draft=record["draft"],
        provenance=optional(Provenance, record["provenance"]),
        rights=optional(Rights, record["rights"]),
        origin=decode_origin(record["origin"]),
        corrections=tuple(decode_corrected(one) for one in record["corrections"]),
        notes=tuple(decode_note(note) for note in record["notes"]),
        overridden=tuple(record["overridden"]),
        reviewed=optional(Reviewed, record["reviewed"]),
        publication=record["publication"] and _decode_publication(record["publication"]),
    )


def encode_meta(meta: Metadata) -> Json:
    """Give what a report is as plain JSON values, in the order of the contract."""
    return {
        "title": meta.title,
        "title_supplied": meta.title_supplied,
        "subtitle": meta.subtitle,
        "body": meta.body,
        "genre": meta.genre,
        "extent": meta.extent,
        "region": meta.region and {**fields_of(meta.region), "path": list(meta.region.path)},
        "session": meta.session and fields_of(meta.session),
        "delivered": meta.delivered,
        "speaker": meta.speaker and fields_of(meta.speaker),
        "credits": [fields_of(credit) for credit in meta.credits],
        "period": meta.period and fields_of(meta.period),
    }


def decode_meta(record: Mapping[str, Any]) -> Metadata:
    """Read what `encode_meta` gave; other keys of the record are passed over. KeyError for a missing field."""
    region = record["region"]
    return Metadata(
        title=record["title"],
        title_supplied=record["title_supplied"],
        subtitle=record["subtitle"],
        body=record["body"],
        genre=record["genre"],
        extent=record["extent"],
        region=region and Region(region["code"], region["name"], tuple(region["path"])),
        session=optional(Session, record["session"]),
        delivered=record["delivered"],
        speaker=optional(Speaker, record["speaker"]),
        credits=tuple(Credit(**credit) for credit in record["credits"]),
        period=optional(Period, record["period"]),
    )


def plain(value: Decimal | None) -> str | None:
    """Give a value in plain decimal notation, without exponent or needless zeros: 119.7亿 is `11970000000`."""
    if value is None:
        return None
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def json_lines(items: list[Json]) -> str:
    """Give the items as JSON, one a line; "" where there are none.

    All are encoded in one go, with a mark between each two, since a call for each takes twice the time. Within a text
    every quote is escaped, so that the mark cannot be found there.
    """
    if not items:
        return ""
    marked: list[Json | str] = [_MARK] * (2 * len(items) - 1)
    marked[::2] = items
    return _JSON.encode(marked)[1:-1].replace(_MARKED, ",\n")


def _encode_block(block: Block) -> Json:
    record: Json = {"id": block.id, "anchor": block.anchor, "kind": block.kind}
    if block.level is not None:
        record["level"] = block.level
    if block.lead is not None:
        record["lead"] = pair_of(block.lead)
    return {**record, "text": block.text, "source": [pair_of(span) for span in block.source]}


def _decode_block(record: Json) -> Block:
    spans = tuple(Span(*pair) for pair in record["source"])
    lead = span_of(record.get("lead"))
    return Block(record["id"], record["kind"], record["text"], spans, record.get("level"), lead, record["anchor"])


def _encode_figure(figure: Figure, report: Report) -> Json:
    return {
        "id": figure.id,
        "anchor": figure.anchor,
        "block": figure.block,
        "start": figure.span.start,
        "end": figure.span.end,
        "quote": report.quote(figure),
        "number": pair_of(figure.number),
        "value": plain(figure.value),
        "value_max": plain(figure.value_max),
        "unit": figure.unit,
        "qualifier": figure.qualifier,
        "label": figure.label,
        "action": figure.action,
        "period": figure.period,
        "period_text": figure.period_text,
        "role": figure.role,
        "is_change": figure.is_change,
        "from_value": plain(figure.from_value),
        "indicator": figure.indicator,
        "confidence": figure.confidence,
        "status": figure.status,
    }


def _decode_figure(record: Json) -> Figure:
    derived = {"start", "end", "quote"}
    same = {key: value for key, value in record.items() if key not in derived}
    for key in ("value", "value_max", "from_value"):
        same[key] = None if record[key] is None else Decimal(record[key])
    same["number"] = Span(*record["number"])
    return Figure(span=Span(record["start"], record["end"]), **same)


def _encode_mention(mention: Mention, report: Report) -> Json:
    surface = mention.span.of(report.by_id[mention.block].text)
    return {
        "kind": mention.kind,
        "block": mention.block,
        "start": mention.span.start,
        "end": mention.span.end,
        "surface": surface,
        "target": mention.target,
    }


def _encode_finding(finding: Finding) -> Json:
    return {
        "severity": finding.severity,
        "code": finding.code,
        "block": finding.block,
        "start": finding.span.start if finding.span else None,
        "end": finding.span.end if finding.span else None,
        "message": finding.message,
        "hint": finding.hint,
        "accepted": finding.accepted,
    }


def _decode_finding(record: Json) -> Finding:
    span = None if record["start"] is None else Span(record["start"], record["end"])
    same = {key: record[key] for key in ("severity", "code", "message", "block", "hint", "accepted")}
    return Finding(span=span, **same)


def _encode_publication(publication: Publication) -> Json:
    return {
        **fields_of(publication),
        "days": list(publication.days),
        "whys": list(publication.whys),
        "aliases": {anchor: list(names) for anchor, names in publication.aliases.items()},
        "gone": [fields_of(gone) for gone in publication.gone],
        "proposals": [fields_of(proposal) for proposal in publication.proposals],
    }


def _decode_publication(record: Json) -> Publication:
    return Publication(
        revision=record["revision"],
        days=tuple(record["days"]),
        whys=tuple(record["whys"]),
        changed=record["changed"],
        aliases={anchor: tuple(names) for anchor, names in record["aliases"].items()},
        gone=tuple(Gone(**gone) for gone in record["gone"]),
        proposals=tuple(Proposal(**proposal) for proposal in record["proposals"]),
    )
