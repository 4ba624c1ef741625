"""docs/assets/search/said.js: the words in which the page of search names things."""

import json
import subprocess
from pathlib import Path

from tests.search.node import NEEDS_NODE, NODE, scripts_for_node

pytestmark = NEEDS_NODE


def test_of_a_pasted_word_its_beginning_is_named(tmp_path: Path) -> None:
    words = json.dumps(["法院", "长" * 50, f'"{"长" * 50}"'])
    script = (
        f"import('{(scripts_for_node(tmp_path) / 'said.js').as_uri()}').then((all) => console.log(all.quoted({words})))"
    )
    command = [NODE or "node", "-e", script]
    said = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True)
    assert said.stdout.strip() == f'“法院”、“{"长" * 40}…”、"{"长" * 39}…"'
