"""Hold our search against two others on the same pages: the stock theme's with jieba, and Pagefind (`... peers`).

A page is a report (peer_sites.py), and names of pages are what is compared, since the others know no paragraphs. A
page truly has a string when each part of it between spaces stands in one of its units; in quotes, when the string
does letter for letter. All that an engine lists is counted, however far down. A page's grade for a judged query is the
best that a unit of it was given, for all three alike; our order is that of the reports.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import mean, median

from generator.model.report import Report
from generator.render.paths import address
from generator.render.search.fold import fold
from tests.search import peer_sites
from tests.search.build import words
from tests.search.chromium import FOUND
from tests.search.judged import DEPTH, SETS, Name, collection, judgements, queries
from tests.search.ndcg import ndcg
from tests.search.peer_pages import Asker, Cost, asker
from tests.search.peer_sites import Built, NotThereError
from tests.search.reports import corpus_files, five, read
from tests.search.truth import Score, Truth, score

STRINGS, WORDS = "random strings", "words"
KILO, MEGA = 1000, 1_000_000
MANY = 300
"""How many reports of the corpus the last table is of."""
COLD = 3
"""How often the stock theme's search is opened: it fetches the same for every question."""


@dataclass(frozen=True, slots=True)
class Engine:
    """An engine over the same pages: what it is called, the script that asks it, its site, its pages by address."""

    name: str
    script: str
    built: Built
    pages: Mapping[str, str]

    def addresses(self, pages: Iterable[str]) -> list[str]:
        """Give the addresses of reports for the names of pages."""
        known = {name: one for one, name in self.pages.items()}
        return [known[name] for name in pages]


Row = tuple[str, Sequence[str]]
"""A line of the table: what is measured, and how each engine did."""


class Pages:
    """What each report's page truly has."""

    def __init__(self, truth: Truth) -> None:
        """Take the units of reports."""
        self._typed = {name: [unit.text for unit in units] for name, units in truth.reports.items()}
        self._folded = {name: [*map(fold, texts)] for name, texts in self._typed.items()}

    def find(self, query: str, *, quoted: bool = False) -> frozenset[tuple[str, int]]:
        """Give the pages that have all parts of a query between spaces, or, `quoted`, the query letter for letter."""
        pages = self._typed if quoted else self._folded
        parts = [query] if quoted else [word for part in query.split() if (word := fold(part))]
        has = (name for name, texts in pages.items() if all(any(part in text for text in texts) for part in parts))
        return frozenset((name, 0) for name in has)


@contextmanager
def engines(truth: Truth) -> Iterator[list[Engine]]:
    """Make the three sites in a folder that goes afterwards."""
    program = peer_sites.installed()
    with tempfile.TemporaryDirectory(prefix="gongbao-peers-") as name:
        folder, pages = Path(name), peer_sites.names(truth)
        stock = peer_sites.material(truth, folder / "material")
        yield [
            Engine("ours", "ours", peer_sites.ours(truth.all, folder / "ours"), {one: one for one in pages}),
            Engine("Material and jieba", "material", stock, pages),
            Engine(f"Pagefind {peer_sites.version()}", "pagefind", peer_sites.pagefind(program, stock.site), pages),
        ]


def page_grades(grades: Mapping[Name, int]) -> dict[Name, int]:
    """Give each report's page, by the report's file, the best grade that a unit of it was given."""
    best: dict[Name, int] = {}
    for (file, _), grade in grades.items():
        best[file, ""] = max(grade, best.get((file, ""), 0))
    return best


def lines(strings: int, count: int) -> Iterator[str]:
    """Say all, for so many strings and words, as tables; and what could not be measured here, and why."""
    if FOUND is None:
        yield "there is no Chromium to ask other engines in"
        return
    ours, judgeable, many = five(), collection(), corpus_files(MANY)
    asked = Truth(ours).words(count)
    try:
        yield from ["", *found(ours, strings, asked)]
        if judgeable:
            yield from ["", *judged(judgeable, strings, asked)]
        if many:
            yield from ["", *large(read(many))]
        else:
            yield "GONGBAO_CORPUS names no folder of raw reports: the five alone were searched"
    except NotThereError as error:
        yield f"other engines were not measured: {error}"


def found(reports: Sequence[Report], strings: int, asked: Sequence[str]) -> list[str]:
    """Say what is found of strings that are drawn of some reports, and of words."""
    truth = Truth(reports)
    drawn = {STRINGS: list(truth.strings(strings)), WORDS: asked}
    return _table(truth, lambda engine, to: _found(truth, drawn, engine, to))


def judged(reports: Sequence[Report], strings: int, asked: Sequence[str]) -> list[str]:
    """Say of the judged collection what is found, in which order, and at what cost."""
    truth = Truth(reports)
    drawn = {STRINGS: list(truth.strings(strings)), WORDS: asked}
    texts = {"readers' queries": [query.text for query in queries()]}
    files = {address(one): one.source.file for one in reports}
    return _table(
        truth,
        lambda engine, to: [
            *_found(truth, drawn, engine, to),
            *_order(files, engine, to),
            *_costs(texts, engine, to),
            *_size(engine),
        ],
    )


def large(reports: Sequence[Report]) -> list[str]:
    """Say what many reports cost: for common and for rare words, and the index."""
    truth = Truth(reports)
    common, rare = words(truth.all)
    texts = {"common words": common, "rare words": rare}
    return _table(truth, lambda engine, to: [*_costs(texts, engine, to), *_size(engine)])


def _table(truth: Truth, rows: Callable[[Engine, Asker], Sequence[tuple[str, str]]]) -> list[str]:
    """Make the sites and give the rows that each engine has, side by side."""
    with engines(truth) as made:
        columns = []
        for engine in made:
            with asker(engine.built.site, engine.script) as to:
                columns.append(rows(engine, to))
        several = [(row[0][0], [value for _, value in row]) for row in zip(*columns, strict=True)]
        return table_of(f"{len(truth.all)} reports", [engine.name for engine in made], several)


def table_of(name: str, columns: Sequence[str], rows: Iterable[Row]) -> list[str]:
    """Give the lines of a table in Markdown."""
    lines = [(name, columns), *rows]
    told = [f"| {what} | {' | '.join(values)} |" for what, values in lines]
    return [told[0], "|---|" + "---:|" * len(columns), *told[1:]]


def _found(truth: Truth, drawn: Mapping[str, Sequence[str]], engine: Engine, to: Asker) -> list[tuple[str, str]]:
    pages = Pages(truth)
    rows = []
    for kind, quoted in ((STRINGS, False), (WORDS, False), (STRINGS, True)):
        pairs = []
        for query in drawn[kind]:
            listed = engine.addresses(to.all(f'"{query}"' if quoted else query))
            pairs.append((frozenset((one, 0) for one in listed), pages.find(query, quoted=quoted)))
        what = f"{len(pairs):,} {kind}{', in quotes' if quoted else ''}"
        rows.append((f"{what}: recall, precision", shares(score(pairs))))
    return rows


def shares(got: Score) -> str:
    """Say recall and precision; 1.000 is said only where nothing is missing."""
    return ", ".join("1" if value == 1 else f"{min(value, 0.9994):.3f}" for value in (got.recall, got.precision))


def _order(files: Mapping[str, str], engine: Engine, to: Asker) -> list[tuple[str, str]]:
    """Give nDCG@10 of pages for each set of judged queries, and how many of the pages nobody judged."""
    given = judgements()
    values: dict[str, list[float]] = {name: [] for name in SETS}
    unknown = seen = 0
    for query in queries():
        grades = page_grades(given.get(query.number, {}))
        order = [(files[one], "") for one in engine.addresses(to.first(query.text, DEPTH))]
        value = ndcg(order, grades)
        if value is not None:
            values[next(name for name, numbers in SETS.items() if query.number in numbers)].append(value)
            seen, unknown = seen + len(order), unknown + sum(name not in grades for name in order)
    rows = [
        (f"nDCG@{DEPTH} of pages, {len(some)} {name} queries", f"{mean(some):.3f}")
        for name, some in values.items()
        if some
    ]
    return [*rows, ("first pages without a judged paragraph, of all shown", f"{unknown} of {seen}")]


def _costs(asked: Mapping[str, Sequence[str]], engine: Engine, to: Asker) -> list[tuple[str, str]]:
    rows = []
    for kind, texts in asked.items():
        some = texts[:COLD] if engine.script == "material" else texts
        costs = [to.cost(text, DEPTH) for text in some]
        what = f"{len(texts)} {kind}"
        rows += [
            (f"{what}: fetched, median, most", _most([cost.raw / KILO for cost in costs], "kB")),
            (f"{what}: the same where the host compresses", _most([cost.gzipped / KILO for cost in costs], "kB")),
            (f"{what}: of it scripts; requests, median", _parts(costs)),
            (f"{what}: first answer, median, most", _most([cost.ms for cost in costs], "ms")),
        ]
    return rows


def _most(values: Sequence[float], unit: str) -> str:
    return f"{median(values):,.0f}, {max(values):,.0f} {unit}"


def _parts(costs: Sequence[Cost]) -> str:
    return f"{median(cost.scripts for cost in costs) / KILO:,.0f} kB; {median(cost.requests for cost in costs):,.0f}"


def _size(engine: Engine) -> list[tuple[str, str]]:
    files, raw, small = engine.built.index
    return [
        ("index: files", f"{files:,}"),
        ("index: size, gzipped", f"{raw / MEGA:,.1f} MB, {small / MEGA:,.1f} MB"),
        ("index: written in, a report", f"{engine.built.seconds / len(engine.pages) * KILO:,.0f} ms"),
    ]
