"""generator/text/sheets.py: what goes from a theme's sheet and from ours, and that all else stays to the letter."""

from importlib.metadata import distribution

import pytest

from generator.text.sheets import folded, without


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
        ("[data-md-color-scheme=slate][data-md-color-primary=red]{top:0}.md-nav{top:0}", ".md-nav{top:0}"),
        ("[data-md-color-primary=custom]{top:0}", "[data-md-color-primary=custom]{top:0}"),
        (".md-typeset td>:first-child,th>:last-child{margin:0}td:first-child{top:0}", "td:first-child{top:0}"),
        ("@keyframes x{0%{top:0}to{top:1px}}", "@keyframes x{0%{top:0}to{top:1px}}"),
        ('@charset "UTF-8";a{content:"\\"}"}', '@charset "UTF-8";a{content:"\\"}"}'),
        ("a{top:0}/*# sourceMappingURL=a.map */", "a{top:0}"),
    ],
)
def test_what_no_page_has_goes_and_all_else_stays(sheet: str, left: str) -> None:
    assert without(sheet) == left


@pytest.mark.parametrize(
    ("sheet", "left"),
    [
        ("/* why */\na > b ~ c,\n:is(d, e) f::after {\n  top: 0;\n}\n", "a > b ~ c,:is(d,e) f::after{top: 0;}"),
        ('a { content: "/* , */  { "; } /* x */ b {}', 'a{content: "/* , */  { ";}b{}'),
        ("a { content: '\\'  ;' }", "a{content: '\\'  ;'}"),
        ("a { margin: calc(1em  + 2px) /* y */ -1px }", "a{margin: calc(1em + 2px) -1px}"),
        ("@media (width > 60em) and (height: 1px) {a{}}", "@media (width > 60em) and (height: 1px){a{}}"),
    ],
)
def test_comments_and_the_space_around_marks_go_from_a_sheet_and_all_else_stays(sheet: str, left: str) -> None:
    assert folded(sheet) == left


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
