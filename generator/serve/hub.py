"""What browsers are told: that their page is another now, and what is wrong with what was saved last."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Condition
from time import time

_REMEMBERED = 8


@dataclass(frozen=True, slots=True)
class News:
    """What a page is told: the number of the news, whether to load itself anew, and the errors as lines."""

    version: int
    reload: bool
    errors: tuple[str, ...]


class Hub:
    """The news, numbered, and who waits for them; for several threads."""

    def __init__(self) -> None:
        """Begin without news."""
        self._changed = Condition()
        # Numbers go on rising from one server to the next: a page of an earlier one loads itself anew.
        self._version = self._begun = int(time())
        self._pages: dict[str, int] = {}
        self._errors: tuple[str, ...] = ()
        self._open: Counter[str] = Counter()
        self._asked: deque[str] = deque(maxlen=_REMEMBERED)
        self._closed = False

    @property
    def version(self) -> int:
        """Give the number of the last news: a page that is served now knows all up to it."""
        return self._version

    def tell(self, pages: Iterable[str], errors: Iterable[str]) -> None:
        """Tell that these pages changed (paths as browsers have them, `/reports/…/`), and what is wrong."""
        with self._changed:
            self._version += 1
            self._errors = tuple(errors)
            self._pages |= dict.fromkeys(pages, self._version)
            self._changed.notify_all()

    def news(self, page: str, since: int, seconds: float) -> News | None:
        """Wait for news after number `since` for a page, at most so many seconds; None: there were none."""
        with self._changed:
            self._changed.wait_for(lambda: self._closed or self._version > since, seconds)
            if self._version <= since:
                return None
            return News(self._version, self._pages.get(page, self._begun) > since, self._errors)

    def now(self) -> News:
        """Give what a page that has just come must know."""
        with self._changed:
            return News(self._version, reload=False, errors=self._errors)

    @contextmanager
    def watching(self, page: str) -> Iterator[None]:
        """Count a page as open while a browser listens for it."""
        with self._changed:
            self._open[page] += 1
        try:
            yield
        finally:
            with self._changed:
                self._open[page] -= 1

    def asked(self, page: str) -> None:
        """Remember that a page was asked for: it is worth making soon."""
        with self._changed:
            if page not in self._asked:
                self._asked.append(page)

    def in_sight(self) -> tuple[str, ...]:
        """Give the pages that people look at: those that are open, else those asked for last."""
        with self._changed:
            return tuple(page for page, count in self._open.items() if count > 0) or tuple(self._asked)

    def known(self) -> tuple[str, ...]:
        """Give the pages that browsers may show: those that are open, and those asked for last."""
        with self._changed:
            return tuple(dict.fromkeys((*(page for page, count in self._open.items() if count > 0), *self._asked)))

    @property
    def is_closed(self) -> bool:
        """Tell whether the server is at its end."""
        return self._closed

    def close(self) -> None:
        """Let all that wait go."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()
