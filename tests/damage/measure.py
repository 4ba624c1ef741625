"""What the program makes of damaged pages, beside what could be made of them.

The measures are those of tests/score/score.py: a block is right where kind and text agree (white space and the forms of
marks aside), a heading where its level does too. `order` is the share of neighbours, among the blocks that were found,
that are neighbours in the truth. `form` is the share of the body blocks found whose text is right to the
character: without the spaces and widths that the damage brought (dashes and percent signs aside, which no rule may
change). Characters lost, doubled, blocks torn and edits illegal are counted against the page.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache, partial
from importlib import import_module
from itertools import pairwise
from typing import Any

from tests.damage import oracle
from tests.damage.documents import corpus, five
from tests.damage.kinds import KINDS, damage
from tests.damage.sheet import BODY, Document, Sheet

score: Any = import_module("tests.score.score")  # kept as it was written, without types
score.norm = lru_cache(maxsize=1 << 14)(score.norm)  # half of the scorer's time went into folding the same texts again

OUTCOMES = ("mended", "doubted", "silent", "misled")
"""A page out of order is put right, or left as printed with a doubt said or without one, or moved and yet wrong."""
DEFECTS = ("lost", "doubled", "torn", "illegal", "crashed")
WORKERS = 2
_ALONE = re.compile("(?<![\u4e00-\u9fff])[，：；（）？！](?![\u4e00-\u9fff])")
_HALF = str.maketrans("，：；（）？！", ",:;()?!")
_EITHER = str.maketrans("—―─－–％．", "-----%.")
Record = Mapping[str, Any]
"""An annotated report, as the contract publishes it."""


@dataclass(frozen=True, slots=True)
class Share:
    """How many of what was found and of what was wanted agree; `f1` of both."""

    hit: int = 0
    found: int = 0
    wanted: int = 0

    def __add__(self, other: Share) -> Share:
        return Share(self.hit + other.hit, self.found + other.found, self.wanted + other.wanted)

    @property
    def f1(self) -> float:
        """Give the harmonic mean of precision and recall; 1 where nothing was wanted or found."""
        both = self.found + self.wanted
        return 2 * self.hit / both if both else 1.0


@dataclass(frozen=True, slots=True)
class Case:
    """One page of the sample."""

    document: str
    kind: str
    seed: int


@dataclass(frozen=True, slots=True)
class Result:
    """What one page, or all pages of a kind, came to; `best` shares are the oracle's."""

    pages: int = 0
    blocks: Share = Share()
    headings: Share = Share()
    others: Share = Share()
    order: Share = Share()
    meta: Share = Share()
    form: Share = Share()
    best_blocks: Share = Share()
    best_headings: Share = Share()
    best_order: Share = Share()
    outcome: Mapping[str, int] = field(default_factory=lambda: dict.fromkeys(OUTCOMES, 0))
    defects: Mapping[str, int] = field(default_factory=lambda: dict.fromkeys(DEFECTS, 0))
    misses: tuple[str, ...] = ()
    digest: str = ""

    def __add__(self, other: Result) -> Result:
        return Result(
            self.pages + other.pages,
            self.blocks + other.blocks,
            self.headings + other.headings,
            self.others + other.others,
            self.order + other.order,
            self.meta + other.meta,
            self.form + other.form,
            self.best_blocks + other.best_blocks,
            self.best_headings + other.best_headings,
            self.best_order + other.best_order,
            {name: self.outcome[name] + other.outcome[name] for name in OUTCOMES},
            {name: self.defects[name] + other.defects[name] for name in DEFECTS},
            self.misses + other.misses,
            hashlib.sha256((self.digest + other.digest).encode()).hexdigest(),
        )


def documents(choice: str, split: str) -> tuple[Document, ...]:
    """Give the documents of a choice (`five`, `corpus`, `all`) and split (`dev`, `held`); the five are in both."""
    from_corpus = corpus(held=split == "held") if choice != "five" else ()
    return (*(five() if choice != "corpus" else ()), *from_corpus)


def cases(chosen: Sequence[Document], kinds: Iterable[str], seeds: Iterable[int], limit: int = 0) -> list[Case]:
    """Give every kind on every document with every seed; with a limit, so many documents a kind, taken in turns."""
    made = list[Case]()
    for kind in kinds:
        start = KINDS.index(kind)
        count = min(limit, len(chosen)) if limit else len(chosen)
        turn = [chosen[(start * count + number) % len(chosen)] for number in range(count)]
        made += [Case(document.name, kind, seed) for document in turn for seed in seeds]
    return made


def page(case: Case) -> Sheet:
    """Print the page of a case."""
    return damage(_named(case.document), case.kind, case.seed)


@cache
def _named(name: str) -> Document:
    """Find a document; a folder of reports is read only where the name is not found before."""
    readers = (five, partial(corpus, held=False), partial(corpus, held=True))
    return next(document for read in readers for document in read() if document.name == name)


def annotate(data: bytes) -> Record:
    """Give the program's record of a page."""
    from generator.model.codec import dumps
    from generator.pipeline import annotate_bytes

    record: Record = json.loads(dumps(annotate_bytes("page.txt", data)))
    return record


def measure(case: Case, misses: int = 0) -> Result:
    """Print a page, annotate it, and hold the record against the truth and the oracle."""
    sheet = page(case)
    try:
        record = annotate(sheet.data)
    except Exception as error:  # noqa: BLE001 # whatever it is, it is a defect to count
        record, crashed = {"blocks": [], "edits": []}, f"crashed: {error!r}"
    else:
        crashed = ""
    return judge(sheet, record, crashed, misses=misses, name=f"{case.document} {case.kind} {case.seed}")


def judge(sheet: Sheet, record: Record, crashed: str = "", *, misses: int = 0, name: str = "") -> Result:
    """Hold a record against a page's truth."""
    truth = sheet.truth()
    structure = score.score_blocks(truth, record)
    meta = score.score_meta(truth, record)
    fidelity = score.score_fidelity(sheet.text, record)
    best = {"blocks": [dict(zip(("kind", "level", "text"), block, strict=True)) for block in oracle.best_blocks(sheet)]}
    ceiling = score.score_blocks(truth, best)
    wanted = [block for block in truth["blocks"] if block["kind"] in BODY]
    known = [block["text"] for block in wanted]
    order = _neighbours(known, [block["text"] for block in record["blocks"] if block["kind"] in BODY])
    texts = {piece.key: piece.text for piece in sheet.pieces}
    shown = [] if not misses else [crashed] if crashed else _shown(name, structure, meta, fidelity, misses)
    return Result(
        pages=1,
        blocks=_share(structure["blocks"]),
        headings=_share(structure["headings"]),
        others=_share(structure["others"]),
        order=order,
        meta=Share(meta["ok"], meta["total"], meta["total"]),
        form=_form(known, [block["text"] for block in record["blocks"] if block["kind"] in BODY]),
        best_blocks=_share(ceiling["blocks"]),
        best_headings=_share(ceiling["headings"]),
        best_order=_neighbours(known, [texts[key] for key in oracle.known_order(sheet)]),
        outcome=_outcome(sheet, record, order),
        defects={**{kind: fidelity[kind] for kind in DEFECTS[:-1]}, "crashed": int(bool(crashed))},
        misses=tuple(shown),
        digest=hashlib.sha256(sheet.text.encode()).hexdigest(),
    )


def _share(counts: Mapping[str, Any]) -> Share:
    return Share(counts["hit"], counts["pred"], counts["gold"])


def _neighbours(wanted: Iterable[str], got: Iterable[str]) -> Share:
    """Count neighbours among the blocks that both have; a text that occurs twice is left out of both."""
    truth, found = ([score.norm(text) for text in texts] for texts in (wanted, got))
    both = {text for text in truth if truth.count(text) == 1 and found.count(text) == 1}
    right = set(pairwise(text for text in truth if text in both))
    pairs = list(pairwise(text for text in found if text in both))
    return Share(sum(pair in right for pair in pairs), len(pairs), len(pairs))


def _outcome(sheet: Sheet, record: Record, order: Share) -> dict[str, int]:
    """Say what became of a page's order."""
    whole, moved = order.hit == order.wanted, bool(record.get("moves"))
    doubted = any(str(problem["code"]).startswith("order.") for problem in record.get("problems", ()))
    told = "mended" if whole else "misled" if moved else "doubted" if doubted else "silent"
    return {name: int(bool(sheet.boxes) and told == name) for name in OUTCOMES}


def _form(wanted: Iterable[str], got: Iterable[str]) -> Share:
    """Count the blocks found whose text is right to the character, among those that agree in the scorer's form."""
    exact = {score.norm(text): _unforced(text) for text in wanted}
    found = [(exact[score.norm(text)], _unforced(text)) for text in got if score.norm(text) in exact]
    return Share(sum(want == text for want, text in found), len(found), len(found))


def _unforced(text: str) -> str:
    """Give one form to what no rule may change: dashes, percent signs, marks that stand beside no Han character."""
    text = _ALONE.sub(lambda mark: mark[0].translate(_HALF), text.translate(_EITHER))
    return re.sub("-+", "-", text)


def _shown(name: str, structure: Record, meta: Record, fidelity: Record, misses: int) -> list[str]:
    """Give the differing blocks and fields of a page, some of each."""
    lines = [f"missed {text}" for text in structure["missed"][:misses]]
    lines += [f"extra  {text}" for text in structure["extra"][:misses]]
    lines += [f"meta   {text}" for text in meta["wrong"][:misses]]
    lines += [f"defect {entry}" for entry in fidelity["show"][:misses]]
    return [f"{name}: {line}" for line in lines]


def run(sample: Sequence[Case], misses: int = 0, workers: int = WORKERS) -> dict[str, Result]:
    """Measure a sample; the results of each kind are added up, in the order of the sample."""
    work = partial(measure, misses=misses)
    if workers > 1 and len(sample) > workers:
        from concurrent.futures import ProcessPoolExecutor

        with ProcessPoolExecutor(workers) as pool:
            results = list(pool.map(work, sample, chunksize=8))
    else:
        results = [work(case) for case in sample]
    table = dict[str, Result]()
    for case, result in zip(sample, results, strict=True):
        table[case.kind] = table[case.kind] + result if case.kind in table else result
    return table
