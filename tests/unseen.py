"""Score the figures of unseen reports: `GONGBAO_CORPUS=DIR python -m tests.unseen [--misses N] [--held]`.

What the program finds in the passages of `tests/gold/passages/` is held against their marks by `tests/score/score.py`,
and printed for files on which rules may be tuned and, apart, for those on which none is (numbers divisible by three).
Of the latter only totals are printed, unless `--held` asks for what was missed there.
"""

import argparse
import json
import os
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from generator.model import codec
from generator.model.report import source_span
from generator.pipeline import annotate_bytes
from tests import passages

score: Any = import_module("tests.score.score")  # kept as it was written, without types
GROUPS = {"tuned on": False, "held out": True}
"""Name of a group of files, and whether their numbers are divisible by three."""


def results(folder: Path) -> dict[str, dict[str, Any]]:
    """Score each passage: by stem, what `score_figures` gives. ValueError for a file that was not marked."""
    gold, negatives = passages.rows(folder), passages.negatives(folder)
    return {
        passage.stem: _score(found(folder, passage), gold[passage.stem], negatives[passage.stem])
        for passage in passages.passages()
    }


def found(folder: Path, passage: passages.Passage) -> dict[str, Any]:
    """Annotate a passage's report and keep, of the published record, the figures whose number begins in the passage."""
    report = annotate_bytes(passage.file, (folder / passage.file).read_bytes())
    inside = {
        figure.id
        for figure in report.figures
        if passage.start <= source_span(report, report.by_id[figure.block], figure.number).start < passage.end
    }
    record: dict[str, Any] = json.loads(codec.dumps(report))
    return record | {"figures": [figure for figure in record["figures"] if figure["id"] in inside]}


def _score(record: Mapping[str, Any], gold: Sequence[dict[str, Any]], negatives: object) -> dict[str, Any]:
    result: dict[str, Any] = score.score_figures([_nearest(row, record) for row in gold], record, negatives)
    return result


def _nearest(row: dict[str, Any], record: Mapping[str, Any]) -> dict[str, Any]:
    """Of the labels that are right for a figure, keep the one that is nearest to what was found for it."""
    rivals = [score.norm(figure["label"]) for figure in record["figures"] if score.key(figure) == score.key(row)]

    def near(label: str) -> float:
        return max((score.closeness(score.norm(label), rival) for rival in rivals), default=0.0)

    return row | {"label": max([row["label"], *row["also"]], key=near)}


def totals(scored: Mapping[str, Mapping[str, Any]]) -> dict[str, float]:
    """Sum the scores of passages by name, as the scorer names them (`figures.f1`, `labelled.f1`, `sure` …)."""
    flat: dict[str, float] = score.totals([{"stem": stem, "figures": row} for stem, row in scored.items()])
    return flat


def main(arguments: Sequence[str]) -> int:
    """Print each passage's score, its misses, and the totals of both groups."""
    parser = argparse.ArgumentParser(description="Score the figures of unseen reports.")
    parser.add_argument("--misses", type=int, default=0, help="how many misses of each kind to print")
    parser.add_argument("--held", action="store_true", help="print also what was missed where no rule is tuned")
    options = parser.parse_args(arguments)
    folder = os.environ.get("GONGBAO_CORPUS")
    if not folder:
        sys.stderr.write("GONGBAO_CORPUS names no folder of raw reports\n")
        return 2
    scored = results(Path(folder))
    for stem, row in scored.items():
        if options.held or not is_held_out(stem):
            score.show({"stem": stem, "missing": False, "figures": row}, options.misses)
    for name, held in (*GROUPS.items(), ("all", None)):
        part = {stem: row for stem, row in scored.items() if held is None or is_held_out(stem) == held}
        shown = "  ".join(f"{key} {value:.3f}" for key, value in totals(part).items())
        sys.stdout.write(f"{name} ({len(part)} passages): {shown}\n")
    return 0


def is_held_out(stem: str) -> bool:
    """Say whether no rule may be tuned on a corpus file (`g012`): its number is divisible by three."""
    return int(stem[1:]) % 3 == 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
