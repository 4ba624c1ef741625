"""A page of every kind against the HTML standard, by html-validate (tests/html/README.md)."""

import csv
import json
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.browser.kinds import kinds, one_of_each
from tests.browser.marks import BROWSER
from tests.browser.server import SUBPATH

pytestmark = BROWSER

TOOL = Path(__file__).parents[1] / "html"
PROGRAM = TOOL / "node_modules/html-validate/bin/html-validate.mjs"


@dataclass(frozen=True)
class Known:
    """A finding that stays, as tests/html/known.tsv has it."""

    rule: str
    where: str
    whose: str
    why: str

    def holds(self, rule: str, selector: str) -> bool:
        """Tell whether it is what a rule found at an element."""
        return rule == self.rule and (not self.where or re.search(self.where, selector) is not None)


def known() -> list[Known]:
    """Read the findings that stay."""
    with (TOOL / "known.tsv").open(encoding="utf-8", newline="") as rows:
        return [Known(**row) for row in csv.DictReader(rows, delimiter="\t", quoting=csv.QUOTE_NONE)]


@pytest.fixture(scope="module")
def node() -> str:
    """Give the program that runs html-validate; without both, skip, or fail where all is required."""
    found = shutil.which("node")
    if found is None or not PROGRAM.is_file():
        pytest.skip(
            "no html-validate; install Node (Debian: apt-get install nodejs npm), then npm ci --prefix tests/html"
        )
    return found


@pytest.fixture(scope="module")
def findings(node: str, folder: Path, tmp_path_factory: pytest.TempPathFactory) -> list[tuple[str, str, str]]:
    """Give what is found on a page of every kind: the rule, the element's selector, and all that is told of it."""
    site = folder / SUBPATH
    chosen = dict.fromkeys((*one_of_each(site), *kinds(site)["written"]))
    pages = [f"{page}index.html" if page.endswith("/") or not page else page for page in chosen]
    told = tmp_path_factory.mktemp("html") / "told.json"  # of a pipe, it ends before all is written
    command = [node, str(PROGRAM), "--formatter", f"json={told}", "--config", str(TOOL / "htmlvalidate.json"), *pages]
    done = subprocess.run(command, cwd=site, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode in {0, 1}, done.stderr
    read = json.loads(told.read_text("utf-8"))
    return [
        (
            one["ruleId"],
            one.get("selector") or "",
            f"{page['filePath']}:{one['line']}:{one['column']}: {one['message']}",
        )
        for page in read
        for one in page["messages"]
    ]


def test_nothing_is_found_but_what_others_write(findings: list[tuple[str, str, str]]) -> None:
    listed = known()
    told = [
        f"{place} ({rule}, {selector})"
        for rule, selector, place in findings
        if not any(one.holds(rule, selector) for one in listed)
    ]
    assert told == []


def test_what_is_listed_is_still_there(findings: list[tuple[str, str, str]]) -> None:
    gone = [one for one in known() if not any(one.holds(rule, selector) for rule, selector, _ in findings)]
    assert gone == []
    assert all(one.whose and one.why for one in known())
