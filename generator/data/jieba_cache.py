"""Where jieba keeps its compiled dictionary: a folder of the user's that nobody else may open.

By itself jieba uses the shared temporary folder and reads what it finds there with `marshal`, so that any user of the
machine could plant a dictionary.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path

_PRIVATE = 0o700
_OTHERS = 0o077


def cache_folder() -> Path | None:
    """Give our own folder in the user's cache, made at need with mode 0700; None where it is not ours alone."""
    try:
        base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
        folder = base / "gongbao"
        folder.mkdir(mode=_PRIVATE, parents=True, exist_ok=True)
        status = folder.lstat()
    except (OSError, RuntimeError):
        return None
    if not stat.S_ISDIR(status.st_mode):
        return None
    if hasattr(os, "getuid") and (status.st_uid != os.getuid() or stat.S_IMODE(status.st_mode) & _OTHERS):
        return None
    return folder
