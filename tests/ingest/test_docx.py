"""generator.ingest.docx: what of a Word document becomes text, and on which line its pages begin."""

from __future__ import annotations

import pytest

from generator.ingest.docx import read_docx
from generator.ingest.taken import Taken
from generator.problems import GongbaoError
from tests.formats_docx import element, new_word, saved

FILE = "a.docx"
VML = "urn:schemas-microsoft-com:vml"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"


def _read(*paragraphs: str, section: str = "") -> Taken:
    """Read a document of these paragraphs, each given as what lies in `w:p`."""
    word = new_word()
    body = word.element.body
    for inner in paragraphs:
        body.insert(len(body) - 1, element(f"<w:p>{inner}</w:p>"))
    if section:
        body.remove(body[-1])
        body.append(element(section))
    return read_docx(saved(word), FILE)


def _run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def _lines(taken: Taken) -> list[str]:
    return [line for line in taken.text.split("\n") if line]


def _codes(taken: Taken) -> list[str]:
    return [warning.code for warning in taken.warnings]


def _pages(taken: Taken) -> list[tuple[int, int]]:
    return [(page.page, page.line) for page in taken.pages]


def test_a_paragraph_is_a_line_with_an_empty_one_below_it() -> None:
    taken = _read(_run("甲") + _run("乙"), _run("丙"))
    assert (taken.text, taken.format, taken.pages) == ("甲乙\n\n丙\n", "docx", ())
    assert taken.made_with.startswith("python-docx 1.")


def test_a_line_end_within_a_paragraph_leaves_no_empty_line() -> None:
    assert _read(_run("甲") + "<w:r><w:br/></w:r>" + _run("乙")).text == "甲\n乙\n"


def test_an_indent_of_the_page_is_one_of_the_text() -> None:
    assert _read('<w:pPr><w:ind w:firstLineChars="200"/></w:pPr>' + _run("甲")).text == "\u3000\u3000甲\n"


def test_an_indent_of_nothing_is_none() -> None:
    assert _read('<w:pPr><w:ind w:firstLine="0"/></w:pPr>' + _run("甲")).text == "甲\n"


def test_what_was_deleted_is_left_out_and_what_was_inserted_taken() -> None:
    gone = '<w:del w:id="1"><w:r><w:delText>乙</w:delText></w:r></w:del>'
    taken = _read(_run("甲") + gone + f'<w:ins w:id="2">{_run("丙")}</w:ins>')
    assert (taken.text, _codes(taken)) == ("甲丙\n", ["new.revisions", "new.revisions"])


def test_a_paragraph_whose_end_was_deleted_goes_on() -> None:
    assert _read('<w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>' + _run("甲"), _run("乙")).text == "甲乙\n"


def test_hidden_text_is_left_out_and_counted() -> None:
    taken = _read(_run("甲") + _run("乙丙", "<w:vanish/>") + _run("丁", '<w:vanish w:val="0"/>'))
    assert taken.text == "甲丁\n"
    assert "2 characters of hidden text" in taken.warnings[0].message


def test_a_fields_instruction_is_no_text_but_its_result_is() -> None:
    marks = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    field = f"{marks[0]}<w:r><w:instrText>DATE</w:instrText></w:r>{_run('令')}{marks[1]}{_run('2024年')}{marks[2]}"
    assert _read(field + _run("甲")).text == "2024年甲\n"


def test_ruby_gives_its_base() -> None:
    ruby = f"<w:r><w:ruby><w:rt>{_run('a')}</w:rt><w:rubyBase>{_run('甲')}</w:rubyBase></w:ruby></w:r>"
    assert _read(ruby).text == "甲\n"


def test_a_text_box_stands_below_its_paragraph_once() -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>盒</w:t></w:r></w:p></w:txbxContent>"
    new = f"<mc:Choice Requires='wps'><w:drawing>{box}</w:drawing></mc:Choice>"
    both = f"{new}<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback>"
    taken = _read(
        f'<w:r><mc:AlternateContent xmlns:mc="{MC}">{both}</mc:AlternateContent></w:r>' + _run("甲"), _run("乙")
    )
    assert _lines(taken) == ["甲", "盒", "乙"]


def test_a_sign_of_a_known_font_is_written_and_another_marked_as_lost() -> None:
    signs = '<w:r><w:sym w:font="Wingdings" w:char="F06C"/><w:sym w:font="X" w:char="F001"/></w:r>'
    taken = _read(signs + _run("甲"))
    assert (taken.text, _codes(taken)) == ("●\ufffd甲\n", ["new.symbols"])


def test_a_table_of_words_is_a_line_a_row() -> None:
    word = new_word()
    table = word.add_table(2, 2)
    for cell, text in zip([*table.rows[0].cells, *table.rows[1].cells], ("项目", "数量", "议案", "3件"), strict=True):
        cell.text = text
    assert _lines(read_docx(saved(word), FILE)) == ["项目\t数量", "议案\t3件"]


def test_a_table_that_lays_out_prose_gives_its_paragraphs() -> None:
    word = new_word()
    left, right = word.add_table(1, 2).rows[0].cells
    left.text = "目录"
    right.text = "甲\n乙"
    right.add_paragraph("丙")
    assert _lines(read_docx(saved(word), FILE)) == ["目录", "甲", "乙", "丙"]


def test_pages_begin_where_the_writer_and_where_word_began_them_each_once() -> None:
    drawn = "<w:r><w:lastRenderedPageBreak/></w:r>"
    taken = _read(_run("甲"), '<w:r><w:br w:type="page"/></w:r>', drawn + _run("乙"), drawn + _run("丙"))
    assert _pages(taken) == [(1, 1), (2, 3), (3, 5)]
    assert _codes(taken) == []


def test_a_page_that_begins_within_a_paragraph_begins_with_the_next_line() -> None:
    taken = _read(_run("甲") + "<w:r><w:lastRenderedPageBreak/></w:r>" + _run("乙"), _run("丙"))
    assert (_lines(taken), _pages(taken)) == (["甲乙", "丙"], [(1, 1), (2, 3)])


def test_pages_that_only_the_writer_began_are_doubted() -> None:
    taken = _read(_run("甲"), "<w:pPr><w:pageBreakBefore/></w:pPr>" + _run("乙"))
    assert (_pages(taken), _codes(taken)) == ([(1, 1), (2, 3)], ["new.pages"])


@pytest.mark.parametrize(("kind", "pages"), [("nextPage", [(1, 1), (2, 3)]), ("continuous", [])])
def test_a_section_begins_a_page_if_it_says_so(kind: str, pages: list[tuple[int, int]]) -> None:
    first = f"<w:pPr><w:sectPr/></w:pPr>{_run('甲')}"
    taken = _read(first, _run("乙"), section=f'<w:sectPr><w:type w:val="{kind}"/></w:sectPr>')
    assert _pages(taken) == pages


def test_the_head_of_the_pages_is_left_out_and_told() -> None:
    word = new_word()
    word.add_paragraph("甲")
    word.sections[0].header.paragraphs[0].text = "某县人大常委会"
    taken = read_docx(saved(word), FILE)
    assert (taken.text, _codes(taken)) == ("甲\n", ["new.margins"])
    assert "某县人大常委会" in taken.warnings[0].message


def test_a_document_without_text_is_refused() -> None:
    with pytest.raises(GongbaoError, match=r"new\.empty"):
        _read("")


def test_tables_as_deep_as_the_parser_allows_are_read_or_refused() -> None:
    word = new_word()
    cell = word.add_table(1, 1).rows[0].cells[0]
    for _ in range(60):
        cell = cell.add_table(1, 1).rows[0].cells[0]
    cell.text = "深"
    assert read_docx(saved(word), FILE).text == "深\n"
