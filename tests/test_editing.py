"""docs/editing.md held to the program: the table of ops, and every example that it gives."""

import re
from pathlib import Path

import pytest

from generator.seeds_ops import op_table
from generator.seeds_sidecar import parse_sidecar

MANUAL = (Path(__file__).parents[1] / "docs/editing.md").read_text("utf-8")
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


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_example_is_a_sound_sidecar(example: str) -> None:
    assert [str(problem) for problem in parse_sidecar(Path("例.yml"), whole(example).encode()).problems] == []
