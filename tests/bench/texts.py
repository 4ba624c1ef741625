"""What is measured: the five reports, and real ones from the folder that GONGBAO_CORPUS names."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.project import SEEDS

MULTIPLES = (1, 2, 4, 8)


@dataclass(frozen=True)
class Sample:
    """Raw reports that are measured together, and how many more there would have been."""

    name: str
    files: tuple[Path, ...]
    left_out: int = 0

    def __str__(self) -> str:
        """Say what it is, and openly what it is not."""
        rest = f", {self.left_out} more left out (--limit)" if self.left_out else ""
        return f"{self.name}: {len(self.files)} reports{rest}"


def samples(limit: int) -> list[Sample]:
    """Give the five and, where there is one, the corpus: at most `limit` of its reports (0: all), evenly spread."""
    found = [Sample("the five", SEEDS)]
    folder = os.environ.get("GONGBAO_CORPUS")
    if folder:
        files = sorted(Path(folder).glob("*.txt"))
        kept = evenly(files, limit or len(files))
        found.append(Sample("corpus", tuple(kept), len(files) - len(kept)))
    return found


def evenly(files: Sequence[Path], count: int) -> list[Path]:
    """Give `count` of the files, as far from one another as can be; all of them where there are no more."""
    if count >= len(files):
        return list(files)
    return [files[number * len(files) // count] for number in range(count)]


def growing(texts: Sequence[str]) -> list[str]:
    """Give texts of one, two, four and eight times a length: beginnings of all the reports laid end to end.

    Each is cut at a line's end, so no length is exact; nothing is repeated, since a text that repeats itself is a
    special case to the program.
    """
    lines = "\n".join(texts).splitlines(keepends=True)
    whole = sum(map(len, lines))
    found: list[str] = []
    for multiple in MULTIPLES:
        wanted = whole * multiple // MULTIPLES[-1]
        length = count = 0
        while length < wanted:
            length += len(lines[count])
            count += 1
        found.append("".join(lines[:count]))
    return found
