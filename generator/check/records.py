"""The published data held against what it claims: every record gives its raw file back, byte for byte."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import TYPE_CHECKING

from generator.model import codec
from generator.model.report import restore_source
from generator.problems import Problem, Where

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from generator.model.report import Report

FOLDER = "data/reports"
LINKS = ".links.json"
"""How the name of a record of links ends, which stands beside a report's own (check/linked.py)."""
_HINT = "a stage lost, doubled or changed a character: build again, and report it if this stays"


def check_records(site: Path, reports: Sequence[Report], gone: Collection[str] = ()) -> Iterator[Problem]:
    """Read every data file below the site's `data/reports/`, and look for the one of each report.

    Each must decode as schema 1 and restore its raw file: the SHA-256 of what comes back is the recorded one. A
    report's own data file must be the record that its page was made from. `gone` are the addresses of reports that were
    withdrawn: what stands there is no record.
    """
    by_path = {f"{FOLDER}/{report.id}.json": report for report in reports}
    folder = site / FOLDER
    left = {f"{FOLDER}/{report_id}.json" for report_id in gone}
    published = sorted({file.relative_to(site).as_posix() for file in folder.rglob("*.json")} - left)
    published = [path for path in published if not path.endswith(LINKS)]
    for path in sorted(by_path.keys() - set(published)):
        yield Problem("error", "check.data", Where(path), "the report's data file is not there", "build again")
    for path in published:
        yield from _check_file(path, (site / path).read_bytes(), by_path.get(path))


def restored_sha256(report: Report) -> str:
    """Give the SHA-256 of the raw file that the record restores. ValueError where it cannot be restored."""
    text = restore_source(report)
    mark = "\ufeff" if report.source.bom else ""
    try:
        return hashlib.sha256(f"{mark}{text}".encode(report.source.encoding)).hexdigest()
    except LookupError as error:
        raise ValueError(f"{report.source.file}: unknown encoding {report.source.encoding!r}") from error


def _check_file(path: str, data: bytes, report: Report | None) -> Iterator[Problem]:
    try:
        # What is published is most often, to the byte, the record at hand; then there is nothing to decode.
        same = report is not None and codec.is_bytes_of(data, report)
        record = report if report is not None and same else codec.decode(json.loads(data))
        restored = restored_sha256(record)
    except KeyError as error:
        yield Problem("error", "check.data", Where(path), f"is no record of schema 1: {error} is missing", _HINT)
    except (TypeError, ValueError) as error:
        yield Problem("error", "check.data", Where(path), f"does not hold a whole report: {error}", _HINT)
    else:
        if restored != record.source.sha256:
            message = (
                f"restores {record.source.file} with SHA-256 {restored}, but the record says {record.source.sha256}"
            )
            yield Problem("error", "check.data", Where(path), message, _HINT)
        if report is not None and record != report:
            message = f"is not the record that the page of {report.id} was made from"
            yield Problem("error", "check.data", Where(path), message, "build again")
