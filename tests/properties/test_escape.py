"""Text in is text out: CommonMark and HTML give any character back that stands as a character reference."""

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.render import escape
from tests.render.markdown import parse, texts

# What ingest lets in: no NUL, no control but tab, CR, LF, FF; no C1, surrogates, noncharacters.
_CHARACTERS = st.characters(exclude_categories=("Cs", "Cn"), exclude_characters="".join(map(chr, range(0x80, 0xA0))))
_READABLE = _CHARACTERS.filter(lambda char: char in "\t\n\r\f" or (ord(char) >= 0x20 and ord(char) != 0x7F))
_MARKS = st.sampled_from([*"#*_-+=>|\\`~[](){}!&;:.0123456789<> \u3000\xa0\t\n\"'$^", "    ", "\n\n", "&#", "甲"])
_TEXT = st.one_of(st.text(_READABLE), st.lists(_MARKS).map("".join)).filter(bool)


@settings(max_examples=400)
@given(_TEXT)
def test_text_comes_out_of_a_raw_block_as_it_went_in(text: str) -> None:
    assert texts(f'<p id="p1">{escape.block(text)}</p>', "#p1") == [text]


@settings(max_examples=400)
@given(_TEXT)
def test_text_comes_out_of_every_place_in_markdown_as_it_went_in(text: str) -> None:
    words = escape.inline(text)
    page = f"# {words}\n\n{words}\n\n- {words}\n\n| a | b |\n| - | - |\n| {words} | [{words}](#x) |\n"
    shown = parse(page)
    assert [node.text() for node in shown.css("h1, p, li, td")] == [text] * 5
    assert [node.text() for node in shown.css("a")] == [text]
