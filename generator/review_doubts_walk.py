"""Walking a person through what waits in a report; each answer stands in the sidecar before the next is asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol, runtime_checkable

from generator.files import write_atomically
from generator.findings import problems_of
from generator.ledger.number import number_reports
from generator.model.editorial import Scope
from generator.model.ledger import Ledger
from generator.model.report import Report
from generator.outcome import Done
from generator.pipeline import annotate_bytes
from generator.problems import GongbaoError, Problem, Where
from generator.records import fault
from generator.review_doubts import Answer, Doubt, doubts_of
from generator.review_doubts_entries import entry_of, reviewed_yaml
from generator.review_doubts_lines import lines_of, reviewed_line
from generator.seeds import SIDECAR_LIMIT, SIDECAR_SUFFIX, Seed
from generator.seeds_accept import unmet
from generator.seeds_write import with_entry, with_value

_UNDONE = frozenset({"correction.redundant", "sidecar.accept"})
"""Warnings that say that an entry of a sidecar does nothing."""


@runtime_checkable
class DoubtAsker(Protocol):
    """What asks a person of doubts."""

    def doubt(self, doubt: Doubt, left: int, refused: str) -> Answer:
        """Show a doubt and give the answer; `left` wait in its report. `refused` says why the last answer was none."""

    def reviewed(self, report: Report) -> Scope | None:
        """Ask what of a report, in which nothing waits any more, the person has read; None: not all, or not now."""


@dataclass(frozen=True, slots=True)
class Walk:
    """One report on the way: its raw file, its record, and its ledger by its file's stem (empty for a draft)."""

    seed: Seed
    report: Report
    ledgers: Mapping[str, Ledger]

    @property
    def sidecar(self) -> Path:
        """Give the path of its sidecar."""
        return self.seed.path.with_suffix(SIDECAR_SUFFIX)


def walk(start: Walk, by: str, on: str, asker: DoubtAsker, done: Done, *, offer: bool = False) -> bool:
    """Ask of everything that waits in a report; gives whether to go on with the next one.

    Answers are written as they come, with who gave them on which day (ISO 8601); what cannot be written is said and
    asked again. Where nothing is left, and something was answered or `offer` says so, the person may sign for all.
    """
    now, refused, answered = start, "", 0
    later: set[tuple[object, ...]] = set()
    name = Path(start.report.source.file).stem
    while waiting := [one for one in doubts_of(now.report) if one.key not in later]:
        doubt = waiting[0]
        answer = asker.doubt(doubt, len(waiting), refused)
        refused = ""
        if answer.choice == "quit":
            break
        if answer.choice == "later":
            later.add(doubt.key)
            continue
        try:
            now = _answered(now, doubt, answer, by, on)
        except GongbaoError as error:
            refused = _said(error)
        else:
            answered += 1
            done.lines.append(f"{name}: {doubt.code} at {doubt.words[:20] or 'the report'}: {answer.choice}; {by}")
    left = len(waiting) + len(later)
    if left:
        done.lines.append(f"{name}: {left} left for later")
    elif now.report.reviewed is None and (answered or offer):
        _sign(now, by, on, asker, done)
    return not waiting


def list_doubts(report: Report, by: str, on: str, done: Done, *, whole: bool, offer: bool = False) -> None:
    """Say what waits in a report, for people without a terminal: all of it with entries to paste, or how much.

    Where nothing waits and `offer` says so, how the person may sign for all.
    """
    doubts = doubts_of(report)
    name = Path(report.source.file).stem
    count = "1 doubt waits" if len(doubts) == 1 else f"{len(doubts)} doubts wait"
    if doubts and not whole:
        done.lines.append(f"{name}: {count}: gongbao review {name}")
    elif doubts:
        done.lines += [line for doubt in doubts for line in lines_of(doubt, by, on)]
        done.lines.append(f"{name}: {count}; decide in a terminal, or in its sidecar as above")
    elif offer and report.reviewed is None:
        done.lines.append(reviewed_line(report, by, on))


def _answered(now: Walk, doubt: Doubt, answer: Answer, by: str, on: str) -> Walk:
    """Write an answer, and give the report made with it. GongbaoError, and nothing is written: it has no effect."""
    try:
        key, entry = entry_of(doubt, answer, by, on)
    except ValueError as error:
        raise _refusal(now, str(error), "decide it later, by hand") from error
    was = Counter(one.about for one in doubts_of(now.report))

    def tried(made: Report) -> None:
        if Counter(one.about for one in doubts_of(made))[doubt.about] >= was[doubt.about]:
            raise _refusal(now, "the answer would change nothing", "decide it by hand in the sidecar, or later")

    return _written(now, lambda text: with_entry(text, key, entry, now.sidecar), tried)


def _sign(now: Walk, by: str, on: str, asker: DoubtAsker, done: Done) -> None:
    scope = asker.reviewed(now.report)
    if scope is None:
        return
    value = reviewed_yaml(by, on, scope)
    try:
        _written(now, lambda text: with_value(text, "reviewed", value, now.sidecar), lambda _made: None)
    except GongbaoError as error:
        done.problems += error.problems
    else:
        done.lines.append(f"{Path(now.report.source.file).stem}: reviewed ({scope}) by {by}")


def _written(now: Walk, change: Callable[[str], str], tried: Callable[[Report], None]) -> Walk:
    """Change the sidecar as it lies there now, if the report can be made with it and `tried` does not object.

    GongbaoError, and nothing is written: the sidecar would be wrong, or an entry of it would do nothing.
    """
    path = now.sidecar
    try:
        old = path.read_bytes() if path.exists() else None
        text = (old or b"").decode()
    except UnicodeDecodeError as error:
        raise _refusal(now, f"is not UTF-8 at byte {error.start}", "save it as UTF-8") from error
    new = change(text).encode()
    if len(new) > SIDECAR_LIMIT:
        raise _refusal(now, f"would have {len(new):,} bytes, over {SIDECAR_LIMIT:,}", "take old entries out")
    told = {(one.code, one.message) for one in _made(replace(now.seed, sidecar_data=old))[1]}
    seed = replace(now.seed, sidecar_data=new)
    report, problems = _made(seed)
    for problem in problems:
        if problem.code in _UNDONE and (problem.code, problem.message) not in told:
            raise GongbaoError(problem)
    tried(report)
    write_atomically(path, new)
    return replace(now, seed=seed, report=_numbered(report, now))


def _made(seed: Seed) -> tuple[Report, list[Problem]]:
    """Make the record of a raw report with its sidecar, as a build does, and say what of the sidecar does nothing.

    GongbaoError: the sidecar is wrong, or wants what cannot be done.
    """
    sidecar = seed.sidecar()
    if wrong := [problem for problem in sidecar.problems if problem.severity == "error"]:
        raise GongbaoError(*wrong)
    try:
        report = annotate_bytes(seed.path.name, seed.data, sidecar.hand)
    except GongbaoError:
        raise
    except Exception as error:
        raise GongbaoError(fault(error, seed.path)) from error
    found = problems_of(report, seed.path)
    stands = [any(entry.covers(*one) for entry in sidecar.accept) for one in found]
    findings = tuple(replace(one, accepted=ok) for one, ok in zip(report.findings, stands, strict=True))
    path = seed.path.with_suffix(SIDECAR_SUFFIX)
    problems = [*sidecar.problems, *unmet(sidecar.accept, found, path)]
    problems += [
        Problem("warning", "correction.redundant", Where(str(path)), f"{one.op}: it is so already: {one.before}")
        for one in report.corrections
        if one.redundant
    ]
    return replace(report, findings=findings), problems


def _numbered(report: Report, now: Walk) -> Report:
    """Give a report its marks, if nothing stands against it; its address stays."""
    numbered, _ = number_reports([report], [str(now.seed.path)], now.ledgers)
    return replace(numbered[0] if numbered else report, id=now.report.id)


def _said(error: GongbaoError) -> str:
    return "; ".join(f"{one.message} ({one.hint})" if one.hint else one.message for one in error.problems)


def _refusal(now: Walk, message: str, hint: str) -> GongbaoError:
    return GongbaoError(Problem("error", "review.answer", Where(str(now.sidecar)), message, hint))
