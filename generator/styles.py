"""The style sheets of a built site in two files a page: those that all pages have, and those of its own kind.

A browser paints nothing before it has every sheet of the head, and asks for six files at a time: eleven of them kept a
phone waiting for two rounds more. The sheets stay where they are, for pages that were not joined (404, the live view).
What has to run before them is a script, and starting the first one takes a slow phone a tenth of a second: the sheets
are asked for ahead of it. They are applied last in the head, since a script behind a sheet waits until it has come, and
the parser with it: so it reads on to the end of the title block (docs/overrides/partials/screen.html) meanwhile.
"""

from __future__ import annotations

import re
from hashlib import sha256
from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING

from generator.text.sheets import folded, without

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

SAMPLE = "404.html"
FOLDER = "assets/stylesheets"
_SHEET = '<link rel="stylesheet"'
_LINK = re.compile(r"[ \t]*" + _SHEET + r' href="([^"?#]+)">\n?')
_TOP = "assets/"
_DIGITS = 8  # of a digest, in a joined sheet's name


def join_styles(site: Path) -> None:
    """Give every page (HTML) of a site that was just built its sheets in two files; those with a `media` stay apart.

    Of the theme's sheets what no page of ours can have is left out (`generator.text.sheets`). A site without a page 404
    stays as it is, and so does a page with a sheet that is not the site's.
    """
    sample = site / SAMPLE
    if not sample.is_file():
        return
    # MkDocs writes 404 with addresses from the host's top, since it is shown anywhere.
    every = [path[path.index(_TOP) :] for path in _LINK.findall(sample.read_text("utf-8")) if _TOP in path]
    joined: dict[tuple[str, ...], str] = {}
    for file in sorted(site.rglob("*.html")):
        if file != sample:
            page = file.read_text("utf-8")
            done = _joined(page, file.relative_to(site).as_posix(), site, every, joined)
            if done != page:
                file.write_text(done, "utf-8", newline="\n")


def _joined(page: str, path: str, site: Path, every: Sequence[str], joined: dict[tuple[str, ...], str]) -> str:
    """Give a page with its sheets joined; `joined` are the files that were made, by what is in them."""
    head, closed, body = page.partition("</head>")
    asked = [normpath(join(dirname(path), href)) for href in _LINK.findall(head)]
    if not asked or not all((site / name).is_file() for name in asked):
        return page
    own = [name for name in asked if name not in every]
    root = "../" * path.count("/")
    links = ""
    for names in ([name for name in asked if name in every], own):
        key = tuple(names)
        if key and key not in joined:
            joined[key] = _write(site, names, "every" if names is not own else "own")
        links += f'<link rel="stylesheet" href="{root}{joined[key]}">\n' if key else ""
    before, media, after = _LINK.sub("", head).partition(_SHEET)
    return f"{_ahead(before, links)}{links}{media}{after}{closed}{body}"


def _ahead(before: str, links: str) -> str:
    """Ask for the sheets before the first inline script of what stands before them in the head, if one does.

    While a script that is a file is on its way browsers look ahead by themselves.
    """
    if "<script>" not in before:
        return before
    asked = links.replace('rel="stylesheet"', 'rel="preload" as="style"')
    return before.replace("<script>", f"{asked}<script>", 1)


def _write(site: Path, names: Sequence[str], kind: str) -> str:
    """Write sheets into one file, named by what is in it, and give its path below the site."""
    text = "\n".join(_text(site, name) for name in names)
    name = f"{FOLDER}/{kind}.{sha256(text.encode()).hexdigest()[:_DIGITS]}.css"
    (site / FOLDER).mkdir(parents=True, exist_ok=True)
    (site / name).write_text(text, "utf-8", newline="\n")
    return name


def _text(site: Path, name: str) -> str:
    text = (site / name).read_text("utf-8").strip()
    return without(text) if name.startswith(f"{FOLDER}/") else folded(text)
