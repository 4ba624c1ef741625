"""What search costs at 300 and 5,000 reports: its files, the process that writes them, and a reader in Chromium."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median
from typing import Any

from tests.browser.server import SUBPATH
from tests.search.chromium import SLOW, SLOWER, Chromium, chromium

KILO, MEGA = 1000, 1_000_000
OFTEN = ("高质量发展", "人大常委会", "发展", "议案", "乡村振兴")
SLOWLY = ("乡村振兴", "人大代表建议", "代表建议 满意率")
TIMES = 3
NOWHERE = "鼢鼱"


def build(size: int, folder: Path) -> dict[str, Any]:
    """Write the index of so many reports into a folder, in a process of its own; tell what that took."""
    command = [sys.executable, "-m", "tests.search.build", str(size), str(folder / SUBPATH)]
    told: dict[str, Any] = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return told


def lines(told: dict[str, Any], folder: Path, *, slow: bool) -> Iterator[str]:
    """Say all measures of an index that was built; with `slow` also how long a slow phone's reader waits."""
    size = told["reports"]
    yield f"{size:,} reports, {told['characters'] / MEGA:.1f} million characters"
    seconds, memory = told["seconds"], (told["memory"], told["before"])
    yield f"  written in {seconds:.1f} s, {seconds / size * KILO:.0f} ms a report"
    yield "  memory at most {:,.0f} MB, {:,.0f} MB before that with the reports alone".format(
        *(one / MEGA for one in memory)
    )
    yield from _sizes(folder / SUBPATH / "search")
    with chromium(folder) as engine:
        for name, words in (("common", told["common"]), ("rare", told["rare"]), ("often asked", OFTEN)):
            yield from _costs(name, words, engine)
        if slow:
            yield from _slowly(engine)


def _slowly(engine: Chromium) -> Iterator[str]:
    yield (
        f"  slow phone: {SLOW['latency']} ms a request, 1.5 Mbit/s, nothing compressed, "
        f"processor {SLOWER} times slower; ms from the first key"
    )
    yield f"    {'scripts':>9}{'start':>9}{'reports':>9}{'texts':>9}{'kB':>9}{'requests':>9}"
    for query in SLOWLY:
        one = engine.first(query)
        costs = [one["scripts"], one["start"], one["reports"], one["texts"], one["bytes"] / KILO, one["requests"]]
        yield "    " + "".join(f"{cost:>9,.0f}" for cost in costs) + f"  {query}"


def _sizes(folder: Path) -> Iterator[str]:
    families = (("index", "s/*.bin"), ("texts", "t/**/*.json"), ("start.json", "start.json"))
    for name, pattern in families:
        count = raw = small = 0
        for path in folder.glob(pattern):
            data = path.read_bytes()
            count, raw, small = count + 1, raw + len(data), small + len(gzip.compress(data, 6))
        yield f"  {name:<12}{count:>7,} files{raw / MEGA:>9,.1f} MB{small / MEGA:>9,.1f} MB gzipped"


def _costs(name: str, words: Sequence[str], engine: Chromium) -> Iterator[str]:
    """Say what each word costs a reader who comes to the site with it, and how long it takes once all is there."""
    kilobytes, waits = [], []
    for word in words:
        told = engine.told("search", word, anew=True)
        found = told["answer"]
        cost = (told["cost"]["bytes"] + told["opened"]["bytes"]) / KILO
        loaded = median(_loaded(word, engine) for _ in range(TIMES))
        kilobytes.append(cost)
        waits.append(loaded)
        tail = "" if found["complete"] else f", looked through to report {found['through']:,}"
        counts = f"{found['counts']['units']:,} units in {found['counts']['reports']:,} reports{tail}"
        price = f"{cost:,.0f} kB in {told['cost']['requests']} requests"
        yield f"    {word}: {price}, {loaded:.0f} ms once loaded; {counts}"
    yield (
        f"  {len(words)} {name} words: median {median(kilobytes):,.0f} kB, most {max(kilobytes):,.0f} kB; "
        f"once loaded median {median(waits):.0f} ms, most {max(waits):.0f} ms"
    )


def _loaded(word: str, engine: Chromium) -> float:
    engine.ask("search", NOWHERE)  # the last answer is kept: another one takes its place
    milliseconds: float = engine.told("search", word)["cost"]["ms"]
    return milliseconds
