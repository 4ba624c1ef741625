"""A site that is built anew while a reader searches: the worker opens its index anew, once."""

import json
import subprocess
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.samples import COUNTY, OTHER_COUNTY, a_report
from tests.search.node import NEEDS_NODE, NODE, scripts_for_node, searched, write

pytestmark = NEEDS_NODE

FIRST = a_report("210921/renda/2024", (("title", "甲县报告"), ("paragraph", "法院工作。")), region=COUNTY)
CHANGED = a_report("210921/renda/2024", (("title", "甲县报告"), ("paragraph", "检察工作。")), region=COUNTY)
SECOND = a_report("140826/renda/2024", (("title", "乙县报告"), ("paragraph", "法院改革。")), region=OTHER_COUNTY)
OLD = {"start.json": "old", "s": "old", "t": "old"}
NEW = {"start.json": "new", "s": "new", "t": "new"}
TORN = {"start.json": "old", "s": "new", "t": "new"}

Ask = Callable[[str, Mapping[str, str]], Any]


@pytest.fixture
def ask(tmp_path: Path) -> Iterator[Ask]:
    """Run a worker over two indexes, which it sees as the test wants."""
    write(searched([FIRST], shard=64), tmp_path / "old")
    write(searched([CHANGED, SECOND], shard=64), tmp_path / "new")
    command = [NODE or "node", str(Path(__file__).with_name("stale.mjs"))]
    command += [str(scripts_for_node(tmp_path) / "worker.js"), str(tmp_path)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    ) as process:

        def asked(query: str, files: Mapping[str, str]) -> Any:  # noqa: ANN401 # what JSON holds
            assert process.stdin
            assert process.stdout
            process.stdin.write(json.dumps({"query": query, "from": files}) + "\n")
            process.stdin.flush()
            return json.loads(process.stdout.readline())

        yield asked
        assert process.stdin
        process.stdin.close()


def test_an_index_that_changed_is_opened_anew_once_and_then_answers(ask: Ask) -> None:
    ask("鼢鼱", OLD)
    told = ask("法院", NEW)
    assert told["starts"] == 1
    assert any("乙县" in one for one in told["shown"])


def test_an_index_that_is_torn_is_opened_twice_at_most(ask: Ask) -> None:
    told = ask("法院", TORN)
    assert told["starts"] == 2
    assert any("没有取到搜索要用的文件" in one for one in told["shown"])
    assert any("乙县" in one for one in ask("法院", NEW)["shown"])


def test_texts_that_belong_to_another_index_are_no_answer(ask: Ask) -> None:
    ask("法院", {"start.json": "old", "s": "old"})  # what is shown without its texts
    told = ask("法院", NEW)
    assert told["starts"] == 1
    assert [one for one in told["shown"] if "甲县" in one] == []
    assert any("乙县" in one for one in told["shown"])


def test_files_that_were_kept_while_the_site_was_being_replaced_are_asked_for_anew(ask: Ask) -> None:
    told = ask("检察", {"start.json": "new", "s": "new", "t": "old", "reload": "new"})
    assert told["starts"] == 2
    assert any("检察</mark>工作" in one for one in told["shown"])
