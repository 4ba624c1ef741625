"""What a built page is given last: its policy, under which a browser runs no script but those of the templates.

A page quotes raw reports. Were one of them ever to bring a script past the escaping, its hash must not be among those
that the policy names; so scripts are taken from the page 404, which has no report's words, and never from the page
itself (docs/dev/decisions/0029-content-security-policy.md).

What says nothing is taken out of it: indents, empty lines and the ends of lines before that of a block, which templates
leave by the hundred; the name of SVG's
vocabulary, which HTML knows (HTML standard, 13.1.2); escapes in the theme's settings, which are UTF-8.
Some 1,100 bytes of every page.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from generator.text.policy import META, policy

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

SAMPLE = "404.html"
_CHARSET = b'<meta charset="utf-8">'
_BEARS = META.split("{", 1)[0].encode()
_INLINE = re.compile(rb"<script>([^<]*(?:<(?!/script>)[^<]*)*)</script>")
_INDENT = re.compile(rb"\n[ \t\r\n]+(?=<)")
# White space at a block's end is not shown (CSS Text 3, 4.1.2), nor is any between rows of a table (CSS 2.1, 17.2.1).
_BLOCK_END = re.compile(
    rb"\n(?=</(?:article|body|details|div|dl|footer|header|html|li|main|nav|ol|section|table|tbody|thead|tr|ul)>"
    rb"|<tr[ >]|<tbody>)"
)
_NAMED = re.compile(rb'(<svg\b[^>]*?) xmlns="http://www\.w3\.org/2000/svg"')
_SETTINGS = re.compile(rb'(?<=<script id="__config" type="application/json">)\{[^<]*\}(?=</script>)')
_KEEPS = (b"<pre", b"<textarea")  # what shows white space as it is; a source page's words begin no line with any
_ROOT = re.compile(rb'new URL\("[^"]*",location\)')  # the theme's first script names the way to the site's root


def finish_site(site: Path) -> None:
    """Give every page (HTML) of a site that was just built its policy. A page that has one is left as it is.

    A page without the head that MkDocs gives it stays without: `generator/check` tells it.
    """
    scripts = known_scripts(site)
    for file in sorted(site.rglob("*.html")):
        page = file.read_bytes()
        done = finished(page, file.relative_to(site).as_posix(), scripts)
        if done != page:
            file.write_bytes(done)


def known_scripts(site: Path) -> tuple[bytes, ...]:
    """Give the inline scripts of the templates, as the site's page 404 has them; none where there is no such page."""
    file = site / SAMPLE
    return tuple(_INLINE.findall(file.read_bytes())) if file.is_file() else ()


def finished(page: bytes, path: str, scripts: Sequence[bytes]) -> bytes:
    """Give a page with its policy right after its character set, and without what says nothing.

    Args:
        page: the HTML, as MkDocs wrote it (UTF-8).
        path: its file below the site, with `/` between folders.
        scripts: the inline scripts that may run (`known_scripts`); the policy names those that stand in this page.
    """
    head, charset, rest = page.partition(_CHARSET)
    if not charset or rest.lstrip().startswith(_BEARS):
        return page
    root = b'new URL("%s",location)' % ("/".join([".."] * path.count("/")) or ".").encode()
    rest = _slim(rest)
    forms = dict.fromkeys(form for script in scripts for form in (script, _ROOT.sub(root, script)))
    held = policy(form.decode() for form in forms if b"<script>%s</script>" % form in rest)
    return b"".join((head, charset, b"\n", META.format(held).encode(), rest))


def _slim(page: bytes) -> bytes:
    """Take out what says nothing to a browser."""
    page = _SETTINGS.sub(_settings, _NAMED.sub(rb"\1", page))
    return page if any(mark in page for mark in _KEEPS) else _BLOCK_END.sub(b"", _INDENT.sub(b"\n", page))


def _settings(found: re.Match[bytes]) -> bytes:
    """Write the theme's settings anew, unless they would end their element."""
    told = json.dumps(json.loads(found[0]), ensure_ascii=False, separators=(",", ":")).encode()
    return found[0] if b"<" in told else told
