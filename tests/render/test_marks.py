from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from generator.model.facts import Figure
from generator.model.spans import Span
from generator.model.structure import Block
from generator.render.marks import NameMark, NoteMark
from generator.render.marks import marked_text as mark
from tests.factory import make_figure, make_report
from tests.render.markdown import parse


def marked_text(block: Block, figures: Sequence[Figure], notes: Sequence[NoteMark] = ()) -> str:
    return mark(block, figures, {}, notes)


def _block(text: str) -> Block:
    return Block("b1", "paragraph", text, (Span(0, len(text)),), anchor="p1")


def _figure(number: int, span: tuple[int, int], at: tuple[int, int]) -> Figure:
    name = f"f{number}"
    return Figure(name, "b1", Span(*span), Span(*at), Decimal(1), "次", "会议", anchor=name)


def _shown(html: str) -> str:
    root = LexborHTMLParser(html).body
    assert root is not None
    return root.text()


def _text_of(html: str, anchor: str) -> str:
    node = LexborHTMLParser(html).css_first(f"#{anchor}")
    assert node is not None
    return node.text()


def test_a_figure_is_marked_over_its_quotation_with_its_number_in_it() -> None:
    html = marked_text(_block("召开会议11次。"), [_figure(1, (2, 7), (4, 7))])
    assert html == '召开<span id="f1">会议<b>11次</b></span>。'


def test_a_line_may_end_within_a_long_number_and_within_no_short_one() -> None:
    assert mark(_block("会议142件"), [_figure(1, (0, 6), (2, 6))], {}).count("<b>142件</b>") == 1
    assert mark(_block("会议4200件"), [_figure(1, (0, 7), (2, 7))], {}).count('<b class="gb-wide">4200件</b>') == 1


def test_what_was_understood_has_a_place_in_an_attribute_and_is_no_text() -> None:
    html = mark(_block("会议11次"), [_figure(1, (0, 5), (2, 5))], {"f1": ("gb-target", "gb-fits")})
    node = LexborHTMLParser(html).css_first("#f1")
    assert node is not None
    assert (node.attributes["data-tip"], node.attributes["class"]) == (None, "gb-target gb-fits")
    assert _shown(html) == "会议11次"


def test_no_mark_can_be_met_by_keyboard_or_followed() -> None:
    html = mark(_block("各11次"), [_figure(1, (0, 4), (1, 4)), _figure(2, (0, 4), (1, 4))], {})
    assert LexborHTMLParser(html).css("a, button, [href], [tabindex], [title], [role]") == []


def test_where_quotations_overlap_only_the_numbers_are_marked() -> None:
    html = marked_text(_block("办理20批152人次"), [_figure(1, (0, 5), (2, 5)), _figure(2, (0, 10), (5, 10))])
    assert (_text_of(html, "f1"), _text_of(html, "f2")) == ("20批", "152人次")
    assert _shown(html) == "办理20批152人次"


def test_two_figures_of_one_number_are_both_there() -> None:
    html = marked_text(_block("各11次"), [_figure(1, (0, 4), (1, 4)), _figure(2, (0, 4), (1, 4))])
    assert (_text_of(html, "f1"), _text_of(html, "f2")) == ("11次", "11次")


def test_a_run_in_head_is_strong() -> None:
    block = replace(_block("（一）会议。召开11次"), lead=Span(0, 6))
    assert marked_text(block, []) == "<strong>（一）会议。</strong>召开11次"


def test_a_figure_may_reach_across_the_end_of_a_run_in_head() -> None:
    block = replace(_block("会议。11次"), lead=Span(0, 3))
    html = marked_text(block, [_figure(1, (0, 6), (3, 6))])
    assert (_shown(html), _text_of(html, "f1")) == ("会议。11次", "会议。11次")


def test_a_figure_without_an_address_is_not_marked() -> None:
    assert marked_text(_block("会议11次"), [replace(_figure(1, (0, 5), (2, 5)), anchor=None)]) == "会议11次"


def test_marks_of_html_in_the_text_are_shown_as_text() -> None:
    html = marked_text(_block("<b>11次</b>&amp;"), [_figure(1, (0, 6), (3, 6))])
    assert _shown(html) == "<b>11次</b>&amp;"


@st.composite
def _crowds(draw: st.DrawFn) -> tuple[str, list[Figure]]:
    text = draw(st.text("会议1<&> ", min_size=4, max_size=30))
    figures = []
    for number in range(draw(st.integers(0, 6))):
        start = draw(st.integers(0, len(text) - 1))
        end = draw(st.integers(start + 1, len(text)))
        first = draw(st.integers(start, end - 1))
        figures.append(_figure(number, (start, end), (first, draw(st.integers(first + 1, end)))))
    return text, figures


@given(_crowds(), st.integers(0, 10))
def test_however_figures_overlap_no_character_is_lost_and_each_has_words_of_its_own(
    crowd: tuple[str, list[Figure]], lead: int
) -> None:
    text, figures = crowd
    html = marked_text(replace(_block(text), lead=Span(0, lead)), figures)
    assert _shown(f"<p>{html}</p>") == text
    for figure in figures:
        words = _text_of(html, figure.anchor or "")
        assert words
        assert words in figure.span.of(text)


@pytest.mark.parametrize("at", range(17))
def test_a_notes_mark_may_stand_anywhere_and_changes_no_text(at: int) -> None:
    report = make_report()
    figure = make_figure(report, "会议11次", "11次", "会议")
    html = marked_text(report.blocks[2], [figure], [NoteMark(at, "note-1", "甲<乙"), NoteMark(at, "note-2", "丙")])
    shown = parse(f'<p id="p">{html}</p>')
    assert [node.text() for node in shown.css("#p")] == ["全年召开会议11次，听取报告8项。"]
    assert [node.text() for node in shown.css("#f1")] == ["会议11次"]
    assert [node.attributes["title"] for node in shown.css(".gb-remark")] == ["甲<乙", "丙"]
    assert shown.css("a a") == []


def test_a_notes_mark_stands_behind_its_words_or_behind_the_figure_that_they_end_in() -> None:
    report = make_report()
    figure = make_figure(report, "会议11次", "11次", "会议")
    block = report.blocks[2]
    before = [marked_text(block, [figure], [NoteMark(at, "note-1", "")]).split("<a class=")[0] for at in (4, 7, 9)]
    assert [parse(html).text() for html in before] == ["全年召开", "全年召开会议11次", "全年召开会议11次"]


def test_a_name_is_a_link_over_its_own_words() -> None:
    html = mark(_block("落实第一议题制度"), [], {}, (), [NameMark(Span(2, 6), "gb-term", "#term-x")])
    assert html == '落实<a class="gb-term" href="#term-x">第一议题</a>制度'


def test_a_name_in_a_figures_words_stands_in_its_mark_and_the_number_stays_one() -> None:
    name = NameMark(Span(2, 6), "gb-term", "#t")
    html = mark(_block("开展三察活动7次"), [_figure(1, (0, 8), (6, 8))], {}, (), [name])
    assert html == '<span id="f1">开展<a class="gb-term" href="#t">三察活动</a><b>7次</b></span>'


def test_a_name_of_the_same_words_as_a_figure_stands_within_it() -> None:
    html = mark(_block("11次"), [_figure(1, (0, 3), (0, 3))], {}, (), [NameMark(Span(0, 3), "gb-term", "#t")])
    assert html == '<span id="f1"><a class="gb-term" href="#t"><b>11次</b></a></span>'


def test_a_note_that_would_fall_into_a_name_stands_behind_it() -> None:
    html = mark(_block("第一议题制度"), [], {}, [NoteMark(2, "note-1", "注")], [NameMark(Span(0, 4), "gb-term", "#t")])
    assert html.startswith('<a class="gb-term" href="#t">第一议题</a><a class="gb-mark')
    assert _shown(html) == "第一议题制度"


def test_a_name_may_reach_across_the_end_of_a_run_in_head() -> None:
    block = replace(_block("一、议题。制度"), lead=Span(0, 5))
    html = mark(block, [], {}, (), [NameMark(Span(2, 6), "gb-term", "#t")])
    assert html == '<strong>一、</strong><a class="gb-term" href="#t"><strong>议题。</strong>制</a>度'


def test_stock_phrase_is_told_by_a_class_and_its_words_stay() -> None:
    html = mark(_block("坚持党的领导，召开会议。"), [], {}, stock=[Span(0, 6)])
    assert html == '<span class="gb-stock">坚持党的领导</span>，召开会议。'


def test_stock_phrase_is_cut_where_other_marks_begin_and_end() -> None:
    block = _block("甲乙丙丁戊己庚辛壬")
    figure = _figure(1, (2, 6), (4, 6))
    names = (NameMark(Span(3, 4), "gb-term", "#t"),)
    html = mark(block, [figure], {}, [NoteMark(8, "note-1", "注")], names, [Span(1, 4), Span(7, 9)])
    assert _shown(html) == block.text
    assert _text_of(html, "f1") == "丙丁戊己"
    tree = LexborHTMLParser(html)
    stock = [node.text() for node in tree.css(".gb-stock")]
    assert stock == ["乙", "丙", "丁", "辛", "壬"]
    assert not tree.css(".gb-stock [id], .gb-stock a")
    assert [node.text() for node in tree.css("b")] == ["戊己"]


@given(st.text("甲，乙<", min_size=1, max_size=12), st.lists(st.integers(0, 12), min_size=2, max_size=4, unique=True))
def test_no_stock_phrase_changes_a_character(text: str, cuts: list[int]) -> None:
    places = [min(cut, len(text)) for cut in sorted(cuts)]
    spans = [Span(start, end) for start, end in zip(places[::2], places[1::2], strict=False) if start < end]
    assert _shown(mark(_block(text), [], {}, stock=spans)) == text
