"""generator/render/term_pages.py: the index of terms, and the pages that explain those of a letter."""

from generator.data.terms import load_terms
from generator.render.name_pages import render_names
from generator.render.paths import term_file
from generator.text.alphabet import letter
from tests.factory import make_report
from tests.render.pages import body, by_path, front_matter
from tests.render.test_named import HOME, TERM, mentioning

LINES = ("落实第一议题制度。", "再次学习。第一议题是<b>规矩</b>。")
REPORT = mentioning(
    make_report(("paragraph", LINES[0]), ("paragraph", LINES[1])),
    ("term", "b1", "第一议题", TERM),
    ("term", "b2", "第一议题", TERM),
)
PAGES = by_path(render_names([REPORT]))
INDEX = body(PAGES["terms/index.md"])


def test_the_index_leads_to_each_term_where_it_is_explained() -> None:
    ways = {one.id: one.css_first("a") for one in INDEX.css(".gb-index > li")}
    assert {name: way.attributes["href"] for name, way in ways.items() if way} == {
        term.id: f"{term_file(term.name).removeprefix('terms/').removesuffix('.md')}/#{term.id}"
        for term in load_terms()
    }


def test_each_term_is_explained_on_the_page_of_its_letter_alone() -> None:
    pages = {path: body(text) for path, text in PAGES.items() if path.startswith("terms/") and path != "terms/index.md"}
    found = [(head.id, path) for path, page in pages.items() for head in page.css("summary > h2")]
    assert sorted(found) == sorted((term.id, term_file(term.name)) for term in load_terms())
    for term in load_terms():
        assert term.zh in pages[term_file(term.name)].text()
    assert "terms/other.md" in pages


def test_a_letters_page_leads_to_the_others_and_has_no_link_to_itself() -> None:
    links = body(PAGES[HOME]).css(".gb-letters a")
    letters = {letter(term.name) or "其他" for term in load_terms()}
    assert {link.text() for link in links} == letters - {"D"}


def test_no_term_has_the_name_of_a_letters_page() -> None:
    assert {term.id for term in load_terms()}.isdisjoint(path[6:-3] for path in PAGES)


def test_a_term_that_is_named_stands_before_those_of_its_kind_that_are_not() -> None:
    kind = next(term.kind for term in load_terms() if term.id == TERM)
    *_, last = (term for term in load_terms() if term.kind == kind)
    report = mentioning(make_report(("paragraph", last.name)), ("term", "b1", last.name, last.id))
    index = body(by_path(render_names([report]))["terms/index.md"])
    ids = [one.id for one in index.css(".gb-index > li")]
    of_kind = [name for name in ids if name in {term.id for term in load_terms() if term.kind == kind}]
    assert of_kind[0] == last.id
    assert {one.id for one in index.css(".gb-rest li")} == set(ids) - {last.id}


def test_further_places_of_a_report_are_led_to_by_their_marks() -> None:
    item = body(PAGES[HOME]).css_first(".gb-uses li")
    assert item is not None
    assert [link.text() for link in item.css("a")] == ["[甲县人大常委会工作报告]", "p2"]
    assert "2 处" in item.text()


def test_what_a_report_says_is_shown_and_not_obeyed() -> None:
    line = "第一议题是<b>规矩</b>"
    report = mentioning(make_report(("paragraph", line)), ("term", "b1", "第一议题", TERM))
    quoted = body(by_path(render_names([report]))[HOME]).css_first(".gb-uses q")
    assert quoted is not None
    assert quoted.text() == line


def test_only_a_page_that_quotes_a_draft_is_kept_from_other_engines() -> None:
    assert [path for path, text in PAGES.items() if front_matter(text).get("noindex")] == [HOME]
