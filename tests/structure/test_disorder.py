from dataclasses import replace

import pytest

from generator.model.spans import Span
from generator.structure.disorder import find_disorder
from generator.structure.pieces import Piece
from tests.structure.reading import PROSE


def sign(*lines: str) -> int | None:
    """Find the sign of disorder in lines, those that begin with # being headings."""
    pieces = [Piece(line.removeprefix("#"), (Span(0, len(line)),)) for line in lines]
    read = [
        replace(piece, kind="heading") if line[0] == "#" else piece for piece, line in zip(pieces, lines, strict=True)
    ]
    return find_disorder(read, range(len(read)))


@pytest.mark.parametrize(
    ("lines", "place"),
    [
        (("#●强化监督", "#●服务代表", PROSE), 0),
        (("#一、强化监督", PROSE, "#二、服务代表", "#三、自身建设", PROSE), 2),
        (("#二、自身建设", "#（一）改进作风", "#三、来年打算", PROSE), 1),
        (("#一、自身建设", PROSE, "#二、改进作风", "#2024年主要任务", PROSE), 2),
        (("#●强化监督", PROSE, "#●服务代表"), 2),
        (("#一、强化监督", PROSE, "#二、服务代表", "附件1", "1.代表名单"), 2),
    ],
)
def test_a_heading_without_text_of_its_own_is_a_sign(lines: tuple[str, ...], place: int) -> None:
    assert sign(*lines) == place


@pytest.mark.parametrize(
    "lines",
    [
        ("#一、强化监督", "#（一）监督经济", PROSE),
        ("#2024年主要任务", "#一、强化监督", PROSE),
        ("#三、强化监督服务", "#助推高质量发展", PROSE),
        ("#●强化监督", "#■监督经济", PROSE),
        (PROSE, "附件1", "#一、代表名单", "#二、委员名单"),
    ],
)
def test_a_lower_heading_right_below_is_none(lines: tuple[str, ...]) -> None:
    assert sign(*lines) is None


def test_a_list_that_begins_right_below_an_item_of_its_kind_is_a_sign() -> None:
    items = [f"（{number}）{PROSE}" for number in "一二一二"]

    assert sign("#强化监督", *items) == 2
    assert sign("#强化监督", *items[:2], "今年要做好两件事。", *items[2:]) is None


def test_a_list_before_all_headings_is_a_sign_where_others_are_below_them() -> None:
    items = [f"（{number}）{PROSE}" for number in "一二"]

    assert sign(PROSE, *items, PROSE, "#强化监督", *items) == 1
    assert sign(PROSE, *items, PROSE, "#强化监督", PROSE) is None
    assert sign(PROSE, *items, PROSE) is None
    assert sign(f"一、强化监督{PROSE}", *items, "#二、服务代表", *items) is None
