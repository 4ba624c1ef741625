"""Writing files so that a failure leaves what was there, and a killed run leaves nothing for long."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

if sys.platform != "win32":
    import fcntl

_YOUNG = 60  # seconds in which a folder that was just made may not be locked yet
_OLD = 86_400  # seconds after which nobody works in a folder, where folders cannot be locked (Windows, some shares)


def write_atomically(path: Path, data: bytes) -> bool:
    """Write a file whole or not at all, and only where its bytes change; tell whether they did. OSError as usual."""
    if path.is_file() and not path.is_symlink() and path.read_bytes() == data:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        temporary.chmod(0o644)  # what an ordinary new file has; mkstemp makes it private
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return True


@contextmanager
def held(folder: Path) -> Iterator[None]:
    """Hold a folder that is worked in, so that `sweep` lets it be.

    The system lets go of the lock however the process ends, and knows nothing of process ids that are given again.
    """
    handle = None
    with suppress(OSError):
        handle = _lock(folder)
    try:
        yield
    finally:
        if handle is not None:
            os.close(handle)


def sweep(folders: Iterable[Path]) -> None:
    """Delete those of the folders that were made to be worked in and that nobody holds any more."""
    for folder in folders:
        with suppress(OSError):  # of another user's, or gone meanwhile
            age = time.time() - folder.stat().st_mtime
            try:
                handle = _lock(folder) if age > _YOUNG else None
            except OSError:
                if age > _OLD:
                    shutil.rmtree(folder, ignore_errors=True)
                continue
            if handle is not None:
                shutil.rmtree(folder, ignore_errors=True)
                os.close(handle)


def _lock(folder: Path) -> int | None:
    """Lock a folder and give what must be closed; None where another process has it. OSError: it cannot be locked."""
    if sys.platform == "win32":
        raise OSError
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(handle)
        return None
    except OSError:
        os.close(handle)
        raise
    return handle
