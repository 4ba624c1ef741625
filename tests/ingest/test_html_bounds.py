"""generator.ingest.html_bounds: pages that would keep the parser busy for hours are refused before it is asked."""

from __future__ import annotations

import pytest

from generator.ingest.html_bounds import MOST_MARKUP, MOST_OPEN, MOST_TAGS, refuse_markup
from generator.problems import GongbaoError


@pytest.mark.parametrize(
    "markup",
    [
        "<div>" * (MOST_OPEN + 1),
        "<DIV >" * (MOST_OPEN + 1),
        "<table><tr><td>" * MOST_OPEN,
        "<div><marquee></div></marquee>" * (MOST_OPEN + 1),
        "<b a><table><tr><td></b></table>" * (MOST_OPEN + 1),
        "<div><b a></div>" * 1000 + "<span>x</span>" * 3000,
        "<p>" * (MOST_TAGS + 1),
        "x" * (MOST_MARKUP + 1),
    ],
    ids=["deep", "capitals", "tables", "walled", "cells", "left-open", "tags", "long"],
)
def test_a_page_that_is_too_much_is_refused(markup: str) -> None:
    with pytest.raises(GongbaoError, match=r"new\.size"):
        refuse_markup(markup, "a.html")


@pytest.mark.parametrize(
    "markup",
    [
        "<p>甲" * 10_000,
        "<table>" + "<tr><td><div>甲</div><td>乙" * 5_000 + "</table>",
        "<br>" * 10_000,
        "<div><p><b>甲</b></p></div>" * 10_000,
    ],
)
def test_a_long_page_is_let_through(markup: str) -> None:
    refuse_markup(markup, "a.html")
