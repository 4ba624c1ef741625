"""Publishing: ids and addresses given for good, and the next version of what was published."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from generator.model.ledger import Ledger
from generator.model.ledger_sound import is_address
from generator.model.report import Report
from generator.outcome import Done, Options
from generator.pipeline import read_seeds
from generator.problems import Problem, Where
from generator.progress import Tell
from generator.seeds import Seed
from generator.seeds_ledger import Ledgers, ledger_path, write_ledger
from generator.whole import let_stand

FIRST = "首次发布"
"""The reason of a first version where the publisher gives none."""


@dataclass(frozen=True, slots=True)
class Request:
    """What is to be published: raw files by their names without `.txt` (none: all that is new), and how.

    `on` is the day (ISO 8601). `why` is needed for a second version and later ones. `address` is for one report whose
    own is another's.
    """

    names: Sequence[str]
    on: str
    why: str | None = None
    address: str | None = None


def publish(options: Options, request: Request, tell: Tell) -> Done:
    """Publish reports; each is written whole or not at all. Publishing what is published already writes nothing."""
    from generator.ledger.number import number_reports
    from generator.ledger.reason import written

    if request.why is not None and not written(request.why):
        message = "nothing is published: --why is empty, and readers must know why"
        hint = "write the reason out; a first version needs none"
        return Done(problems=[Problem("error", "publish.why", Where(str(options.seeds)), message, hint)])
    seeds, outcome, ledgers = read_seeds(options, tell)
    paths = [str(seed.path) for seed in seeds]
    numbered, problems = number_reports(outcome.reports, paths, ledgers.by_name)
    chosen, done = _chosen(seeds, outcome.reports, request, options.seeds)
    by_file = {report.source.file: report for report in numbered}
    accepted = let_stand(problems, seeds)
    failed = {problem.where.path for problem in problems if problem.severity == "error"}
    taken_only = {problem.where.path for problem in problems if problem.code == "address.taken"}
    done.problems += [one for one in outcome.problems if one.severity == "error"]
    for seed, report in chosen:
        here = [one for one in problems if one.where.path == str(seed.path) and one.severity == "error"]
        if str(seed.path) in failed - (taken_only if request.address else set()):
            done.problems += here
            continue
        ready = by_file.get(report.source.file)
        if request.address:
            refused = _refuse_address(request.address, ready, ledgers, seed)
            if refused:
                done.problems.append(refused)
                continue
            ready = replace(report, id=request.address)
        elif ready and ready.draft:
            done.problems += (one for one in problems if one.where.path == str(seed.path) and one not in accepted)
        if ready:
            _publish_one(ready, ledgers, request, options.seeds, done)
    if not done.lines and not done.problems:
        done.lines.append("nothing is new: nothing was written")
    return done


def _chosen(
    seeds: Sequence[Seed], reports: Sequence[Report], request: Request, folder: Path
) -> tuple[list[tuple[Seed, Report]], Done]:
    """Give the reports that were named; a name that no raw file has is an error."""
    names = {Path(name).name.removesuffix(".txt") for name in request.names}
    pairs = list(zip(seeds, reports, strict=True))
    chosen = [(seed, report) for seed, report in pairs if not names or seed.name in names]
    done = Done()
    for name in sorted(names - {seed.name for seed, _ in chosen}):
        hint = f"the names here are {', '.join(seed.name for seed in seeds)}" if seeds else ""
        done.problems.append(Problem("error", "publish.name", Where(str(folder / name)), "is no report here", hint))
    if request.address and len(chosen) != 1:
        hint = "name the one report that is to have this address"
        where = Where(str(folder))
        done.problems.append(Problem("error", "publish.address", where, "--as speaks of one report", hint))
        return [], done
    return chosen, done


def _refuse_address(address: str, ready: Report | None, ledgers: Ledgers, seed: Seed) -> Problem | None:
    """Give an error where a report may not have an address: it is none, another's, or the report has one already."""
    where = Where(str(seed.path))
    if ready is not None and not ready.draft:
        message = f"is published as {ready.id}, and stays there"
        return Problem("error", "publish.address", where, message, "publish it without --as")
    if not is_address(address):
        hint = "write it as 210921/renda/2024-2: the place's code, the body, the period"
        return Problem("error", "publish.address", where, f"--as {address} is no address of a report", hint)
    holders = (name for name, ledger in ledgers.by_name.items() if address in (ledger.id, *ledger.old))
    holder = next(holders, None)
    if holder:
        message = f"--as {address} is the address of {holder}, or was"
        return Problem("error", "address.taken", where, message, "give it the next number")
    return None


def _publish_one(report: Report, ledgers: Ledgers, request: Request, seeds: Path, done: Done) -> None:
    """Publish one report and write its ledger, or say why not."""
    from generator.ledger.publish import publish_report
    from generator.ledger.reason import written

    name = Path(report.source.file).stem
    old_name, old = next(((key, one) for key, one in ledgers.by_name.items() if one.id == report.id), (name, None))
    where = Where(str(seeds / report.source.file))
    if report.publication and report.publication.proposals:
        waiting = ", ".join(proposal.anchor for proposal in report.publication.proposals)
        message = f"is not published: {waiting} wait for a decision"
        done.problems.append(Problem("error", "ledger.waiting", where, message, f"run `gongbao review {name}` first"))
        return
    why = written(request.why or "")
    if report.publication and report.publication.changed and not why:
        message = f"would get version {report.publication.revision + 1}, and readers must know why"
        done.problems.append(Problem("error", "publish.why", where, message, "say what changed with --why"))
        return
    new = publish_report(report, old, request.on, why or FIRST)
    if new == old:
        if request.names:
            done.lines.append(f"{name}: /reports/{new.id}/ is as it was published; nothing was written")
        return
    if old and old_name != name and (seeds / old.seed).exists():
        message = f"has the text of {old.seed}, which is published as {old.id} and is still there"
        done.problems.append(Problem("error", "ledger.swapped", where, message, "take one of the two files out"))
        return
    path = write_ledger(seeds, name, new, ledgers.by_name.get(name))
    if old_name != name:
        ledger_path(seeds, old_name).unlink()
    done.lines.append(f"{name}: {_said(old, new)}; written to {path}")
    done.problems += _other_kinds(old, new, where) if old else ()


def _other_kinds(old: Ledger, new: Ledger, where: Where) -> Iterator[Problem]:
    """Give a warning where a heading was published as a paragraph, or the reverse: its own text may have been lost."""
    from generator.ledger.news import other_kinds

    if kinds := other_kinds(old, new.latest.rows):
        message = f"of another kind than in version {old.latest.number}: {', '.join(kinds)}"
        hint = "look whether the text below a heading was moved away or lost; if so, mend it and publish again"
        yield Problem("warning", "publish.kind", where, message, hint)


def _said(old: Ledger | None, new: Ledger) -> str:
    """Say in a phrase what publishing did."""
    address = f"/reports/{new.id}/"
    if old is None:
        return f"{address} is permanent from now on, with {len(new.anchors)} ids"
    fresh = len(new.anchors) - len(old.anchors)
    if new.latest.number > old.latest.number:
        return f"{address} has version {new.latest.number}, with {fresh} new ids"
    return f"{address} keeps version {new.latest.number}: the text is the same; {fresh} new ids"
