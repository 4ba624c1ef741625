"""Print every measure beside its limit: `python -m tests.bench [--limit N]`. Exit status 1 where a limit is passed."""

import argparse
import os
import platform
import sys
import tempfile
from collections.abc import Iterator, Sequence
from importlib.metadata import version
from itertools import count
from pathlib import Path

from tests.bench import growth, pages, passages, serve
from tests.bench.child import Child, run, work
from tests.bench.measure import Measure, show
from tests.bench.texts import MULTIPLES, Sample, samples
from tests.project import Project

ROUNDS = 3
PACKAGES = ("mkdocs", "mkdocs-material", "jieba", "selectolax", "rensa")
MEGABYTE = 1_000_000


class Scratch:
    """A folder that is gone afterwards, with a new project in it for every measurement."""

    def __init__(self, folder: Path) -> None:
        """Take the folder."""
        self._folder = folder
        self._numbers = count(1)

    def project(self, files: Sequence[Path] = ()) -> Project:
        """Make a project with these raw reports."""
        return Project.make(self._folder / str(next(self._numbers)), files)


def main(arguments: Sequence[str]) -> int:
    """Measure, print, and give the exit status."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    help_text = "reports of the corpus (GONGBAO_CORPUS) to measure, evenly spread; 0 for all, which takes minutes"
    parser.add_argument("--limit", type=int, default=24, metavar="N", help=help_text)
    limit = parser.parse_args(arguments).limit
    print(machine())
    print("seconds are processor time unless they say otherwise; the best of a few runs")
    over = False
    with tempfile.TemporaryDirectory(prefix="gongbao-bench-") as folder:
        scratch = Scratch(Path(folder))
        print("\nthe command")
        over |= show(_help(scratch))
        for sample in samples(limit):
            print(f"\n{sample}")
            over |= show(_annotate(sample, scratch))
            over |= show(_generate(sample, scratch))
            over |= show(_rebuild(sample, scratch))
    print("\nwhat a reader waits for (python -m tests.bench.pages)")
    over |= bool(pages.main([]))
    print("\nwhat one report adds to the site (python -m tests.bench.growth)")
    over |= bool(growth.main([]))
    print("\nthe live view (python -m tests.bench.serve)")
    over |= bool(serve.main(["--rounds", str(ROUNDS)]))
    print("\nwhat reports share (python -m tests.bench.passages)")
    over |= bool(passages.main([]))
    return int(over)


def machine() -> str:
    """Say on what the measures were taken."""
    versions = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    where = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    return f"{where}\n{versions}"


def _help(scratch: Scratch) -> Iterator[Measure]:
    folder = scratch.project().folder
    runs = [run(["-m", "generator", "--help"], folder) for _ in range(2 * ROUNDS)]
    bare = [run(["-c", ""], folder) for _ in range(2 * ROUNDS)]
    yield Measure("gongbao --help, by the wall", min(child.seconds for child in runs), "s", 0.4)
    yield Measure("  of which Python itself", min(child.seconds for child in bare), "s")


def _annotate(sample: Sample, scratch: Scratch) -> Iterator[Measure]:
    child = work("annotate", scratch.project().folder, sample.files)
    found = child.result
    yield Measure("text", found["chars"] / 1000, "k chars")
    yield Measure("annotate against one pass of jieba.lcut", found["annotate"] / found["lcut"], "x", 3.0)
    yield Measure("  of which reading figures", found["extract"] / found["lcut"], "x", 1.5)
    yield Measure("annotate", found["annotate"] / len(sample.files) * 1000, "ms a report")
    first = found["growth"][0][1] / found["growth"][0][0]
    for multiple, (chars, seconds) in zip(MULTIPLES, found["growth"], strict=True):
        name = f"annotate, a character of {chars:,}, against {found['growth'][0][0]:,}"
        # What is quadratic would double at each step, to 8. Reports differ, so that a linear one is not always at 1.
        yield Measure(name, seconds / chars / first, "x", None if multiple == 1 else 2)
    yield Measure("peak memory of annotate", child.peak / MEGABYTE, "MB")


def _generate(sample: Sample, scratch: Scratch) -> Iterator[Measure]:
    child = work("generate", scratch.project(sample.files).folder, sample.files)
    found = child.result
    each = 1000 / found["reports"]
    yield Measure("reading seeds and annotating, nothing kept from before", found["read"] * each, "ms a report")
    yield Measure("pages and data written", found["render"] * each, "ms a report")
    yield Measure("check", found["check"] * each, "ms a report")
    yield Measure("check", found["check"] * 1000 / found["pages"], "ms a page")
    more = (found["render"] + found["check"]) * each
    yield Measure("generation and check on top of bare MkDocs", more, "ms a report", 25)
    yield Measure("bare MkDocs, by the wall", found["mkdocs"] * each, "ms a report")
    yield Measure("problems that the check found", len(found["problems"]), "", 0)
    for problem in found["problems"][:5]:
        print(f"    {problem}")


def _rebuild(sample: Sample, scratch: Scratch) -> Iterator[Measure]:
    project = scratch.project(sample.files)
    first = run(["-m", "generator", "build"], project.folder)
    private = project.folder / "temporary"
    private.mkdir()
    command = ["-m", "mkdocs", "build", "--quiet", "--site-dir", str(project.folder / "bare")]
    again: list[Child] = []
    bare: list[Child] = []
    for _ in range(ROUNDS + 1):  # in turns, so that a slow moment of the machine strikes both; the first fills caches
        bare.append(run(command, project.folder, {"TMPDIR": str(private)}))
        again.append(run(["-m", "generator", "build"], project.folder))
    unchanged, plain = _least_work(again[1:]), _least_work(bare[1:])
    yield Measure("gongbao build, first", first.work, "s")
    yield Measure("gongbao build, nothing changed", unchanged, "s")
    yield Measure("mkdocs build", plain, "s")
    yield Measure("nothing changed, against bare MkDocs", unchanged / plain, "x", 1.2)
    yield Measure("peak memory of gongbao build", first.peak / MEGABYTE, "MB")
    yield Measure("peak memory of mkdocs build", max(child.peak for child in bare) / MEGABYTE, "MB")


def _least_work(children: Sequence[Child]) -> float:
    return min(child.work for child in children)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
