"""Brackets and quotation marks that do not pair."""

import pytest

from tests.sic.helpers import messages, slips


@pytest.mark.parametrize(
    ("text", "passage"),
    [
        ("培育“小巨人企业414家，制造业“单项冠军”企业51家。", "“小巨人企业414家"),
        ("严控“三公”经费”支出。", "严控“三公”经费”"),
        ("审议《预算法，听取报告。", "《预算法"),
        ("开展（试点工作。", "（试点工作"),
        ("修订办法）实施细则。", "修订办法）"),
        ("即“X’即各主管部门。", "“X’即各主管部门"),
    ],
)
def test_a_mark_without_partner_is_noted(text: str, passage: str) -> None:
    assert slips(text) == [("sic.quote", passage)]


def test_the_note_says_which_mark_is_missing() -> None:
    assert messages("审议《预算法，听取报告。") == ["书名号有始无终，本段没有与之相配的后书名号"]
    assert messages("审议预算法》，听取报告。") == ["书名号有终无始，本段没有与之相配的前书名号"]


def test_pairs_that_cross_are_noted() -> None:
    assert messages("印发《关于“双联的意见》制度”。") == ["两对标号交叉"]


def test_a_pair_within_one_of_its_kind_is_noted() -> None:
    assert messages("印发《关于贯彻《预算法》的意见》。") == ["书名号之内又用书名号"]


@pytest.mark.parametrize(
    "text",
    [
        "《关于贯彻〈预算法〉的意见》",
        "开展“三察（查）”活动（含试点（二期））。",
        "Women’s Tennis",
        "办好中国’99世博会。",
        "包括：1）调研；2）督办。",
        "工作安排(试行）已印发。",
    ],
)
def test_marks_that_pair_or_need_no_partner_are_left_alone(text: str) -> None:
    assert not slips(text)


def test_the_partner_may_stand_in_the_next_paragraph() -> None:
    assert not slips("他说：“要依法履职。", "要接受监督。”")


def test_a_quotation_may_open_each_of_its_paragraphs() -> None:
    assert not slips("“要依法履职。", "“要接受监督。”")


def test_one_note_a_sort_and_paragraph() -> None:
    assert len(slips("“一是调研，“二是督办，“三是反馈。")) == 1
