"""The kinds of page of a built site: all pages, by what they are, so that a test of one of each forgets none."""

import re
from collections import defaultdict
from pathlib import Path

_REPORT = r"reports/(?:x/)?[^/]+"
_KINDS = (
    (rf"{_REPORT}/", "place"),
    (rf"{_REPORT}/[a-z]+/", "series"),
    (rf"{_REPORT}/[a-z]+/[^/]+/", "report"),
    (rf"{_REPORT}/[a-z]+/[^/]+/source/", "source"),
    (rf"{_REPORT}/[a-z]+/[^/]+/v\d+/", "version"),
    (r"(en/)?(?:about|accessibility|citing|editing|method|policy|publishing|data/codebook[^/]*)/", "{}written"),
    (r"(en/)?(?:terms|laws|meetings|plans)/", "{}names"),
    (r"(en/)?(?:terms|laws|meetings|plans)/.+/", "{}name"),
    (r"(en/)?(indicators|compare)/.+/", "{}{} one"),
)


def kind_of(path: str) -> str:
    """Give the kind of the page at an address below the site's (`reports/`, "" for home): itself where it has none."""
    for pattern, kind in _KINDS:
        if match := re.fullmatch(pattern, path):
            return kind.format(*(part or "" for part in match.groups()))
    return path


def kinds(site: Path) -> dict[str, list[str]]:
    """Give the addresses of all pages in a site's folder, by their kinds, the smallest page first."""
    found: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for file in site.rglob("*.html"):
        path = file.relative_to(site).as_posix().removesuffix("index.html")
        found[kind_of(path)].append((file.stat().st_size, path))
    return {kind: [path for _, path in sorted(pages)] for kind, pages in sorted(found.items())}


def one_of_each(site: Path) -> list[str]:
    """Give the smallest page of each kind in a site's folder, and of reports also the largest."""
    by_kind = kinds(site)
    return [*(pages[0] for pages in by_kind.values()), by_kind["report"][-1]]
