"""Addresses that a report had before: their pages lead on to the new ones, fragment and all; their files stay there.

A static host cannot redirect. A refresh alone would lose the fragment, so a script carries it over, and the refresh is
for readers without scripts (docs/dev/decisions/0020-versions.md).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.render import escape
from generator.render.output import Output
from generator.render.paths import report_file, report_json, series_file, url
from generator.text.policy import META, policy

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.model.ledger import Ledger

SCRIPT = 'location.replace(document.querySelector("link[rel=canonical]").href + location.search + location.hash);'
_PAGE = """\
<!doctype html>
<html lang="zh">
<head>
<meta charset="utf-8">
{policy}
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>本页已移到新的地址</title>
<link rel="canonical" href="{href}">
<script>{script}</script>
<noscript><meta http-equiv="refresh" content="0; url={href}"></noscript>
</head>
<body>
<p>本页已移到新的地址：<a href="{href}">{words}</a>。段落、数字的标记（#p12 一类）都没有变。</p>
</body>
</html>
"""


def render_moved(ledger: Ledger, made: Mapping[str, Output]) -> Iterator[Output]:
    """Give what stands at a report's old addresses; `made` are all generated files by their paths.

    ValueError where an old address is another report's by now.
    """
    here = f"reports/{ledger.id}/"
    for old in ledger.old:
        if report_file(old) in made:
            message = f"{old}, where {ledger.id} was before, is the address of another report"
            raise ValueError(message)
        there = f"reports/{old}/"
        yield _lead_on(url(report_file(old)), url(report_file(ledger.id)))
        for path, output in made.items():
            if path.startswith(here):
                moved = there + path.removeprefix(here)
                yield _lead_on(url(moved), url(path)) if path.endswith(".md") else Output(moved, output.data)
        if data := made.get(report_json(ledger.id)):
            yield Output(report_json(old), data.data)
        yield from _above(old, ledger.id, made)


def _above(old: str, new: str, made: Mapping[str, Output]) -> Iterator[Output]:
    """Give the way on from the pages of the old series and place, where these are no more."""
    for _ in ("series", "place"):
        old, new = old.rpartition("/")[0], new.rpartition("/")[0]
        if series_file(old) not in made:
            yield _lead_on(url(series_file(old)), url(series_file(new)))


def _lead_on(old: str, new: str) -> Output:
    """Give the page at the address `old`, which ends in `/`, that leads to `new`."""
    href = escape.attribute("../" * old.count("/") + new)
    page = _PAGE.format(policy=META.format(policy([SCRIPT])), script=SCRIPT, href=href, words=escape.block(new))
    return Output(f"{old}index.html", page.encode())
