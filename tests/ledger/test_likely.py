"""generator.ledger.likely: which block a person is asked about."""

from __future__ import annotations

from generator.ledger.fold import share_kept
from generator.ledger.likely import likeliest
from generator.ledger.publish import publish_report
from generator.ledger.texts import Texts
from tests.factory import make_report

OPENING = "各位代表！百舸争流千帆竞，众人划桨开大船。"
OLD = f"{OPENING}让我们更加紧密地团结起来，凝聚力量、开创新局，为建设美好家园而奋斗！"
NEW = f"{OPENING}新征程上，唯有实干才能不负韶华，请大家监督，我们一同出发，明天必将更好！"
LONG = "各位代表！历史总是" + "".join(f"{char}，一件一件" for char in OLD[5:])
"""A long text with nearly all characters of the old one, in order, and hardly a word of it."""
NEXT = "附件：名词解释若干条，供代表审议时参阅。"


def _texts(old: list[str], new: list[str]) -> Texts:
    before = make_report(*(("paragraph", text) for text in old))
    after = make_report(*(("paragraph", text) for text in new))
    return Texts(publish_report(before, None, "2026-01-02", "首次发布"), after.blocks)


def test_the_same_opening_in_the_same_place_goes_before_a_long_text_with_the_same_characters() -> None:
    assert share_kept(OLD, LONG) > 2 * share_kept(OLD, NEW)
    texts = _texts([LONG, OLD, NEXT], [LONG, NEW, NEXT])
    assert likeliest(texts, OLD, 1) == 1


def test_a_block_that_took_the_text_in_goes_before_another_in_its_place() -> None:
    texts = _texts([LONG, OLD, NEXT], [LONG + OLD, "关于今后的安排，将另行向大会报告，请予审议。", NEXT])
    assert likeliest(texts, OLD, 1) == 0


def test_between_equals_it_is_the_one_where_the_text_stood() -> None:
    texts = _texts([LONG, OLD, NEXT], [NEW, LONG, NEW, NEXT])
    assert likeliest(texts, OLD, 1) == 2


def test_of_nothing_nothing_is_likely() -> None:
    assert likeliest(Texts(_texts([OLD], [OLD]).ledger, ()), OLD, 0) is None
