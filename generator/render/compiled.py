"""A hook of MkDocs for the live view alone: the theme's templates are compiled once, not anew for every few pages.

It changes how long a page takes, never what it says, and is named in the settings that `gongbao serve` makes for
itself: mkdocs.yml knows nothing of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jinja2 import Environment


def on_env(env: Environment, **_: object) -> Environment:
    """Let MkDocs' environment keep compiled templates, which are made anew where their source is another one.

    They lie in the folder for temporary files, which must be a private one (TMPDIR): they are code.
    """
    from jinja2 import FileSystemBytecodeCache

    env.bytecode_cache = FileSystemBytecodeCache()
    return env
