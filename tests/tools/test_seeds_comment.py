"""What a pull request is told: what the program takes its reports for, and every doubt, harmless and in Chinese."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from generator.ledger.number import number_reports
from generator.ledger.publish import publish_report
from generator.model.ledger import Proposal, Publication
from generator.model.structure import Finding
from generator.problems import Problem, Where
from tests.factory import LINES, make_report, with_head
from tools.seeds_comment import LIMIT, MANUAL, MARK, Draft, comment, failing, meaning_of, read_meanings

if TYPE_CHECKING:
    from generator.model.report import Report

ROOT = Path(__file__).parents[2]
NEW = {"seeds/甲.txt": "A"}
MEANINGS = read_meanings((ROOT / MANUAL).read_text("utf-8"))


FAMILIES = (
    "new|ingest|seed|sidecar|correction|note|metadata|origin|address|meta|order|page|text|sic|arithmetic|link|ledger"
    "|publish|withdraw|review|build|check"
)
CODE = re.compile(rf"['\"]((?:{FAMILIES}|data|file|out|program)\.[a-z-]+)['\"{{]")
FILES = (".txt", ".json", ".csv", ".bib", ".ris")


def test_every_message_of_the_program_is_explained() -> None:
    sources = (file.read_text("utf-8") for file in (ROOT / "generator").rglob("*.py"))
    codes = {code for source in sources for code in CODE.findall(source) if not code.endswith(FILES)}
    assert len(codes) > 50
    assert sorted(code for code in codes if meaning_of(code, MEANINGS) is None) == []


def test_no_explanation_outlives_its_message() -> None:
    program = "\n".join(file.read_text("utf-8") for file in (ROOT / "generator").rglob("*.py"))
    codes = [code for code in MEANINGS if not code.endswith("*") and not code.startswith("seed.twin-")]
    assert [code for code in codes if f'"{code}"' not in program] == []


def _said(*problems: Problem, report: Report | None = None, changes: dict[str, str] | None = None) -> str:
    reports = (report or with_head(make_report()),)
    return comment(Draft(NEW if changes is None else changes, reports, problems, meanings=MEANINGS))


def _problem(code: str, message: str, path: str = "seeds/甲.txt", line: int | None = None) -> Problem:
    return Problem("warning", code, Where(path, line, line), message, "do it")


def _words(markdown: str) -> str:
    return re.sub(r"&#([0-9]+);", lambda match: chr(int(match[1])), markdown)


def test_the_comment_begins_with_the_mark_by_which_it_is_found() -> None:
    assert _said().startswith(f"{MARK}\n")


def test_the_metadata_believed_are_told() -> None:
    said = _words(_said())
    for row in (
        "/reports/210921/renda/2024/",
        "甲县人大常委会工作报告",
        "2024-12-27",
        "县人大常委会主任 赵某",
        "2021—2025年",
    ):
        assert row in said


def test_a_doubt_of_the_metadata_names_its_field() -> None:
    doubted = replace(make_report(), findings=(Finding("note", "meta.speaker", "未从文中读出报告人"),))
    assert "- 报告人：<code>未从文中读出报告人</code>" in _said(report=doubted)


def test_a_message_in_english_is_explained_in_chinese_from_the_manual() -> None:
    said = _said(_problem("seed.ignored", "is no .txt file, and is not read"))
    assert MEANINGS["seed.ignored"][0] in said


def test_a_message_in_chinese_stands_for_itself_with_its_place() -> None:
    assert "第 12 行第 12 字，<code>断开了</code>" in _said(_problem("text.broken", "断开了", line=12))


def test_a_doubtful_id_is_shown_with_both_texts() -> None:
    proposals = (Proposal("p3", "原来的*文字*", "现在的文字", "b4", 0.62), Proposal("p5", "另一段", None, None, 0.1))
    waiting = replace(
        make_report(),
        draft=False,
        publication=Publication(1, ("2026-01-05",), ("",), changed=True, proposals=proposals),
    )
    said = _words(_said(report=waiting))
    assert (
        "- <code>p3</code>，原文留存 62%\n  - 原来：<code>原来的*文字*</code>\n  - 现在：<code>现在的文字</code>"
        in said
    )
    assert "没有找到" in said


def test_a_change_of_a_published_report_is_told_in_words_and_not_as_a_note() -> None:
    old = replace(make_report(), id="210921/renda/2024")
    ledger = publish_report(old, None, "2026-01-05", "首次发布")
    new = make_report(*LINES[:-1], (LINES[-1][0], LINES[-1][1] + "补上一句。"))
    numbered, problems = number_reports([new], ["seeds/甲.txt"], {"甲": ledger})
    assert [one.code for one in problems] == ["ledger.changed"]
    said = _words(comment(Draft(NEW, numbered, problems, ledgers={ledger.id: ledger}, why="补漏字 (#7)")))
    assert "合并就是发布第 2 版" in said
    assert "<code>补漏字 (#7)</code>" in said
    assert "补上一句。" in said
    assert "不妨碍发布" not in said


def test_one_title_for_several_reports_is_warned_of() -> None:
    changed = replace(make_report(), draft=False, publication=Publication(1, ("2026-01-05",), ("",), changed=True))
    both = {**NEW, "seeds/乙.txt": "A"}
    assert "不止一份报告" in _said(report=changed, changes=both)
    assert "不止一份报告" not in _said(report=changed)
    assert "没有列在上面" in _said(report=changed, changes={"seeds/乙.txt": "A"})


def test_a_title_from_elsewhere_makes_no_table_cell_and_no_mention() -> None:
    evil = make_report(("title", "甲 | @someone <img src=x> `x` [y](z)"), ("paragraph", "正文。"))
    said = _said(report=evil)
    assert "@someone" not in said
    assert "<img" not in said
    assert all(line.count("|") == 3 for line in said.splitlines() if line.startswith("|"))


def test_a_file_name_from_elsewhere_makes_no_heading() -> None:
    said = _said(changes={"seeds/a\n# b`@c.txt": "A"})
    assert "\n# b" not in said
    assert "@c" not in said


def test_a_name_that_is_allowed_but_not_advised_is_told_while_it_can_be_changed() -> None:
    plain = with_head(make_report(file="jiaxian-2024.txt"))
    odd = with_head(make_report(file="深圳 2010.txt"))
    advice = "文件名里有字母、数字、连字符以外的字"
    assert advice not in _said(report=plain, changes={"seeds/jiaxian-2024.txt": "A"})
    assert advice in _said(report=odd, changes={"seeds/深圳 2010.txt": "A"})
    assert advice not in _said(report=replace(odd, draft=False), changes={"seeds/深圳 2010.txt": "M"})


def test_what_was_not_read_is_said_with_the_reason() -> None:
    error = Problem("error", "ingest.encoding", Where("seeds/乙.txt"), "byte 3 is no UTF-8", "save it again")
    said = _said(error, changes={"seeds/乙.txt": "A"})
    assert "没有读成" in said
    assert "错误 `ingest.encoding`" in said
    assert "现在还不能合并" in said


def test_errors_fail_and_warnings_do_not() -> None:
    error = Problem("error", "ingest.empty", Where("seeds/甲.txt"), "empty")
    assert failing(Draft(NEW, (), (error,)))
    assert not failing(Draft(NEW, (), (_problem("text.broken", "断"),)))


def test_problems_of_other_files_are_only_counted() -> None:
    said = _said(_problem("text.broken", "别处的事", path="seeds/乙.txt"))
    assert "别处的事" not in said
    assert "另有 1 个警告或错误" in said


def test_a_sidecars_problem_is_its_reports() -> None:
    assert "sidecar.invalid" in _said(_problem("sidecar.invalid", "x", path="seeds/甲.yml"))


def test_a_deleted_report_is_told_what_may_be_deleted() -> None:
    assert "撤回一份报告" in _said(changes={"seeds/丙.txt": "D"})


def test_a_stub_is_told_to_be_on_the_branch_or_shown_to_a_fork() -> None:
    draft = Draft(NEW, (with_head(make_report()),), (), stubs=["seeds/甲.yml"])
    assert "已在您的分支里加上来历说明" in comment(draft)
    assert "```yaml" in comment(replace(draft, ours=False))


def test_the_preview_and_the_manual_are_linked() -> None:
    draft = Draft(NEW, (), (), run_url="https://example.org/run", manual_url="https://example.org/manual")
    assert "(https://example.org/run#artifacts)" in comment(draft)
    assert "(https://example.org/manual)" in comment(draft)


def test_a_thousand_reports_make_a_comment_that_github_takes() -> None:
    changes = {f"seeds/{'字' * 60}{number}.txt": "A" for number in range(1000)}
    problems = [_problem("text.broken", "断" * 500, path=path) for path in changes for _ in range(5)]
    said = _said(*problems, changes=changes)
    assert len(said) <= LIMIT + 1
    assert "没有列出" in said


def test_no_report_is_told_as_such() -> None:
    assert "没有涉及报告" in _said(changes={})


def test_a_code_is_looked_up_by_itself_and_then_by_its_family() -> None:
    meanings = {"check.*": ("a", "b"), "check.id": ("c", "d")}
    assert [meaning_of(code, meanings) for code in ("check.id", "check.link", "x.y")] == [
        ("c", "d"),
        ("a", "b"),
        None,
    ]
