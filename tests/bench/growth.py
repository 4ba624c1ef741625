"""By how much one report of some 5,000 characters makes the site larger: `python -m tests.bench.growth [--list]`.

Bytes of files, not blocks of a disk. The limit is held against what is the report's own: files that are there for it
alone (its page and all below it, its records, its texts for search). What it brings besides is printed apart: pages
that others share with it (its place, its series, names and indicators that enough reports have with it), and what is
added to files of all reports (tables, the database, other pages); then the sum of all three. All reports are published.
GONGBAO_CORPUS adds a site of twenty of its reports, and one more whose address is free.
"""

import argparse
import os
import re
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from tests.bench.child import run
from tests.bench.measure import Measure, show
from tests.bench.texts import evenly
from tests.project import ROOT, SEEDS, Project

LIMIT = 250
"""kB (of 1,000 bytes) that a report of LENGTH characters may add to the site in files of its own."""
LENGTH = 5_000
_TWENTY = 20
_LEDGERS = ROOT / "seeds" / "ledger"
_SITE_URL = "https://reports.example.org/gongbao/"
_CASES = (("place known, its 政协 new", "002"), ("place known, its 人大常委会 new", "000"), ("place new", "003"))
_OWN = re.compile(r"(?:data/reports|search/t)/|reports/(?:x/)?[^/]+/[^/]+/[^/]+/")
_PAGE = re.compile(r"(terms|laws|meetings|plans|indicators|compare)/.+")


def main(arguments: Sequence[str]) -> int:
    """Measure, print, and give the exit status: 1 where a report adds more than it may."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.growth", description=__doc__)
    parser.add_argument("--list", action="store_true", help="list the bytes by kind of file too")
    listed = parser.parse_args(arguments).list
    over = False
    with tempfile.TemporaryDirectory(prefix="gongbao-growth-") as folder:
        for name, before, more in _sites(Path(folder)):
            grown = growth(before, more)
            over |= show(_measures(name, grown))
            for kind, size in kinds(grown).most_common() if listed else ():
                print(f"    {size / 1000:>8.1f} kB  {kind}")
    return int(over)


def growth(before: Path, more: Path) -> dict[tuple[str, bool], int]:
    """Give the bytes by which `more`, a site's folder, is larger than `before`, by path and whether the file is new."""
    old, new = (
        {file.relative_to(site).as_posix(): file.stat().st_size for file in site.rglob("*") if file.is_file()}
        for site in (before, more)
    )
    return {(path, path not in old): new.get(path, 0) - old.get(path, 0) for path in old.keys() | new.keys()}


def kinds(grown: Mapping[tuple[str, bool], int]) -> Counter[str]:
    """Sum growth by kinds of files: those of the report by their names, others by what they list."""
    found: Counter[str] = Counter()
    for (path, is_new), size in grown.items():
        found[f"{'new' if is_new else 'more in'} {_kind(path)}"] += size
    return +found


def _kind(path: str) -> str:
    if own := re.match(r"reports/(?:x/)?[^/]+/[^/]+/[^/]+/(.+)", path):
        return f"reports/…/{re.sub(r'cite/.+', 'cite/', own[1])}"
    if record := re.match(r"data/reports/.+?(\.links)?\.json", path):
        return f"data/reports/….{'links.' if record[1] else ''}json"
    if listed := _PAGE.match(path):
        return f"{listed[1]}/…"
    return re.sub(r"(search/[st]|reports)/.+", r"\1/…", path)


def _measures(name: str, grown: Mapping[tuple[str, bool], int]) -> Iterator[Measure]:
    own = sum(size for (path, is_new), size in grown.items() if is_new and _OWN.match(path))
    pages = sum(size for (path, is_new), size in grown.items() if is_new and not _OWN.match(path))
    whole = sum(grown.values())
    yield Measure(f"one report more: {name}", own / 1000, "kB", LIMIT)
    yield Measure("  pages of its place, series, names and indicators", pages / 1000, "kB")
    yield Measure("  what is added to files of all reports", (whole - own - pages) / 1000, "kB")
    yield Measure("  all that the site grows by", whole / 1000, "kB")


def _sites(folder: Path) -> Iterator[tuple[str, Path, Path]]:
    """Build sites: of each case its name, the site before, and the one with a report more."""
    five = _build(folder / "five", SEEDS)
    for name, left in _CASES:
        rest = [seed for seed in SEEDS if not seed.name.startswith(left)]
        yield f"{name}, a fifth", _build(folder / left, rest), five
    corpus = os.environ.get("GONGBAO_CORPUS")
    if corpus:
        yield _of_corpus(folder, sorted(Path(corpus).glob("*.txt")))


def _of_corpus(folder: Path, files: Sequence[Path]) -> tuple[str, Path, Path]:
    """Build a site of twenty reports, and one with a report more: the nearest to LENGTH that has an address of its own.

    Of two among the twenty that come to one address the second is left out. SystemExit where no report is left.
    """
    chosen = _published(folder / "twenty", evenly(files, _TWENTY), _LEDGERS)
    before, after = _built(folder / "twenty"), folder / "more"
    for more in sorted((file for file in files if file not in chosen), key=_distance):
        if more in _published(after, [*chosen, more], folder / "twenty" / "seeds" / "ledger"):
            return f"{_length(more):,} characters, beside {len(chosen)}", before, _built(after)
        print(f"  {more.name} comes to an address that another report has: the next one is taken")
        shutil.rmtree(after)
    message = "no report of the corpus has an address of its own beside the others"
    raise SystemExit(message)


def _distance(file: Path) -> int:
    return abs(_length(file) - LENGTH)


def _length(file: Path) -> int:
    """Give a report's length in characters, white space aside."""
    return len("".join(file.read_text("utf-8", errors="replace").split()))


def _build(folder: Path, files: Sequence[Path]) -> Path:
    """Publish these reports, and give the folder of their site."""
    _published(folder, files, _LEDGERS)
    return _built(folder)


def _published(folder: Path, files: Sequence[Path], ledgers: Path) -> list[Path]:
    """Publish these reports in a project of their own, and give those that are published.

    `ledgers` is a folder: a report that has a ledger there keeps its ids and its address. One that comes to the address
    of another is taken out of the project, which could not be built with it.
    """
    project = Project.make(folder, files)
    (folder / "seeds" / "ledger").mkdir()
    for file in files:
        ledger = ledgers / f"{file.stem}.json"
        if ledger.is_file():
            shutil.copy(ledger, folder / "seeds" / "ledger")
    project.run("publish")
    done = [file for file in files if (folder / "seeds" / "ledger" / f"{file.stem}.json").is_file()]
    for file in set(files) - set(done):
        for name in (file.name, f"{file.stem}.yml"):
            (folder / "seeds" / name).unlink(missing_ok=True)
    return done


def _built(folder: Path) -> Path:
    """Build a project's site, and give its folder."""
    run(["-m", "generator", "build"], folder, {"GONGBAO_SITE_URL": _SITE_URL, "PYTHONPATH": str(ROOT)})
    return folder / "site"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
