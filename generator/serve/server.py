"""The browser's side: pages, news and corrections over HTTP, to this machine unless another address is named."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address
from time import monotonic
from typing import ClassVar
from urllib.parse import parse_qs, unquote, urlsplit

from generator.problems import GongbaoError, Problem, Where
from generator.serve.folder import Answer, Folder
from generator.serve.hub import Hub, News
from generator.serve.live import SCRIPT, SCRIPT_PATH, WAITING, with_script

_OWN = "/-/"
_HTML = "text/html; charset=utf-8"
_BEAT = 15.0  # seconds after which an open connection is written to, to learn whether the browser is still there
_LONGEST = 3600.0  # seconds that a connection is kept; the browser comes again by itself

Correct = Callable[[str, str, str], str | None]
"""The page (HTML) with a ready-made correction, for a report's address, a block's id and words in it ("": its first).

None where there is no such block.
"""


class Server(ThreadingHTTPServer):
    """Serves a folder with its news; `correct` makes the pages with corrections."""

    daemon_threads = True
    request_queue_size = 128  # a browser knocks many times at once
    allow_reuse_address = sys.platform != "win32"  # there it would let two servers have one port

    def __init__(self, at: tuple[str, int], folder: Folder, hub: Hub, correct: Correct) -> None:
        """Take host and port, and listen. GongbaoError where that cannot be."""
        self.folder, self.hub, self.correct = folder, hub, correct
        self.host = at[0]
        try:
            super().__init__(at, _Handler)
        except (OSError, OverflowError) as error:
            where = Where(f"{at[0]}:{at[1]}")
            hint = f"end what runs there, or name another port: gongbao serve --port {at[1] % 65535 + 1}"
            said = getattr(error, "strerror", None) or str(error)
            raise GongbaoError(Problem("error", "serve.port", where, f"cannot be served at: {said}", hint)) from error

    @property
    def url(self) -> str:
        """Give the address to open in a browser."""
        return f"http://{self.host}:{self.server_port}/"

    @property
    def is_local(self) -> bool:
        """Tell whether only this machine can reach it."""
        return self.host == "localhost" or _is_loopback(self.host)

    def knows(self, host: str) -> bool:
        """Tell whether a request's Host names this server: a foreign page cannot ask it under a name of its own."""
        name = urlsplit(f"//{host}").hostname or ""
        return not self.is_local or name in {self.host.lower(), "localhost"} or _is_loopback(name)

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of browsers that went away in the middle of an answer."""
        if not isinstance(sys.exception(), ConnectionError | TimeoutError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]  # as the base class was given them


class _Handler(BaseHTTPRequestHandler):
    server: Server
    protocol_version = "HTTP/1.1"
    server_version = "gongbao"
    timeout: ClassVar[float] = 60  # seconds for a request; connections that say nothing end

    def do_GET(self) -> None:
        self._answer()

    def do_HEAD(self) -> None:
        self._answer()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  the base class's name
        """Say nothing: the terminal is for problems."""

    def _answer(self) -> None:
        parts = urlsplit(self.path)
        if not self.server.knows(self.headers.get("Host", "")):
            self._send(Answer(403, data=b"this name is not this server's\n"))
        elif parts.path == f"{_OWN}events" and self.command == "GET":
            self._events({name: values[-1] for name, values in parse_qs(parts.query).items()})
        elif parts.path.startswith(_OWN):
            self._send(self._own(parts.path, parse_qs(parts.query)))
        else:
            self._site(parts.path)

    def _site(self, path: str) -> None:
        version = self.server.hub.version  # before the page is read: what comes between is news to it
        answer = self.server.folder.answer(path)
        if self.server.folder.is_empty:
            answer = Answer(503, _HTML, WAITING.encode())
        if answer.is_page:
            if answer.status == HTTPStatus.OK:
                self.server.hub.asked(_page(path))
            answer = Answer(answer.status, answer.media, with_script(answer.data, version))
        self._send(answer)

    def _own(self, path: str, query: dict[str, list[str]]) -> Answer:
        if path == SCRIPT_PATH:
            return Answer(200, "text/javascript; charset=utf-8", SCRIPT.encode())
        if path == f"{_OWN}correct":
            page = self.server.correct(*(query.get(name, [""])[-1] for name in ("report", "block", "words")))
            if page is not None:
                return Answer(200, _HTML, page.encode())
        return Answer(404, data="没有这个页面或段落\n".encode())

    def _events(self, query: dict[str, str]) -> None:
        """Tell a page its news as server-sent events (WHATWG HTML, 9.2) until it goes."""
        page, hub = _page(query.get("page", "/")), self.server.hub
        since = int(query["since"]) if query.get("since", "").isdecimal() else hub.version
        self.close_connection = True
        self._head(200, "text/event-stream; charset=utf-8", None)
        end = monotonic() + _LONGEST
        with hub.watching(page):
            self._event(hub.now())
            while not hub.is_closed and monotonic() < end:
                news = hub.news(page, since, _BEAT)
                self._event(news)
                since = news.version if news else since

    def _event(self, news: News | None) -> None:
        text = ": \n\n"
        if news is not None:
            said = {"reload": news.reload, "errors": news.errors}
            text = f"data: {json.dumps(said, ensure_ascii=False)}\n\n"
        self.wfile.write(text.encode())
        self.wfile.flush()

    def _send(self, answer: Answer) -> None:
        self._head(answer.status, answer.media, len(answer.data), answer.location)
        if self.command != "HEAD":
            self.wfile.write(answer.data)

    def _head(self, status: int, media: str, length: int | None, location: str = "") -> None:
        self.send_response(status)
        self.send_header("Content-Type", media)
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header(*(("Connection", "close") if length is None else ("Content-Length", str(length))))
        if location:
            self.send_header("Location", location)
        self.end_headers()


def _page(path: str) -> str:
    """Give a page's path as the hub has it: decoded, and a folder's where its file was asked for."""
    return unquote(path).removesuffix("index.html")


def _is_loopback(name: str) -> bool:
    try:
        return ip_address(name).is_loopback
    except ValueError:
        return False
