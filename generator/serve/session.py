"""What happens when something is saved: the pages that it touches at once, the whole site behind."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from http import HTTPStatus
from pathlib import Path
from time import monotonic
from urllib.parse import quote

import generator.data
from generator.outcome import Options
from generator.problems import GongbaoError, Problem, Where
from generator.progress import Tell
from generator.render.environment import TEMPLATES
from generator.render.output import Output
from generator.render.paths import report_links
from generator.seeds_ledger import FOLDER
from generator.serve.behind import Behind, Built
from generator.serve.desk import Desk
from generator.serve.folder import Folder
from generator.serve.hub import Hub
from generator.serve.mirror import generated, mirror_docs, mirror_seeds
from generator.serve.press import Press, address_of, html_of
from generator.serve.sheets import other_sheets, report_sheets, reports_at
from generator.serve.watch import Stamps, Wait, Watch, look

VOCABULARIES = Path(generator.data.__file__).parent
QUIET = 1.5
"""Seconds without a change after which the whole site is built."""
_LINES = 20  # problems printed at a time
_NAMED = 3  # files that are named of those that were saved at once


@dataclass(frozen=True, slots=True)
class Parts:
    """What a session works with: all records, what prints a few pages, what builds the whole site, what is served."""

    desk: Desk
    press: Press
    behind: Behind
    folder: Folder
    hub: Hub
    templates: Path = TEMPLATES


class Session:
    """One run of the live view, in one thread; the browser's side runs in others."""

    def __init__(self, options: Options, place: Path, parts: Parts, say: Callable[[str], None]) -> None:
        """Take where things lie, a folder of its own, its parts, and what prints a line for the editor."""
        self._options, self._place, self._say = options, place, say
        self._parts = parts
        self._held: set[str] = set()
        self._due: float | None = None  # when the whole site is to be built, if nothing comes between
        self._read_again = False  # whether all records are older than the vocabularies

    def open(self, tell: Tell) -> None:
        """Read everything, serve the site of the last run where there is one, and begin to build the new one."""
        begun = monotonic()
        if self._parts.behind.last:
            self._parts.folder.swap(self._parts.behind.last)
        problems = self._parts.desk.open(tell)
        self._print(problem for problem in problems if problem.severity != "note")
        self._say(f"read {len(self._parts.desk.reports)} reports in {monotonic() - begun:.1f} s; building the site")
        self._due = monotonic()
        self.turn()
        self._warm()
        gc.freeze()  # all records live as long as the view: the collector need not look at them again and again

    def _warm(self) -> None:
        """Print one report's pages for nobody, so that the first that somebody waits for does not load everything."""
        self._parts.desk.warm()
        ids = sorted(self._parts.desk.by_address())[:1]
        outputs = self._sheets(ids, ())
        with suppress(GongbaoError):
            self._parts.press.print({one.path: one.data for one in outputs if one.path.endswith(".md")})

    def watch(self, wait: Wait) -> Watch:
        """Give a watch over all that a page is made from."""
        made = generated(self._options.docs)
        skipped = {str(self._options.docs / path) for path in {*made, *(path.partition("/")[0] for path in made)}}
        roots = (self._options.seeds, self._options.docs, self._parts.templates, VOCABULARIES)

        def look_now() -> Stamps:
            return look(roots, lambda path: path in skipped or path.endswith(".py"))

        return Watch(look_now, wait)

    def turn(self) -> None:
        """Do what is due: put the new site in its place, or begin to build one."""
        built = self._parts.behind.poll()
        if built:
            self._swap(built)
        if self._due is not None and monotonic() >= self._due:
            self._due = None
            mirror_seeds(self._options.seeds, self._place / "seeds", frozenset(self._held))
            mirror_docs(self._options.docs, self._place / "docs")
            folders = (str(self._place / "seeds"), str(self._place / "docs"))
            self._parts.behind.start([sys.executable, "-m", "generator.serve.whole", *folders])

    def change(self, paths: frozenset[Path]) -> None:
        """Show what changed: the pages that these files touch, and what is wrong with them."""
        begun = monotonic()
        self._parts.behind.cancel()
        self._due = monotonic() + QUIET
        try:
            problems, pages = self._preview(paths)
        except GongbaoError as error:
            problems, pages = list(error.problems), []
        except Exception as error:  # noqa: BLE001  a template half written, or a fault of ours: the server goes on
            problems, pages = [self._fault(error, paths)], []
        self._print(problems)
        self._parts.hub.tell(pages, self._errors(problems))
        more = len(paths) - _NAMED
        names = ", ".join(sorted(map(str, paths))[:_NAMED]) + (f" and {more} more" if more > 0 else "")
        if not pages and any(problem.severity == "error" for problem in problems):
            self._say(f"{names}: could not be shown; its page stays as it was until the error above is mended")
            return
        shown = ", ".join(pages[:2]) or "no page touched"
        self._say(f"{names}: {shown} in {monotonic() - begun:.1f} s; the rest follows")

    def close(self) -> None:
        """End all that was started; the last whole site stays for the next run."""
        self._parts.behind.cancel()
        self._parts.press.close()

    def _preview(self, paths: frozenset[Path]) -> tuple[list[Problem], list[str]]:
        """Read again what changed, print what it touches, and lay it over the site; gives the pages' addresses."""
        desk = self._parts.desk
        if any(path.is_relative_to(VOCABULARIES) for path in paths):
            forget_vocabularies()
            self._read_again = True
        renewed: list[str] = []
        if any(path.is_relative_to(self._options.seeds / FOLDER) for path in paths):
            renewed = desk.renew_ledgers()
        seen = self._parts.hub.in_sight()
        broad = [path for path in paths if self._touches_all(path)]
        names = {*desk.names(paths), *renewed}
        if self._read_again and broad:
            names |= self._names_at(seen)
        before = {name: desk.reports[name].id for name in names if name in desk.reports}
        taken = desk.take(sorted(names), paths)
        self._held = (self._held - {*taken.made, *taken.gone}) | {*taken.held}
        wanted = [desk.reports[name].id or "" for name in taken.made]
        versions = bool(renewed or broad)
        outputs = [
            *self._sheets(wanted, seen if broad else (), versions=versions),
            *self._written(paths, seen if broad else ()),
        ]
        moved = self._moves(before, taken.made)
        self._lay(outputs, moved)
        pages = [address_of(output.path) for output in outputs if output.path.endswith(".md")]
        pages += [f"/{old}" for old in moved]
        if broad or any(output.path.startswith("assets/") for output in outputs):
            pages += seen
        return taken.problems, list(dict.fromkeys(pages))

    def _names_at(self, pages: Iterable[str]) -> set[str]:
        reports = self._parts.desk.by_address()
        return {Path(reports[one].source.file).stem for one in reports_at(pages, reports)}

    def _touches_all(self, path: Path) -> bool:
        """Tell whether many pages hang on a file, so that those in sight are what can be shown at once."""
        overrides = self._options.docs / "overrides"
        return any(path.is_relative_to(folder) for folder in (self._parts.templates, VOCABULARIES, overrides))

    def _sheets(self, wanted: Sequence[str], seen: Sequence[str] = (), *, versions: bool = False) -> list[Output]:
        desk, url = self._parts.desk, self._options.site_url
        reports = desk.by_address()
        mine = list(dict.fromkeys((*wanted, *reports_at(seen, reports))))
        outputs = (
            list(report_sheets(mine, reports, desk.ledgers, url, self._record_of, versions=versions)) if mine else []
        )
        made = {address_of(output.path) for output in outputs if output.path.endswith(".md")}
        others = [page for page in seen if page not in made]
        if others:
            outputs += other_sheets(others, reports.values(), desk.ledgers, url)
        return outputs

    def _record_of(self, report_id: str) -> bytes:
        """Give the record of a report's links in the site that is served: no save lays another over it."""
        found = self._parts.folder.answer(f"/{quote(report_links(report_id))}")
        return found.data if found.status == HTTPStatus.OK else b""

    def _written(self, paths: frozenset[Path], seen: Sequence[str]) -> list[Output]:
        """Give the pages and assets that people wrote, of those that were saved or are in sight."""
        docs = self._options.docs
        made = generated(docs)
        saved = {path for path in paths if path.is_relative_to(docs) and path.is_file()}
        saved |= {file for page in seen if (file := docs / f"{page.strip('/')}.md").is_file()}
        found = {path.relative_to(docs).as_posix(): path for path in sorted(saved)}
        return [
            Output(path, file.read_bytes())
            for path, file in found.items()
            if path not in made and not path.startswith(("overrides/", "dev/"))
        ]

    def _moves(self, before: dict[str, str | None], made: Sequence[str]) -> dict[str, str]:
        """Give the addresses that drafts had before they came to another one, each with that one."""
        after = {name: self._parts.desk.reports[name].id for name in made}
        pairs = ((before.get(name), now) for name, now in after.items())
        return {f"reports/{old}/": f"reports/{now}/" for old, now in pairs if old and old != now}

    def _lay(self, outputs: Sequence[Output], moved: dict[str, str]) -> None:
        pages = {output.path: output.data for output in outputs if output.path.endswith(".md")}
        files = {output.path: output.data for output in outputs if not output.path.endswith(".md")}
        printed = self._parts.press.print(pages) if pages else {}
        self._parts.folder.lay(printed | files, moved)

    def _swap(self, built: Built) -> None:
        """Put the whole site in its place where it was made; pages of reports that are held stay as they were."""
        problems = [self._ours(problem) for problem in built.problems]
        errors = [problem for problem in problems if problem.severity == "error"]
        if built.site is None:
            self._print(errors)
            self._say(f"the whole site could not be built ({built.seconds:.0f} s); what was there is served")
            self._parts.hub.tell([], self._errors(errors))
            return
        reports = self._parts.desk.reports
        held = sorted(reports[name].id or "" for name in self._held if name in reports)
        keep = frozenset(
            html_of(file.path) if file.path.endswith(".md") else file.path for file in self._sheets(held, versions=True)
        )
        folder, known = self._parts.folder, self._parts.hub.known()
        before = {page: folder.answer(page).data for page in known}
        folder.swap(built.site, keep)
        self._print(errors)
        self._say(f"the whole site is built ({built.seconds:.0f} s)")
        self._parts.hub.tell([page for page in known if folder.answer(page).data != before[page]], self._errors(errors))
        if self._read_again:
            self._read_again = False
            self._parts.desk.open(lambda _what, _done, _total: None, frozenset(self._held))

    def _errors(self, problems: Iterable[Problem]) -> list[str]:
        """Give the errors among problems, and those of reports that are held at what they were, as lines."""
        lasting = (problem for name in sorted(self._held) for problem in self._parts.desk.told.get(name, ()))
        return list(dict.fromkeys(str(one) for one in (*problems, *lasting) if one.severity == "error"))[:_LINES]

    def _ours(self, problem: Problem) -> Problem:
        """Give a problem of the mirrored folders as one of the editor's own."""
        path = problem.where.path
        for name, folder in (("seeds", self._options.seeds), ("docs", self._options.docs)):
            copy = str(self._place / name)
            if path == copy or path.startswith((f"{copy}/", f"{copy}\\")):
                return replace(problem, where=replace(problem.where, path=str(folder) + path.removeprefix(copy)))
        return problem

    def _print(self, problems: Iterable[Problem]) -> None:
        lines = list(dict.fromkeys(map(str, problems)))
        for line in lines[:_LINES]:
            self._say(line)
        if len(lines) > _LINES:
            self._say(f"... and {len(lines) - _LINES} more problems; `gongbao build` prints them all")

    @staticmethod
    def _fault(error: Exception, paths: frozenset[Path]) -> Problem:
        """Give the error of what could not be shown, at its line where a template has a mistake in it."""
        line = getattr(error, "lineno", None)
        path = getattr(error, "filename", None) if isinstance(line, int) else None
        where = Where(path or str(min(paths)), line if isinstance(line, int) else None)
        message = f"could not be shown: {type(error).__name__}: {error}"
        return Problem("error", "serve.fault", where, message, "mend it, or report it; what was there is served")


def forget_vocabularies() -> None:
    """Let all that was read from the vocabularies, and kept for later, be read again when it is next asked for."""
    for name, module in list(sys.modules.items()):
        if name.startswith("generator."):
            for value in list(vars(module).values()):
                clear = getattr(value, "cache_clear", None)
                if callable(clear):
                    clear()
