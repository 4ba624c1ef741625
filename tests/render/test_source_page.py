"""generator/render/source_page.py: the page beside the report's, and the raw file beside that."""

import hashlib
from dataclasses import replace

from selectolax.lexbor import LexborNode

from generator.model.report import Report
from generator.model.spans import Span
from generator.model.structure import BlockKind, Finding, Move
from generator.render.source_page import render_source
from tests.factory import make_report
from tests.render.pages import body, front_matter
from tests.source_sample import DATA, RAW, sample

HOSTILE = '甲<b>&`x`*y*[a](b){{1}}|"#.txt'


def _page(report: Report) -> str:
    return render_source(report)[0].data.decode()


def _made(row: LexborNode) -> str:
    """Give what the marks of a row leave of its raw text: its clean text, as a script makes it in a browser."""
    for number in row.css(".gb-file > b"):
        number.decompose()
    for mark in row.css("del, s"):
        mark.replace_with(mark.attributes.get("data-to") or " ")  # a space, where it was taken out
    return "".join(node.text() for node in row.css(".gb-file")).replace(" ", "")


def test_page_and_raw_file_stand_below_the_report() -> None:
    page, raw = render_source(make_report())
    assert page.path == "reports/210921/renda/2024/source.md"
    assert raw.path == "reports/210921/renda/2024/source/raw.txt"


def test_the_raw_file_is_the_raw_file() -> None:
    assert render_source(sample())[1].data == DATA


def test_it_is_kept_from_the_site_map() -> None:
    front = front_matter(_page(replace(make_report(), draft=False)))
    assert front["unlisted"]
    assert "noindex" not in front


def test_the_page_of_a_draft_is_closed_to_other_engines() -> None:
    assert front_matter(_page(make_report()))["noindex"]


def test_it_says_what_the_file_is() -> None:
    report = sample()
    page = body(_page(report))
    text = page.text()
    assert "UTF-8，有字节顺序标记" in text
    assert f"{len(DATA):,} 字节，{len(RAW):,} 个字符，11 行" in text
    assert "CR LF 11 处" in text
    digest = page.css_first("#sha256")
    assert digest is not None
    assert digest.text() == hashlib.sha256(DATA).hexdigest()


def test_a_hostile_file_name_is_the_name_of_the_download() -> None:
    report = replace(make_report(), source=replace(make_report().source, file=HOSTILE))
    link = body(_page(report)).css_first("a#raw")
    assert link is not None
    assert (link.attributes["download"], link.attributes["href"]) == (HOSTILE, "raw.txt")


def test_the_raw_column_is_the_raw_text_in_printed_order() -> None:
    page = body(_page(sample()))
    for number in page.css(".gb-file > b"):
        number.decompose()
    assert "".join(node.text() for node in page.css(".gb-file")) == RAW


def test_a_paragraph_and_its_raw_lines_lead_to_each_other() -> None:
    page = body(_page(make_report()))
    row = page.css_first("#p1")
    assert row is not None
    assert row.css_first(".gb-file #L3") is not None
    link = row.css_first(".gb-clean > p:first-child a")
    assert link is not None
    assert link.attributes["href"] == "../#p1"


def test_edits_are_counted_by_rule_with_examples() -> None:
    report = sample()
    page = body(_page(report))
    counts = {node.attributes["value"]: int(node.text()) for node in page.css("data")}
    assert sum(counts.values()) == len(report.edits)
    assert counts["width.marks"] == 1
    assert "“,”→“，”" in page.text()
    assert {link.attributes["href"] for link in page.css("table a")} <= {f"#L{n}" for n in range(1, 12)}


def test_a_block_that_furniture_cuts_through_stands_beside_each_of_its_stretches() -> None:
    report = sample()
    cut = next(block for block in report.blocks if len(block.source) > 1)
    rows = [row for row in body(_page(report)).css("[data-row]") if row.attributes["data-row"] == cut.id]
    texts = [_made(row) for row in rows]
    assert len(texts) == len(cut.source) == 2
    assert "".join(texts) == cut.text
    assert ["（1/2）" in row.text() for row in rows] == [True, False]
    assert [link.attributes["href"] for link in rows[1].css("li a")] == [f"#{cut.anchor}"]


def test_furniture_is_set_apart_with_its_reason() -> None:
    page = body(_page(sample()))
    assert {node.text().strip() for node in page.css(".gb-row--furniture .gb-clean")} == {
        "未排入正文：报头、版次",
        "未排入正文：页码",
    }
    assert page.css(".gb-row--furniture .gb-clean > p + p") == []


def test_a_moved_block_says_where_it_went_and_why() -> None:
    move = Move(("b4",), 3, 2, {"numbering": 1.0, "words": 0.25, "near": 0.0}, 0.5)
    page = body(_page(replace(make_report(), moves=(move,))))
    row = page.css_first("#p2")
    assert row is not None
    assert "移到 p1 之后。依据：编号相接 1.00、用词相近 0.25（满分为 1）；比次优的位置高出 0.50。" in row.text()
    assert [link.attributes["href"] for link in row.css("li a")] == ["#p1"]


def test_a_finding_stands_beside_its_block() -> None:
    finding = Finding("note", "sic.suspect", "与<上文>不同", "b3", Span(6, 9))
    row = body(_page(replace(make_report(), findings=(finding,)))).css_first("#p1")
    assert row is not None
    assert "注：“11次”：与<上文>不同" in row.text()
    assert [remark.attributes["data-at"] for remark in row.css("li")] == ["6 9"]
    assert _made(row) == "全年召开会议11次，听取报告8项。"


def test_a_text_that_was_not_changed_says_so() -> None:
    page = body(_page(make_report(("paragraph", "甲。"))))
    assert "文字与原始文件完全相同" in page.text()


def test_no_id_stands_on_the_page_twice() -> None:
    ids = [node.id for node in body(_page(sample())).css("[id]")]
    assert len(ids) == len(set(ids))


def test_its_size_grows_with_the_text() -> None:
    small, large = (len(_page(make_report(("paragraph", "甲乙丙丁。" * count)))) for count in (1_000, 10_000))
    assert large < 10 * small


def test_pieces_of_furniture_of_one_sort_that_follow_each_other_share_a_row() -> None:
    lines: list[tuple[BlockKind, str]] = [("furniture", text) for text in ("打印 关闭", "上一篇：甲", "友情提示")]
    page = body(_page(make_report(("paragraph", "甲。"), *lines)))
    assert [row.attributes["data-row"] for row in page.css(".gb-row--furniture")] == ["b2 b3", "b4"]
    listed = [line.text().strip() for line in page.css("h2#furniture + ul > li")]
    assert listed == ["网页栏目文字 2 处：第 2—3 行", "其他版面文字 1 处：第 4 行"]
