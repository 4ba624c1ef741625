"""Write the index of many reports in a process of its own, for its memory: `python -m tests.search.build SIZE FOLDER`.

Writes out what it took and the words to ask for, as JSON.
"""

from __future__ import annotations

import json
import random
import resource
import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from generator.model.report import Report
from generator.render.search import render_search
from generator.render.search.fold import fold
from generator.text.segment import segmenter
from tests.search.made import SEED, made
from tests.search.node import plain_texts, write
from tests.search.reports import corpus_files, read

ASKED = 10
SHORTEST = 2
SAMPLE = 300


def main(arguments: Sequence[str]) -> int:
    """Write below FOLDER, tell, and give the exit status."""
    size, folder = int(arguments[0]), Path(arguments[1])
    reports = list(made(read(corpus_files(size)), size))
    before = _peak()
    begun = time.process_time()
    outputs = list(render_search(reports))
    seconds = time.process_time() - begun
    after = _peak()
    write([*plain_texts(reports), *outputs], folder)
    common, rare = words(reports)
    told = {
        "reports": len(reports),
        "characters": sum(len(block.text) for report in reports for block in report.blocks),
        "seconds": seconds,
        "memory": after,
        "before": before,
        "common": common,
        "rare": rare,
    }
    sys.stdout.write(json.dumps(told))
    return 0


def words(reports: Sequence[Report]) -> tuple[list[str], list[str]]:
    """Give the ten words that are in most reports, and ten drawn of those in one alone; by 300 reports, drawn."""
    cut, rng = segmenter(), random.Random(SEED)
    some = reports if len(reports) <= SAMPLE else rng.sample(list(reports), SAMPLE)
    held: Counter[str] = Counter()
    for report in some:
        every = {word for block in report.blocks for word in cut(fold(block.text))}
        held.update(word for word in every if len(word) >= SHORTEST and word.isalpha())
    ordered = sorted(held, key=lambda word: (-held[word], word))
    return ordered[:ASKED], rng.sample([word for word in ordered if held[word] == 1], ASKED)


def _peak() -> int:
    """Give the most memory that this process had, in bytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
