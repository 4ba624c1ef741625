"""Print how two persons judged the same mentions, what was settled, and what later draws say: `python -m tests.judged`.

With `draw SEED REPORTS LINKS` it prints a draw of mentions to judge, of reports that no table here has.
"""

from __future__ import annotations

import sys
from collections import Counter
from typing import Final

from tests.judged import Row, draw, rows

TWICE: Final = "mentions.tsv"
ONCE: Final = ("mentions_fresh.tsv", "mentions_after.tsv", "mentions_last.tsv", "mentions_new_terms.tsv")
WANTED: Final = tuple(f"mentions_wanted_strata_{number}.tsv" for number in (1, 2, 3))
_HEAD: Final = "file\tstart\tend\tkind\ttarget\tjudgement\twhy"
_DRAW: Final = 5
"""Arguments of a draw, the name of the program among them."""


def agreement(table: list[Row]) -> tuple[float, float]:
    """Give the share of rows that two judged alike, and Cohen's kappa (1960): that share beyond what chance gives."""
    first, second = (Counter(row[judge] for row in table) for judge in ("first", "second"))
    raw = sum(row["first"] == row["second"] for row in table) / len(table)
    chance = sum(first[word] * second[word] for word in first) / len(table) ** 2
    return raw, (raw - chance) / (1 - chance) if chance < 1 else 1.0


def precision(table: list[Row], column: str) -> tuple[int, int]:
    """Give how many rows are right, and how many there are; what is in doubt is not right."""
    return sum(row[column] == "right" for row in table), len(table)


def report() -> str:
    """Say all of it in lines."""
    twice = rows(TWICE)
    raw, kappa = agreement(twice)
    right, drawn = precision(twice, "settled")
    lines = [
        f"{TWICE}: {drawn} mentions judged by two: {raw:.1%} alike, Cohen's kappa {kappa:.2f}",
        f"{TWICE}: settled: {right} of {drawn} right, {right / drawn:.1%}",
    ]
    for name in ONCE:
        right, drawn = precision(rows(name), "judgement")
        lines.append(f"{name}: {right} of {drawn} right, {right / drawn:.1%}")
    for name in WANTED:
        table = rows(name)
        first = sum(row["first"] == "yes" for row in table)
        lines.append(f"{name}: {first} of {len(table)} found before any mend, {first / len(table):.1%}")
    return "\n".join(lines)


def drawn(seed: int, reports: int, links: int) -> str:
    """Give a draw as a table whose judgements are still to be made."""
    judged = frozenset(row["file"] for name in (TWICE, *ONCE) for row in rows(name))
    return "\n".join(
        [_HEAD, *("\t".join((stem, *map(str, one), "", "")) for stem, one in draw(seed, reports, links, judged))]
    )


if __name__ == "__main__":
    asks = len(sys.argv) == _DRAW and sys.argv[1] == "draw"
    sys.stdout.write((drawn(*map(int, sys.argv[2:])) if asks else report()) + "\n")
