"""What a published report's page says of its versions, and where old ids lead."""

from dataclasses import replace

import pytest

from generator.data.indicators import load_indicators
from generator.model.ledger import Gone, Ledger, Proposal
from generator.model.report import Report
from generator.model.structure import BlockKind
from generator.render.report_page import render_report
from generator.render.version_rows import History
from tests.factory import make_figure, make_report, with_figures
from tests.render.pages import body
from tests.versions import a_ledger, published, with_alias

LINES: tuple[tuple[BlockKind, str], ...] = (
    ("title", "工作报告"),
    ("heading", "一、监督"),
    ("paragraph", "召开会议11次。"),
    ("paragraph", "谢谢。"),
)
OLD = with_figures(make_report(*LINES), make_figure(make_report(*LINES), "会议11次", "11次", "会议"))
SHORT = make_report(*LINES[:3])
NEW = with_figures(SHORT, make_figure(SHORT, "会议11次", "11次", "会议"))
LEDGER = a_ledger(OLD, NEW)


def _page(report: Report, ledger: Ledger = LEDGER) -> str:
    return render_report(report, [], load_indicators(), history=History.of(ledger))


def test_a_page_names_its_version_and_lists_all() -> None:
    page = body(_page(published(NEW, LEDGER)))
    assert "第 2 版（2026年12月1日）" in page.text()
    assert "第 1 版 2026年11月22日，首次发布" in page.text()


def test_a_draft_has_no_versions() -> None:
    page = body(render_report(NEW, [], load_indicators()))
    assert not page.css("#versions")
    assert "草稿" in page.text()


def test_a_text_that_is_not_published_yet_says_so() -> None:
    page = body(_page(published(NEW, LEDGER, changed=True)))
    [banner] = page.css("[data-unpublished]")
    assert "未发布的修订" in banner.text()
    assert [link.attributes["href"] for link in banner.css("a")] == ["v2/"]


def test_ids_that_wait_for_a_person_are_named() -> None:
    waiting = (Proposal("p1", "甲", None, None, 0.5),)
    page = body(_page(published(NEW, LEDGER, changed=True, proposals=waiting)))
    assert "标记 p1 是否仍指同一段文字，待人核定" in page.text()


def test_a_published_text_has_no_banner() -> None:
    assert not body(_page(published(NEW, LEDGER))).css("[data-unpublished]")


def test_text_that_is_gone_leaves_a_note_where_it_stood() -> None:
    page = body(_page(published(NEW, LEDGER, gone=(Gone("p2", "p1", 2, None),))))
    [note] = page.css(".gb-gone")
    assert note.text() == "p2 原在此处，自第 2 版起删去（该版事由：更正错字）。"
    assert note.prev is not None
    assert [link.attributes for link in note.css("a")] == [{"id": "p2", "href": "v1/#p2"}]


def test_a_note_on_what_was_the_first_paragraph_opens_the_text() -> None:
    html = _page(published(NEW, LEDGER, gone=(Gone("p2", None, 2, None),)))
    assert html.index('class="gb-gone"') < html.index('id="s1"')


def test_what_the_next_version_leaves_out_is_told_before_it_is_published() -> None:
    page = body(_page(published(NEW, LEDGER, changed=True, gone=(Gone("p2", "p1", None, None),))))
    assert page.css(".gb-gone")[0].text() == "p2 原在此处，下一版起将删去。"


def test_figures_that_are_gone_are_told_with_their_paragraph() -> None:
    ledger = replace(LEDGER, anchors={**LEDGER.anchors, "f2": replace(LEDGER.anchors["f1"], id="f2", last=1)})
    gone = (Gone("f2", "p1", 2, None), Gone("p2", "p1", 2, None))
    [note] = body(_page(published(NEW, ledger, gone=gone), ledger)).css(".gb-gone")
    assert note.text().startswith("p2（及其中的数字 f2） 原在此处")


@pytest.mark.parametrize(("of", "within"), [("p1", "#p1"), ("f1", "#p1")])
def test_an_alias_stands_in_front_of_what_took_it_in(of: str, within: str) -> None:
    ledger = with_alias(LEDGER, "p2", of)
    page = body(_page(published(NEW, ledger), ledger))
    assert page.css(f"{within} a#p2")[0].attributes["data-of"] == of
    assert page.css(within)[0].text() == "召开会议11次。"


def test_an_id_that_nobody_placed_still_has_a_place() -> None:
    [note] = body(_page(published(NEW, LEDGER))).css(".gb-gone")
    assert note.text() == "p2 在本页没有位置，点开可看当时的文字。"
    assert note.css("a#p2")
