"""docs/assets/search/worker.js: what it answers the theme's script, message by message."""

import json
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.model.facts import Mention
from generator.model.report import Report
from generator.model.spans import Span
from generator.render.search.shards import SHARD
from tests.samples import COUNTY, a_report
from tests.search.node import NEEDS_NODE, NODE, scripts_for_node, searched, write

pytestmark = NEEDS_NODE

SETUP, READY, QUERY, RESULT = 0, 1, 2, 3
HOSTILE = "甲县<img src=x onerror=alert(1)>工作报告"
FIGURE = {"quote": "办理代表议案35件", "number": "35件", "label": "代表议案", "indicator": "renda.bills-handled"}
REPORT = replace(
    a_report(
        "210921/renda/2024",
        (
            ("title", HOSTILE),
            ("heading", "一、监督法院工作<script>"),
            ("paragraph", "听取法院报告8项。办理代表议案35件。落实十四五规划，促进社会发展。"),
            ("paragraph", "县人民代表大会开会 & 表决。"),
        ),
        [FIGURE],
        region=COUNTY,
    ),
    mentions=(Mention("plan", "b3", Span(19, 24), "five-year-14"),),
)
PAGES = [["page", "方法：断行怎样接回", "method/#lines", []]]


class Theme:
    """What the theme's script does: sends messages, and takes what comes back."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        """Take the running worker."""
        self._process = process

    def send(
        self, *messages: tuple[int, object], missing: Sequence[str] | None = None, slow: Sequence[str] = ()
    ) -> list[Any]:
        """Send messages of a type each, at once; give what is answered.

        Files named in `missing` cannot be had, those in `slow` come when the worker has waited without a word.
        """
        assert self._process.stdin
        assert self._process.stdout
        told: dict[str, Any] = {"messages": [{"type": kind, "data": data} for kind, data in messages]}
        if missing is not None:
            told["missing"] = missing
        if slow:
            told["slow"] = slow
        self._process.stdin.write(json.dumps(told) + "\n")
        self._process.stdin.flush()
        answer: list[Any] = json.loads(self._process.stdout.readline())
        return answer

    def items(self, query: str) -> list[list[dict[str, Any]]]:
        """Give the items that are shown for a query in the end."""
        items: list[list[dict[str, Any]]] = self.send((QUERY, query))[-1]["data"]["items"]
        return items


def started(
    folder: Path, reports: Sequence[Report] = (REPORT,), bytes_: tuple[int, int] | None = None, shard: int = SHARD
) -> subprocess.Popen[str]:
    """Start the worker over files of search that are written below `folder`; it fetches `bytes_`, first and in all."""
    write(searched(reports, shard=shard), folder / "files")
    (folder / "files" / "search" / "pages.json").write_text(json.dumps(PAGES), "utf-8")
    command = [NODE or "node", str(Path(__file__).with_name("worker.mjs"))]
    script = scripts_for_node(folder) / "worker.js"
    if bytes_:
        source = script.read_text("utf-8")
        assert "[1_000_000, 2_000_000]" in source
        script.write_text(source.replace("[1_000_000, 2_000_000]", str(list(bytes_))), "utf-8")
    command += [str(script), str(folder / "files")]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8")


@pytest.fixture(scope="module")
def theme(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Theme]:
    """Run a worker for all tests."""
    with started(tmp_path_factory.mktemp("worker")) as process:
        yield Theme(process)
        assert process.stdin
        process.stdin.close()


def test_the_worker_is_ready_when_it_was_set_up(theme: Theme) -> None:
    assert theme.send((SETUP, {"docs": []})) == [{"type": READY}]


def test_nothing_typed_gives_nothing(theme: Theme) -> None:
    assert theme.send((QUERY, " ")) == [{"type": RESULT, "data": {"items": [], "suggest": []}}]


def test_what_a_report_says_is_no_html(theme: Theme) -> None:
    shown = json.dumps([theme.items(query) for query in ("法院", "<img src=x onerror=alert(1)>", "开会 &")])
    assert "&#60;" in shown
    assert "<img" not in shown
    assert "<script" not in shown


def test_only_the_last_of_two_queries_is_answered(theme: Theme) -> None:
    answers = theme.send((QUERY, "法院"), (QUERY, "表决"))
    assert {answer["type"] for answer in answers} == {RESULT}
    assert "法院报告" not in json.dumps(answers, ensure_ascii=False)
    assert "表决" in json.dumps(answers[-1], ensure_ascii=False)


def test_a_figure_query_is_answered_with_values_that_lead_to_their_sentences(theme: Theme) -> None:
    (table,) = [item for item in theme.items("议案 2024") if "kind=figure" in item[0]["location"]]
    head, row = table
    assert head["title"] == "关键数字"
    assert "35件" in row["title"]
    assert row["location"] == "reports/210921/renda/2024/#f1"


def test_where_no_figure_is_of_the_year_those_of_other_years_are_given_and_it_is_said(theme: Theme) -> None:
    (table,) = [item for item in theme.items("议案 1999") if "kind=figure" in item[0]["location"]]
    head, row = table
    assert head["title"] == "关键数字（没有 1999 年的）"
    assert "35件" in row["title"]


def test_a_query_for_no_number_has_no_figures(theme: Theme) -> None:
    assert not [item for item in theme.items("表决") if "kind=figure" in item[0]["location"]]


def test_other_names_of_the_same_are_found_and_it_is_said(theme: Theme) -> None:
    shown = json.dumps(theme.items("县人代会"), ensure_ascii=False)
    assert "写作“县人民代表大会”" in shown


@pytest.mark.parametrize(
    ("typed", "address"),
    [("断行", "method/#lines"), ("十四五", "plans/#five-year-14"), ("阜蒙", "reports/210921/")],
)
def test_pages_plans_and_places_are_suggested(theme: Theme, typed: str, address: str) -> None:
    assert address in [item[0]["location"] for item in theme.items(typed)[:5]]


def test_what_has_the_words_in_another_name_alone_comes_after_the_reports_that_have_them(theme: Theme) -> None:
    items = theme.items("社会发展")
    titles, places = [item[0]["title"] for item in items], [item[0]["location"] for item in items]
    other = next(at for at, title in enumerate(titles) if "，又称“" in title)
    assert max(at for at, place in enumerate(places) if place.startswith("reports/210921/renda/")) < other
    assert "又称" not in titles[0]


def test_an_indicator_is_found_by_its_english_name(theme: Theme) -> None:
    (item,) = [item for item in theme.items("suggestions hand") if item[0]["location"].startswith("indicators/")]
    assert "Indicator</small>" in item[0]["title"]
    assert not [item for item in theme.items("议案") if "Indicator</small>" in item[0]["title"]]


def test_it_is_said_what_would_be_found_without_a_word(theme: Theme) -> None:
    (said,) = [item for item in theme.items("表决 鼢鼱鼷") if len(item) == 2]
    assert said[1]["title"] == "不要“鼢鼱鼷”"
    assert said[1]["text"] == "1 份报告、1 处"


def test_without_a_network_names_are_given_and_the_rest_is_said(tmp_path: Path) -> None:
    with started(tmp_path) as process:
        theme = Theme(process)
        answers = theme.send((QUERY, "阜蒙"), missing=["/s/", "/t/"])
        first, said = answers[-1]["data"]["items"]
        assert first[0]["location"] == "reports/210921/"
        assert "可能是没有联网" in said[0]["text"]
        assert process.stdin
        process.stdin.close()


def a_few(texts: Sequence[str]) -> list[Report]:
    """Make a report of each text."""
    return [
        a_report(f"21092{at}/renda/{2020 + at}", (("title", f"报告{at}"), ("paragraph", text)), region=COUNTY)
        for at, text in enumerate(texts)
    ]


def test_what_is_shown_stays_while_more_is_looked_for(tmp_path: Path) -> None:
    with started(tmp_path, a_few(["法院工作。", "法院监督。", "法院改革。"] * 8), (40, 4000), shard=24) as process:
        answers = Theme(process).send((QUERY, "法院"), slow=["/s/", "/t/"])
        hits = [sum(len(item) > 1 for item in answer["data"]["items"]) for answer in answers]
        assert len(hits) == 5  # names, reports, what the first bytes hold, the same while more is fetched, and all
        assert max(hits) > 0
        assert hits == sorted(hits)
        assert process.stdin
        process.stdin.close()


def test_it_is_said_how_far_was_looked_and_that_counts_of_quotes_are_the_most(tmp_path: Path) -> None:
    reports = a_few(["委員提案。" + "会" * 4000, "委员提案。" + "会" * 4000] * 3)
    with started(tmp_path, reports, (13_000, 13_001)) as process:
        (said,) = [item[0]["title"] for item in Theme(process).items('"委員提案"') if "查看全部" in item[0]["title"]]
        assert "至多" in said
        assert "没有逐字核对" in said
        assert "更早的报告" not in said
        assert process.stdin
        process.stdin.close()


def test_a_pasted_paragraph_makes_no_address_that_servers_refuse(tmp_path: Path) -> None:
    text = "依法监督" * 300
    with started(tmp_path, a_few([f"一是{text}。"])) as process:
        item = next(item for item in Theme(process).items(text) if item[0]["location"].startswith("reports/"))
        assert len(item) > 1
        assert max(len(entry["location"]) for entry in item) < 2000  # GitHub Pages takes some 8,000
        assert process.stdin
        process.stdin.close()
