"""The site's folder: built beside the old one, checked there, and only then put in its place."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from generator.cache import Seal, digest_of, folder_digest
from generator.files import held, sweep
from generator.finish import finish_site
from generator.model.report import Report
from generator.outcome import Options, Outcome
from generator.problems import GongbaoError, Problem, Where
from generator.progress import Tell
from generator.styles import join_styles

CONFIG = Path("mkdocs.yml")
KEPT = "README.md"  # tracked: it says how the folder is made
MARK = ".gongbao-site"  # in every site that was put in place: what has none is not ours to replace
JOINED = ("asking", "engine", "page")  # scripts of search that a page or a worker asks for by name
_OWN = "`make site`"  # what our own README in that folder speaks of
_MARK_TEXT = "This folder is built: the next build replaces all of it but README.md."
_LINES_SHOWN = 12
_DAY = 86_400  # seconds


def make_site(options: Options, outcome: Outcome, made_from: str, tell: Tell) -> None:
    """Let MkDocs build beside the old site, hold the new one against the records, and swap only where all is well.

    A site that is the same to the byte as one that passed, made from the same reports, has passed.
    """
    cache = options.cache or Path(".cache/gongbao")
    passed = Seal(options.cache and options.cache / "passed")
    with beside(options.site) as new:
        tell("building the site", 0, 1)
        run_mkdocs(options.docs, new, cache.parent / "mkdocs", strict=options.strict)
        tell("checking the site", 0, 1)
        digest = digest_of(folder_digest(new), made_from.encode(), options.site_url.encode())
        if not passed.holds(digest):
            from generator.check import check_site

            compared, openings = outcome.comparisons(), outcome.openings()
            found = check_site(new, outcome.reports, options.site_url, outcome.ledgers, compared, openings)
            outcome.problems += found
            if any(problem.severity == "error" for problem in found):
                return
            passed.set(digest)
        put_in_place(new, options.site, outcome.seeds_digest)
        outcome.replaced = True


@contextmanager
def beside(site: Path) -> Iterator[Path]:
    """Give a new folder beside `site`; it is gone afterwards unless `put_in_place` took it.

    What an interrupted run left half-way is mended first: the old site comes back, and what a killed one began goes.
    """
    site.parent.mkdir(parents=True, exist_ok=True)
    old = _old(site)
    if old.exists() and not site.exists():
        old.rename(site)
    sweep(site.parent.glob(f".{site.name}.new.*"))
    new = Path(tempfile.mkdtemp(prefix=f".{site.name}.new.", dir=site.parent))
    try:
        with held(new):
            yield new
    finally:
        shutil.rmtree(new, ignore_errors=True)


def put_in_place(new: Path, site: Path, seeds_digest: str = "") -> None:
    """Make `new` the site by two renames; the site's README stays. `seeds_digest` says what it was made from."""
    if (site / KEPT).is_file():
        shutil.copyfile(site / KEPT, new / KEPT)
    (new / MARK).write_text(f"{_MARK_TEXT}\n{seeds_digest}\n", "utf-8")
    new.chmod(0o755)
    old = _old(site)
    shutil.rmtree(old, ignore_errors=True)
    if site.exists():
        site.rename(old)
    new.rename(site)
    shutil.rmtree(old, ignore_errors=True)


def refuse_older(site: Path, seeds_digest: str) -> list[Problem]:
    """Give an error where a site says that it was made from other seeds: it can only be held against its own.

    A site that does not say what it was made from is not told apart.
    """
    try:
        told = (site / MARK).read_text("utf-8").splitlines()[1:2]
    except (OSError, ValueError):
        return []
    if told in ([], [""], [seeds_digest]):
        return []
    message = "was built from other raw files, sidecars or ledgers than are there now, and is not checked"
    return [Problem("error", "check.older", Where(str(site)), message, "run `make site` (gongbao build) first")]


def run_mkdocs(docs: Path, new: Path, cache: Path, *, strict: bool) -> None:
    """Let MkDocs build `docs` into `new`, in a process of its own. GongbaoError with its last lines where it fails.

    `cache` is its private temporary folder: jieba would otherwise load a cache that anybody may have put there.
    """
    if not CONFIG.is_file():
        hint = "run the command in the project's folder"
        raise GongbaoError(Problem("error", "build.config", Where(str(CONFIG)), "there is no such file", hint))
    cache.mkdir(mode=0o700, parents=True, exist_ok=True)
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", str(CONFIG)]
    run = subprocess.run(
        [*command, "--site-dir", str(new.resolve()), *(["--strict"] if strict else [])],
        check=False,
        env=mkdocs_environment(docs, cache),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )
    if run.returncode:
        said = " / ".join(run.stdout.strip().splitlines()[-_LINES_SHOWN:]) or f"exit status {run.returncode}"
        hint = "the site that was there is unchanged"
        raise GongbaoError(Problem("error", "build.mkdocs", Where(str(CONFIG)), f"MkDocs failed: {said}", hint))
    join_scripts(new / "assets" / "search")
    join_styles(new)
    finish_site(new)


def join_scripts(folder: Path) -> None:
    """Put into each script of search that others are made for (`JOINED`) what it imports, where a site has them.

    The modules stay beside it. ValueError for a script that is not of the forms that join_modules knows.
    """
    from generator.render.search.joined import join_modules

    sources = {path.stem: path.read_text("utf-8") for path in sorted(folder.glob("*.js"))}
    for root in (name for name in JOINED if name in sources):
        (folder / f"{root}.js").write_text(join_modules(root, sources), "utf-8", newline="\n")


def mkdocs_environment(docs: Path, cache: Path) -> dict[str, str]:
    """Give MkDocs' environment: mkdocs.yml reads the folders from it."""
    overrides = docs / "overrides"
    return {
        **os.environ,
        "GONGBAO_DOCS": str(docs.resolve()),
        "GONGBAO_OVERRIDES": str((overrides if overrides.is_dir() else Path("docs/overrides")).resolve()),
        "NO_MKDOCS_2_WARNING": "1",
        # Days are all that MkDocs prints of it; without one, archives differ in their seconds alone.
        "SOURCE_DATE_EPOCH": os.environ.get("SOURCE_DATE_EPOCH") or str(int(time.time()) // _DAY * _DAY),
        "TMPDIR": str(cache.resolve()),
        "PYTHONUTF8": "1",
    }


def refuse_place(site: Path, ours: Sequence[Path]) -> list[Problem]:
    """Give an error where the site's folder is not one that a build may replace.

    That is: a folder that has files and was not built by this program, or one that is, holds, or lies in a folder of
    `ours` (seeds, pages), or holds the folder that the command runs in.
    """
    here = site.resolve()
    for folder in (*(path.resolve() for path in ours), Path.cwd()):
        if folder.is_relative_to(here) or (folder != Path.cwd() and here.is_relative_to(folder)):
            hint = "name another folder with --site"
            return [Problem("error", "build.place", Where(str(site)), f"would take the place of {folder}", hint)]
    held = {path.name for path in site.iterdir()} if site.is_dir() else set()
    if (
        held - {KEPT}
        and MARK not in held
        and not (KEPT in held and _OWN in (site / KEPT).read_text("utf-8", "replace"))
    ):
        hint = "empty it, or name another folder with --site: a build replaces everything in it"
        message = "has files and is no site that was built here"
        return [Problem("error", "build.place", Where(str(site)), message, hint)]
    return []


def refuse_docs(docs: Path) -> list[Problem]:
    """Give an error where the folder of pages has none that people wrote: the site would have dead links only."""
    if (docs / "about.md").is_file():
        return []
    hint = "run in the project's folder; to build elsewhere, give --docs a copy of its docs/"
    return [Problem("error", "build.docs", Where(str(docs)), "has not the pages that people wrote (about.md …)", hint)]


def refuse_drafts(reports: Sequence[Report], seeds: Path, *, locked: bool) -> list[Problem]:
    """Give an error for each draft where the build is locked: only what a person published may go out."""
    hint = "publish it first, or build without --locked"
    return [
        Problem(
            "error", "build.draft", Where(str(seeds / report.source.file)), "is a draft, and the build is locked", hint
        )
        for report in reports
        if report.draft and locked
    ]


def refuse_nameless(site_url: str, *, strict: bool) -> list[Problem]:
    """Give an error where a strict build that goes out (GONGBAO_DEPLOY) does not know its own address."""
    if strict and os.environ.get("GONGBAO_DEPLOY") and not site_url:
        hint = "set GONGBAO_SITE_URL to the address of the site, as the workflow takes it from the Pages settings"
        message = "a site that goes out must know its own address, and site_url is empty"
        return [Problem("error", "build.site-url", Where(str(CONFIG)), message, hint)]
    return []


def note_nameless(site_url: str) -> list[Problem]:
    """Give a note where the site does not know its own address: what is then made without it."""
    if site_url:
        return []
    hint = "set GONGBAO_SITE_URL to the site's address before a build that goes out"
    message = (
        "site_url is empty: references, their files (.bib, .ris, .json) and feed.xml have addresses below the site's "
        "root only, and the site map has none"
    )
    return [Problem("note", "build.site-url", Where(str(CONFIG)), message, hint)]


def _old(site: Path) -> Path:
    return site.parent / f".{site.name}.old"
