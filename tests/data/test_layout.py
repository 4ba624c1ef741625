import pytest

from generator.data.layout import Shape, load_layout

SHAPES = load_layout().shapes


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: f"{shape.kind}: {shape.example}")
def test_a_shape_matches_its_example_and_not_its_counter_example(shape: Shape) -> None:
    alone = load_layout().only(shape)

    assert alone.has(shape.kind, shape.example)
    assert not alone.has(shape.kind, shape.counter)


def test_marks_of_either_width_are_the_same_to_a_shape() -> None:
    assert load_layout().has("credits", "撰稿:王会刚 编辑:包晓峰")


def test_no_shape_is_tried_on_running_text() -> None:
    assert not load_layout().has("caption", "▲" + "图" * 58 + "，" * 190)


def test_a_kind_that_the_table_does_not_know_is_an_error() -> None:
    with pytest.raises(KeyError):
        load_layout().has("poem", "春眠不觉晓")
