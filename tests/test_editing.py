"""docs/editing.md held to the program: the table of ops, and every example that it gives."""

import re
from pathlib import Path

import pytest

from generator.seeds_ops import op_table
from generator.seeds_sidecar import parse_sidecar

ROOT = Path(__file__).parents[1]
MANUALS = {name: (ROOT / "docs" / name).read_text("utf-8") for name in ("editing.md", "publishing.md")}
MANUAL = MANUALS["editing.md"]
RULES = {"correction.join", "correction.replace"}
"""Names of edits, which no problem bears."""
EXAMPLES = re.findall(r"^```yaml\n(.*?)^```", MANUAL, re.MULTILINE | re.DOTALL)


def whole(example: str) -> str:
    """Give an example as a sidecar: entries alone stand under `corrections`, a bare `at` in an entry of its own."""
    if example.startswith("    at:"):
        rest = "    op: sic\n    why: 疑\n    by: 王某\n    on: 2026-11-22\n"
        return f"corrections:\n  - {example.lstrip()}{rest}"
    return f"corrections:\n{example}" if example.startswith("  - ") else example


def test_the_table_of_ops_is_the_parsers() -> None:
    ops = MANUAL.split("{: #ops }")[1].split("\n## ")[0]
    rows = [[cell.strip(" `") for cell in line.split("|")[1:-1]] for line in ops.splitlines() if line.startswith("| ")]
    said = [(op, field, need, says.replace("**", "")) for op, field, need, says in rows[1:]]
    expected = [("" if row.field else row.op, row.field, row.need, row.says) for row in op_table()]
    assert said == expected


def test_every_code_of_a_sidecar_stands_in_a_table_for_editors() -> None:
    said = re.compile(r'"((?:sidecar|correction|note|metadata|origin)\.[a-z-]+)"|f"\{what\}\.([a-z]+)"')
    codes: set[str] = set()
    for path in (ROOT / "generator").rglob("*.py"):
        for code, end in said.findall(path.read_text("utf-8")):
            codes |= {code} if code else {f"correction.{end}", f"note.{end}"}
    tables = [line.split("|")[1] for text in MANUALS.values() for line in text.splitlines() if line.startswith("| `")]
    told = {code for cell in tables for code in re.findall(r"`([a-z.*-]+)`", cell)}
    covered = {code for code in codes if code in told or code.startswith("sidecar.")}  # publishing.md has sidecar.*
    assert codes - covered == RULES, "add the code to the last table of docs/editing.md"
    assert {"correction.unmet", "note.several", "metadata.region", "sidecar.accept"} <= codes


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_example_is_a_sound_sidecar(example: str) -> None:
    assert [str(problem) for problem in parse_sidecar(Path("例.yml"), whole(example).encode()).problems] == []
