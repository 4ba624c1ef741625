"""What a build that goes out may not hold: ids that are not given for good yet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from generator.ledger.news import advice
from generator.model.ledger import Ledger
from generator.model.report import Report
from generator.problems import Problem, Where


def refuse_unpublished(
    reports: Sequence[Report], ledgers: Mapping[str, Ledger], seeds: Path, *, locked: bool
) -> list[Problem]:
    """Give an error for each published report that shows what is not published, or ids that wait for a person.

    `ledgers` are by address. Nothing is refused where the build is not locked.
    """
    found: list[Problem] = []
    for report in reports if locked else ():
        publication = report.publication
        where = Where(str(seeds / report.source.file))
        name = Path(report.source.file).stem
        if publication and publication.proposals:
            message = f"has {len(publication.proposals)} ids that wait for a decision, and the build is locked"
            found.append(Problem("error", "build.waiting", where, message, f"run `gongbao review {name}`"))
        elif publication and report.id and (publication.changed or not _known(report, ledgers[report.id])):
            message = f"shows what is not in version {publication.revision}, and the build is locked"
            hint = advice(name, changed=publication.changed)
            found.append(Problem("error", "build.unpublished", where, message, hint))
    return found


def _known(report: Report, ledger: Ledger) -> bool:
    """Tell whether all ids on the report's page are live in its ledger, and all that are live there are on the page."""
    shown = {block.anchor for block in report.blocks} | {figure.anchor for figure in report.figures}
    return shown - {None} == {anchor.id for anchor in ledger.anchors.values() if anchor.state == "live"}
