"""What the site says about its records: their fields, in the schema's own words, and a test vector for offsets."""

from __future__ import annotations

import json
from typing import Any

from generator.data.schemas import report_schema

# Texts with characters beyond U+FFFF, with a quotation from each: one before it, one inside it, none at all.
_VECTOR = (
    ("全年召开会议11次。", "会议11次"),
    ("𠮷家店村召开会议11次。", "会议11次"),
    ("走访𡎚上、𠮷家店等3个村。", "𠮷家店等3个村"),
)


def record_fields(definition: str | None = None) -> list[tuple[str, str]]:
    """Give the fields of a record, or of one of the schema's definitions, with what each holds."""
    schema: dict[str, Any] = json.loads(report_schema())
    fields = schema["$defs"][definition] if definition else schema
    return [(name, field["description"]) for name, field in fields["properties"].items()]


def offsets_vector() -> str:
    """Give the test vector for offsets as JSON: the same span in code points and in UTF-16 units (JavaScript's)."""
    cases = []
    for text, quote in _VECTOR:
        start = text.index(quote)
        units = [len(text[:at].encode("utf-16-le")) // 2 for at in (start, start + len(quote))]
        cases.append({"text": text, "span": [start, start + len(quote)], "utf16": units, "quote": quote})
    note = "span 按 Unicode 码点计数，utf16 按 UTF-16 编码单元（JavaScript 字符串）计数，左闭右开，都取出 quote。"
    return json.dumps({"description": note, "cases": cases}, ensure_ascii=False, indent=1) + "\n"
