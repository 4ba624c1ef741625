"""Where an address written in a page leads, as a browser would read it (WHATWG URL, RFC 3986 section 5)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import SplitResult, unquote, urlsplit

_WEB = frozenset({"http", "https"})


class Inside(NamedTuple):
    """A file of the site, `/` between folders, and an id on it or "" for the page as a whole."""

    path: str
    fragment: str


class Outside(NamedTuple):
    """Another host's address, or a mail address."""

    address: str


class Wrong(NamedTuple):
    """An address that no reader can follow, and why."""

    code: str
    why: str


Target = Inside | Outside | Wrong

# A relative path with a fragment at most: nearly every address of a site, and nothing in it that urlsplit would see.
_PLAIN = re.compile(r"(?:[\w.%-][\w./%-]*)?(?:#[\w.%-]*)?")


@dataclass(frozen=True, slots=True)
class Addresses:
    """Reads the addresses in a site that is served from `host` ("" where unknown) below `folder` (`/` at its end)."""

    host: str
    folder: str

    @classmethod
    def below(cls, base: str) -> Addresses:
        """Make it for a site's full address, for its path alone, or for "" where neither is known."""
        split = urlsplit(base)
        return cls(split.netloc.lower(), split.path.rstrip("/") + "/")

    def resolve(self, page: str, value: str) -> Target:
        """Tell where `value`, found on the page or style sheet `page`, leads.

        A folder's address (with its closing `/`) means its `index.html`. An absolute address below the base is inside.
        """
        if _PLAIN.fullmatch(value):
            path, _, fragment = value.partition("#")
            return _from_page(page, path, fragment)
        try:
            split = urlsplit(value.strip().replace("\\", "/"))
        except ValueError:
            return Wrong("check.link", "is no address")
        if split.scheme or split.netloc:
            return self._absolute(value, split)
        if split.path.startswith("/"):
            return self._from_top(split.path, split.fragment)
        return _from_page(page, split.path, split.fragment)

    def _absolute(self, value: str, split: SplitResult) -> Target:
        """Sort an address with a scheme or a host of its own."""
        if split.scheme == "mailto":
            return Outside(value)
        if split.scheme and split.scheme not in _WEB:
            return Wrong("check.scheme", f"is a {split.scheme}: address; only http, https and mailto may be linked")
        ours = self.host and split.netloc.lower() == self.host and f"{split.path}/".startswith(self.folder)
        return self._from_top(split.path, split.fragment) if ours else Outside(value)

    def _from_top(self, path: str, fragment: str) -> Target:
        """Follow a path that begins at the host's root."""
        if not f"{path}/".startswith(self.folder):
            return Wrong("check.link", f"leads out of the site, which is served below {self.folder}")
        return _follow([], path[len(self.folder) :], fragment)


def _from_page(page: str, path: str, fragment: str) -> Target:
    """Follow a path that begins where the page stands; an empty one is the page itself."""
    return _follow(page.split("/")[:-1], path, fragment) if path else Inside(page, _fragment(fragment))


def _follow(folders: list[str], path: str, fragment: str) -> Target:
    """Follow a relative path from inside a folder to a file."""
    *names, last = [unquote(name) for name in path.split("/")] if "%" in path else path.split("/")
    if last in {".", ".."}:
        names, last = [*names, last], ""
    for name in names:
        if name != "..":
            folders += [name] if name != "." else []
        elif folders:
            folders.pop()
        else:
            return Wrong("check.link", "leads out of the site")
    return Inside("/".join([*folders, last or "index.html"]), _fragment(fragment))


def _fragment(written: str) -> str:
    """Give the id that a fragment means; a text directive (`:~:text=`) is for the browser alone."""
    return unquote(written.partition(":~:")[0]) if "%" in written or ":" in written else written
