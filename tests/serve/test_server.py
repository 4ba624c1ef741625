"""The browser's side over real HTTP: the script in pages, news as they come, corrections, and who may ask."""

import json
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from email.message import Message
from http.client import HTTPConnection
from threading import Thread

import pytest

from generator.problems import GongbaoError
from generator.serve.folder import Folder
from generator.serve.hub import Hub
from generator.serve.server import Server

PAGE = b"<html><body><p>page</p></body></html>"


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    folder, hub = Folder(), Hub()
    folder.lay({"index.html": PAGE, "text.txt": b"text </body>"})

    def correct(report: str, block: str, words: str) -> str | None:
        return f"{report} {words}" if block == "b1" else None

    with Server(("127.0.0.1", 0), folder, hub, correct) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield server
        hub.close()
        server.shutdown()
        thread.join()


@dataclass(frozen=True)
class Got:
    """An answer."""

    status: int
    headers: Message
    body: bytes


def ask(server: Server, path: str, method: str = "GET", **headers: str) -> Got:
    with closing(HTTPConnection("127.0.0.1", server.server_port, timeout=10)) as connection:
        connection.request(method, path, headers=headers)
        answer = connection.getresponse()
        return Got(answer.status, answer.headers, answer.read())


def test_a_page_bears_the_script_at_the_end_of_its_body(server: Server) -> None:
    body = ask(server, "/?x=1").body
    assert body.startswith(b"<html><body><p>page</p><script src=")
    assert body.endswith(b"defer></script>\n</body></html>")


def test_the_file_of_a_page_does_not(server: Server) -> None:
    assert server.folder.answer("/").data == PAGE


def test_what_is_no_page_is_served_as_it_is(server: Server) -> None:
    assert ask(server, "/text.txt").body == b"text </body>"


def test_nothing_is_kept_by_browsers(server: Server) -> None:
    answer = ask(server, "/", "HEAD")
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"


def test_the_script_is_served(server: Server) -> None:
    assert b"EventSource" in ask(server, "/-/live.js").body


def test_a_page_is_told_what_is_wrong_and_when_to_load_itself(server: Server) -> None:
    with closing(HTTPConnection("127.0.0.1", server.server_port, timeout=10)) as connection:
        connection.request("GET", f"/-/events?page=/&since={server.hub.version}")
        with connection.getresponse() as answer:
            first = json.loads(answer.readline().removeprefix(b"data: "))
            answer.readline()
            server.hub.tell(["/"], ["错"])
            then = json.loads(answer.readline().removeprefix(b"data: "))
    assert first["reload"] is False
    assert then == {"reload": True, "errors": ["错"]}


def test_a_correction_is_given(server: Server) -> None:
    assert ask(server, "/-/correct?report=a/b&block=b1&words=%E8%AF%8D").body.decode() == "a/b 词"


@pytest.mark.parametrize("path", ["/-/correct?report=a/b&block=b9", "/-/correct", "/-/else", "/nothing/"])
def test_what_is_not_there_is_not_found(server: Server, path: str) -> None:
    assert ask(server, path).status == 404


def test_a_foreign_name_is_refused(server: Server) -> None:
    assert ask(server, "/", Host="evil.example").status == 403


def test_nothing_can_be_sent(server: Server) -> None:
    assert ask(server, "/", "POST").status == 501


def test_a_port_that_is_taken_is_told_with_what_to_do(server: Server) -> None:
    at = ("127.0.0.1", server.server_port)
    with pytest.raises(GongbaoError) as caught:
        Server(at, Folder(), Hub(), lambda *_: None)
    problem = caught.value.problem
    assert (problem.code, problem.where.path) == ("serve.port", f"127.0.0.1:{server.server_port}")
    assert f"--port {server.server_port + 1}" in problem.hint


def test_before_there_is_a_site_a_page_says_so() -> None:
    with Server(("127.0.0.1", 0), Folder(), Hub(), lambda *_: None) as empty:
        thread = Thread(target=empty.serve_forever, daemon=True)
        thread.start()
        answer = ask(empty, "/reports/")
        empty.shutdown()
        thread.join()
    assert answer.status == 503
    assert "正在生成" in answer.body.decode()
    assert b"/-/live.js" in answer.body
