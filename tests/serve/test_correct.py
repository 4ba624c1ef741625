"""The page with a ready-made correction."""

from pathlib import Path

from generator.serve.correct import correction_page
from tests.factory import make_report

WHO = ("某编辑", "2026-11-22")


def test_it_has_the_words_that_were_chosen() -> None:
    page = correction_page(make_report(), "b3", "会议11次", Path("seeds"), WHO)
    assert "with: &#x27;会议11次&#x27;" in (page or "")


def test_it_names_the_sidecar() -> None:
    assert "seeds/甲.yml" in (correction_page(make_report(), "b3", "", Path("seeds"), WHO) or "")


def test_words_of_a_report_are_no_markup() -> None:
    report = make_report(("paragraph", "<script>alert(1)</script>"))
    assert "<script>alert" not in (correction_page(report, "b1", "", Path("seeds"), WHO) or "")


def test_an_unknown_block_has_none() -> None:
    assert correction_page(make_report(), "b99", "", Path("seeds"), WHO) is None
