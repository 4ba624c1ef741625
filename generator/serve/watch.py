"""What changed in some folders, found by looking at them again and again.

Looking needs no more than that files have times and sizes: it works alike on Linux, macOS and Windows, on network
folders and in containers, where the system's own notices are lost or limited in number. Three thousand files take some
20 ms.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from time import monotonic

Stamps = dict[str, tuple[int, int, int]]
"""Of each file, by its path as the folder was named: when it was changed (nanoseconds), how long it is, which it is."""

Wait = Callable[[float], bool]
"""Waits so many seconds, and tells whether to stop."""

PAUSE = 0.15
"""Seconds between two looks; more where a look takes long, so that looking takes at most a tenth of a processor."""
SETTLE = 0.06
"""Seconds in which nothing may change before a change is taken for finished: editors write in several steps."""
_LONGEST = 1.0  # seconds that a file which never rests is waited for
_SHARE = 10
_OWN_SUFFIXES = ("~", ".swp", ".swx", ".tmp", ".part", ".crdownload", ".pyc")


def look(roots: Iterable[Path], skip: Callable[[str], bool] = lambda _path: False) -> Stamps:
    """Give the stamps of all files in these folders; hidden ones, editors' own and those to `skip` are passed over.

    A folder to `skip` is not entered. What is gone by the time it is looked at, or may not be read, is not there.
    """
    stamps: Stamps = {}
    for root in roots:
        for entry in _files(str(root), skip):
            try:
                status = entry.stat()
            except OSError:
                continue
            stamps[entry.path] = (status.st_mtime_ns, status.st_size, status.st_ino)
    return stamps


def _files(folder: str, skip: Callable[[str], bool]) -> Iterator[os.DirEntry[str]]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        if entry.name.startswith((".", "#")) or entry.name.endswith(_OWN_SUFFIXES) or skip(entry.path):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from () if entry.name == "__pycache__" else _files(entry.path, skip)
        else:
            yield entry


def differing(before: Stamps, now: Stamps) -> frozenset[Path]:
    """Give the files that are new, gone, or not what they were."""
    return frozenset(Path(path) for path in {*before, *now} if before.get(path) != now.get(path))


class Watch:
    """Some folders, and what they held when they were last asked about."""

    def __init__(self, look_now: Callable[[], Stamps], wait: Wait) -> None:
        """Take what looks, and what waits; the first look is taken now."""
        self._look, self._wait = look_now, wait
        self._known = look_now()
        self._pause = PAUSE

    def changes(self) -> frozenset[Path]:
        """Look once after a pause; give what changed since the last time, once it has settled; nothing is empty."""
        if self._wait(self._pause):
            return frozenset()
        begun = monotonic()
        now = self._look()
        self._pause = max(PAUSE, _SHARE * (monotonic() - begun))
        if now == self._known:
            return frozenset()
        now = self._settled(now, begun)
        found = differing(self._known, now)
        self._known = now
        return found

    def _settled(self, now: Stamps, begun: float) -> Stamps:
        """Give what is there when two looks in a row saw the same, or when it has not rested for long."""
        while monotonic() - begun < _LONGEST:
            if self._wait(SETTLE):
                break
            later = self._look()
            if later == now:
                break
            now = later
        return now
