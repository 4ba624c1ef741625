"""What follows from problems: whether all that was published could be read, each cause told once, what may stand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import PurePath

from generator.problems import Problem
from generator.seeds import Seed

_ADDRESS = "address."
_ALONE = "ledger.alone"
_SIDECAR_ALONE = "sidecar.alone"


def is_whole(problems: Iterable[Problem]) -> bool:
    """Tell whether nothing that was published is missing, doubtful, or back against its withdrawal.

    All errors of ledgers speak of that; `problems` are those of reading, before any were left out.
    """
    return not any(problem.severity == "error" and problem.code.startswith("ledger.") for problem in problems)


def told_once(problems: Sequence[Problem]) -> list[Problem]:
    """Give the problems without those that only follow from another one, which is told.

    A report that could not be read is missing to its ledger, and a report that is gone leaves its sidecar alone.
    """
    failed = {_name(one) for one in problems if one.severity == "error" and one.code != _ALONE}
    gone = {_name(one) for one in problems if one.code == _ALONE}
    follows = {_ALONE: failed, _SIDECAR_ALONE: gone - failed}
    return [one for one in problems if _name(one) not in follows.get(one.code, ())]


def let_stand(problems: Iterable[Problem], seeds: Iterable[Seed]) -> list[Problem]:
    """Give the problems of addresses that a person accepted in the sidecar: they are found when all reports are read.

    What is found in one report alone is held against its sidecar where it is read.
    """
    by_path = {str(seed.path): seed for seed in seeds}
    doubts = (one for one in problems if one.severity == "warning" and one.code.startswith(_ADDRESS))
    return [
        one
        for one in doubts
        if (seed := by_path.get(one.where.path)) and any(entry.covers(one, "") for entry in seed.sidecar().accept)
    ]


def _name(problem: Problem) -> str:
    """Give the name of the report, without suffix, whose raw file, sidecar or ledger a problem speaks of."""
    return PurePath(problem.where.path).stem
