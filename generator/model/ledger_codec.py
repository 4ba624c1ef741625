"""Ledgers to JSON and back: one anchor, row and text a line, sorted, the same bytes on every machine.

What the keys mean: docs/dev/decisions/0018-ledger.md.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from generator.model.codec import decode_meta, encode_meta
from generator.model.codec_parts import Json, fields_of
from generator.model.ledger import LEDGER_SCHEMA, Anchor, Decision, FigureMark, Ledger, Revision, Row, text_hash
from generator.model.ledger_sound import refuse_unsound
from generator.model.source import Provenance, Rights
from generator.model.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_JSON = json.JSONEncoder(ensure_ascii=False)
_FIXED = ("state", "first")  # of an anchor, always written; the others only where they say something
_SHOWN = 12  # characters of a hash in a message


def dumps(ledger: Ledger) -> str:
    """Give the ledger as JSON text, ending in a newline; each text stands in it once."""
    texts = {text_hash(row.text): row.text for revision in ledger.revisions for row in revision.rows}
    parts = [
        f' "schema": {LEDGER_SCHEMA}',
        f' "id": {_JSON.encode(ledger.id)}',
        f' "old": {_JSON.encode(list(ledger.old))}',
        f' "seed": {_JSON.encode(ledger.seed)}',
        f' "status": {_JSON.encode(ledger.status)}',
        f' "withdrawn": {_JSON.encode(ledger.withdrawn)}',
        f' "withdrawn_on": {_JSON.encode(ledger.withdrawn_on)}',
        f' "counters": {_JSON.encode(dict(sorted(ledger.counters.items())))}',
        _object("anchors", ((key, _encode_anchor(ledger.anchors[key])) for key in sorted(ledger.anchors, key=rank))),
        _list("decisions", (_JSON.encode(fields_of(decision)) for decision in ledger.decisions)),
        ' "revisions": [' + ",".join(_dump_revision(revision) for revision in ledger.revisions) + "\n ]",
        _object("texts", sorted(texts.items())),
    ]
    return "{\n" + ",\n".join(parts) + "\n}\n"


def loads(text: str) -> Ledger:
    """Read what `dumps` wrote, also after a merge by hand.

    ValueError, in words for the person who merged, for what is no ledger: bad JSON, another schema, an id or key that
    stands there twice, a text that does not fit its hash, an id beyond its counter.
    """
    record = json.loads(text, object_pairs_hook=_no_twins)
    if not isinstance(record, dict) or record.get("schema") != LEDGER_SCHEMA:
        message = f"its schema is not {LEDGER_SCHEMA}"
        raise ValueError(message)
    try:
        ledger = _decode(record)
        refuse_unsound(ledger)
    except (AttributeError, IndexError, KeyError, TypeError) as error:
        message = f"a key is missing or wrong: {error}"
        raise ValueError(message) from None
    return ledger


def rank(anchor: str) -> tuple[str, int]:
    """Give the key by which ids are sorted: f1, f2 … f10, then p1 …, then s1 …. ValueError for what is no id."""
    return anchor[:1], int(anchor[1:])


def _decode(record: Json) -> Ledger:
    texts = record["texts"]
    for key, text in texts.items():
        if text_hash(text) != key:
            message = f"the text {key[:_SHOWN]}… was changed: published texts stay as they were"
            raise ValueError(message)
    latest = len(record["revisions"])
    return Ledger(
        id=record["id"],
        seed=record["seed"],
        anchors={key: _decode_anchor(key, value, latest) for key, value in record["anchors"].items()},
        revisions=tuple(_decode_revision(revision, texts) for revision in record["revisions"]),
        counters=record["counters"],
        status=record["status"],
        withdrawn=record["withdrawn"],
        withdrawn_on=record["withdrawn_on"],
        decisions=tuple(Decision(**decision) for decision in record["decisions"]),
        old=tuple(record["old"]),
    )


def _decode_anchor(key: str, fields: Json, latest: int) -> Anchor:
    return Anchor(**{"id": key, "last": latest, **fields})


def _dump_revision(revision: Revision) -> str:
    head: Json = {
        "number": revision.number,
        "on": revision.on,
        "why": revision.why,
        "source": revision.source,
        "sha256": revision.sha256,
        "meta": encode_meta(revision.meta),
        "provenance": revision.provenance and fields_of(revision.provenance),
        "rights": revision.rights and fields_of(revision.rights),
    }
    lines = [f'   "{key}": {_JSON.encode(value)}' for key, value in head.items()]
    lines.append(_list("rows", (_JSON.encode(_encode_row(row)) for row in revision.rows), "   "))
    marks = ([mark.anchor, mark.block, mark.span.start, mark.span.end] for mark in revision.figures)
    lines.append(_list("figures", (_JSON.encode(mark) for mark in marks), "   "))
    return "\n  {\n" + ",\n".join(lines) + "\n  }"


def _decode_revision(record: Json, texts: Mapping[str, str]) -> Revision:
    return Revision(
        number=record["number"],
        on=record["on"],
        why=record["why"],
        source=record["source"],
        sha256=record["sha256"],
        meta=decode_meta(record["meta"]),
        provenance=record["provenance"] and Provenance(**record["provenance"]),
        rights=record["rights"] and Rights(**record["rights"]),
        rows=tuple(_decode_row(row, texts) for row in record["rows"]),
        figures=tuple(FigureMark(anchor, block, Span(start, end)) for anchor, block, start, end in record["figures"]),
    )


def _encode_row(row: Row) -> list[Any]:
    lead = [row.lead.start, row.lead.end] if row.lead else None
    record = [row.kind, row.anchor, text_hash(row.text), row.level, lead]
    while record[-1] is None:
        record.pop()
    return record


def _decode_row(record: list[Any], texts: Mapping[str, str]) -> Row:
    kind, anchor, key, level, lead = (*record, None, None)[:5]
    return Row(kind, texts[key], anchor, level, lead and Span(*lead))


def _encode_anchor(anchor: Anchor) -> Json:
    """Give an anchor's fields; the last version of a live one is the latest, so that a new version leaves its line."""
    fields = fields_of(anchor)
    del fields["id"]
    if anchor.state == "live":
        fields["last"] = None
    return {key: value for key, value in fields.items() if value is not None or key in _FIXED}


def _object(name: str, items: Iterable[tuple[str, object]]) -> str:
    lines = [f"{_JSON.encode(key)}: {_JSON.encode(value)}" for key, value in items]
    return _lines(f' "{name}": ' + "{", lines, " }")


def _list(name: str, items: Iterable[str], indent: str = " ") -> str:
    return _lines(f'{indent}"{name}": [', list(items), f"{indent}]")


def _lines(head: str, lines: list[str], end: str) -> str:
    """Give the lines between head and end, each indented by one more than the head is."""
    if not lines:
        return head + end.strip()
    indent = " " * len(end)
    return "\n".join([head, *(f"{indent}{line}{',' * (i < len(lines) - 1)}" for i, line in enumerate(lines)), end])


def _no_twins(pairs: list[tuple[str, Any]]) -> Json:
    """Refuse a key that stands twice in an object, as it does where two branches gave out the same id."""
    record = dict(pairs)
    if len(record) < len(pairs):
        keys = [key for key, _ in pairs]
        twin = next(key for key in keys if keys.count(key) > 1)
        message = f"{twin} stands there twice: keep the one, and publish the other's report again for new ids"
        raise ValueError(message)
    return record
