"""Front pages as a browser gets them, whole or damaged, for the tests of their checks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from selectolax.lexbor import LexborHTMLParser

from generator.check.addresses import Addresses
from generator.check.front_parts import Front
from tests.render.markdown import to_html

if TYPE_CHECKING:
    from generator.render.output import Output


def html_of(output: Output) -> str:
    """Give what the site makes of a generated page: its body, with links to pages instead of files."""
    html = to_html(output.data.decode().split("---\n", 2)[2])
    up = "" if output.path.endswith("index.md") else "../"  # a page that is no index has a folder of its own
    return re.sub(r'href="[^"#]*?\.md', lambda way: f'href="{up}{_folder(way[0])}', html)


def _folder(way: str) -> str:
    """Give the folder that a link to a file leads to, as MkDocs makes it: `x.md` is `x/`, `index.md` its own."""
    path = way.removeprefix('href="').removesuffix(".md")
    return path.removesuffix("index") if path.split("/")[-1] == "index" else f"{path}/"


def front(path: str, html: str, *changes: tuple[str, str]) -> Front:
    """Give the page at `path`, in whose HTML each `before` gives way to `after`, wherever it stands."""
    for before, after in changes:
        assert before in html, before
        html = html.replace(before, after)
    body = LexborHTMLParser(f"<!doctype html><body>{html}</body>").body
    assert body is not None
    return Front(path, body, Addresses.below(""))
