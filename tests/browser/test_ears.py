"""What a screen reader is told: each paragraph as it is in the record, and nothing between.

What is told is Chromium's accessibility tree, asked over its debugging protocol. `python -m tests.browser.listen`
prints it.
"""

from typing import Any

import pytest

from tests.browser.ears import Ears
from tests.browser.marks import BROWSER, REPORT, REPORTS
from tests.browser.visit import Visit

pytestmark = BROWSER

WITHIN = {"StaticText", "generic", "heading", "link", "paragraph", "strong"}
"""What may stand in a paragraph: its words, what is stressed in them, and links that are among the words."""


def record(visit: Visit, site: str, report: str) -> dict[str, Any]:
    found: dict[str, Any] = visit.page.request.get(f"{site}data/reports/{report}.json").json()
    return found


@pytest.mark.parametrize("report", REPORTS)
def test_each_block_is_told_as_it_is_in_the_record(site: str, visit: Visit, report: str) -> None:
    visit.open(site, f"reports/{report}/")
    ears = Ears.listen(visit.page)
    said = {
        block["id"]: block["text"] for block in record(visit, site, report)["blocks"] if block["kind"] != "furniture"
    }
    assert {name: ears.text(node) for name, node in ears.blocks.items()} == said
    within = [node for block in ears.blocks.values() for node in ears.within(block)]
    assert {ears.role(node) for node in within} <= WITHIN
    assert [ears.name(node) for node in within if ears.description(node)] == []
    assert [name for name, node in ears.blocks.items() if ears.name(node) not in {"", said[name]}] == []


def test_notes_and_figures_are_told_after_the_text_and_not_in_it(site: str, visit: Visit) -> None:
    visit.open(site, REPORT)
    told = list(Ears.listen(visit.page).lines())
    order = [next(at for at, line in enumerate(told) if line.strip().startswith(mark)) for mark in (
        "banner", "main", "heading 2 正文", "complementary 关键数字", "heading 2 名词解释", "contentinfo",
    )]  # fmt: skip
    assert order == sorted(order)


@pytest.mark.parametrize("path", ["", REPORT, "search/", "data/", "about/"])
def test_whatever_can_be_pressed_has_a_name_and_landmarks_are_told_apart(site: str, visit: Visit, path: str) -> None:
    visit.open(site, path)
    ears = Ears.listen(visit.page)
    roles = [(ears.role(node), ears.name(node)) for node in ears.all()]
    pressed = {"button", "link", "checkbox", "radio", "textbox", "searchbox", "slider", "combobox"}
    assert [role for role, name in roles if role in pressed and not name.strip()] == []
    assert [role for role, _ in roles if role in {"banner", "main", "contentinfo"}] == ["banner", "main", "contentinfo"]
    marked = [(role, name) for role, name in roles if role in {"navigation", "complementary", "region"}]
    assert all(name for _, name in marked)
    assert len(set(marked)) == len(marked)
