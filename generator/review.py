"""Walking a person through the ids and doubts that wait for a decision; leading back ids that went wrong unasked."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Literal

from generator.model.ledger import Ledger, Proposal
from generator.model.report import Report
from generator.model.structure import Block
from generator.outcome import Done, Options
from generator.pipeline import read_seeds
from generator.problems import Problem, Where
from generator.progress import Tell
from generator.review_doubts import doubts_of
from generator.review_doubts_walk import DoubtAsker, Walk, list_doubts, walk
from generator.review_question import Question, question_of
from generator.seeds_ledger import write_ledger

Answer = Literal["keep", "end", "later", "unasked"]
"""The id goes on as proposed, it ends, that is left for later, or there was nobody to ask."""
Ask = Callable[[Question], Answer]
"""What asks a person of one proposal."""


@dataclass(frozen=True, slots=True)
class Review:
    """Who decides on which day (ISO 8601), and what was said beforehand: ids that go on, and ids that end.

    An id in `keep` may name another block than the proposed one, by its id in the record or by the mark that it has on
    the page; None is the proposed one. An id that does not wait may be named too: it was led wrong.
    """

    by: str
    on: str
    keep: Mapping[str, str | None]
    end: frozenset[str] = frozenset()

    @property
    def named(self) -> list[str]:
        """Give the ids that were spoken of beforehand, sorted."""
        return sorted({*self.keep, *self.end})


def signed(by: str | None) -> str:
    """Give the name of who decides, on one line; empty where nobody is named, or by blanks and marks alone."""
    from generator.ledger.reason import written

    return written(by or "")


def review(options: Options, names: Sequence[str], plan: Review, ask: Ask, tell: Tell) -> Done:
    """Decide what waits in the reports that are named, or in all: as `plan` says, else as `ask` does.

    What was decided of an id is written to its report's ledger, also where more is left for later. A plan that names
    ids is for one report: others have ids of the same name. One that names none goes on to doubts, whose answers are
    written to sidecars, if `ask` can be asked of these (`DoubtAsker`); else they are told.
    """
    from generator.ledger.number import number_reports

    seeds, outcome, ledgers = read_seeds(options, tell)
    numbered, problems = number_reports(outcome.reports, [str(seed.path) for seed in seeds], ledgers.by_name)
    done = Done(problems=[one for one in (*outcome.problems, *problems) if one.severity == "error"])
    chosen = _chosen(numbered, names, options.seeds, plan, done)
    if plan.named and len(chosen) != 1:
        hint = "name the one report: others have ids of the same name"
        done.problems.append(_error("review.name", options.seeds, f"{', '.join(plan.named)} is of which report?", hint))
        return done
    by_id = {ledger.id: (name, ledger) for name, ledger in ledgers.by_name.items()}
    waits = False
    for report in chosen:
        if report.publication is None:
            continue
        name, ledger = by_id[report.id or ""]
        proposals = _proposals(report, ledger, plan, options.seeds, done)
        waits |= bool(proposals)
        decided = _decide_all(report, ledger, proposals, plan, ask, done)
        if decided != ledger:
            write_ledger(options.seeds, name, decided, ledger)
    if not plan.named:
        starts = [
            Walk(seed, one, ledgers.by_name) for seed in seeds for one in chosen if one.source.file == seed.path.name
        ]
        waits |= _walk_doubts(starts, plan, ask, done, named=bool(names))
        done.lines += [] if waits else ["nothing waits for a decision"]
    return done


def _walk_doubts(starts: Sequence[Walk], plan: Review, ask: Ask, done: Done, *, named: bool) -> bool:
    """Ask of the doubts in reports, or tell them where nobody can be asked; gives whether there are any."""
    asker: object = ask  # a plain function can be asked of ids alone
    for start in starts:
        if not isinstance(asker, DoubtAsker):
            list_doubts(start.report, plan.by, plan.on, done, whole=named or len(starts) == 1, offer=named)
        elif not walk(start, plan.by, plan.on, asker, done, offer=named):
            break
    return any(doubts_of(start.report) for start in starts)


def _chosen(reports: Sequence[Report], names: Sequence[str], seeds: Path, plan: Review, done: Done) -> list[Report]:
    """Give the reports that are named, or all; those alone that are published, where ids are spoken of.

    A name that none has is an error.
    """
    wanted = {Path(name).name.removesuffix(".txt") for name in names}
    by_name = {Path(one.source.file).stem: one for one in reports if one.publication or not plan.named}
    kind = "published report" if plan.named else "report"
    for name in sorted(wanted - by_name.keys()):
        near = get_close_matches(name, by_name, 1)
        hint = f"did you mean {near[0]}?" if near else ""
        done.problems.append(_error("review.name", seeds / name, f"is no {kind} that can be read", hint))
    return [report for name, report in by_name.items() if not wanted or name in wanted]


def _proposals(report: Report, ledger: Ledger, plan: Review, seeds: Path, done: Done) -> list[Proposal]:
    """Give what waits, and what the plan speaks of though it does not wait."""
    from generator.ledger.decide import proposal_for

    found = list(report.publication.proposals) if report.publication else []
    waiting = {proposal.anchor for proposal in found}
    for anchor in plan.named:
        if anchor in waiting:
            continue
        proposal = proposal_for(ledger, report, anchor)
        if proposal is None:
            message = f"{anchor} is no heading's or paragraph's id that {ledger.id} has given out"
            done.problems.append(_error("review.anchor", seeds / ledger.seed, message))
        elif anchor in plan.keep and plan.keep[anchor] is None:
            hint = f"if it leads to a wrong text, say where it should lead: --accept {anchor}=BLOCK"
            message = f"{anchor} does not wait for a decision"
            done.problems.append(_error("review.anchor", seeds / ledger.seed, message, hint))
        else:
            found.append(proposal)
    return found


def _decide_all(
    report: Report, ledger: Ledger, proposals: Sequence[Proposal], plan: Review, ask: Ask, done: Done
) -> Ledger:
    """Give the ledger with what was decided of one report; what was not is told, with both texts if nobody saw them."""
    from generator.ledger.decide import decide

    name = Path(report.source.file).stem
    left = []
    for proposal in proposals:
        anchor = proposal.anchor
        question = question_of(report, ledger, proposal)
        answer = _planned(proposal, plan) or ask(question)
        block = _block(report, plan.keep.get(anchor) or proposal.block or "")
        if answer in {"later", "unasked"}:
            left.append(anchor)
            done.lines += question.lines() if answer == "unasked" else ()
        elif answer == "end":
            before, ledger = ledger, decide(ledger, proposal, None, report.blocks, plan.by, plan.on)
            done.lines.append(f"{name}: {anchor} ends; {_who(before, ledger, plan)}")
        elif block is None:
            hint = "name a block of the text with --accept ID=BLOCK, by its id in the record or its mark; or end the id"
            message = f"{anchor}: there is no such block that it could go on as"
            done.problems.append(_error("review.block", Path(report.source.file), message, hint))
        else:
            before, ledger = ledger, decide(ledger, proposal, block, report.blocks, plan.by, plan.on)
            done.lines.append(f"{name}: {anchor} goes on as {block.id}; {_who(before, ledger, plan)}")
            done.problems += _alias_warning(report, ledger, anchor, block)
    if left:
        done.lines.append(f"{name}: left for later: {', '.join(left)}")
    return ledger


def _who(before: Ledger, ledger: Ledger, plan: Review) -> str:
    return f"decided by {plan.by}" if ledger != before else "that was decided before, and nothing was written"


def _block(report: Report, name: str) -> Block | None:
    """Give the block of the text with this id in the record, or this mark on the page."""
    found = report.by_id.get(name) or next((block for block in report.blocks if name and block.anchor == name), None)
    return None if found is None or found.kind == "furniture" else found


def _alias_warning(report: Report, ledger: Ledger, anchor: str, block: Block) -> list[Problem]:
    """Give a warning where an id was led to a block that goes on as another id, which was published too."""
    if block.anchor in {None, anchor} or block.anchor not in ledger.anchors:
        return []
    message = f"{anchor} now leads to {block.anchor}, whose text {block.id} is: it is no longer a paragraph of its own"
    hint = f"if that is wrong: `gongbao review --accept {anchor}=BLOCK` with another block, or --end {anchor}"
    return [Problem("warning", "review.alias", Where(report.source.file), message, hint)]


def _planned(proposal: Proposal, plan: Review) -> Answer | None:
    if proposal.anchor in plan.keep:
        return "keep"
    return "end" if proposal.anchor in plan.end else None


def _error(code: str, path: Path, message: str, hint: str = "") -> Problem:
    return Problem("error", code, Where(str(path)), message, hint)
