"""What the page about the site says of what stays on a reader's device."""

import re
from pathlib import Path

DOCS = Path(__file__).parents[1] / "docs"
ABOUT = (DOCS / "about.md").read_text("utf-8")
SCRIPTS = {
    path.relative_to(DOCS).as_posix(): path.read_text("utf-8")
    for path in (*(DOCS / "assets").rglob("*.js"), *(DOCS / "overrides").rglob("*.html"), DOCS / "sw.js")
}


def test_all_that_is_kept_bears_the_prefix_that_is_told() -> None:
    keys = [
        key
        for words in SCRIPTS.values()
        for key in re.findall(r"localStorage\.(?:set|get|remove)Item\(([^,)]*)", words)
    ]
    assert set(keys) == {"`gb-${name}`", "STORED"}
    assert 'STORED = "gb-' in SCRIPTS["assets/cite.js"]
    assert "名称都以 `gb-` 开头" in ABOUT


def test_every_choice_is_told() -> None:
    choices = re.findall(r'\["\w+", "([^"]+)", ', SCRIPTS["assets/choices.js"])
    assert len(choices) == 7
    assert all(choice in ABOUT for choice in choices)


def test_nothing_else_is_kept() -> None:
    assert not [
        name for name, words in SCRIPTS.items() if re.search(r"sessionStorage|indexedDB|document\.cookie", words)
    ]
