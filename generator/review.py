"""Walking a person through the ids that wait for a decision."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from generator.model.ledger import Ledger, Proposal
from generator.model.report import Report
from generator.outcome import Done, Options
from generator.pipeline import read_seeds
from generator.problems import Problem, Where
from generator.progress import Tell
from generator.seeds_ledger import write_ledger

Answer = Literal["keep", "end", "later"]
Ask = Callable[[Report, Proposal], Answer]
"""What asks a person of one proposal: the id goes on as proposed, it ends, or that is left for later."""


@dataclass(frozen=True, slots=True)
class Review:
    """Who decides on which day (ISO 8601), and what was said beforehand: ids that go on, and ids that end.

    An id in `keep` may name another block than the proposed one, by its id in the record; None is the proposed one.
    """

    by: str
    on: str
    keep: Mapping[str, str | None]
    end: frozenset[str] = frozenset()


def review(options: Options, names: Sequence[str], plan: Review, ask: Ask, tell: Tell) -> Done:
    """Decide what waits in the reports that are named, or in all: as `plan` says, else as `ask` does.

    What was decided of a report is written to its ledger, also where more is left for later.
    """
    from generator.ledger.number import number_reports

    seeds, outcome, ledgers = read_seeds(options, tell)
    numbered, problems = number_reports(outcome.reports, [str(seed.path) for seed in seeds], ledgers.by_name)
    wanted = {Path(name).name.removesuffix(".txt") for name in names}
    done = Done(problems=[one for one in (*outcome.problems, *problems) if one.severity == "error"])
    by_id = {ledger.id: (name, ledger) for name, ledger in ledgers.by_name.items()}
    seen: set[str] = set()
    for report in numbered:
        if report.publication is None or (wanted and Path(report.source.file).stem not in wanted):
            continue
        name, ledger = by_id[report.id or ""]
        seen |= {proposal.anchor for proposal in report.publication.proposals}
        decided = _decide_all(report, ledger, plan, ask, done)
        if decided != ledger:
            write_ledger(options.seeds, name, decided)
    for anchor in sorted({*plan.keep, *plan.end} - seen):
        where = Where(str(options.seeds))
        done.problems.append(Problem("error", "review.anchor", where, f"{anchor} does not wait for a decision"))
    if not seen:
        done.lines.append("nothing waits for a decision")
    return done


def _decide_all(report: Report, ledger: Ledger, plan: Review, ask: Ask, done: Done) -> Ledger:
    """Give the ledger with what was decided of one report; what was not is told."""
    from generator.ledger.decide import decide

    name = Path(report.source.file).stem
    left = []
    for proposal in report.publication.proposals if report.publication else ():
        answer = _planned(proposal, plan) or ask(report, proposal)
        block = report.by_id.get(plan.keep.get(proposal.anchor) or proposal.block or "")
        if answer == "later":
            left.append(proposal.anchor)
        elif answer == "end":
            ledger = decide(ledger, proposal, None, plan.by, plan.on)
            done.lines.append(f"{name}: {proposal.anchor} ends; decided by {plan.by}")
        elif block is None:
            where = Where(report.source.file)
            hint = "name a block of the record with --accept ANCHOR=BLOCK, or end the id"
            message = f"{proposal.anchor}: there is no block that it could go on as"
            done.problems.append(Problem("error", "review.block", where, message, hint))
        else:
            ledger = decide(ledger, proposal, block.text, plan.by, plan.on)
            done.lines.append(f"{name}: {proposal.anchor} goes on as {block.id}; decided by {plan.by}")
    if left:
        done.lines.append(f"{name}: left for later: {', '.join(left)}")
    return ledger


def _planned(proposal: Proposal, plan: Review) -> Answer | None:
    if proposal.anchor in plan.keep:
        return "keep"
    return "end" if proposal.anchor in plan.end else None
