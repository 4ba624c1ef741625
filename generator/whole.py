"""Whether all that was published could be read; and each cause of what could not, told once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import PurePath

from generator.problems import Problem

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


def _name(problem: Problem) -> str:
    """Give the name of the report, without suffix, whose raw file, sidecar or ledger a problem speaks of."""
    return PurePath(problem.where.path).stem
