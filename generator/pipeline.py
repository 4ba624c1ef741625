"""The whole way of a report: raw bytes -> record -> pages -> site."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from generator.cache import RecordCache
from generator.model.report import Report
from generator.problems import GongbaoError, Problem
from generator.seeds import Acceptance, Seed, find_seeds

Tell = Callable[[str, int, int], None]  # what is being done, how many of how many


def annotate_bytes(file: str, data: bytes) -> Report:
    """Make the record of one raw report: pure, and all that a report says. GongbaoError for bytes that are no text."""
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
    return Report(
        source=source.info,
        meta=meta,
        blocks=structure.blocks,
        edits=close_breaks(cleaned).edits,
        moves=structure.moves,
        figures=figures,
        findings=(*structure.findings, *doubts),
    )


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
    from generator.model import codec

    outcome = Outcome()
    found, outcome.problems = find_seeds(sources)
    records = RecordCache(cache)
    kept: list[Seed] = []
    for number, seed in enumerate(found):
        tell("reading reports", number, len(found))
        try:
            text = records.get(seed.path.name, seed.data)
            if text is None:
                text = codec.dumps(annotate_bytes(seed.path.name, seed.data))
                records.put(seed.path.name, seed.data, text)
            sidecar = seed.sidecar() if sidecars else None
        except GongbaoError as error:
            outcome.problems.append(_at(error.problem, seed.path))
            continue
        report = codec.loads(text)
        problems = problems_of(report, seed.path)
        outcome.problems += [problem for problem, _ in problems]
        if sidecar:
            report = replace(report, provenance=sidecar.provenance, rights=sidecar.rights)
            outcome.accepted += _accepted(problems, sidecar.accept)
        kept.append(seed)
        outcome.reports.append(report)
    return kept, outcome


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
    from generator.build import refuse_drafts, refuse_nameless
    from generator.link.related import relate
    from generator.render.site import render_site
    from generator.render.writer import write_outputs

    outcome = read_reports(options, tell)
    outcome.problems += refuse_drafts(outcome.reports, locked=options.locked)
    outcome.problems += refuse_nameless(options.site_url, strict=options.strict)
    if not outcome.reports or (options.strict and outcome.status(strict=True)):
        return outcome
    tell("writing pages", 0, 1)
    write_outputs(render_site(outcome.reports, relate(outcome.reports)), options.docs)
    if options.with_site:
        make_site(options, outcome, tell)
    return outcome


def make_site(options: Options, outcome: Outcome, tell: Tell) -> None:
    """Let MkDocs build beside the old site, hold the new one against the records, and swap only where all is well."""
    from generator.build import beside, put_in_place, run_mkdocs
    from generator.check import check_site

    cache = (options.cache or Path(".cache/gongbao")).parent / "mkdocs"
    with beside(options.site) as new:
        tell("building the site", 0, 1)
        run_mkdocs(options.docs, new, cache, strict=options.strict)
        tell("checking the site", 0, 1)
        found = check_site(new, outcome.reports, options.site_url)
        outcome.problems += found
        if not any(problem.severity == "error" for problem in found):
            put_in_place(new, options.site)


def check(options: Options, tell: Tell) -> Outcome:
    """Hold the site that stands in its folder against the sources, read anew."""
    from generator.check import check_site

    outcome = read_reports(options, tell)
    if outcome.reports:
        tell("checking the site", 0, 1)
        outcome.problems += check_site(options.site, outcome.reports, options.site_url)
    return outcome


def _at(problem: Problem, path: Path) -> Problem:
    """Give a problem of the bytes its file's path as the user named it."""
    where = problem.where
    named = path.name == where.path
    return replace(problem, where=replace(where, path=str(path))) if named else problem


def _accepted(problems: Sequence[tuple[Problem, str]], accept: Sequence[Acceptance]) -> list[Problem]:
    return [problem for problem, passage in problems if any(entry.covers(problem, passage) for entry in accept)]
