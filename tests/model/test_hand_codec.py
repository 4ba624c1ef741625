"""What an editor did, to JSON and back."""

import json

import pytest

from generator.model.editorial import At, Corrected, Correction, Hand, Spot
from generator.model.hand_codec import decode_corrected, decode_origin, encode_corrected, encode_origin, hand_key
from generator.model.source import Origin, OriginPage
from generator.model.spans import Span

WHO = ("照原件", "王", "2026-11-22")


@pytest.mark.parametrize("span", [Span(3, 5), Span(0, 0), None])
def test_a_correction_comes_back_where_it_stood_also_where_its_words_are_gone(span: Span | None) -> None:
    one = Corrected("replace", "repair", *WHO, before="会议", after="", block="b1" if span else None, span=span)
    assert decode_corrected(json.loads(json.dumps(encode_corrected(one)))) == one


def test_an_origin_comes_back_and_none_stays_none() -> None:
    origin = Origin("甲.pdf", "0" * 64, "pdf", "pypdfium2 5", (OriginPage(1, 3, "第3版"),))
    assert decode_origin(json.loads(json.dumps(encode_origin(origin)))) == origin
    assert decode_origin(None) is None


def test_the_place_of_a_wish_is_no_part_of_its_key_and_its_words_are() -> None:
    one, moved, other = (
        Hand(corrections=(Correction(At(exact), "split", *WHO, spots=spots),), spots=spots)
        for exact, spots in (("会", {"at": Spot(1, 3)}), ("会", {"at": Spot(9, 7)}), ("议", {"at": Spot(1, 3)}))
    )
    assert hand_key(one) == hand_key(moved)
    assert hand_key(one) != hand_key(other)
