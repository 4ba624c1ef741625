"""The two foldings of search, generator/render/search/fold.py and docs/assets/search/fold.js, do the same."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from generator.data.script import load_simplified
from tests.search.fold_vectors import FILE, dumps
from tests.search.node import NEEDS_NODE, NODE, scripts_for_node

VECTOR = json.loads(FILE.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def in_node(tmp_path_factory: pytest.TempPathFactory) -> Any:  # noqa: ANN401 # what JSON holds
    """Fold the vector's texts in node."""
    script = scripts_for_node(tmp_path_factory.mktemp("fold")) / "fold.js"
    simplified = load_simplified()
    given = {"scripts": ["".join(simplified), "".join(simplified.values())], "texts": [text for text, _ in VECTOR]}
    command = [NODE or "node", str(Path(__file__).with_name("fold.mjs")), str(script)]
    done = subprocess.run(
        command, input=json.dumps(given), capture_output=True, text=True, encoding="utf-8", check=True
    )
    return json.loads(done.stdout)


def test_the_vector_is_what_python_makes() -> None:
    assert FILE.read_text(encoding="utf-8") == dumps(), "write it anew: python -m tests.search.fold_vectors"


@NEEDS_NODE
def test_javascript_folds_as_python_does(in_node: Any) -> None:  # noqa: ANN401 # as above
    assert in_node["folded"] == [folded for _, folded in VECTOR]


@NEEDS_NODE
def test_javascript_knows_what_a_folded_character_was(in_node: Any) -> None:  # noqa: ANN401 # as above
    at = [text for text, _ in VECTOR].index("１０　余次")
    assert in_node["sources"][at] == ["１", "０", "余", "次"]
