"""A site served below a sub-path of a local host, with a 404 page, as GitHub Pages serves it."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

SUBPATH = "gongbao"


NO_SCRIPTS = "script-src 'none'"


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"  # connections are kept: a page asks for twenty files

    scripts = True
    lasting = False

    def end_headers(self) -> None:
        """Forbid scripts where this server is for readers without them; say how long files that pages share last."""
        if self.lasting and "/assets/" in self.path:
            self.send_header("Cache-Control", "max-age=600")
        if not self.scripts:
            self.send_header("Content-Security-Policy", NO_SCRIPTS)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 # the name is the standard library's
        """Say nothing: the tests tell what matters."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer with the site's own page where nothing is found."""
        page = Path(self.directory) / SUBPATH / "404.html"
        if code != 404 or not page.is_file():
            super().send_error(code, message, explain)
            return
        content = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


class _Still(_Handler):
    scripts = False


class _Lasting(_Handler):
    lasting = True


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128  # a browser knocks many times at once; the usual 5 would leave some of it waiting


@contextmanager
def served(folder: Path, *, scripts: bool = True, lasting: bool = False) -> Iterator[str]:
    """Serve `folder`, whose sub-folder `gongbao` is the site; gives the site's address, `/` at its end.

    Without `scripts` every answer forbids them (Content Security Policy), which is as if the browser had none. With
    `lasting` a browser need not ask again for scripts, styles and images, for ten minutes, as on GitHub Pages.
    """
    handler = _Lasting if lasting else _Handler if scripts else _Still
    with _Server(("127.0.0.1", 0), partial(handler, directory=str(folder))) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/{SUBPATH}/"
        finally:
            server.shutdown()
            thread.join()
