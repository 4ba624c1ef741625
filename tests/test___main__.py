"""python -m generator: the program as it is started."""

from __future__ import annotations

import sys

import pytest

from generator.__main__ import run


def test_an_interrupt_while_the_program_is_loaded_shows_no_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Interrupted:
        """Stands for a module whose loading is interrupted."""

        def __getattr__(self, name: str) -> object:
            raise KeyboardInterrupt(name)

    monkeypatch.setitem(sys.modules, "generator.cli", Interrupted())
    assert run() == 130
    assert capsys.readouterr().err == "stopped; what was there is unchanged\n"


def test_it_is_the_same_program(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.argv", ["gongbao", "--version"])
    with pytest.raises(SystemExit) as stopped:
        run()
    assert stopped.value.code == 0
    assert capsys.readouterr().out.startswith("gongbao ")
