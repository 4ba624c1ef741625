"""generator.cli_parts: how problems are printed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from generator.cli_parts import print_checked
from generator.problems import Problem, Where

if TYPE_CHECKING:
    import pytest

LOST = Problem("error", "against.id", Where("reports/a/index.html"), "the id p4 was given out, and is not there")
DOUBT = Problem("warning", "text.broken", Where("seeds/a.txt", 3, 1), "breaks off")
NOTES = [Problem("note", "sic.suspect", Where("seeds/a.txt", line, 1), "twice") for line in range(1, 90)]


def test_a_missing_id_does_not_drown_in_notes(capsys: pytest.CaptureFixture[str]) -> None:
    print_checked([LOST, *NOTES, DOUBT], "text")
    said = capsys.readouterr().err.splitlines()
    assert said == [
        "notes on the reports, as `gongbao build` tells them: 89",
        str(DOUBT),
        str(LOST),
        "errors: 1",
    ]


def test_where_all_is_well_nothing_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    print_checked([], "text")
    assert capsys.readouterr() == ("", "")


def test_machines_are_given_every_note(capsys: pytest.CaptureFixture[str]) -> None:
    print_checked([LOST, *NOTES], "json")
    assert len(json.loads(capsys.readouterr().out)) == 90
