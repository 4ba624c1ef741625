"""The command of the live view: what it says where it cannot begin."""

import signal
import socket
from pathlib import Path

import pytest

from generator.cli import main


def test_a_port_that_is_taken_is_an_error_with_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(signal, "signal", lambda *_: None)
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/about.md").touch()
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert main(["serve", "--port", str(port)]) == 2
    said = capsys.readouterr().err
    assert f"127.0.0.1:{port}: error: serve.port: cannot be served at: " in said
    assert f"--port {port + 1}" in said


def test_a_folder_without_pages_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(signal, "signal", lambda *_: None)
    assert main(["serve", "--port", "0"]) == 2
    assert "build.docs" in capsys.readouterr().err
