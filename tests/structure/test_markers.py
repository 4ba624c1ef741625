import pytest

from generator.structure.markers import Marker, read_marker, read_ordinal


@pytest.mark.parametrize(
    ("text", "style", "number"),
    [
        ("一、工作回顾", "comma", 1),
        ("十二、其他", "comma", 12),
        ("二十一、其他", "comma", 21),
        ("（三）强化监督", "bracket", 3),
        ("第二部分 工作安排", "part", 2),
        ("1.经济发展", "digit", 1),
        ("（2）财政", "bracket-digit", 2),
        ("③教育", "circle", 3),
        ("●五年来", "bullet", 0),
        ("四", "bare", 4),
        ("○提高站位", "bullet", 0),
        ("☆提高站位", "bullet", 0),
    ],
)
def test_a_marker_has_a_style_and_a_number(text: str, style: str, number: int) -> None:
    marker = read_marker(text)

    assert marker is not None
    assert (marker.style, marker.number) == (style, number)


@pytest.mark.parametrize(
    "text", ["2024年工作回顾", "1.5亿元", "（查）", "（摘要）", "一年来", "第一、二产业", "※注释※", "▲代表视察现场", ""]
)
def test_what_only_looks_like_a_marker_is_none(text: str) -> None:
    assert read_marker(text) is None


def test_the_words_begin_after_the_marker() -> None:
    assert read_marker("（一）监督") == Marker("bracket", 1, 3)


def test_ordinals_of_sentences_are_no_markers_but_have_numbers() -> None:
    assert (read_ordinal("二是着力"), read_ordinal("三要"), read_ordinal("一些")) == (2, 3, 0)
    assert read_marker("二是着力") is None
