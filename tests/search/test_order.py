"""The order of answers: what the rules of docs/assets/search/rank.js and parts.js put first."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from generator.render.search import render_search
from tests.samples import a_report, paragraphs
from tests.search.node import NEEDS_NODE, Asked, asked

pytestmark = NEEDS_NODE

CASES = {
    "a number beside the word": ("议案", "收到议案35件。", "收到议案若干。"),
    "one sentence with all words": ("提案 办理", "认真做好提案的办理。", "提案已经收到。信件正在办理。"),
    "all parts of a word": ("农民工欠薪", "为农民工追回工资，欠薪案件全部办结。", "组织农民工参加培训。"),
    "the year asked for": ("捐款 2023", "捐款在2023年结束。", "捐款在去年结束。"),
    "a whole word": ("法院", "听取法院报告。", "改进方法院内公示。"),
}


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asked]:
    """Run the engine over a report in which what is worse stands first."""
    worse, better = [case[2] for case in CASES.values()], [case[1] for case in CASES.values()]
    report = a_report("210921/renda/2024", paragraphs(*worse, *better))
    with asked(render_search([report]), tmp_path_factory.mktemp("search")) as running:
        yield running


@pytest.mark.parametrize(("query", "better"), [case[:2] for case in CASES.values()], ids=CASES)
def test_what_is_better_comes_before_what_stands_earlier(engine: Asked, query: str, better: str) -> None:
    texts = [hit["text"] for hit in engine.ask("search", query)["reports"][0]["hits"]]
    assert texts[0] == better


def test_of_two_that_are_as_good_the_one_that_stands_earlier_comes_first(engine: Asked) -> None:
    texts = [hit["text"] for hit in engine.ask("search", "结束")["reports"][0]["hits"]]
    assert texts[:2] == ["捐款在去年结束。", "捐款在2023年结束。"]
