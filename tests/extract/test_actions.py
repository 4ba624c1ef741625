"""What is done with the things counted."""

import pytest

from tests.extract.helpers import figures_of


@pytest.mark.parametrize(
    ("text", "label", "action"),
    [
        ("提出建立交易市场、推广节水灌溉等建议23条。", "建议", "提出"),
        ("发现分红不及时、质量不一等问题89个。", "问题", "发现"),
        ("采取“四不两直”方式暗访社区和村组87个。", "社区和村组", "暗访"),
        ("主席、副主席督办重点提案12件。", "重点提案", "督办"),
        ("最终18户业主一致签字。", "业主", None),
        ("推动30个重点项目开工。", "重点项目", "推动开工"),
        ("为1640余名农民工追回劳动报酬2万元。", "农民工", "追回"),
        ("城镇登记失业率控制在4.2%以内。", "城镇登记失业率", "控制"),
        ("73个集体和91名个人受到表彰。", "集体", "受到表彰"),
    ],
)
def test_what_is_done_and_to_what(text: str, label: str, action: str | None) -> None:
    figure = figures_of(text)[0]
    assert (figure.label, figure.action) == (label, action)
