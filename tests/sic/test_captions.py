"""Captions alike are noted; other lines alike are not this rule's business."""

from tests.sic.helpers import slips


def test_the_second_of_two_captions_alike_is_noted() -> None:
    found = slips("▲组织代表视察", "▲组织代表开会", "▲组织代表视察", kind="caption")
    assert found == [("sic.caption", "▲组织代表视察")]


def test_captions_that_differ_are_left_alone() -> None:
    assert not slips("▲组织代表视察常一中", "▲组织代表视察轴承产业", kind="caption")


def test_headings_alike_are_no_captions() -> None:
    assert not slips("监督工作", "监督工作", kind="heading")
