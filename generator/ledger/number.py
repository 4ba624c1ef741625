"""Every report under its address and ids: drafts by a counter, published ones by their ledgers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.ledger.bind import bind
from generator.ledger.drafts import number_drafts
from generator.ledger.follow import Followed, follow
from generator.ledger.news import news
from generator.ledger.shown import published
from generator.model.ledger import Ledger
from generator.model.report import Report
from generator.problems import Problem, Where


def number_reports(
    reports: Sequence[Report], paths: Sequence[str], ledgers: Mapping[str, Ledger]
) -> tuple[list[Report], list[Problem]]:
    """Give each report its address and ids; `ledgers` are by the stems of their files, `paths` the raw files'.

    A report that was withdrawn is not among them. What cannot be told apart is left out, with an error.
    """
    bound, problems = bind(reports, paths, ledgers)
    numbered: list[Report] = []
    drafts: list[tuple[Report, str]] = []
    for report, path in zip(reports, paths, strict=True):
        ledger = bound.get(path)
        if path not in bound:
            continue
        if ledger is None:
            drafts.append((report, path))
            continue
        if ledger.status == "live":
            followed = follow(ledger, report)
            numbered.append(published(ledger, followed))
            problems += [*_waiting(followed, path), *news(ledger, followed, path)]
    taken = {one: f"the ledger of {ledger.seed}" for ledger in ledgers.values() for one in (ledger.id, *ledger.old)}
    made, refused = number_drafts([draft for draft, _ in drafts], [path for _, path in drafts], taken)
    by_file = {report.source.file: report for report in (*numbered, *made)}
    return [by_file[one.source.file] for one in reports if one.source.file in by_file], [*problems, *refused]


def _waiting(followed: Followed, path: str) -> list[Problem]:
    """Give a warning where ids wait for a person: the page shows them as proposed."""
    waiting = [proposal.anchor for proposal in followed.proposals]
    if not waiting:
        return []
    message = f"{len(waiting)} published ids wait for a decision: {', '.join(waiting)}"
    hint = f"run `gongbao review {path.rpartition('/')[2].removesuffix('.txt')}`"
    return [Problem("warning", "ledger.waiting", Where(path), message, hint)]
