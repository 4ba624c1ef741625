"""Measure search: `python -m tests.search [PART ...]`, PART one of truth, ndcg, peers, scale; all for none.

truth holds answers against reading everything, ndcg tells how good their order is to judged queries, peers how two
other engines do on the same pages, scale what search costs at many sizes and on a slow phone. Exit status 1 where a
string of the text is not found in every unit that has it, or in another, or where the order is worse than it was.
`pool` is another command: it lists units to be judged (see pool.py).
"""

from __future__ import annotations

import argparse
import platform
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from generator.model.report import Report
from generator.render.output import Output
from generator.render.search import render_search
from tests.browser.server import SUBPATH
from tests.search import chromium, ndcg, peers, pool, scale
from tests.search.judged import collection
from tests.search.node import NODE, Asked, asked, plain_texts, write
from tests.search.reports import corpus_files, five, read
from tests.search.truth import Truth, score

PARTS = ("truth", "ndcg", "peers", "scale")
STRINGS, WORDS = 1000, 200
SIZES = (300, 5000)
SLOWLY = 300
"""The size at which a slow phone is tried."""
KILO = 1000


def main(arguments: Sequence[str]) -> int:
    """Measure, print, and give the exit status."""
    if arguments[:1] == ["pool"]:
        print(pool.main(arguments[1:]))
        return 0
    parser = argparse.ArgumentParser(prog="python -m tests.search", description=__doc__)
    help_text = "reports of the corpus (GONGBAO_CORPUS) to hold truth on besides the five, evenly spread"
    parser.add_argument("--limit", type=int, default=60, metavar="N", help=help_text)
    help_text = "numbers of reports to measure scale at; 5,000 take a quarter of an hour and 3 GB"
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, metavar="N", help=help_text)
    parser.add_argument("parts", nargs="*", metavar="PART", help=", ".join(PARTS))
    given = parser.parse_args(arguments)
    if wrong := set(given.parts) - set(PARTS):
        parser.error(f"no such part: {', '.join(sorted(wrong))}; there are {', '.join(PARTS)}")
    parts = given.parts or PARTS
    print(f"{platform.system()} {platform.machine()}, Python {platform.python_version()}, {_runs_in()}")
    if chromium.FOUND is None and NODE is None:
        print("neither Chromium nor node is on the path: nothing to run the engine with")
        return 1
    sound = _truth(given.limit) if "truth" in parts else True
    if "ndcg" in parts:
        sound &= _print_ndcg()
    if "peers" in parts:
        for line in peers.lines(STRINGS, WORDS):
            print(line, flush=True)
    if "scale" in parts:
        _print_scale(given.sizes)
    return int(not sound)


def _runs_in() -> str:
    return (
        "in Chromium" if chromium.FOUND else "in node, since there is no Chromium: times and caches are not a browser's"
    )


@contextmanager
def _engine(outputs: Iterable[Output], folder: Path) -> Iterator[chromium.Chromium | Asked]:
    """Run the engine over files of search, in Chromium or else in node."""
    if chromium.FOUND is None:
        with asked(outputs, folder) as engine:
            yield engine
        return
    write(outputs, folder / SUBPATH)
    with chromium.chromium(folder) as page:
        yield page


def _truth(limit: int) -> bool:
    ours = five()
    words = Truth(ours).words(WORDS)
    sound = _measure("the five", ours, words)
    files = corpus_files(limit)
    if files:
        more = read(files)
        return _measure(f"{len(more)} reports of the corpus", more, words) and sound
    print("\nGONGBAO_CORPUS names no folder of raw reports: the five alone were searched")
    return sound


def _measure(name: str, reports: Sequence[Report], words: Sequence[str]) -> bool:
    """Print what is found in some reports and what that costs. Tell whether all was found, and nothing else."""
    truth = Truth(reports)
    begun = time.process_time()
    outputs = list(render_search(reports))
    seconds = time.process_time() - begun
    chars = sum(len(unit.text) for units in truth.reports.values() for unit in units)
    print(f"\n{name}: {chars:,} characters, written in {seconds / len(reports) * KILO:.0f} ms a report")
    drawn = list(truth.strings(STRINGS))
    with (
        tempfile.TemporaryDirectory(prefix="gongbao-search-") as folder,
        _engine([*plain_texts(reports), *outputs], Path(folder)) as engine,
    ):
        sound = _print_truth("random strings", truth, engine, drawn)
        sound &= _print_truth("words of the five", truth, engine, words)
        _print_costs("random strings", engine, drawn)
        _print_costs("words of the five", engine, words)
    return sound


def _print_truth(name: str, truth: Truth, engine: chromium.Chromium | Asked, queries: Sequence[str]) -> bool:
    names = list(truth.reports)
    pairs = []
    for query in queries:
        units = frozenset((names[report], unit) for report, some in engine.ask("units", query) for unit in some)
        pairs.append((units, truth.find(query)))
    got = score(pairs)
    print(f"  {len(pairs)} {name}: recall {got.recall:.6f}, precision {got.precision:.6f} of {got.both} units")
    return not got.found_only and not got.truth_only


def _print_costs(name: str, engine: chromium.Chromium | Asked, queries: Sequence[str]) -> None:
    """Print what the first question of a reader costs, start.json included."""
    told = [_cost(engine.told("search", query, anew=True)) for query in queries]
    print(f"  first question, {name + ':':<24}  median      90 %      most")
    for what, scaled in (("bytes", KILO), ("requests", 1), ("ms", 1)):
        costs = sorted(one[what] / scaled for one in told)
        at = [costs[int(share * (len(costs) - 1))] for share in (0.5, 0.9, 1)]
        print(f"    {'kB' if what == 'bytes' else what:<34}" + "".join(f"{value:>10,.0f}" for value in at))


def _cost(told: dict[str, Any]) -> dict[str, float]:
    cost, opened = told["cost"], told["opened"]
    return {"ms": cost["ms"]} | {what: cost[what] + opened[what] for what in ("bytes", "requests")}


def _print_ndcg() -> bool:
    """Print how good the order is; tell whether it is as good as it was, as far as that can be measured here."""
    print()
    reports = collection()
    if not reports:
        print("GONGBAO_CORPUS names no folder with the reports of tests/search/collection.tsv: no order was measured")
    elif NODE is None:
        print("node is not on the path: no order was measured")
    else:
        rows = ndcg.measured(reports)
        for line in ndcg.lines(rows):
            print(line)
        return not ndcg.low(rows)
    return True


def _print_scale(sizes: Sequence[int]) -> None:
    print()
    if not corpus_files(1) or chromium.FOUND is None:
        print("without GONGBAO_CORPUS and Chromium no sizes are measured")
        return
    for size in sizes:
        with tempfile.TemporaryDirectory(prefix="gongbao-search-") as folder:
            for line in scale.lines(scale.build(size, Path(folder)), Path(folder), slow=size == SLOWLY):
                print(line, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
