"""generator.render.shared_marks: what a page says of words that other reports have too."""

from dataclasses import replace

import pytest

from generator.model.links import Passage, StockPhrase, Stretch
from generator.model.report import Report
from generator.model.spans import Span
from generator.render.shared_marks import (
    NO_SHARED,
    SharedView,
    by_source,
    likeness_words,
    mark_html,
    shared_view,
    shortened,
)
from tests.factory import make_report
from tests.samples import OTHER_COUNTY, a_report, paragraphs

HERE, THERE, THIRD = "210921/renda/2024", "140826/renda/2023", "x/a/other/undated"
TEXT = "依法履行宪法和法律赋予的职责，成效显著。"
REPORTS = {
    HERE: make_report(("paragraph", TEXT), ("paragraph", TEXT), report_id=HERE),
    THERE: a_report(THERE, paragraphs("一年来。", TEXT), region=OTHER_COUNTY),
    THIRD: a_report(THIRD, paragraphs(TEXT), region=None, period=None),
}
WORDS = Span(0, 14)


def _passage(target: str = THERE, block: str = "b2", mine: str = "b1", likeness: int = 100) -> Passage:
    ends = Stretch(HERE, mine, WORDS), Stretch(target, block, WORDS)
    return Passage("exact" if likeness == 100 else "near", *ends, likeness, numbers_differ=False, reports=3, bodies=2)


def _view(*passages: Passage, stock: tuple[StockPhrase, ...] = ()) -> SharedView:
    return shared_view(REPORTS[HERE], passages, stock, REPORTS)


def test_a_report_that_shares_nothing_has_nothing_to_say() -> None:
    assert _view() == NO_SHARED


def test_a_paragraph_is_marked_with_the_number_of_other_reports() -> None:
    assert _view(_passage(), _passage(THIRD, "b1"), _passage(mine="b2")).marks == {"b1": 2, "b2": 1}


def test_a_mark_has_no_words_no_stop_and_leads_to_its_part_of_the_list() -> None:
    mark = mark_html("p1", 2)
    assert mark.endswith("></a>")
    assert 'aria-hidden="true" tabindex="-1"' in mark
    assert 'href="#shared-p1"' in mark
    assert '<div id="shared-p1"><dt><a href="#p1">p1</a></dt>' in _view(_passage()).list


def test_a_line_names_the_other_report_and_leads_to_its_paragraph() -> None:
    listed = _view(_passage()).list
    assert "<dd>绛县人大常委会 2024年：" in listed
    assert '<a href="../../../140826/renda/2023/#p2">p2</a> <q>依法履行宪法和法律赋予的职责</q>' in listed
    assert "<small>相同，见于 3 份、2 个机构</small>" in listed


def test_a_report_of_no_known_place_is_named_by_its_title() -> None:
    assert f"<dd>[{REPORTS[THIRD].meta.title}]：" in _view(_passage(THIRD, "b1")).list


def test_words_that_few_reports_have_come_first() -> None:
    listed = _view(replace(_passage(), reports=42), _passage(THIRD, "b1")).list
    assert listed.index("见于 3 份") < listed.index("见于 42 份")


def test_several_passages_of_a_paragraph_with_one_report_are_one_line() -> None:
    view = _view(_passage(), replace(_passage(), target=Stretch(THERE, "b1", Span(0, 3))))
    assert view.list.count("<dd>") == view.marks["b1"] == 1
    assert view.list.count("<q>") == 2


def test_every_passage_stands_in_the_list() -> None:
    many = [replace(_passage(), target=Stretch(THERE, "b2", Span(0, end))) for end in range(1, 20)]
    assert _view(*many).list.count("<q>") == len(many)


@pytest.mark.parametrize(
    ("passage", "words"),
    [
        (_passage(), "相同"),
        (_passage(likeness=92), "相近 92%"),
        (replace(_passage(likeness=92), numbers_differ=True), "句式相近 92%，数字不同"),
        (replace(_passage(), kind="near", numbers_differ=True), "数字不同"),
        (replace(_passage(), kind="name"), "同一名称"),
    ],
)
def test_how_alike_two_texts_are_is_told_in_words(passage: Passage, words: str) -> None:
    assert likeness_words(passage) == words


def test_long_words_are_shown_by_their_ends() -> None:
    words = "".join(map(chr, range(0x4E00, 0x4E00 + 100)))
    assert shortened(words) == f"{words[:18]}……{words[-18:]}"
    assert shortened(words[:44]) == words[:44]


def test_the_foot_says_how_much_is_stock_phrase() -> None:
    view = _view(stock=(StockPhrase("b1", WORDS, 3),))
    assert view.stock == {"b1": [WORDS]}
    assert view.said[-1].endswith("本报告共 14 字，占正文各段 40 字的 35.0%。")
    assert view.list == ""


def test_where_there_is_no_stock_phrase_that_is_said() -> None:
    assert _view(_passage()).said[-1].endswith("本报告没有。")


def test_words_that_look_like_marks_of_a_page_stay_words() -> None:
    hostile: dict[str, Report] = {HERE: a_report(HERE, paragraphs("<b>&甲，乙</b>")), THERE: REPORTS[THERE]}
    listed = shared_view(hostile[HERE], [replace(_passage(), source=Stretch(HERE, "b1", Span(0, 5)))], (), hostile).list
    assert "<q>&lt;b&gt;&amp;甲</q>" in listed


def test_passages_are_put_together_by_the_report_that_they_leave() -> None:
    back = Passage("exact", _passage().target, _passage().source, 100, numbers_differ=False, reports=2, bodies=2)
    assert by_source([_passage(), back]) == {HERE: [_passage()], THERE: [back]}
