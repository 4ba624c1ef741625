"""Which raw file is which report: a ledger binds a file's name and its bytes to an address."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import PurePath

from generator.model.ledger import Ledger
from generator.model.report import Report
from generator.problems import Problem, Where


def bind(
    reports: Sequence[Report], paths: Sequence[str], ledgers: Mapping[str, Ledger]
) -> tuple[dict[str, Ledger | None], list[Problem]]:
    """Give for each raw file's path its ledger, None for a draft; a file that cannot be told is not there.

    A ledger is that of the file with its name. A file with another name and bytes that were published is that report,
    renamed, if no file has the old name any more (a warning says what to do). Everything else is an error: nothing is
    guessed where two files may be the same report. Each cause is told once.
    """
    by_seed = {ledger.seed: ledger for ledger in ledgers.values()}
    by_bytes = {one.source: ledger for ledger in ledgers.values() for one in ledger.revisions}
    files = {report.source.file for report in reports}
    bound: dict[str, Ledger | None] = {}
    told: set[str] = set()
    problems: list[Problem] = []
    for report, path in zip(reports, paths, strict=True):
        named = by_seed.get(report.source.file)
        same = by_bytes.get(report.source.sha256, named)
        if same is named:
            bound[path] = named
        elif named is None and same is not None and same.seed not in files and same not in bound.values():
            bound[path] = same
            problems += _renamed(same, path)
        elif same is not None:
            problems.append(_swapped(same, path))
            told |= {one.id for one in (same, named) if one}
        if (ledger := bound.get(path)) and ledger.status == "erased":
            problems.append(_erased(ledger, path))
    held = {ledger.id for ledger in bound.values() if ledger} | told
    problems += [
        _alone(ledger, paths) for ledger in ledgers.values() if ledger.status == "live" and ledger.id not in held
    ]
    return bound, problems


def _renamed(ledger: Ledger, path: str) -> list[Problem]:
    """Give a warning, with what helps: a withdrawn report is published no more, and an erased one may not be there."""
    if ledger.status == "erased":
        return []
    message = f"was published as {ledger.seed}, and keeps its address {ledger.id}"
    hint = f"name it {ledger.seed} again"
    if ledger.status == "live":
        hint += f", or run `gongbao publish {PurePath(path).stem}`: its ledger is renamed then"
    return [Problem("warning", "ledger.renamed", Where(path), message, hint)]


def _swapped(ledger: Ledger, path: str) -> Problem:
    message = f"holds what was published from {ledger.seed} as {ledger.id}"
    hint = "take one of the two files out, or give each the name that it was published under"
    return Problem("error", "ledger.swapped", Where(path), message, hint)


def _erased(ledger: Ledger, path: str) -> Problem:
    message = f"was published as {ledger.id} and erased: {ledger.withdrawn}"
    return Problem("error", "ledger.erased", Where(path), message, "take the file out: its text may not come back")


def _alone(ledger: Ledger, paths: Sequence[str]) -> Problem:
    path = str(PurePath(paths[0]).with_name(ledger.seed)) if paths else ledger.seed
    message = f"is not there, and is published as {ledger.id}"
    hint = "put the file back, from git or a copy; how a report is taken back for good: docs/policy.md"
    return Problem("error", "ledger.alone", Where(path), message, hint)
