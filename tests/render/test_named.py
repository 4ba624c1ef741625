"""generator/render/named.py: which names of a report are marked, where they lead, and the notes on its terms."""

from dataclasses import replace

from selectolax.lexbor import LexborHTMLParser

from generator.model.facts import Mention, MentionKind
from generator.model.report import Report
from generator.model.spans import Span
from generator.render.marks import NameMark
from generator.render.named import named
from tests.factory import make_figure, make_report, with_figures

TERM = "first-topic"
HOME = "terms/d.md"
"""The page on which the term is explained."""
LAW = "civil-code"


def mentioning(report: Report, *mentions: tuple[MentionKind, str, str, str]) -> Report:
    """Give the report with mentions: kind, block, words (the first such in the block), and target."""
    made = []
    for kind, block, words, target in mentions:
        at = report.by_id[block].text.index(words)
        made.append(Mention(kind, block, Span(at, at + len(words)), target))
    return replace(report, mentions=tuple(made))


def words_marked(report: Report, *places: str) -> list[str]:
    marks = named(report, places).marks
    return [mark.span.of(report.by_id[block].text) for block, found in marks.items() for mark in found]


def test_a_term_is_marked_once_a_section() -> None:
    lines = ("第一议题甲", "第一议题乙")
    report = make_report(("paragraph", lines[0]), ("paragraph", lines[1]), ("heading", "二"), ("paragraph", lines[0]))
    report = mentioning(report, *(("term", block, "第一议题", TERM) for block in ("b1", "b2", "b4")))
    assert list(named(report, ()).marks) == ["b1", "b4"]


def test_a_term_leads_to_its_note_and_the_note_to_all_who_use_it() -> None:
    report = mentioning(make_report(("paragraph", "落实第一议题制度")), ("term", "b1", "第一议题", TERM))
    found = named(report, ())
    assert found.marks["b1"] == [NameMark(Span(2, 6), "gb-term", f"#term-{TERM}", "1")]
    note = LexborHTMLParser(f"<dl>{found.notes[0].element}</dl>").css_first("div")
    assert note is not None
    assert note.id == f"term-{TERM}"
    assert [link.attributes["href"] for link in note.css("a")] == [f"../../../../terms/d/#{TERM}", "#p1"]
    assert note.text().endswith("编者注")


def test_a_term_of_two_sections_has_one_note() -> None:
    report = make_report(("paragraph", "第一议题"), ("heading", "二"), ("paragraph", "第一议题"))
    report = mentioning(report, ("term", "b1", "第一议题", TERM), ("term", "b3", "第一议题", TERM))
    assert len(named(report, ()).notes) == 1


def test_a_law_leads_to_its_entry() -> None:
    report = mentioning(make_report(("paragraph", "宣传民法典")), ("law", "b1", "民法典", LAW))
    assert named(report, ()).marks["b1"][0].href == f"../../../../laws/#{LAW}"


def test_a_place_is_marked_only_where_it_has_a_page() -> None:
    report = mentioning(make_report(("paragraph", "赴阜新市和沈阳市")), ("region", "b1", "阜新市", "210900"))
    assert named(report, ["210900"]).marks["b1"][0].href == "../../../210900/"
    assert words_marked(report) == []


def test_the_reports_own_place_is_not_marked_nor_words_for_whose_it_is() -> None:
    report = make_report(("paragraph", "阜蒙县在我市"))
    report = mentioning(report, ("region", "b1", "阜蒙县", "210921"), ("region", "b1", "我市", "210900"))
    assert words_marked(report, "210921", "210900") == []


def test_headings_are_not_marked_and_what_has_no_target_is_not() -> None:
    report = make_report(("heading", "第一议题"), ("paragraph", "民法典"))
    report = mentioning(report, ("term", "b1", "第一议题", TERM))
    report = replace(report, mentions=(*report.mentions, Mention("law", "b2", Span(0, 3))))
    assert words_marked(report) == []


def test_a_name_that_sticks_out_of_a_figure_is_left_and_the_next_is_marked() -> None:
    report = make_report(("paragraph", "召开会议11次第一议题。"), ("paragraph", "第一议题"))
    figure = make_figure(report, "会议11次第一", "11次", "会议")
    report = mentioning(with_figures(report, figure), *(("term", block, "第一议题", TERM) for block in ("b1", "b2")))
    assert list(named(report, ()).marks) == ["b2"]


def test_a_target_that_no_vocabulary_has_leads_nowhere() -> None:
    report = mentioning(make_report(("paragraph", "民法典")), ("law", "b1", "民法典", "no-such-law"))
    assert words_marked(report) == []
