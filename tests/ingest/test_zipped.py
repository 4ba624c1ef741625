"""generator.ingest.zipped: archives that are no safe Word document are refused before anything is unpacked."""

from __future__ import annotations

import io
import zipfile

import pytest

from generator.ingest.zipped import MOST_ENTRIES, refuse_archive
from generator.problems import GongbaoError
from tests.formats_docx import new_word, saved


def _archive(**files: bytes) -> bytes:
    """Give an archive of these files, `_s_` standing for a slash and `_d_` for a dot in their names."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name.replace("_s_", "/").replace("_d_", "."), data)
    return made.getvalue()


def _with(data: bytes, name: str, content: bytes, *, instead: bool = False) -> bytes:
    """Give a document with a part more, or with another part of that name."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            if not (instead and entry.filename == name):
                new.writestr(entry.filename, old.read(entry))
        new.writestr(name, content)
    return made.getvalue()


def _code(data: bytes) -> str:
    with pytest.raises(GongbaoError) as caught:
        refuse_archive(data, "a.docx")
    assert caught.value.problem.hint
    return caught.value.problem.code


@pytest.fixture(scope="module")
def word() -> bytes:
    made = new_word()
    made.add_paragraph("甲")
    return saved(made)


def test_a_word_document_is_let_through(word: bytes) -> None:
    refuse_archive(word, "a.docx")


def test_macros_are_refused(word: bytes) -> None:
    assert _code(_with(word, "word/vbaProject.bin", b"")) == "new.macros"


def test_what_is_made_for_macros_is_refused(word: bytes) -> None:
    types = b"application/vnd.ms-word.document.macroEnabled.main+xml"
    assert _code(_with(word, "[Content_Types].xml", types, instead=True)) == "new.macros"


def test_a_template_is_refused(word: bytes) -> None:
    types = b"application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
    assert _code(_with(word, "[Content_Types].xml", types, instead=True)) == "new.format"


def test_the_strict_form_is_refused(word: bytes) -> None:
    strict = b'<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"/>'
    assert _code(_with(word, "word/document.xml", strict, instead=True)) == "new.format"


@pytest.mark.parametrize("name", ["OFD_d_xml", "xl_s_workbook_d_xml", "content_d_xml", "a_d_txt"])
def test_another_archive_is_refused(name: str) -> None:
    assert _code(_archive(**{name: b"?"})) == "new.format"


def test_one_that_unpacks_to_far_more_is_refused(word: bytes) -> None:
    assert _code(_with(word, "word/media/a.bmp", b"\0" * 20_000_000)) == "new.bomb"


def test_one_of_very_many_files_is_refused() -> None:
    assert _code(_archive(**{f"f{number}": b"" for number in range(MOST_ENTRIES + 1)})) == "new.bomb"


def test_archives_within_it_are_not_unpacked(word: bytes) -> None:
    refuse_archive(_with(word, "word/embeddings/a.zip", _archive(a=b"\0" * 20_000_000)), "a.docx")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_declared_entities_are_refused(word: bytes, encoding: str) -> None:
    xml = '<!DOCTYPE a [<!ENTITY b "cccc">]><a>&b;</a>'.encode(encoding)
    assert _code(_with(word, "word/footnotes.xml", xml)) == "new.bomb"


def test_a_locked_archive_is_refused(word: bytes) -> None:
    central = word.index(b"PK\x01\x02") + 8
    assert _code(word[:central] + b"\x01" + word[central + 1 :]) == "new.encrypted"


@pytest.mark.parametrize("cut", [4, 1000, -30])
def test_a_broken_archive_is_refused(word: bytes, cut: int) -> None:
    assert _code(word[:cut]) == "new.broken"
