"""generator/render/search/fold.py: text as search compares it."""

import pytest

from generator.render.search.fold import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        pytest.param("１０　余次", "10余次", id="width-and-space"),
        pytest.param("監督委員會", "监督委员会", id="traditional"),
        pytest.param("ABC县Ａ股", "abc县a股", id="case"),
        pytest.param("甲\u200b乙\ufeff\r\n丙", "甲乙丙", id="no-width"),
        pytest.param("葛\U000e0100城", "葛城", id="variation-selector"),
        pytest.param("℃㎡", "℃㎡", id="not-one-for-one"),
        pytest.param("𠮷", "𠮷", id="beyond-the-first-plane"),
    ],
)
def test_differences_that_do_not_matter(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_what_is_folded_stays_as_it_is() -> None:
    text = "".join(map(chr, (*range(0x20, 0xD800), *range(0xE000, 0x10000))))
    assert fold(fold(text)) == fold(text)
