"""The whole site for the live view: `python -m generator.serve.whole SEEDS DOCS SITE`, problems as JSON on the output.

As `gongbao build` makes it, but a site that the check finds wrong is given all the same: an editor has to see what is
wrong with it. Without a site the exit status is 1.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from generator.build import run_mkdocs
from generator.check import check_site
from generator.outcome import Options, Outcome
from generator.pipeline import read_reports, write_pages
from generator.problems import GongbaoError


def main(arguments: list[str]) -> int:
    """Build, print problems, give the exit status."""
    seeds, docs, site = map(Path, arguments)
    options = Options(seeds, docs, site, site_url=os.environ.get("GONGBAO_SITE_URL", ""))
    outcome = read_reports(options, _quiet)
    if not outcome.is_empty and outcome.whole:
        try:
            _make(options, outcome)
        except GongbaoError as error:
            outcome.problems += error.problems
    json.dump([problem.to_json() for problem in outcome.problems], sys.stdout)
    return int(not outcome.replaced)


def _make(options: Options, outcome: Outcome) -> None:
    """Make the site and hold it against the records. GongbaoError where it cannot be made."""
    write_pages(options, outcome, "", _quiet)
    cache = options.cache or Path(".cache/gongbao")
    run_mkdocs(options.docs, options.site, cache.parent / "mkdocs", strict=False)
    outcome.replaced = True
    compared, openings = outcome.comparisons(), outcome.openings()
    found = check_site(options.site, outcome.reports, options.site_url, outcome.ledgers, compared, openings)
    outcome.problems += found


def _quiet(_what: str, _done: int, _total: int) -> None:
    """Show no progress: nobody looks."""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
