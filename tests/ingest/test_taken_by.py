"""generator.ingest.taken_by: the reader of a format is asked, and what it gives is fit for a raw report."""

from __future__ import annotations

import sys

import pytest
from docx.enum.text import WD_BREAK

from generator.ingest.taken_by import take
from generator.problems import GongbaoError
from tests.formats_docx import new_word, saved


def test_unseen_characters_are_left_out_and_named() -> None:
    taken = take("html", "<p>甲\u200e乙\u202e</p>".encode(), "a.html")
    assert taken.text == "甲乙\n"
    assert "U+200E (1), U+202E (1)" in taken.warnings[0].message


def test_more_pages_than_a_sidecar_has_room_for_are_not_written_down(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.ingest.taken_by.MOST_PAGES", 1)
    word = new_word()
    word.add_paragraph("甲")
    word.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
    word.add_paragraph("乙")
    taken = take("docx", saved(word), "a.docx")
    assert (taken.pages, taken.warnings[-1].code) == ((), "new.pages")


@pytest.mark.parametrize(("form", "library"), [("docx", "docx"), ("pdf", "pypdfium2")])
def test_a_library_that_is_missing_is_named_with_what_installs_it(
    monkeypatch: pytest.MonkeyPatch, form: str, library: str
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(GongbaoError, match=r"pip install 'gongbao\[formats\]'") as caught:
        take(form, b"%PDF-1.7", "a")  # type: ignore[arg-type]  # a format's name
    assert caught.value.problem.code == "new.extra"
