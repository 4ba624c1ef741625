"""Hold search against reading everything, and print what it costs: `python -m tests.search [--limit N]`.

Exit status 1 where a string of the text is not found in every unit that has it, or in another.
"""

from __future__ import annotations

import argparse
import gzip
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from generator.model.report import Report
from generator.render.output import Output
from generator.render.search import render_search
from tests.search.judged import collection
from tests.search.ndcg import lines
from tests.search.node import NODE, Asked, asked
from tests.search.reports import corpus_files, five, read
from tests.search.truth import Truth, score

STRINGS, WORDS = 1000, 200
COMMON = ("高质量发展", "人大常委会", "发展", "议案", "乡村振兴")
RARE = 10
KILO = 1000


def main(arguments: Sequence[str]) -> int:
    """Measure, print, and give the exit status."""
    parser = argparse.ArgumentParser(prog="python -m tests.search", description=__doc__)
    help_text = "reports of the corpus (GONGBAO_CORPUS) to search in, evenly spread; 0 for all, which takes minutes"
    parser.add_argument("--limit", type=int, default=60, metavar="N", help=help_text)
    parser.add_argument("what", nargs="?", choices=["ndcg"], help="the order of answers to judged queries instead")
    given = parser.parse_args(arguments)
    limit = given.limit
    if NODE is None:
        print("node is not on the path: nothing to run the engine with")
        return 1
    if given.what:
        return _print_ndcg()
    ours = five()
    sound = _measure("the five", ours, Truth(ours))
    files = corpus_files(limit)
    if not files:
        print("\nGONGBAO_CORPUS names no folder of raw reports: the five alone were searched")
        return int(not sound)
    more = read(files)
    return int(not (_measure(f"{len(more)} reports of the corpus", more, Truth(ours)) and sound))


def _print_ndcg() -> int:
    reports = collection()
    if not reports:
        print("GONGBAO_CORPUS names no folder with the reports of tests/search/collection.tsv")
        return 1
    for line in lines(reports):
        print(line)
    return 0


def _measure(name: str, reports: Sequence[Report], of_words: Truth) -> bool:
    """Print all measures of one set of reports; `of_words` gives the words. Tell whether all was found."""
    truth = Truth(reports)
    begun = time.process_time()
    outputs = list(render_search(reports))
    seconds = time.process_time() - begun
    chars = sum(len(unit.text) for units in truth.reports.values() for unit in units)
    print(f"\n{name}: {chars:,} characters, written in {seconds / len(reports) * KILO:.0f} ms a report")
    _print_sizes(outputs)
    drawn = list(truth.strings(STRINGS))
    with tempfile.TemporaryDirectory(prefix="gongbao-search-") as folder, asked(outputs, Path(folder)) as engine:
        sound = _print_truth("random strings", truth, engine, drawn)
        sound &= _print_truth("words of the five", truth, engine, of_words.words(WORDS))
        _print_costs(engine, "random strings", drawn)
        for query in COMMON:
            _print_cost(query, engine.told("search", query, anew=True))
        rare = [query for query in drawn if len(query) > len(COMMON[0]) and len(truth.find(query)) == 1]
        for query in rare[:RARE]:
            _print_cost(query, engine.told("search", query, anew=True))
    return sound


def _print_sizes(outputs: Iterable[Output]) -> None:
    families = {"s/": "shards", "t/": "texts", "start.json": "start.json"}
    held = list(outputs)
    for prefix, name in families.items():
        sizes = [
            (len(one.data), len(gzip.compress(one.data, 6))) for one in held if one.path.startswith(f"search/{prefix}")
        ]
        raw, small = (sum(size[at] for size in sizes) / KILO for at in (0, 1))
        print(f"  {name:<12}{len(sizes):>6} files {raw:>10,.0f} kB {small:>10,.0f} kB gzipped")


def _print_truth(name: str, truth: Truth, engine: Asked, queries: Sequence[str]) -> bool:
    names = list(truth.reports)
    pairs = []
    for query in queries:
        units = frozenset((names[report], unit) for report, some in engine.ask("units", query) for unit in some)
        pairs.append((units, truth.find(query)))
    got = score(pairs)
    print(f"  {len(pairs)} {name}: recall {got.recall:.6f}, precision {got.precision:.6f} of {got.both} units")
    return not got.found_only and not got.truth_only


def _print_costs(engine: Asked, name: str, queries: Sequence[str]) -> None:
    """Print what the first question of a reader costs, start.json included."""
    told = [engine.told("search", query, anew=True) for query in queries]
    print(f"  first question, {name}:          median      90 %      most")
    for what, scale in (("bytes", KILO), ("requests", 1), ("ms", 1)):
        costs = sorted(_cost(one)[what] / scale for one in told)
        at = [costs[int(share * (len(costs) - 1))] for share in (0.5, 0.9, 1)]
        print(f"    {'kB' if what == 'bytes' else what:<34}" + "".join(f"{value:>10,.0f}" for value in at))


def _print_cost(query: str, told: dict[str, Any]) -> None:
    cost, counts = _cost(told), told["answer"]["counts"]
    tail = "" if told["answer"]["complete"] else ", older ones not looked through"
    print(
        f"    {query}: {cost['bytes'] / KILO:,.0f} kB in {cost['requests']} requests, {cost['ms']:.0f} ms; "
        f"{counts['units']} units in {counts['reports']} reports{tail}"
    )


def _cost(told: dict[str, Any]) -> dict[str, float]:
    cost, opened = told["cost"], told["opened"]
    return {"ms": cost["ms"]} | {what: cost[what] + opened[what] for what in ("bytes", "requests")}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
