"""Raw files to records, each through its JSON, so that a record from the cache and a new one are the same thing."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from generator.cache import RecordCache
from generator.correct.figure_said import unsaid
from generator.findings import problems_of
from generator.model import codec
from generator.model.editorial import NO_HAND, Hand
from generator.model.hand_codec import hand_key
from generator.model.report import Report
from generator.outcome import Outcome
from generator.problems import GongbaoError, Problem, Where
from generator.progress import Tell
from generator.records_told import told_together, without_wrong
from generator.seeds import SIDECAR_SUFFIX, Seed, find_seeds
from generator.seeds_accept import unmet
from generator.seeds_origin import origin_problems
from generator.seeds_sidecar import Sidecar

Make = Callable[[str, bytes, Hand], Report]
"""What makes a record of a file's name and bytes, and of what an editor does to it."""
_UNSAID = "where our text is wrong, mend its words by `op: replace`; where the source is, add `kind: emendation`"


def read_records(
    sources: Iterable[Path], make: Make, cache: Path | None, tell: Tell, *, sidecars: bool
) -> tuple[list[Seed], Outcome]:
    """Read raw files and folders into records without address; a file that cannot be read is a problem, not the end.

    What `make` does is kept in `cache`; with `sidecars`, what the sidecars say is in the records.
    """
    outcome = Outcome()
    found, outcome.problems = find_seeds(sources)
    records = RecordCache(cache)
    kept: list[Seed] = []
    for number, seed in enumerate(found):
        tell("reading reports", number, len(found))
        sidecar = seed.sidecar() if sidecars else None
        try:
            report = _read_record(seed, make, records, sidecar.hand if sidecar else NO_HAND)
        except GongbaoError as error:
            wrong = [_at(problem, seed.path) for problem in error.problems]
            outcome.problems += told_together(wrong, _of_rest(seed, sidecar, wrong, make, records) if sidecar else ())
            continue
        problems = problems_of(report, seed.path)
        if sidecar and not sidecar.sound:
            outcome.problems += told_together(_of_sidecar(seed, sidecar, problems))
            continue
        outcome.problems += [problem for problem, _ in problems]
        if sidecar:
            stands = [any(entry.covers(*problem) for entry in sidecar.accept) for problem in problems]
            outcome.accepted += [problem for (problem, _), accepted in zip(problems, stands, strict=True) if accepted]
            outcome.problems += _of_sidecar(seed, sidecar, problems)
            outcome.problems += _told_of(seed, sidecar.hand, report)
            report = _with_sidecar(report, sidecar, stands)
        kept.append(seed)
        outcome.reports.append(report)
        outcome.digests.append(seed.digest)
    return kept, outcome


def _read_record(seed: Seed, make: Make, records: RecordCache, hand: Hand) -> Report:
    """Give the record of one raw report. GongbaoError, also where the program itself is at fault."""
    wishes = hand_key(hand)
    text = records.get(seed.path.name, seed.data, wishes)
    if text is None:
        try:
            text = codec.dumps(make(seed.path.name, seed.data, hand))
        except GongbaoError:
            raise
        except Exception as error:
            raise GongbaoError(fault(error, seed.path)) from error
        records.put(seed.path.name, seed.data, wishes, text)
    return codec.loads(text)


def fault(error: Exception, path: Path) -> Problem:
    """Give a fault of the program itself as a problem of the report that brought it out, so that the others go on."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    place = f"{Path(last.filename).name}:{last.lineno}"
    message = f"could not be read, by a fault of the program: {type(error).__name__}: {error} ({place})"
    return Problem("error", "program.fault", Where(str(path)), message, "report it, with the file that brought it out")


def _of_sidecar(seed: Seed, sidecar: Sidecar, found: Sequence[tuple[Problem, str]]) -> Iterator[Problem]:
    """Give all that is wrong in a sidecar: in itself, and held against its original and what was `found`."""
    yield from sidecar.problems
    yield from origin_problems(seed, sidecar.origin)
    yield from unmet(sidecar.accept, found, seed.path.with_suffix(SIDECAR_SUFFIX))


def _of_rest(
    seed: Seed, sidecar: Sidecar, wrong: Sequence[Problem], make: Make, records: RecordCache
) -> Iterator[Problem]:
    """Give what else is wrong in a sidecar of which some wishes cannot be met: held against the record without them."""
    try:
        report = _read_record(seed, make, records, without_wrong(sidecar.hand, wrong))
    except GongbaoError:  # it is not the sidecar that keeps the report from being read
        yield from sidecar.problems
    else:
        yield from _of_sidecar(seed, sidecar, problems_of(report, seed.path))


def _told_of(seed: Seed, hand: Hand, report: Report) -> Iterator[Problem]:
    """Give warnings about corrections that were made, by what the record says of them.

    One of what is so already; one of a figure whose words do not say what the editor set.
    """
    path = str(seed.path.with_suffix(SIDECAR_SUFFIX))
    figures = {figure.id: figure for figure in report.figures}
    for wish, done in zip(hand.corrections, report.corrections, strict=True):
        name = f"{wish.op} at '{wish.at.exact}'"
        if done.redundant:
            where = Where(path, *(wish.spots.get("at") or ()))
            message = f"{name}: it is so already, without this correction"
            yield Problem("warning", "correction.redundant", where, message, "take the entry out")
        elif done.figure in figures:
            figure = figures[done.figure]
            for key, message in unsaid(wish, figure, report.by_id[figure.block].text):
                where = Where(path, *(wish.spots.get(key) or ()))
                yield Problem("warning", "correction.value", where, f"{name}: {message}", _UNSAID)


def _at(problem: Problem, path: Path) -> Problem:
    """Give a problem of the bytes or of the editor's wishes its file's path as the user named it."""
    where = problem.where
    paths = {path.name: path, path.with_suffix(SIDECAR_SUFFIX).name: path.with_suffix(SIDECAR_SUFFIX)}
    return replace(problem, where=replace(where, path=str(paths[where.path]))) if where.path in paths else problem


def _with_sidecar(report: Report, sidecar: Sidecar, accepted: Sequence[bool]) -> Report:
    """Give the record with what its sidecar says of the file, its terms of use, and which findings may stand."""
    findings = tuple(replace(one, accepted=stands) for one, stands in zip(report.findings, accepted, strict=True))
    return replace(
        report, provenance=sidecar.provenance, rights=sidecar.rights, origin=sidecar.origin, findings=findings
    )
