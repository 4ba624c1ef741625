"""A version's text as HTML."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from generator.model.ledger import FigureMark, Row
from generator.model.spans import Span
from generator.render.version_absent import absent
from generator.render.version_rows import History
from generator.render.version_text import marked_row, version_blocks
from tests.factory import make_figure, make_report, with_figures
from tests.render.markdown import parse
from tests.versions import a_ledger

WORDS = "全年召开会议11次，听取报告8项。"
LINES = (("title", "工作报告"), ("paragraph", WORDS))
SPANS = st.tuples(st.integers(0, len(WORDS) - 1), st.integers(1, len(WORDS))).map(
    lambda pair: Span(pair[0], max(pair[0] + 1, pair[1]))
)


def _shown(row: Row, *spans: Span) -> str:
    marks = [FigureMark(f"f{number}", "p1", span) for number, span in enumerate(spans, 1)]
    return f"<p>{marked_row(row, marks)}</p>"


@given(st.lists(SPANS, max_size=5), st.one_of(st.none(), SPANS))
def test_marks_and_leads_change_no_character(spans: list[Span], lead: Span | None) -> None:
    page = parse(_shown(Row("paragraph", WORDS, "p1", lead=lead), *spans))
    assert page.text().strip() == WORDS
    assert len(page.css("span[id]")) == len(spans)


@given(st.lists(SPANS, max_size=5))
def test_every_mark_begins_where_its_figure_did(spans: list[Span]) -> None:
    html = _shown(Row("paragraph", WORDS, "p1"), *spans)
    for number, span in enumerate(spans, 1):
        before = html.partition(f'<span id="f{number}">')[0]
        assert parse(f"{before}</p>").text().strip() == WORDS[: span.start]


def test_a_run_in_head_is_strong_also_where_a_mark_straddles_its_end() -> None:
    html = marked_row(Row("paragraph", "一是会议11次。", "p1", lead=Span(0, 4)), [FigureMark("f1", "p1", Span(2, 7))])
    bare = html.replace('<span class="gb-whole">11次</span>', "11次")
    assert bare == '<strong>一是</strong><span id="f1"><strong>会议</strong>11次</span>。'


def test_a_short_number_stays_with_what_it_counts() -> None:
    page = parse(marked_row(Row("paragraph", "2023年共15余次、6部，154件，1.25倍，5万。", "p1"), []))
    assert [whole.text() for whole in page.css(".gb-whole")] == ["15余次", "6部", "154件", "5万"]
    assert marked_row(Row("dateline", "12月28日在甲县", None), []) == "12月28日在甲县"


def test_a_hostile_text_stays_text() -> None:
    assert marked_row(Row("paragraph", "<b>&amp;", "p1"), []) == '&lt;b&gt;&amp;<span lang="en">amp</span>;'


def _blocks(*versions: str, number: int) -> list[str]:
    ledger = a_ledger(*(make_report(("title", "工作报告"), ("paragraph", text)) for text in versions))
    return [block.element for block in version_blocks(ledger, ledger.revisions[number - 1], "../", {})]


def test_a_paragraph_leads_to_itself_in_the_latest_text() -> None:
    assert 'href="../#p1"' in _blocks("甲。", number=1)[1]


def test_a_paragraph_that_reads_otherwise_now_says_so() -> None:
    assert 'class="gb-altered"' in _blocks("甲。", "乙。", number=1)[1]
    assert "gb-altered" not in _blocks("甲。", "乙。", number=2)[1]


def test_a_figure_that_a_better_rule_no_longer_sees_keeps_its_id_in_its_paragraph() -> None:
    report = make_report(("title", "工作报告"), ("paragraph", WORDS))
    seen = with_figures(report, make_figure(report, "会议11次", "11次", "会议"))
    ledger = a_ledger(seen)
    ledger = replace(ledger, revisions=(replace(ledger.revisions[0], figures=()),))
    hosts = absent(History.of(ledger), ledger.latest).hosts
    _, paragraph = version_blocks(ledger, ledger.latest, "../", hosts)
    assert paragraph.element.startswith('<p id="p1" data-block="2"><a id="f1" data-of="p1"></a>')
