"""How what reports share grows with the reports: `GONGBAO_CORPUS=DIR python -m tests.bench.passages [--reports N]`.

Prints seconds of processor time and the peak of memory for 50, 100, 200 … reports of the corpus, evenly spread, the
smaller sets first: so each peak is that of its own set. Reading the reports, which is not measured, takes longer.
"""

import argparse
import os
import resource
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from time import process_time

from generator.link.passages import find_shared
from generator.model.report import Report
from generator.pipeline import annotate_bytes
from tests.bench.texts import evenly

SIZES = (50, 100, 200)
GROWTH = 2
"""How much longer a report may take among all than among the fewest: what is quadratic would take 6 times as long."""

_UNIT = 1_000_000 if sys.platform == "darwin" else 1000  # getrusage counts bytes there and kilobytes elsewhere


def main(arguments: Sequence[str]) -> int:
    """Measure, print, and give the exit status: 1 where it grows faster than the reports."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.passages", description=__doc__)
    parser.add_argument("--reports", type=int, default=0, metavar="N", help="at most so many; 0 for all")
    asked = parser.parse_args(arguments)
    folder = os.environ.get("GONGBAO_CORPUS")
    if not folder:
        print("GONGBAO_CORPUS names no folder of raw reports")
        return 0
    files = sorted(Path(folder).glob("*.txt"))
    files = evenly(files, asked.reports or len(files))
    reports = [replace(annotate_bytes(file.name, file.read_bytes()), id=file.stem) for file in files]
    find_shared(reports[:2])  # dictionaries
    print(f"  {'before':<58}{_peak():>10.0f} MB")
    each = list(_measure(reports))
    over = each[-1] > GROWTH * each[0]
    print(f"  {'a report among all, against one among the fewest':<58}{each[-1] / each[0]:>10.2f} x      ", end="")
    print(f"at most {GROWTH:g}{'   OVER' if over else ''}", flush=True)
    return int(over)


def _measure(reports: Sequence[Report]) -> Iterator[float]:
    """Print what each size took; give the seconds a report."""
    for size in (*(size for size in SIZES if size < len(reports)), len(reports)):
        chosen = [reports[number * len(reports) // size] for number in range(size)]
        begun = process_time()
        shared = find_shared(chosen)
        seconds = process_time() - begun
        links = f"{len(shared.passages) // 2:,} passages"
        print(f"  {f'{size} reports, {links}':<58}{seconds:>10.2f} s    peak {_peak():.0f} MB", flush=True)
        yield seconds / size


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _UNIT


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
