"""The JSON Schemas that the site publishes, and the one place that knows where they lie."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent / "schema"


@cache
def report_schema() -> str:
    """Give the JSON Schema (draft 2020-12) of an annotated report, schema 1, as it is published."""
    return (_FOLDER / "annotated-report-1.json").read_text("utf-8")


@cache
def sidecar_schema() -> str:
    """Give the JSON Schema (draft 2020-12) of a sidecar, schema 1: for editors that complete and check as one types."""
    return (_FOLDER / "sidecar-1.json").read_text("utf-8")


@cache
def links_schema() -> str:
    """Give the JSON Schema (draft 2020-12) of the record of a report's links, schema 2, as it is published."""
    return (_FOLDER / "links-2.json").read_text("utf-8")


@cache
def links_schema_before() -> str:
    """Give that of schema 1, for records that were fetched earlier; it stays at its address."""
    return (_FOLDER / "links-1.json").read_text("utf-8")
