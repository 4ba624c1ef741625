from dataclasses import replace

from generator.model.facts import Credit, Speaker
from generator.model.ledger import Publication
from generator.model.source import Provenance
from generator.render.citations.reference import Version, report_reference
from tests.factory import make_report, with_head
from tests.render.citations.five import ADDRESSES, drafts

URL = "https://example.org/gongbao/reports/210921/renda/2024/"
SITE_URL = "https://example.org/gongbao/"
PAPER = Provenance("known", publisher="《阜新日报》", published="2025-01-03")


def test_a_draft_has_no_version_and_the_address_of_its_page() -> None:
    made = report_reference(make_report(), SITE_URL)
    assert made.version == Version(None)
    assert made.url == made.latest == URL
    assert made.notes[-1] == "注释版草稿"


def test_a_published_text_is_cited_by_the_address_of_its_version() -> None:
    report = replace(make_report(), publication=Publication(2, ("2026-01-01", "2026-02-01"), ("", "")))
    made = report_reference(report, SITE_URL)
    assert (made.url, made.latest) == (f"{URL}v2/", URL)


def test_a_text_that_differs_from_its_version_is_cited_by_its_page() -> None:
    report = replace(make_report(), publication=Publication(1, ("2026-01-01",), ("",), changed=True))
    assert report_reference(report, SITE_URL).url == URL


def test_a_site_that_does_not_know_its_address_gives_the_path_below_its_root() -> None:
    assert report_reference(make_report()).url == "reports/210921/renda/2024/"


def test_the_day_is_that_of_the_report_and_not_of_its_years() -> None:
    assert report_reference(with_head(make_report())).date == "2024-12-27"
    assert report_reference(make_report()).date is None


def test_the_day_of_publication_goes_before_that_of_the_speech() -> None:
    report = replace(with_head(make_report()), provenance=Provenance("known", published="2025-01-03"))
    assert report_reference(report).date == "2025-01-03"
    assert "报告日期：2024-12-27" in report_reference(report).notes


def test_a_newspaper_needs_its_name_and_its_day() -> None:
    assert report_reference(replace(make_report(), provenance=PAPER)).newspaper == "阜新日报"
    for provenance in (replace(PAPER, published="2025-01"), replace(PAPER, publisher="阜新人大网"), Provenance()):
        assert report_reference(replace(make_report(), provenance=provenance)).newspaper is None


def test_writers_stand_for_persons_where_nobody_spoke_and_editors_do_not() -> None:
    credits_ = (Credit("撰稿", "甲"), Credit("编辑", "乙"), Credit("通讯员", "丙"))
    report = make_report()
    assert report_reference(replace(report, meta=replace(report.meta, credits=credits_))).persons == ("甲", "丙")


def test_the_speaker_is_a_note() -> None:
    made = report_reference(with_head(make_report()))
    assert made.body == "阜新蒙古族自治县人民代表大会常务委员会"
    assert made.notes[0] == "报告人：赵某（县人大常委会主任）"


def test_no_line_of_a_form_can_be_broken_by_a_title() -> None:
    report = make_report()
    meta = replace(report.meta, title="甲\r\nTY  - 乙\x00丙", speaker=Speaker("丁\n戊", None))
    made = report_reference(replace(report, meta=meta))
    assert (made.title, made.persons) == ("甲 TY  - 乙 丙", ("丁 戊",))


def test_abridged_reports_say_so() -> None:
    assert "原文为摘要" in report_reference(drafts()["210921/renda/2024"]).notes


def test_the_five_are_tested_by_their_addresses() -> None:
    assert tuple(drafts()) == ADDRESSES
