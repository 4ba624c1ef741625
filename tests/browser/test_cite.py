"""Citing a report, a paragraph, a figure and selected words; without scripts too."""

import datetime as dt
from urllib.parse import unquote

import pytest

from generator.render.citations.reference import report_reference
from generator.render.citations.styles import STYLES
from generator.render.citations.template import Language, fill
from tests.browser.marks import BROWSER, REPORT, REPORTS
from tests.browser.test_hostile import REPORT as SPEAKERLESS
from tests.browser.visit import HEIGHT, Visit, until
from tests.render.citations.five import drafts

pytestmark = BROWSER

SITE_URL = "http://localhost/gongbao/"
HEAD = ".gb-head a[href='#cite']"
TEXTS = ".gb-cite-row:not([hidden]) .gb-cite-text"
SELECT = """([id, start, end]) => {
    const block = document.getElementById(id), range = document.createRange();
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    let at = 0, node;
    while ((node = walker.nextNode())) {
        const length = node.data.length;
        if (start >= at && start < at + length) range.setStart(node, start - at);
        if (end > at && end <= at + length) range.setEnd(node, end - at);
        at += length;
    }
    block.scrollIntoView({ block: "center" });
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    return block.textContent.slice(start, end);
}"""
FORGET = "localStorage.removeItem('gb-cite-style')"
"""The style chosen last is offered again, on the next page too."""
SMALL = """() => [...document.querySelectorAll(".gb-cite :is(button, select, input[type=text], .gb-cite-check)")]
    .filter(control => control.offsetParent && control.getBoundingClientRect().height < 44)
    .map(control => control.outerHTML)"""

POPUPS = """id => {
    const mark = document.getElementById(id), block = mark.closest("[data-block]").getBoundingClientRect();
    const tip = getComputedStyle(mark, "::after");
    const top = block.top + parseFloat(tip.top) + parseFloat(tip.marginTop);
    return [
        [top, top + parseFloat(tip.height)],
        document.querySelector(".gb-cite-offer").getBoundingClientRect().toJSON(),
        [...mark.getClientRects()].map(line => line.toJSON()),
        document.documentElement.clientWidth,
        document.querySelector(".md-header").getBoundingClientRect().bottom,
    ];
}"""
"""From where to where the tip of a figure stands, the button, the figure's lines, and the room that there is."""
COVERED = """id => {
    const block = document.getElementById(id).closest("[data-block]"), way = block.querySelector(".gb-lines");
    const boxes = (place) => {
        const range = new Range();
        range.selectNodeContents(place);
        return [...range.getClientRects()].filter(box => box.width);
    };
    const { left, right, bottom, top } = way.getBoundingClientRect();
    const head = top + parseFloat(getComputedStyle(way).paddingTop);
    const first = [...block.childNodes].find(node => !node.matches?.(".gb-mark")), words = boxes(first)[0];
    const marks = [...block.querySelectorAll(":scope > .gb-mark:not(.gb-lines)")];
    return [
        way.checkVisibility({ visibilityProperty: true }) ? "" : "it is not shown",
        right <= words.left && bottom < words.bottom ? "" : "above the first words",
        ...[...boxes(block.previousElementSibling), ...marks.map(mark => mark.getBoundingClientRect())]
            .filter(box => box.left < right && box.right > left && box.top < bottom - 0.5 && box.bottom > head + 0.5)
            .map(box => `over ${JSON.stringify(box)}`),
    ].filter(Boolean);
}"""
"""What the way to the raw lines lies over, in the block of a figure; half a pixel is a matter of rounding."""


def test_the_dialog_prints_what_the_program_prints(site: str, visit: Visit) -> None:
    page = visit.open(site, REPORT)
    page.locator("#p3 > .gb-mark:not(.gb-lines, .gb-same)").click()
    reference = report_reference(drafts()[REPORTS[0]], SITE_URL)
    today = dt.datetime.now(tz=dt.UTC).astimezone()
    day: dict[Language, str] = {"zh": f"{today:%Y-%m-%d}", "en": f"{today:%B} {today.day}, {today.year}"}
    entry = page.locator(".gb-cite-row", has_text="参考文献").locator(".gb-cite-text")
    for persons_first in (False, True):
        page.locator(".gb-cite input[type=checkbox]").set_checked(persons_first)
        for style in STYLES:
            page.locator(".gb-cite select").select_option(style.name)
            template = style.entry(reference, persons_first=persons_first)
            assert entry.text_content() == fill(template, f"{reference.url}#p3", "p3", day)
    assert visit.wrong == []


def test_the_head_offers_the_whole_report_and_takes_a_mark_by_keyboard(site: str, visit: Visit) -> None:
    page = visit.open(site, REPORT)
    visit.script(FORGET)
    page.locator(HEAD).focus()
    visit.press("Enter")
    shown = page.locator(TEXTS).all_text_contents()
    assert shown[0] == f"{SITE_URL}{REPORT}"
    assert shown[1] in (page.locator("#cite ~ ul").first.text_content() or "")
    field = page.locator(".gb-cite input[type=text]")
    field.fill("p4")
    assert page.locator(TEXTS).first.text_content() == f"{SITE_URL}{REPORT}#p4"
    assert page.locator(".gb-cite blockquote").text_content() == page.locator("#p4").text_content()
    field.fill("p999")
    assert "没有这个标记" in page.locator(".gb-cite [role=status]").inner_text()
    visit.press("Escape")
    assert not page.locator(".gb-cite").is_visible()
    assert visit.script(f'document.activeElement.matches("{HEAD}")')


def test_selected_words_are_offered_and_given_exactly(site: str, visit: Visit) -> None:
    page = visit.open(site, REPORT)
    visit.script(FORGET)
    words = page.evaluate(SELECT, ["p4", 20, 44])
    page.locator(".gb-cite-offer").click()
    shown = page.locator(TEXTS).all_text_contents()
    link, _, directive = shown[1].partition(":~:text=")
    assert link == f"{SITE_URL}{REPORT}#p4"
    assert words in unquote(directive).split("-,")[-1]
    assert not {"-", "&"} & set(directive.replace("-,", "").replace(",", ""))
    assert shown[3].startswith(f"{words}\n")


def test_words_that_begin_and_end_within_a_word_are_found_by_the_browser(site: str, visit: Visit) -> None:
    page = visit.open(site, REPORT)
    directives = []
    for start in range(1, 6):
        page.evaluate(SELECT, ["p20", start, start + 9])
        page.locator(".gb-cite-offer").click()
        directives.append((page.locator(TEXTS).nth(1).text_content() or "").partition("#p20")[2])
        visit.press("Escape")
        page.locator(".gb-cite").wait_for(state="hidden")
    assert all(directives)
    assert len(set(directives)) > 3
    for directive in dict.fromkeys(directives):  # the same words are offered for two of them
        page.goto("about:blank")
        page.goto(f"{site}{REPORT}#{directive}")
        assert visit.is_in_sight(page.locator("#p20")), directive


def test_a_link_to_words_leads_past_the_contents_and_the_opening_that_have_them_too(site: str, visit: Visit) -> None:
    page = visit.open(site, REPORT)
    page.locator(HEAD).click()
    field, links = page.locator(".gb-cite input[type=text]"), {}
    for mark in ("f1", "f7", "f9", "p3", "p5"):
        field.fill(mark)
        links[mark] = (page.locator(TEXTS).nth(1).text_content() or "").partition("#")[2]
    assert ":~:text=" in links["p3"]
    for mark, fragment in links.items():
        page.goto("about:blank")
        page.goto(f"{site}{REPORT}#{fragment if ':~:' in fragment else mark}")
        assert visit.is_in_sight(page.locator(f"#{mark}")), fragment


def test_words_of_two_paragraphs_name_both(site: str, visit: Visit) -> None:
    page = visit.open(site, REPORT)
    visit.script(FORGET)
    visit.script("""() => {
        const range = document.createRange(), text = (id) => document.getElementById(id).lastChild;
        range.setStart(text("p2"), 0);
        range.setEnd(text("p3"), text("p3").length);
        getSelection().removeAllRanges();
        getSelection().addRange(range);
    }""")
    page.locator(".gb-cite-offer").click()
    entry = page.locator(".gb-cite-row", has_text="参考文献").locator(".gb-cite-text")
    assert "段号 p2-p3. " in (entry.text_content() or "")
    page.locator(".gb-cite select").select_option("APA（第 7 版）")
    assert "paras. p2–p3" in page.locator(".gb-cite").inner_text()
    visit.script(FORGET)


def test_the_speaker_can_be_put_first_where_one_is_known(site: str, visit: Visit) -> None:
    for path, known in ((REPORT, True), (SPEAKERLESS, False)):
        page = visit.open(site, path)
        page.locator(HEAD).click()
        assert page.locator(".gb-cite-check").is_visible() == known


def test_a_mark_is_taken_as_it_is_shown_or_typed(site: str, visit: Visit) -> None:
    page = visit.open(site, REPORT)
    page.locator(HEAD).click()
    for typed in ("#p4", "p4", "P4", " p4 ", "＃ｐ４"):  # the last as a Chinese keyboard may give it
        page.locator(".gb-cite input[type=text]").fill("")
        page.locator(".gb-cite input[type=text]").fill(typed)
        assert page.locator(TEXTS).first.text_content() == f"{SITE_URL}{REPORT}#p4"


def test_a_mark_that_became_part_of_another_cites_that_one_and_says_so(site: str, visit: Visit) -> None:
    page = visit.open(site, REPORT)
    visit.script('document.getElementById("p3").insertAdjacentHTML("afterbegin", `<a id="p900" data-of="p3"></a>`)')
    page.locator(HEAD).click()
    page.locator(".gb-cite input[type=text]").fill("p900")
    assert page.locator(TEXTS).first.text_content() == f"{SITE_URL}{REPORT}#p3"
    assert page.locator(".gb-cite blockquote").text_content() == page.locator("#p3").text_content()
    assert "现在属于 p3" in page.locator(".gb-cite [role=status]").inner_text()


def test_a_figure_that_is_clicked_can_be_cited(site: str, visit: Visit) -> None:
    page = visit.open(site, REPORT)
    visit.script(FORGET)
    mark = page.locator("#f3")
    mark.click()
    page.locator(".gb-cite-offer").click()
    assert page.locator(TEXTS).first.text_content() == f"{SITE_URL}{REPORT}#f3"
    assert page.locator(".gb-cite blockquote").text_content() == mark.text_content()
    assert "数字号 f3" in (page.locator(TEXTS).nth(2).text_content() or "")
    visit.press("Escape")
    mark.click()
    assert page.locator(".gb-cite-offer").is_visible()
    page.locator(".gb-text [data-tip] a.gb-term").first.click()
    assert not page.locator(".gb-cite-offer").is_visible(), "a term in a figure's words tells of itself alone"


@pytest.mark.parametrize("width", [320, 390, 1440])
def test_what_a_figure_offers_covers_neither_it_nor_what_is_told_of_it(site: str, visit: Visit, width: int) -> None:
    page = visit.open(site, REPORT, width=width)
    for mark in ("f1", "f7"):
        for place in ("center", "start"):
            visit.script(f"document.getElementById('{mark}').style.scrollMarginTop = '3.5rem'")
            visit.script(
                f"document.getElementById('{mark}').scrollIntoView({{ block: '{place}', behavior: 'instant' }})"
            )
            visit.frames()
            page.locator(f"#{mark} > b").first.click()
            told, offer, lines, right, top = page.evaluate(POPUPS, mark)
            assert told[0] < told[1]
            assert offer["top"] >= told[1] or offer["bottom"] <= told[0]
            assert all(offer["top"] >= line["bottom"] or offer["bottom"] <= line["top"] for line in lines)
            assert 0 <= offer["left"] < offer["right"] <= right
            assert top <= offer["top"] < offer["bottom"] <= HEIGHT
            assert (offer["bottom"] <= lines[0]["top"]) == (place == "center")
            if width < 1440:
                assert page.evaluate(COVERED, mark) == []
    visit.script("getSelection().selectAllChildren(document.querySelector('#f7 > b'))")
    until(page, "document.querySelector('.gb-cite-offer').textContent === '引用所选文字'")
    told, offer, *_ = page.evaluate(POPUPS, "f7")
    assert offer["top"] >= told[1], "what selected words offer covers what is told of the figure"


def test_what_is_copied_is_said(site: str, visit: Visit) -> None:
    page = visit.open(site, REPORT)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator(HEAD).click()
    page.get_by_role("button", name="复制参考文献").click()
    page.get_by_text("已复制：参考文献").wait_for()
    assert visit.script("navigator.clipboard.readText()") == page.locator(TEXTS).nth(1).text_content()
    page.context.clear_permissions()


def test_on_a_phone_every_control_is_large_enough_for_a_finger(site: str, visit: Visit) -> None:
    page = visit.open(site, REPORT, width=390)
    page.locator(HEAD).click()
    assert visit.script(SMALL) == []
    assert visit.script("document.querySelector('.gb-cite').scrollWidth <= innerWidth")
    raw = page.locator(".gb-cite-raw")
    assert raw.is_hidden()  # of the whole report nothing can be pointed at
    page.locator(".gb-cite input[type=text]").fill("p7")
    assert str(raw.get_attribute("href")).endswith(f"{REPORT}source/#p7")
    assert float(str(raw.evaluate("one => one.getBoundingClientRect().height"))) >= 44


@pytest.mark.parametrize("width", [390, 1440])
def test_without_scripts_the_references_stand_at_the_end(still_site: str, visit: Visit, width: int) -> None:
    page = visit.open(still_site, REPORT, width=width)
    page.locator(HEAD).click()
    assert visit.fragment == "cite"
    assert visit.is_in_sight(page.locator("#cite"))
    assert "[R/OL]. 注释版草稿. 2024-12-27. " in page.locator("#cite ~ ul").first.inner_text()
