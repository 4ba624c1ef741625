"""PDF files: what is taken out of them, what is refused and what is doubted."""

import zlib

import pytest

from generator.ingest import pdf_bounds, pdf_glyphs
from generator.ingest.pdf import read_pdf
from generator.ingest.pdf_glyphs import Glyph
from generator.ingest.taken import Taken
from generator.model.source import OriginPage
from generator.problems import GongbaoError
from tests.typeset.sheets import Words, sheets, written

_PROSE = tuple(Words("全年共召开人大常委会会议十一次，作出决议决定十件。", 50, 600 - 16 * row) for row in range(3))
_PICTURE = b"q 400 0 0 400 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x00 EI Q"


def _code(data: bytes) -> str:
    with pytest.raises(GongbaoError) as caught:
        read_pdf(data, "报告.pdf")
    problem = caught.value.problem
    assert problem.where.path == "报告.pdf"
    assert problem.hint
    return problem.code


def _codes(taken: Taken) -> list[str]:
    return [problem.code for problem in taken.warnings]


def test_each_printed_line_is_a_line() -> None:
    assert read_pdf(sheets(_PROSE), "报告.pdf").text == f"{_PROSE[0].text}\n" * 3


def test_a_page_begins_with_a_form_feed_and_its_line_is_told() -> None:
    taken = read_pdf(sheets(_PROSE, _PROSE), "报告.pdf")
    assert taken.text.splitlines(keepends=False)[0] == _PROSE[0].text
    assert taken.text.split("\n")[3] == "\f" + _PROSE[0].text
    assert taken.pages == (OriginPage(1, 1), OriginPage(4, 2))


def test_the_library_is_named_with_its_version() -> None:
    taken = read_pdf(sheets(_PROSE), "报告.pdf")
    assert taken.format == "pdf"
    assert taken.made_with.startswith("pypdfium2 5.")


def test_a_space_between_role_and_name_stays() -> None:
    assert read_pdf(sheets([Words("县人大常委会主任 赵宝权", 50, 600)]), "报告.pdf").text == "县人大常委会主任 赵宝权\n"


def test_a_hyphen_at_a_lines_end_stays_a_hyphen() -> None:
    lines = [Words("recorded twenty-", 50, 600), Words("five times", 50, 584)]
    assert read_pdf(sheets(lines), "报告.pdf").text == "recorded twenty-\nfive times\n"


def test_a_character_beyond_the_basic_plane_is_one_character() -> None:
    assert read_pdf(sheets([Words("县长王〇𠮷作报告", 50, 600)]), "报告.pdf").text.split() == ["县长王〇", "𠮷作报告"]


def test_a_page_shown_sideways_is_read_as_it_is_seen() -> None:
    assert read_pdf(sheets(_PROSE, turn=90), "报告.pdf").text == f"{_PROSE[0].text}\n" * 3


def test_a_page_set_upright_is_read_by_its_lines() -> None:
    words = [
        Words(f"第{name}行说的是人大常委会的工作", 100 + 16 * row, 100, turn=90) for row, name in enumerate("一二三")
    ]
    assert read_pdf(sheets(words), "报告.pdf").text == "".join(f"{line.text}\n" for line in words)


def test_lines_set_aslant_stand_at_the_end_and_are_told() -> None:
    taken = read_pdf(sheets([Words("内部资料", 100, 300, size=40, turn=30), *_PROSE]), "报告.pdf")
    assert taken.text.split("\n")[3] == "内部资料"
    assert _codes(taken) == ["new.turned"]


def test_words_printed_twice_for_their_shadow_are_taken_once() -> None:
    taken = read_pdf(
        sheets([Words("依法履职敢担当", 50, 620, size=20), Words("依法履职敢担当", 51, 619, size=20)]), "报告.pdf"
    )
    assert taken.text == "依法履职敢担当\n"


def test_narrow_letters_side_by_side_are_no_shadows() -> None:
    content = b"BT /F1 12 Tf 50 600 Td (will fill ... file:///) Tj ET"
    assert read_pdf(written(content), "报告.pdf").text == "will fill ... file:///\n"


def test_a_dash_of_two_cells_in_one_glyph_stays_two_characters() -> None:
    dash = Glyph("—", 50, 70, 100, 10)
    assert [(glyph.left, glyph.right) for glyph in pdf_glyphs._parted([dash, dash])] == [(50, 60), (60, 70)]  # noqa: SLF001 - no font at hand has such a glyph


def test_the_page_of_a_newspaper_gives_its_name() -> None:
    head = (Words("第3版", 50, 680), Words("某某日报", 220, 680), Words("2024年12月28日", 380, 680))
    taken = read_pdf(sheets((*head, *_PROSE)), "报告.pdf")
    assert taken.pages == (OriginPage(1, 1, "第3版"),)
    assert taken.text.split("\n")[:3] == ["第3版", "某某日报", "2024年12月28日"]


def test_a_page_with_two_names_has_none() -> None:
    page = (Words("第3版", 50, 680), Words("第4版", 380, 680), *_PROSE)
    assert read_pdf(sheets(page), "报告.pdf").pages[0].label is None


def test_a_jump_line_names_no_page() -> None:
    assert read_pdf(sheets((*_PROSE, Words("（下转第4版）", 50, 540))), "报告.pdf").pages[0].label is None


def test_the_files_own_label_of_a_page_is_taken() -> None:
    labels = b"/PageLabels<</Nums[0<</S/r/St 4>>]>>"
    taken = read_pdf(written(b"BT /F1 12 Tf 50 600 Td (Report) Tj ET", catalog=labels), "报告.pdf")
    assert taken.pages == (OriginPage(1, 1, "iv"),)


def test_a_label_that_only_counts_is_none() -> None:
    labels = b"/PageLabels<</Nums[0<</S/D>>]>>"
    taken = read_pdf(written(b"BT /F1 12 Tf 50 600 Td (Report) Tj ET", catalog=labels), "报告.pdf")
    assert taken.pages[0].label is None


def test_a_page_without_text_among_others_is_named() -> None:
    taken = read_pdf(sheets(_PROSE, [], _PROSE), "报告.pdf")
    assert _codes(taken) == ["new.no-text"]
    assert taken.warnings[0].message.startswith("page 2:")
    assert [page.page for page in taken.pages] == [1, 3]


def test_glyphs_piled_on_one_spot_come_in_the_order_of_the_file() -> None:
    taken = read_pdf(sheets([Words(char, 50, 600) for char in "全年共召开人大常委会"]), "报告.pdf")
    assert taken.text.replace("\n", "").replace(" ", "") == "全年共召开人大常委会"
    assert _codes(taken) == ["new.order"]


def test_an_encrypted_file_is_refused() -> None:
    assert _code(sheets(_PROSE, password="geheim")) == "new.encrypted"  # noqa: S106 - the test's own


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"", b"%PDF-1.4\n" + b"\x00" * 100, sheets(_PROSE)[:400]])
def test_a_broken_file_is_refused(data: bytes) -> None:
    assert _code(data) == "new.broken"


@pytest.mark.parametrize("data", [sheets([]), written(_PICTURE), written(_PICTURE + b" BT /F1 9 Tf (scan) Tj ET")])
def test_a_file_of_pictures_is_refused(data: bytes) -> None:
    assert _code(data) == "new.image-only"


def test_a_file_with_too_many_pages_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_bounds, "MOST_PAGES", 1)
    assert _code(sheets(_PROSE, _PROSE)) == "new.pages"


@pytest.mark.parametrize("limit", ["ORIGINAL_LIMIT", "MOST_GLYPHS", "MOST_TEXT"])
def test_a_file_that_is_too_large_is_refused(limit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_bounds, limit, 20)
    assert _code(sheets(_PROSE)) == "new.size"


@pytest.mark.parametrize("limit", ["_MOST_UNPACKED", "_MOST_IN_ALL", "_MOST_CONTENT", "_MOST_DRAWN"])
@pytest.mark.parametrize("packed", [True, False])
def test_data_that_unpack_to_too_much_are_refused(limit: str, monkeypatch: pytest.MonkeyPatch, *, packed: bool) -> None:
    monkeypatch.setattr(pdf_bounds, limit, 5_000)
    assert _code(written(b"(a) Tj " * 2_000, packed=packed)) == "new.size"


def test_pictures_that_unpack_to_much_are_not_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_bounds, "_MOST_UNPACKED", 10_000)
    picture = b"9 0 obj<</Subtype/Image>>stream\n" + zlib.compress(b"\0" * 20_000) + b"\nendstream endobj\n"
    data = written(b"BT /F1 12 Tf 50 600 Td (Report of the year) Tj ET").replace(b"trailer", picture + b"trailer")
    assert read_pdf(data, "报告.pdf").text == "Report of the year\n"
