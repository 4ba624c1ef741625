"""Figures marked by hand in passages of reports that are no part of the project: gold without a character of theirs.

`tests/gold/passages/STEM.jsonl` holds offsets, numbers and units alone; the texts that they point at are read at run
time from the folder of raw reports that GONGBAO_CORPUS names. `rows` and `negatives` give what the scorer reads from
`tests/gold/figures/STEM.jsonl` and `tests/gold/not_figures.tsv`; `draw` chose the passages. Offsets are code points of
the text decoded once, as in the contract: no byte order mark, no newline translation, no normalisation.
"""

import csv
import hashlib
import json
import random
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.ingest import read_source

GOLD = Path(__file__).parent / "gold" / "passages"
SEED = 4
# One report of each level, three of counties, from the files whose number is divisible by three, and as many from the
# others: rules are tuned on the latter alone.
LEVELS = ("national", "province", "city", "county", "county", "county")
# Where in its file a passage is drawn: six in what the first half of a report looks back on, six in its plans.
EARLY, LATE = (0.06, 0.24), (0.55, 0.9)
CHARS = 1400
# The end of a paragraph: a line that a full stop, a semicolon or a closing mark after one ends.
_PARAGRAPH = re.compile(r"(?<=[。！？；])[”’）\s]*\n\s*")


@dataclass(frozen=True, slots=True)
class Passage:
    """The marks of one passage: which file and stretch, the figures, and the numbers that are none with their class."""

    file: str
    sha256: str
    start: int
    end: int
    figures: tuple[Mapping[str, Any], ...]
    others: tuple[Mapping[str, Any], ...]

    @property
    def stem(self) -> str:
        """Give the file's name without its ending: the name under which it is scored."""
        return Path(self.file).stem


def passages() -> list[Passage]:
    """Read all marks, in the order of their files' names."""
    return [_passage(path.read_text(encoding="utf-8").splitlines()) for path in sorted(GOLD.glob("*.jsonl"))]


def _passage(lines: Sequence[str]) -> Passage:
    head, *marks = (json.loads(line) for line in lines)
    figures = tuple(mark for mark in marks if "number" in mark)
    return Passage(**head, figures=figures, others=tuple(mark for mark in marks if "none" in mark))


def text_of(folder: Path, passage: Passage) -> str:
    """Read a passage's report. ValueError where the file is not the one that was marked."""
    data = (folder / passage.file).read_bytes()
    if hashlib.sha256(data).hexdigest() != passage.sha256:
        raise ValueError(f"{passage.file} is not the file that was marked")
    return read_source(passage.file, data).text


def rows(folder: Path) -> dict[str, list[dict[str, Any]]]:
    """Give the scorer's rows by stem, in the form of `tests/gold/figures/*.jsonl`.

    A row may have `also`, other labels that are right too, and `tier` "borderline": finding it or not is neither right
    nor wrong. Only figures in the passage's stretch (`Passage.start` to `end`, in the raw text) are marked.
    """
    return {passage.stem: list(_rows(text_of(folder, passage), passage)) for passage in passages()}


def _rows(text: str, passage: Passage) -> Iterator[dict[str, Any]]:
    def joined(spans: Sequence[Sequence[int]] | None) -> str | None:
        return None if spans is None else "".join(text[start:end] for start, end in spans)

    for mark in passage.figures:
        row = {key: value for key, value in mark.items() if key != "number"}
        row |= {key: text[slice(*mark[key])] for key in ("sentence", "quote")}
        row |= {key: joined(mark[key]) for key in ("label", "action")}
        yield row | {"also": [joined(label) for label in mark.get("also", ())]}


def negatives(folder: Path) -> dict[str, list[tuple[str, str]]]:
    """Give by stem what is no figure: the text and its class, as in `tests/gold/not_figures.tsv`."""
    texts = ((passage, text_of(folder, passage)) for passage in passages())
    return {
        passage.stem: [(text[slice(*mark["none"])], mark["why"]) for mark in passage.others] for passage, text in texts
    }


def draw(folder: Path) -> list[tuple[str, int, int]]:
    """Draw the passages: file, start and end of each. Twelve reports of different places and years, whole paragraphs.

    The nation alone may come twice. A passage in the second printing of a body gives way to the same words in the
    first. The folder needs MANIFEST.tsv; OSError where there is none.
    """
    rng = random.Random(SEED)
    with (folder / "MANIFEST.tsv").open(encoding="utf-8", newline="") as file:
        known = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    left = [row for row in known if row["kind"] == "government" and row["full"] == "yes"]
    drawn = []
    for other in (False, True):
        for number, level in enumerate(LEVELS):
            fit = [row for row in left if row["level"] == level and bool(int(row["file"][1:4]) % 3) == other]
            chosen = rng.choice(fit)
            share = rng.uniform(*(LATE if (number + other) % 2 else EARLY))
            left = [row for row in left if row["year"] != chosen["year"] and _elsewhere(row, chosen)]
            drawn.append(_stretch(folder, chosen["file"], share))
    return drawn


def _elsewhere(row: Mapping[str, str], chosen: Mapping[str, str]) -> bool:
    return row["level"] == "national" or row["region"] != chosen["region"]


def _stretch(folder: Path, file: str, share: float) -> tuple[str, int, int]:
    """Give the whole paragraphs from this share of the text on, CHARS of them or the few more that end the last.

    Where the file has the same words earlier, these are given: of a body that is printed twice, one printing alone is
    read as the report, the other is set apart as a copy.
    """
    text = read_source(file, (folder / file).read_bytes()).text
    ends = [match.end() for match in _PARAGRAPH.finditer(text)]
    start = next(end for end in ends if end >= share * len(text))
    end = next(end for end in ends if end >= start + CHARS)
    words = text[start:end].rstrip()
    first = text.find(words)
    return file, first, first + len(words)
