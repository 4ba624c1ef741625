"""What is left in the ledger of a report that was erased."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.check.erased import check_erased
from generator.ledger.publish import withdraw
from generator.model.ledger import Ledger
from tests.factory import LINES, make_figure, make_report, with_figures, with_head
from tests.versions import a_ledger

OLD = with_figures(make_report(*LINES), make_figure(make_report(*LINES), "会议11次", "11次", "会议"))
LEDGER = a_ledger(OLD, make_report(*LINES[:3]))
ERASED = withdraw(LEDGER, "2026-03-04", "涉及个人信息", erase=True)


def _first(**fields: object) -> Ledger:
    return replace(ERASED, revisions=(replace(ERASED.revisions[0], **fields), *ERASED.revisions[1:]))  # type: ignore[arg-type]  # fields of a Revision by name


def test_of_what_was_erased_well_nothing_is_told() -> None:
    assert list(check_erased([ERASED, LEDGER])) == []


@pytest.mark.parametrize(
    ("ledger", "what"),
    [
        (_first(why="更正：‘办里’应为‘办理’"), "reasons of versions"),
        (_first(rows=LEDGER.revisions[0].rows), "text"),
        (_first(meta=with_head(make_report()).meta), "names"),
        (replace(ERASED, anchors=LEDGER.anchors), "numbers of figures"),
    ],
)
def test_what_is_left_is_told(ledger: Ledger, what: str) -> None:
    assert [(one.code, what in one.message) for one in check_erased([ledger])] == [("check.version", True)]
