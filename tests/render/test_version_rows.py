"""A report's versions as a list."""

from dataclasses import replace

from generator.render.version_rows import History, in_sorts, version_rows
from tests.factory import make_report
from tests.versions import a_ledger

LEDGER = a_ledger(*(make_report(("title", "工作报告"), ("paragraph", text)) for text in ("甲。", "乙。", "乙。")))
HERE = "reports/210921/renda/2024.md"


def test_the_last_version_comes_first_with_the_number_of_its_changes() -> None:
    rows = version_rows(History.of(LEDGER), HERE)
    assert [(row.number, row.day, row.changed) for row in rows] == [
        (3, "2027年1月5日", 0),
        (2, "2026年12月1日", 1),
        (1, "2026年11月22日", None),
    ]


def test_links_lead_from_file_to_file() -> None:
    first = version_rows(History.of(LEDGER), HERE)[-1]
    assert (first.href, first.changes_href) == ("2024/v1.md", "2024/v1.md#changes")


def test_what_an_erased_version_changed_is_not_known() -> None:
    erased = replace(LEDGER, status="erased", revisions=tuple(replace(one, rows=()) for one in LEDGER.revisions))
    assert {row.changed for row in version_rows(History.of(erased), HERE)} == {None}


def test_ids_are_sorted_for_a_reader() -> None:
    assert in_sorts(["f2", "p10", "s1", "p2", "f1"]) == ["s1", "p2", "p10", "f1", "f2"]
