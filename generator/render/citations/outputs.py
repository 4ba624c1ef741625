"""All files that are made for citing: beside each report's page, beside each of its versions, and the feed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from generator.render.citations.annotations import (
    annotation_page,
    led_annotations,
    no_annotations,
    revision_annotations,
)
from generator.render.citations.feed import feed
from generator.render.citations.files import annotation_file, citation_files, citation_folder
from generator.render.citations.reference import report_reference, revision_reference
from generator.render.output import Output
from generator.render.paths import address
from generator.render.version_leads import leads_on

if TYPE_CHECKING:
    from generator.model.ledger import Ledger
    from generator.model.report import Report

FEED = "feed.xml"


def citation_outputs(reports: Sequence[Report], ledgers: Mapping[str, Ledger], site_url: str = "") -> Iterator[Output]:
    """Give the files, for these reports and all that was ever published of them.

    Files that were given out stay whatever becomes of the report: they name it, say that it was taken back, and hold
    none of its text; what was understood of its figures is gone with it. A version whose page leads on to its report's
    is cited by the report's files, which name it: it has none of its own until then.
    """
    by_id = {address(report): report for report in reports}
    for report in reports:
        reference = report_reference(report, site_url)
        yield from citation_files(reference, citation_folder(reference.id))
        page = annotation_page(report, reference.latest, reference.url)
        yield Output(annotation_file(address(report)), page.encode())
    for ledger in ledgers.values():
        if ledger.status != "live":
            reference = revision_reference(ledger, ledger.latest, site_url)
            yield from citation_files(reference, citation_folder(ledger.id))
            yield Output(annotation_file(ledger.id), no_annotations(reference.latest).encode())
        for revision in ledger.revisions:
            reference = revision_reference(ledger, revision, site_url)
            led = ledger.id in by_id and leads_on(by_id[ledger.id], ledger)
            if not led:
                yield from citation_files(reference, citation_folder(ledger.id, revision.number))
            page = (led_annotations if led else revision_annotations)(revision, reference.url)
            yield Output(annotation_file(ledger.id, revision.number), page.encode())
    yield Output(FEED, feed(ledgers, site_url).encode())
