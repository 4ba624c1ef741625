"""The whole way of a report: raw bytes -> record -> pages -> site."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import compress
from pathlib import Path

from generator.cache import digest_of, program_digest
from generator.model.report import Report, restore_source
from generator.outcome import Options, Outcome
from generator.problems import GongbaoError, Problem
from generator.progress import Tell
from generator.seeds import Seed
from generator.seeds_ledger import Ledgers, read_ledgers
from generator.whole import is_whole, told_once


def annotate_bytes(file: str, data: bytes) -> Report:
    """Make the record of one raw report: pure, and all that a report says.

    GongbaoError for bytes that are no text; ValueError where a character was lost, doubled or changed on the way.
    """
    from generator.clean import clean_text, close_breaks
    from generator.data.indicators import load_indicators
    from generator.data.places import load_places
    from generator.extract import read_figures
    from generator.ingest import find_garbled, read_source
    from generator.link.arithmetic import find_checks, notes_of
    from generator.sic import find_slips
    from generator.structure import read_structure
    from generator.structure.metadata import read_metadata

    source = read_source(file, data)
    cleaned = clean_text(source.text)
    structure = read_structure(cleaned)
    meta, doubts = read_metadata(structure.blocks, load_places())
    figures = read_figures(structure.blocks, meta, load_indicators())
    checks = find_checks(structure.blocks, figures)
    notes = (*find_slips(structure.blocks, meta), *notes_of(checks, figures))
    report = Report(
        source=source.info,
        meta=meta,
        blocks=structure.blocks,
        edits=close_breaks(cleaned).edits,
        moves=structure.moves,
        figures=figures,
        checks=checks,
        findings=(*find_garbled(source.text), *structure.findings, *doubts, *notes),
    )
    if restore_source(report) != source.text:
        message = "the record does not give the raw text back"
        raise ValueError(message)
    return report


def annotate(sources: Iterable[Path], tell: Tell, *, sidecars: bool) -> tuple[list[Seed], Outcome]:
    """Read raw files and folders into records without address; nothing is kept from run to run."""
    from generator.records import read_records

    return read_records(sources, annotate_bytes, None, tell, sidecars=sidecars)


def read_reports(options: Options, tell: Tell) -> Outcome:
    """Read `seeds/` into records with their addresses, ready for pages, data and checks."""
    from generator.ledger.number import number_reports

    seeds, outcome, ledgers = read_seeds(options, tell)
    numbered, problems = number_reports(outcome.reports, [str(seed.path) for seed in seeds], ledgers.by_name)
    outcome.reports = numbered
    outcome.ledgers = {ledger.id: ledger for ledger in ledgers.by_name.values()}
    outcome.problems += problems
    outcome.whole = is_whole(outcome.problems)
    outcome.problems = told_once(outcome.problems)
    return outcome


def read_seeds(options: Options, tell: Tell) -> tuple[list[Seed], Outcome, Ledgers]:
    """Read `seeds/` into records without address, and its ledgers; a report whose ledger is wrong is left out."""
    from generator.records import read_records

    seeds, outcome = read_records([options.seeds], annotate_bytes, options.cache, tell, sidecars=True)
    ledgers = read_ledgers(options.seeds)
    if ledgers.by_name:  # every report may have been taken back: their addresses still have pages
        outcome.problems = [problem for problem in outcome.problems if problem.code != "seed.none"]
    outcome.problems += ledgers.problems
    outcome.digests.append(ledgers.digest)
    sound = [seed.name not in ledgers.broken for seed in seeds]
    outcome.reports = list(compress(outcome.reports, sound))
    return list(compress(seeds, sound)), outcome, ledgers


def build(options: Options, tell: Tell) -> Outcome:
    """Make pages and data of all reports, and the site of them; what was there before stays where anything fails."""
    from generator.build import make_site, note_nameless, refuse_docs, refuse_drafts, refuse_nameless, refuse_place
    from generator.ledger.locked import refuse_unpublished

    outcome = read_reports(options, tell)
    refused = [
        *refuse_drafts(outcome.reports, options.seeds, locked=options.locked),
        *refuse_unpublished(outcome.reports, outcome.ledgers, options.seeds, locked=options.locked),
        *refuse_nameless(options.site_url, strict=options.strict),
        *refuse_docs(options.docs),
        *(refuse_place(options.site, (options.seeds, options.docs)) if options.with_site else ()),
    ]
    outcome.problems += refused
    if outcome.is_empty or refused or not outcome.whole or (options.strict and outcome.status(strict=True)):
        return outcome
    outcome.problems += note_nameless(options.site_url)
    made_from = digest_of(program_digest(), *outcome.digests, options.site_url.encode())
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
    outputs = render_site(outcome.reports, relate(outcome.reports), outcome.ledgers, options.site_url)
    write_outputs(outputs, options.docs, made_from)


def check(options: Options, tell: Tell, against: str | None = None) -> Outcome:
    """Hold the site that stands in its folder against the sources, read anew, and against an earlier release's ledgers.

    `against` is what git calls that release, or a folder of ledgers. Where something that was published could not be
    read, or the site was built from other seeds, that alone is told: everything else would follow from it.
    """
    from generator.build import refuse_older
    from generator.check import check_site
    from generator.check.against import check_against
    from generator.seeds_git import ledgers_at

    outcome = read_reports(options, tell)
    older = refuse_older(options.site, outcome.seeds_digest) if outcome.whole and not outcome.is_empty else []
    if older or not outcome.whole:
        outcome.problems += older
        return outcome
    if not outcome.is_empty:
        tell("checking the site", 0, 1)
        outcome.problems += check_site(options.site, outcome.reports, options.site_url, outcome.ledgers)
    if against is not None:
        then = ledgers_at(against, options.seeds)
        if isinstance(then, Problem):
            outcome.problems.append(then)
        else:
            outcome.problems += [*then.problems, *check_against(options.site, then.by_name.values(), outcome.ledgers)]
    return outcome
