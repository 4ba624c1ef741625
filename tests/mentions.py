"""Score the mentions of the five reports against the hand-made list: `python -m tests.mentions [--misses]`.

`tests/gold/mentions/STEM.tsv` is what a careful reader would mark, listed from the texts before the rules were tuned:
quote, kind, target (`-`: none; `?` before it: no vocabulary has it) and which occurrence of the quote, counted
from 1 in the report's text as it is read. A mention is right where kind and target are the same and the two share
characters. Exit status 1 where all five together do not reach the floor.
"""

import csv
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.model.report import Report
from generator.pipeline import annotate_bytes
from generator.text.forms import fold

ROOT = Path(__file__).parents[1]
GOLD = ROOT / "tests" / "gold" / "mentions"
READ = frozenset({"dateline", "speaker", "heading", "paragraph", "caption"})
RECALL = 0.95
"""The least share of the mentions with a target in the lists that is to be found with that target."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A mention in the report's text as it is read: offsets there, kind and target."""

    start: int
    end: int
    kind: str
    target: str | None
    quote: str

    def is_met_by(self, other: "Mark") -> bool:
        """Say whether the other is the same mention."""
        return (self.kind, self.target) == (other.kind, other.target) and self.touches(other)

    def touches(self, other: "Mark") -> bool:
        """Say whether the two share characters."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Score:
    """What is wanted, found and missing of one report."""

    wanted: list[Mark]
    found: list[Mark]

    def missing(self) -> list[Mark]:
        """Give the marks of the list that were not found."""
        return [mark for mark in self.wanted if not any(mark.is_met_by(one) for one in self.found)]

    def extra(self) -> list[Mark]:
        """Give what was found with a target and is in the list otherwise or not at all."""
        return [one for one in self.found if one.target and not any(one.is_met_by(mark) for mark in self.wanted)]


def score(report: Report) -> Score:
    """Hold a report of the five against its list."""
    text = fold("\n".join(block.text for block in report.blocks if block.kind in READ))
    return Score(list(_wanted(text, Path(report.source.file).stem)), list(_found(report)))


def _wanted(text: str, stem: str) -> Iterator[Mark]:
    with (GOLD / f"{stem}.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            start = -1
            for _ in range(int(row["nth"])):
                start = text.index(row["quote"], start + 1)
            target = None if row["target"] == "-" else row["target"]
            yield Mark(start, start + len(row["quote"]), row["kind"], target, row["quote"])


def _found(report: Report) -> Iterator[Mark]:
    at, starts = 0, {}
    for block in report.blocks:
        if block.kind in READ:
            starts[block.id] = at
            at += len(block.text) + 1
    for one in report.mentions:
        start = starts[one.block]
        quote = one.span.of(report.by_id[one.block].text)
        yield Mark(start + one.span.start, start + one.span.end, one.kind, one.target, quote)


def main(arguments: Sequence[str]) -> int:
    """Print each report's score, with `--misses` what is missing or not in the list."""
    wanted = lacking = 0
    for path in sorted((ROOT / "seeds").glob("00?_*.txt")):
        scored = score(annotate_bytes(path.name, path.read_bytes()))
        leading = [mark for mark in scored.wanted if mark.target]
        missing = scored.missing()
        lost = [mark for mark in missing if mark.target]
        recall = 1 - len(lost) / len(leading)
        wanted, lacking = wanted + len(leading), lacking + len(lost)
        lines = [
            (
                f"{path.stem}: {len(leading)} that lead somewhere, recall {recall:.3f}; "
                f"{len(scored.wanted) - len(leading)} others, {len(missing) - len(lost)} missing; "
                f"{len(scored.extra())} found that the list has not"
            )
        ]
        if "--misses" in arguments:
            lines += (f"  missing: {mark.quote} ({mark.kind} {mark.target})" for mark in missing)
            lines += (f"  more: {mark.quote} ({mark.kind} {mark.target})" for mark in scored.extra())
        sys.stdout.write("\n".join(lines) + "\n")
    sys.stdout.write(f"all: recall {1 - lacking / wanted:.3f}\n")
    return int(1 - lacking / wanted < RECALL)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
