"""generator/render/paper.py: what a printed report says of itself, by what is known of it."""

from dataclasses import replace

from generator.model.ledger import Publication
from generator.model.report import Report
from generator.render.citations.reference import report_reference
from generator.render.paper import Paper, paper
from tests.factory import make_report, with_head

SITE_URL = "https://example.org/gongbao/"
PAGE = f"{SITE_URL}reports/210921/renda/2024/"
PUBLISHED = replace(make_report(), publication=Publication(2, ("2026-01-01", "2026-02-01"), ("", "")))


def made(report: Report, site_url: str = SITE_URL) -> Paper:
    publication = report.publication
    day = publication.days[-1] if publication else None
    return paper(report_reference(report, site_url), report.meta, report.provenance, day)


def test_a_published_text_gives_the_address_of_its_version() -> None:
    rows = dict(made(PUBLISHED).rows)
    assert rows["版本"] == "注释版 V2，2026年2月1日发布"
    assert rows["永久地址"] == f"{PAGE}v2/"


def test_a_draft_promises_nothing() -> None:
    rows = dict(made(make_report()).rows)
    assert "永久地址" not in rows
    assert rows["地址"] == PAGE
    assert rows["版本"] == "注释版草稿，尚未正式发布，地址今后可能变动"


def test_a_text_that_differs_from_its_version_names_both_addresses() -> None:
    assert PUBLISHED.publication
    report = replace(PUBLISHED, publication=replace(PUBLISHED.publication, changed=True))
    rows = dict(made(report).rows)
    assert rows["地址"] == PAGE
    assert rows["第 2 版"] == f"{PAGE}v2/"


def test_without_a_host_there_is_the_path_and_no_code() -> None:
    shown = made(PUBLISHED, "")
    assert dict(shown.rows)["永久地址"] == "/reports/210921/renda/2024/v2/"
    assert shown.code == ""
    assert "img" not in shown.element
    assert "站内路径" in dict(shown.rows)["说明"]
    assert "说明" not in dict(made(PUBLISHED).rows)


def test_what_is_not_known_is_said() -> None:
    rows = dict(made(make_report()).rows)
    assert rows["报告日期"] == "未详"
    assert rows["来源"] == "未详"


def test_the_report_is_named_by_place_kind_and_years() -> None:
    rows = dict(made(with_head(make_report())).rows)
    assert rows["报告"] == "辽宁省阜新市阜新蒙古族自治县，人大常委会工作报告，2021—2025年"
    assert rows["报告日期"] == "2024年12月27日"


def test_an_address_breaks_behind_its_strokes_alone() -> None:
    assert "https://example.org/<wbr>gongbao/<wbr>reports/<wbr>210921/<wbr>" in made(PUBLISHED).element


def test_no_screen_and_no_ear_meets_it() -> None:
    element = made(PUBLISHED).element
    assert element.startswith('<div class="gb-paper" hidden>')
    assert '<span aria-hidden="true"><img' in element
