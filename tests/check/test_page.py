"""generator/check/page.py: what is read from a page, and what is left out."""

import pytest

from generator.check.page import Name, Page, Piece, Quote, Use, read_page, read_style


def read(html: str) -> Page:
    return read_page("x/index.html", html.encode())


def test_permanent_marks_are_not_text() -> None:
    page = read('<p id="p1" data-block="b1">甲<a class="gb-mark no-print" href="#p1">p1</a>乙</p>')
    assert page.shown[0].text == "甲乙"


def test_links_and_ids_of_permanent_marks_count() -> None:
    page = read('<p id="p1" data-block="b1">甲<a id="m1" class="gb-mark" href="#p1">p1</a></p>')
    assert page.uses == (Use("#p1", loads=False),)
    assert "m1" in page.ids


def test_comments_are_not_text_and_entities_are() -> None:
    assert read('<p data-block="b1">甲<!-- x -->&lt;&amp;&#x4e59;</p>').shown[0].text == "甲<&乙"


def test_pieces_know_where_they_begin() -> None:
    page = read('<p id="p1" data-block="b1">𠀀甲<b><i id="f1">乙<u id="f2">丙</u></i></b></p>')
    assert page.shown[0].pieces == (Piece("f1", 2, "乙丙"), Piece("f2", 3, "丙"))


def test_links_over_words_of_a_block_know_where_they_begin_and_marks_are_none() -> None:
    page = read('<p data-block="b1"><a class="gb-mark" href="#p"></a>𠀀<a href="#t">乙<b>丙</b></a></p>')
    assert page.shown[0].names == (Name(1, "乙丙", "#t"),)


def test_a_block_is_no_piece_of_itself() -> None:
    assert read('<p id="p1" data-block="b1">甲</p>').shown[0].pieces == ()
    assert read('<p data-block="b1"><i id="f1">甲</i></p>').shown[0].pieces == (Piece("f1", 0, "甲"),)


def test_ids_that_stand_twice_are_known() -> None:
    assert read('<i id="a"></i><i id="b"></i><i id="a"></i>').doubled == ("a",)


def test_old_anchors_are_places_to_land() -> None:
    assert read('<a name="old"></a>').ids == {"old"}


def test_the_title_of_an_image_is_not_the_pages() -> None:
    assert read("<head><title>甲</title></head><svg><title>乙</title></svg>").title == "甲"


def test_noindex_is_read_among_other_words() -> None:
    assert read('<head><meta name="robots" content="nofollow, noindex"></head>').noindex
    assert not read('<head><meta name="robots" content="nofollow"></head>').noindex


@pytest.mark.parametrize(
    "html",
    [
        '<script src="u"></script>',
        '<img src="u">',
        '<link rel="stylesheet" href="u">',
        '<link rel="shortcut ICON" href="u">',
        '<link rel="preconnect" href="u">',
        '<iframe src="u"></iframe>',
        '<video poster="u"></video>',
        '<object data="u"></object>',
        '<svg><use xlink:href="u"/></svg>',
        '<p style="background: url(u)">',
        "<style>@import 'u';</style>",
        '<meta http-equiv="refresh" content="0; url=u">',
    ],
)
def test_what_a_browser_fetches_by_itself_loads(html: str) -> None:
    assert read(html).uses == (Use("u", loads=True),)


@pytest.mark.parametrize(
    "html",
    [
        '<a href="u">x</a>',
        '<form action="u"></form>',
        '<button formaction="u"></button>',
        '<link rel="canonical" href="u">',
        '<link rel="next" href="u">',
    ],
)
def test_what_a_reader_follows_does_not_load(html: str) -> None:
    assert read(html).uses == (Use("u", loads=False),)


def test_every_candidate_of_a_srcset_loads() -> None:
    page = read('<img srcset="a.png 1x,b.png 2x, c.png">')
    assert page.uses == (Use("a.png", loads=True), Use("b.png", loads=True), Use("c.png", loads=True))


def test_the_code_of_a_printed_address_is_within_the_page_and_no_address() -> None:
    src = 'src="data:image/png;base64,AA=="'
    assert read(f'<div class="gb-paper" hidden><span><img {src} alt=""></span></div>').uses == ()
    assert read(f"<p><img {src}></p>").uses == (Use("data:image/png;base64,AA==", loads=True),)


def test_an_address_used_often_is_kept_once() -> None:
    assert read('<a href="u">1</a><a href="u">2</a>').uses == (Use("u", loads=False),)


def test_a_style_sheets_own_data_and_fragments_are_no_requests() -> None:
    css = 'a{b:url(x.woff2)} c{d:url(\'data:image/svg+xml,<svg mask="url(#m)"/>\')} e{f:url( "y.png" )}'
    assert read_style("s.css", css).uses == (Use("x.woff2", loads=True), Use("y.png", loads=True))


def test_imports_are_seen_in_both_forms() -> None:
    css = "@import url(//a.example/x.css); @import '//b.example/y.css';"
    assert [use.value for use in read_style("s.css", css).uses] == ["//a.example/x.css", "//b.example/y.css"]


def test_names_may_be_written_in_capitals() -> None:
    assert read('<IMG SRC="u"><DIV STYLE="background: url(v)"></DIV>').uses == (
        Use("u", loads=True),
        Use("v", loads=True),
    )


def test_sentences_for_an_entry_are_read_with_whence_they_are() -> None:
    listed = '<ul data-entry="civil-code"><li>甲县<q cite="../a/#p1">宣传<mark>民法典</mark>。</q></li></ul>'
    assert read(f"{listed}<q>别的</q>").quotes == (Quote("civil-code", "../a/#p1", "民法典", "宣传民法典。"),)
