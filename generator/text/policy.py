"""By what policy a browser loads and runs what a page asks for: only files of the site, and scripts that are named."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

META: Final = '<meta http-equiv="Content-Security-Policy" content="{}">'
"""The element that bears a policy; it binds what comes after it in the head."""

# `file:` is for a site that was opened from a folder: there `'self'` names nothing by the standard, though Chromium
# takes it for all files. To a page that was served it gives nothing: browsers load no files of the reader's for it.
_SCRIPTS: Final = "script-src 'self' file:"
_OTHERS: Final = (
    "style-src 'self' file:",
    "img-src 'self' file: data:",  # the theme's icons are masks with the picture in the style sheet
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
)


def policy(scripts: Iterable[str]) -> str:
    """Give the policy of a page (Content Security Policy Level 3) for its inline scripts, in any order.

    Nothing is loaded from another host; nothing inline runs or is applied but these scripts, letter by letter: no
    `style=`, no `<style>`, no `on…=`, no `javascript:`. Two pages with the same scripts have the same policy.
    """
    hashes = sorted({f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'" for script in scripts})
    return "; ".join(("default-src 'none'", " ".join((_SCRIPTS, *hashes)), *_OTHERS))
