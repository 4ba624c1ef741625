"""What a pull request that changes `seeds/` is told, in Chinese: what each report becomes, and what is in doubt.

What a message of the program means stands in docs/publishing.md, in the table of messages; it is read from there, so
that the page and the comment say the same.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from generator.new import doubts, unclear
from generator.render.words import UNKNOWN, body_name, kind_name, report_title, report_years, session_words
from generator.seeds_new import STUB
from tools.github import quoted
from tools.seeds_changes import told_changes

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from generator.model.ledger import Ledger
    from generator.model.report import Report
    from generator.problems import Problem

MARK = "<!-- gongbao:seeds -->"
"""The first line of the comment, by which the next run finds it again."""
LIMIT = 40_000  # characters; GitHub takes 65,536, and one text of the environment holds 131,071 bytes
MANUAL = "docs/publishing.md"
_FULL = 20  # reports that are told in full; a run's summary and a comment have an end
_NOTES = 30  # notes of one report
_PAIR = 400  # characters of each of two texts that are compared
_ROW = re.compile(r"\| `([a-z]+\.[a-z*-]+)` \| ([^|]+) \| ([^|]+) \|")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_ADVISED = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}\.txt")  # what an address takes too (generator/ledger/address.py)
_CHANGES = {"A": "新加", "M": "有改动", "D": "删除"}
_SEVERITIES = {"error": "错误", "warning": "警告", "note": "附注"}
_TOLD = "ledger.changed"  # told with its words, in Chinese
_FIELDS = {
    "title": "标题",
    "body": "机构",
    "region": "地区",
    "session": "届次",
    "delivered": "报告日期",
    "speaker": "报告人",
    "period": "报告年度",
}


@dataclass(frozen=True, slots=True)
class Draft:
    """All that a comment is made of.

    `changes` gives A, M or D by the path of each raw file (a changed sidecar counts as its raw file's). `stubs` are the
    sidecars that were missing. `ours`: the branch is the repository's own, so that stubs are committed to it.
    `run_url` is the run's page, where the preview lies; `manual_url` that of docs/publishing.md. `ledgers` are by
    address; `why` is the reason that readers would be given for a new version, "" where that is not known.
    """

    changes: Mapping[str, str]
    reports: Sequence[Report]
    problems: Sequence[Problem]
    stubs: Sequence[str] = ()
    ours: bool = True
    run_url: str = ""
    manual_url: str = ""
    meanings: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    ledgers: Mapping[str, Ledger] = field(default_factory=dict)
    why: str = ""


def read_meanings(manual: str) -> dict[str, tuple[str, str]]:
    """Read the table of messages in the manual's Markdown: by code, what it means and what is to be done."""
    return {code: (meaning.strip(), todo.strip()) for code, meaning, todo in _ROW.findall(manual)}


def meaning_of(code: str, meanings: Mapping[str, tuple[str, str]]) -> tuple[str, str] | None:
    """Give what a code means: its own row, else that of its family (`check.*`)."""
    return meanings.get(code) or meanings.get(f"{code.partition('.')[0]}.*")


def comment(draft: Draft) -> str:
    """Give the comment's Markdown, at most `LIMIT` characters."""
    parts = [MARK, "### 公报：合并之后会是什么样", *_opening(draft)]
    by_file = {report.source.file: report for report in draft.reports}
    for number, (path, change) in enumerate(draft.changes.items()):
        part = "\n\n".join(_section(path, change, by_file.get(PurePosixPath(path).name), draft))
        if number == _FULL or sum(map(len, parts)) + len(part) > LIMIT - 4_000:
            parts.append(f"另有 {len(draft.changes) - number} 份没有列出。一次少提交几份，可以看到每一份的情况。")
            break
        parts.append(part)
    return "\n\n".join((*parts, *_closing(draft)))[:LIMIT] + "\n"


def failing(draft: Draft) -> bool:
    """Tell whether something that is an error was found."""
    return any(problem.severity == "error" for problem in draft.problems)


def _opening(draft: Draft) -> Iterator[str]:
    if not draft.changes:
        yield "这次改动没有涉及报告（`seeds/` 里的 .txt 和 .yml）。"
        return
    yield "下面是程序的理解，请逐项核对。合并之前都是草稿，随时可改；**合并就是正式发布**，地址和段号从此不再变动。"
    if failing(draft):
        yield "**现在还不能合并：有错误要先处理。**"


def _section(path: str, change: str, report: Report | None, draft: Draft) -> Iterator[str]:
    yield f"#### {quoted(path)}（{_CHANGES.get(change, change)}）"
    found = [
        problem for problem in draft.problems if PurePosixPath(problem.where.path).stem == PurePosixPath(path).stem
    ]
    if report is not None:
        yield "\n".join(_table(report))
        if report.draft and not _ADVISED.fullmatch(report.source.file):
            yield (
                "文件名里有字母、数字、连字符以外的字。可以用，但发布以后台账一直用这个名字；想换的，请在合并之前换，"
                "改成字母、数字和连字符。"
            )
        said = [f"- {_FIELDS.get(name, '全文')}：{quoted(message)}" for name, message in doubts(report)]
        if said:
            yield "**元数据拿不准的**\n\n" + "\n".join(said)
        if ledger := draft.ledgers.get(report.id or ""):
            yield from told_changes(report, ledger, draft.why)
        yield from _waiting(report)
    elif change == "D":
        yield "还没有发布的，可以删。已经发布的，删去以后地址没有着落，程序不允许；请看说明里的“撤回一份报告”。"
    else:
        yield "**这一份没有读成**，原因见下。"
    serious = [f"- {_line(problem, draft.meanings)}" for problem in found if problem.severity != "note"]
    if serious:
        yield "**要处理的**\n\n" + "\n".join(serious)
    notes = [p for p in found if p.severity == "note" and not p.code.startswith("meta.") and p.code != _TOLD]
    if notes:
        lines = "\n".join(f"- {_line(problem, draft.meanings)}" for problem in notes[:_NOTES])
        yield f"<details><summary>附注 {len(notes)} 条，不妨碍发布</summary>\n\n{lines}\n\n</details>"


def _waiting(report: Report) -> Iterator[str]:
    """Lay the published text and its proposed heir before the person who decides."""
    proposals = report.publication.proposals if report.publication else ()
    if proposals:
        yield (
            "**等人决定的**：下面每个标记，新的文字是不是原来那一段？没有决定，合并了也不能发布。"
            "办法见说明里的“程序拿不准的标记”。"
        )
    for proposal in proposals[:_FULL]:
        new = quoted(proposal.new, _PAIR) if proposal.new is not None else "（没有找到，可能已经删去）"
        kept = f"原文留存 {proposal.kept:.0%}"
        yield f"- {quoted(proposal.anchor)}，{kept}\n  - 原来：{quoted(proposal.old, _PAIR)}\n  - 现在：{new}"


def _table(report: Report) -> Iterator[str]:
    meta, source = report.meta, report.source
    kinds = Counter(block.kind for block in report.blocks)
    place = f"{' '.join(meta.region.path)}（{meta.region.code}）" if meta.region else UNKNOWN
    speaker = " ".join(filter(None, (meta.speaker.role, meta.speaker.name))) if meta.speaker else UNKNOWN
    rows = (
        ("地址", f"/reports/{report.id}/" if report.id else UNKNOWN),
        ("状态", "草稿，合并后发布" if report.draft else "已经发布；改动见下"),
        ("标题", report_title(report)),
        ("地区", place),
        ("机构", body_name(meta.body)),
        ("文种", kind_name(report)),
        ("届次", session_words(report)),
        ("报告年度", report_years(report)),
        ("报告日期", meta.delivered or UNKNOWN),
        ("报告人", speaker),
        ("正文", f"小标题 {kinds['heading']} 个，段落 {kinds['paragraph']} 段，版面元素 {kinds['furniture']} 处"),
        ("关键数字", f"{len(report.figures)} 项，其中所指待核 {unclear(report)} 项"),
        ("原始文件", f"{source.encoding}，{source.chars} 字，SHA-256 {source.sha256}"),
    )
    yield "| 项目 | 程序读出的 |\n|---|---|"
    yield from (f"| {name} | {quoted(value)} |" for name, value in rows)


def _line(problem: Problem, meanings: Mapping[str, tuple[str, str]]) -> str:
    """Give a problem in a line: its severity and place, what it means in Chinese, and the program's own words."""
    where = f"第 {problem.where.line} 行第 {problem.where.column} 字，" if problem.where.line else ""
    known = meaning_of(problem.code, meanings)
    head = f"{_SEVERITIES[problem.severity]} `{problem.code}`："
    if _HAN.search(problem.message) or known is None:
        hint = f"（{quoted(problem.hint)}）" if problem.hint else ""
        return f"{head}{where}{quoted(problem.message)}{hint}"
    return f"{head}{where}{known[0]}。{known[1]}。程序的原话：{quoted(problem.message)}"


def _other_changes(draft: Draft, changed: Collection[str]) -> Iterator[str]:
    """Tell of published reports that get a new version too, with the same reason: several, or untouched ones."""
    files = [report.source.file for report in draft.reports if report.publication and report.publication.changed]
    besides = [file for file in files if PurePosixPath(file).stem not in changed]
    if besides:
        named = "、".join(quoted(file) for file in besides[:_FULL])
        yield f"另有 {len(besides)} 份已发布的报告没有列在上面，也与发布时不同，合并后各开一个新版：{named}。"
    if files and len(draft.changes) + len(besides) > 1:
        yield (
            "**这次提议不止一份报告，新版的理由却只有一句，就是提议的标题。**已发布的报告最好各用一个提议来改，"
            "标题写它自己的事。"
        )


def _closing(draft: Draft) -> Iterator[str]:
    named = "、".join(quoted(path) for path in draft.stubs[:_FULL])
    if draft.stubs and draft.ours:
        yield f"已在您的分支里加上来历说明 {named}，内容是“未详”。知道来历的，请打开它，照里面的说明填写。"
    elif draft.stubs:
        yield (
            f"您的分支在自己的复刻（fork）里，程序不能写入。没有 {named} 也可以合并，来历记为“未详”；知道来历的，"
            f"请自己新建这个文件，照下面的说明填写。\n\n<details><summary>来历说明的样本</summary>\n\n```yaml\n{STUB}```\n\n</details>"
        )
    changed = {PurePosixPath(path).stem for path in draft.changes}
    others = sum(
        problem.severity != "note" and PurePosixPath(problem.where.path).stem not in changed
        for problem in draft.problems
    )
    if others:
        yield f"另有 {others} 个警告或错误不在这次改动的文件里，见运行记录。"
    yield from _other_changes(draft, changed)
    if draft.run_url:
        yield (
            f"预览：打开[这次运行的页面]({draft.run_url}#artifacts)，在 Artifacts 一栏下载 preview，"
            "解压两次，再打开里面 reports 文件夹下对应地址的 index.html。"
        )
    if draft.manual_url:
        yield f"每一条提示的意思、怎样改、怎样合并：[怎样发布一份报告]({draft.manual_url})。"
