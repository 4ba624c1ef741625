"""A host that serves a site as GitHub Pages does, text compressed, all kept for ten minutes; it counts its bytes."""

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import unquote, urlsplit

_TEXT = {".html", ".css", ".js", ".json", ".jsonld", ".svg", ".txt", ".xml", ".csv"}
_LEVEL = 6


@dataclass
class Host:
    """Where the site is served, below a sub-path, and what was sent since the list was cleared: path and bytes."""

    address: str
    site: Path
    sent: list[tuple[str, int]] = field(default_factory=list)

    def size(self, path: str) -> int:
        """Give the bytes that a page of the site, by its address below it, takes on the way."""
        return len(_packed(self.site / path / "index.html"))


@cache
def _packed(file: Path) -> bytes:
    data = file.read_bytes()
    return gzip.compress(data, _LEVEL, mtime=0) if file.suffix in _TEXT else data


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, *args: object, host: Host, **kwargs: object) -> None:
        self._host = host
        super().__init__(*args, directory=str(host.site), **kwargs)  # type: ignore[arg-type] # handed on as they come

    def do_GET(self) -> None:
        """Answer with a file, or with the site's own page where there is none."""
        path = unquote(urlsplit(self.path).path).removeprefix("/gongbao/")
        file = self._host.site / path
        file = file / "index.html" if file.is_dir() else file
        found = file.is_file()
        file = file if found else self._host.site / "404.html"
        data = _packed(file)
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", self.guess_type(file))
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "max-age=600")
        if file.suffix in _TEXT:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(data)
        self._host.sent.append((path, len(data)))

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 # the name is the standard library's
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128


@contextmanager
def hosted(site: Path) -> Iterator[Host]:
    """Serve a site's folder on this machine."""
    host = Host("", site.resolve())
    with _Server(("127.0.0.1", 0), partial(_Handler, host=host)) as server:
        host.address = f"http://127.0.0.1:{server.server_port}/gongbao/"
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield host
        finally:
            server.shutdown()
            thread.join()
