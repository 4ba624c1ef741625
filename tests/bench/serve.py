"""How long a saved file takes to its page: `python -m tests.bench.serve [--reports N] [--rounds N]`.

A project of N reports: the five, again and again under other names and places (GONGBAO_CORPUS adds its own in front).
All but the five are given a ready record, so that only what is measured has to be read. The live view's core runs
without a network, its whole site left out: a file is saved, and the clock stops when the page's HTML has the words.
"""

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import chdir
from dataclasses import replace
from hashlib import sha256
from itertools import cycle
from pathlib import Path
from statistics import median
from time import monotonic, perf_counter, sleep

from jinja2 import FileSystemLoader

from generator.data.places import load_places
from generator.model.editorial import Hand
from generator.model.facts import Region
from generator.model.report import Report
from generator.outcome import Options
from generator.pipeline import annotate_bytes
from generator.problems import GongbaoError
from generator.render.environment import TEMPLATES, environment
from generator.serve.behind import Behind
from generator.serve.desk import Desk
from generator.serve.folder import Folder
from generator.serve.hub import Hub
from generator.serve.press import Press
from generator.serve.session import Parts, Session
from tests.project import SEEDS, Project

LIMIT = 2.0
"""Seconds that a saved file may take to its page, at 1,000 reports."""
_PATIENCE = 60.0
_HEAD = "<!-- gb:head -->"


class Copies:
    """Reports by their bytes: those of copies come ready, all others are read."""

    def __init__(self) -> None:
        self._ready: dict[bytes, Report] = {}

    def fill(self, seeds: Path, count: int) -> None:
        """Write `count` reports into a folder: copies that differ from their original by blank lines at the end."""
        counties = sorted(place.code for place in load_places() if place.level == "county")
        originals = [(file, file.read_bytes()) for file in _originals(count)]
        read: dict[Path, Report] = {}
        for number, (file, data) in zip(range(count), cycle(originals), strict=False):
            code = counties[number * len(counties) // count]
            copy = data + b"\n" * (number // len(originals))
            name = f"{number:04}_{file.stem}.txt"
            (seeds / name).write_bytes(copy)
            if file not in read:
                read[file] = annotate_bytes(file.name, data)
            own = read[file].meta.region
            self._ready[copy] = _moved(read[file], name, copy, own.code if own and copy == data else code)

    def make(self, file: str, data: bytes, hand: Hand) -> Report:
        """Give the record of a raw report; one that was asked for again is read, as one that was saved."""
        ready = self._ready.pop(data, None)
        return ready or annotate_bytes(file, data, hand)


def _originals(count: int) -> list[Path]:
    corpus = os.environ.get("GONGBAO_CORPUS")
    return [*SEEDS, *(sorted(Path(corpus).glob("*.txt")) if corpus else ())][:count]


def _moved(report: Report, name: str, data: bytes, code: str) -> Report:
    """Give a report as one of another place."""
    places = load_places()
    place = places.by_code(code)
    path = tuple(above.name for one in places.line(code) if (above := places.by_code(one)))
    region = Region(code, place.name if place else code, path)
    source = replace(report.source, file=name, sha256=sha256(data).hexdigest())
    return replace(report, source=source, meta=replace(report.meta, region=region))


class Live:
    """The live view's core in this process: no server, no whole site."""

    def __init__(self, copies: Copies, say: Callable[[str], None]) -> None:
        place, options = Path(".cache/serve"), Options(cache=None)
        self.folder, self.hub, self.desk = Folder(), Hub(), Desk(options, copies.make)
        self.templates = Path("templates")  # a copy: the program's own are not touched
        shutil.copytree(TEMPLATES, self.templates)
        environment().loader = FileSystemLoader(self.templates)
        press, behind = Press(place / "press", options.docs), _Never(place)
        parts = Parts(self.desk, press, behind, self.folder, self.hub, self.templates)
        self.session = Session(options, place, parts, say)

    def open(self) -> None:
        """Read everything."""
        self.session.open(lambda _what, _done, _total: None)
        self.watch = self.session.watch(_wait)

    def until(self, file: Path, text: str, page: str, words: str) -> float:
        """Save a file, and give the seconds until the page has the words. SystemExit where it never has."""
        temporary = file.with_name(f".{file.name}.tmp")
        temporary.write_text(text, "utf-8")
        temporary.replace(file)  # as editors save
        begun = perf_counter()
        while perf_counter() - begun < _PATIENCE:
            changed = self.watch.changes()
            if changed:
                self.session.change(changed)
            if words.encode() in self.folder.answer(page).data:
                return perf_counter() - begun
        sys.exit(f"{words} never came to {page}")


def _wait(seconds: float) -> bool:
    sleep(seconds)
    return False


class _Never(Behind):
    """No whole site."""

    def start(self, command: Sequence[str]) -> None:
        """Build nothing."""


def main(arguments: Sequence[str]) -> int:
    """Measure, print, and give the exit status: 1 where a median is over the limit."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.serve", description=__doc__)
    parser.add_argument("--reports", type=int, default=1000, metavar="N")
    parser.add_argument("--rounds", type=int, default=5, metavar="N")
    parser.add_argument("--verbose", action="store_true", help="print what an editor would read")
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="gongbao-serve-") as folder:
        project, copies = Project.make(Path(folder) / "project"), Copies()
        with chdir(project.folder):
            copies.fill(Path("seeds"), asked.reports)
            live = Live(copies, print if asked.verbose else lambda _line: None)
            begun = monotonic()
            live.open()
            print(f"{len(live.desk.reports)} reports, read in {monotonic() - begun:.1f} s (their records were ready)")
            try:
                return int(max(_over(name, seconds) for name, seconds in measure(live, asked.rounds)))
            finally:
                live.session.close()


def _over(name: str, seconds: Sequence[float]) -> bool:
    """Print what one sort of file took to its page; tell whether that is over the limit."""
    middle = median(seconds)
    over = middle > LIMIT
    print(f"  {name} to its page, by the wall{middle:>10.2f} s (most {max(seconds):.2f})  at most {LIMIT:g}", end="")
    print("   OVER" if over else "", flush=True)
    return over


def measure(live: Live, rounds: int) -> Iterator[tuple[str, list[float]]]:
    """Give what was saved, and the seconds to its page, of several rounds."""
    name, report = min(live.desk.reports.items())
    page = f"/reports/{report.id}/"
    raw, sidecar = Path("seeds") / f"{name}.txt", Path("seeds") / f"{name}.yml"
    template = live.templates / "report.md.jinja"
    texts = {file: file.read_text("utf-8") for file in (raw, template)}
    live.hub.asked(page)
    saved: dict[str, tuple[Path, Callable[[str], str]]] = {
        "a sidecar": (sidecar, lambda words: f"rights: {{status: public, basis: {words}}}\n"),
        "a raw file": (raw, lambda words: f"{texts[raw].rstrip()}\n\n　　{words}要办好代表建议11件。\n"),
        "a template": (template, lambda words: texts[template].replace(_HEAD, f"{_HEAD}\n\n{words}\n")),
    }
    for what, (file, text) in saved.items():
        words = [f"试验{number}号{what[-3:]}" for number in range(rounds)]
        yield what, [live.until(file, text(one), page, one) for one in words]


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except GongbaoError as error:
        sys.exit(str(error))
