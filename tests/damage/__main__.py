"""Print what the program makes of damaged pages, by kind of damage: `python -m tests.damage [options]`."""

import argparse
import hashlib
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from functools import reduce
from pathlib import Path

from tests.damage.kinds import KINDS, MIXED
from tests.damage.measure import DEFECTS, OUTCOMES, Case, Result, cases, documents, page, run

HEADER = (
    f"{'kind':<27}{'pages':>6}{'blocks':>8}{'ceiling':>8}{'ratio':>7}{'heads':>7}{'ratio':>7}{'others':>8}"
    f"{'order':>7}{'ceiling':>8}{'meta':>7}{'form':>7}  lost/doubled/torn/illegal/crashed"
)


def main(arguments: Sequence[str]) -> int:
    """Measure and print. Exit status 1 where a character was lost, doubled or changed; 2 where there is no document."""
    options = _options(arguments)
    chosen = documents(options.documents, options.split)
    if not chosen:
        sys.stderr.write("no documents: GONGBAO_CORPUS names no folder of reports\n")
        return 2
    kinds = [kind for kind in KINDS if any(word in kind for word in options.kind)] if options.kind else KINDS
    sample = cases(chosen, kinds, range(options.first, options.first + options.seeds), options.limit)
    if options.keep:
        keep(sample, options.keep)
    table = run(sample, options.misses)
    lines = [f"{len(chosen)} documents ({options.documents}, {options.split}), digest {digest(table)}", *rows(table)]
    lines.append(f"pages in boxes out of order: {outcomes(table)}")
    lines += [miss for result in table.values() for miss in result.misses]
    sys.stdout.write("\n".join(lines) + "\n")
    return int(any(any(result.defects.values()) for result in table.values()))


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.damage", description=__doc__)
    parser.add_argument("--documents", choices=("five", "corpus", "all"), default="all", help="what is damaged")
    parser.add_argument("--split", choices=("dev", "held"), default="dev", help="which reports of the corpus")
    parser.add_argument("--kind", action="append", metavar="WORD", help="only kinds with this word in their name")
    parser.add_argument("--seeds", type=int, default=1, metavar="N", help="pages of each kind and document")
    parser.add_argument("--first", type=int, default=0, metavar="N", help="the first seed")
    parser.add_argument("--limit", type=int, default=0, metavar="N", help="documents a kind, taken in turns; 0: all")
    parser.add_argument("--misses", type=int, default=0, metavar="N", help="show so many differences of each page")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="write pages and truths into this folder")
    return parser.parse_args(arguments)


def rows(table: Mapping[str, Result]) -> list[str]:
    """Give the table's lines: each kind, all kinds alone, all mixtures."""
    return [HEADER, *(row(kind, result) for kind, result in {**table, **totals(table)}.items())]


def totals(table: Mapping[str, Result]) -> dict[str, Result]:
    """Add up the results of all kinds alone and of all mixtures."""
    parts = {"all alone": [kind for kind in table if kind not in MIXED], "all mixed": [*filter(table.get, MIXED)]}
    return {name: _total(table[kind] for kind in kinds) for name, kinds in parts.items() if len(kinds) > 1}


def outcomes(table: Mapping[str, Result]) -> str:
    """Say what became of the pages that were out of order."""
    return ", ".join(f"{sum(result.outcome[name] for result in table.values())} {name}" for name in OUTCOMES)


def row(name: str, result: Result) -> str:
    """Give one line of the table."""
    blocks, best = result.blocks.f1, result.best_blocks.f1
    headings, best_headings = result.headings.f1, result.best_headings.f1
    return (
        f"{name:<27}{result.pages:>6}{blocks:>8.3f}{best:>8.3f}{blocks / best:>7.3f}{headings:>7.3f}"
        f"{headings / best_headings:>7.3f}{result.others.f1:>8.3f}{result.order.f1:>7.3f}{result.best_order.f1:>8.3f}"
        f"{result.meta.f1:>7.3f}{result.form.f1:>7.3f}  {'/'.join(str(result.defects[kind]) for kind in DEFECTS)}"
    )


def _total(results: Iterable[Result]) -> Result:
    """Add results up."""
    return reduce(lambda one, other: one + other, results)


def digest(table: Mapping[str, Result]) -> str:
    """Name a sample by the SHA-256 of its pages' digests."""
    return hashlib.sha256("".join(result.digest for result in table.values()).encode()).hexdigest()[:12]


def keep(sample: Sequence[Case], folder: Path) -> None:
    """Write every page as it is printed, and its truth beside it."""
    folder.mkdir(parents=True, exist_ok=True)
    for case in sample:
        sheet, name = page(case), f"{case.kind} {case.document} {case.seed}".replace(" ", "-").replace(",", "")
        (folder / f"{name}.txt").write_bytes(sheet.data)
        (folder / f"{name}.json").write_text(json.dumps(sheet.truth(), ensure_ascii=False, indent=1), "utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
