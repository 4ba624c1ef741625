"""generator/link/section_likeness.py: how much alike two sections are."""

from generator.link.compared import LOW
from generator.link.section_likeness import alike, apart, bag


def likeness(old: tuple[str, str | None], new: tuple[str, str | None]) -> float:
    return alike([bag(*old), bag("别的", "别的事")], [bag(*new), bag("另外", "另一件")]).get((0, 0), 0.0)


def test_heads_of_one_subject_make_sections_alike_without_a_word_in_common() -> None:
    assert likeness(("新建学校", "（八）持续保障和改善民生"), ("建成医院", "（八）全力提升群众获得感幸福感")) > LOW


def test_what_is_done_in_any_field_makes_no_heads_alike() -> None:
    assert likeness(("甲", "加快推进高质量发展"), ("乙", "着力推动建设高质量发展")) == 0


def test_other_subjects_make_sections_that_share_words_less_alike() -> None:
    text = "自觉接受监督"
    same = likeness((text, "政府自身建设"), (text, "加强政府自身建设"))
    assert likeness((text, "政府自身建设"), (text, "改善民生")) < same * 0.6


def test_heads_on_other_subjects_are_apart() -> None:
    assert apart(bag("", "（八）改善民生"), bag("", "（九）政府自身建设"))
    assert not apart(bag("", "（八）改善民生"), bag("", "（九）民生事业"))
    assert not apart(bag("", "一、2024年工作"), bag("", "（九）民生事业"))


def test_a_head_on_a_subject_is_apart_from_none() -> None:
    assert apart(bag("", "（八）改善民生"), bag("", None))
    assert not apart(bag("", None), bag("", None))


def test_a_sense_of_safety_is_no_matter_of_safety() -> None:
    assert apart(bag("", "提升安全感"), bag("", None)) is False
