from dataclasses import replace

from generator.data.entries import Entry
from generator.model.spans import Span
from generator.text.forms import Forms, fold, torn


def entry(name: str, *aliases: str, not_before: tuple[str, ...] = (), within: str | None = None) -> Entry:
    return Entry(name, name, aliases, (), not_before, within, (), ())


def test_folding_changes_no_length() -> None:
    text = '"十四五"（２０３５年）(草案)「三农」〈法〉'
    assert fold(text) == "“十四五”（2035年）（草案）“三农”《法》"
    assert len(fold(text)) == len(text)


def test_the_longest_form_at_each_point_is_found() -> None:
    forms = Forms([entry("三农", "三农工作"), entry("三农问题")])
    assert [(span, one.name) for span, one in forms.find("三农工作和三农问题", frozenset())] == [
        (Span(0, 4), "三农"),
        (Span(5, 9), "三农问题"),
    ]


def test_what_may_not_follow_is_heeded() -> None:
    forms = Forms([entry("二十大", not_before=("行动",))])
    assert not forms.find("二十大行动", frozenset())


def test_a_term_of_one_place_is_found_in_its_reports_alone() -> None:
    forms = Forms([entry("六地", within="210000")])
    assert forms.find("六地建设", frozenset({"210000"}))
    assert not forms.find("六地建设", frozenset())


def test_a_term_is_not_found_in_reports_of_before_it_had_its_meaning() -> None:
    forms = Forms([replace(entry("两个大局"), since=2019)])
    assert forms.find("两个大局", frozenset(), 2019)
    assert forms.find("两个大局", frozenset())
    assert not forms.find("两个大局", frozenset(), 2017)


def test_no_entries_find_nothing() -> None:
    assert Forms[Entry]([]).find("三农", frozenset()) == []


def test_a_word_over_an_edge_tears() -> None:
    assert torn("营运城市公交", Span(1, 4))
    assert not torn("在运城市召开", Span(1, 4))
