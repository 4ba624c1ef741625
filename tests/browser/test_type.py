"""The type of a report's text, by the W3C's requirements for Chinese text layout (docs/dev/typography.md).

Lines are found by where each character stands. Lengths are told in characters' widths (em) of the text.
"""

from typing import NamedTuple

import pytest

from tests.browser.marks import BOXES, BROWSER, REPORT, REPORTS
from tests.browser.visit import Visit, until

pytestmark = BROWSER

NOT_FIRST = "，。、；：？！）》〉」』】〕”’％%✓"
NOT_LAST = "（《〈「『【〔“‘"
FLUSH = 0.15  # em: an eighth is what spacing between Han and digits may take, beside a line's end too
LINES = """(selector) => [...document.querySelectorAll(selector)].map((block) => {
    const style = getComputedStyle(block), em = parseFloat(style.fontSize), box = block.getBoundingClientRect();
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT), range = document.createRange(), lines = [];
    let last = null;
    for (let node; (node = walker.nextNode());) {
        for (let at = 0; at < node.length;) {
            const char = String.fromCodePoint(node.data.codePointAt(at));
            range.setStart(node, at);
            range.setEnd(node, (at += char.length));
            const place = [...range.getClientRects()].at(-1);
            if (!place) continue;
            if (!last || place.left < last.left - em / 2 || place.top > last.bottom - 2) {
                lines.push({ text: "", left: (place.left - box.left) / em, right: 0 });
            }
            lines.at(-1).text += char;
            lines.at(-1).right = (box.right - place.right) / em;
            last = place;
        }
    }
    return [block.id, box.width / em, lines.map(({ text, left, right }) => [text.trim(), left, right])];
})"""
GLYPHS = """(chars) => {
    const font = getComputedStyle(document.querySelector(".gb-text")).fontFamily;
    const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    const drawn = (char) => {
        canvas.canvas.width = canvas.canvas.height = 48;
        canvas.font = `32px ${font}`;
        canvas.fillText(char, 4, 38);
        return canvas.getImageData(0, 0, 48, 48).data.join();
    };
    const seen = [...chars].map(drawn);
    return { empty: seen.filter((one) => one === drawn(" ")).length, different: new Set(seen).size };
}"""
WIDTH = """([selector, html]) => {
    const piece = document.createElement("span");
    piece.innerHTML = html;
    document.querySelector(selector).append(piece);
    const { width } = piece.getBoundingClientRect(), em = parseFloat(getComputedStyle(piece).fontSize);
    piece.remove();
    return width / em;
}"""


class Line(NamedTuple):
    """A line as it is set: its block's id, whether its first or last, its distances from both edges, in em."""

    block: str
    first: bool
    last: bool
    text: str
    left: float
    right: float
    measure: float


def lines_of(visit: Visit, selector: str) -> list[Line]:
    """Give the lines of all blocks that the selector finds."""
    return [
        Line(block, at == 0, at == len(lines) - 1, text, left, right, measure)
        for block, measure, lines in visit.page.evaluate(LINES, selector)
        for at, (text, left, right) in enumerate(lines)
    ]


@pytest.mark.parametrize("width", [1440, 1920])
def test_full_lines_of_a_wide_page_hold_32_to_40_characters_and_are_flush_on_both_sides(
    site: str, visit: Visit, width: int
) -> None:
    visit.open(site, REPORT, width=width)
    full = [line for line in lines_of(visit, ".gb-text > p") if not line.last]
    assert len(full) > 60
    assert {32 <= line.measure <= 40 for line in full} == {True}
    assert [line for line in full if abs(line.left - 2 * line.first) > FLUSH or abs(line.right) > FLUSH] == []


@pytest.mark.parametrize(("path", "width"), [(REPORT, 1440), (BOXES, 390), (REPORT, 320)])
def test_no_line_begins_or_ends_with_a_mark_that_may_not_and_no_character_stands_alone(
    site: str, visit: Visit, path: str, width: int
) -> None:
    visit.open(site, path, width=width)
    lines = lines_of(visit, ".gb-text [data-block]")
    assert [line for line in lines if not line.first and line.text[0] in NOT_FIRST] == []
    assert [line for line in lines if not line.last and line.text[-1] in NOT_LAST] == []
    ends = [line for line in lines if line.last and not line.first]
    assert [line for line in ends if len(line.text.strip(NOT_FIRST)) < 2] == []


def test_the_largest_text_keeps_its_characters_a_line(site: str, visit: Visit) -> None:
    page = visit.open(site, REPORT)
    page.locator("html").evaluate("(root) => root.setAttribute('data-gb-size', 'larger')")
    assert {32 <= line.measure <= 40 for line in lines_of(visit, ".gb-text > #p1")} == {True}


def test_a_heading_too_long_for_a_narrow_line_breaks_at_no_mark_that_may_not_begin_one(site: str, visit: Visit) -> None:
    page = visit.open(site, REPORT, width=320)
    page.locator(".gb-text h2[data-block]").first.evaluate(
        "(head) => { head.className = 'gb-long'; head.append('促进民族团结进步事业高质量发展走在前列，'.repeat(4)); }"
    )
    assert [line for line in lines_of(visit, ".gb-text h2") if not line.first and line.text[0] in NOT_FIRST] == []


def test_leading_indent_and_size_are_those_of_a_book(site: str, visit: Visit) -> None:
    page = visit.open(site, REPORT, width=320)
    size, leading, indent = page.locator(".gb-text > p").first.evaluate(
        "(p) => ['fontSize', 'lineHeight', 'textIndent'].map((name) => parseFloat(getComputedStyle(p)[name]))"
    )
    assert 16 <= size <= 18
    assert 1.7 <= leading / size <= 1.9
    assert indent == pytest.approx(2 * size)
    lines = "(held) => held.map((number) => [number.textContent, number.getClientRects().length])"
    for numbers in (".gb-text [data-tip] b:not(.gb-wide)", ".gb-opening q span"):
        held = page.locator(numbers).evaluate_all(lines)
        assert len(held) > 3
        assert [words for words, count in held if count != 1] == [], "a number parts from its unit"


def test_large_text_on_a_phone_is_not_spread(site: str, visit: Visit) -> None:
    page = visit.open(site, REPORT, width=320)
    align = """(p) => ["large", "larger", ""].map((size) => {
        document.documentElement.dataset.gbSize = size;
        return getComputedStyle(p).textAlign;
    })"""
    assert page.locator("#p1").evaluate(align) == ["start", "start", "justify"]
    page.evaluate("document.documentElement.dataset.gbSize = 'larger'")
    heads = [line.text for line in lines_of(visit, ".gb-text :is(h2, h3)[data-block]")]
    assert len(heads) > 20, "no heading breaks"
    assert [words for words in heads if words.endswith("、")] == [], "一、 alone in a line"
    assert lines_of(visit, "h1")[0].text == "阜新蒙古族自治县"
    visit.resize(390)
    assert page.locator("#p1").evaluate(align) == ["justify", "start", "justify"]


def test_nothing_is_slanted_and_no_letters_of_the_text_are_spaced(site: str, visit: Visit) -> None:
    page = visit.open(site, REPORT)
    page.locator(".gb-text > p").first.evaluate(
        "(p) => { for (const name of ['em', 'i', 'cite', 'dfn', 'var']) p.append(document.createElement(name)); }"
    )
    values = """([selector, name]) => [
        ...new Set([...document.querySelectorAll(selector)].map((one) => getComputedStyle(one)[name]))
    ]"""
    assert page.evaluate(values, ["body, body *", "fontStyle"]) == ["normal"]
    assert set(page.evaluate(values, [".gb-text *", "letterSpacing"])) <= {"normal", "0px"}


def test_rare_characters_are_drawn_each_as_itself(site: str, visit: Visit) -> None:
    page = visit.open(site, REPORT)
    chars = "玍㐂㕮䶮〇龘\U0010fffd"  # the last is in no font: its glyph is the box
    assert page.evaluate(GLYPHS, chars) == {"empty": 0, "different": len(chars)}


def test_digits_of_the_list_are_all_of_one_width(site: str, visit: Visit) -> None:
    page = visit.open(site, REPORT)
    widths = [page.evaluate(WIDTH, [".gb-list tr[id] td", digit * 10]) for digit in "0123456789"]
    assert max(widths) - min(widths) < 0.01


def test_an_english_apostrophe_is_no_wider_than_a_letter(site: str, visit: Visit) -> None:
    page = visit.open(site, REPORT)
    chinese, english = (
        page.evaluate(WIDTH, [".gb-text p", f'<span lang="{lang}">n’s</span>']) for lang in ("zh", "en")
    )
    assert english < chinese - 0.3


UNSAID = """() => {
    const walker = document.createTreeWalker(document.querySelector(".gb-text"), NodeFilter.SHOW_TEXT), unsaid = [];
    for (let node; (node = walker.nextNode());) {
        if (/[A-Za-z]{2}/.test(node.data) && !node.parentElement.closest("[lang]:not(html)")) unsaid.push(node.data);
    }
    return unsaid;
}"""


def test_every_foreign_run_of_a_report_says_its_language(site: str, visit: Visit) -> None:
    page = visit.open(site, f"reports/{REPORTS[2]}/")
    assert page.locator(".gb-text [lang='en']").all_inner_texts() == ["AB"]
    assert page.evaluate(UNSAID) == []


def test_words_are_found_across_the_border_of_a_foreign_run(site: str, visit: Visit) -> None:
    page = visit.open(site, f"reports/{REPORTS[2]}/")
    words = str(
        page.locator(".gb-text p:has([lang='en'])").first.evaluate(
            "(p) => { const at = p.textContent.indexOf('AB'); return p.textContent.slice(at - 2, at + 4); }"
        )
    )
    page.goto(f"{site}reports/{REPORTS[2]}/?find={words}")
    page.locator(".gb-find-bar span", has_text="出现 1 次").wait_for()
    until(
        page,
        """[...CSS.highlights.get("gb-find")].every((lit) => {
          const range = new Range();
          range.setStart(lit.startContainer, lit.startOffset);
          const { top } = range.getBoundingClientRect();
          return scrollY > 0 && top > 0 && top < document.querySelector(".gb-find-bar").getBoundingClientRect().top;
        })""",
    )
