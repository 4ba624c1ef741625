"""What is served: a built site, and over it the pages that were made since."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from threading import Lock
from urllib.parse import unquote

_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".jsonld": "application/ld+json; charset=utf-8",
    ".map": "application/json; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".tsv": "text/tab-separated-values; charset=utf-8",
    ".bib": "application/x-bibtex; charset=utf-8",
    ".ris": "application/x-research-info-systems; charset=utf-8",
    ".md": "text/markdown; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".ico": "image/x-icon",
    ".woff": "font/woff",
    ".woff2": "font/woff2",
    ".gz": "application/gzip",
    ".zip": "application/zip",
    ".pdf": "application/pdf",
    ".sqlite": "application/vnd.sqlite3",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
_OTHER = "application/octet-stream"
_INDEX = "index.html"
_MISSING = "404.html"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a request gets: a status, a media type, the bytes; `location` where it is to ask instead."""

    status: int
    media: str = _TYPES[".txt"]
    data: bytes = b""
    location: str = ""

    @property
    def is_page(self) -> bool:
        """Tell whether a browser shows it as a page."""
        return self.media == _TYPES[".html"] and not self.location


class Folder:
    """A built site, None before there is one, and the files laid over it; for several threads."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._lock = Lock()
        self._base: Path | None = None
        self._over: dict[str, bytes] = {}
        self._moved: dict[str, str] = {}

    @property
    def is_empty(self) -> bool:
        """Tell whether there is nothing to serve yet."""
        return self._base is None and not self._over

    def lay(self, files: dict[str, bytes], moved: dict[str, str] | None = None) -> None:
        """Lay files over the site, by path below its root; addresses (`reports/…/`) that `moved` lead to new ones."""
        with self._lock:
            self._over |= files
            self._moved |= moved or {}
            for path in files:
                self._moved.pop(path.removesuffix(_INDEX), None)

    def swap(self, base: Path, keep: frozenset[str] = frozenset()) -> None:
        """Make `base` the site, and take off all that lay over the old one but the files to `keep`; that one goes."""
        with self._lock:
            old, self._base = self._base, base
            self._over = {path: data for path, data in self._over.items() if path in keep}
            self._moved = {}
        if old is not None and old != base:
            shutil.rmtree(old, ignore_errors=True)

    def answer(self, path: str) -> Answer:
        """Answer a request for a path as a browser sends it, percent-encoded and without its query.

        What leads out of the site is not found; a folder without its stroke is sent to it.
        """
        name = _below(path)
        if name is None:
            return self._missing()
        with self._lock:
            over, base, moved = self._over, self._base, self._moved.get(name)
        if moved is not None:
            return Answer(302, location=f"/{moved}")
        file = f"{name}{_INDEX}" if not name or name.endswith("/") else name
        data = over.get(file)
        if data is None and base is not None:
            data = _read(base, file)
        if data is not None:
            return Answer(200, media_type(file), data)
        if not file.endswith(_INDEX) and (f"{name}/{_INDEX}" in over or (base and (base / name / _INDEX).is_file())):
            return Answer(302, location=f"{path}/")
        return self._missing()

    def _missing(self) -> Answer:
        data = _read(self._base, _MISSING) if self._base is not None else None
        return Answer(404, _TYPES[".html"], data) if data else Answer(404, data="没有这个页面\n".encode())


def media_type(file: str) -> str:
    """Give the media type of a file by the end of its name, text with its encoding; a feed is told by its name."""
    if file.endswith("feed.xml"):
        return "application/atom+xml; charset=utf-8"
    suffix = PurePosixPath(file).suffix.lower()
    return "application/xml; charset=utf-8" if suffix == ".xml" else _TYPES.get(suffix, _OTHER)


def _below(path: str) -> str | None:
    """Give a requested path as one below the root, None for one that could lead anywhere else on any system."""
    name = unquote(path, errors="replace").removeprefix("/")
    parts = name.removesuffix("/").split("/") if name else []
    if any(part in {"", ".", ".."} or set(part) & set("\\:\0") for part in parts):
        return None
    return name


def _read(base: Path, file: str) -> bytes | None:
    """Give a file of the site; none that a link leads out of it."""
    path = base / file
    try:
        return path.read_bytes() if path.resolve().is_relative_to(base.resolve()) else None
    except (OSError, ValueError):
        return None
