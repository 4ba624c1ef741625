"""The whole way of a report: raw bytes -> record -> pages -> site."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import compress
from pathlib import Path
from typing import TYPE_CHECKING

from generator.cache import digest_of, program_digest
from generator.model.editorial import NO_HAND, Hand
from generator.model.report import Report, restore_source
from generator.outcome import Options, Outcome
from generator.problems import GongbaoError, Problem
from generator.progress import Tell
from generator.seeds import SIDECAR_SUFFIX, Seed
from generator.seeds_ledger import Ledgers, read_ledgers
from generator.whole import is_whole, let_stand, told_once

if TYPE_CHECKING:
    from generator.correct.text import CorrectedText
    from generator.model.source import SourceInfo
    from generator.model.structure import Structure


def annotate_bytes(file: str, data: bytes, hand: Hand = NO_HAND) -> Report:
    """Make the record of one raw report: pure, and all that a report says, with what an editor did to it.

    GongbaoError for bytes that are no text, and for wishes of the editor that cannot be met, all at once; ValueError
    where a character was lost, doubled or changed on the way.
    """
    from generator.clean import clean_text, close_breaks
    from generator.correct.text import correct_text
    from generator.ingest import find_garbled, read_source
    from generator.structure import read_structure
    from generator.structure.again import read_again

    source = read_source(file, data)
    cleaned = clean_text(source.text)
    structure = read_structure(cleaned)
    text = correct_text(structure.blocks, close_breaks(cleaned), hand.corrections)
    if text.corrected:
        structure = read_again(structure, text.blocks, text.came_from, text.moved)
    report = _read_mentions(_read_facts(source.info, structure, text, hand))
    report = replace(report, findings=(*find_garbled(source.text), *report.findings))
    if restore_source(report) != source.text:
        message = "the record does not give the raw text back"
        raise ValueError(message)
    return report


def _read_facts(source: SourceInfo, structure: Structure, text: CorrectedText, hand: Hand) -> Report:
    """Read what a report is and counts, and do what an editor wants of that; GongbaoError for what cannot be done."""
    from generator.correct.figures import Desk, correct_figures
    from generator.correct.notes import place_notes
    from generator.correct.overrides import override
    from generator.correct.sic import editor_slips, unanswered
    from generator.correct.wrong import refuse
    from generator.data.indicators import load_indicators
    from generator.data.places import load_places
    from generator.extract import read_figures
    from generator.link.arithmetic import find_checks, notes_of
    from generator.sic import find_slips
    from generator.structure.metadata import read_metadata
    from generator.structure.metadata_title import supply_title

    blocks, places, indicators = structure.blocks, load_places(), load_indicators()
    said = override(*read_metadata(blocks, places), blocks, hand, places, supply_title)
    desk = Desk(blocks, text.edited, said.meta.body, indicators)
    figures, kept = correct_figures(read_figures(blocks, said.meta, indicators), hand, desk)
    checks = find_checks(blocks, figures)
    slips = editor_slips(hand.corrections, blocks, text.edited)
    notes = unanswered((*find_slips(blocks, said.meta), *notes_of(checks, figures)), slips.findings)
    placed = place_notes(hand.notes, blocks, text.edited)
    refuse(Path(source.file).with_suffix(SIDECAR_SUFFIX).name, text, said, kept, slips, placed)
    done = {**text.corrected, **kept.corrected, **slips.corrected}
    return Report(
        source=source,
        meta=said.meta,
        blocks=blocks,
        edits=text.edited.edits,
        moves=structure.moves,
        figures=figures,
        checks=checks,
        findings=(*structure.findings, *said.doubts, *notes, *kept.findings, *slips.findings),
        corrections=tuple(done[number] for number in range(len(hand.corrections))),
        notes=placed.notes,
        overridden=said.names,
        reviewed=hand.reviewed,
    )


def _read_mentions(report: Report) -> Report:
    """Find what a report names and what that leads to; a name that can mean two things is a finding."""
    from generator.extract.mentions import read_mentions
    from generator.link.resolve import resolve
    from generator.text.forms import load_names

    names = load_names()
    found = read_mentions(report.blocks, report.meta, names)
    mentions, doubts = resolve(found, report.blocks, report.meta, names)
    return replace(report, mentions=mentions, findings=(*report.findings, *doubts))


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
    outcome.accepted += let_stand(problems, seeds)
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
        outcome.problems += error.problems
    return outcome


def write_pages(options: Options, outcome: Outcome, made_from: str, tell: Tell) -> None:
    """Write all pages and data, unless those that stand there were made from the same and nobody touched them."""
    from generator.render.writer import is_current, write_outputs

    if is_current(options.docs, made_from):
        return
    from generator.link.passages import find_shared
    from generator.link.related import relate
    from generator.render.site import render_site

    tell("writing pages", 0, 1)
    reports = outcome.reports
    shared = find_shared(reports)
    links = relate(reports, shared.passages)
    outputs = render_site(reports, links, outcome.ledgers, options.site_url, shared, outcome.comparisons())
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
        compared, openings = outcome.comparisons(), outcome.openings()
        found = check_site(options.site, outcome.reports, options.site_url, outcome.ledgers, compared, openings)
        outcome.problems += found
    if against is not None:
        then = ledgers_at(against, options.seeds)
        if isinstance(then, Problem):
            outcome.problems.append(then)
        else:
            outcome.problems += [*then.problems, *check_against(options.site, then.by_name.values(), outcome.ledgers)]
    return outcome
