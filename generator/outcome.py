"""What a run is asked to do, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from generator.cache import digest_of
from generator.model.compared import Comparison
from generator.model.ledger import Ledger
from generator.model.report import Report
from generator.problems import Problem

if TYPE_CHECKING:
    from generator.check.head_parts import Said


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
    ledgers: dict[str, Ledger] = field(default_factory=dict)  # by the address, also of reports that were withdrawn
    accepted: list[Problem] = field(default_factory=list)
    whole: bool = True  # whether all that was published could be read: without it nothing is replaced
    replaced: bool = False  # whether the site is now of these reports
    compared: tuple[Comparison, ...] | None = None  # what `comparisons` gave

    @property
    def is_empty(self) -> bool:
        """Tell whether there is nothing to show: no report, and none that was published and taken back."""
        return not self.reports and not self.ledgers

    def comparisons(self) -> tuple[Comparison, ...]:
        """Give each two reports that follow on each other held against each other: worked out once, when asked for."""
        if self.compared is None:
            from generator.data.places import load_places
            from generator.link.compared import compare
            from generator.link.series import consecutive

            by_id = {report.id: report for report in self.reports if report.id}
            self.compared = tuple(compare(consecutive(self.reports, load_places()), by_id))
        return self.compared

    def openings(self) -> dict[str, tuple[Said, ...]]:
        """Give by address the sentences that each report's page opens with, as a page has them; of drafts too."""
        from generator.check.head_parts import Said
        from generator.data.indicators import load_indicators
        from generator.render.opening import opening

        indicators = load_indicators()
        return {
            report.id: tuple(Said(f"#{one.anchor}", one.text, one.cut) for one in opening(report, indicators))
            for report in self.reports
            if report.id
        }

    @property
    def seeds_digest(self) -> str:
        """Give a digest of all raw files, sidecars and ledgers that were read; the program plays no part in it."""
        return digest_of(*self.digests)

    def summary(self, options: Options) -> str:
        """Say in a line what came of a build: how many reports, how many problems of which severity, and where."""
        counts = dict.fromkeys(("error", "warning", "note"), 0)
        for problem in self.problems:
            counts[problem.severity] += 1
        found = ", ".join(f"{count} {severity}{'s' * (count != 1)}" for severity, count in counts.items() if count)
        where = "no site was asked for"
        if options.with_site:
            where = f"the site is in {options.site}" if self.replaced else f"what was in {options.site} is unchanged"
        if not self.whole:
            where += ", because something that was published could not be read"
        return f"{len(self.reports)} reports{f'; {found}' if found else ''}; {where}"

    def status(self, *, strict: bool = False) -> int:
        """Give the exit status: 0 done, 1 something failed or was skipped, 2 nothing could be read."""
        if self.is_empty:
            return 2
        fatal = {"error", "warning"} if strict else {"error"}
        return int(any(problem.severity in fatal and problem not in self.accepted for problem in self.problems))


@dataclass(slots=True)
class Done:
    """What came of a command that writes ledgers: what it did, a line a report, and what it could not do."""

    lines: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
