"""The plain text beside a report's page and beside each of its versions: what citations by position count in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.ledger import canonical_text
from generator.render.output import Output
from generator.render.paths import text_file

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.ledger import Ledger
    from generator.model.report import Report


def report_text(report: Report) -> str:
    """Give the text that the report's page shows, furniture left out: a line a block, in reading order."""
    return canonical_text(block.text for block in report.blocks if block.kind != "furniture")


def render_texts(report_id: str, report: Report | None, ledger: Ledger | None) -> Iterator[Output]:
    """Give `text.txt` of the report and of each published version, UTF-8.

    Where there is no report any more its file says so; where it was erased, those of the versions say so too.
    """
    if report is not None:
        yield Output(text_file(report_id), report_text(report).encode())
    if ledger is None:
        return
    if report is None:
        yield Output(text_file(report_id), statement(ledger).encode())
    for revision in ledger.revisions:
        text = statement(ledger) if ledger.status == "erased" else revision.text
        yield Output(text_file(report_id, revision.number), text.encode())


def statement(ledger: Ledger) -> str:
    """Say in plain words that a report was taken back, when and why, and what is left of it."""
    left = (
        "应请求，其文字已从本站各版、数据和原始文件中删除。"
        if ledger.status == "erased"
        else f"已发布的各版仍可查阅，最后一版见 v{ledger.latest.number}/text.txt 。"
    )
    return f"本报告已于 {ledger.withdrawn_on} 撤回。\n理由：{ledger.withdrawn}\n{left}\n"
