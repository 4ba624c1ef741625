"""Ids that a version does not have: led to the text that took them in, or told honestly, for good."""

import re
from dataclasses import replace

import pytest

from generator.ledger.publish import publish_report
from generator.model.ledger import FigureMark, Ledger
from generator.model.spans import Span
from generator.render.version_absent import absent
from generator.render.version_rows import History
from generator.render.versions import render_versions
from tests.factory import make_figure, make_report, with_figures
from tests.render.markdown import parse
from tests.render.pages import body

OPENING = "各位代表：现在我向大会报告工作，请予审议。"
LONGER = "办理代表建议的质量有了新的提高，代表普遍满意。"
SHORTER = "组织代表外出学习培训，拓宽了代表履职的眼界。"
DELETED = "全年召开会议11次，听取和审议专项报告8项。"
END = "让我们更加紧密地团结起来，奋力开创新局面。"
VERSIONS = (
    (OPENING, DELETED, LONGER, SHORTER, END),
    (OPENING, LONGER + SHORTER, END),
    (OPENING, DELETED, LONGER + SHORTER, END),
    (OPENING, DELETED, LONGER, SHORTER, END),
)
"""Published; a paragraph taken out and two merged; the one put back; the others split again."""


def _ledger(versions: int) -> Ledger:
    """Publish so many of the versions one after the other; the ids are p1 to p5, and f1 in p2."""
    ledger = None
    for number, texts in enumerate(VERSIONS[:versions], 1):
        report = make_report(("title", "工作报告"), *(("paragraph", text) for text in texts))
        if DELETED in texts:
            report = with_figures(report, make_figure(report, "会议11次", "11次", "会议"))
        blocks = tuple(replace(block, anchor=None) for block in report.blocks)
        ledger = publish_report(replace(report, blocks=blocks), ledger, f"2026-01-0{number}", f"第{number}次")
    assert ledger
    return ledger


LEDGER = _ledger(4)


def _page(ledger: Ledger, number: int) -> str:
    return [output.data.decode() for output in render_versions(History.of(ledger))][number - 1]


def _text(page: str) -> str:
    """Give the text's section, without the marks of blocks that read otherwise today."""
    section = page.partition("<!-- gb:text -->")[2].partition("<!-- gb:end -->")[0]
    return section.replace(' class="gb-altered"', "")


def test_the_chain_is_that_of_an_editor_who_changes_their_mind() -> None:
    rows = [[row.anchor for row in one.rows if row.anchor] for one in LEDGER.revisions]
    assert rows == [["p1", "p2", "p3", "p4", "p5"], ["p1", "p3", "p5"], ["p1", "p2", "p3", "p5"], rows[0]]
    assert all(anchor.state == "live" and anchor.of is None for anchor in LEDGER.anchors.values())


def test_text_that_is_gone_is_told_with_its_figures_and_the_way_to_it() -> None:
    page = body(_page(LEDGER, 2))
    [note] = page.css(".gb-gone")
    assert note.text() == f"p2（及其中的数字 f1） 此版没有，见第 1 版的段落“{DELETED}”。"
    assert [link.attributes for link in note.css("a")] == [
        {"id": "p2", "href": "../v1/#p2"},
        {"id": "f1", "href": "../v1/#f1"},
    ]


@pytest.mark.parametrize("number", [2, 3])
def test_text_that_was_merged_leads_to_what_took_it_in(number: int) -> None:
    page = body(_page(LEDGER, number))
    assert page.css("#p3 a#p4")[0].attributes["data-of"] == "p3"


def test_text_that_comes_back_is_restored_and_not_new() -> None:
    heads = [head.text() for head in body(_page(LEDGER, 3)).css("#changes ~ .gb-change .gb-change__head")]
    assert heads[0] == "p2 恢复"


@pytest.mark.parametrize("number", [1, 3, 4])
def test_a_version_that_has_every_id_has_no_such_note(number: int) -> None:
    assert not body(_page(LEDGER, number)).css(".gb-gone")


def test_nothing_leads_to_the_first_paragraph_for_want_of_a_better_place() -> None:
    for number in (1, 2, 3, 4):
        assert not body(_page(LEDGER, number)).css("#p1 a[data-of]")


@pytest.mark.parametrize("published", [2, 3, 4])
def test_the_text_of_a_version_stays_byte_for_byte_when_later_ones_are_published(published: int) -> None:
    ledger = _ledger(published)
    for number in range(1, published + 1):
        assert _text(_page(ledger, number)) == _text(_page(LEDGER, number))


@pytest.mark.parametrize("number", [1, 2, 3])
def test_all_else_on_a_versions_page_stays_but_what_tells_of_newer_ones(number: int) -> None:
    before, after = _page(_ledger(number + 1), number), _page(LEDGER, number)
    newer = re.compile(r'看最新的第 \d 版|- \[第 \d 版\].*\n+| class="gb-altered"')
    assert newer.sub("", before) == newer.sub("", after)


def test_a_text_that_moved_on_from_host_to_host_is_followed() -> None:
    ledger = None
    for day, texts in enumerate(
        ((OPENING, LONGER, SHORTER, END), (OPENING, LONGER + SHORTER, END), (OPENING, LONGER + SHORTER + END)), 1
    ):
        report = make_report(("title", "工作报告"), *(("paragraph", text) for text in texts))
        blocks = tuple(replace(block, anchor=None) for block in report.blocks)
        ledger = publish_report(replace(report, blocks=blocks), ledger, f"2026-01-0{day}", "并段")
    assert ledger
    found = absent(History.of(ledger), ledger.latest)
    [host] = found.hosts
    assert set(found.hosts[host]) == {"p2", "p3", "p4"} - {host}
    assert found.notes == ()


def test_a_figure_whose_words_still_stand_leads_to_its_paragraph() -> None:
    first, second = LEDGER.revisions[0], LEDGER.revisions[2]
    ledger = replace(LEDGER, revisions=(first, replace(second, number=2, figures=())))
    assert absent(History.of(ledger), ledger.latest).hosts["p2"] == ("f1",)


def test_a_figure_that_a_paragraph_lost_is_told() -> None:
    first, second = LEDGER.revisions[0], LEDGER.revisions[2]
    first = replace(first, figures=(*first.figures, FigureMark("f2", "p3", Span(0, 4))))
    rows = tuple(replace(row, text="代表满意。") if row.anchor == "p3" else row for row in first.rows)
    anchors = {**LEDGER.anchors, "f2": replace(LEDGER.anchors["f1"], id="f2", last=1)}
    ledger = replace(LEDGER, anchors=anchors, revisions=(first, replace(second, number=2, rows=rows)))
    [note] = absent(History.of(ledger), ledger.latest).notes
    assert parse(note).text().strip() == "数字 f2 此版没有标出，见第 1 版的 p3。"


def test_a_figure_that_no_text_bears_is_not_led_to_a_number_that_came_later() -> None:
    first = replace(LEDGER.revisions[0], figures=())
    anchors = {**LEDGER.anchors, "f1": replace(LEDGER.anchors["f1"], block="p3", number="8")}
    ledger = replace(LEDGER, anchors=anchors, revisions=(first,))
    found = absent(History.of(ledger), ledger.latest)
    assert found.hosts == {}
    assert parse(found.notes[-1]).text().strip() == "标记 f1 是这一版给出的，整理后不再单列；那一版的文字没有变。"


def test_a_hostile_text_that_is_gone_stays_text() -> None:
    rows = LEDGER.revisions[0].rows
    hostile = tuple(replace(row, text="<img src=x>") if row.anchor == "p2" else row for row in rows)
    first = replace(LEDGER.revisions[0], rows=hostile, figures=())
    ledger = replace(LEDGER, revisions=(first, *LEDGER.revisions[1:2]))
    notes = absent(History.of(ledger), ledger.latest).notes
    assert "&lt;img src=x&gt;" in "".join(notes)
