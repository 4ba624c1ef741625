"""Compare the metadata of the corpus (GONGBAO_CORPUS) with its MANIFEST.tsv: `python -m tests.manifest [--field year]`.

The manifest says what each file is believed to be: place, year of the meeting, body, whole or part. Printed are counts,
and every file on which record and manifest differ or in which the record says nothing, with the record's own reason.
Nothing of a report's text is printed but the values of its fields. Exit status: 0; 2 without a corpus.
"""

import argparse
import csv
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from generator.clean import clean_text
from generator.data.place_names import short_forms
from generator.data.places import NATION, load_places
from generator.ingest import read_source
from generator.model.facts import Metadata
from generator.model.structure import Finding
from generator.structure import read_structure
from generator.structure.metadata import read_metadata
from tests.corpus import FOLDER

Verdict = Literal["agree", "differ", "null"]
FIELDS = ("region", "year", "body", "full")
# What the manifest calls a kind, as the contract calls it.
_KINDS = {"government": "zhengfu"}
_NATION = "国务院"


@dataclass(frozen=True)
class Row:
    """What the manifest says of one file."""

    file: str
    kind: str
    region: str
    year: str
    full: str


@dataclass(frozen=True)
class Verdicts:
    """One field of one file: how record and manifest compare, both values, and why the record says nothing."""

    file: str
    field: str
    verdict: Verdict
    manifest: str
    record: str
    reason: str = ""

    def __str__(self) -> str:
        """Give one line of the list."""
        reason = f"  ({self.reason})" if self.reason else ""
        return f"  {self.file}  {self.verdict:<7}{self.manifest} | {self.record or '-'}{reason}"


def rows(folder: Path) -> list[Row]:
    """Read MANIFEST.tsv of a folder. OSError where there is none, KeyError for other columns."""
    with (folder / "MANIFEST.tsv").open(encoding="utf-8", newline="") as file:
        table = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [Row(row["file"], row["kind"], row["region"], row["year"], row["full"]) for row in table]


def read(path: Path) -> tuple[Metadata, tuple[Finding, ...]]:
    """Read the metadata of a raw file as `annotate` does, without its figures."""
    structure = read_structure(clean_text(read_source(path.name, path.read_bytes()).text))
    return read_metadata(structure.blocks, load_places())


def compare(row: Row, meta: Metadata, findings: Iterable[Finding]) -> Iterator[Verdicts]:
    """Hold a record against its row; a field of which the manifest says nothing is left out."""
    reasons = {finding.code: finding.message for finding in findings}
    body = _KINDS.get(row.kind, "")
    said: Mapping[str, tuple[str, str, str]] = {
        "region": (row.region, _region(meta), "meta.region"),
        "year": (row.year, _year(meta), "meta.period"),
        "body": (body, meta.body or "", "meta.body"),
        "full": (row.full, {"full": "yes", "abridged": "partial", None: ""}[meta.extent], "meta.extent"),
    }
    for field in FIELDS:
        manifest, record, code = said[field]
        if manifest:
            agree = _same_place(manifest, meta) if field == "region" else manifest == record
            verdict: Verdict = "agree" if agree else "differ" if record else "null"
            yield Verdicts(row.file, field, verdict, manifest, record, "" if agree else reasons.get(code, ""))


def _region(meta: Metadata) -> str:
    return "".join(meta.region.path) if meta.region else ""


def _year(meta: Metadata) -> str:
    """Give the year in which the report was given: as printed, else the one after the years that it is on."""
    if meta.delivered:
        return meta.delivered[:4]
    return str(int(meta.period.end) + 1) if meta.period else ""


def _same_place(manifest: str, meta: Metadata) -> bool:
    """Say whether the manifest's name (河北保定容城, 深圳龙华, 宁夏) is the place's: its way down, long or short."""
    if meta.region is None:
        return False
    if meta.region.code == NATION:
        return manifest == _NATION
    rest = manifest
    for name in reversed(meta.region.path):
        form = next((form for form in (name, *short_forms(name)) if rest.endswith(form)), "")
        if not form:
            return False
        rest = rest.removesuffix(form)
        if not rest:
            return True
    return False


def compare_all(folder: Path, files: Iterable[Row]) -> list[Verdicts]:
    """Hold all of these files' records against their rows."""
    return [verdict for row in files for verdict in compare(row, *read(folder / row.file))]


def counts(verdicts: Iterable[Verdicts]) -> Counter[tuple[str, Verdict]]:
    """Count verdicts by field and kind."""
    return Counter((verdict.field, verdict.verdict) for verdict in verdicts)


def main(arguments: Sequence[str]) -> int:
    """Print counts and lists, and give the exit status."""
    parser = argparse.ArgumentParser(prog="python -m tests.manifest", description=__doc__)
    parser.add_argument("--field", choices=FIELDS, action="append", help="list this field alone (may be repeated)")
    chosen = parser.parse_args(arguments).field or FIELDS
    if not FOLDER:
        sys.stderr.write("GONGBAO_CORPUS names no folder of raw reports\n")
        return 2
    verdicts = compare_all(Path(FOLDER), rows(Path(FOLDER)))
    number = counts(verdicts)
    lines = [f"{'field':<8}{'agree':>6}{'differ':>8}{'null':>6}"]
    for field in FIELDS:
        agree, differ, null = (number[field, verdict] for verdict in ("agree", "differ", "null"))
        lines.append(f"{field:<8}{agree:>6}{differ:>8}{null:>6}")
    for field in chosen:
        lines += [f"\n{field}: file, manifest | record"]
        lines += [str(verdict) for verdict in verdicts if verdict.field == field and verdict.verdict != "agree"]
    sys.stdout.write("\n".join(lines) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
