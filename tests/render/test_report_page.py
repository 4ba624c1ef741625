from dataclasses import dataclass, replace

import pytest
import yaml
from selectolax.lexbor import LexborNode

from generator.model.facts import Speaker
from generator.model.ledger import Publication
from generator.model.report import Report
from generator.model.spans import Edit, Span
from generator.model.structure import BLOCK_KINDS, BlockKind, Finding, Move
from generator.render.reasons import LinkView
from generator.render.report_page import render_report
from tests.factory import LINES, make_figure, make_report, with_figures, with_head
from tests.render.markdown import parse, texts


@dataclass(frozen=True)
class _Theme:
    name: str
    id: str = "theme"


class _Indicators:
    """Two themes; what has 会 in its label is of the first."""

    themes = (_Theme("会议"), _Theme("其他"))
    all = ()

    def themes_of(self, report: Report) -> dict[str, _Theme]:
        return {figure.id: self.themes["会" not in figure.label] for figure in report.figures}


def _page(report: Report, *links: LinkView) -> str:
    return render_report(report, links, _Indicators())  # type: ignore[arg-type] # stands in for the vocabulary


def _body(report: Report, *links: LinkView) -> str:
    return _page(report, *links).split("---\n", 2)[2]


def _html(report: Report, *links: LinkView) -> LexborNode:
    return parse(_body(report, *links))


def _text(report: Report, selector: str) -> list[str]:
    return texts(_body(report), selector)


SHOWN: tuple[BlockKind, ...] = tuple(kind for kind in BLOCK_KINDS if kind != "furniture")
HOSTILE = [
    "<img src=x onerror=alert(1)>",
    "{{ 7*7 }}",
    "# x",
    "a|b",
    "**甲**",
    "[TOC]",
    "甲\n乙",
    " 甲  乙 ",
    "<!-- gb:end -->",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_every_block_is_shown_as_it_is_whatever_it_holds(text: str) -> None:
    shown = _html(make_report(*((kind, text) for kind in SHOWN)))
    assert [(node.attributes["data-block"], node.text()) for node in shown.css("[data-block]")] == [
        (f"b{number}", text) for number in range(1, len(SHOWN) + 1)
    ]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_title_is_shown_as_it_is_in_headline_and_front_matter(text: str) -> None:
    report = make_report(("title", text), ("paragraph", "甲"))
    front = yaml.safe_load(_page(report).split("---\n")[1])
    assert _text(report, "h1") == [text]
    assert texts(f'<p id="t">{front["title"]}</p>'.replace("\n", " "), "#t")[0].split() == text.split()


@pytest.mark.parametrize("text", HOSTILE)
def test_metadata_and_labels_are_shown_as_they_are(text: str) -> None:
    report = make_report()
    figure = replace(make_figure(report, "会议11次", "11次", text), action=text)
    report = with_figures(replace(report, meta=replace(report.meta, speaker=Speaker(text, None))), figure)
    shown = _html(report)
    assert text in [node.text().removeprefix("报告人 ") for node in shown.css("li")]
    assert [cell.text() for cell in shown.css("#k-f1 td")][1:3] == [text, text]


def test_a_title_of_ours_stands_in_brackets() -> None:
    report = make_report(("paragraph", "甲"))
    assert _text(report, "h1") == ["[甲县人大常委会工作报告]"]


def test_a_title_block_that_is_printed_otherwise_is_shown_beside_the_headline() -> None:
    report = make_report(("title", "工 作 报 告"), ("paragraph", "甲"))
    report = replace(report, meta=replace(report.meta, title="工作报告"))
    assert _text(report, "h1, .gb-title") == ["工作报告", "工 作 报 告"]


def test_headings_and_paragraphs_bear_their_ids_and_a_mark_without_words() -> None:
    shown = _html(make_report())
    assert [node.id for node in shown.css("[data-block]")] == [None, "s1", "p1", "p2"]
    assert [node.attributes["href"] for node in shown.css(".gb-mark")] == ["#s1", "#p1", "#p2"]
    assert {node.text() for node in shown.css(".gb-mark")} == {""}


def test_a_figure_in_the_list_leads_to_its_sentence() -> None:
    report = make_report()
    shown = _html(with_figures(report, make_figure(report, "会议11次", "11次", "会议")))
    entry, sentence = shown.css_first("#k-f1"), shown.css_first("#f1")
    assert entry is not None
    assert sentence is not None
    assert [(link.attributes["href"], link.text()) for link in entry.css("a")] == [("#f1", "11次")]
    assert (sentence.attributes["data-tip"], sentence.text()) == (None, "会议11次")


def test_a_report_without_main_figures_says_why_where_they_would_stand() -> None:
    report = make_report()
    figure = make_figure(report, "会议11次", "11次", "会议")
    others = [replace(figure, id=name, anchor=name) for name in ("f2", "f3")]
    assert "这份报告标出的 3 项都没有归入" in _body(with_figures(report, figure, *others))
    assert "main-figures" not in _body(with_figures(report, figure))


def test_figures_stand_under_their_themes_in_the_vocabularys_order() -> None:
    report = make_report()
    first = make_figure(report, "代表建议35件", "35件", "代表建议")
    second = replace(make_figure(report, "会议11次", "11次", "会议"), id="f2", anchor="f2")
    body = _body(with_figures(report, first, second))
    assert body.index(">会议</th>") < body.index("#f2") < body.index(">其他</th>") < body.index("#f1")


def test_a_doubtful_label_says_so() -> None:
    report = make_report()
    figure = replace(make_figure(report, "会议11次", "11次", "会议"), confidence="low")
    assert "所指待核" in _text(with_figures(report, figure), "small")


def test_a_plan_and_another_period_are_said() -> None:
    report = make_report()
    figure = replace(make_figure(report, "会议11次", "11次", "会议"), role="target", period="2025")
    assert _text(with_figures(report, figure), "#k-f1 td") == ["11次", "会议 目标", "", "2025年", "#p1"]
    assert _text(with_figures(report, figure), ".gb-target") == ["会议11次"]


def test_the_list_is_a_table_with_a_head_for_each_theme() -> None:
    report = make_report()
    shown = _html(with_figures(report, make_figure(report, "会议11次", "11次", "会议")))
    assert [node.text() for node in shown.css("th[scope=col]")] == ["数值", "所指", "动作", "时期", "段落"]
    assert [node.text() for node in shown.css("th[scope=rowgroup]")] == ["会议"]


def test_contents_nest_run_in_heads_below_headings() -> None:
    report = make_report(("heading", "一、甲"), ("paragraph", "（一）乙。丙"), ("heading", "二、丁"))
    blocks = (report.blocks[0], replace(report.blocks[1], lead=Span(0, 5)), report.blocks[2])
    body = _body(replace(report, blocks=blocks))
    assert "- [一、甲](#s1)\n    - [（一）乙](#p1)\n- [二、丁](#s2)\n" in body


def test_unknown_metadata_is_said_openly() -> None:
    rows = _text(make_report(), "li")
    assert "报告日期 未详" in rows
    assert "来源 未详" in rows
    assert "权利 未详" in rows


def test_known_metadata_is_put_into_words() -> None:
    report = with_head(make_report())
    meta = replace(report.meta, extent="abridged")
    rows = _text(replace(report, meta=meta), "li")
    for row in ("届次 第十七届第四次会议", "报告日期 2024年12月27日", "报告人 县人大常委会主任 赵某", "篇幅 摘要"):
        assert row in rows


def test_a_draft_says_so_and_is_closed_to_search_engines() -> None:
    page = _page(make_report())
    assert "noindex: true" in page
    assert "草稿" in page


def test_a_published_report_is_no_draft() -> None:
    page = _page(replace(make_report(), draft=False, publication=Publication(1, ("2026-11-22",), ("首次发布",))))
    assert "noindex" not in page
    assert "草稿" not in page
    assert 'lastmod: "2026-11-22"' in page


def test_furniture_is_not_in_the_text_and_is_counted() -> None:
    report = make_report(*LINES, ("furniture", "第3页"))
    assert "第3页" not in _body(report)
    assert "未排入正文的版面元素（页码、栏头等）1 处" in _body(report)


def test_a_footnote_follows_the_text_and_a_note_below_the_title_stands_above_it() -> None:
    report = make_report(("title", "报告"), ("note", "（摘要）"), ("paragraph", "甲①"), ("note", "①甲：指乙。"))
    shown = _body(report)

    assert shown.index("（摘要）") < shown.index("gb:text") < shown.index("①甲：指乙。")


def test_captions_and_credits_follow_the_text() -> None:
    shown = _html(make_report(("caption", "▲图为会场"), ("paragraph", "甲"), ("credits", "撰稿：乙")))
    assert [node.text() for node in shown.css("[data-block]")] == ["甲", "▲图为会场", "撰稿：乙"]


def test_edits_are_counted_by_what_they_do() -> None:
    report = make_report()
    edits = (*report.edits, Edit("join.wrap", Span(90, 91), "\n", ""), Edit("join.wrap", Span(95, 96), "\n", ""))
    body = _body(replace(report, edits=edits))
    assert "接回断行 2 处" in body


def test_a_move_is_said_in_words_with_its_evidence() -> None:
    report = make_report()
    moves = (Move(("b3", "b4"), 0, 2, {"numbering": 1.0, "words": 0.2, "near": 0.0}, 0.5),)
    body = _body(replace(report, moves=moves))
    assert "[全年召开会议11次，听取报告8项…](#p1)等 2 段" in body
    assert "编号相接、用词相近" in body


def test_a_finding_leads_to_its_words() -> None:
    report = make_report()
    finding = Finding("note", "sic.suspect", "与上文不同", "b3", Span(6, 9))
    assert "[11次](#p1)：与上文不同" in _body(replace(report, findings=(finding,)))


def test_a_note_on_words_has_a_mark_behind_them_that_is_no_text() -> None:
    report = replace(make_report(), findings=(Finding("note", "sic.suspect", '与"上文"不同', "b3", Span(6, 9)),))
    shown = _html(report)
    (mark,) = shown.css(".gb-remark")
    assert (mark.attributes["href"], mark.attributes["title"], mark.text()) == ("#note-1", '与"上文"不同', "")
    assert shown.css_first("#note-1") is not None
    assert [node.text() for node in shown.css("#p1")] == ["全年召开会议11次，听取报告8项。"]
    assert mark.prev is not None
    assert (mark.prev.text_content or "").endswith("会议11次")


def test_a_doubt_about_the_order_is_told_above_the_text() -> None:
    report = replace(make_report(), findings=(Finding("warning", "order.doubt", "排序依据不足", "b3"),))
    head = _body(report).split("<!-- gb:text -->")[0]
    assert "排序依据不足" in head
    assert 'href="#p1"' in "".join(node.html or "" for node in parse(head).css("blockquote"))


@pytest.mark.parametrize(
    ("finding", "opened"),
    [
        (Finding("warning", "structure.doubt", "拿不准"), True),
        (Finding("warning", "structure.doubt", "拿不准", "b3"), True),
        (Finding("warning", "structure.doubt", "拿不准", accepted=True), False),
        (Finding("note", "meta.speaker", "未从文中读出报告人"), False),
    ],
)
def test_the_notes_are_open_where_a_warning_waits(finding: Finding, *, opened: bool) -> None:
    shown = _html(replace(make_report(), findings=(finding,)))
    (details,) = [node for node in shown.css("details") if "待核与说明" in node.text()]
    assert ("open" in details.attributes) == opened


def test_links_say_why() -> None:
    link = LinkView("../zhengxie/2024.md", "政协|报告", "2024年", ("同一地区", "都提到《民法典》"))
    shown = _html(make_report(), link)
    assert "政协|报告（2024年）：同一地区；都提到《民法典》" in [node.text() for node in shown.css("li")]


def test_no_id_stands_on_the_page_twice() -> None:
    report = make_report()
    shown = _html(with_figures(report, make_figure(report, "会议11次", "11次", "会议")))
    ids = [node.id for node in shown.css("[id]")]
    assert len(ids) == len(set(ids))


def test_a_report_without_an_address_has_no_page() -> None:
    with pytest.raises(ValueError, match="without an address"):
        _page(replace(make_report(), id=None))
