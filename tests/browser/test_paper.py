"""Reports on paper: what a browser prints is read back from the PDF, text, numbers and code."""

import re
import unicodedata
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass

import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from tests.browser.marks import BROWSER, REPORT
from tests.browser.server import SUBPATH
from tests.browser.visit import Visit

pytestmark = BROWSER

NOTED = "reports/140827/renda/2023/"
ADDRESS = f"http://localhost/{SUBPATH}/{REPORT}"
A4 = (595, 842)  # points
WIDTH = 672  # pixels that A4 leaves between its margins
# The blocks of a report as they are printed: the mark of each, and its words with the marks of notes.
PRINTED = """() => Array.from(document.querySelectorAll(".gb-text [data-block]"), block => {
    const copy = block.cloneNode(true);
    for (const mark of copy.querySelectorAll(".gb-term[data-n]")) mark.append("词" + mark.dataset.n);
    for (const mark of copy.querySelectorAll(".gb-remark"))
        mark.append(mark.matches(".gb-noted") ? `〔${mark.dataset.n}〕` : "注" + mark.dataset.n);
    return [block.id && "#" + block.id, copy.textContent];
})"""


@dataclass(frozen=True)
class Printed:
    """The sheets of a printed page: the text of each, white space left out, how the first looks, and their size."""

    sheets: tuple[str, ...]
    first: Image.Image
    sizes: frozenset[tuple[int, int]]
    title: str
    blocks: tuple[tuple[str, str], ...]
    terms: tuple[tuple[str, str], ...]

    @property
    def text(self) -> str:
        """Give what the sheets say below their running titles and page numbers."""
        count = len(self.sheets)
        return "".join(
            sheet.removeprefix(squeezed(self.title)).removeprefix(f"第{number}页/共{count}页")
            for number, sheet in enumerate(self.sheets, 1)
        )


def squeezed(text: str) -> str:
    """Leave out white space, and the forms that fonts have for one character and the marks of hyphens at line ends."""
    return re.sub(r"[\s\ufffe\x02\u2060-]", "", unicodedata.normalize("NFKC", text))


def printed(visit: Visit, site: str, path: str) -> Printed:
    """Print a page as the browser does, and read it."""
    page = visit.open(site, path)
    blocks = tuple((mark, squeezed(block)) for mark, block in page.evaluate(PRINTED))
    title = page.locator("h1").inner_text()
    terms = page.locator(".gb-term[data-n]").evaluate_all("all => all.map(one => [one.dataset.n, one.hash.slice(1)])")
    with closing(pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))) as document:
        return Printed(
            tuple(squeezed(sheet.get_textpage().get_text_range()) for sheet in document),
            document[0].render(scale=3).to_pil().convert("L"),
            frozenset((round(width), round(height)) for width, height in (sheet.get_size() for sheet in document)),
            title,
            blocks,
            tuple((number, place) for number, place in terms),
        )


@pytest.fixture(scope="module")
def paper(only_visit: Visit, site: str) -> Iterator[Printed]:
    yield printed(only_visit, site, REPORT)
    only_visit.leave()


@pytest.fixture(scope="module")
def noted(only_visit: Visit, site: str) -> Iterator[Printed]:
    yield printed(only_visit, site, NOTED)
    only_visit.leave()


def test_every_block_is_printed_in_order_with_its_marks(paper: Printed) -> None:
    text = paper.text
    for mark, _ in paper.blocks:
        assert mark in text, mark
        text = text.replace(mark, "", 1)  # it stands in the margin: before or behind its block, as the reader takes it
    at = 0
    for _, block in paper.blocks:
        found = text.find(block, at)
        assert found >= 0, block
        at = found + len(block)


def test_sheets_are_a4_and_tell_their_number_and_whose_they_are(paper: Printed) -> None:
    count = len(paper.sheets)
    assert count > 3
    assert paper.sizes == {A4}
    for number, sheet in enumerate(paper.sheets, 1):
        assert f"第{number}页/共{count}页" in sheet[:60]
        assert sheet.startswith(squeezed(paper.title)) is (number > 1)


def test_no_sheet_is_blank(paper: Printed, noted: Printed) -> None:
    for sheet in (*paper.sheets, *noted.sheets):
        assert len(sheet) > 60


def test_the_address_is_printed_and_the_code_beside_it_says_the_same(paper: Printed) -> None:
    assert f"地址{squeezed(ADDRESS)}" in paper.sheets[0]
    [code] = zxingcpp.read_barcodes(paper.first)
    assert code.text == ADDRESS


def test_notes_follow_the_text_by_their_numbers(noted: Printed) -> None:
    text, _, notes = noted.text.partition("编者注")
    assert [text.count(f"〔{number}〕") for number in (1, 2)] == [1, 1]
    first, second = notes.index("〔1〕"), notes.index("〔2〕")
    assert "的<b>会议</b>,见说明。" in notes[first:second]  # the dots below 常委会 are characters of their own
    assert "{{config}}" in notes[second:]


def test_terms_follow_by_the_numbers_that_stand_behind_them(paper: Printed, visit: Visit, site: str) -> None:
    page = visit.open(site, REPORT)
    notes = page.locator(".gb-terms > div").evaluate_all(
        "all => all.map(one => [one.id, one.querySelector('dt > a').textContent])"
    )
    assert dict(paper.terms) == {str(number): place for number, (place, _) in enumerate(notes, 1)}
    foot = paper.text.rpartition("名词解释")[2]
    for number, (_, name) in enumerate(notes, 1):
        assert f"词{number}{squeezed(name)}" in foot


def test_figures_and_references_stand_behind_the_text(paper: Printed) -> None:
    text = paper.text
    assert text.index(paper.blocks[-1][1][-20:]) < text.index("数值所指动作时期段落") < text.rindex("引用GB/T7714")
    assert re.search(r"65人次国家工作人员.{,60}任免2024年#p2", text)


def test_what_only_screens_need_is_not_printed(paper: Printed) -> None:
    for words in ("跳到正文", "目录", "主要数字", "原文对照", "报告错误", "文献管理软件", "同文", "相关报告"):
        assert words not in paper.text, words


def test_a_mark_stands_beside_its_paragraph_and_heading_and_not_over_words(visit: Visit, site: str) -> None:
    page = visit.open(site, REPORT, width=WIDTH)
    page.emulate_media(media="print")
    gaps = page.locator(".gb-text [data-block] > .gb-mark:first-child").evaluate_all(
        "all => all.map(one => one.parentElement.getBoundingClientRect().left - one.getBoundingClientRect().right)"
    )
    assert len(gaps) > 20
    assert all(gap > 0 for gap in gaps)


def test_no_page_of_any_kind_is_wider_than_the_paper(visit: Visit, site: str) -> None:
    for kind in (
        "",
        "reports/",
        "search/",
        "data/",
        "reports/210921/",
        "indicators/renda.meetings/",
        f"{REPORT}source/",
    ):
        page = visit.open(site, kind, width=WIDTH)
        page.emulate_media(media="print")
        assert visit.script("document.documentElement.scrollWidth") == WIDTH, kind
        page.emulate_media(media="screen")
