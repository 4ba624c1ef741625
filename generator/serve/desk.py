"""All records in memory, and of what an editor saved only as much read again as it touches."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.ledger.number import number_reports
from generator.model.report import Report
from generator.outcome import Options
from generator.problems import Problem, Where
from generator.progress import Tell
from generator.records import read_records
from generator.seeds import RAW_SUFFIX, SIDECAR_SUFFIX
from generator.seeds_ledger import Ledgers, read_ledgers
from generator.whole import told_once

Make = Callable[..., Report]
"""What makes a record, as `generator.pipeline.annotate_bytes` does."""


@dataclass(slots=True)
class Taken:
    """What came of reading some reports again, by their names: made anew, held at what they were, or gone."""

    made: list[str] = field(default_factory=list)
    held: list[str] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


class Desk:
    """The records of all reports, with their addresses, by the names of their raw files."""

    def __init__(self, options: Options, make: Make) -> None:
        """Take where things lie, and what makes a record."""
        self._options, self._make = options, make
        self.reports: dict[str, Report] = {}
        self.ledgers = Ledgers()
        self.told: dict[str, list[Problem]] = {}
        self._with_sidecar: set[str] = set()

    def open(self, tell: Tell, held: Collection[str] = ()) -> list[Problem]:
        """Read everything, from the cache where it is there, and give all problems; reports that are `held` stay."""
        seeds, outcome = read_records([self._options.seeds], self._make, self._options.cache, tell, sidecars=True)
        self.ledgers = read_ledgers(self._options.seeds)
        paths = [str(seed.path) for seed in seeds]
        numbered, problems = number_reports(outcome.reports, paths, self.ledgers.by_name)
        kept = {name: report for name, report in self.reports.items() if name in held}
        self.reports = {Path(report.source.file).stem: report for report in numbered} | kept
        self._with_sidecar = {path.stem for path in self._options.seeds.glob(f"*{SIDECAR_SUFFIX}")}
        self.told = {}
        found = told_once([*outcome.problems, *self.ledgers.problems, *problems])
        for problem in found:
            self.told.setdefault(Path(problem.where.path).stem, []).append(problem)
        return found

    def warm(self) -> None:
        """Read one report for nobody, so that the first that somebody waits for does not load everything."""
        for name in sorted(self.reports)[:1]:
            self._read(name, self._options.seeds / f"{name}{RAW_SUFFIX}", [])

    def renew_ledgers(self) -> list[str]:
        """Read the ledgers again; gives the names of those that are other than they were."""
        before, self.ledgers = self.ledgers.by_name, read_ledgers(self._options.seeds)
        now = self.ledgers.by_name
        return sorted(name for name in {*before, *now} if before.get(name) != now.get(name))

    def take(self, names: Iterable[str], changed: Collection[Path] = ()) -> Taken:
        """Read these reports again. One that cannot be made is held: its record stays as it was.

        `changed` are the files that were saved: a sidecar that is gone counts as missed, unless its raw file was
        saved after it.
        """
        taken = Taken()
        for name in names:
            path = self._options.seeds / f"{name}{RAW_SUFFIX}"
            problems = self._missed(name, path, changed)
            if problems is None:
                self._drop(name, path, taken)
                continue
            report = None if problems else self._read(name, path, problems)
            if report is not None:
                self.reports[name] = report
                taken.made.append(name)
            else:
                taken.held.append(name)
            known = self.told.get(name, ())
            self.told[name] = problems
            taken.problems += (one for one in problems if one.severity != "note" or one not in known)
        return taken

    def _missed(self, name: str, path: Path, changed: Collection[Path]) -> list[Problem] | None:
        """Give the error of a sidecar that went; None where the raw file itself did."""
        if not path.exists() and not path.is_symlink():
            return None
        sidecar = path.with_suffix(SIDECAR_SUFFIX)
        if sidecar.exists():
            self._with_sidecar.add(name)
        elif path in changed:
            self._with_sidecar.discard(name)
        elif name in self._with_sidecar:
            hint = f"put it back; if the report is to have none, save {path.name} once more"
            message = "is gone; the report's page stays as it was"
            return [Problem("error", "serve.sidecar-gone", Where(str(sidecar)), message, hint)]
        return []

    def _drop(self, name: str, path: Path, taken: Taken) -> None:
        self._with_sidecar.discard(name)
        self.told.pop(name, None)
        if self.reports.pop(name, None) is None:
            return
        taken.gone.append(name)
        message = "is gone; its page goes when the whole site is built"
        taken.problems.append(Problem("warning", "serve.gone", Where(str(path)), message, "put it back to keep it"))

    def _read(self, name: str, path: Path, problems: list[Problem]) -> Report | None:
        """Give a report with its address and ids, None where it cannot be made; tells what is wrong either way.

        The cache has no part in it: a vocabulary may have changed since this program was started.
        """
        _, outcome = read_records([path], self._make, None, lambda _what, _done, _total: None, sidecars=True)
        numbered, more = number_reports(outcome.reports, [str(path)] * len(outcome.reports), self.ledgers.by_name)
        mine = (one for one in more if Path(one.where.path).stem == name)
        problems += told_once([*outcome.problems, *mine])
        if not numbered:
            return None
        report = numbered[0]
        holder = next((other for other, one in self.reports.items() if one.id == report.id and other != name), None)
        if holder is None:
            return report
        message = f"comes to the address {report.id}, which {holder}{RAW_SUFFIX} has"
        problems.append(Problem("error", "address.taken", Where(str(path)), message, "take one of the two out"))
        return None

    def by_address(self) -> Mapping[str, Report]:
        """Give the reports by their addresses."""
        return {report.id: report for report in self.reports.values() if report.id is not None}

    def names(self, paths: Iterable[Path]) -> Iterator[str]:
        """Give the names of the reports whose raw file or sidecar is among these, each once."""
        ours = {RAW_SUFFIX, SIDECAR_SUFFIX}
        yield from sorted({path.stem for path in paths if path.parent == self._options.seeds and path.suffix in ours})
