"""The whole way of a report: raw bytes -> record -> pages -> site."""

from __future__ import annotations

import traceback
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from generator.cache import RecordCache, Seal, digest_of, folder_digest, program_digest
from generator.model.report import Report, restore_source
from generator.problems import GongbaoError, Problem, Where
from generator.progress import Tell
from generator.seeds import Acceptance, Seed, find_seeds


def annotate_bytes(file: str, data: bytes) -> Report:
    """Make the record of one raw report: pure, and all that a report says.

    GongbaoError for bytes that are no text; ValueError where a character was lost, doubled or changed on the way.
    """
    from generator.clean import clean_text, close_breaks
    from generator.data.indicators import load_indicators
    from generator.data.places import load_places
    from generator.extract import read_figures
    from generator.ingest import read_source
    from generator.structure import read_structure
    from generator.structure.metadata import read_metadata

    source = read_source(file, data)
    cleaned = clean_text(source.text)
    structure = read_structure(cleaned)
    meta, doubts = read_metadata(structure.blocks, load_places())
    figures = read_figures(structure.blocks, meta, load_indicators())
    report = Report(
        source=source.info,
        meta=meta,
        blocks=structure.blocks,
        edits=close_breaks(cleaned).edits,
        moves=structure.moves,
        figures=figures,
        findings=(*structure.findings, *doubts),
    )
    if restore_source(report) != source.text:
        message = "the record does not give the raw text back"
        raise ValueError(message)
    return report


@dataclass(frozen=True, slots=True)
class Options:
    """Where things lie, and how strict the build is."""

    seeds: Path = Path("seeds")
    docs: Path = Path("docs")
    site: Path = Path("site")
    cache: Path | None = Path(".cache/gongbao")
    site_url: str = ""
    strict: bool = False
    locked: bool = False
    with_site: bool = True


@dataclass(slots=True)
class Outcome:
    """What a run came to: the reports that were made, and every problem, in the order met."""

    reports: list[Report] = field(default_factory=list)
    digests: list[bytes] = field(default_factory=list)  # what each report was made from
    problems: list[Problem] = field(default_factory=list)
    accepted: list[Problem] = field(default_factory=list)

    def status(self, *, strict: bool = False) -> int:
        """Give the exit status: 0 done, 1 something failed or was skipped, 2 nothing could be read."""
        if not self.reports:
            return 2
        fatal = {"error", "warning"} if strict else {"error"}
        return int(any(problem.severity in fatal and problem not in self.accepted for problem in self.problems))


def annotate(sources: Iterable[Path], cache: Path | None, tell: Tell, *, sidecars: bool) -> tuple[list[Seed], Outcome]:
    """Read raw files and folders into records without address; a file that cannot be read is a problem, not the end."""
    from generator.findings import problems_of

    outcome = Outcome()
    found, outcome.problems = find_seeds(sources)
    records = RecordCache(cache)
    kept: list[Seed] = []
    for number, seed in enumerate(found):
        tell("reading reports", number, len(found))
        try:
            report = _read_record(seed, records)
            sidecar = seed.sidecar() if sidecars else None
        except GongbaoError as error:
            outcome.problems.append(_at(error.problem, seed.path))
            continue
        problems = problems_of(report, seed.path)
        outcome.problems += [problem for problem, _ in problems]
        if sidecar:
            report = replace(report, provenance=sidecar.provenance, rights=sidecar.rights)
            outcome.accepted += _accepted(problems, sidecar.accept)
        kept.append(seed)
        outcome.reports.append(report)
        outcome.digests.append(seed.digest)
    return kept, outcome


def _read_record(seed: Seed, records: RecordCache) -> Report:
    """Give the record of one raw report, through its JSON. GongbaoError, also where the program itself is at fault."""
    from generator.model import codec

    text = records.get(seed.path.name, seed.data)
    if text is None:
        try:
            text = codec.dumps(annotate_bytes(seed.path.name, seed.data))
        except GongbaoError:
            raise
        except Exception as error:
            raise GongbaoError(fault(error, seed.path)) from error
        records.put(seed.path.name, seed.data, text)
    return codec.loads(text)


def read_reports(options: Options, tell: Tell) -> Outcome:
    """Read `seeds/` into records with their addresses, ready for pages, data and checks."""
    from generator.ledger.drafts import number_drafts

    seeds, outcome = annotate([options.seeds], options.cache, tell, sidecars=True)
    numbered, problems = number_drafts(outcome.reports, [str(seed.path) for seed in seeds])
    outcome.reports = numbered
    outcome.problems += problems
    return outcome


def build(options: Options, tell: Tell) -> Outcome:
    """Make pages and data of all reports, and the site of them; what was there before stays where anything fails."""
    from generator.build import refuse_drafts, refuse_nameless, refuse_place

    outcome = read_reports(options, tell)
    outcome.problems += refuse_drafts(outcome.reports, locked=options.locked)
    outcome.problems += refuse_nameless(options.site_url, strict=options.strict)
    misplaced = refuse_place(options.site, (options.seeds, options.docs)) if options.with_site else []
    outcome.problems += misplaced
    if not outcome.reports or misplaced or (options.strict and outcome.status(strict=True)):
        return outcome
    made_from = digest_of(program_digest(), *outcome.digests)
    try:
        write_pages(options, outcome, made_from, tell)
        if options.with_site:
            make_site(options, outcome, made_from, tell)
    except GongbaoError as error:
        outcome.problems.append(error.problem)
    return outcome


def write_pages(options: Options, outcome: Outcome, made_from: str, tell: Tell) -> None:
    """Write all pages and data, unless those that stand there were made from the same and nobody touched them."""
    from generator.render.writer import is_current, write_outputs

    if is_current(options.docs, made_from):
        return
    from generator.link.related import relate
    from generator.render.site import render_site

    tell("writing pages", 0, 1)
    write_outputs(render_site(outcome.reports, relate(outcome.reports)), options.docs, made_from)


def make_site(options: Options, outcome: Outcome, made_from: str, tell: Tell) -> None:
    """Let MkDocs build beside the old site, hold the new one against the records, and swap only where all is well.

    A site that is the same to the byte as one that passed, made from the same reports, has passed.
    """
    from generator.build import beside, put_in_place, run_mkdocs

    cache = options.cache or Path(".cache/gongbao")
    passed = Seal(options.cache and options.cache / "passed")
    with beside(options.site) as new:
        tell("building the site", 0, 1)
        run_mkdocs(options.docs, new, cache.parent / "mkdocs", strict=options.strict)
        tell("checking the site", 0, 1)
        digest = digest_of(folder_digest(new), made_from.encode(), options.site_url.encode())
        if not passed.holds(digest):
            from generator.check import check_site

            found = check_site(new, outcome.reports, options.site_url)
            outcome.problems += found
            if any(problem.severity == "error" for problem in found):
                return
            passed.set(digest)
        put_in_place(new, options.site)


def check(options: Options, tell: Tell) -> Outcome:
    """Hold the site that stands in its folder against the sources, read anew."""
    from generator.check import check_site

    outcome = read_reports(options, tell)
    if outcome.reports:
        tell("checking the site", 0, 1)
        outcome.problems += check_site(options.site, outcome.reports, options.site_url)
    return outcome


def fault(error: Exception, path: Path) -> Problem:
    """Give a fault of the program itself as a problem of the report that brought it out, so that the others go on."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    place = f"{Path(last.filename).name}:{last.lineno}"
    message = f"could not be read, by a fault of the program: {type(error).__name__}: {error} ({place})"
    return Problem("error", "program.fault", Where(str(path)), message, "report it, with the file that brought it out")


def _at(problem: Problem, path: Path) -> Problem:
    """Give a problem of the bytes its file's path as the user named it."""
    where = problem.where
    named = path.name == where.path
    return replace(problem, where=replace(where, path=str(path))) if named else problem


def _accepted(problems: Sequence[tuple[Problem, str]], accept: Sequence[Acceptance]) -> list[Problem]:
    return [problem for problem, passage in problems if any(entry.covers(problem, passage) for entry in accept)]
