"""generator/check/named.py: links from reports to what they name, each followed and compared."""

from dataclasses import replace
from pathlib import Path

import pytest

from generator.check.addresses import Addresses
from generator.check.named import check_named
from generator.check.page import Name, Page, Quote, Shown, Use
from generator.model.facts import Mention
from generator.model.spans import Span
from generator.render.exports import export_data
from tests.factory import make_report

TEXT = "落实第一议题制度，我县宣传民法典。"
PATH = "reports/210921/renda/2024/index.html"
TERM = Mention("term", "b1", Span(2, 6), "first-topic")
OWN = Mention("region", "b1", Span(9, 11), "210921")
LAW = Mention("law", "b1", Span(13, 16), "civil-code")
REPORT = replace(make_report(("paragraph", TEXT)), mentions=(TERM, OWN, LAW))
CITE = "../reports/210921/renda/2024/#p1"
QUOTE = Quote("civil-code", f"../{CITE}", "民法典", "…我县宣传民法典。")
NAMES = (Name(2, "第一议题", "#term-first-topic"), Name(13, "民法典", "../../../../laws/#civil-code"))
BACK = (Use("../reports/210921/renda/2024/#p1", loads=False),)
PAGES = {
    PATH: Page(PATH, ids=frozenset({"p1"}), shown=(Shown("b1", "p1", TEXT, (), NAMES),)),
    "terms/index.html": Page("terms/index.html", ids=frozenset({"first-topic"}), uses=BACK),
    "laws/index.html": Page("laws/index.html", ids=frozenset({"civil-code"}), uses=BACK),
}


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """Write the table of links; gives its file."""
    file = tmp_path / "data" / "links.csv"
    file.parent.mkdir()
    file.write_bytes(next(one.data for one in export_data([REPORT]) if one.path == "data/links.csv"))
    return file


def found(table: Path, pages: dict[str, Page] = PAGES) -> list[str]:
    problems = check_named(table.parents[1], pages, [REPORT], Addresses.below(""))
    return [f"{problem.code}: {problem.message}" for problem in problems]


def with_entry(*quotes: Quote, way: str = "civil-code/") -> dict[str, Page]:
    """Give the site with a page of its own for a law, with these quotations."""
    own = Page("laws/civil-code/index.html", uses=(Use(f"../{CITE}", loads=False),), quotes=quotes)
    index = replace(PAGES["laws/index.html"], uses=(Use(way, loads=False),))
    return {**PAGES, "laws/index.html": index, own.path: own}


def named(*names: Name) -> dict[str, Page]:
    return {**PAGES, PATH: replace(PAGES[PATH], shown=(Shown("b1", "p1", TEXT, (), names),))}


def test_a_sound_site_has_nothing_to_tell(table: Path) -> None:
    assert found(table) == []


def test_the_table_says_on_what_ground(table: Path) -> None:
    rows = [line.split(",") for line in table.read_text("utf-8-sig").splitlines()[1:]]
    assert [[*row[2:9], row[14]] for row in rows] == [
        ["p1", "b1", "2", "6", "第一议题", "term", "first-topic", "name"],
        ["p1", "b1", "9", "11", "我县", "region", "210921", "own"],
        ["p1", "b1", "13", "16", "民法典", "law", "civil-code", "name"],
    ]


def test_a_quotation_that_is_not_the_reports_is_told(table: Path) -> None:
    table.write_text(table.read_text("utf-8").replace("民法典", "刑法"), "utf-8")
    assert found(table) == ["check.csv: 210921/renda/2024 3: quote is '刑法', by the record '民法典'"]


def test_a_row_that_is_missing_is_told(table: Path) -> None:
    table.write_text("\n".join(table.read_text("utf-8").splitlines()[:-1]), "utf-8")
    assert found(table) == ["check.csv: 210921/renda/2024 3: has no row"]


@pytest.mark.parametrize(
    "name",
    [
        Name(3, "一议题", "#term-first-topic"),
        Name(2, "第一议题", "../../../../terms/#first-topic"),
        Name(13, "民法典", "../../../../laws/#criminal-law"),
        Name(9, "我县", "../../../210900/"),
        Name(0, "落实", "https://example.org/"),
    ],
)
def test_a_link_in_the_text_that_is_not_the_records_is_told(table: Path, name: Name) -> None:
    assert [line.partition(":")[0] for line in found(table, named(name))] == ["check.name"]


def test_a_place_may_lead_to_its_page(table: Path) -> None:
    assert found(table, named(Name(9, "我县", "../../../210921/"))) == []


def test_an_entry_that_is_not_there_is_told(table: Path) -> None:
    pages = {**PAGES, "laws/index.html": Page("laws/index.html", uses=BACK)}
    assert found(table, pages) == [
        "check.name: 210921/renda/2024 p1: '民法典' is named, but there is no entry 'civil-code'"
    ]


def test_a_page_that_does_not_lead_back_to_the_paragraph_is_told(table: Path) -> None:
    pages = {**PAGES, "terms/index.html": Page("terms/index.html", ids=frozenset({"first-topic"}))}
    assert found(table, pages) == ["check.name: 210921/renda/2024 p1: '第一议题' is named, but nothing leads there"]


def test_a_term_is_explained_where_the_index_leads_and_that_page_leads_to_the_paragraph(table: Path) -> None:
    home = Page("terms/d/index.html", ids=frozenset({"first-topic"}), uses=(Use(f"../{CITE}", loads=False),))
    ways = Use("d/", loads=False), Use("d/#first-topic", loads=False)
    index = replace(PAGES["terms/index.html"], uses=ways)
    own = Page("terms/first-topic/index.html", ids=home.ids)  # the heading of an entry's own page may have that id
    assert found(table, {**PAGES, index.path: index, home.path: home}) == []
    lacking = found(table, {**PAGES, index.path: index, own.path: own, home.path: home})
    assert "check.name: nothing leads to terms/first-topic/index.html" in lacking
    assert found(table, {**PAGES, index.path: index, home.path: replace(home, uses=BACK)}) == [
        "check.name: 210921/renda/2024 p1: '第一议题' is named, but nothing leads there"
    ]
    assert found(table, {**PAGES, index.path: replace(index, uses=ways[:1]), home.path: home}) == [
        "check.name: 210921/renda/2024 p1: '第一议题' is named, but nothing leads to its entry 'first-topic'"
    ]


def test_an_entry_with_a_page_of_its_own_has_all_sentences_there(table: Path) -> None:
    assert found(table, with_entry(QUOTE)) == []
    assert found(table, with_entry()) == [
        "check.name: '民法典' of reports/210921/renda/2024/index.html#p1 is not quoted (1)"
    ]


def test_an_entrys_page_that_the_index_does_not_lead_to_is_told(table: Path) -> None:
    assert found(table, with_entry(QUOTE, way="../")) == ["check.name: nothing leads to laws/civil-code/index.html"]


@pytest.mark.parametrize(
    "quote",
    [
        QUOTE._replace(text="我县废止民法典。"),
        QUOTE._replace(words="宣传"),
        QUOTE._replace(entry="criminal-law"),
        QUOTE._replace(cite="../../reports/210921/renda/2024/#p2"),
        QUOTE._replace(cite="https://example.org/"),
    ],
)
def test_a_sentence_that_is_not_the_reports_is_told(table: Path, quote: Quote) -> None:
    assert any("but not there" in line for line in found(table, with_entry(QUOTE, quote)))


def test_a_target_that_no_vocabulary_has_is_told(tmp_path: Path) -> None:
    stray = replace(REPORT, mentions=(replace(LAW, kind="plan", target="no-plan"), replace(OWN, target="999999")))
    lines = [problem.message for problem in check_named(tmp_path, {}, [stray], Addresses.below(""))]
    assert sum("which no vocabulary has" in line for line in lines) == 2
