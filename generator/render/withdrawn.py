"""What stands in the place of a report that was taken back: what it was, why it went, and where its ids lead."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model.report import Report
from generator.model.source import SourceInfo
from generator.render import foreign
from generator.render.breaks import breakable
from generator.render.output import Output, page
from generator.render.paths import (
    between_pages,
    raw_file,
    report_file,
    report_json,
    source_file,
    version_file,
)
from generator.render.plain_text import statement
from generator.render.report_card import CardRow, report_card
from generator.render.version_rows import History, VersionRow, in_sorts, version_rows
from generator.render.words import day_words, reason, report_title

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.ledger import Ledger


@dataclass(frozen=True, slots=True)
class WithdrawnView:
    """All that the template prints. `heading` is the title as HTML.

    `marks` are ids with the way to their last text, "" where that was erased.
    """

    title: str
    heading: str
    day: str
    why: str
    erased: bool
    card: tuple[CardRow, ...]
    marks: tuple[tuple[str, str], ...]
    versions: tuple[VersionRow, ...]


def shell(ledger: Ledger) -> Report:
    """Give a report without text that has the address and metadata of the last version, for listings and cards."""
    last = ledger.latest
    return Report(
        source=SourceInfo(ledger.seed, last.source, "utf-8", bom=False, chars=0),
        meta=last.meta,
        blocks=(),
        edits=(),
        id=ledger.id,
        draft=False,
        provenance=last.provenance,
        rights=last.rights,
    )


def render_withdrawn(history: History) -> Iterator[Output]:
    """Give the statement at each address of the report itself; its versions have their own pages."""
    ledger = history.ledger
    for here in (report_file(ledger.id), source_file(ledger.id)):
        yield page(here, "withdrawn.md.jinja", page=_view(history, here), source=here == source_file(ledger.id))
    yield Output(raw_file(ledger.id), statement(ledger).encode())
    record = {
        "id": ledger.id,
        "status": ledger.status,
        "withdrawn": ledger.withdrawn_on,
        "why": ledger.withdrawn,
        "versions": [{"number": one.number, "on": one.on, "sha256": one.sha256} for one in ledger.revisions],
    }
    yield Output(report_json(ledger.id), f"{json.dumps(record, ensure_ascii=False, indent=1)}\n".encode())


def _view(history: History, here: str) -> WithdrawnView:
    ledger = history.ledger
    report = shell(ledger)
    anchors = [ledger.anchors[name] for name in in_sorts(ledger.anchors)]
    return WithdrawnView(
        title=report_title(report),
        heading=breakable(foreign.block(report_title(report)), report.meta.region),
        day=day_words(ledger.withdrawn_on),
        why=reason(ledger.withdrawn),
        erased=ledger.status == "erased",
        card=report_card(report, here).rows,
        marks=tuple(
            (
                one.id,
                "" if ledger.status == "erased" else between_pages(here, version_file(ledger.id, one.last), one.id),
            )
            for one in anchors
        ),
        versions=version_rows(history, here),
    )
