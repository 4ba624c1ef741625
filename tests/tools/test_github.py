"""Other people's words are harmless in comments, logs and outputs; git does what the workflows ask of it."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tools.repository import Repository
from tools.github import commit, git, lone_commit, program, push, quoted, set_output, summarise, unread

BAD = [
    "<script>alert(1)</script>",
    "</code></td><img src=x>",
    "[链接](javascript:alert(1)) ![](//x/y)",
    "@everyone #12 GH-3 https://x.example www.x.example",
    "`a` **b** | c | ~d~ $e$ &lt; \\",
    "a\n::set-output name=x::y\r\n# 标题\n\n- 项",
    "甲\u202e乙\x1b[31m\u200b",
]


@pytest.mark.parametrize("text", BAD)
def test_other_peoples_words_have_no_mark_that_acts(text: str) -> None:
    inner = quoted(text).removeprefix("<code>").removesuffix("</code>")
    assert re.sub(r"&#[0-9]+;", "", inner).isprintable()
    assert re.search(r"[!-/:-@\[-`{-~]", re.sub(r"&#[0-9]+;", "", inner)) is None
    assert "\n" not in inner


@given(st.text(max_size=300))
def test_any_text_is_one_inline_element_of_known_length(text: str) -> None:
    shown = quoted(text, 50)
    if shown != "（空）":
        inner = re.sub(r"&#[0-9]+;", "x", shown.removeprefix("<code>").removesuffix("</code>"))
        assert len(inner) <= 50
        assert "<" not in inner


def test_words_can_still_be_read() -> None:
    assert quoted("阜新 2024年") == "<code>阜新 2024年</code>"


def test_empty_words_are_said_to_be() -> None:
    assert quoted(" \n") == "（空）"


def test_an_outputs_value_cannot_end_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "output"
    monkeypatch.setenv("GITHUB_OUTPUT", str(file))
    set_output("comment", "a\nEOF\nevil=1")
    first, *lines, last, _ = file.read_text("utf-8").split("\n")
    assert first == f"comment<<{last}"
    assert re.fullmatch("[0-9a-f]{32}", last)
    assert lines == ["a", "EOF", "evil=1"]


def test_a_summary_is_added_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary"))
    summarise("一")
    summarise("二")
    assert (tmp_path / "summary").read_text("utf-8") == "一\n二\n"


def test_outside_a_workflow_there_is_nobody_to_tell(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GITHUB_OUTPUT", raising=False)
    set_output("comment", "a")


def test_no_command_is_read_between_two_secret_words(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    with unread():
        sys.stdout.write("::error::stranger\n")
    first, inside, _, last = capsys.readouterr().out.splitlines()
    assert first.startswith("::stop-commands::")
    assert (inside, last) == ("::error::stranger", f"::{first.removeprefix('::stop-commands::')}::")


def test_a_program_that_is_not_there_is_named() -> None:
    with pytest.raises(FileNotFoundError, match="no-such-program"):
        program("no-such-program")


def test_only_the_paths_named_are_committed(repository: Repository) -> None:
    repository.write("seeds/a.yml", "a")
    repository.write("other", "b")
    assert commit("stub", "seeds") is True
    assert git("show", "--name-only", "--format=%an", "HEAD").split() == ["github-actions[bot]", "seeds/a.yml"]


def test_nothing_changed_is_no_commit(repository: Repository) -> None:
    before = repository.head()
    assert commit("nothing", "seeds") is False
    assert repository.head() == before


def test_a_push_is_taken(repository: Repository) -> None:
    repository.write("seeds/a.yml", "a")
    commit("stub", "seeds")
    assert push("main") is True
    assert repository.remote_head("main") == repository.head()


def test_a_push_that_came_second_is_told(repository: Repository) -> None:
    repository.overtake("main")
    repository.write("seeds/a.yml", "a")
    commit("stub", "seeds")
    assert push("main") is False


def test_a_push_that_the_remote_forbids_is_an_error(repository: Repository) -> None:
    hook = repository.remote / "hooks" / "pre-receive"
    hook.write_text("#!/bin/sh\nexit 1\n", "utf-8")
    hook.chmod(0o755)
    repository.write("seeds/a.yml", "a")
    commit("stub", "seeds")
    with pytest.raises(subprocess.CalledProcessError):
        push("main")


def test_a_lone_commit_holds_one_folder_and_has_no_parent(repository: Repository) -> None:
    repository.write("seeds/ledger/a.json", "{}")
    commit("ledger", "seeds")
    made = lone_commit("seeds/ledger", "deployed")
    assert made
    assert git("ls-tree", "-r", "--name-only", made).split() == ["seeds/ledger/a.json"]
    assert git("rev-list", "--count", made).strip() == "1"


def test_there_is_no_lone_commit_of_a_folder_that_is_not_there(repository: Repository) -> None:
    assert repository.head()
    assert lone_commit("seeds/ledger", "deployed") is None
