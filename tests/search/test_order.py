"""The order of answers: what the rules of docs/assets/search/rank.js and parts.js put first."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from generator.model.report import Report
from generator.render.paths import address
from tests.samples import a_report, paragraphs
from tests.search.node import NEEDS_NODE, Asked, asked, searched

pytestmark = NEEDS_NODE

CASES = {
    "a number beside the word": ("议案", "收到议案35件。", "收到议案若干。"),
    "one sentence with all words": ("提案 办理", "认真做好提案的办理。", "提案已经收到。信件正在办理。"),
    "all parts of a word": ("农民工欠薪", "为农民工追回工资，欠薪案件全部办结。", "组织农民工参加培训。"),
    "the year asked for": ("捐款 2023", "捐款在2023年结束。", "捐款在去年结束。"),
    "one clause with all words": ("残疾人 就业", "帮助残疾人在家就业，开展活动。", "帮助残疾人在家，开展活动就业。"),
    "a word that marks stand in": ("三公经费", "压减“三公”[3]经费。", "三公里外有经费。"),
    "the word more often": ("沙地", f"治理沙地，{'守护沙地，' * 12}", "治理沙地，绿化荒山。"),
    "a whole word": ("法院", "听取法院报告。", "改进方法院内公示。"),
}


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asked]:
    """Run the engine over a report in which what is worse stands first."""
    worse, better = [case[2] for case in CASES.values()], [case[1] for case in CASES.values()]
    report = a_report("210921/renda/2024", paragraphs(*worse, *better))
    with asked(searched([report]), tmp_path_factory.mktemp("search")) as running:
        yield running


@pytest.mark.parametrize(("query", "better"), [case[:2] for case in CASES.values()], ids=CASES)
def test_what_is_better_comes_before_what_stands_earlier(engine: Asked, query: str, better: str) -> None:
    texts = [hit["text"] for hit in engine.ask("search", query)["reports"][0]["hits"]]
    assert texts[0] == better


def test_of_two_that_are_as_good_the_one_that_stands_earlier_comes_first(engine: Asked) -> None:
    texts = [hit["text"] for hit in engine.ask("search", "结束")["reports"][0]["hits"]]
    assert texts[:2] == ["捐款在去年结束。", "捐款在2023年结束。"]


def test_a_report_whose_hits_are_all_good_comes_before_one_with_one_good_among_weak_ones() -> None:
    mixed = a_report("210921/renda/2024", paragraphs("听取法院报告3次。", *["改进方法院内公示。"] * 5))
    good = a_report("210921/renda/2023", paragraphs("听取法院报告3次。"))
    assert _first([mixed, good], "法院") == address(good)


def test_a_report_is_about_a_word_too_where_its_title_has_another_name_of_the_same() -> None:
    newer = a_report("210921/zhengfu/2024", paragraphs("慰问困难职工。"))
    council = a_report("210921/zhengxie/2023", paragraphs("慰问困难职工。"), title="人民政治协商会议工作报告")
    assert _first([newer, council], "政协 慰问") == address(council)


def _first(reports: Sequence[Report], query: str) -> str:
    """Give the address of the report that comes first."""
    with (
        tempfile.TemporaryDirectory(prefix="gongbao-search-") as folder,
        asked(searched(reports), Path(folder)) as running,
    ):
        return str(running.ask("search", query)["reports"][0]["report"]["address"])
