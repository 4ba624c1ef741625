"""An editor's wishes of which some cannot be met: the others, and how all that is wrong is told at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import chain

from generator.model.editorial import Hand, Spot
from generator.problems import Problem

_MEND_FIRST = "mend the corrections that are wrong first: this may only follow from them"


def without_wrong(hand: Hand, wrong: Iterable[Problem]) -> Hand:
    """Give an editor's wishes less those that are told to be wrong, known by their places in the sidecar."""
    told = {(problem.where.line, problem.where.column) for problem in wrong}

    def stands(spots: Mapping[str, Spot]) -> bool:
        return told.isdisjoint(spots.values())

    return replace(
        hand,
        metadata={name: said for name, said in hand.metadata.items() if hand.spots.get(name) not in told},
        corrections=tuple(one for one in hand.corrections if stands(one.spots)),
        notes=tuple(one for one in hand.notes if stands(one.spots)),
    )


def told_together(*problems: Iterable[Problem]) -> list[Problem]:
    """Give all that is wrong with one report and its sidecar in the order of their text, each once.

    Words that are not there may be what a wrong correction was to bring: where there is one, that is said with them.
    """
    told = sorted(
        dict.fromkeys(chain(*problems)), key=lambda one: (one.where.path, one.where.line or 0, one.where.column or 0)
    )
    wrong = [one for one in told if _is_of_correction(one)]
    return [_doubted(one) if _may_follow(one) and any(other is not one for other in wrong) else one for one in told]


def _may_follow(problem: Problem) -> bool:
    """Tell whether something may only be missing because a correction was not made."""
    unmet = problem.code in {"correction.unmet", "note.unmet"}
    return unmet or (problem.code == "sidecar.accept" and problem.message.startswith("accept: "))


def _is_of_correction(problem: Problem) -> bool:
    """Tell whether a problem keeps a correction from being made."""
    said = problem.code == "sidecar.invalid" and problem.message.startswith("corrections")
    return problem.severity == "error" and (said or problem.code.startswith("correction."))


def _doubted(problem: Problem) -> Problem:
    return replace(problem, hint=f"{problem.hint}; or {_MEND_FIRST}")
