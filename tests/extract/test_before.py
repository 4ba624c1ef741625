"""Names whose rest stands in the clause before."""

import pytest

from tests.extract.helpers import figures_of, labels


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("落实认罪认罚从宽制度，适用率达85.2%。", ["认罪认罚从宽制度适用率"]),
        ("开通行贿犯罪档案查询，受理查询291万批次。", ["行贿犯罪档案查询"]),
        ("持续推动审计查出问题整改，整改率达97.4%。", ["问题整改率"]),
    ],
)
def test_the_clause_before_completes_a_short_name(text: str, expected: list[str]) -> None:
    assert labels(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("立案提案已全部办复，办复率为100%。", ["办复率"]),
        ("带头深入镇村、企业、学校宣讲，宣讲27场次。", ["宣讲"]),
        ("逐户核对补贴，兑付补贴37万元。", ["补贴"]),
    ],
)
def test_it_completes_none_where_it_lists_or_tells_how_much_was_done_or_a_thing_was_counted(
    text: str, expected: list[str]
) -> None:
    assert labels(text) == expected


def test_a_rate_without_what_is_applied_stays_in_doubt() -> None:
    assert figures_of("推进各项工作，适用率达85.2%。")[0].confidence == "low"
