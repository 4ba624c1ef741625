"""A raw report taken in: its file, its sidecar's stub, and what the program believes it to be."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from generator.model import codec
from generator.model.codec_parts import Json
from generator.model.report import Report
from generator.outcome import Options
from generator.pipeline import annotate, read_reports
from generator.problems import GongbaoError, Problem
from generator.progress import Tell
from generator.seeds import SIDECAR_SUFFIX
from generator.seeds_new import copy_raw, place_for, read_new, write_stub

FIELDS = ("title", "body", "genre", "region", "period", "session", "delivered", "speaker")
"""What a report is, in the names of the contract, in the order in which it is told."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """What came of taking a raw report in.

    `report.id` is the address that it would get now, None where another report has that one (a problem says so).
    `copied` and `stub` tell whether the raw file and the sidecar were written.
    """

    place: Path
    report: Report
    problems: tuple[Problem, ...]
    copied: bool
    stub: bool

    def to_json(self) -> Json:
        """Give everything as one JSON object; the metadata's names and values are the record's."""
        source = self.report.source
        return {
            "file": str(self.place),
            "sidecar": str(self.place.with_suffix(SIDECAR_SUFFIX)),
            "copied": self.copied,
            "stub": self.stub,
            "sha256": source.sha256,
            "encoding": source.encoding,
            "bom": source.bom,
            "chars": source.chars,
            "address": self.report.id and f"/reports/{self.report.id}/",
            "draft": self.report.draft,
            "metadata": believed(self.report),
            "doubts": [{"field": field, "message": message} for field, message in doubts(self.report)],
            "blocks": dict(sorted(Counter(block.kind for block in self.report.blocks).items())),
            "figures": len(self.report.figures),
            "unclear": unclear(self.report),
            "problems": [problem.to_json() for problem in self.problems],
        }

    def lines(self) -> list[str]:
        """Say everything but the problems in lines for a terminal."""
        source, said = self.report.source, doubts(self.report)
        bom = " with a byte order mark" if source.bom else ""
        stub = "written; say in it where the text comes from" if self.stub else "was there, and stays as it is"
        kinds = Counter(block.kind for block in self.report.blocks)
        rows = [
            ("file", f"{self.place} ({'copied' if self.copied else 'lies there already'})"),
            ("sidecar", f"{self.place.with_suffix(SIDECAR_SUFFIX)} ({stub})"),
            ("sha256", source.sha256),
            ("encoding", f"{source.encoding}{bom}, {source.chars:,} characters"),
            ("address", f"/reports/{self.report.id}/" if self.report.id else "none: another report has it"),
            *((field, shown(field, value)) for field, value in believed(self.report).items()),
            *(("doubt", f"{field}: {message}") for field, message in said),
            ("blocks", ", ".join(f"{count} {kind}" for kind, count in sorted(kinds.items()))),
            ("figures", f"{len(self.report.figures)}, of which {unclear(self.report)} unclear"),
        ]
        return [f"{name + ':':<11}{value}" for name, value in rows]


def take_in(file: Path, options: Options, name: str | None, tell: Tell) -> Arrival:
    """Copy a raw file untouched into `options.seeds`, write its sidecar's stub, and read it as a build would.

    `name` is the report's name, the file's own where None. A file that lies there already only gets its stub.
    GongbaoError, and nothing is written: the file is no plain text, its name is not fit or taken, it is there already,
    or it cannot be read as a report.
    """
    seed = read_new(file)
    place = place_for(seed, options.seeds, name)
    _, alone = annotate([file], tell, sidecars=False)
    if not alone.reports:
        raise GongbaoError(alone.problems[0])
    copied, stub = copy_raw(seed, place), write_stub(place)
    read = read_reports(options, tell)
    found = next((one for one in read.reports if one.source.file == place.name), alone.reports[0])
    paths = {str(place), str(place.with_suffix(SIDECAR_SUFFIX))}
    problems = tuple(problem for problem in read.problems if problem.where.path in paths)
    return Arrival(place, found, problems, copied, stub)


def believed(report: Report) -> Json:
    """Give what the program takes the report for, by the names of `FIELDS`; None where it does not know."""
    meta = codec.encode_meta(report.meta)
    return {field: meta[field] for field in FIELDS}


def doubts(report: Report) -> tuple[tuple[str, str], ...]:
    """Give what is not known or not sure of the metadata: the field and the finding's words."""
    found = (finding for finding in report.findings if finding.code.startswith("meta."))
    return tuple((finding.code.removeprefix("meta."), finding.message) for finding in found)


def unclear(report: Report) -> int:
    """Count the figures whose label is in doubt."""
    return sum(figure.confidence == "low" for figure in report.figures)


def shown(field: str, value: object) -> str:
    """Give a metadata value in a line, its parts side by side; `-` where it is not known."""
    if value is None:
        return "-"
    if not isinstance(value, dict):
        return str(value)
    if field == "region":
        return f"{value['code']} {' '.join(value['path'])}"
    parts = [str(part) for part in value.values() if part is not None]
    return "-".join(dict.fromkeys(parts)) if field == "period" else " ".join(parts)
