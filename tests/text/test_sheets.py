"""generator/text/sheets.py: what goes from a theme's sheet, and that all else stays to the letter."""

from importlib.metadata import distribution

import pytest

from generator.text.sheets import without


@pytest.mark.parametrize(
    ("sheet", "left"),
    [
        (".md-typeset .admonition,.md-typeset details{color:red}", ".md-typeset details{color:red}"),
        ("[dir=rtl] .md-nav{float:left}.md-nav{top:0}", ".md-nav{top:0}"),
        ("@media screen{.tabbed-set{top:0}.md-nav{top:0}}", "@media screen{.md-nav{top:0}}"),
        ("@media screen{.tabbed-set{top:0}}", ""),
        (':root{--md-tasklist-icon:url("a;}b");--md-nav-icon:url("c")}', ':root{--md-nav-icon:url("c")}'),
        (".md-nav:not(.mermaid){top:0}", ".md-nav:not(.mermaid){top:0}"),
        (".md-typeset :is(.mermaid,.md-nav){top:0}", ".md-typeset :is(.mermaid,.md-nav){top:0}"),
        ("@keyframes x{0%{top:0}to{top:1px}}", "@keyframes x{0%{top:0}to{top:1px}}"),
        ('@charset "UTF-8";a{content:"\\"}"}', '@charset "UTF-8";a{content:"\\"}"}'),
        ("a{top:0}/*# sourceMappingURL=a.map */", "a{top:0}"),
    ],
)
def test_what_no_page_has_goes_and_all_else_stays(sheet: str, left: str) -> None:
    assert without(sheet) == left


def test_the_themes_sheet_becomes_less_than_half_and_keeps_what_pages_have() -> None:
    files = distribution("mkdocs-material").files or ()
    (file,) = (file for file in files if file.match("templates/assets/stylesheets/main.*.css"))
    sheet = file.read_text("utf-8")
    left = without(sheet)
    assert len(left) < len(sheet) / 2
    for name in (
        ".md-header",
        ".md-search__input",
        ".md-nav__link",
        ".md-tabs",
        ".md-typeset table",
        ".md-typeset details",
    ):
        assert name in left
