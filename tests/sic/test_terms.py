"""Set terms one slip away, and misprints."""

import pytest

from tests.sic.helpers import messages, slips


@pytest.mark.parametrize("printed", ["常委会组成员", "固定资资产投资", "民生事实项目", "截至目前，截止目前"])
def test_a_term_one_slip_away_is_noted(printed: str) -> None:
    assert slips(f"推进{printed}。") == [("sic.term", printed.removeprefix("截至目前，").removesuffix("目前"))]


def test_the_note_gives_the_usual_form() -> None:
    assert messages("组织常委会组成员视察。") == ["常见的写法是“常委会组成人员”"]


@pytest.mark.parametrize(
    "text", ["常委会组成人员", "固定资产投资", "民生实事项目", "截至目前", "公布署名文章", "国民经济社会发展"]
)
def test_what_is_in_use_is_left_alone(text: str) -> None:
    assert not slips(f"推进{text}。")
