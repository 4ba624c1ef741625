"""generator.ledger.bind: which raw file is which published report."""

from __future__ import annotations

from dataclasses import replace

from generator.ledger.bind import bind
from generator.ledger.publish import publish_report, withdraw
from generator.model.report import Report
from tests.factory import make_report

REPORT = make_report(file="a.txt")
LEDGER = publish_report(REPORT, None, "2026-01-02", "首次发布")
OTHER = make_report(("title", "乙县人大常委会工作报告"), report_id="210922/renda/2024", file="b.txt")


def _named(report: Report, file: str) -> Report:
    return replace(report, source=replace(report.source, file=file))


def test_a_file_is_the_report_that_was_published_under_its_name() -> None:
    changed = replace(REPORT, source=replace(REPORT.source, sha256="0" * 64))
    assert bind([changed], ["seeds/a.txt"], {"a": LEDGER}) == ({"seeds/a.txt": LEDGER}, [])


def test_what_nobody_published_is_a_draft() -> None:
    assert bind([OTHER], ["seeds/b.txt"], {})[0] == {"seeds/b.txt": None}


def test_a_renamed_file_keeps_its_address_and_is_told() -> None:
    bound, problems = bind([_named(REPORT, "c.txt")], ["seeds/c.txt"], {"a": LEDGER})
    assert bound == {"seeds/c.txt": LEDGER}
    assert [(one.severity, one.code) for one in problems] == [("warning", "ledger.renamed")]


def test_a_copy_of_a_published_file_is_an_error() -> None:
    changed = replace(REPORT, source=replace(REPORT.source, sha256="0" * 64))
    bound, problems = bind([changed, _named(REPORT, "c.txt")], ["a.txt", "c.txt"], {"a": LEDGER})
    assert bound == {"a.txt": LEDGER}
    assert [(one.code, one.where.path) for one in problems] == [("ledger.swapped", "c.txt")]


def test_two_files_that_changed_names_are_errors() -> None:
    other = publish_report(OTHER, None, "2026-01-02", "首次发布")
    swapped = [_named(OTHER, "a.txt"), _named(REPORT, "b.txt")]
    bound, problems = bind(swapped, ["a.txt", "b.txt"], {"a": LEDGER, "b": other})
    assert bound == {}
    assert [one.code for one in problems if one.code == "ledger.swapped"] == ["ledger.swapped"] * 2


def test_a_ledger_whose_file_is_gone_is_an_error_unless_it_was_withdrawn() -> None:
    problems = bind([OTHER], ["seeds/b.txt"], {"a": LEDGER})[1]
    assert [(one.code, one.where.path) for one in problems] == [("ledger.alone", "seeds/a.txt")]
    assert bind([OTHER], ["seeds/b.txt"], {"a": withdraw(LEDGER, "2026-03-04", "撤回")})[1] == []


def test_an_erased_text_may_not_come_back() -> None:
    erased = withdraw(LEDGER, "2026-03-04", "涉及个人信息", erase=True)
    assert [one.code for one in bind([REPORT], ["a.txt"], {"a": erased})[1]] == ["ledger.erased"]


def test_an_erased_text_under_another_name_is_told_to_go_and_nothing_else() -> None:
    erased = withdraw(LEDGER, "2026-03-04", "涉及个人信息", erase=True)
    problems = bind([_named(REPORT, "c.txt")], ["c.txt"], {"a": erased})[1]
    assert [(one.code, one.where.path) for one in problems] == [("ledger.erased", "c.txt")]


def test_a_withdrawn_report_under_another_name_is_not_told_to_be_published() -> None:
    gone = withdraw(LEDGER, "2026-03-04", "撤回")
    (problem,) = bind([_named(REPORT, "c.txt")], ["c.txt"], {"a": gone})[1]
    assert (problem.code, problem.hint) == ("ledger.renamed", "name it a.txt again")
