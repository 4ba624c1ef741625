"""A raw report taken in: its file, its sidecar's stub, and what the program believes it to be."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from generator.model import codec
from generator.model.codec_parts import Json
from generator.model.hand_codec import encode_origin
from generator.model.report import Report
from generator.model.source import Origin
from generator.outcome import Options
from generator.pipeline import annotate, annotate_bytes, read_reports
from generator.problems import GongbaoError, Problem, Where
from generator.progress import Tell
from generator.records import fault
from generator.seeds import LIMIT, SIDECAR_SUFFIX, Seed
from generator.seeds_new import all_or_nothing, copy_raw, place_for, read_new, write_stub
from generator.seeds_origin import origin_entry

if TYPE_CHECKING:
    from generator.ingest.taken_kind import Format

FIELDS = ("title", "body", "genre", "region", "period", "session", "delivered", "speaker")
"""What a report is, in the names of the contract, in the order in which it is told."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """What came of taking a raw report in.

    `report.id` is the address that it would get now, None where another report has that one (a problem says so).
    `copied` and `stub` tell whether the file that was brought and the sidecar were written. `origin` is the file that
    the raw text was taken out of, None where the text itself was brought.
    """

    place: Path
    report: Report
    problems: tuple[Problem, ...]
    copied: bool
    stub: bool
    origin: Origin | None = None

    def to_json(self) -> Json:
        """Give everything as one JSON object; the metadata's names and values are the record's."""
        source = self.report.source
        return {
            "file": str(self.place),
            "sidecar": str(self.place.with_suffix(SIDECAR_SUFFIX)),
            "origin": self.origin and encode_origin(self.origin),
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
        brought = "copied" if self.copied else "lies there already"
        rows = [
            ("file", f"{self.place} ({f'written from {self.origin.file}' if self.origin else brought})"),
            *self._origin_lines(brought),
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

    def _origin_lines(self, brought: str) -> Iterator[tuple[str, str]]:
        """Say what is known of the file that the text was taken out of."""
        origin = self.origin
        if origin is not None:
            pages = f"; {len(origin.pages)} pages" if origin.pages else "; its pages are not known"
            yield "original", f"{self.place.with_name(origin.file)} ({brought}; read with {origin.made_with}{pages})"


def take_in(file: Path, options: Options, name: str | None, tell: Tell) -> Arrival:
    """Take a report into `options.seeds` and read it as a build would: all its files are written, or none.

    A raw text is copied untouched, and its sidecar's stub written; one that lies there already only gets the stub. Of
    another format (.docx, .html, .mhtml, .pdf) the file is copied untouched, its text written beside it, and the stub
    with its origin. `name` is the report's name, the file's own where None.

    GongbaoError, and nothing is written: the file is of no format that is read, or not what its name says; its name is
    not fit or taken; it is there already; it cannot be read as a report.
    """
    from generator.ingest.taken import ORIGINAL_LIMIT
    from generator.ingest.taken_kind import format_of

    seed = read_new(file, ORIGINAL_LIMIT)
    form = format_of(str(file), seed.data)
    if form is not None:
        return _take_original(seed, form, options, name, tell)
    seed = read_new(file)
    place = place_for(seed, options.seeds, name)
    _, alone = annotate([file], tell, sidecars=False)
    if not alone.reports:
        raise GongbaoError(alone.problems[0])
    with all_or_nothing(options.seeds) as writing:
        copied, stub = copy_raw(seed, place, writing), write_stub(place, writing)
        return _arrived(Arrival(place, alone.reports[0], (), copied, stub), options, tell)


def _take_original(seed: Seed, form: Format, options: Options, name: str | None, tell: Tell) -> Arrival:
    """Take in a file that is no plain text itself: its text is taken out first."""
    from generator.ingest.taken import refusal
    from generator.ingest.taken_apart import take_apart

    taken = take_apart(form, seed.data, str(seed.path))
    text = taken.text.encode()
    if len(text) > LIMIT:
        hint = "a report is far smaller: take out what is not the report, or split the file"
        raise refusal(str(seed.path), "size", f"has {len(text):,} bytes of text, over {LIMIT:,}", hint)
    place = place_for(seed, options.seeds, name, text)
    report = _read(place.name, text, seed.path)
    original = place.with_suffix(seed.path.suffix.lower())
    if seed.path.parent.resolve() == options.seeds.resolve():
        original = seed.path
    origin = Origin(original.name, sha256(seed.data).hexdigest(), taken.format, taken.made_with, taken.pages)
    with all_or_nothing(options.seeds) as writing:
        copied = copy_raw(seed, original, writing)
        writing.write(place, text)
        stub = write_stub(place, writing, origin_entry(origin))
        arrival = Arrival(place, report, taken.warnings, copied, stub, origin)
        return _arrived(arrival, options, tell)


def _read(name: str, text: bytes, file: Path) -> Report:
    """Read a text that was taken out of a file. GongbaoError: of the file, and what is wrong with its text."""
    try:
        return annotate_bytes(name, text)
    except GongbaoError as error:
        problems = [replace(one, where=replace(one.where, path=f"{file} (its text)")) for one in error.problems]
        raise GongbaoError(*problems) from error
    except Exception as error:
        raise GongbaoError(fault(error, file)) from error


def _arrived(arrival: Arrival, options: Options, tell: Tell) -> Arrival:
    """Read the new report among all others, and say what a build would say of it."""
    read = read_reports(options, tell)
    place = arrival.place
    found = next((one for one in read.reports if one.source.file == place.name), arrival.report)
    paths = {str(place), str(place.with_suffix(SIDECAR_SUFFIX))}
    problems = [problem for problem in read.problems if problem.where.path in paths]
    if ousted := next((one for one in read.problems if _is_ousted(one, place)), None):
        found = arrival.report
        message = f"comes to the same address as {ousted.where.path}, which a build would leave out"
        problems.append(Problem("error", ousted.code, Where(str(place)), message, ousted.hint))
    return replace(arrival, report=found, problems=(*arrival.problems, *problems))


def _is_ousted(problem: Problem, place: Path) -> bool:
    """Tell whether a report cannot have its address because the one at `place`, which is read first, has it."""
    return problem.code == "address.taken" and problem.message.endswith(f", which {place} has")


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
