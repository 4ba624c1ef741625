"""The least that is reached on two fixed samples of damaged pages: `python -m tests.damage.floors` raises it.

`floors.tsv` holds, for each sample, kind and measure, the least that `make test` takes: what was reached, rounded down
to a hundredth; for single kinds, which have few blocks, with one block or field less. The command never lowers a floor,
unless the sample has become another (its digest says so); with --again all floors are set anew, for which a decision
record must give the reason.
"""

import argparse
import csv
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import floor
from pathlib import Path

from tests.damage.__main__ import digest, totals
from tests.damage.kinds import KINDS
from tests.damage.measure import Result, Share, cases, documents, run

FILE = Path(__file__).with_name("floors.tsv")
MEASURES = ("blocks", "headings", "others", "order", "meta", "form")
FIRST_SEED = 1000
"""Seeds of the fixed samples begin here, so that nobody meets these pages while working on the program."""
Values = Mapping[tuple[str, str], float]
"""Values by kind and measure."""


@dataclass(frozen=True, slots=True)
class Sample:
    """A fixed sample: whose documents, and how many of them for each kind, in turns."""

    documents: str
    limit: int


@dataclass(frozen=True, slots=True)
class Floors:
    """What a sample must reach, and which sample it was."""

    digest: str
    values: Values


SAMPLES = {"five": Sample("five", 2), "corpus": Sample("corpus", 1)}


def measure(name: str, workers: int = 1) -> tuple[str, Mapping[str, Result]]:
    """Measure a fixed sample; give its digest and the results by kind, and of all kinds alone and mixed."""
    sample = SAMPLES[name]
    chosen = documents(sample.documents, "dev")
    table = run(cases(chosen, KINDS, [FIRST_SEED], sample.limit), workers=workers)
    return digest(table), {**table, **totals(table)}


def reached(results: Mapping[str, Result]) -> Values:
    """Give what each kind reached."""
    return {(kind, name): getattr(result, name).f1 for kind, result in results.items() for name in MEASURES}


def given(results: Mapping[str, Result]) -> Values:
    """Give the floors that suit what each kind reached."""
    return {(kind, name): _near(getattr(result, name), kind) for kind, result in results.items() for name in MEASURES}


def _near(share: Share, kind: str) -> float:
    """Round down; a single kind gets one block or field of room."""
    room = 0 if kind.startswith("all ") else min(1, share.hit)
    return floor(replace(share, hit=share.hit - room).f1 * 100 + 1e-9) / 100


def shortfalls(values: Values, floors: Values) -> list[str]:
    """Give each value that is under its floor, in words."""
    return [
        f"{kind}, {name}: {values.get((kind, name), 0.0):.3f}, at least {least:.2f} was reached before"
        for (kind, name), least in floors.items()
        if values.get((kind, name), 0.0) < least
    ]


def load(file: Path = FILE) -> dict[str, Floors]:
    """Read the floors of every sample."""
    with file.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    return {
        name: Floors(
            next(row["digest"] for row in rows if row["sample"] == name),
            {
                (row["kind"], measure): float(row[measure])
                for row in rows
                if row["sample"] == name
                for measure in MEASURES
            },
        )
        for name in dict.fromkeys(row["sample"] for row in rows)
    }


def raised(new: Values, old: Values) -> Values:
    """Give new floors, nowhere under the old ones."""
    return {place: max(least, old.get(place, 0.0)) for place, least in new.items()}


def save(floors: Mapping[str, Floors], file: Path = FILE) -> None:
    """Write the floors of every sample."""
    lines = ["\t".join(("sample", "digest", "kind", *MEASURES))]
    for name, own in floors.items():
        for kind in dict.fromkeys(kind for kind, _ in own.values):
            values = (f"{own.values[kind, measure]:.2f}" for measure in MEASURES)
            lines.append("\t".join((name, own.digest, kind, *values)))
    file.write_text("\n".join(lines) + "\n", "utf-8")


def main(arguments: Sequence[str]) -> int:
    """Raise the floors of every sample that can be measured here, and say what is under its floor."""
    parser = argparse.ArgumentParser(prog="python -m tests.damage.floors", description=__doc__)
    parser.add_argument("--again", action="store_true", help="set all floors anew, lower ones too")
    again = parser.parse_args(arguments).again
    floors, short = load() if FILE.is_file() else {}, list[str]()
    for name, sample in SAMPLES.items():
        if not documents(sample.documents, "dev"):
            continue
        mark, results = measure(name, workers=2)
        old = floors.get(name)
        kept = old.values if old and old.digest == mark and not again else {}
        short += [f"{name}: {line}" for line in shortfalls(reached(results), kept)]
        floors[name] = Floors(mark, raised(given(results), kept))
    save(floors)
    sys.stdout.write("".join(line + "\n" for line in short))
    return int(bool(short))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
